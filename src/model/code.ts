import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from './node.js';
import {
  CodeKind,
  CodeSystem,
  Marker,
  ReleaseContent,
  RubricKind,
  SequenceRole,
  Sex,
  TargetKind,
} from './words.js';
import type { Mention } from './mention.js';

/** One dated version of a code system, as loaded from its official file or an excerpt of it. */
@ObjectType({
  implements: Node,
  description: 'An edition of a code system as it is stored here. Example: OPCS-4 edition 4.10.',
})
export class Release extends Node {
  declare readonly __typename: 'Release';

  /** SHA-256 of the content. */
  readonly part!: string;

  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => ReleaseContent, { description: 'What it brings. Example: `CODES`.' })
  readonly content!: ReleaseContent;

  @Field(() => String, {
    nullable: true,
    description: 'The edition as its file states it; null when not stated. Example: `4.10`.',
  })
  readonly edition!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a table of equivalences the edition it leads from; null otherwise. Example: `4.9`.',
  })
  readonly previousEdition!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'First day the edition is mandated, or the counts are of, as the file states it; null when not stated. Example: `2023-04-01`.',
  })
  readonly effectiveFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Last day the counts are of, as the file states it; null when not stated. Example: `2024-03-31`.',
  })
  readonly effectiveTo!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether every code of the edition is stored. In an excerpt a code that is absent may still exist. Example: `false`.',
  })
  readonly complete!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The file it was read from; null for what comes with the program. Example: `OPCS410 CodesAndTitles Nov 2022 V1.0.txt`.',
  })
  readonly source!: string | null;

  /** Every chapter, category and code, in the order of their codes. */
  readonly codes!: readonly Code[];

  @Field(() => Int, {
    description: 'Number of recordable codes stored. Example: `389` of the seed.',
  })
  readonly codeCount!: number;
}

/** What a release says of a code besides its title. */
@ObjectType({
  description:
    'What a release says of a code besides its title. Example: that `G63.0` is an asterisk code.',
})
export class CodeDetail {
  @Field(() => Marker, {
    nullable: true,
    description:
      'Whether it is a dagger or an asterisk code of ICD-10; null for neither. Example: `ASTERISK` for `G63.0`.',
  })
  readonly marker!: Marker | null;

  @Field(() => [String], {
    description:
      'Codes it is paired with, for dagger and asterisk; none where not stated. Example: `["A18.0"]`.',
  })
  readonly partners!: readonly string[];

  @Field(() => Sex, {
    nullable: true,
    description: 'The only sex it is valid for; null when for both. Example: `MALE` for `C61.X`.',
  })
  readonly sex!: Sex | null;

  @Field(() => Sex, {
    nullable: true,
    description:
      'The sex it is usual for, the other being worth a second look; null when not stated. Example: `FEMALE`.',
  })
  readonly usualSex!: Sex | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Youngest age in years it is valid for; null when not stated. Example: `15`.',
  })
  readonly minimumAge!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Oldest age in years it is valid for; null when not stated. Example: `49`.',
  })
  readonly maximumAge!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How it is used in the United Kingdom, as its file marks it; null when not stated. Example: `1`.',
  })
  readonly usageInUnitedKingdom!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Status of the operation, as its file marks it; null when not stated. Example: `1`.',
  })
  readonly statusOfOperation!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Method of delivery that it stands for, as its file marks it; null when not stated. Example: `2`.',
  })
  readonly methodOfDelivery!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day it is valid, where its file says so. Example: `2020-04-01`.',
  })
  readonly validFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day it is valid, where its file says so. Example: `2023-03-31`.',
  })
  readonly validTo!: string | null;
}

/** An inclusion, exclusion or note that a classification gives with a code. */
@ObjectType({
  description:
    'What a classification says of a code besides its title. Example: an exclusion, with the code to use instead.',
})
export class Rubric {
  @Field(() => RubricKind, { description: 'What it says. Example: `EXCLUSION`.' })
  readonly kind!: RubricKind;

