import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { intoxications } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './drunkenness-with-poisoning.md';

export const messages = {
  without: (drunkenness: string, poisonings: readonly string[]) =>
    `${drunkenness} must not stand beside ${listedBriefly(poisonings)} without the toxic effect of alcohol.`,
};

/** Drunkenness beside a poisoning is recorded with the toxic effect of alcohol. */
export const drunkennessWithPoisoning: Rule = {
  name: 'classification/drunkenness-with-poisoning',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow drunkenness beside a poisoning without the toxic effect of alcohol',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(intoxications),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(intoxications, [diagnoses], examination)) {
      yield {
        message: messages.without(nameOf(entry), others.map(nameOf)),
        entries: [entry, ...others],
        citation: cite(row),
        proposals: [removed(entry)],
      };
    }
  },
};
