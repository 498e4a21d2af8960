import { besideExcluded, cite, isIn, listedBriefly, removeOneOf } from '../checks.js';
import { types } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './types-that-exclude-each-other.md';

export const messages = {
  either: (one: string, others: readonly string[]) =>
    `${one} and ${listedBriefly(others)} exclude each other, and one of them is expected.`,
  seldom: (one: string, others: readonly string[]) =>
    `${one} is not expected beside ${listedBriefly(others)}: as a rule one of them is right.`,
};

/** Of types that exclude each other one is recorded. */
export const typesThatExcludeEachOther: Rule = {
  name: 'classification/types-that-exclude-each-other',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow types of a disease that cannot both be true',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(types),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(types, [diagnoses], examination)) {
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'either'](
          nameOf(entry),
          others.map(nameOf),
        ),
        entries: [entry, ...others],
        citation: cite(row),
        severity: row.severity,
        proposals: removeOneOf([entry, ...others]),
      };
    }
  },
};
