import type { Step } from '../../model/index.js';
import { citeStep } from '../citations.js';
import { inPlace, move } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Filling, Match } from '../match.js';
import { destinationOf, standsInFrontOf, strayed } from '../places.js';
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
        // A note that says where it stands has a rule of its own.
        if (standsInFrontOf(match, filling, entry) || strayed(match, filling)) continue;
        const conflict = conflictOf(match, filling, entry);
        if (!conflict) continue;
        const { other, otherStep, says } = conflict;
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

/** What an entry is out of order with. */
interface Conflict {
  readonly other: Entry;
  readonly otherStep: Step;
  readonly says: 'before' | 'after';
}

/**
 * An entry of an earlier step that stands behind, or of a later step that stands in front: the nearest one whose order the
 * document lays down.
 */
function conflictOf(
  { fillings, misplaced }: Match,
  filling: Filling,
  entry: Entry,
): Conflict | undefined {
  const at = fillings.indexOf(filling);
  const conflicts = fillings.flatMap((other, otherAt): Conflict[] => {
    if (!other.entry || misplaced.includes(other)) return [];
    const isEarlier = otherAt < at;
    if (isEarlier !== other.entry.position > entry.position) return [];
    if (!isLaidDown(filling.step, other.step, fillings[0]?.step)) return [];
    return [{ other: other.entry, otherStep: other.step, says: isEarlier ? 'after' : 'before' }];
  });
  return conflicts.findLast(({ says }) => says === 'after') ?? conflicts[0];
}

/** Whether the document says which of two steps comes first. The operation comes before all that goes with it. */
function isLaidDown(step: Step, other: Step, operation: Step | undefined): boolean {
  return (
    step === operation ||
    other === operation ||
    standsAfter(step, other) ||
    standsAfter(other, step) ||
    (hasPlaceInOrder(step) && hasPlaceInOrder(other))
  );
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
