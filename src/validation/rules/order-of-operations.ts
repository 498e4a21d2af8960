import {
  cite,
  isIn,
  moveRunInFront,
  operationsOf,
  outOfOrder,
  partedOperations,
} from '../checks.js';
import { operationsInOrder as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './order-of-operations.md';

export const messages = {
  late: (late: string, early: string) => `${late} must come before ${early}.`,
  parted: (one: string, next: string) => `${next} must come directly after ${one}.`,
};

const direct = table.filter(({ isDirect }) => isDirect);

/** Operations that belong together stand in their order. */
export const orderOfOperations: Rule = {
  name: 'classification/order-of-operations',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require operations that belong together in their order',
  source: 'A published course for clinical coders, and coding recommendations of NICE',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { runs } = examination;
    const operations = operationsOf(runs);
    const alone = operations.map(([operation]) => operation);
    for (const { row, late, early } of outOfOrder(table, [alone], examination)) {
      yield {
        message: messages.late(nameOf(late), nameOf(early)),
        entries: [late, early],
        citation: cite(row),
        proposals: operations
          .filter(([operation]) => operation === late)
          .map((run) => moveRunInFront(run, early)),
      };
    }
    for (const { row, one, next, between } of partedOperations(direct, operations, examination)) {
      yield {
        message: messages.parted(nameOf(one[0]), nameOf(next[0])),
        entries: [next[0], one[0]],
        citation: cite(row),
        proposals: [moveRunInFront(next, between[0])],
      };
    }
  },
};
