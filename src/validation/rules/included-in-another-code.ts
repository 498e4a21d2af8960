import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { included } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './included-in-another-code.md';

export const messages = {
  included: (part: string, wholes: readonly string[]) =>
    `${part} is included in ${listedBriefly(wholes)} and must not be recorded in addition.`,
  seldom: (part: string, wholes: readonly string[]) =>
    `${part} is as a rule included in ${listedBriefly(wholes)}, and is expected in addition only where it is something else.`,
};

/** What is part of one code is not recorded again by another. */
export const includedInAnotherCode: Rule = {
  name: 'classification/included-in-another-code',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a code for what another code of the list includes',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(included),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(included, [diagnoses], examination)) {
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'included'](
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
