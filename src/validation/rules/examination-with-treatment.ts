import { cite, excludedOperations, isIn, operationsOf, removedRun } from '../checks.js';
import { examinationsWithTreatment as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './examination-with-treatment.md';

export const messages = {
  both: (examination: string, treatment: string) =>
    `The examination ${examination} is not expected beside the treatment ${treatment} of the same organ.`,
};

/** An endoscopy that goes on to a treatment is told by the treatment. */
export const examinationWithTreatment: Rule = {
  name: 'classification/examination-with-treatment',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow an endoscopic examination beside a treatment of the same organ',
  source: 'A published course for clinical coders; the pairs by the titles of OPCS-4.10',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { runs } = examination;
    for (const { row, one, other } of excludedOperations(table, operationsOf(runs), examination)) {
      yield {
        message: messages.both(nameOf(one[0]), nameOf(other[0])),
        entries: [one[0], other[0]],
        citation: cite(row),
        proposals: [removedRun(one)],
      };
    }
  },
};
