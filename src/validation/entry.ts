import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { covers } from '../knowledge/targets.js';
import type { Code, CodeSystem, CodingList, SequenceRole, Step } from '../model/index.js';
import type { Notation } from '../notation.js';
import { readWritten, type Flaw } from './flaws.js';

/** One code of a coding, as written and as far as it could be looked up. */
export interface Entry {
  readonly list: CodingList;
  /** From 1. */
  readonly position: number;
  /** As written. */
  readonly written: string;
  readonly system: CodeSystem;
  /** What it says, or with a flaw what it was probably meant to say; null when that cannot be told. */
  readonly notation: Notation | null;
  /** What is wrong with the way it is written, or null. */
  readonly flaw: Flaw | null;
  /** Null when it is not stored. */
  readonly code: Code | null;
  /** The code, or where it is not stored, its category: the nearest place in the classification that is. */
  readonly place: Code | null;
  /** What it says in a sequence, by its place or by its chapter; null outside OPCS-4. */
  readonly role: SequenceRole | null;
}

/** Looks up one code of a coding. */
export function lookUp(
  written: string,
  position: number,
  list: CodingList,
  system: CodeSystem,
  knowledge: KnowledgeBase,
): Entry {
  const { notation, flaw } = readWritten(system, written);
  const value = notation?.value ?? '';
  const code = knowledge.codeAt(system, value);
  const place = code ?? knowledge.codeAt(system, value.slice(0, 3));
  const role = (place ?? knowledge.codeAt(system, value.slice(0, 1)))?.role ?? null;
  return { list, position, written, system, notation, flaw, code, place, role };
}

/** Whether an entry answers to one of the choices of a step, be it as a heading recorded in place of a code. */
export function fills(entry: Entry, step: Step): boolean {
  const { place } = entry;
  if (!place) return answersByNotation(entry, step);
  return step.choices.some(({ target }) => covers(target, place));
}

/** Codes of a system that is not stored are compared as they are written. */
function answersByNotation({ system, notation }: Entry, step: Step): boolean {
  if (!notation) return false;
  const category = notation.value.slice(0, 3);
  return step.choices.some(({ target }) => {
    if (target.system !== system) return false;
    if (target.kind === 'CODE') return target.firstValue === notation.value;
    // The letter O is that of the overflow categories, whose chapter cannot be told while they are not stored.
    if (target.kind === 'CHAPTER')
      return [target.firstValue, 'O'].includes(notation.value.charAt(0));
    return target.firstValue <= category && category <= target.lastValue;
  });
}

/** The code as it is printed, or as it was written where that is not a code. */
export function nameOf({ notation, flaw, written }: Entry): string {
  return flaw === null && notation ? notation.value : written;
}

/** Whether an entry is of the category that a step wants one code of. */
export function isNear({ place, notation, system }: Entry, step: Step): boolean {
  const category = (place?.value ?? notation?.value)?.slice(0, 3);
  return step.choices.some(
    ({ target }) =>
      target.kind === 'CODE' &&
      target.system === system &&
      target.firstValue.slice(0, 3) === category,
  );
}
