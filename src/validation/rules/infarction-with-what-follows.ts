import { besideExcluded, cite, isIn, listedBriefly, removeOneOf } from '../checks.js';
import { afterInfarction } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './infarction-with-what-follows.md';

export const messages = {
  follows: (one: string, others: readonly string[]) =>
    `${one} follows an infarction that is over, and must not stand beside ${listedBriefly(others)}.`,
};

/** A complication that follows an infarction is not recorded beside the infarction. */
export const infarctionWithWhatFollows: Rule = {
  name: 'classification/infarction-with-what-follows',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a complication that follows an infarction beside the infarction',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(afterInfarction),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(
      afterInfarction,
      [diagnoses],
      examination,
    )) {
      yield {
        message: messages.follows(nameOf(entry), others.map(nameOf)),
        entries: [entry, ...others],
        citation: cite(row),
        proposals: removeOneOf([entry, ...others]),
      };
    }
  },
};
