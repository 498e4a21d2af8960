import type { Step } from '../../model/index.js';
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
  system: null,
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
        const { other, otherStep, says } = conflict;
        const isOfOperation = [step, otherStep].some((one) => one === match.fillings[0]?.step);
        const isPlaced = standsAfter(step, otherStep) || standsAfter(otherStep, step);
        const isOrdered = hasPlaceInOrder(step) && hasPlaceInOrder(otherStep);
        if (!isOfOperation && !isPlaced && !isOrdered) continue;
        const isOpen = [step, otherStep].some(({ relation }) => relation === 'UNKNOWN');
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
          ...(isOpen && { severity: 'WARNING', undecided: true }),
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
): { other: Entry; otherStep: Step; says: 'before' | 'after' } | null {
  const at = fillings.indexOf(filling);
  const kept = fillings.filter((other) => !misplaced.includes(other) && other.entry);
  const earlier = kept.findLast(
    (other) => fillings.indexOf(other) < at && (other.entry?.position ?? 0) > entry.position,
  );
  if (earlier?.entry) return { other: earlier.entry, otherStep: earlier.step, says: 'after' };
  const later = kept.find(
    (other) => fillings.indexOf(other) > at && (other.entry?.position ?? 0) < entry.position,
  );
  return later?.entry ? { other: later.entry, otherStep: later.step, says: 'before' } : null;
}

/**
 * Whether the document says where a step stands among the others. One that only a note adds stands anywhere behind the
 * operation; one that stands after another on a condition is for the coder to place.
 */
function hasPlaceInOrder({ placements, duties, notes, span }: Step): boolean {
  if (placements.length > 0) return placements.some(({ condition }) => condition === null);
  const isOfNote = duties.some(
    (duty) => duty.span.start <= span.start && span.end <= duty.span.end,
  );
  return !isOfNote || !notes.some(({ kind }) => kind === 'NOTE');
}

/** Whether the document says, in one case or always, that a step stands directly after another of its procedure. */
function standsAfter({ subject, placements }: Step, other: Step): boolean {
  return (
    subject === 'PROCEDURE' &&
    placements.some(({ after }) =>
      other.choices.some(
        ({ target }) => target.system === after.system && target.notation === after.notation,
      ),
    )
  );
}
