import { cite, excludedOperations, isIn, operationsOf, removedRun } from '../checks.js';
import {
  operationsNeverTogether as never,
  operationsToldApart as toldApart,
} from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './operations-apart.md';

export const messages = {
  never: (one: string, other: string) => `${one} must not be recorded with ${other}.`,
  toldApart: (one: string, other: string) =>
    `${one} is not expected with ${other}: they are told apart, and one of them is recorded.`,
};

/** Some operations are never recorded with others, and some seldom. */
export const operationsApart: Rule = {
  name: 'classification/operations-apart',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow operations that exclude each other',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn([...never, ...toldApart]),
  *check(examination) {
    const { runs } = examination;
    const operations = operationsOf(runs);
    for (const { row, one, other } of excludedOperations(
      never,
      operations,
      examination,
      () => true,
    )) {
      yield {
        message: messages.never(nameOf(one[0]), nameOf(other[0])),
        entries: [one[0], other[0]],
        citation: cite(row),
        proposals: [removedRun(one), removedRun(other)],
      };
    }
    for (const { row, one, other } of excludedOperations(toldApart, operations, examination)) {
      yield {
        severity: 'WARNING',
        message: messages.toldApart(nameOf(one[0]), nameOf(other[0])),
        entries: [one[0], other[0]],
        citation: cite(row),
        proposals: [removedRun(one), removedRun(other)],
      };
    }
  },
};
