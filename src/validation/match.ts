import type { CodingList, Recommendation, Solution, Step } from '../model/index.js';
import { assign, assignInOneGo, type Assignment } from './assignment.js';
import type { Entry } from './entry.js';
import { groupsFor } from './groups.js';
import { planOf, type Plan, type PlannedSteps } from './plan.js';

/** A step with the entries that fill it. */
export interface Filling {
  readonly step: Step;
  /** The entry that fills it, or null when none does. */
  readonly entry: Entry | null;
  /** Further entries for the same step; for a chapter slot these are welcome, for others they are too many. */
  readonly further: readonly Entry[];
  /** An entry of the right category with the wrong fourth character, where nothing fills the step. */
  readonly mistaken: Entry | null;
}

/** How one group of codes fills the steps of a solution, or of the diagnosis. */
export interface Match {
  readonly list: CodingList;
  readonly solution: Solution | null;
  /** In the order of the steps. */
  readonly fillings: readonly Filling[];
  /** The fillings that stand out of order, as few as can be: with these moved, the rest is in the order of the steps. */
  readonly misplaced: readonly Filling[];
  /** The fewest edits that give every binding step its code, in order, and leave none too many. */
  readonly edits: number;
}

/**
 * Holds a coding against a recommendation: each time its procedure was done against every solution, keeping the one that
 * needs the fewest edits (the first on a tie, since documents state preferences in order), and the diagnoses against
 * the diagnosis steps.
 */
export function matchRecommendation(
  recommendation: Recommendation,
  procedures: readonly Entry[],
  diagnoses: readonly Entry[],
): Match[] {
  const plan = planOf(recommendation);
  const matches: Match[] = [];
  if (plan.solutions.length > 0) {
    for (const group of groupsFor(plan, procedures)) matches.push(nearest(plan, group));
  }
  if (plan.diagnosis) {
    const assignment = assign(plan, plan.diagnosis, diagnoses);
    matches.push(matchOf(plan, plan.diagnosis, assignment, diagnoses));
  }
  return matches;
}

/**
 * A solution whose operation is there is nearer than one whose operation is not, whatever else is missing; and one of
 * whose category there is a code is nearer than one of which there is nothing.
 */
const operationMissing = 1_000;
const operationMistaken = 500;

function nearest(plan: Plan, group: readonly Entry[]): Match {
  for (const planned of plan.solutions) {
    const assignment = assignInOneGo(plan, planned, group);
    if (assignment?.entries[0]) return matchOf(plan, planned, assignment, group);
  }
  let best: { planned: PlannedSteps; assignment: Assignment } | null = null;
  let fewest = Infinity;
  for (const planned of plan.solutions) {
    const distance = distanceOfOperation(plan, planned, group);
    // No edits can make up for that.
    if (distance >= fewest) continue;
    const assignment = assign(plan, planned, group);
    if (distance + assignment.edits >= fewest) continue;
    best = { planned, assignment };
    fewest = distance + assignment.edits;
  }
  if (!best) throw new Error('A recommendation was held against that has no solution');
  return matchOf(plan, best.planned, best.assignment, group);
}

function distanceOfOperation(plan: Plan, planned: PlannedSteps, group: readonly Entry[]): number {
  let distance = operationMissing;
  for (const { looked } of group) {
    const { fills, near } = plan.fitsIn(looked, planned);
    if (fills[0] === 0) return 0;
    if (near[0] === 0) distance = operationMistaken;
  }
  return distance;
}

function matchOf(
  plan: Plan,
  planned: PlannedSteps,
  { entries: assigned, edits }: Assignment,
  entries: readonly Entry[],
): Match {
  const left = entries.filter((entry) => !assigned.includes(entry));
  const fillings = planned.steps.map((step, index): Filling => {
    const entry = assigned[index] ?? null;
    if (left.length === 0) return { step, entry, further: none, mistaken: null };
    return {
      step,
      entry,
      further: entry
        ? left.filter(({ looked }) => plan.fitsIn(looked, planned).fills.includes(index))
        : none,
      mistaken: entry
        ? null
        : (left.find(({ looked }) => plan.fitsIn(looked, planned).near.includes(index)) ?? null),
    };
  });
  const { list, solution } = planned;
  return {
    list,
    solution,
    fillings,
    misplaced: edits === 0 ? [] : misplacedAmong(fillings),
    edits,
  };
}

const none: readonly Entry[] = Object.freeze([]);

/** All but the longest run of fillings that stand in the order of their steps; on a tie the earlier steps stay. */
function misplacedAmong(fillings: readonly Filling[]): Filling[] {
  const filled = fillings.filter(({ entry }) => entry !== null);
  const best: { length: number; next: number }[] = [];
  let start = -1;
  for (let at = filled.length - 1; at >= 0; at--) {
    best[at] = { length: 1, next: -1 };
    for (let later = filled.length - 1; later > at; later--) {
      const run = 1 + (best[later]?.length ?? 0);
      if (positionOf(filled[at]) < positionOf(filled[later]) && run >= (best[at]?.length ?? 0)) {
        best[at] = { length: run, next: later };
      }
    }
    if (start < 0 || (best[at]?.length ?? 0) >= (best[start]?.length ?? 0)) start = at;
  }
  const kept = new Set<Filling>();
  for (let at = start; at >= 0; at = best[at]?.next ?? -1) {
    const filling = filled[at];
    if (filling) kept.add(filling);
  }
  return filled.filter((filling) => !kept.has(filling));
}

function positionOf(filling: Filling | undefined): number {
  return filling?.entry?.position ?? 0;
}
