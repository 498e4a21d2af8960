import { cite, isIn, moveBehind, outOfOrder } from '../checks.js';
import { diabetesFirst } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './ulcer-before-diabetes.md';

export const messages = {
  before: (ulcer: string, diabetes: string) =>
    `${ulcer} stands in front of ${diabetes} and is expected behind it.`,
};

/** The ulcer of a diabetic leg stands behind the diabetes. */
export const ulcerBeforeDiabetes: Rule = {
  name: 'classification/ulcer-before-diabetes',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'WARNING',
  summary: 'Prefer the diabetes in front of the ulcer that it leads to',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(diabetesFirst),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, late, early } of outOfOrder(diabetesFirst, [diagnoses], examination)) {
      yield {
        message: messages.before(nameOf(early), nameOf(late)),
        entries: [early, late],
        citation: cite(row),
        proposals: [moveBehind(early, late)],
      };
    }
  },
};
