import type { Step } from '../model/index.js';
import { fills, isNear, type Entry } from './entry.js';

/**
 * Splits procedures into one group for each time the operation of the guidance was done. Codes of other operations,
 * with the methods and sites that follow them, are in no group: they are no concern of this guidance. Where the operation
 * is not there at all, every code is taken to be meant for it.
 *
 * @param steps of one solution, the operation first
 * @returns at least one group, which is empty when there is nothing of ours
 */
export function groupsFor(steps: readonly Step[], entries: readonly Entry[]): Entry[][] {
  const operations = new Set(operationsAmong(steps, entries));
  if (operations.size === 0) return [entries.filter(({ notation }) => notation)];
  const groups: Entry[][] = [[]];
  let hasOperation = false;
  /** The code of another operation that is being read, or null while the codes are ours. */
  let other: Entry | null = null;
  for (const entry of entries) {
    if (!entry.notation) continue;
    if (operations.has(entry)) {
      if (hasOperation) groups.push([]);
      hasOperation = true;
      other = null;
    } else if (entry.role === null || entry.role === 'PROCEDURE') {
      if (!steps.some((step) => fills(entry, step) || isNear(entry, step))) other = entry;
      else if (other && other.chapter !== entry.chapter) other = null;
      else if (!other && isOtherOperation(entry, steps)) other = entry;
    }
    if (!other) groups.at(-1)?.push(entry);
  }
  return groups;
}

/** The codes of the operation; where there is none, those of its category, which are taken to be meant for it. */
function operationsAmong([first]: readonly Step[], entries: readonly Entry[]): Entry[] {
  if (!first) return [];
  const exact = entries.filter((entry) => fills(entry, first));
  return exact.length > 0 ? exact : entries.filter((entry) => isNear(entry, first));
}

/** A code of the category of the operation where the operation itself is there too. */
function isOtherOperation(entry: Entry, steps: readonly Step[]): boolean {
  return (
    !steps.some((step) => fills(entry, step)) && steps[0] !== undefined && isNear(entry, steps[0])
  );
}
