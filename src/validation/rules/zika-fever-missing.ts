import { cite, insertBehind, isIn, lackingCompanions, moveBehind } from '../checks.js';
import { feversOfZika as table } from '../conventions/diagnosis-partners.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './zika-fever-missing.md';

export const messages = {
  missing: (zika: string, fevers: readonly string[]) =>
    `${zika} is the emergency code of Zika virus disease and needs ${fevers.join(' or ')} directly after it.`,
};

/** Zika virus disease is told by two codes. */
export const zikaFeverMissing: Rule = {
  name: 'classification/zika-fever-missing',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the fever directly after the emergency code of Zika virus disease',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry } of lackingCompanions(table, [diagnoses], examination)) {
      const elsewhere = diagnoses.find((other) => row.companions.has(other));
      yield {
        message: messages.missing(nameOf(entry), row.companions.written),
        entries: [entry],
        citation: cite(row),
        proposals: elsewhere
          ? [moveBehind(elsewhere, entry)]
          : row.proposed.map((code) => insertBehind(entry, code)),
      };
    }
  },
};
