// Writes docs/grammar.md, the page on how guidance documents are read, from the tables of the reader.
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as esbuild from 'esbuild';

// Built in memory: the program itself has no use for the page.
const { outputFiles } = await esbuild.build({
  absWorkingDir: dirname(import.meta.dirname),
  entryPoints: ['src/documents/grammar.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const module = Buffer.from(outputFiles[0].contents).toString('base64');
const { grammarPage } = await import(`data:text/javascript;base64,${module}`);

await writeFile(new URL('../docs/grammar.md', import.meta.url), grammarPage());
