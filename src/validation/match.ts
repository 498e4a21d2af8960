import type { CodingList, Recommendation, Solution, Step } from '../model/index.js';
import { fills, isNear, type Entry } from './entry.js';
import { groupsFor } from './groups.js';

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
  /** The entries that stand out of order, fewest first: with these moved, the rest is in the order of the steps. */
  readonly misplaced: readonly Filling[];
}

/**
 * Holds a coding against a recommendation: against every solution, keeping the one that needs the fewest edits (the first
 * on a tie, since documents state preferences in order), and against the diagnosis steps.
 */
export function matchRecommendation(
  recommendation: Recommendation,
  procedures: readonly Entry[],
  diagnoses: readonly Entry[],
): Match[] {
  const matches: Match[] = [];
  let nearest: readonly Match[] | null = null;
  let fewest = Infinity;
  for (const solution of recommendation.solutions) {
    const steps = solution.steps.filter(isOfSystem('OPCS4'));
    if (steps.length === 0) continue;
    const candidate = groupsFor(steps, procedures).map((group) =>
      matchGroup(steps, group, solution, 'PROCEDURES'),
    );
    const edits = candidate.reduce((sum, match) => sum + editsNeeded(match), 0);
    if (edits < fewest) [nearest, fewest] = [candidate, edits];
  }
  if (nearest) matches.push(...nearest);
  const diagnosis = recommendation.diagnosis.filter(isOfSystem('ICD10'));
  if (diagnosis.length > 0) matches.push(matchGroup(diagnosis, diagnoses, null, 'DIAGNOSES'));
  return matches;
}

function isOfSystem(system: 'OPCS4' | 'ICD10'): (step: Step) => boolean {
  return (step) => step.choices.some(({ target }) => target.system === system);
}

function matchGroup(
  steps: readonly Step[],
  entries: readonly Entry[],
  solution: Solution | null,
  list: CodingList,
): Match {
  const entryOf = assign(steps, entries);
  const used = new Set(entryOf.values());
  const left = entries.filter((entry) => !used.has(entry));
  const fillings = steps.map((step): Filling => {
    const entry = entryOf.get(step) ?? null;
    const further = entry ? left.filter((other) => fills(other, step)) : [];
    const mistaken = entry ? null : (left.find((other) => isNear(other, step)) ?? null);
    return { step, entry, further, mistaken };
  });
  return { list, solution, fillings, misplaced: misplacedAmong(fillings) };
}

/**
 * Gives every step an entry where that is possible (maximum matching by augmenting paths). A step takes, of the entries
 * that fill it, one that stands after what the steps before it took, so that order is kept where it can be.
 */
function assign(steps: readonly Step[], entries: readonly Entry[]): Map<Step, Entry> {
  const stepOf = new Map<Entry, Step>();
  const entryOf = new Map<Step, Entry>();
  const narrowFirst = [...steps].sort((one, other) => breadth(one) - breadth(other));
  const augment = (step: Step, tried: Set<Entry>): boolean => {
    const reached = Math.max(
      0,
      ...steps.slice(0, steps.indexOf(step)).map((before) => entryOf.get(before)?.position ?? 0),
    );
    const candidates = entries.filter((entry) => fills(entry, step));
    for (const entry of [
      ...candidates.filter(({ position }) => position > reached),
      ...candidates,
    ]) {
      if (tried.has(entry)) continue;
      tried.add(entry);
      const holder = stepOf.get(entry);
      if (holder && !augment(holder, tried)) continue;
      stepOf.set(entry, step);
      entryOf.set(step, entry);
      return true;
    }
    return false;
  };
  for (const step of narrowFirst) augment(step, new Set());
  return entryOf;
}

const breadths = { CODE: 0, CATEGORY: 1, RANGE: 2, CHAPTER: 3 } as const;

function breadth(step: Step): number {
  return Math.max(...step.choices.map(({ target }) => breadths[target.kind]));
}

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
  const kept = new Set<Filling | undefined>();
  for (let at = start; at >= 0; at = best[at]?.next ?? -1) kept.add(filled[at]);
  return filled.filter((filling) => !kept.has(filling));
}

function positionOf(filling: Filling | undefined): number {
  return filling?.entry?.position ?? 0;
}

/** A solution whose operation is there is nearer than one whose operation is not, whatever else is missing. */
const operationMissing = 1_000;

function editsNeeded({ fillings, misplaced }: Match): number {
  let edits = misplaced.length + (fillings[0]?.entry ? 0 : operationMissing);
  for (const { step, entry, further, mistaken } of fillings) {
    if (mistaken || (!entry && step.obligation === 'MUST')) edits++;
    if (entry && !isOpenEnded(step)) edits += further.length;
  }
  return edits;
}

/** A slot for a chapter takes as many codes as the operation had sites. */
export function isOpenEnded(step: Step): boolean {
  return step.choices.some(({ target }) => target.kind === 'CHAPTER');
}
