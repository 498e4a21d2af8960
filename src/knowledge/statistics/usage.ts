import type {
  ChapterUsage,
  CodeSystem,
  CodeUsage,
  Guidance,
  Obligation,
  StatisticsOrder,
  UsagePeriod,
} from '../../model/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { guidanceNaming } from '../look-back.js';
import { keptOf } from './kept.js';
import { marksOf, type Marks } from './naming.js';
import { inOrder, systemKey, type Counted } from './order.js';
import { chapterOf, isWithin, placesIn, type Place } from './places.js';

/** Which counts are looked at. All that is given has to hold. */
export interface UsageCounted {
  readonly system?: CodeSystem | null | undefined;
  /** Of this one, or of one below it. */
  readonly under?: Place | null | undefined;
  /** The name of the period, such as `2023-24`. */
  readonly period?: string | null | undefined;
  /** How binding the guidance has to be that recommends a code. */
  readonly obligation?: Obligation | null | undefined;
}

/** A period with its counts by value. */
interface CountedPeriod {
  readonly period: UsagePeriod;
  readonly counts: readonly { readonly value: string; readonly count: number }[];
}

/** The periods of which national counts are stored, by system, the oldest first. None stored is not none recorded. */
export function usagePeriods(knowledge: KnowledgeBase): readonly UsagePeriod[] {
  return countedPeriods(knowledge).map(({ period }) => period);
}

/**
 * How often each code was recorded in each period, with how much guidance recommends it: as a way to fill a step, or for
 * a detail that is not stated. Codes without a count in a period are left out, for what is not in the table is not known.
 *
 * @param recommended whether guidance has to recommend the code, or, when false, must not
 * @param minimum leaves out lower counts
 * @returns null when no such counts are stored, since then nothing is known
 */
export function usageByCode(
  knowledge: KnowledgeBase,
  counted: UsageCounted = {},
  {
    order = 'COUNT',
    minimum = 0,
    recommended = true,
  }: { order?: StatisticsOrder; minimum?: number; recommended?: boolean } = {},
): readonly Counted<CodeUsage>[] | null {
  const periods = periodsAsked(knowledge, counted);
  if (periods.length === 0) return null;
  const asked = ['usageByCode', ...askedOf(counted), order, minimum, recommended];
  return keptOf(knowledge, asked, () => {
    const obligation = counted.obligation ?? null;
    const marks = recommending(obligation);
    const found = periods.flatMap(({ period, counts }) =>
      counts.flatMap(({ value, count }) => {
        const place = placesIn(knowledge).at(period.system, value);
        if (!place?.code || count < minimum) return [];
        if (counted.under && !isWithin(place, counted.under)) return [];
        const guidanceCount = place.naming.count(marks);
        if (guidanceCount > 0 !== recommended) return [];
        const row = { code: place.code, period, count, guidanceCount, obligation };
        return [{ of: { key: `${place.key} ${periodKey(period)}`, row }, count }];
      }),
    );
    return inOrder(found, order, ({ key }) => key).map(({ of, ...rest }) => ({
      ...rest,
      of: Object.freeze(of.row),
    }));
  });
}

/** A chapter in a period, while its counts are summed up. */
interface Growing {
  readonly chapter: Place | null;
  readonly period: UsagePeriod;
  codeCount: number;
  total: number;
  recommendedCodeCount: number;
  recommendedTotal: number;
}

/**
 * How much of what was recorded of each chapter in each period is of codes that guidance recommends. Counted codes that
 * have no chapter here, such as those of earlier editions, stand together.
 *
 * @param minimum leaves out chapters whose sum is lower
 * @returns null when no such counts are stored, since then nothing is known
 */
