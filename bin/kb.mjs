#!/usr/bin/env node
// The command line. Builds the program first where it is run from its sources.
import { existsSync } from 'node:fs';

const sources = new URL('../src/kb.ts', import.meta.url);
const builder = new URL('../node_modules/esbuild/package.json', import.meta.url);
if (existsSync(sources) && existsSync(builder)) {
  const { build } = await import('../scripts/build.mjs');
  await build();
}
await import('../dist/kb.js');
