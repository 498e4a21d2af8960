import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { coverage } from '../knowledge/statistics/coverage.js';
import {
  codeStatistic,
  guidanceByCode,
  type CodesCounted,
} from '../knowledge/statistics/guidance-by-code.js';
import {
  documentsNaming,
  guidanceByEdition,
  guidanceByYear,
} from '../knowledge/statistics/guidance-by-time.js';
import { obligationsByChapter } from '../knowledge/statistics/obligations-by-chapter.js';
import type { Counted } from '../knowledge/statistics/order.js';
import { placeNamed, type Place } from '../knowledge/statistics/places.js';
import { recommendedTogether } from '../knowledge/statistics/recommended-together.js';
import {
  recommendingGuidance,
  usageByChapter,
  usageByCode,
  usagePeriods,
} from '../knowledge/statistics/usage.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { referenceKey } from '../knowledge/look-back.js';
import type {
  ChapterObligations,
  ChapterUsage,
  Code,
  CodeStatistic,
  RecommendedPair,
} from '../model/index.js';
import {
  CodeKind,
  CodeSystem,
  CodeUsage,
  Coverage,
  EditionStatistic,
  MentionRole,
  Obligation,
  Statistics,
  StatisticsOrder,
  UsagePeriod,
  YearStatistic,
  type Guidance,
} from '../model/index.js';
import { CodeKey } from './codes.js';
import { badInput, page, PageArgs, type Connection } from './connection.js';
import {
  ChapterObligationsConnection,
  ChapterUsageConnection,
  CodeConnection,
  CodeStatisticConnection,
  CodeUsageConnection,
  CoverageConnection,
  GuidanceConnection,
  RecommendedPairConnection,
} from './connections.js';
import type { Context } from './context.js';

@InputType({
  description:
    'Which codes are counted, and by which of the places that name them. All that is given has to hold. Example: `{ under: { system: OPCS4, value: "V" }, obligation: MUST }`.',
})
export class CodesCountedFilter {
  @Field(() => CodeSystem, {
    nullable: true,
    description: 'Of this code system. Example: `OPCS4`.',
  })
  readonly system?: CodeSystem | null;

  @Field(() => CodeKey, {
    nullable: true,
    description:
      'This chapter, block, category or code, and what lies below it. Example: `{ system: OPCS4, value: "V55" }`.',
  })
  readonly under?: CodeKey | null;

  @Field(() => Obligation, {
    nullable: true,
    description: 'Only where guidance names it so bindingly. Example: `MUST`.',
  })
  readonly obligation?: Obligation | null;

  @Field(() => MentionRole, {
    nullable: true,
    description: 'Only where guidance names it for this. Example: `CHOICE`.',
  })
  readonly role?: MentionRole | null;
}

@InputType({
  description:
    'Which pairs are counted. All that is given has to hold. Example: `{ with: { system: OPCS4, value: "V40.1" } }`.',
})
export class PairsCountedFilter {
  @Field(() => CodeSystem, {
    nullable: true,
    description: 'Both are of this code system. Example: `OPCS4`.',
  })
  readonly system?: CodeSystem | null;

  @Field(() => CodeKey, {
    nullable: true,
    description:
      'One of the two is this code, stands for it, or lies below it. Example: `{ system: OPCS4, value: "V55.1" }`, which `V55.-` stands for.',
  })
  readonly with?: CodeKey | null;

  @Field(() => Obligation, {
    nullable: true,
    description: 'Both steps are so binding. Example: `MUST`.',
  })
  readonly obligation?: Obligation | null;
}

@InputType({
  description:
    'Which steps are counted. All that is given has to hold. Example: `{ system: OPCS4 }`.',
})
export class StepsCountedFilter {
  @Field(() => CodeSystem, {
    nullable: true,
    description: 'That can be filled from this code system. Example: `OPCS4`.',
  })
  readonly system?: CodeSystem | null;

  @Field(() => CodeKey, {
    nullable: true,
    description:
      'That can be filled with this one, or with one below it. Example: `{ system: OPCS4, value: "Y53" }`.',
  })
  readonly under?: CodeKey | null;
}

@InputType({
  description:
    'Which national counts are looked at. All that is given has to hold. Example: `{ under: { system: OPCS4, value: "V" }, period: "2023-24" }`.',
})
export class UsageCountedFilter {
  @Field(() => CodeSystem, {
    nullable: true,
    description: 'Of this code system. Example: `OPCS4`.',
  })
  readonly system?: CodeSystem | null;

