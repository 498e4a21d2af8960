import { listed } from '../../knowledge/listed.js';
import { byOperation, cite, isIn, isOfStep, removeOneOf } from '../checks.js';
import { levelsOnce as table } from '../conventions/spine.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './levels-stated-twice.md';

export const messages = {
  twice: (levels: readonly string[], operation: string) =>
    `${listed(levels)} state the levels of ${operation} more than once; one code is expected.`,
};

/** The levels of one operation are stated once. */
export const levelsStatedTwice: Rule = {
  name: 'classification/levels-stated-twice',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow the levels of the spine more than once for one operation',
  source: 'Titles of the codes in OPCS-4',
  certainty: 'MEASURED',
  page,
  concerns: isIn(table),
  *check(examination) {
    for (const [operation, ...others] of byOperation(examination.procedures)) {
      for (const row of table) {
        const levels = others.filter((entry) => row.codes.has(entry));
        if (levels.length < 2) continue;
        if (levels.some((entry) => isOfStep(entry, examination))) continue;
        yield {
          message: messages.twice(levels.map(nameOf), nameOf(operation)),
          entries: levels,
          citation: cite(row),
          proposals: removeOneOf(levels),
        };
      }
    }
  },
};
