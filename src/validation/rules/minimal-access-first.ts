import { byOperation, cite, isIn, outOfOrder } from '../checks.js';
import { accessBeforeMethods as table } from '../conventions/methods.js';
import { move } from '../edits.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './minimal-access-first.md';

export const messages = {
  behind: (access: string, method: string) =>
    `${access} is an approach by minimal access and must come before the method ${method}.`,
};

/** The approach by minimal access is the first of the methods of an operation. */
export const minimalAccessFirst: Rule = {
  name: 'classification/minimal-access-first',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require an approach by minimal access before other methods',
  source: 'Published study notes of clinical coders on the national standards of OPCS-4',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures } = examination;
    for (const { row, late, early } of outOfOrder(table, byOperation(procedures), examination)) {
      yield {
        message: messages.behind(nameOf(late), nameOf(early)),
        entries: [late, early],
        citation: cite(row),
        proposals: [
          {
            edits: [move(late, early.position)],
            words: `Move ${nameOf(late)} in front of ${nameOf(early)}`,
          },
        ],
      };
    }
  },
};
