import { byOperation, cite, excludedPairs, isIn, removed } from '../checks.js';
import { methodsThatExclude as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './methods-that-exclude.md';

export const messages = {
  both: (one: string, other: string, operation: string) =>
    `${one} must not be recorded with ${other} for the same operation, ${operation}.`,
};

/** Methods that exclude each other are not recorded for one operation. */
export const methodsThatExclude: Rule = {
  name: 'classification/methods-that-exclude',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow methods that exclude each other for one operation',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures } = examination;
    for (const run of byOperation(procedures)) {
      const [operation] = run;
      for (const { row, one, other } of excludedPairs(table, [run], examination)) {
        yield {
          message: messages.both(nameOf(one), nameOf(other), nameOf(operation)),
          entries: [one, other],
          citation: cite(row),
          // What the other states too first.
          proposals: [one, other].map(removed),
        };
      }
    }
  },
};
