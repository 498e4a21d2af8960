import { cite, isIn, recorded } from '../checks.js';
import { severalPrimaries as table } from '../conventions/diagnosis-partners.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './several-primary-neoplasms.md';

export const messages = {
  tooFew: (code: string, primaries: readonly string[]) =>
    primaries.length > 0
      ? `${code} says that there are several primary neoplasms and needs a code of each. Only ${primaries.join(', ')} is there.`
      : `${code} says that there are several primary neoplasms and needs a code of each. None is there.`,
};

/** Who records several primary neoplasms, records each of them. */
export const severalPrimaryNeoplasms: Rule = {
  name: 'classification/several-primary-neoplasms',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require each of several primary neoplasms',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ diagnoses }) {
    for (const { row, entry } of recorded(table, diagnoses)) {
      const primaries = new Set(diagnoses.filter((other) => row.others.has(other)).map(nameOf));
      if (primaries.size > 1) continue;
      yield {
        message: messages.tooFew(nameOf(entry), [...primaries]),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
