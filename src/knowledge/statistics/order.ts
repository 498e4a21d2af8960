import type { Code, CodeSystem, StatisticsOrder } from '../../model/index.js';

const systems = ['OPCS4', 'ICD10', 'SNOMEDCT'] as const satisfies readonly CodeSystem[];

/** A text whose plain order is that of code systems. */
export function systemKey(system: CodeSystem): string {
  return String(systems.indexOf(system));
}

/** A text whose plain order is that of stored codes of one level. Chapters of ICD-10 have Roman numerals. */
export function codeKey({ system, value, firstCategory }: Code): string {
  return `${systemKey(system)} ${firstCategory ?? value} ${value}`;
}

/** Something that was counted. */
export interface Counted<T> {
  readonly of: T;
  readonly count: number;
  /** A text that differs for all, whose plain order is the order they were asked in. */
  readonly key: string;
}

/** More than any count, so that its difference to a count falls as the count rises. */
const mostCounted = 9_999_999_999_999;

/**
 * Puts what was counted in order, by keys that stay the same when others are added or removed.
 *
 * @param keyOf a text that differs for all and whose plain order is that of codes
 */
export function inOrder<T>(
  counted: Iterable<{ readonly of: T; readonly count: number }>,
  order: StatisticsOrder,
  keyOf: (of: T) => string,
): readonly Counted<T>[] {
  return Array.from(counted, ({ of, count }) => ({
    of,
    count,
    key: order === 'CODE' ? keyOf(of) : `${invertedCount(count)} ${keyOf(of)}`,
  })).sort(byKey);
}

function invertedCount(count: number): string {
  return String(mostCounted - count).padStart(13, '0');
}

function byKey({ key: one }: { key: string }, { key: other }: { key: string }): number {
  return one < other ? -1 : Number(one !== other);
}
