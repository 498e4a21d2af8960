import { cite, first, isIn, moveToFront } from '../checks.js';
import { neverFirst as table } from '../conventions/diagnosis-places.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './never-first.md';

export const messages = {
  never: (code: string, kind: string) => `${code} is ${kind} and never first.`,
  seldom: (code: string, kind: string) =>
    `${code} is ${kind} and seldom the main condition, which is expected in first place.`,
};

const isNeverFirst = isIn(table);

/** What explains another code, and what is no illness, is not the main condition. */
export const neverFirst: Rule = {
  name: 'classification/never-first',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow in first place a diagnosis that is not the main condition',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isNeverFirst,
  *check({ diagnoses }) {
    for (const { row, entry } of first(table, diagnoses)) {
      const main = diagnoses.find((other) => other.notation && !isNeverFirst(other));
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'never'](nameOf(entry), row.kind),
        entries: [entry],
        citation: cite(row),
        proposals: main ? [moveToFront(main)] : [],
        ...(row.severity && { severity: row.severity }),
      };
    }
  },
};
