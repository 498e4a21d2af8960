// npm run bench:audit [-- --episodes 100000 --runs 1]: how long `kb audit --all` takes for a file of made-up episodes.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomNumbers } from './random.mjs';
import { processorSeconds, root } from './processes.mjs';
import { printTable } from './table.mjs';

const bar = { episodes: 1_000_000, seconds: 60, megabytes: 500 };
const places = { procedures: 24, diagnoses: 20 };
/** Of a hundred episodes, so many have the operation of a document, and of these so many are coded wrong. */
const [ofDocuments, wrongOnes] = [40, 30];

/** Official releases are licensed, so they are not part of the program. */
const official = ['opcs4', 'icd10']
  .map((system) => join(root, '..', 'shared', 'data', system))
  .filter((folder) => existsSync(folder));

const { values } = parseArgs({
  options: {
    episodes: { type: 'string', default: String(bar.episodes) },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
  },
});
const count = Number(values.episodes);
const folder = await mkdtemp(join(tmpdir(), 'guidance-graph-bench-'));
try {
  const database = join(folder, 'audit.db');
  await prepare(database);
  const file = join(folder, 'episodes.csv');
  await writeEpisodes(file, count, randomNumbers(Number(values.seed)));
  const megabytes = Math.round(statSync(file).size / 1e6);
  console.log(
    `kb audit --all of ${count} episodes (${megabytes} MB of CSV), ${official.length > 0 ? 'with OPCS-4 and ICD-10 in full' : 'with the codes of the seed alone'}`,
  );
  const rows = [];
  for (let run = 0; run < Number(values.runs); run++) {
    rows.push(rowOf('counts alone', await audit(database, [file, '--all'])));
    const results = join(folder, 'findings.csv');
    const written = await audit(database, [file, '--all', '--results', results]);
    rows.push(rowOf(`every finding (${Math.round(statSync(results).size / 1e6)} MB)`, written));
  }
  printTable(['', 'seconds', 'episodes per second', 'processor seconds', 'megabytes'], rows);
  console.log(
    `The bar for ${bar.episodes} episodes is ${bar.seconds} s and ${bar.megabytes} MB on two cores`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

function rowOf(what, { seconds, processor, megabytes }) {
  return [
    what,
    seconds.toFixed(1),
    Math.round(count / seconds),
    processor.toFixed(1),
    Math.round(megabytes),
  ];
}

/** A database with the seed, and the official releases where they are. */
async function prepare(database) {
  const kb = (...args) =>
    execFileSync(process.execPath, [join(root, 'dist', 'kb.js'), ...args], {
      env: environmentOn(database),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  kb('check', 'IPG366');
  if (official.length > 0) kb('import', ...official);
}

function environmentOn(database) {
  return { ...process.env, DATABASE_URL: `file:${database}`, SEED: 'yes' };
}

/** Audits once. The peak is of the process with all its threads. */
async function audit(database, args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist', 'kb.js'), 'audit', ...args], {
    env: environmentOn(database),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let [processor, megabytes] = [0, 0];
  const watch = setInterval(() => {
    processor = processorSeconds(child.pid) ?? processor;
    megabytes = peakMegabytes(child.pid) ?? megabytes;
  }, 50);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`kb audit ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1_000, processor, megabytes };
}

/** The most memory that a process has held; null when it has ended, or the system does not say. */
function peakMegabytes(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Writes episodes as extracts have them, a column for each place of a code. */
async function writeEpisodes(file, episodes, random) {
  const lists = await codeLists();
  const documents = documentsOfSeed();
  const out = createWriteStream(file);
  const columns = [
    ...Object.entries({ OPERTN: places.procedures, DIAG: places.diagnoses }).flatMap(
      ([name, last]) =>
        Array.from({ length: last }, (_, at) => `${name}_${String(at + 1).padStart(2, '0')}`),
    ),
  ];
  out.write(`EPIKEY,EPIEND,MAINSPEF,${columns.join(',')}\r\n`);
  let lines = [];
  for (let number = 1; number <= episodes; number++) {
    const { procedures, diagnoses } = episodeOf(documents, lists, random);
    const cells = [
      500_000_000_000 + number,
      `2024-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`,
      100 + 10 * random(9),
      ...filled(procedures, places.procedures),
      ...filled(diagnoses, places.diagnoses),
    ];
    lines.push(`${cells.join(',')}\r\n`);
    if (lines.length < 2_000) continue;
    if (!out.write(lines.join(''))) await once(out, 'drain');
    lines = [];
  }
  out.end(lines.join(''));
  await once(out, 'close');
}

/** Codes as extracts write them: without the dot. */
function filled(codes, width) {
  return Array.from({ length: width }, (_, at) => (codes[at] ?? '').replace('.', ''));
}

function episodeOf(documents, lists, random) {
  const diagnoses = Array.from({ length: 1 + random(6) }, () => one(lists.ICD10, random));
  if (random(100) >= ofDocuments) {
    const operations = Array.from({ length: random(4) }, () => one(lists.operations, random));
    return {
      procedures: operations.flatMap((code) => [code, one(lists.sites, random)]),
      diagnoses,
    };
  }
  const { solutions, diagnosis } = one(documents, random);
  const { steps } = one(solutions, random);
  const stated = diagnosis.flatMap(({ choices }) => codeFor(one(choices, random), lists, random));
  const procedures = steps.flatMap(({ obligation, choices }) =>
    obligation === 'may' && random(2) === 0 ? [] : codeFor(one(choices, random), lists, random),
  );
  if (random(100) < wrongOnes) spoil(procedures, lists, random);
  return { procedures, diagnoses: [...stated, ...diagnoses] };
}

/** A code that fills a step, `V40.1` for itself and any of its category for `V55.-`. */
function codeFor({ system, target }, lists, random) {
  if (/^[A-Z]\d\d\.[\dX]$/.test(target)) return [target];
  const [first, last = first] = target.replace(/chapter:|\.-$/g, '').split('-');
  const among = lists[system].filter((code) => first <= code && code.slice(0, last.length) <= last);
  return among.length > 0 ? [one(among, random)] : [];
}

/** One of the ways in which coders go wrong. */
function spoil(procedures, lists, random) {
  const at = random(procedures.length);
  const ways = [
    () => procedures.splice(at, 1),
    () => procedures.reverse(),
    () => procedures.splice(at, 1, procedures[at].slice(0, 3)),
    () => procedures.splice(at, 0, one(lists.OPCS4, random)),
    () => procedures.splice(at, 1, procedures[at].replace('0', 'O')),
    () => procedures.splice(at, 1, `${procedures[at].slice(0, 4)}7`),
  ];
  one(ways, random)();
}

function one(list, random) {
  return list[random(list.length)];
}

function documentsOfSeed() {
  const parsed = execFileSync(
    process.execPath,
    [join(root, 'dist', 'kb.js'), 'parse', '--json', join(root, 'seed', 'guidance')],
    { encoding: 'utf8' },
  );
  return JSON.parse(parsed)
    .map(({ solutions, diagnosis }) => ({
      diagnosis,
      solutions: solutions.filter(({ steps }) =>
        steps.some(({ choices }) => choices.some(({ system }) => system === 'OPCS4')),
      ),
    }))
    .filter(({ solutions }) => solutions.length > 0);
}

/** Codes that can be recorded: of the official lists, or of the seed. */
async function codeLists() {
  const files = [join(root, 'seed', 'opcs4.tsv')];
  for (const listed of official)
    for (const name of await readdir(listed))
      if (/CodesAndTitles/.test(name)) files.push(join(listed, name));
  const codesIn = (file) =>
    readFileSync(file, 'latin1')
      .split(/\r?\n/)
      .map((line) => line.split('\t')[0].trim())
      .filter((code) => /^[A-Z]\d\d\.?[\dX]$/.test(code))
      .map((code) => (code.includes('.') ? code : `${code.slice(0, 3)}.${code.slice(3)}`));
  const isOfIcd10 = (file) => /ICD10/.test(file);
  const OPCS4 = files.filter((file) => !isOfIcd10(file)).flatMap(codesIn);
  const ICD10 = files.filter(isOfIcd10).flatMap(codesIn);
  return {
    OPCS4: [...new Set(OPCS4)],
    ICD10: ICD10.length > 0 ? ICD10 : ['M54.5', 'I10.X', 'E11.9', 'I48.X', 'C61.X'],
    operations: OPCS4.filter((code) => !/^[YZ]/.test(code)),
    sites: OPCS4.filter((code) => code.startsWith('Z')),
  };
}
