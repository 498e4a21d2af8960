import type { CodeSystem, UsageInPeriod } from '../model/index.js';
import type { ReleaseRecord, StoredPart } from '../records.js';

type ReleasePart = Extract<StoredPart, { kind: 'RELEASE' }>;

/** A code of one edition and one that takes its place in another. */
export interface Equivalent {
  readonly release: ReleaseRecord;
  /** The other code: the later one when asked for what replaced, the earlier one when asked for what was replaced. */
  readonly value: string;
}

/** What the tables of equivalences say, both ways. A code that stands for itself is left out. */
export interface Equivalences {
  readonly replacedBy: (system: CodeSystem, value: string) => readonly Equivalent[];
  readonly replaces: (system: CodeSystem, value: string) => readonly Equivalent[];
  /** What took the place of the codes of a category. */
  readonly replacedUnder: (system: CodeSystem, category: string) => readonly Equivalent[];
}

/** The national counts that are stored. */
export interface NationalUsage {
  /** The counts of a code, newest period first; none where no counts of it are stored. */
  readonly of: (system: CodeSystem, value: string) => readonly UsageInPeriod[];
  /**
   * The count of a code in the newest period that has one of it; null where none has. What is not in the table of a
   * period is not known, so it is never 0 for that.
   */
  readonly latest: (system: CodeSystem, value: string) => number | null;
}

/** Gathers what the tables of equivalences say. */
export function gatherEquivalences(parts: readonly ReleasePart[]): Equivalences {
  const later = new Map<string, Equivalent[]>();
  const earlier = new Map<string, Equivalent[]>();
  const under = new Map<string, Equivalent[]>();
  for (const { records } of parts) {
    const { release } = records;
    for (const { fromValue, toValue } of records.equivalences) {
      if (fromValue === toValue) continue;
      append(later, key(release.system, fromValue), { release, value: toValue });
      append(earlier, key(release.system, toValue), { release, value: fromValue });
      append(under, key(release.system, fromValue.slice(0, 3)), { release, value: toValue });
    }
  }
  return Object.freeze({
    replacedBy: (system, value) => later.get(key(system, value)) ?? [],
    replaces: (system, value) => earlier.get(key(system, value)) ?? [],
    replacedUnder: (system, category) => under.get(key(system, category)) ?? [],
  } satisfies Equivalences);
}

/** Gathers the national counts of all periods. */
export function gatherUsage(parts: readonly ReleasePart[]): NationalUsage {
  const counts = new Map<string, UsageInPeriod[]>();
  const newestFirst = parts
    .filter(({ records }) => records.release.content === 'USAGE')
    .sort((one, other) => (begins(one) < begins(other) ? 1 : -1));
  for (const { records } of newestFirst) {
    const { system, edition: period, effectiveFrom: from, effectiveTo: to } = records.release;
    for (const { value, count } of records.usage)
      append(counts, key(system, value), { from, to, period, count });
  }
  const of = (system: CodeSystem, value: string) => counts.get(key(system, value)) ?? [];
  return Object.freeze({
    of,
    latest: (system, value) => of(system, value)[0]?.count ?? null,
  } satisfies NationalUsage);
}

function begins({ records }: ReleasePart): string {
  return records.release.effectiveFrom ?? '';
}

function key(system: CodeSystem, value: string): string {
  return `${system} ${value}`;
}

function append<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}
