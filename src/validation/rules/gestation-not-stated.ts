import { cite, isIn, lackingCompanions } from '../checks.js';
import { gestation as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './gestation-not-stated.md';

export const messages = {
  missing: (operation: string) =>
    `${operation} is an operation before birth; the length of the pregnancy is recorded behind it if it is known.`,
};

/** An operation before birth says how long the pregnancy had lasted. */
export const gestationNotStated: Rule = {
  name: 'classification/gestation-not-stated',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'INFORMATION',
  summary: 'Prefer the length of the pregnancy behind an operation before birth',
  source: 'Coding recommendations of IPG198 and IPG199',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    for (const { row, entry } of lackingCompanions(table, examination.runs, examination)) {
      yield {
        message: messages.missing(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
