import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { coverage } from '../knowledge/statistics/coverage.js';
import { codeStatistic, guidanceByCode } from '../knowledge/statistics/guidance-by-code.js';
import {
  documentsNaming,
  guidanceByEdition,
  guidanceByYear,
} from '../knowledge/statistics/guidance-by-time.js';
import { obligationsByChapter } from '../knowledge/statistics/obligations-by-chapter.js';
import type { Counted } from '../knowledge/statistics/order.js';
import type { Place } from '../knowledge/statistics/places.js';
import { recommendedTogether } from '../knowledge/statistics/recommended-together.js';
import {
  recommendingGuidance,
  usageByChapter,
  usageByCode,
} from '../knowledge/statistics/usage.js';
import type { Code, CodeStatistic, Guidance, UsagePeriod } from '../model/index.js';
import { codeId } from '../notation.js';
import { filters, placeOf } from './filters.js';
import {
  BadFilter,
  NothingStored,
  tableOf,
  type Asked,
  type Columns,
  type Source,
  type Table,
} from './table.js';

const { system, under, level, obligation, role, minimum, order, period, recommended } = filters;
const mentionFilters = { system, under, obligation, role };

const guidanceByCodeTable = tableOf({
  name: 'statistics/guidance-by-code',
  about:
    'How many documents name each code, or each category, block or chapter with what lies below it; by how many, then by code. Of codes where no level is given, and of those that any document names where no minimum is.',
  filters: { level, ...mentionFilters, minimum, order },
  select({ knowledge }, asked) {
    const counted = withHeading(knowledge, asked);
    const rows = guidanceByCode(knowledge, asked.level ?? 'CODE', counted, given(asked));
    return each(rows, (row) => codeStatistic(row, counted));
  },
  columns: {
    id: ['Code system and code, such as OPCS4:V40.1.', idOf],
    system: ['The code system.', (row) => row.system],
    value: ['The code in the one notation used here.', ({ value }) => value],
    kind: ['CHAPTER, BLOCK, CATEGORY or CODE.', ({ kind }) => kind],
    title: ['The title; empty where no stored release has it.', ({ code }) => titleOf(code)],
    stored: ['Whether a stored release has it.', ({ code }) => code !== null],
    guidanceCount: ['How many documents name it.', ({ guidanceCount }) => guidanceCount],
    directCount: [
      'How many of them write this very code or heading.',
      ({ directCount }) => directCount,
    ],
    must: ['How many say that it must be assigned.', (row) => row.byObligation.must],
    should: ['How many say that it should be.', (row) => row.byObligation.should],
    may: ['How many say that it may be.', (row) => row.byObligation.may],
    conditional: [
      'How many say that it must be when a condition holds.',
      (row) => row.byObligation.conditional,
    ],
    choice: ['How many name it as a way to fill a step.', (row) => row.byRole.choice],
    fallback: ['How many name it for a detail that is not stated.', (row) => row.byRole.fallback],
    spokenOf: ['How many have a note that speaks of it.', (row) => row.byRole.spokenOf],
  },
});

const guidanceByEditionTable = tableOf({
  name: 'statistics/guidance-by-edition',
  about:
    'How many documents state each edition of OPCS-4 as their own; with a filter, of those that name such a code.',
  filters: mentionFilters,
  select: (source, asked) => guidanceByEdition(documentsAsked(source, asked)),
  columns: {
    edition: ['The edition; empty for documents that state none.', ({ edition }) => edition],
    guidanceCount: ['How many documents.', ({ guidanceCount }) => guidanceCount],
  },
});

const guidanceByYearTable = tableOf({
  name: 'statistics/guidance-by-year',
  about:
    'How many documents there are of each year in which their version was first published in this knowledge base; documents do not state when NICE published them. With a filter, of those that name such a code.',
  filters: mentionFilters,
  select: (source, asked) => guidanceByYear(documentsAsked(source, asked), source.published),
  columns: {
    year: ['The year, in UTC.', ({ year }) => year],
    guidanceCount: ['How many documents.', ({ guidanceCount }) => guidanceCount],
  },
});

const recommendedTogetherTable = tableOf({
  name: 'statistics/recommended-together',
  about:
    'Which codes, as documents write them, are recommended together: in steps of one solution, or of one diagnosis, that are both taken. With the minimum 0 also those of which it is not known.',
  filters: { system, with: filters.with, obligation, minimum, order },
  select({ knowledge }, asked) {
    const counted = { ...asked, with: placeOf(knowledge, 'with', asked.with, asked.system) };
    return each(recommendedTogether(knowledge, counted, given(asked)), ({ of }) => of);
  },
  columns: {
    system: ['The code system of the one.', ({ one }) => one.system],
    target: ['The one, as documents write it.', ({ one }) => one.notation],
    title: ['Its title in the classification.', ({ one }) => titleOf(one.code)],
    otherSystem: ['The code system of the other.', ({ other }) => other.system],
    otherTarget: ['The other, as documents write it.', ({ other }) => other.notation],
    otherTitle: ['Its title in the classification.', ({ other }) => titleOf(other.code)],
    guidanceCount: [
      'How many documents recommend them together.',
      ({ guidanceCount }) => guidanceCount,
    ],
    unknownCount: [
      'In how many more it is not known, because the connective was lost.',
      ({ unknownCount }) => unknownCount,
    ],
  },
});

