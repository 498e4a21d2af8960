import { cite, insertBehind, isIn, lackingCompanions, moveBehind } from '../checks.js';
import { levelsOfSpine as table } from '../conventions/spine.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './levels-of-spine.md';

export const messages = {
  missing: (operation: string) =>
    `${operation} is an operation on the spine and needs the levels directly after it.`,
};

/** An operation on the spine says at how many levels. */
export const levelsOfSpine: Rule = {
  name: 'classification/levels-of-spine',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the levels directly after an operation on the spine',
  source: 'Coding recommendations of NICE, and a public checker of coders in NHS Wales',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    for (const { row, entry, run } of lackingCompanions(table, examination.runs, examination)) {
      const elsewhere = run.find((other) => row.companions.has(other));
      yield {
        message: messages.missing(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
        proposals: elsewhere
          ? [moveBehind(elsewhere, entry)]
          : row.proposed.map((code) => insertBehind(entry, code)),
      };
    }
  },
};
