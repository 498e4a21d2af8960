import { cite, isIn, lackingCompanions } from '../checks.js';
import { gestationsOfBirths as table } from '../conventions/diagnosis-partners.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './multiple-gestation-missing.md';

export const messages = {
  missing: (birth: string, gestation: string) =>
    `${birth} is the birth of two or more and needs the multiple pregnancy, a code from ${gestation}.`,
};

/** Two or more are born of a multiple pregnancy. */
export const multipleGestationMissing: Rule = {
  name: 'classification/multiple-gestation-missing',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the multiple pregnancy with the birth of two or more',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    for (const { row, entry } of lackingCompanions(table, [examination.diagnoses], examination)) {
      yield {
        message: messages.missing(nameOf(entry), row.companions.written.join(', ')),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
