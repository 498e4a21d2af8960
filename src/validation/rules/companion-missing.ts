import { cite, isIn, lackingCompanions } from '../checks.js';
import { methodsNeeded, operationsNeeded } from '../conventions/companions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './companion-missing.md';

export const messages = {
  missing: (operation: string, what: string) =>
    `${operation} is expected with a further code for ${what}.`,
};

/** Some operations say only a part, and a further code says the rest. */
export const companionMissing: Rule = {
  name: 'classification/companion-missing',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Require the further code that says the rest of an operation',
  source: 'Coding recommendations of NICE',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn([...methodsNeeded, ...operationsNeeded]),
  *check(examination) {
    const { procedures, runs } = examination;
    for (const { row, entry } of [
      ...lackingCompanions(methodsNeeded, runs, examination),
      ...lackingCompanions(operationsNeeded, [procedures], examination),
    ]) {
      yield {
        message: messages.missing(nameOf(entry), row.what),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
