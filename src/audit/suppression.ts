/**
 * Hides small counts among those that add up to a total. Counts from 1 to below the threshold are hidden, and so many
 * more, smallest first, that nothing hidden can be worked out from the total: at least two, which together are not small.
 * A count of 0 stays, for it is of nobody.
 *
 * @param counts those that add up to the total
 * @param threshold the smallest count that is shown; 0 or 1 shows all
 * @returns the counts in their order, null for those that are hidden
 */
export function suppressed(
  counts: readonly number[],
  threshold: number,
): readonly (number | null)[] {
  const hidden = new Set([...counts.keys()].filter((at) => isSmall(counts[at] ?? 0, threshold)));
  if (hidden.size === 0) return counts;
  const of = (at: number) => counts[at] ?? 0;
  const shown = [...counts.keys()]
    .filter((at) => !hidden.has(at) && of(at) > 0)
    .sort((one, other) => of(one) - of(other));
  let sum = [...hidden].reduce((total, at) => total + of(at), 0);
  for (const at of shown) {
    if (hidden.size > 1 && sum >= threshold) break;
    hidden.add(at);
    sum += of(at);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}

/** Whether a count is of so few that they might be known. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}
