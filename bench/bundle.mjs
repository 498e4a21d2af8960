// Bundles a script of this folder with the TypeScript it imports, as a file that Node runs.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './processes.mjs';

/** Returns where the bundle is: a file of the same name in the folder. */
export async function bundle(script, folder) {
  const outfile = join(folder, script);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [join('bench', script)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    loader: { '.md': 'text' },
    logLevel: 'warning',
  });
  return outfile;
}