export function usageByChapter(
  knowledge: KnowledgeBase,
  counted: UsageCounted = {},
  { order = 'COUNT', minimum = 0 }: { order?: StatisticsOrder; minimum?: number } = {},
): readonly Counted<ChapterUsage>[] | null {
  const periods = periodsAsked(knowledge, counted);
  if (periods.length === 0) return null;
  return keptOf(knowledge, ['usageByChapter', ...askedOf(counted), order, minimum], () => {
    const marks = recommending(counted.obligation);
    const chapters = new Map<string, Growing>();
    for (const { period, counts } of periods) {
      for (const { value, count } of counts) {
        const place = placesIn(knowledge).at(period.system, value);
        if (counted.under && !(place && isWithin(place, counted.under))) continue;
        const chapter = place && chapterOf(place);
        const key = `${chapter?.key ?? `${systemKey(period.system)} ~`} ${periodKey(period)}`;
        const sum = chapters.get(key) ?? nothingYet(chapter, period);
        chapters.set(key, sum);
        sum.codeCount += 1;
        sum.total += count;
        if (!place || place.naming.count(marks) === 0) continue;
        sum.recommendedCodeCount += 1;
        sum.recommendedTotal += count;
      }
    }
    const found = Array.from(chapters, ([key, row]) => ({ of: { key, row }, count: row.total }));
    return inOrder(
      found.filter(({ count }) => count >= minimum),
      order,
      ({ key }) => key,
    ).map(({ of: { row }, ...rest }) => ({
      ...rest,
      of: Object.freeze({ ...row, chapter: row.chapter?.code ?? null }),
    }));
  });
}

/** The documents that recommend a code so bindingly, in the order of references. */
export function recommendingGuidance({ code, obligation }: CodeUsage): readonly Guidance[] {
  return guidanceNaming(code)
    .filter(({ mentions }) =>
      mentions.some(
        (mention) =>
          mention.role !== 'SPOKEN_OF' && (!obligation || mention.obligation === obligation),
      ),
    )
    .map(({ guidance }) => guidance);
}

/** The mentions that recommend a code: what a note only speaks of is not recommended. */
function recommending(obligation: Obligation | null | undefined): Marks {
  return marksOf({ obligation, role: 'CHOICE' }) | marksOf({ obligation, role: 'DEFAULT' });
}

function periodsAsked(
  knowledge: KnowledgeBase,
  { system, under, period: name }: UsageCounted,
): readonly CountedPeriod[] {
  return countedPeriods(knowledge).filter(
    ({ period }) =>
      (system == null || period.system === system) &&
      (!under || period.system === under.system) &&
      (name == null || period.period === name),
  );
}

function countedPeriods(knowledge: KnowledgeBase): readonly CountedPeriod[] {
  return keptOf(knowledge, ['countedPeriods'], () =>
    knowledge.releaseParts
      .filter(({ records }) => records.release.content === 'USAGE')
      .map(({ records: { release, usage } }): CountedPeriod => ({
        period: Object.freeze({
          system: release.system,
          period: release.edition,
          from: release.effectiveFrom,
          to: release.effectiveTo,
          codeCount: usage.length,
          total: usage.reduce((sum, { count }) => sum + count, 0),
        }),
        counts: usage,
      }))
      .sort(({ period: one }, { period: other }) =>
        fullPeriodKey(one) < fullPeriodKey(other) ? -1 : 1,
      ),
  );
}

function fullPeriodKey(period: UsagePeriod): string {
  return `${systemKey(period.system)} ${periodKey(period)}`;
}

/** A text whose plain order is that of periods, the oldest first. */
function periodKey({ from, period }: UsagePeriod): string {
  return `${from ?? ''} ${period ?? ''}`;
}

function nothingYet(chapter: Place | null, period: UsagePeriod): Growing {
  return {
    chapter,
    period,
    codeCount: 0,
    total: 0,
    recommendedCodeCount: 0,
    recommendedTotal: 0,
  };
}

function askedOf({ system, under, period, obligation }: UsageCounted) {
  return [system, under?.key, under?.kind, period, obligation] as const;
}
