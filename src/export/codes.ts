import { allCodesAsOf, codesAsOf } from '../knowledge/as-of.js';
import { valueOf, type KnowledgeBase } from '../knowledge/knowledge-base.js';
import { marksOf } from '../knowledge/statistics/naming.js';
import { placesIn } from '../knowledge/statistics/places.js';
import { usagePeriods } from '../knowledge/statistics/usage.js';
import type { Code, CodeDetail, CodeSystem, UsagePeriod } from '../model/index.js';
import { filters, keyIn, placeOf } from './filters.js';
import { NothingStored, tableOf, type Asked, type Cell, type Column } from './table.js';

/** A code with what is counted of it. */
interface CountedCode {
  readonly code: Code;
  readonly guidanceCount: number;
  /** The newest period of which national counts of its system are stored. */
  readonly period: UsagePeriod | null;
  readonly usage: number | null;
}

const { system, under, level, named, asOf } = filters;

/** The codes of the editions that answers are of. */
export const codes = tableOf({
  name: 'codes',
  about:
    'A row for every chapter, block, category and code of the editions that answers are of, or of those of a day, in the plain order of their ids.',
  filters: { system, under, level, named, asOf },
  select({ knowledge }, asked) {
    const heading = headingAsked(knowledge, asked);
    const codes = codesAsked(knowledge, asked.system ?? heading?.system, asked.asOf);
    return selectCodes(knowledge, codes, ({ code, guidanceCount }) => {
      if (asked.system !== undefined && code.system !== asked.system) return false;
      if (asked.level !== undefined && code.kind !== asked.level) return false;
      if (asked.named !== undefined && guidanceCount > 0 !== asked.named) return false;
      return !heading || isBelow(code, heading);
    });
  },
  columns: {
    id: ['Code system and code, such as OPCS4:V40.1.', ({ code }) => code.id],
    system: ['The code system.', ({ code }) => code.system],
    edition: ['The edition, as its file states it.', ({ code }) => code.release.edition],
    value: ['The code in the one notation used here.', ({ code }) => code.value],
    title: ['The title in the classification.', ({ code }) => code.title],
    kind: ['CHAPTER, BLOCK, CATEGORY or CODE.', ({ code }) => code.kind],
    role: ['What an OPCS-4 code says in a sequence.', ({ code }) => code.role],
    recordable: ['Whether it can be recorded.', ({ code }) => code.recordable],
    parent: ['The next level up.', ({ code }) => code.parent?.value ?? null],
    category: ['The category it is or lies in.', ({ code }) => levelOf(code, 'CATEGORY')],
    block: ['The block it is or lies in (ICD-10).', ({ code }) => levelOf(code, 'BLOCK')],
    chapter: ['The chapter it is or belongs to.', ({ code }) => chapterOf(code)],
    marker: detail('Whether it is a dagger or asterisk code.', ({ marker }) => marker),
    partners: detail('Codes it is paired with, a space between.', ({ partners }) =>
      listed(partners),
    ),
    sex: detail('The only sex it is valid for.', ({ sex }) => sex),
    usualSex: detail('The sex it is usual for.', ({ usualSex }) => usualSex),
    minimumAge: detail('Youngest age in years.', ({ minimumAge }) => minimumAge),
    maximumAge: detail('Oldest age in years.', ({ maximumAge }) => maximumAge),
    usageInUnitedKingdom: detail(
      'How it is used in the United Kingdom, as its file marks it.',
      ({ usageInUnitedKingdom }) => usageInUnitedKingdom,
    ),
    statusOfOperation: detail(
      'Status of the operation, as its file marks it.',
      ({ statusOfOperation }) => statusOfOperation,
    ),
    methodOfDelivery: detail(
      'Method of delivery, as its file marks it.',
      ({ methodOfDelivery }) => methodOfDelivery,
    ),
    validFrom: detail('First day it is valid.', ({ validFrom }) => validFrom),
    validTo: detail('Last day it is valid.', ({ validTo }) => validTo),
    named: ['Whether guidance in force names it.', ({ guidanceCount }) => guidanceCount > 0],
    guidanceCount: [
      'How many documents name it, itself or by what holds it; of a heading, also what lies below it.',
      ({ guidanceCount }) => guidanceCount,
    ],
    usage: [
      'How often it was recorded nationally in that period; empty where the table has no count of it.',
      ({ usage }) => usage,
    ],
    usagePeriod: [
      'The newest period of which national counts are stored.',
      ({ period }) => period?.period ?? null,
    ],
  },
});

/** The heading below which codes are asked for, as the editions of the day have it. */
function headingAsked(
  knowledge: KnowledgeBase,
  {
    under: written,
    system: beside,
    asOf: on,
  }: Asked<Pick<typeof filters, 'under' | 'system' | 'asOf'>>,
): Heading | null {
  if (written === undefined) return null;
  const { system: named, value } = keyIn('under', written, beside);
  const printed = on === undefined ? null : valueOf(named, value);
  // Only an earlier edition may have it.
  const then = printed === null ? null : knowledge.codesOn(named, on ?? null).codeAt(printed);
  return then ?? placeOf(knowledge, 'under', written, beside);
}

type Heading = Pick<Code, 'system' | 'value'>;

function isBelow(code: Code, heading: Heading): boolean {
  return (
    code.system === heading.system &&
    [code, ...code.ancestors].some(({ value }) => value === heading.value)
  );
}

/** The codes of the editions that answers are of, or of those of a day. */
function codesAsked(
  knowledge: KnowledgeBase,
  asked: CodeSystem | undefined,
  day: string | undefined,
): readonly Code[] {
  if (day === undefined) return knowledge.allCodes;
  const stored =
    asked === undefined ? allCodesAsOf(knowledge, day) : codesAsOf(knowledge, asked, day);
  if ('reason' in stored) throw new NothingStored(stored.reason);
  return [stored].flat().flatMap(({ release }) => release.codes);
}

type Candidate = Pick<CountedCode, 'code' | 'guidanceCount'>;

function* selectCodes(
  knowledge: KnowledgeBase,
  codes: readonly Code[],
  isAsked: (candidate: Candidate) => boolean,
): Iterable<CountedCode> {
  const newest = new Map<CodeSystem, UsagePeriod>(
    usagePeriods(knowledge).map((period) => [period.system, period]),
  );
  const places = placesIn(knowledge);
  const marks = marksOf({});
  for (const code of codes) {
    const guidanceCount = places.at(code.system, code.value)?.naming.count(marks) ?? 0;
    if (!isAsked({ code, guidanceCount })) continue;
    const period = newest.get(code.system) ?? null;
    yield { code, guidanceCount, period, usage: period && usageIn(knowledge, code, period) };
  }
}

function usageIn({ usage }: KnowledgeBase, code: Code, { from, period }: UsagePeriod) {
  const counted = usage.of(code.system, code.value);
  return counted.find((one) => one.from === from && one.period === period)?.count ?? null;
}

function detail(about: string, cellOf: (detail: CodeDetail) => Cell): Column<CountedCode> {
  return [about, ({ code }) => code.detail && cellOf(code.detail)];
}

function levelOf(code: Code, kind: Code['kind']): string | null {
  return [code, ...code.ancestors].find((level) => level.kind === kind)?.value ?? null;
}

function chapterOf(code: Code): string | null {
  return code.chapter?.value ?? levelOf(code, 'CHAPTER');
}

function listed(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(' ') : null;
}
