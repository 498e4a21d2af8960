import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { inPregnancy } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './general-code-in-pregnancy.md';

export const messages = {
  general: (general: string, others: readonly string[]) =>
    `${general} must not stand beside ${listedBriefly(others)}: the chapter of pregnancy has a code for it.`,
  seldom: (general: string, others: readonly string[]) =>
    `${general} is not expected beside ${listedBriefly(others)}: the chapter of pregnancy has a code for it.`,
};

/** What the chapter of pregnancy has a code for is not recorded by a code of another chapter. */
export const generalCodeInPregnancy: Rule = {
  name: 'classification/general-code-in-pregnancy',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a general code for what the chapter of pregnancy has its own code for',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(inPregnancy),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(inPregnancy, [diagnoses], examination)) {
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'general'](
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
