/** Two of one kind, as they stand before and after. */
export type Pair<T> = readonly [before: T, after: T];

/** What was paired, and what has nothing to be paired with. */
export interface Pairing<T> {
  /** In the order of those after. */
  readonly pairs: readonly Pair<T>[];
  readonly onlyBefore: readonly T[];
  readonly onlyAfter: readonly T[];
}

/**
 * Pairs those before with those after, each with one at most, the closest first. Of several that are equally close the
 * first is taken, so those that occur more than once are paired in their order.
 *
 * @param closeness how much two have in common; those with nothing, 0, are never paired
 */
export function pairUp<T extends object>(
  before: readonly T[],
  after: readonly T[],
  closeness: (before: T, after: T) => number,
): Pairing<T> {
  const candidates = after
    .flatMap((late) => before.map((early) => ({ early, late, close: closeness(early, late) })))
    .filter(({ close }) => close > 0)
    .sort((one, other) => other.close - one.close);
  const partners = new Map<T, T>();
  const taken = new Set<T>();
  for (const { early, late } of candidates) {
    if (taken.has(early) || partners.has(late)) continue;
    taken.add(early);
    partners.set(late, early);
  }
  return {
    pairs: after.flatMap((late) => {
      const early = partners.get(late);
      return early ? [[early, late] as const] : [];
    }),
    onlyBefore: before.filter((early) => !taken.has(early)),
    onlyAfter: after.filter((late) => !partners.has(late)),
  };
}
