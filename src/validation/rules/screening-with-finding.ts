import { besideExcluded, cite, isIn, listedBriefly, removed } from '../checks.js';
import { screenings } from '../conventions/diagnosis-exclusions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './screening-with-finding.md';

export const messages = {
  found: (screening: string, findings: readonly string[]) =>
    `${screening} is for a screening that finds nothing and must not stand beside ${listedBriefly(findings)}.`,
  seldom: (screening: string, findings: readonly string[]) =>
    `${screening} is for a screening that finds nothing, and is expected beside ${listedBriefly(findings)} only where that was known before.`,
};

/** A screening that found something is not recorded as one. */
export const screeningWithFinding: Rule = {
  name: 'classification/screening-with-finding',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a screening beside what it found',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(screenings),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(screenings, [diagnoses], examination)) {
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'found'](
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
