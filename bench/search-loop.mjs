// How fast and how well the search finds what is wanted, without a server and a database. Bundled by search.mjs.
import { readFileSync } from 'node:fs';
import { buildSearchIndex } from '../src/knowledge/search/search-index.ts';
import { searchAll } from '../src/knowledge/search/search.ts';
import { guidanceFrom, icd10From, opcs4From } from './search-world.mjs';

const { files, seed, queries: lists } = JSON.parse(process.argv[2]);
const first = 10;

const worlds = [opcs4From(files), icd10From(files), guidanceFrom(seed)];
// The first build runs code that is not compiled yet, as the one at the start of the server does.
const before = memory();
const begin = performance.now();
const indexes = worlds.map((entries) => buildSearchIndex(entries));
const buildTime = performance.now() - begin;
const size = memory() - before;

process.stdout.write(
  JSON.stringify({
    entries: worlds.map((entries) => entries.length),
    buildTime,
    megabytes: size / 1e6,
    exactCodes: exactCodes(),
    lists: lists.map((file) => measure(file)),
  }),
);

function memory() {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function find(text, options = {}) {
  return searchAll(indexes, text, { first, ...options }).map(({ found }) => found);
}

/** Of every code of both systems, in two notations: whether it is the first hit. */
function exactCodes() {
  const codes = worlds.flat().filter(({ kind }) => kind === 'CODE');
  const missed = codes.filter(({ key, name, system }) => {
    const plain = name.replace('.', '').toLowerCase();
    return !(
      // The two systems share codes; without a system the first of them is.
      find(name)[0]?.name === name &&
      [name, plain].every((text) => find(text, { system })[0]?.key === key)
    );
  });
  return { count: codes.length, missed: missed.map(({ key }) => key) };
}

function measure(file) {
  const queries = readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));
  const found = queries.map(([text, wanted, kind]) => {
    const rank = find(text).findIndex(({ key }) => key === wanted);
    return { text, wanted, kind, rank };
  });
  const times = [];
  for (let turn = 0; turn < 20; turn++) {
    for (const [text] of queries) {
      // Processor time, so that what else runs on the machine does not count.
      const start = process.cpuUsage();
      find(text);
      const { user, system } = process.cpuUsage(start);
      // The first turns warm up.
      if (turn >= 5) times.push((user + system) / 1000);
    }
  }
  times.sort((one, other) => one - other);
  return {
    file,
    count: queries.length,
    median: times[Math.floor(times.length / 2)],
    p99: times[Math.floor(times.length * 0.99)],
    most: times.at(-1),
    kinds: [...new Set(queries.map(([, , kind]) => kind))].map((kind) => {
      const these = found.filter((one) => one.kind === kind);
      return { kind, ...hits(these) };
    }),
    ...hits(found),
    missed: found.filter(({ rank }) => rank < 0 || rank >= 5),
  };
}

function hits(found) {
  return {
    queries: found.length,
    atOne: found.filter(({ rank }) => rank === 0).length,
    atFive: found.filter(({ rank }) => rank >= 0 && rank < 5).length,
  };
}
