import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { normalDelivery } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './delivery-with-complication.md';

export const messages = {
  needless: (delivery: string, others: readonly string[]) =>
    `${delivery} is for a delivery without complication and must not stand beside ${listedBriefly(others)}.`,
};

/** The code of a delivery stands alone. */
export const deliveryWithComplication: Rule = {
  name: 'classification/delivery-with-complication',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow the code of a delivery beside what complicates it',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(normalDelivery),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(normalDelivery, [diagnoses], examination)) {
      yield {
        message: messages.needless(nameOf(entry), others.map(nameOf)),
        entries: [entry, ...others],
        citation: cite(row),
        proposals: [removed(entry)],
      };
    }
  },
};
