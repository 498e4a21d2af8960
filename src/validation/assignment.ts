import type { Entry } from './entry.js';
import type { Plan, PlannedSteps } from './plan.js';

/** Which entry fills which step, at the smallest number of edits. */
export interface Assignment {
  /** The entry of each step, by its place among the steps; null where none fills it. */
  readonly entries: readonly (Entry | null)[];
  /**
   * The fewest edits that make it whole and put it in order: for each binding step that is empty an insertion, or a
   * replacement of a code that is wrong for it; a removal for each code too many; a move for each code out of order.
   */
  readonly edits: number;
}

/**
 * Assigns entries to the steps they fill, each entry to one step at most, so that the fewest edits are left; among equals
 * so that most steps are filled, and then the earlier entries by the earlier steps.
 *
 * The search is exact. What fills one step only, and nothing else does, is given to it: to leave it over would cost as much
 * as to move it. For the others it goes through the entries in order and keeps one best way to each state: which classes of steps
 * are filled how often, and the last step that was filled in order. Steps with the same choices stand in for each other
 * and are filled in their order, so for m steps in classes of sizes c₁, c₂, … there are at most (m + 1) · ∏ (cᵢ + 1)
 * states for each entry. The steps of a document overlap little (a code, its category, its range, its chapter), so a
 * handful is the rule.
 *
 * @param entries of one operation, in the order of the coding
 */
export function assign(plan: Plan, planned: PlannedSteps, entries: readonly Entry[]): Assignment {
  return assignInOneGo(plan, planned, entries) ?? search(plan, planned, entries);
}

/**
 * The common case, for which no search is needed: every code in its place, none missing, none too many. Nothing can be
 * better than no edit with every code that fills a step in one. Null in every other case.
 */
export function assignInOneGo(
  plan: Plan,
  planned: PlannedSteps,
  entries: readonly Entry[],
): Assignment | null {
  const { steps, isBinding, isOpenEnded } = planned;
  const filled = new Array<Entry | null>(steps.length).fill(null);
  let last = -1;
  for (const entry of entries) {
    const { fills } = plan.fitsIn(entry.looked, planned);
    if (fills.length === 0) continue;
    const next = fills.find((step) => step > last);
    if (next !== undefined) {
      filled[next] = entry;
      last = next;
    } else if (!fills.some((step) => isOpenEnded[step] && filled[step] !== null)) return null;
  }
  for (let step = 0; step < steps.length; step++) {
    if (isBinding[step] && filled[step] === null) return null;
  }
  return { entries: filled, edits: 0 };
}

/** One best way to a state. Ways share what they have in common. */
interface Way {
  readonly edits: number;
  readonly filledSteps: number;
  readonly last: number;
  /** Steps filled so far, as one bit each. */
  readonly filled: bigint;
  /** The last step that was filled, and how it was before. */
  readonly step: number;
  readonly entry: Entry | null;
  readonly before: Way | null;
}

const start: Way = {
  edits: 0,
  filledSteps: 0,
  last: -1,
  filled: 0n,
  step: -1,
  entry: null,
  before: null,
};

function search(plan: Plan, planned: PlannedSteps, entries: readonly Entry[]): Assignment {
  const candidates = candidatesByClass(plan, planned, entries);
  let ways: Way[] = [start];
  for (const entry of entries) {
    const { fills } = plan.fitsIn(entry.looked, planned);
    if (fills.length === 0) continue;
    const next = new Map<string, Way>();
    // To leave it over comes first: where that is as good, an earlier entry has its step already.
    if (!isAlone(fills, planned, candidates))
      for (const way of ways) keepBest(next, leaving(way, fills, planned));
    for (const way of ways) {
      for (const step of openSteps(fills, way, planned)) {
        if (step > way.last) keepBest(next, filling(way, step, entry, true));
        keepBest(next, filling(way, step, entry, false));
      }
    }
    ways = [...next.values()];
  }
  return finished(planned, ways);
}

/** How many entries fill a step of each class. */
function candidatesByClass(
  plan: Plan,
  planned: PlannedSteps,
  entries: readonly Entry[],
): readonly number[] {
  const candidates = planned.steps.map(() => 0);
  for (const { looked } of entries) {
    const classes = new Set(
      plan.fitsIn(looked, planned).fills.map((step) => planned.classOf[step] ?? step),
    );
    for (const one of classes) candidates[one] = (candidates[one] ?? 0) + 1;
  }
  return candidates;
}

/** Whether what fills these steps fills nothing else, and there is a step for each that does. */
function isAlone(
  fills: readonly number[],
  { classOf }: PlannedSteps,
  candidates: readonly number[],
): boolean {
  const [first = 0] = fills;
  const ofClass = classOf[first] ?? first;
  return (
    fills.every((step) => classOf[step] === ofClass) && (candidates[ofClass] ?? 0) <= fills.length
  );
}

/** The steps that an entry can still fill: of those with the same choices the first that is empty. */
function openSteps(fills: readonly number[], { filled }: Way, { classOf }: PlannedSteps): number[] {
  const open: number[] = [];
  const classes = new Set<number>();
  for (const step of fills) {
    const ofClass = classOf[step] ?? step;
    if (hasFilled(filled, step) || classes.has(ofClass)) continue;
    classes.add(ofClass);
    open.push(step);
  }
  return open;
}

/** An entry that is not in the order of those that stay where they are has to be moved. */
function filling(way: Way, step: number, entry: Entry, isInOrder: boolean): Way {
  return {
    edits: way.edits + (isInOrder ? 0 : 1),
    filledSteps: way.filledSteps + 1,
    last: isInOrder ? step : way.last,
    filled: way.filled | (1n << BigInt(step)),
    step,
    entry,
    before: way,
  };
}

/** An entry that is left over is one too many, unless the step takes as many as there are. */
function leaving(way: Way, fills: readonly number[], { isOpenEnded }: PlannedSteps): Way {
  const isWelcome = fills.some((step) => isOpenEnded[step] && hasFilled(way.filled, step));
  return isWelcome ? way : { ...way, edits: way.edits + 1 };
}

function hasFilled(filled: bigint, step: number): boolean {
  return ((filled >> BigInt(step)) & 1n) === 1n;
}

/** Of the ways to one state the better one is kept, and of equals the one that was there first. */
function keepBest(ways: Map<string, Way>, way: Way): void {
  const state = `${way.filled} ${way.last}`;
  const known = ways.get(state);
  if (!known || isBetter(way, known)) ways.set(state, way);
}

function isBetter(way: Way, other: Way): boolean {
  if (way.edits !== other.edits) return way.edits < other.edits;
  return way.filledSteps > other.filledSteps;
}

function finished(planned: PlannedSteps, ways: readonly Way[]): Assignment {
  let best: Assignment | null = null;
  let bestFilled = -1;
  for (const way of ways) {
    const assigned = new Array<Entry | null>(planned.steps.length).fill(null);
    for (let at: Way | null = way; at; at = at.before) if (at.entry) assigned[at.step] = at.entry;
    const edits =
      way.edits + assigned.filter((entry, step) => !entry && planned.isBinding[step]).length;
    if (!best || edits < best.edits || (edits === best.edits && way.filledSteps > bestFilled)) {
      best = { entries: assigned, edits };
      bestFilled = way.filledSteps;
    }
  }
  return best ?? { entries: [], edits: 0 };
}
