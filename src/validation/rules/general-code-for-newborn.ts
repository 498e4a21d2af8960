import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { ofNewborns } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './general-code-for-newborn.md';

export const messages = {
  general: (general: string, others: readonly string[]) =>
    `${general} must not stand beside ${listedBriefly(others)}, the code for it in a newborn.`,
  seldom: (general: string, others: readonly string[]) =>
    `${general} is not expected beside ${listedBriefly(others)}, the code for it in a newborn.`,
};

/** What the chapter of newborns has a code for is not recorded by a code of another chapter. */
export const generalCodeForNewborn: Rule = {
  name: 'classification/general-code-for-newborn',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a general code for what the chapter of newborns has its own code for',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(ofNewborns),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(ofNewborns, [diagnoses], examination)) {
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
