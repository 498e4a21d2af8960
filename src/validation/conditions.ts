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
  const named = codesNamedIn(step);
  if (named.length > 0) {
    const isThere = entries.some(({ looked }) => named.some((one) => answersTo(looked, one)));
    return isThere ? 'YES' : 'NO';
  }
  const title = operation?.code?.title ?? '';
  return statesKind.test(title) && wantsUnstatedKind.test(step.condition ?? '') ? 'NO' : null;
}

/** "… and the code of the procedure does not itself say which kind". */
const wantsUnstatedKind =
  /\bcodes?\b.*\b(?:does|do) (?:\*\*)?not(?:\*\*)? .*\b(?:say|state|specify|classify|identify|include)/is;

const statesKind =
  /\b(?:fluoroscop|ultraso[un]|radiolog|tomograph|magnetic resonance|x-ray|image control)/i;

const kept = new WeakMap<Step, readonly Target[]>();

/** What other steps of the recommendation offer and the condition names. */
function codesNamedIn(step: Step): readonly Target[] {
  const known = kept.get(step);
  if (known) return known;
  const found = step.condition === null ? [] : targetsBeside(step).filter(isIn(step.condition));
  kept.set(step, found);
  return found;
}

function targetsBeside(step: Step): Target[] {
  const { solutions, diagnosis } = step.guidance.procedure.recommendation;
  return [...solutions.flatMap(({ steps }) => steps), ...diagnosis]
    .filter((other) => other !== step)
    .flatMap(({ choices }) => choices.map(({ target }) => target))
    .filter(({ kind }) => kind !== 'CHAPTER');
}

function isIn(condition: string): (target: Target) => boolean {
  return ({ notation }) => condition.includes(notation);
}
