import { cite, directlyFollowed, isIn, removed } from '../checks.js';
import { organismsNotExpected as table } from '../conventions/diagnosis-partners.js';

import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './organism-not-expected.md';

export const messages = {
  followed: (infection: string, organism: string, because: string) =>
    `${infection} must not be directly followed by the organism ${organism}. ${because}`,
  seldom: (infection: string, organism: string, because: string) =>
    `${infection} is not expected with the organism ${organism} directly after it. ${because}`,
};

/** An organism does not follow an infection whose code says it, or has another code that does. */
export const organismNotExpected: Rule = {
  name: 'classification/organism-not-expected',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow an organism directly after an infection that is not followed by one',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, next } of directlyFollowed(table, [diagnoses], examination)) {
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'followed'](
          nameOf(entry),
          nameOf(next),
          row.because,
        ),
        entries: [entry, next],
        citation: cite(row),
        severity: row.severity,
        proposals: row.isRepeated ? [removed(next)] : [],
      };
    }
  },
};
