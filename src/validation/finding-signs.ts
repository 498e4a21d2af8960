import type { Coding, Finding, Place } from '../model/index.js';

/** The codes that a finding is about, as they are written in the coding. */
export function codesOf({ places }: Pick<Finding, 'places'>, coding: Coding): string[] {
  return places.map((place) => codeAt(place, coding));
}

function codeAt({ list, position }: Place, { procedures, diagnoses }: Coding): string {
  return (list === 'PROCEDURES' ? procedures : diagnoses)[position - 1] ?? '';
}

/** What a finding is about: its rule, its codes and what it says. Where the codes stand is left out. */
export function aboutOf(finding: Finding, coding: Coding): string {
  return JSON.stringify([finding.ruleName, finding.message, codesOf(finding, coding)]);
}

/**
 * Those of one list that the other does not have, by a sign that each is known by. What one has twice and the other once
 * is left once.
 */
export function without<T>(
  list: readonly T[],
  other: readonly T[],
  signOf: (one: T) => string,
): T[] {
  const times = new Map<string, number>();
  for (const sign of other.map(signOf)) times.set(sign, (times.get(sign) ?? 0) + 1);
  return list.filter((one) => {
    const left = times.get(signOf(one)) ?? 0;
    times.set(signOf(one), left - 1);
    return left <= 0;
  });
}
