import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { unspecified } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './unspecified-beside-specified.md';

export const messages = {
  open: (unspecified: string, others: readonly string[]) =>
    `${unspecified} leaves open what ${listedBriefly(others)} says, and must not be recorded in addition.`,
  seldom: (unspecified: string, others: readonly string[]) =>
    `${unspecified} leaves open what ${listedBriefly(others)} says, and is expected in addition only where it is something else.`,
};

/** A code that leaves something open is not recorded beside one that says it. */
export const unspecifiedBesideSpecified: Rule = {
  name: 'classification/unspecified-beside-specified',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a code that leaves open what another says of the same disease',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(unspecified),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(unspecified, [diagnoses], examination)) {
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'open'](
          nameOf(entry),
          others.map(nameOf),
        ),
        entries: [entry, ...others],
        citation: cite(row),
        severity: row.severity,
        proposals: [removed(entry)],
      };
    }
  },
};
