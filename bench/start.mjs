// How long the program takes from its start to its first right answer, and how much memory.
import { join } from 'node:path';
import { residentMegabytes, startProgram } from './processes.mjs';
import { askOnce, requests } from './requests.mjs';
import { printTable } from './table.mjs';

const starts = 5;
const requestsMade = 1_000;
const bars = { seconds: 1.5, megabytes: 200 };

/** Starts the program some times over, on a new database and on that same one, and prints what it took. */
export async function measureStart(folder) {
  const databases = Array.from({ length: starts }, (_, number) =>
    join(folder, `start-${number}.db`),
  );
  const onNew = [];
  const onExisting = [];
  // In turn, so that a busy moment hits both.
  for (const database of databases) {
    onNew.push(await startOnce(database));
    onExisting.push(await startOnce(database));
  }
  const used = await memoryInUse(databases[0]);
  console.log(`From start to the first right answer, and memory, the median of ${starts}`);
  printTable(
    ['', 'measured', 'bar'],
    [
      [
        'with an existing database',
        `${median(onExisting, 'seconds').toFixed(2)} s`,
        `${bars.seconds} s`,
      ],
      ['with a new database', `${median(onNew, 'seconds').toFixed(2)} s`, ''],
      [
        'memory after the start',
        `${Math.round(median(onExisting, 'megabytes'))} MB`,
        `${bars.megabytes} MB`,
      ],
      [`memory after ${requestsMade} requests`, `${Math.round(used)} MB`, `${bars.megabytes} MB`],
    ],
  );
}

async function startOnce(database) {
  const begin = performance.now();
  const program = await startProgram(database);
  await askOnce(program.url, requests[0]);
  const seconds = (performance.now() - begin) / 1000;
  const megabytes = residentMegabytes(program.pid);
  await program.stop();
  return { seconds, megabytes };
}

/** Resident memory after every request of the benchmark was made in turn. */
async function memoryInUse(database) {
  const program = await startProgram(database);
  for (let made = 0; made < requestsMade; made++) {
    await askOnce(program.url, requests[made % requests.length]);
  }
  const megabytes = residentMegabytes(program.pid);
  await program.stop();
  return megabytes;
}

function median(measured, of) {
  return measured.map((one) => one[of]).sort((one, other) => one - other)[measured.length >> 1];
}
