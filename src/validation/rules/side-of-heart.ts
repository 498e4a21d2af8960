import { cite, directlyFollowed, isIn, removed } from '../checks.js';
import { organsWithoutSide as table } from '../conventions/sides.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './side-of-heart.md';

export const messages = {
  sided: (operation: string, side: string) =>
    `${operation} is an operation on the heart, which has no side; ${side} is not expected.`,
};

/** An operation on the heart has no side. */
export const sideOfHeart: Rule = {
  name: 'classification/side-of-heart',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow a side directly after an operation on the heart',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { runs } = examination;
    for (const { row, entry, next } of directlyFollowed(table, runs, examination)) {
      yield {
        message: messages.sided(nameOf(entry), nameOf(next)),
        entries: [entry, next],
        citation: cite(row),
        proposals: [removed(next)],
      };
    }
  },
};
