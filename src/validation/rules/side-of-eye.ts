import { listed } from '../../knowledge/listed.js';
import { byOperation, cite, isIn } from '../checks.js';
import { pairedOrgans as table, type PairedOrgan } from '../conventions/sides.js';
import { nameOf, type Entry } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './side-of-eye.md';

export const messages = {
  missing: (operations: readonly string[]) =>
    operations.length === 1
      ? `${listed(operations)} is an operation on the eye and is expected with its side.`
      : `${listed(operations)} are operations on the eye and are expected with their side.`,
};

/** An operation on the eye has its side, or shares that of the next one. */
export const sideOfEye: Rule = {
  name: 'classification/side-of-eye',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Require the side of an operation on the eye',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ procedures }) {
    for (const row of table) {
      for (const operations of withoutSide(row, byOperation(procedures))) {
        yield {
          message: messages.missing(operations.map(nameOf)),
          entries: operations,
          citation: cite(row),
        };
      }
    }
  },
};

/** Operations of a row that stand directly behind each other, none of them nor the last with a side. */
function* withoutSide(
  { codes, except }: PairedOrgan,
  runs: readonly [Entry, ...Entry[]][],
): Iterable<Entry[]> {
  let open: Entry[] = [];
  for (const run of runs) {
    const [operation] = run;
    if (!codes.has(operation)) {
      if (open.length > 0) yield open;
      open = [];
    } else if (run.some(({ role }) => role === 'LATERALITY')) open = [];
    else if (!except.has(operation)) open.push(operation);
  }
  if (open.length > 0) yield open;
}
