import { cite, isIn, lackingCompanions } from '../checks.js';
import { primariesOfSecondaries as table } from '../conventions/diagnosis-partners.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './secondary-neoplasm-alone.md';

export const messages = {
  alone: (code: string) =>
    `${code} is a secondary neoplasm and needs the primary one, or the history of it.`,
};

/** A secondary neoplasm is not recorded without the primary one. */
export const secondaryNeoplasmAlone: Rule = {
  name: 'classification/secondary-neoplasm-alone',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the primary neoplasm, or its history, with a secondary one',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    for (const { row, entry } of lackingCompanions(table, [examination.diagnoses], examination)) {
      yield { message: messages.alone(nameOf(entry)), entries: [entry], citation: cite(row) };
    }
  },
};
