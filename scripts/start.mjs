// Builds what is missing, then becomes the program: one process, so that signals reach it.
import { buildWeb } from './build-web.mjs';
import { build } from './build.mjs';

await build();
await buildWeb();
await import('../dist/main.js');
