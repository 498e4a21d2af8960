import type { CodeSystem, Marker } from '../model/index.js';
import { codeId, readNotation, targetOf, writeTarget } from '../notation.js';
import type { TargetRecord } from '../records.js';
import type { Passage } from './text.js';

/** A target found in running text, and where. */
export interface FoundTarget {
  readonly target: TargetRecord;
  readonly marker: Marker | null;
  readonly start: number;
  readonly end: number;
}

/**
 * A code, category, range or chapter in running text. Codes may be glued to the word before them ("codeY53.4"),
 * so only a capital letter or a digit in front rules one out. A bare three-character heading counts: documents write
 * "category Y53" as often as "Y53.-".
 */
const running =
  /(?<![A-Z0-9.])(?:([A-Z]\d\d)(?:\s?-\s?([A-Z]\d\d)(?!\d|\.[\dX-])|(\.\d\d?(?!\d)|\.\s\d(?!\d)|\.\s?-|-(?![\w-])|\.X\d?)([AD](?![A-Za-z])|[†*])?|(?!\d|\.[\dX]))|[Cc]hapter\s{1,3}'?([A-Z])(?![A-Za-z0-9])'?)/g;

/** Written like a code: with a fourth character, which may be glued to the word before; or three characters by themselves. */
const looksLikeCode = /(?<![A-Z0-9.])[A-Z]\d\d\.\s?[\dX-]|(?<![A-Za-z0-9.])[A-Z]\d\d(?![\dA-Za-z])/;

/** Whether a text has anything in it that is written like a code of a classification. */
export function namesCode(text: string): boolean {
  return looksLikeCode.test(text);
}

/**
 * Every target named in a passage, in order.
 *
 * @param system the code system of a target at an offset, which may depend on the words around it
 */
export function targetsIn(
  passage: Passage,
  system: CodeSystem | ((written: string, at: number) => CodeSystem),
): FoundTarget[] {
  const found: FoundTarget[] = [];
  for (const match of passage.text.matchAll(running)) {
    const target = targetFrom(
      match,
      typeof system === 'string' ? system : system(match[0], match.index),
    );
    const start = passage.start + match.index;
    if (target)
      found.push({ target, marker: markerOf(match[4]), start, end: start + match[0].length });
  }
  return found;
}

function targetFrom(match: RegExpExecArray, system: CodeSystem): TargetRecord | null {
  const [, category = '', last, rest = '', , chapter] = match;
  if (chapter !== undefined) return targetOf(system, { value: chapter, kind: 'CHAPTER' });
  if (last !== undefined)
    return category < last && category.charAt(0) === last.charAt(0)
      ? { system, targetKind: 'RANGE', firstValue: category, lastValue: last }
      : null;
  const notation = readNotation(system, category + rest);
  return notation && targetOf(system, notation);
}

/** The mark behind a code: a sign, or in lists the letter that stands for it. */
export function markerOf(sign: string | undefined): Marker | null {
  if (sign === '†' || sign === 'D') return 'DAGGER';
  return sign === '*' || sign === 'A' ? 'ASTERISK' : null;
}

/**
 * The system of a code that is written in a way only one system has: ICD-10 alone has a chapter I, the filler X and
 * the marks of dagger and asterisk. Null when both have such codes.
 */
export function systemByNotation(written: string): CodeSystem | null {
  return /^I\d|\.\s?X|[†*]$|\.\d+[AD]$/.test(written) ? 'ICD10' : null;
}

/** The same text for two targets that are the same place in the same code system. */
export function targetKey(target: TargetRecord): string {
  return codeId(target.system, writeTarget(target));
}

/** Whether one target lies within another: a code in its category, a category in its range. */
export function isWithin(inner: TargetRecord, outer: TargetRecord): boolean {
  if (inner.system !== outer.system) return false;
  if (targetKey(inner) === targetKey(outer)) return true;
  if (outer.targetKind === 'CHAPTER') return inner.firstValue.startsWith(outer.firstValue);
  // A code comes behind its own category, so nothing but itself lies within it.
  return (
    outer.firstValue <= inner.firstValue.slice(0, 3) &&
    inner.lastValue.slice(0, 3) <= outer.lastValue
  );
}
