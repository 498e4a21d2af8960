import { placeOf, storedAs, type CodesIn } from '../knowledge/look-up.js';
import { covers } from '../knowledge/targets.js';
import type { Code, CodeSystem, CodingList, SequenceRole, Step, Target } from '../model/index.js';
import type { Notation } from '../notation.js';
import { chapterOf, roleOf } from '../opcs4-chapters.js';
import { readWritten, type Flaw } from '../notation-slips.js';

/** A written code as far as it could be looked up. */
export interface Looked {
  /** As written. */
  readonly written: string;
  readonly system: CodeSystem;
  /** What it says, or with a flaw what it was probably meant to say; null when that cannot be told. */
  readonly notation: Notation | null;
  /** What is wrong with the way it is written, or null. */
  readonly flaw: Flaw | null;
  /** Null when it is not stored. */
  readonly code: Code | null;
  /** The code, or where it is not stored, the nearest place in the classification that is, such as its category. */
  readonly place: Code | null;
  /** The letter of its OPCS-4 chapter, which for an overflow code is not its own; null outside OPCS-4. */
  readonly chapter: string | null;
  /** What it says in a sequence, by its place or by its chapter; null outside OPCS-4. */
  readonly role: SequenceRole | null;
}

/** One code of a coding, in its place. */
export interface Entry extends Looked {
  /** What was looked up, which is the same wherever the same is written. */
  readonly looked: Looked;
  readonly list: CodingList;
  /** From 1. */
  readonly position: number;
}

/**
 * Looks up one code of a coding.
 *
 * @param codes the codes of its system in the edition of its day
 */
export function lookUp(written: string, system: CodeSystem, codes: CodesIn): Looked {
  const { notation, flaw } = readWritten(system, written);
  const value = notation?.value ?? '';
  const code = storedAs(system, value, codes);
  const place = placeOf(system, value, codes);
  const chapter = place?.chapter?.value ?? chapterByNotation(system, value);
  const role = place?.role ?? (chapter === null ? null : roleOf(value.slice(0, 3), chapter));
  return Object.freeze({ written, system, notation, flaw, code, place, chapter, role });
}

/** A looked up code in its place of a coding. */
export function entryAt(list: CodingList, position: number, looked: Looked): Entry {
  const { written, system, notation, flaw, code, place, chapter, role } = looked;
  return { looked, list, position, written, system, notation, flaw, code, place, chapter, role };
}

/** OPCS-4 codes tell their chapter themselves, also where they are not stored. */
function chapterByNotation(system: CodeSystem, value: string): string | null {
  return system === 'OPCS4' && value !== '' ? chapterOf(value.slice(0, 3)) : null;
}

/** Whether a code answers to one of the choices of a step, be it as a heading recorded in place of a code. */
export function fills(code: Looked, step: Step): boolean {
  return step.choices.some(({ target }) => answersTo(code, target));
}

/** Whether a code answers to a target. Codes of a system that is not stored are compared as they are written. */
export function answersTo(
  { place, system, notation, chapter, role }: Looked,
  target: Target,
): boolean {
  if (place) return covers(target, place);
  if (!notation || target.system !== system) return false;
  const category = notation.value.slice(0, 3);
  if (target.kind === 'CODE') return target.firstValue === notation.value;
  if (target.kind === 'CHAPTER') return chapter === target.firstValue && role !== 'LATERALITY';
  return target.firstValue <= category && category <= target.lastValue;
}

/** The code as it is printed, or as it was written where that is not a code. */
export function nameOf({ notation, flaw, written }: Looked): string {
  return flaw === null && notation ? notation.value : written;
}

/** Whether an entry is of the category that a step wants one code of. */
export function isNear({ place, notation, system }: Looked, step: Step): boolean {
  const category = (place?.value ?? notation?.value)?.slice(0, 3);
  return step.choices.some(
    ({ target }) =>
      target.kind === 'CODE' &&
      target.system === system &&
      target.firstValue.slice(0, 3) === category,
  );
}
