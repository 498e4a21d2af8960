import { citeStep } from '../citations.js';
import { inPlace, move } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Filling, Match } from '../match.js';
import { destinationOf } from '../places.js';
import type { Rule } from '../rule.js';
import page from './step-order.md';

export const messages = {
  before: (code: string, other: string) => `${code} must come before ${other}.`,
  after: (code: string, other: string) => `${code} must come after ${other}.`,
};

/** Codes stand in the order of the steps. What has a place of its own in a note is judged by that note. */
export const stepOrder: Rule = {
  name: 'guidance/step-order',
  pack: 'GUIDANCE',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require the order of the steps in the guidance',
  source: 'The order of the steps in the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check({ matches }) {
    for (const match of matches) {
      for (const filling of match.misplaced) {
        const { step, entry } = filling;
        if (!entry || step.position === 'SECOND') continue;
        const conflict = conflictOf(match, filling, entry);
        if (!conflict) continue;
        const { other, says } = conflict;
        const to = destinationOf(match, filling, entry);
        const isSwap = Math.abs(entry.position - other.position) === 1;
        yield {
          message: messages[says](nameOf(entry), nameOf(other)),
          entries: [entry, other],
          citation: citeStep(step),
          proposals: [
            {
              edits: [move(entry, to)],
              words: isSwap
                ? `Swap ${nameOf(entry)} and ${nameOf(other)}`
                : `Move ${nameOf(entry)} to ${inPlace(to)}`,
            },
          ],
        };
      }
    }
  },
};

/** An entry of an earlier step that stands behind, or of a later step that stands in front. */
function conflictOf(
  { fillings, misplaced }: Match,
  filling: Filling,
  entry: Entry,
): { other: Entry; says: 'before' | 'after' } | null {
  const at = fillings.indexOf(filling);
  const kept = fillings.filter((other) => !misplaced.includes(other) && other.entry);
  const earlier = kept.findLast(
    (other) => fillings.indexOf(other) < at && (other.entry?.position ?? 0) > entry.position,
  );
  if (earlier?.entry) return { other: earlier.entry, says: 'after' };
  const later = kept.find(
    (other) => fillings.indexOf(other) > at && (other.entry?.position ?? 0) < entry.position,
  );
  return later?.entry ? { other: later.entry, says: 'before' } : null;
}
