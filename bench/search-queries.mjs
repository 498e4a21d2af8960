// node bench/search-queries.mjs [--seed 1] [--out bench/search-queries.tsv] [--opcs4 FILE] [--icd10 FILE]
// Writes the queries of the search benchmark: pieces of titles as a person types them, each with the code that is
// wanted and the kind of query. The same seed gives the same queries.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { official } from './search-official.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench/search-queries.tsv' },
    opcs4: { type: 'string' },
    icd10: { type: 'string' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'guidance-graph-queries-'));
try {
  const { makeQueries } = await import(
    pathToFileURL(await bundle('search-typing.mjs', folder)).href
  );
  const queries = makeQueries({ ...official, ...values });
  await writeFile(values.out, queries.map((query) => `${query.join('\t')}\n`).join(''));
  console.log(`${queries.length} queries in ${values.out}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
