// How long the official OPCS-4 and ICD-10 take to import, and what the program takes with both of them loaded.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { numbersOf } from './documents.mjs';
import { residentMegabytes, root, startProgram } from './processes.mjs';
import { publisherOn } from './publishing.mjs';
import { askOnce, requests } from './requests.mjs';
import { printTable } from './table.mjs';

const times = 5;
const publications = 25;
const requestsMade = 1_000;
const bars = { import: 5, start: 2, megabytes: 300 };

/** Official releases are licensed, so they are not part of the program. */
const data = join(root, '..', 'shared', 'data');
const files = [
  'opcs4/OPCS410 CodesAndTitles Nov 2022 V1.0.txt',
  'icd10/ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt',
].map((file) => join(data, file));

/** Imports both releases into new databases, starts the program on them, and prints what it took. */
export async function measureReleases(folder) {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.log(`Official releases: left out, for ${missing.join(' and ')} is not there`);
    return;
  }
  const databases = Array.from({ length: times }, (_, number) =>
    join(folder, `releases-${number}.db`),
  );
  const [imports, again, starts] = [[], [], []];
  for (const database of databases) {
    imports.push(await secondsOf(() => importInto(database)));
    again.push(await secondsOf(() => importInto(database)));
    starts.push(await startOnce(database));
  }
  const used = await useOnce(databases[0]);
  const withoutReleases = await useOnce(join(folder, 'releases-none.db'));
  const megabytes = median(starts.map((start) => start.megabytes));
  console.log(`OPCS-4 and ICD-10 in full, the median of ${times}`);
  printTable(
    ['', 'measured', 'bar'],
    [
      ['import of both, as a process', seconds(median(imports)), `${bars.import} s`],
      ['import of the same again', seconds(median(again)), ''],
      [
        'from start to the first right answer',
        seconds(median(starts.map((start) => start.seconds))),
        `${bars.start} s`,
      ],
      ['memory after the start', `${Math.round(megabytes)} MB`, `${bars.megabytes} MB`],
      [
        `memory after ${requestsMade} requests`,
        `${Math.round(used.megabytes)} MB`,
        `${bars.megabytes} MB`,
      ],
      ['publishing one document', milliseconds(used.publishing), ''],
      ['the same with the seed alone', milliseconds(withoutReleases.publishing), ''],
      [
        `memory after ${publications} publications`,
        `${Math.round(used.megabytesAfter)} MB`,
        `${bars.megabytes} MB`,
      ],
    ],
  );
}

async function importInto(database) {
  const args = [join(root, 'dist', 'kb.js'), 'import', ...files];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: `file:${database}`, SEED: 'yes' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The releases were not imported:\n${errors}`);
}

async function startOnce(database) {
  let program;
  const elapsed = await secondsOf(async () => {
    program = await startProgram(database);
    await askOnce(program.url, requests[0]);
  });
  const megabytes = residentMegabytes(program.pid);
  await program.stop();
  return { seconds: elapsed, megabytes };
}

/** What the program takes when it is asked, and when documents are published while nobody asks. */
async function useOnce(database) {
  const program = await startProgram(database);
  const publisher = publisherOn(program.url, numbersOf(1)[0], 0);
  try {
    for (let made = 0; made < requestsMade; made++)
      await askOnce(program.url, requests[made % requests.length]);
    const megabytes = residentMegabytes(program.pid);
    const measured = [];
    while (measured.length < publications) measured.push(await publisher.publish());
    const megabytesAfter = residentMegabytes(program.pid);
    return { megabytes, megabytesAfter, publishing: median(measured) };
  } finally {
    publisher.stop();
    await program.stop();
  }
}

async function secondsOf(work) {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

function median(measured) {
  return [...measured].sort((one, other) => one - other)[measured.length >> 1];
}

function seconds(value) {
  return `${value.toFixed(2)} s`;
}

function milliseconds(value) {
  return `${Math.round(value)} ms`;
}
