import type { Entry } from './entry.js';
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

function entriesOf({ step, entry, further }: Filling): Entry[] {
  if (!entry) return [];
  return isOpenEnded(step) ? [entry, ...further] : [entry];
}
