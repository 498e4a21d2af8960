// Bundles the program of `src/` into few files, so that it starts without looking up hundreds of modules.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { generate } from './generate-client.mjs';

const thisFile = fileURLToPath(import.meta.url);
const root = resolve(dirname(thisFile), '..');
const outdir = join(root, 'dist');
const stamp = join(outdir, '.built');

/**
 * Packages that bring files of their own, which a bundle would lose; and one that in a bundle does not find Node's
 * hashes and takes slow ones, for every request.
 */
const leftOutside = ['@libsql/client', 'pg-native', 'piscina', '@apollo/utils.createhash'];

/** Builds `dist/main.js`, `dist/kb.js` with its threads, and what prints the schema; answers whether there was anything to build. */
export async function build() {
  await generate();
  const fingerprint = await fingerprintInputs();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) return false;

  await mkdir(outdir, { recursive: true });
  await rm(stamp, { force: true });
  await rm(join(outdir, 'chunks'), { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/main.ts',
      kb: 'src/kb.ts',
      'audit-worker': 'src/audit-worker.ts',
      schema: 'src/schema.ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    // Stack traces and TypeGraphQL's messages show the names of classes and functions.
    keepNames: true,
    // Otherwise graphql-js looks with every value whether there are two copies of itself.
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.md': 'text' },
    external: leftOutside,
    // Packages in CommonJS call require(), which a module in ESM has to bring along.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  await writeFile(stamp, fingerprint);
  return true;
}

async function fingerprintInputs() {
  const folders = ['src', 'seed', 'prisma/migrations'];
  const files = (await Promise.all(folders.map(filesIn))).flat().sort();
  const hash = createHash('sha256');
  for (const file of [
    ...files,
    thisFile,
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.json'),
  ]) {
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesIn(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (process.argv[1] === thisFile) await build();
