import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { symptoms } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './symptom-with-its-cause.md';

export const messages = {
  explained: (symptom: string, causes: readonly string[]) =>
    `${symptom} is explained by ${listedBriefly(causes)}, beside which it is not expected.`,
};

/** A symptom is not recorded beside the diagnosis that explains it. */
export const symptomWithItsCause: Rule = {
  name: 'classification/symptom-with-its-cause',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Prefer the diagnosis to a symptom that it explains',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(symptoms),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(symptoms, [diagnoses], examination)) {
      yield {
        message: messages.explained(nameOf(entry), others.map(nameOf)),
        entries: [entry, ...others],
        citation: cite(row),
        proposals: [removed(entry)],
      };
    }
  },
};
