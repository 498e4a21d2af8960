import { cite, excludedOperations, isIn, operationsOf, removedRun } from '../checks.js';
import { biopsiesWithExcision as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './biopsy-with-excision.md';

export const messages = {
  both: (biopsy: string, excision: string) =>
    `The biopsy ${biopsy} is expected beside the excision ${excision} only where it is of another lesion.`,
};

/** The excision of a lesion includes its biopsy. */
export const biopsyWithExcision: Rule = {
  name: 'classification/biopsy-with-excision',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow the biopsy of a lesion beside its excision',
  source: 'A published examination paper of clinical coding; the pairs by the titles of OPCS-4.10',
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
