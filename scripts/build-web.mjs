// Bundles the explorer page of `web/` into files that need nothing from any other host.
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as esbuild from 'esbuild';

const thisFile = import.meta.filename;
const root = dirname(import.meta.dirname);
const webDir = join(root, 'web');
const examplesDir = join(root, 'examples');

/** A new version of any of these calls for a new build. */
const bundledPackages = [
  '@graphiql/react',
  '@graphiql/toolkit',
  'esbuild',
  'graphiql',
  'graphql',
  'monaco-editor',
  'monaco-graphql',
  'prettier',
  'react',
  'react-dom',
];

const workerScripts = [
  'monaco-editor/esm/vs/editor/editor.worker.js',
  'monaco-editor/esm/vs/language/json/json.worker.js',
  'monaco-graphql/esm/graphql.worker.js',
].map((script) => join(root, 'node_modules', script));

/** Answers whether there was anything to build. */
export async function buildWeb({ outdir = 'dist/web' } = {}) {
  const target = resolve(root, outdir);
  const stamp = join(target, '.built');
  const fingerprint = await fingerprintInputs();
  if ((await readText(stamp)) === fingerprint) return false;

  await rm(stamp, { force: true });
  await rm(join(target, 'assets'), { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'index.html'), await buildPage(join(target, 'assets')));
  await writeFile(stamp, fingerprint);
  return true;
}

/** Builds every file `web/index.html` refers to; answers that page with the built files' names. */
async function buildPage(assetsDir) {
  const html = await readFile(join(webDir, 'index.html'), 'utf8');
  const reference = /(?<=(?:href|src)="\.\/)[^"]+/g;
  const entryPoints = html.match(reference).map((name) => join(webDir, name));
  const workers = workersBuiltAs(await bundle(workerScripts, assetsDir));
  const plugins = [exampleTabs, workers, fontFiles, noMonacoStyles];
  const builtNames = await bundle(entryPoints, assetsDir, plugins);
  return html.replace(reference, (name) => `assets/${builtNames.get(name)}`);
}

/** Answers the name of the file built for each entry point, by the entry point's own name. */
async function bundle(entryPoints, outdir, plugins = []) {
  const { metafile } = await esbuild.build({
    entryPoints,
    outdir,
    plugins,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: 'font-[hash]',
    // With `splitting`, esbuild loses the named exports of a lazily imported CommonJS module
    // (evanw/esbuild#3245), and these are the CommonJS names of two modules that have an ESM one.
    alias: {
      'prettier/parser-babel': 'prettier/plugins/babel',
      'prettier/parser-graphql': 'prettier/plugins/graphql',
    },
    loader: { '.svg': 'copy' },
    define: { 'process.env.NODE_ENV': '"production"' },
    // GraphiQL's worker set-up reports every worker it starts.
    pure: ['console.info'],
  });
  return new Map(
    Object.entries(metafile.outputs)
      .filter(([, { entryPoint }]) => entryPoint)
      .map(([file, { entryPoint }]) => [basename(entryPoint), basename(file)]),
  );
}

/** `virtual:examples`: the operations of `examples/` as the tabs GraphiQL first opens. */
const exampleTabs = {
  name: 'example-tabs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:examples$/ }, ({ path }) => ({ path, namespace: 'examples' }));
    onLoad({ filter: /./, namespace: 'examples' }, async () => ({
      contents: JSON.stringify(await readExamples()),
      loader: 'json',
    }));
  },
};

async function readExamples() {
  const operations = (await listFiles(examplesDir)).filter(
    (file) => file.endsWith('.graphql') && dirname(file) === examplesDir,
  );
  return Promise.all(
    operations.map(async (file) => ({
      query: await readText(file),
      variables: await readText(file.replace(/\.graphql$/, '.variables.json')),
    })),
  );
}

/** Vite's `?worker` imports, the way GraphiQL's set-up for Vite names the workers Monaco needs. */
const workersBuiltAs = (builtNames) => ({
  name: 'workers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?worker$/ }, ({ path }) => ({ path, namespace: 'worker' }));
    onLoad({ filter: /./, namespace: 'worker' }, ({ path }) => {
      const builtName = builtNames.get(basename(path, '?worker'));
      if (!builtName) throw new Error(`${path} is missing from workerScripts`);
      return {
        contents: `export default class extends Worker {
          constructor() {
            super(new URL('./${builtName}', import.meta.url), { type: 'module' });
          }
        }`,
      };
    });
  },
});

/** GraphiQL's stylesheet has its fonts inlined; as files the browser fetches only those it uses. */
const fontFiles = {
  name: 'font-files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^data:font\// }, ({ path }) => {
      const [, format, base64] = /^data:font\/(\w+);base64,(.+)$/.exec(path);
      const name = createHash('sha256').update(base64).digest('hex').slice(0, 8);
      return { path: `${name}.${format}`, namespace: 'font', pluginData: base64 };
    });
    onLoad({ filter: /./, namespace: 'font' }, ({ pluginData: base64 }) => ({
      contents: Buffer.from(base64, 'base64'),
      loader: 'file',
    }));
  },
};

/** GraphiQL's stylesheet already contains Monaco's. */
const noMonacoStyles = {
  name: 'no-monaco-styles',
  setup({ onLoad }) {
    onLoad({ filter: /monaco-editor.*\.css$/ }, () => ({ contents: '', loader: 'empty' }));
  },
};

async function fingerprintInputs() {
  const hash = createHash('sha256');
  const manifests = bundledPackages.map((name) => join(root, 'node_modules', name, 'package.json'));
  const inputs = [...(await listFiles(webDir)), ...(await listFiles(examplesDir)), ...manifests];
  for (const file of [thisFile, ...inputs]) {
    hash.update(`${relative(root, file)}\0${await readText(file)}\0`);
  }
  return hash.digest('hex');
}

async function listFiles(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readText(file) {
  return readFile(file, 'utf8').catch(() => undefined);
}

if (process.argv[1] && realpathSync(process.argv[1]) === thisFile) {
  const started = performance.now();
  const built = await buildWeb();
  const time = Math.round(performance.now() - started);
  console.log(built ? `built dist/web in ${time} ms` : `dist/web is up to date (${time} ms)`);
}
