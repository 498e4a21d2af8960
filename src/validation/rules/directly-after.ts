import { citePlacement } from '../citations.js';
import { moveBehind } from '../checks.js';
import { nameOf } from '../entry.js';
import { strayed } from '../places.js';
import type { Rule } from '../rule.js';
import page from './directly-after.md';

export const messages = {
  notAfter: (code: string, other: string) => `${code} must stand directly after ${other}.`,
};

/** What the guidance puts after a certain code stands directly after it. */
export const directlyAfter: Rule = {
  name: 'guidance/directly-after',
  pack: 'GUIDANCE',
  system: null,
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require what the guidance puts after a certain code to follow it directly',
  source: 'The places that the guidance named in the request gives to its codes',
  certainty: 'DOCUMENT',
  page,
  *check({ matches }) {
    for (const match of matches) {
      for (const filling of match.fillings) {
        const { step, entry } = filling;
        const found = strayed(match, filling);
        if (!entry || !found) continue;
        yield {
          message: messages.notAfter(nameOf(entry), nameOf(found.after)),
          entries: [entry, found.after],
          citation: citePlacement(step, found.placement),
          proposals: [moveBehind(entry, found.after)],
        };
      }
    }
  },
};
