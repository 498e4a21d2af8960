// Bundles the search and has it answer the queries of search-queries.tsv over both classifications.
// node bench/search.mjs [--queries FILE]... [--opcs4 FILE] [--icd10 FILE] [--usage FILE] [--missed]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { coreOfServer, root, startNode } from './processes.mjs';
import { missing, official } from './search-official.mjs';
import { printTable } from './table.mjs';

const bar = { median: 0.5, p99: 3, atFive: 0.97 };

/** Measures the search and prints how long it takes and how often it finds what is wanted. */
export async function measureSearch(folder, { queries, showMissed = false, ...given } = {}) {
  const files = { ...official, ...given };
  const absent = missing(files);
  if (absent) {
    console.log(`Search is left out: ${absent} is not there. Give the official files by path.`);
    return;
  }
  const task = {
    files,
    seed: join(root, 'seed', 'guidance'),
    queries: queries ?? [join(root, 'bench', 'search-queries.tsv')],
  };
  const answer = await run([
    '--expose-gc',
    await bundle('search-loop.mjs', folder),
    JSON.stringify(task),
  ]);
  const { entries, buildTime, megabytes, exactCodes, lists } = answer;
  const [opcs4, icd10, guidance] = entries;
  console.log(
    `Search over ${opcs4} rows of OPCS-4, ${icd10} of ICD-10 and ${guidance} documents and notes: built in ${Math.round(buildTime)} ms, ${megabytes.toFixed(1)} MB`,
  );
  console.log(
    `Codes that are their own first hit: ${exactCodes.count - exactCodes.missed.length} of ${exactCodes.count}${exactCodes.missed.length > 0 ? `, not ${exactCodes.missed.slice(0, 5).join(', ')}` : ''}`,
  );
  for (const list of lists) printList(list, showMissed);
}

function printList({ file, count, median, p99, most, kinds, atOne, atFive, missed }, showMissed) {
  console.log(`\n${count} queries of ${file}`);
  printTable(
    ['kind of query', 'queries', 'first', 'in first 5'],
    [...kinds, { kind: 'all', queries: count, atOne, atFive }].map((one) => [
      one.kind,
      one.queries,
      percent(one.atOne / one.queries),
      percent(one.atFive / one.queries),
    ]),
  );
  const reached = median <= bar.median && p99 <= bar.p99 && atFive / count >= bar.atFive;
  console.log(
    `Processor time: median ${median.toFixed(3)} ms, 99th percentile ${p99.toFixed(2)} ms, longest ${most.toFixed(2)} ms. The bar is ${bar.median} ms, ${bar.p99} ms and ${percent(bar.atFive)} in the first 5: ${reached ? 'reached' : 'missed'}`,
  );
  if (!showMissed) return;
  for (const { text: typed, wanted, kind, rank } of missed) {
    console.log(
      `  ${typed} (${kind}): ${wanted} is ${rank < 0 ? 'not found' : `number ${rank + 1}`}`,
    );
  }
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

async function run(args) {
  const child = startNode(args, {
    core: coreOfServer,
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout));
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string', multiple: true },
      opcs4: { type: 'string' },
      icd10: { type: 'string' },
      usage: { type: 'string' },
      missed: { type: 'boolean', default: false },
    },
  });
  const { missed, ...files } = values;
  const folder = await mkdtemp(join(tmpdir(), 'guidance-graph-bench-'));
  try {
    await measureSearch(folder, { ...files, showMissed: missed });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