  @Field(() => CodeKey, {
    nullable: true,
    description:
      'Of this chapter, block, category or code, and what lies below it. Example: `{ system: OPCS4, value: "V" }`.',
  })
  readonly under?: CodeKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the period of this name. Example: `2023-24`.',
  })
  readonly period?: string | null;

  @Field(() => Obligation, {
    nullable: true,
    description: 'How binding the guidance has to be that recommends a code. Example: `MUST`.',
  })
  readonly obligation?: Obligation | null;
}

const filterOfCodes = {
  nullable: true,
  description: 'What is counted. Example: `{ under: { system: OPCS4, value: "V" } }`.',
} as const;

const leastCount = {
  description: 'Leaves out what has a lower count. Example: `2`.',
} as const;

const orderOf = {
  description: 'What comes first. Example: `CODE`.',
} as const;

@Resolver(() => Statistics)
export class StatisticsResolver {
  @Query(() => Statistics, {
    description:
      'What can be counted in the knowledge in force; the same as files under `/export/statistics/`. Example: `statistics { guidanceByCode(first: 5) { nodes { value guidanceCount } } }`.',
  })
  statistics(@Ctx() { knowledge }: Context): Statistics {
    return { revision: knowledge.revision };
  }

  @FieldResolver(() => CodeStatisticConnection, {
    description:
      'How many documents name each code, or each category, block or chapter with all that lies below it. Codes that no stored release has are counted as documents write them. Always of the editions that answers are of, for to those guidance in force is linked: what another edition does to it, `impact` says. Example: `guidanceByCode(level: CHAPTER) { nodes { value guidanceCount } }`.',
  })
  guidanceByCode(
    @Arg('level', () => CodeKind, {
      defaultValue: CodeKind.CODE,
      description: 'Of which level. Example: `CATEGORY`.',
    })
    level: CodeKind,
    @Arg('filter', () => CodesCountedFilter, filterOfCodes)
    filter: CodesCountedFilter | null | undefined,
    @Arg('minimum', () => Int, {
      defaultValue: 1,
      description: 'Leaves out what fewer documents name. Example: `0` for all codes.',
    })
    minimum: number,
    @Arg('order', () => StatisticsOrder, { defaultValue: StatisticsOrder.COUNT, ...orderOf })
    order: StatisticsOrder,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<CodeStatistic> {
    const counted = countedBy(filter, knowledge);
    const sorted = guidanceByCode(knowledge, level, counted, { order, minimum });
    return pageOf(sorted, pageArgs, `guidanceByCode ${order}`, (row) =>
      codeStatistic(row, counted),
    );
  }

  @FieldResolver(() => [EditionStatistic], {
    description:
      'How many documents state each edition of OPCS-4 as their own, the oldest first, then those that state none. With a filter only documents that name such a code. Example: `guidanceByEdition { edition guidanceCount }`.',
  })
  guidanceByEdition(
    @Arg('filter', () => CodesCountedFilter, filterOfCodes)
    filter: CodesCountedFilter | null | undefined,
    @Ctx() { knowledge }: Context,
  ): readonly EditionStatistic[] {
    return guidanceByEdition(documentsNaming(knowledge, countedBy(filter, knowledge)));
  }

  @FieldResolver(() => [YearStatistic], {
    description:
      'How many documents there are of each year, the oldest first. It is the year in which the version in force was first published in this knowledge base, for documents do not state theirs. With a filter only documents that name such a code. Example: `guidanceByYear { year guidanceCount }`.',
  })
  async guidanceByYear(
    @Arg('filter', () => CodesCountedFilter, filterOfCodes)
    filter: CodesCountedFilter | null | undefined,
    @Ctx() { knowledge, registry }: Context,
  ): Promise<readonly YearStatistic[]> {
    const documents = documentsNaming(knowledge, countedBy(filter, knowledge));
    return guidanceByYear(documents, await registry.firstPublished(knowledge.revision.number));
  }

  @FieldResolver(() => RecommendedPairConnection, {
    description:
      'Which codes, as documents write them, are recommended together: in steps of one solution, or of one diagnosis, that are both taken. Example: `recommendedTogether(filter: { with: { system: OPCS4, value: "V40.1" } }) { nodes { one { notation } other { notation } guidanceCount } }`.',
  })
  recommendedTogether(
    @Arg('filter', () => PairsCountedFilter, {
      nullable: true,
      description: 'Which pairs. Example: `{ with: { system: OPCS4, value: "V40.1" } }`.',
    })
    filter: PairsCountedFilter | null | undefined,
    @Arg('minimum', () => Int, {
      defaultValue: 1,
      description:
        'Leaves out pairs that fewer documents recommend together. Example: `0` for also those of which it is not known.',
    })
    minimum: number,
    @Arg('order', () => StatisticsOrder, { defaultValue: StatisticsOrder.COUNT, ...orderOf })
    order: StatisticsOrder,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<RecommendedPair> {
    const { with: code, ...rest } = filter ?? {};
    const counted = { ...rest, with: code ? placeOf(code, knowledge, 'with') : null };
    const sorted = recommendedTogether(knowledge, counted, { order, minimum });
    return pageOf(sorted, pageArgs, `recommendedTogether ${order}`, ({ of }) => of);
  }

  @FieldResolver(() => ChapterObligationsConnection, {
    description:
      'How binding the steps are that can be filled from each chapter, and the clauses of notes that bind them. Example: `obligationsByChapter { nodes { value steps { must conditional } } }`.',
  })
  obligationsByChapter(
    @Arg('filter', () => StepsCountedFilter, {
      nullable: true,
      description: 'Which steps. Example: `{ system: OPCS4 }`.',
    })
    filter: StepsCountedFilter | null | undefined,
    @Arg('minimum', () => Int, {
      defaultValue: 1,
      description: 'Leaves out chapters that fewer documents have steps of. Example: `2`.',
    })
    minimum: number,
    @Arg('order', () => StatisticsOrder, { defaultValue: StatisticsOrder.COUNT, ...orderOf })
    order: StatisticsOrder,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<ChapterObligations> {
    const counted = countedBy(filter, knowledge);
    const sorted = obligationsByChapter(knowledge, counted, { order, minimum });
    return pageOf(sorted, pageArgs, `obligationsByChapter ${order}`, ({ of }) => of);
  }

  @FieldResolver(() => CoverageConnection, {
    description:
      'How many of the recordable codes of each chapter guidance names, and how. Ordered by count, those come first of which most are not named. Always of the editions that answers are of, for to those guidance in force is linked. Example: `coverage(filter: { system: OPCS4 }) { nodes { heading { value } codeCount uncoveredCount } }`.',
  })
  coverage(
    @Arg('level', () => CodeKind, {
      defaultValue: CodeKind.CHAPTER,
      description:
        'Of chapters, blocks or categories; codes have nothing to cover. Example: `CATEGORY`.',
    })
    level: CodeKind,
    @Arg('filter', () => CodesCountedFilter, filterOfCodes)
    filter: CodesCountedFilter | null | undefined,
    @Arg('minimum', () => Int, {
      defaultValue: 0,
      description: 'Leaves out headings of which fewer codes are not named. Example: `1`.',
    })
    minimum: number,
    @Arg('order', () => StatisticsOrder, { defaultValue: StatisticsOrder.CODE, ...orderOf })
    order: StatisticsOrder,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<Coverage> {
    if (level === 'CODE')
      throw badInput(
        '"level" is CODE, which has no codes below it. Ask for CHAPTER, BLOCK or CATEGORY.',
      );
    const sorted = coverage(knowledge, level, countedBy(filter, knowledge), { order, minimum });
    return pageOf(sorted, pageArgs, `coverage ${order}`, ({ of }) => of);
  }

  @FieldResolver(() => [UsagePeriod], {
    description:
      'The periods of which national counts are stored, the oldest first. Empty when none are stored, which is not to say that nothing was recorded. Example: `usagePeriods { period total }`.',
  })
  usagePeriods(@Ctx() { knowledge }: Context): readonly UsagePeriod[] {
    return usagePeriods(knowledge);
  }

  @FieldResolver(() => CodeUsageConnection, {
    nullable: true,
    description:
      'How often each code that guidance recommends was recorded nationally, by period. Null when no counts of it are stored, since then nothing is known; a code that is missing in a period has no count in its table. Example: `usageByCode(filter: { period: "2023-24" }) { nodes { code { value } count guidanceCount } }`.',
  })
  usageByCode(
    @Arg('filter', () => UsageCountedFilter, {
      nullable: true,
      description: 'Which counts. Example: `{ period: "2023-24" }`.',
    })
    filter: UsageCountedFilter | null | undefined,
    @Arg('recommended', () => Boolean, {
      defaultValue: true,
      description:
        'Whether the codes are those that guidance recommends, or those that it does not. Example: `false`, to see what is recorded often without guidance.',
    })
    recommended: boolean,
    @Arg('minimum', () => Int, { defaultValue: 0, ...leastCount }) minimum: number,
    @Arg('order', () => StatisticsOrder, { defaultValue: StatisticsOrder.COUNT, ...orderOf })
    order: StatisticsOrder,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<CodeUsage> | null {
    const counted = countedBy(filter, knowledge);
    const sorted = usageByCode(knowledge, counted, { order, minimum, recommended });
    return sorted && pageOf(sorted, pageArgs, `usageByCode ${order}`, ({ of }) => of);
  }

  @FieldResolver(() => ChapterUsageConnection, {
    nullable: true,
    description:
      'How much of what was recorded nationally of each chapter is of codes that guidance recommends, by period. Null when no counts of it are stored, since then nothing is known. Example: `usageByChapter { nodes { chapter { value } total recommendedTotal } }`.',
  })
  usageByChapter(
    @Arg('filter', () => UsageCountedFilter, {
      nullable: true,
      description: 'Which counts. Example: `{ period: "2023-24" }`.',
    })
    filter: UsageCountedFilter | null | undefined,
    @Arg('minimum', () => Int, { defaultValue: 0, ...leastCount }) minimum: number,
    @Arg('order', () => StatisticsOrder, { defaultValue: StatisticsOrder.COUNT, ...orderOf })
    order: StatisticsOrder,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<ChapterUsage> | null {
    const sorted = usageByChapter(knowledge, countedBy(filter, knowledge), { order, minimum });
    return sorted && pageOf(sorted, pageArgs, `usageByChapter ${order}`, ({ of }) => of);
  }
}

@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => CodeConnection, {
    description:
      'Its categories of which guidance names no code at all, in order. Example: `uncoveredCategories(first: 5) { nodes { value title } }`.',
  })
  uncoveredCategories(
    @Root() { uncoveredCategories }: Coverage,
    @Args(() => PageArgs) pageArgs: PageArgs,
  ): Connection<Code> {
    return page(uncoveredCategories, pageArgs, 'uncoveredCategories', ({ value }) => value);
  }
}

@Resolver(() => CodeUsage)
export class CodeUsageResolver {
  @FieldResolver(() => GuidanceConnection, {
    description:
      'The documents that recommend it, in the order of their references. Example: `IPG366` for `V40.1`.',
  })
  guidance(
    @Root() usage: CodeUsage,
    @Args(() => PageArgs) pageArgs: PageArgs,
  ): Connection<Guidance> {
    const documents = recommendingGuidance(usage);
    return page(documents, pageArgs, 'guidanceOfUsage', ({ reference }) => referenceKey(reference));
  }
}

/** What a filter asks for, with its heading looked up. */
function countedBy<Filter extends { readonly under?: CodeKey | null }>(
  filter: Filter | null | undefined,
  knowledge: KnowledgeBase,
): Omit<Filter, 'under'> & Pick<CodesCounted, 'under'> {
  const { under, ...rest } = filter ?? ({} as Filter);
  return { ...rest, under: under ? placeOf(under, knowledge, 'under') : null };
}

function placeOf(key: CodeKey, knowledge: KnowledgeBase, name: string): Place {
  const place = placeNamed(knowledge, name, key);
  if ('reason' in place) throw badInput(place.reason);
  return place;
}

/** A page of what was counted, by the keys that it is in order of. */
function pageOf<T, Row>(
  sorted: readonly Counted<T>[],
  pageArgs: PageArgs,
  list: string,
  rowOf: (counted: Counted<T>) => Row,
): Connection<Row> {
  const { edges, ...rest } = page(sorted, pageArgs, list, ({ key }) => key);
  const rows = edges.map(({ cursor, node }) => ({ cursor, node: rowOf(node) }));
  return { ...rest, edges: rows, nodes: rows.map(({ node }) => node) };
}
