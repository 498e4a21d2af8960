// npm run bench:snomed [-- --concepts 1000000]: what SNOMED CT of the size of the UK takes: to import, to start with,
// to be asked.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { residentMegabytes, root, startNode, startProgram } from './processes.mjs';
import { askOnce } from './requests.mjs';
import { writeRf2 } from './rf2.mjs';
import { printTable } from './table.mjs';

const bars = { seconds: 300, megabytes: 1_024, start: 5, server: 600 };
const timesAsked = 50;

const { values } = parseArgs({ options: { concepts: { type: 'string', default: '1000000' } } });
const concepts = Number(values.concepts);
if (!Number.isInteger(concepts) || concepts < 2_000)
  throw new Error('Give --concepts a whole number from 2000, such as 1000000');

const folder = await mkdtemp(join(tmpdir(), 'guidance-graph-snomed-'));
try {
  const release = await writeRf2(join(folder, 'release'), { concepts });
  const database = join(folder, 'guidance.db');
  // Publishes the seed, so that there are codes that maps lead to.
  await (await startProgram(database)).stop();
  const imported = await importInto(database, release.files);
  const { size } = await stat(database);
  const { start, memory, memoryAfter, asked } = await measureServer(database, release.conceptAt);
  report({ ...imported, size, start, memory, memoryAfter });
  console.log();
  reportTimes('Asked over HTTP, one request after the other', asked);
  console.log();
  reportTimes('Searched in the process', imported.searches);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Imports the files in a process of its own, as the command line does. */
async function importInto(database, files) {
  // Beside the program, where the packages are found that cannot be bundled.
  const outdir = join(root, 'dist', 'bench');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['bench/snomed-import.mjs'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    loader: { '.md': 'text' },
    external: ['@libsql/client', 'pg-native'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const listed = files.map(({ kind, path }) => `${kind}=${path}`);
  const child = startNode([join(outdir, 'snomed-import.js'), `file:${database}`, ...listed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout));
}

/** Starts the program on the database and asks it what people ask. */
async function measureServer(database, conceptAt) {
  const begin = performance.now();
  const program = await startProgram(database);
  try {
    await askOnce(program.url, body('{ concept(id: "138875005") { term } }'));
    const start = (performance.now() - begin) / 1_000;
    const memory = residentMegabytes(program.pid);
    const asked = [];
    for (const [name, bodyOf] of Object.entries(questions(conceptAt))) {
      const times = [];
      for (let time = 0; time < timesAsked; time++) {
        const sent = bodyOf(Math.floor(((time + 1) * (concepts - 200)) / (timesAsked + 1)));
        const before = performance.now();
        await askOnce(program.url, sent);
        times.push(performance.now() - before);
      }
      asked.push({ name, times: times.sort((one, other) => one - other) });
    }
    return { start, memory, memoryAfter: residentMegabytes(program.pid), asked };
  } finally {
    await program.stop();
  }
}

/** @param conceptAt the identifier of a concept by its number; the lower, the nearer to the root */
function questions(conceptAt) {
  const one = (fields) => (number) =>
    body(`query ($id: String!) { concept(id: $id) { ${fields} } }`, { id: conceptAt(number) });
  const hundred = (fields) => (number) =>
    body(`query ($ids: [String!]!) { concepts(ids: $ids) { ${fields} } }`, {
      ids: Array.from({ length: 100 }, (_, index) => conceptAt(number + index)),
    });
  const map = 'steps { choices { value code { title } } }';
  return {
    'a concept with its terms and parents': one('term synonyms { term } parents { term }'),
    'a hundred of them': hundred('term synonyms { term } parents { term }'),
    'its ancestors': one('ancestors { term }'),
    'whether it is below the root': one('isA(of: "138875005")'),
    'whether a hundred are': hundred('isA(of: "138875005")'),
    'twenty of its children': (number) =>
      one('children { totalCount nodes { term } }')(number >> 6),
    'twenty of thousands below it': (number) =>
      one('descendants { totalCount nodes { term } }')(1 + (number % 500)),
    'its maps': one(`maps(to: OPCS4) { ${map} }`),
    'the maps of a hundred': hundred(`maps(to: OPCS4) { ${map} } replacedBy { association }`),
    'what maps to a code': () =>
      body('{ code(system: OPCS4, value: "V40.1") { mappedFrom { totalCount nodes { term } } } }'),
  };
}

function body(query, variables = {}) {
  // Every concept that is asked for is there.
  const isRight = (data) => [Object.values(data)[0]].flat().every((one) => one !== null);
  return { name: query, body: JSON.stringify({ query, variables }), isRight };
}

function report({ rows, seconds, processorSeconds, megabytes, size, start, memory, memoryAfter }) {
  console.log(
    `SNOMED CT of ${concepts} concepts, ${rows} rows, on ${availableParallelism()} cores into SQLite`,
  );
  printTable(
    ['', 'measured', 'bar'],
    [
      ['import', `${seconds.toFixed(0)} s`, `${bars.seconds} s`],
      ['import, processor time', `${processorSeconds.toFixed(0)} s`, ''],
      ['import, most memory', `${megabytes.toFixed(0)} MB`, `${bars.megabytes} MB`],
      ['database file', `${(size / 2 ** 20).toFixed(0)} MB`, ''],
      ['start to the first answer', `${start.toFixed(2)} s`, `${bars.start} s`],
      ['memory of the server', `${memory.toFixed(0)} MB`, `${bars.server} MB`],
      ['memory after the questions', `${memoryAfter.toFixed(0)} MB`, `${bars.server} MB`],
    ],
  );
}

function reportTimes(title, measured) {
  console.log(title);
  printTable(
    ['', 'median ms', 'p90 ms', 'longest ms'],
    measured.map(({ name, times }) => [
      name,
      ...[times.length >> 1, Math.floor(times.length * 0.9), times.length - 1].map((place) =>
        times[place].toFixed(1),
      ),
    ]),
  );
}