const obligationsByChapterTable = tableOf({
  name: 'statistics/obligations-by-chapter',
  about:
    'How binding the steps are that can be filled from each chapter, and the clauses of notes that bind such steps.',
  filters: { system, under, minimum, order },
  select({ knowledge }, asked) {
    const counted = withHeading(knowledge, asked);
    return each(obligationsByChapter(knowledge, counted, given(asked)), ({ of }) => of);
  },
  columns: {
    system: ['The code system.', (row) => row.system],
    chapter: ['The chapter; empty where it is not known.', ({ value }) => value],
    title: ['Its title.', ({ chapter }) => titleOf(chapter)],
    guidanceCount: ['How many documents have such a step.', ({ guidanceCount }) => guidanceCount],
    mustSteps: ['Steps that must be filled.', ({ steps }) => steps.must],
    shouldSteps: ['Steps that should be filled.', ({ steps }) => steps.should],
    maySteps: ['Steps that may be filled.', ({ steps }) => steps.may],
    conditionalSteps: [
      'Steps that must be filled when a condition holds.',
      ({ steps }) => steps.conditional,
    ],
    mustDuties: ['Clauses that say must.', ({ duties }) => duties.must],
    shouldDuties: ['Clauses that say should.', ({ duties }) => duties.should],
    mayDuties: ['Clauses that say may.', ({ duties }) => duties.may],
    conditionalDuties: ['Clauses with a condition.', ({ duties }) => duties.conditional],
  },
});

const coverageTable = tableOf({
  name: 'statistics/coverage',
  about:
    'How many of the recordable codes of each chapter, or of each block or category, guidance names, each code counted once at the closest way it is named.',
  filters: { level, ...mentionFilters, minimum, order },
  select({ knowledge }, asked) {
    const counted = withHeading(knowledge, asked);
    if (asked.level === 'CODE')
      throw new BadFilter(
        '"level" is "CODE", which has no codes below it. Give one of CHAPTER, BLOCK, CATEGORY.',
      );
    const rows = coverage(knowledge, asked.level ?? 'CHAPTER', counted, given(asked));
    return each(rows, ({ of }) => of);
  },
  columns: {
    id: ['Code system and heading, such as OPCS4:V.', ({ heading }) => heading.id],
    system: ['The code system.', ({ heading }) => heading.system],
    value: ['The heading.', ({ heading }) => heading.value],
    title: ['Its title.', ({ heading }) => heading.title],
    complete: ['Whether every code of the edition is stored.', ({ complete }) => complete],
    codeCount: ['How many recordable codes are stored.', ({ codeCount }) => codeCount],
    directCount: ['How many are named themselves.', ({ directCount }) => directCount],
    categoryCount: ['How many by their category.', ({ categoryCount }) => categoryCount],
    rangeCount: ['How many by a range of categories.', ({ rangeCount }) => rangeCount],
    chapterCount: [
      'How many by a slot for any code of the chapter.',
      ({ chapterCount }) => chapterCount,
    ],
    uncoveredCount: ['How many not at all.', ({ uncoveredCount }) => uncoveredCount],
    uncoveredCategories: [
      'How many categories have no code that guidance names.',
      ({ uncoveredCategories }) => uncoveredCategories.length,
    ],
  },
});

const uncoveredCategoriesTable = tableOf({
  name: 'statistics/uncovered-categories',
  about: 'The categories of which guidance names no code at all, in the order of codes.',
  filters: mentionFilters,
  select({ knowledge }, asked) {
    const counted = withHeading(knowledge, asked);
    return coverage(knowledge, 'CATEGORY', counted)
      .map(({ of }) => of)
      .filter(({ uncoveredCategories }) => uncoveredCategories.length > 0);
  },
  columns: {
    id: ['Code system and category.', ({ heading }) => heading.id],
    system: ['The code system.', ({ heading }) => heading.system],
    value: ['The category.', ({ heading }) => heading.value],
    title: ['Its title.', ({ heading }) => heading.title],
    chapter: ['Its chapter.', ({ heading }) => heading.chapter?.value ?? null],
    codeCount: ['How many recordable codes it has.', ({ codeCount }) => codeCount],
  },
});

