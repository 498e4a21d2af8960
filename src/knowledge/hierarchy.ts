import type { Code, CodeSystem, Target } from '../model/index.js';
import { readTarget } from '../notation.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { targetIn } from './targets.js';

/** Kept with the code, which is frozen: a chapter has thousands, and they are asked for page by page. */
const kept = new WeakMap<Code, readonly Code[]>();

/** All levels below a code, each heading before what it holds, those next below it in the order of their codes. */
export function descendantsOf(code: Code): readonly Code[] {
  if (code.children.length === 0) return code.children;
  const known = kept.get(code);
  if (known) return known;
  const descendants = Object.freeze(
    code.children.flatMap((child) => [child, ...descendantsOf(child)]),
  );
  // Of a category there are a handful, which are found again as fast as they are kept.
  if (code.kind === 'CHAPTER' || code.kind === 'BLOCK') kept.set(code, descendants);
  return descendants;
}

/**
 * A text whose plain order is that of `descendantsOf`: the levels from the chapter down to the code. Stays the same when
 * others are added.
 */
export function pathOf({ ancestors, value }: Code): string {
  return [...ancestors.map((above) => above.value).toReversed(), value].join(' ');
}

/** Whether a code is another, or lies below it. Codes of two systems, and of two editions, are never each other. */
export function isA(code: Code, other: Code): boolean {
  return code === other || code.ancestors.includes(other);
}

/**
 * Whether a code is what was written, or lies below or within it: a code, heading or range, in any notation. Null for
 * what is not written like one. A release need not have blocks to tell whether a code is in one.
 */
export function isWithin(code: Code, written: string): boolean | null {
  const target = readTarget(code.system, written);
  if (!target) return null;
  const { targetKind, firstValue, lastValue } = target;
  const levels = [code, ...code.ancestors];
  if (targetKind !== 'RANGE') return levels.some(({ value }) => value === firstValue);
  if (levels.some(({ value }) => value === `${firstValue}-${lastValue}`)) return true;
  const category = levels.find(({ kind }) => kind === 'CATEGORY')?.value;
  return category !== undefined && firstValue <= category && category <= lastValue;
}

/**
 * A target as documents write it, `V55.-`, `C71-C74`, `Z`, with the codes that it stands for; null when it is not
 * written like one.
 *
 * @param day the day whose edition is asked for; null for the edition that answers are of
 */
export function expand(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  written: string,
  day: string | null,
): Target | null {
  const record = readTarget(system, written);
  if (!record) return null;
  const release = day === null ? knowledge.release(system) : knowledge.codesOn(system, day).release;
  const stored = knowledge.storedReleases(system).find((built) => built.release === release);
  const target = targetIn(stored, record);
  // A letter may be no chapter, as O, whose categories belong to others.
  return record.targetKind === 'CHAPTER' && stored && !target.code ? null : target;
}
