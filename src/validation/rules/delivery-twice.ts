import { cite, isIn, recorded, removed } from '../checks.js';
import { deliveries as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './delivery-twice.md';

export const messages = {
  twice: (delivery: string) =>
    `The delivery ${delivery} is recorded before; each way of delivery is expected once.`,
};

/** Each way of delivery is recorded once. */
export const deliveryTwice: Rule = {
  name: 'classification/delivery-twice',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow the same way of delivery twice',
  source: 'A published examination paper of clinical coding',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check({ procedures }) {
    const before = new Set<string>();
    for (const { row, entry } of recorded(table, procedures)) {
      const delivery = nameOf(entry);
      if (before.has(delivery)) {
        yield {
          message: messages.twice(delivery),
          entries: [entry],
          citation: cite(row),
          proposals: [removed(entry)],
        };
      }
      before.add(delivery);
    }
  },
};
