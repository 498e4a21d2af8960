import type { CodeSystem } from '../model/index.js';
import { codeId, readNotation, targetOf, writeTarget } from '../notation.js';
import type { TargetRecord } from '../records.js';
import type { Passage } from './text.js';

/** A target found in running text, and where. */
export interface FoundTarget {
  readonly target: TargetRecord;
  readonly start: number;
  readonly end: number;
}

/**
 * A code, category, range or chapter in running text. Codes may be glued to the word before them ("codeY53.4"),
 * so only a capital letter or a digit in front rules one out. A bare three-character heading counts: documents write
 * "category Y53" as often as "Y53.-".
 */
const running =
  /(?<![A-Z0-9.])(?:([A-Z]\d\d)(?:\s?-\s?([A-Z]\d\d)(?!\d|\.[\dX-])|(\.\d\d?(?!\d)|\.\s\d(?!\d)|\.\s?-|\.X\d?)|(?!\d|\.[\dX]))|[Cc]hapter\s+'?([A-Z])(?![A-Za-z0-9])'?)/g;

/** Every target named in a passage, in order. */
export function targetsIn(passage: Passage, system: CodeSystem): FoundTarget[] {
  const found: FoundTarget[] = [];
  for (const match of passage.text.matchAll(running)) {
    const target = targetFrom(match, system);
    const start = passage.start + match.index;
    if (target) found.push({ target, start, end: start + match[0].length });
  }
  return found;
}

function targetFrom(match: RegExpExecArray, system: CodeSystem): TargetRecord | null {
  const [, category = '', last, rest = '', chapter] = match;
  if (chapter !== undefined) return targetOf(system, { value: chapter, kind: 'CHAPTER' });
  if (last !== undefined)
    return { system, targetKind: 'RANGE', firstValue: category, lastValue: last };
  const notation = readNotation(system, category + rest);
  return notation && targetOf(system, notation);
}

/** The same text for two targets that are the same place in the same code system. */
export function targetKey(target: TargetRecord): string {
  return codeId(target.system, writeTarget(target));
}
