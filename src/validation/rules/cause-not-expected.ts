import { cite, directlyFollowed, isIn, removed } from '../checks.js';
import { causesNotExpected as table, type NotFollowed } from '../conventions/diagnosis-partners.js';
import { replace } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Proposal, Rule } from '../rule.js';
import page from './cause-not-expected.md';

export const messages = {
  followed: (condition: string, cause: string, because: string) =>
    `${condition} must not be directly followed by the external cause ${cause}. ${because}`,
  seldom: (condition: string, cause: string, because: string) =>
    `${condition} is not expected with the external cause ${cause} directly after it. ${because}`,
};

/** An external cause does not follow a condition that it does not explain. */
export const causeNotExpected: Rule = {
  name: 'classification/cause-not-expected',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow an external cause directly after a condition that is not followed by one',
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
        proposals: proposalsFor(row, entry, next),
      };
    }
  },
};

/** To take the code that says both, with the fifth character as it was, or to take out what only repeats. */
function proposalsFor({ instead, isRepeated }: NotFollowed, entry: Entry, next: Entry): Proposal[] {
  if (isRepeated) return [removed(next)];
  if (instead === null) return [];
  const code = nameOf(entry);
  const both = instead + code.slice(5);
  return [{ edits: [replace(entry, both)], words: `Replace ${code} with ${both}` }];
}
