import { byOperation, cite, isIn, moveBehind } from '../checks.js';
import { failedApproaches as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './failed-approach.md';

export const messages = {
  behind: (approach: string, operation: string) =>
    `${approach} says that an approach failed and must stand directly behind the open operation ${operation}.`,
};

/** A failed approach that was converted to an open one stands directly behind the operation, or its levels. */
export const failedApproach: Rule = {
  name: 'classification/failed-approach',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require a failed approach that was converted directly after the operation',
  source: 'Published study notes of clinical coders on the national standards of OPCS-4',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check({ procedures }) {
    for (const run of byOperation(procedures)) {
      const [operation] = run;
      const stated = run.findLast(({ role }) => role === 'PROCEDURE');
      if (!stated) continue;
      for (const row of table) {
        for (const [at, entry] of run.entries()) {
          if (!row.codes.has(entry) || run[at - 1]?.role === 'PROCEDURE') continue;
          yield {
            message: messages.behind(nameOf(entry), nameOf(operation)),
            entries: [entry],
            citation: cite(row),
            proposals: [moveBehind(entry, stated)],
          };
        }
      }
    }
  },
};
