import type { Axis, RulePack, Severity } from '../model/index.js';
import { allRules } from '../validation/rules/index.js';
import { isSmall, suppressed } from './suppression.js';
import type { Dimension, Tallied, Tally } from './tally.js';

/** How often one rule found something, among all episodes or those of one group. */
export interface ReportRow {
  /** The reference of the document; null for the conventions. */
  readonly guidance: string | null;
  readonly rule: string;
  readonly pack: RulePack;
  readonly axis: Axis;
  readonly severity: Severity;
  /** Null in the row of all episodes, and where counts are not told apart by it; empty where episodes do not say. */
  readonly period: string | null;
  /** Null in the row of all episodes, and where counts are not told apart by it; empty where episodes do not say. */
  readonly specialty: string | null;
  /** Episodes that the rule was asked about; null when hidden. */
  readonly asked: number | null;
  /** Those of them in which it found something; null when hidden. */
  readonly found: number | null;
  /** Percentage of the two, with one decimal; null when one of them is hidden. */
  readonly percentage: number | null;
}

/** What an audit comes to: for each document and rule a row of all episodes, then one for each group. */
export interface Report {
  readonly by: readonly Dimension[];
  /** The smallest count that is shown. */
  readonly threshold: number;
  readonly rows: readonly ReportRow[];
}

/** Makes the report of what was counted, small counts hidden. */
export function reportOf({ tallied }: Tally, by: readonly Dimension[], threshold: number): Report {
  const ofGuidance = new Map<string | null, Tallied[]>();
  for (const group of tallied) {
    const together = ofGuidance.get(group.guidance) ?? [];
    ofGuidance.set(group.guidance, [...together, group]);
  }
  const documents = [...ofGuidance.keys()].sort(conventionsLast);
  const rows = documents.flatMap((guidance) => {
    const groups = (ofGuidance.get(guidance) ?? []).sort(byGroup);
    return allRules.flatMap((_, ordinal) => rowsOf(guidance, ordinal, groups, by, threshold));
  });
  return { by, threshold, rows };
}

function rowsOf(
  guidance: string | null,
  ordinal: number,
  groups: readonly Tallied[],
  by: readonly Dimension[],
  threshold: number,
): ReportRow[] {
  const rule = allRules[ordinal];
  const askedOnes = groups.filter(({ asked }) => (asked[ordinal] ?? 0) > 0);
  if (!rule || askedOnes.length === 0) return [];
  const { name, pack, axis, severity } = rule;
  const row = (
    group: Pick<ReportRow, 'period' | 'specialty'>,
    asked: number | null,
    found: number | null,
  ): ReportRow => {
    const percentage =
      asked === null || found === null ? null : Math.round((found / asked) * 1_000) / 10;
    return { guidance, rule: name, pack, axis, severity, ...group, asked, found, percentage };
  };
  const asked = askedOnes.map((group) => group.asked[ordinal] ?? 0);
  const found = askedOnes.map((group) => group.found[ordinal] ?? 0);
  const shownOf = (count: number) => (isSmall(count, threshold) ? null : count);
  const total = row({ period: null, specialty: null }, shownOf(sum(asked)), shownOf(sum(found)));
  if (by.length === 0) return [total];
  const [askedShown, foundShown] = [suppressed(asked, threshold), suppressed(found, threshold)];
  return [
    total,
    ...askedOnes.map((group, at) => row(group, askedShown[at] ?? null, foundShown[at] ?? null)),
  ];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const inOrder = new Intl.Collator('en', { numeric: true });

function conventionsLast(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return inOrder.compare(one, other);
}

function byGroup(one: Tallied, other: Tallied): number {
  return (
    inOrder.compare(one.period ?? '', other.period ?? '') ||
    inOrder.compare(one.specialty ?? '', other.specialty ?? '')
  );
}
