import { cite, insertBehind, isIn, lackingCompanions } from '../checks.js';
import { stomasOfHernias as table } from '../conventions/diagnosis-partners.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './stoma-missing.md';

export const messages = {
  missing: (hernia: string, stoma: string) =>
    `${hernia} is a hernia beside a stoma and needs the stoma, a code from ${stoma}.`,
};

/** A hernia beside a stoma is recorded with the stoma. */
export const stomaMissing: Rule = {
  name: 'classification/stoma-missing',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the stoma with a hernia beside it',
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
        proposals: row.proposed.map((code) => insertBehind(entry, code)),
      };
    }
  },
};
