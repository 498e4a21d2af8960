import { listed } from '../../knowledge/listed.js';
import { cite, isIn, keepOneOf, rivals } from '../checks.js';
import { stages } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './stages-of-one-disease.md';

export const messages = {
  several: (codes: readonly string[]) =>
    `${listed(codes)} are stages of one disease, of which one is expected.`,
};

/** Of the stages of one disease one is recorded. */
export const stagesOfOneDisease: Rule = {
  name: 'classification/stages-of-one-disease',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow several stages, degrees or grades of one disease',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(stages),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entries } of rivals(stages, [diagnoses], examination)) {
      yield {
        message: messages.several(entries.map(nameOf)),
        entries,
        citation: cite(row),
        proposals: keepOneOf(entries),
      };
    }
  },
};
