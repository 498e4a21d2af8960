import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Code, Target } from './code.js';
import { Revision } from './revision.js';
import { CodeKind, CodeSystem, type Obligation } from './words.js';

export const StatisticsOrder = { COUNT: 'COUNT', CODE: 'CODE' } as const;
export type StatisticsOrder = (typeof StatisticsOrder)[keyof typeof StatisticsOrder];
registerEnumType(StatisticsOrder, {
  name: 'StatisticsOrder',
  description: 'What the rows of a statistic are ordered by. Example: `COUNT`.',
  valuesConfig: {
    COUNT: { description: 'The highest count first; of equal ones, in the order of the codes.' },
    CODE: { description: 'In the order of the codes.' },
  },
});

/** How many of something there are of each obligation. What is of more than one counts in each. */
@ObjectType({
  description:
    'How many there are of each obligation; what is of more than one counts in each. Example: `{ must: 3, should: 0, may: 1, conditional: 1 }`.',
})
export class ObligationCounts {
  @Field(() => Int, { description: 'How many are of `MUST`. Example: `3`.' })
  readonly must!: number;

  @Field(() => Int, { description: 'How many are of `SHOULD`. Example: `0`.' })
  readonly should!: number;

  @Field(() => Int, { description: 'How many are of `MAY`. Example: `1`.' })
  readonly may!: number;

  @Field(() => Int, { description: 'How many are of `CONDITIONAL`. Example: `1`.' })
  readonly conditional!: number;
}

/** How many documents name a code for what. Documents that name it for more than one count in each. */
@ObjectType({
  description:
    'How many documents name a code for what; those that name it for more than one count in each. Example: `{ choice: 4, fallback: 3, spokenOf: 3 }` for `Y53.9` of the seed.',
})
export class MentionRoleCounts {
  @Field(() => Int, { description: 'How many name it as a way to fill a step. Example: `4`.' })
  readonly choice!: number;

  @Field(() => Int, {
    description:
      'How many name it as the code for a detail that is not stated, the role `DEFAULT`. Example: `3` for `Y53.9` of the seed.',
  })
  readonly fallback!: number;

  @Field(() => Int, {
    description:
      'How many have a note that speaks of it without recommending it by itself. Example: `3`.',
  })
  readonly spokenOf!: number;
}

/** How much guidance names a code, category, block or chapter. */
@ObjectType({
  description:
    'How much guidance in force names a code, or a category, block or chapter with all that lies below it. Example: `V55.9`, named by one document of the seed.',
})
export class CodeStatistic {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, { description: 'The code in the one notation used here. Example: `V55.9`.' })
  readonly value!: string;

  @Field(() => CodeKind, { description: 'Its level. Example: `CODE`.' })
  readonly kind!: CodeKind;

  @Field(() => Code, {
    nullable: true,
    description:
      'The code itself; null where no stored release has it and only documents name it. Example: null for `I48.X` of the seed, which stores no ICD-10.',
  })
  readonly code!: Code | null;

  @Field(() => Int, {
    description:
      'How many documents name it: itself or by its category, range or chapter; of a heading, also what lies below it. Each counts once. Example: `1`.',
  })
  readonly guidanceCount!: number;

  @Field(() => Int, {
    description: 'How many of them write this very code or heading. Example: `1`.',
  })
  readonly directCount!: number;

  @Field(() => ObligationCounts, {
    description:
      'How many of them name it how bindingly. A note that only speaks of it binds to nothing. Example: `{ must: 1, should: 0, may: 0, conditional: 0 }`.',
  })
  readonly byObligation!: ObligationCounts;

  @Field(() => MentionRoleCounts, {
    description:
      'How many of them name it for what. Example: `{ choice: 1, fallback: 1, spokenOf: 1 }` for `V55.9`: step 2 of IPG366 asks for `V55.-`, and note 2 names both.',
  })
  readonly byRole!: MentionRoleCounts;
}

