import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { bloodCancers } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './secondary-of-blood-cancer.md';

export const messages = {
  alone: (secondary: string, cancers: readonly string[]) =>
    `${secondary} needs a primary neoplasm of an organ; ${listedBriefly(cancers)} does not have secondaries.`,
};

/** A cancer of blood or lymph has no secondary neoplasms. */
export const secondaryOfBloodCancer: Rule = {
  name: 'classification/secondary-of-blood-cancer',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a secondary neoplasm with a cancer of blood or lymph alone',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(bloodCancers),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(bloodCancers, [diagnoses], examination)) {
      yield {
        message: messages.alone(nameOf(entry), others.map(nameOf)),
        entries: [entry, ...others],
        citation: cite(row),
        proposals: [removed(entry)],
      };
    }
  },
};
