import { cite, excludedPairs, isIn, removed } from '../checks.js';
import { includedInOperation as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './included-in-operation.md';

export const messages = {
  never: (operation: string, says: string, extra: string) =>
    `${operation} says ${says} already and must not have ${extra} with it.`,
  seldom: (operation: string, says: string, extra: string) =>
    `${operation} says ${says} already, and ${extra} is not expected with it.`,
};

/** An operation that says a method or site has no further code for it. */
export const includedInOperation: Rule = {
  name: 'classification/included-in-operation',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a method or site that the operation says already',
  source:
    'A published course for clinical coders, and a public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { runs } = examination;
    for (const { row, one, other } of excludedPairs(table, runs, examination)) {
      yield {
        severity: row.isNever ? 'ERROR' : 'WARNING',
        message: messages[row.isNever ? 'never' : 'seldom'](nameOf(one), row.says, nameOf(other)),
        entries: [one, other],
        citation: cite(row),
        proposals: [removed(other)],
      };
    }
  },
};