/** How much guidance claims an edition of OPCS-4. */
@ObjectType({
  description:
    'How much guidance in force states an edition of OPCS-4 as its own. Example: three documents of the seed, which state 4.6.',
})
export class EditionStatistic {
  @Field(() => String, {
    nullable: true,
    description:
      'The edition that the documents state, which is their claim; null for those that state none. Example: `4.6`.',
  })
  readonly edition!: string | null;

  @Field(() => Int, { description: 'How many documents state it. Example: `3`.' })
  readonly guidanceCount!: number;
}

/** How much guidance was first published here in a year. */
@ObjectType({
  description:
    'How much guidance in force was first published here in a year. Documents do not state when NICE published them, so this is the year in which this knowledge base got the version that is in force. Example: fourteen documents of the seed, in the year of the installation.',
})
export class YearStatistic {
  @Field(() => Int, {
    description:
      'The year, in UTC, of the first revision that had the version in force. Example: `2026`.',
  })
  readonly year!: number;

  @Field(() => Int, { description: 'How many documents. Example: `14`.' })
  readonly guidanceCount!: number;
}

/** Two codes, categories, ranges or chapters that guidance recommends together. */
@ObjectType({
  description:
    'Two codes, as documents write them, that are recommended together: steps of one solution, or of one diagnosis, that are both taken. Ways to fill the same step are alternatives, and not together. Example: `V40.1` and `V55.-` in IPG366.',
})
export class RecommendedPair {
  @Field(() => Target, {
    description: 'The one that comes first in the order of codes. Example: `V40.1`.',
  })
  readonly one!: Target;

  @Field(() => Target, { description: 'The other one. Example: `V55.-`.' })
  readonly other!: Target;

  @Field(() => Int, {
    description: 'How many documents recommend them together. Example: `1`.',
  })
  readonly guidanceCount!: number;

  @Field(() => Int, {
    description:
      'In how many more documents it is not known whether they go together, because the connective between them was lost. Never counted as together. Example: `1` for `M71.1` and `Y53.2`, which IPG424 leaves open.',
  })
  readonly unknownCount!: number;
}

/** How binding the guidance on a chapter is. */
@ObjectType({
  description:
    'How binding the steps and duties on codes of one chapter are. Example: chapter V of OPCS-4, of which IPG366 has two steps that must be filled.',
})
export class ChapterObligations {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, {
    nullable: true,
    description:
      'The chapter; null for codes whose chapter no stored release tells. Example: `V`, and null for the ICD-10 codes of the seed.',
  })
  readonly value!: string | null;

  @Field(() => Code, {
    nullable: true,
    description: 'The chapter itself; null where it is not stored. Example: chapter `V`.',
  })
  readonly chapter!: Code | null;

  @Field(() => Int, { description: 'How many documents have such a step. Example: `1`.' })
  readonly guidanceCount!: number;

  @Field(() => ObligationCounts, {
    description:
      'Steps that can be filled from the chapter; one that can be filled from several chapters counts in each. Example: `{ must: 2, should: 0, may: 0, conditional: 0 }`.',
  })
  readonly steps!: ObligationCounts;

  @Field(() => ObligationCounts, {
    description:
      'Clauses of notes that bind such a step; a clause that binds steps of several chapters counts in each. Example: `{ must: 1, should: 0, may: 0, conditional: 0 }`.',
  })
  readonly duties!: ObligationCounts;
}

/** How many codes below a heading guidance names. */
@ObjectType({
  description:
    'How many recordable codes of a chapter, block or category guidance names. Each code counts once, at the closest way it is named. Example: `V55`, whose five codes are named by their category.',
})
export class Coverage {
  @Field(() => Code, { description: 'The chapter, block or category. Example: `V55`.' })
  readonly heading!: Code;

  @Field(() => Boolean, {
    description:
      'Whether every code of the edition is stored. In an excerpt the counts are those of the excerpt. Example: `false` for the seed.',
  })
  readonly complete!: boolean;

  @Field(() => Int, { description: 'How many recordable codes are stored below it. Example: `5`.' })
  readonly codeCount!: number;