  @Field(() => String, {
    description:
      'Its words, with codes it refers to in brackets. Example: `carrier state (Z22.-)`.',
  })
  readonly text!: string;
}

/** A chapter, category or code of one release, linked to its neighbours in the classification and to the guidance. */
@ObjectType({
  implements: Node,
  description:
    'A code of a code system: a recordable code, a category heading, a block, or a chapter. Example: `V40.1`, `V40` and `V`.',
})
export class Code extends Node {
  declare readonly __typename: 'Code';

  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, {
    description: 'The code in the one notation used here. Example: `V40.1`, `V55`, `V`.',
  })
  readonly value!: string;

  @Field(() => String, {
    description: 'The title in the classification. Example: `Non-rigid stabilisation of spine`.',
  })
  readonly title!: string;

  @Field(() => CodeKind, { description: 'Chapter, block, category or code. Example: `CODE`.' })
  readonly kind!: CodeKind;

  @Field(() => SequenceRole, {
    nullable: true,
    description:
      'What the code says in an OPCS-4 sequence; null in other systems. Example: `SITE`.',
  })
  readonly role!: SequenceRole | null;

  @Field(() => Boolean, {
    description:
      'Whether it can be recorded. Chapters and three-character headings cannot. Example: `true`.',
  })
  readonly recordable!: boolean;

  @Field(() => Release, {
    description: 'The release it is stored from. Example: OPCS-4 edition 4.10 for `V40.1`.',
  })
  readonly release!: Release;

  @Field(() => Code, {
    nullable: true,
    description: 'The next level up; null for a chapter. Example: `V40` for `V40.1`.',
  })
  readonly parent!: Code | null;

  @Field(() => [Code], {
    description: 'The next level down, in order. Example: `V55.1` to `V55.9` for `V55`.',
  })
  readonly children!: readonly Code[];

  @Field(() => [Code], { description: 'All levels up, nearest first. Example: `V40`, then `V`.' })
  readonly ancestors!: readonly Code[];

  @Field(() => Code, {
    nullable: true,
    description:
      'The chapter it belongs to. An OPCS-4 overflow category with letter O belongs to L, W, Y or Z. Example: `Z` for `O16.2`.',
  })
  readonly chapter!: Code | null;

  @Field(() => CodeDetail, {
    nullable: true,
    description:
      'What its release says of it besides the title; null when nothing. Example: that `G63.0` is an asterisk code.',
  })
  readonly detail!: CodeDetail | null;

  @Field(() => [Rubric], {
    description:
      'Inclusions, exclusions and notes that its release gives with it, in order. Example: what `A09` excludes.',
  })
  readonly rubrics!: readonly Rubric[];

  /** Places where guidance in force names exactly this code, category or chapter, or a range that this category is in. */
  readonly mentions!: readonly Mention[];

  /** First and last category of a chapter, as the classification prints them. */
  readonly firstCategory!: string | null;
  readonly lastCategory!: string | null;
}

/** What a choice points to: one code or several. */
@ObjectType({
  description:
    'What a choice points to: a code, a category, a range of categories, or a chapter. Example: `V55.-`, a category.',
})
export class Target {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => TargetKind, { description: 'How much it points to. Example: `CATEGORY`.' })
  readonly kind!: TargetKind;

  @Field(() => String, {
    description: 'As a document writes it. Example: `V40.1`, `V55.-`, `C71-C74`, `Z`.',
  })
  readonly notation!: string;

  @Field(() => String, {
    description: 'The code, category or chapter; of a range, its first category. Example: `V55`.',
  })
  readonly firstValue!: string;

  @Field(() => String, {
    description:
      'Of a range its last category, otherwise the same as `firstValue`. Example: `V55`.',
  })
  readonly lastValue!: string;

  /** The code, category or chapter itself; null for a range, and where it is not stored. */
  readonly code!: Code | null;

  /** Every recordable code it stands for, in order. */
  readonly codes!: readonly Code[];
}
