import { covers } from '../knowledge/targets.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Code, Step, Target } from '../model/index.js';
import type { CodesOfTheDay } from './codes-of-the-day.js';

/** The codes that a target stands for on a day, in the order in which they are proposed. */
export interface Proposable {
  readonly values: readonly string[];
  /** How many there are; null when it is not known, because they are not stored. */
  readonly count: number | null;
}

/**
 * The codes that a step offers by a target: those that the notes of the document name come first, then those that are
 * recorded most nationally, then in the order of the classification, of a chapter the categories that overflow last. A
 * code that the document names and that is not stored is proposed as it is named.
 *
 * @param codes those of the target's system on the day of the coding
 */
export function proposableFor(
  target: Target,
  { guidance, defaults }: Step,
  codes: CodesOfTheDay,
  { usage }: KnowledgeBase,
): Proposable {
  const values = codesOf(target, codes).map(({ value }) => value);
  if (values.length === 0) {
    const isNamed = target.kind === 'CODE';
    return { values: isNamed ? [target.firstValue] : [], count: isNamed ? 1 : null };
  }
  const fallbacks = new Set(defaults.map((fallback) => fallback.target.firstValue));
  const named = new Set(
    guidance.notes
      .filter(({ kind }) => kind !== 'EXCLUDES')
      .flatMap((note) => note.codes.map(({ value }) => value))
      .filter((value) => !fallbacks.has(value)),
  );
  const weightOf = (value: string) =>
    named.has(value)
      ? Infinity
      : (usage.latest(target.system, value) ?? (isOverflow(value, target) ? -1 : 0));
  const weights = new Map(values.map((value) => [value, weightOf(value)]));
  values.sort((one, other) => compare(weights.get(other) ?? 0, weights.get(one) ?? 0));
  return { values, count: values.length };
}

/** Whether a code of a chapter stands in a category of another letter. */
function isOverflow(value: string, { kind, system, firstValue }: Target): boolean {
  return kind === 'CHAPTER' && system === 'OPCS4' && !value.startsWith(firstValue);
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** The recordable codes of a target on the day, in the order of the classification. */
function codesOf(target: Target, ofTheDay: CodesOfTheDay): Code[] {
  const { release } = ofTheDay;
  const isLinked = target.code?.release === release || target.codes[0]?.release === release;
  const codes = isLinked
    ? target.codes
    : (release?.codes ?? []).filter((code) => code.recordable && covers(target, code));
  return codes.filter(({ value }) => ofTheDay.looked(value).code !== null);
}
