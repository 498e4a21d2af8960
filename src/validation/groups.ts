import { isOperation } from '../opcs4-chapters.js';
import type { Entry } from './entry.js';
import type { Plan, PlannedSteps } from './plan.js';

/**
 * Splits procedures into one group for each time a procedure of the guidance was done. Codes of other operations, with
 * the methods, sites and levels that follow them, are in no group: they are no concern of this guidance. Where the
 * operation is not there at all, every code is taken to be meant for it.
 *
 * @returns at least one group, which is empty when there is nothing of ours
 */
export function groupsFor(plan: Plan, entries: readonly Entry[]): Entry[][] {
  const written = entries.filter(({ notation }) => notation !== null);
  const heads = headsAmong(plan, written);
  if (heads.length === 0) return [written];
  const groups: Entry[][] = [[]];
  let head: Entry | null = null;
  /** The code of another operation that is being read, or null while the codes are ours. */
  let other: Entry | null = null;
  for (const [at, entry] of written.entries()) {
    if (
      heads.includes(entry) &&
      !belongsTo(head, written[at - 1], entry, groups.at(-1) ?? [], plan)
    ) {
      if (head) groups.push([]);
      head = entry;
      other = null;
    } else if (statesOperation(entry)) {
      other = isOurs(entry, head, plan) ? null : entry;
    } else if (other && isOfItsOwn(entry, other)) {
      other = null;
    }
    if (!other) groups.at(-1)?.push(entry);
  }
  return groups;
}

/** The codes that begin a solution; where there are none, those of their category, which are taken to be meant for it. */
function headsAmong(plan: Plan, entries: readonly Entry[]): readonly Entry[] {
  const exact = entries.filter(({ looked }) => plan.beginsIn(looked).exactly);
  if (exact.length > 0) return exact;
  return entries.filter(({ looked }) => plan.beginsIn(looked).nearly);
}

/**
 * Whether a code that can begin a solution goes on with the group instead: written twice in a row, or wanted by a later
 * step of the solution that the group began, which nothing fills yet.
 */
function belongsTo(
  head: Entry | null,
  before: Entry | undefined,
  entry: Entry,
  group: readonly Entry[],
  plan: Plan,
): boolean {
  if (!head) return false;
  if (before === head && isSameCode(before, entry)) return true;
  return plan.solutions.some((planned) => {
    const fit = plan.fitsIn(entry.looked, planned);
    if (plan.fitsIn(head.looked, planned).fills[0] !== 0 || fit.fills[0] === 0) return false;
    return fit.fills.some(
      (step) => !group.some(({ looked }) => plan.fitsIn(looked, planned).fills.includes(step)),
    );
  });
}

function isSameCode(one: Entry, other: Entry): boolean {
  return one.flaw === null && other.flaw === null && one.notation?.value === other.notation?.value;
}

/** Levels of the spine stand in a chapter of operations and only say more of one. */
function statesOperation({ role, notation }: Entry): boolean {
  if (role === null) return true;
  return role === 'PROCEDURE' && isOperation(notation?.value.slice(0, 3) ?? '');
}

/**
 * Whether an operation is one that the solutions which the group began have a step for. A code of the category of the
 * operation is another operation where the operation itself is there too.
 */
function isOurs({ looked }: Entry, head: Entry | null, plan: Plan): boolean {
  const begun = plan.solutions.filter((planned) => head && begins(head, planned, plan));
  const fits = (begun.length > 0 ? begun : plan.solutions).map((one) => plan.fitsIn(looked, one));
  if (fits.some(({ fills }) => fills.length > 0)) return true;
  return !plan.beginsIn(looked).nearly && fits.some(({ near }) => near.length > 0);
}

function begins({ looked }: Entry, planned: PlannedSteps, plan: Plan): boolean {
  const { fills, near } = plan.fitsIn(looked, planned);
  return fills[0] === 0 || near[0] === 0;
}

/** Levels of the spine behind an operation of another chapter are not its levels. */
function isOfItsOwn({ role, chapter }: Entry, other: Entry): boolean {
  return role === 'PROCEDURE' && chapter !== other.chapter;
}
