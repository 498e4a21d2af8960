import type { Step, Target, YesNo } from '../model/index.js';
import { answersTo, type Entry } from './entry.js';

/**
 * What a coding itself says about the condition of a step, so that nobody has to be asked: whether a code is there that
 * the condition names ("when the code selected is K57.4 or K62.3"), and whether the code of the procedure already states
 * the kind of image control ("and the code does not itself say which kind").
 *
 * @param operation the code that states the procedure, or null when it is not there
 * @returns null when the codes cannot tell
 */
export function decidedByCodes(
  step: Step,
  entries: readonly Entry[],
  operation: Entry | null,
): YesNo | null {
  if (step.condition === null) return null;
  const { named, wantsUnstatedKind } = conditionOf(step, step.condition);
  if (named.length > 0) {
    const isThere = entries.some(({ looked }) => named.some((one) => answersTo(looked, one)));
    return isThere ? 'YES' : 'NO';
  }
  return wantsUnstatedKind && statesKind.test(operation?.code?.title ?? '') ? 'NO' : null;
}

/** Whether the codes always tell whether the condition of a step holds, so that nobody is asked. */
export function isDecidedByCodes(step: Step): boolean {
  return step.condition !== null && conditionOf(step, step.condition).named.length > 0;
}

/** What of a condition the codes can tell. */
interface Condition {
  /** What other steps of the recommendation offer and the condition names. */
  readonly named: readonly Target[];
  /** Whether it holds only where the code of the procedure does not state the kind of image control. */
  readonly wantsUnstatedKind: boolean;
}

/** "… and the code of the procedure does not itself say which kind". */
const unstatedKind =
  /\bcodes?\b.*\b(?:does|do) (?:\*\*)?not(?:\*\*)? .*\b(?:say|state|specify|classify|identify|include)/is;

const statesKind =
  /\b(?:fluoroscop|ultraso[un]|radiolog|tomograph|magnetic resonance|x-ray|image control)/i;

const kept = new WeakMap<Step, Condition>();

function conditionOf(step: Step, words: string): Condition {
  let condition = kept.get(step);
  if (!condition) {
    condition = {
      named: targetsBeside(step).filter(({ notation }) => words.includes(notation)),
      wantsUnstatedKind: unstatedKind.test(words),
    };
    kept.set(step, condition);
  }
  return condition;
}

function targetsBeside(step: Step): Target[] {
  const { solutions, diagnosis } = step.guidance.procedure.recommendation;
  return [...solutions.flatMap(({ steps }) => steps), ...diagnosis]
    .filter((other) => other !== step)
    .flatMap(({ choices }) => choices.map(({ target }) => target))
    .filter(({ kind }) => kind !== 'CHAPTER');
}