/** The most documents whose references a cell lists. A cell of a spreadsheet holds 32,767 characters. */
const mostListed = 100;

const columnsOfPeriod = {
  period: ['The name of the period.', (row) => row.period.period],
  from: ['The first day counted.', (row) => row.period.from],
  to: ['The last day counted.', (row) => row.period.to],
} satisfies Columns<{ readonly period: UsagePeriod }>;

const usageByCodeTable = tableOf({
  name: 'statistics/usage-by-code',
  about:
    'How often each code that guidance recommends was recorded nationally, by period; what was recorded most comes first. What the table of a period has no count of is left out.',
  filters: { system, under, period, obligation, recommended, minimum, order },
  select({ knowledge }, asked) {
    const counted = withHeading(knowledge, asked);
    const rows = usageByCode(knowledge, counted, {
      ...given(asked),
      ...(asked.recommended !== undefined && { recommended: asked.recommended }),
    });
    return each(rows ?? nothingStored(), ({ of }) => of);
  },
  columns: {
    id: ['Code system and code.', ({ code }) => code.id],
    system: ['The code system.', ({ code }) => code.system],
    value: ['The code.', ({ code }) => code.value],
    title: ['Its title.', ({ code }) => code.title],
    ...columnsOfPeriod,
    count: ['How often it was recorded.', ({ count }) => count],
    guidanceCount: ['How many documents recommend it.', ({ guidanceCount }) => guidanceCount],
    guidance: [
      `Their references, a space between; empty where more than ${mostListed} do.`,
      (usage) =>
        usage.guidanceCount === 0 || usage.guidanceCount > mostListed
          ? null
          : recommendingGuidance(usage)
              .map(({ reference }) => reference)
              .join(' '),
    ],
  },
});

const usageByChapterTable = tableOf({
  name: 'statistics/usage-by-chapter',
  about:
    'How much of what was recorded nationally of each chapter is of codes that guidance recommends, by period.',
  filters: { system, under, period, obligation, minimum, order },
  select({ knowledge }, asked) {
    const counted = withHeading(knowledge, asked);
    const rows = usageByChapter(knowledge, counted, given(asked));
    return each(rows ?? nothingStored(), ({ of }) => of);
  },
  columns: {
    chapter: [
      'The chapter; empty for counted codes that have none in the edition answers are of.',
      ({ chapter }) => chapter?.value ?? null,
    ],
    title: ['Its title.', ({ chapter }) => titleOf(chapter)],
    system: ['The code system.', (row) => row.period.system],
    ...columnsOfPeriod,
    codeCount: ['How many codes have a count.', ({ codeCount }) => codeCount],
    total: ['The sum of their counts.', ({ total }) => total],
    recommendedCodeCount: [
      'How many of them guidance recommends.',
      (row) => row.recommendedCodeCount,
    ],
    recommendedTotal: [
      'The sum of the counts of those.',
      ({ recommendedTotal }) => recommendedTotal,
    ],
  },
});

/** What `statistics` answers in GraphQL. */
export const statistics: readonly Table[] = [
  guidanceByCodeTable,
  guidanceByEditionTable,
  guidanceByYearTable,
  recommendedTogetherTable,
  obligationsByChapterTable,
  coverageTable,
  uncoveredCategoriesTable,
  usageByCodeTable,
  usageByChapterTable,
];

/** That nothing is known would otherwise look like nothing recorded. */
function nothingStored(): never {
  throw new NothingStored(
    'No national counts of what is asked are stored, so nothing is known about it. Import them first, or ask for another system or period.',
  );
}

function documentsAsked(
  { knowledge }: Source,
  asked: Asked<typeof mentionFilters>,
): readonly Guidance[] {
  return documentsNaming(knowledge, withHeading(knowledge, asked));
}

/** What is asked, with its heading looked up. */
function withHeading<A extends Asked<{ system: typeof system; under: typeof under }>>(
  knowledge: KnowledgeBase,
  asked: A,
): Omit<A, 'under'> & { readonly under: Place | null } {
  return { ...asked, under: placeOf(knowledge, 'under', asked.under, asked.system) };
}

/** The order and the minimum as far as they are given, so that each table has its own where they are not. */
function given({
  order,
  minimum,
}: Asked<{ order: typeof filters.order; minimum: typeof filters.minimum }>) {
  return { ...(order !== undefined && { order }), ...(minimum !== undefined && { minimum }) };
}

function* each<T, Row>(
  counted: readonly Counted<T>[],
  rowOf: (counted: Counted<T>) => Row,
): Iterable<Row> {
  for (const one of counted) yield rowOf(one);
}

function idOf({ system, value }: CodeStatistic): string {
  return codeId(system, value);
}

function titleOf(code: Code | null): string | null {
  return code?.title ?? null;
}
