import { listed } from '../../knowledge/listed.js';
import { byOperation, cite, isIn, removeOneOf, rivals } from '../checks.js';
import { stages as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './stages-of-operation.md';

export const messages = {
  both: (stages: readonly string[]) =>
    `${listed(stages)} say that one operation is the first stage and a later one; one of them is expected.`,
};

/** An operation is the first of its stages or a later one. */
export const stagesOfOperation: Rule = {
  name: 'classification/stages-of-operation',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow the first stage and a later stage for one operation',
  source: 'Titles of the codes in OPCS-4',
  certainty: 'MEASURED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures } = examination;
    for (const { row, entries } of rivals(table, byOperation(procedures), examination)) {
      yield {
        message: messages.both(entries.map(nameOf)),
        entries,
        citation: cite(row),
        proposals: removeOneOf(entries),
      };
    }
  },
};
