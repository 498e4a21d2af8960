import type { Placement } from '../model/index.js';
import { answersTo, type Entry } from './entry.js';
import type { Filling, Match } from './match.js';
import { isOpenEnded } from './plan.js';

/**
 * The position at which a code for a step belongs, counting from 1 in the coding as it stands: after what fills the
 * steps before it; for a step in second place directly after the code of the procedure.
 */
export function positionFor(match: Match, filling: Filling): number {
  const at = match.fillings.indexOf(filling);
  const [first] = match.fillings;
  if (filling.step.position === 'SECOND' && first?.entry && first !== filling)
    return first.entry.position + 1;
  const before = match.fillings.slice(0, at).flatMap(entriesOf);
  if (before.length > 0) return Math.max(...before.map(({ position }) => position)) + 1;
  const after = match.fillings.slice(at + 1).flatMap(entriesOf);
  return after.length > 0 ? Math.min(...after.map(({ position }) => position)) : 1;
}

/** Where a misplaced entry has to be moved so that it stands in its place once it is taken out. */
export function destinationOf(match: Match, filling: Filling, entry: Entry): number {
  const position = positionFor(match, filling);
  return entry.position < position ? position - 1 : position;
}

/** The position behind all codes that a step has, where a further one of them belongs. */
export function behindAll(filling: Filling): number {
  return Math.max(...entriesOf(filling).map(({ position }) => position)) + 1;
}

/** A code that has to stand directly after another, and does not. */
export interface Strayed {
  readonly after: Entry;
  readonly placement: Placement;
}

/**
 * The code that what fills a step has to stand directly after, by its placements, where it does not; null where it does,
 * or where no such code is there. A placement on a condition counts when its code is recorded, and then goes before the one
 * without. For a diagnosis the codes cannot tell whether a condition holds. A code that is itself out of place is mended
 * first.
 */
export function strayed(match: Match, filling: Filling): Strayed | null {
  const { step, entry } = filling;
  if (!entry || step.placements.length === 0) return null;
  const isProcedure = match.list === 'PROCEDURES';
  const onCondition = step.placements.filter(({ condition }) => condition !== null);
  const always = step.placements.filter(({ condition }) => condition === null);
  const found = isProcedure ? placesAfter(match, filling, onCondition) : [];
  const places = found.length > 0 ? found : placesAfter(match, filling, always);
  if (places.some(({ after }) => after.position + 1 === entry.position)) return null;
  return places.at(-1) ?? null;
}

function placesAfter(
  { fillings, misplaced }: Match,
  filling: Filling,
  placements: readonly Placement[],
): Strayed[] {
  const inPlaceFirst = misplaced.includes(filling)
    ? fillings
    : fillings.filter((other) => !misplaced.includes(other));
  const entries = inPlaceFirst
    .filter((other) => other !== filling)
    .flatMap(({ entry, further }) => (entry ? [entry, ...further] : []));
  return placements.flatMap((placement) =>
    entries
      .filter(({ looked }) => answersTo(looked, placement.after))
      .map((after) => ({ after, placement })),
  );
}

/**
 * The code of the procedure that an entry must not stand in front of, by the position of its step, where it does; null
 * where it does not. Where the procedure itself is out of place, it is the one to be mended.
 */
export function standsInFrontOf(
  { fillings, misplaced }: Match,
  { step }: Filling,
  entry: Entry,
): Entry | null {
  const [first] = fillings;
  if (!first?.entry || first.step === step || misplaced.includes(first)) return null;
  if (step.position === null || step.position === 'SECOND') return null;
  return entry.position < first.entry.position ? first.entry : null;
}

function entriesOf({ step, entry, further }: Filling): Entry[] {
  if (!entry) return [];
  return isOpenEnded(step) ? [entry, ...further] : [entry];
}