  @Field(() => Int, { description: 'How many are named themselves. Example: `1`.' })
  readonly directCount!: number;

  @Field(() => Int, {
    description: 'How many are not, but their category is. Example: `4`.',
  })
  readonly categoryCount!: number;

  @Field(() => Int, {
    description:
      'How many are named only by a range of categories. Example: `21` for the lens extractions, by `C71-C74`.',
  })
  readonly rangeCount!: number;

  @Field(() => Int, {
    description:
      'How many are named only by a slot for any code of the chapter. Example: the sites of chapter Z.',
  })
  readonly chapterCount!: number;

  @Field(() => Int, { description: 'How many no guidance names. Example: `0`.' })
  readonly uncoveredCount!: number;

  /** Categories of which guidance names no code at all, in order. */
  readonly uncoveredCategories!: readonly Code[];
}

/** A period that national counts are stored of. */
@ObjectType({
  description:
    'A period of which national counts are stored. Example: the procedures recorded in 2023-24.',
})
export class UsagePeriod {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the period; null when not stated. Example: `2023-24`.',
  })
  readonly period!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first day counted; null when not stated. Example: `2023-04-01`.',
  })
  readonly from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day counted; null when not stated. Example: `2024-03-31`.',
  })
  readonly to!: string | null;

  @Field(() => Int, { description: 'How many codes have a count. Example: `9259` in 2023-24.' })
  readonly codeCount!: number;

  @Field(() => Int, {
    description: 'The sum of all counts. Example: `40296266` of all codes in 2023-24.',
  })
  readonly total!: number;
}

/** How often a code was recorded in a period, and how much guidance recommends it. */
@ObjectType({
  description:
    'How often a code was recorded in a period, and how much guidance recommends it. Example: `V40.1` in 2023-24.',
})
export class CodeUsage {
  @Field(() => Code, { description: 'The code. Example: `V40.1`.' })
  readonly code!: Code;

  @Field(() => UsagePeriod, { description: 'The period. Example: 2023-24.' })
  readonly period!: UsagePeriod;

  @Field(() => Int, {
    description: 'How often it was recorded. Example: `51` for `V40.1` in 2023-24.',
  })
  readonly count!: number;

  @Field(() => Int, {
    description:
      'How many documents recommend it: as a way to fill a step, or as the code for a detail that is not stated. Example: `1`.',
  })
  readonly guidanceCount!: number;

  /** The only obligation that was asked for; null for any. */
  readonly obligation!: Obligation | null;
}

/** How much of what was recorded of a chapter guidance recommends. */
@ObjectType({
  description:
    'How much of what was recorded of a chapter in a period is of codes that guidance recommends. Example: chapter V in 2023-24.',
})
export class ChapterUsage {
  @Field(() => Code, {
    nullable: true,
    description:
      'The chapter; null for counted codes that the edition answers are of does not have, or has in no chapter. Example: chapter `V`.',
  })
  readonly chapter!: Code | null;

  @Field(() => UsagePeriod, { description: 'The period. Example: 2023-24.' })
  readonly period!: UsagePeriod;

  @Field(() => Int, {
    description: 'How many codes of the chapter have a count. Example: `347` of chapter V.',
  })
  readonly codeCount!: number;

  @Field(() => Int, { description: 'The sum of their counts. Example: `219286` of chapter V.' })
  readonly total!: number;

  @Field(() => Int, { description: 'How many of the codes guidance recommends. Example: `12`.' })
  readonly recommendedCodeCount!: number;

  @Field(() => Int, {
    description: 'The sum of the counts of those that guidance recommends. Example: `9000`.',
  })
  readonly recommendedTotal!: number;
}

/** What can be counted in the knowledge of one revision. */
@ObjectType({
  description:
    'What can be counted in the knowledge in force. The same as files: `/export/statistics/…`. Example: how much guidance names each code.',
})
export class Statistics {
  @Field(() => Revision, {
    description: 'The revision that all of it is counted in, to cite it by. Example: revision 1.',
  })
  readonly revision!: Revision;
}
