import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Code, Release } from './code.js';
import { Node } from './node.js';
import { CodeSystem } from './words.js';

/** A concept of SNOMED CT. What belongs to it is asked of the store when it is needed, for there are a million. */
@ObjectType({
  implements: Node,
  description:
    'A concept of SNOMED CT, from the release that is stored. Example: `SNOMEDCT:22298006`, myocardial infarction.',
})
export class Concept extends Node {
  declare readonly __typename: 'Concept';

  @Field(() => String, {
    description:
      'Its identifier. A text, since it has up to 18 digits and a number would be rounded. Example: `22298006`.',
  })
  readonly conceptId!: string;

  @Field(() => Boolean, {
    description:
      'Whether it is in use. One that is not has `replacedBy`, where its release says so. Example: `true`.',
  })
  readonly active!: boolean;

  @Field(() => String, {
    description: 'The day it last changed, year first. Example: `2002-01-31`.',
  })
  readonly effectiveTime!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The synonym that British English prefers, where there is none the fully specified name; null when the release has no term of it. Example: `Myocardial infarction`.',
  })
  readonly term!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name with the kind of concept in brackets; null when the release does not have it. Example: `Myocardial infarction (disorder)`.',
  })
  readonly fullySpecifiedName!: string | null;

  @Field(() => Release, {
    description: 'The release it is stored from. Example: SNOMED CT edition `GB1000000 20231122`.',
  })
  readonly release!: Release;
}

/** A term of a concept beside the preferred one. */
@ObjectType({
  description:
    'A term of a concept beside the preferred one. Example: `Heart attack` for `22298006`.',
})
export class Synonym {
  @Field(() => String, { description: 'The words. Example: `Heart attack`.' })
  readonly term!: string;

  @Field(() => Boolean, {
    description:
      'Whether British English has it; one that it does not have may be American. Example: `true`.',
  })
  readonly acceptable!: boolean;
}

export const Association = {
  REPLACED_BY: 'REPLACED_BY',
  SAME_AS: 'SAME_AS',
  POSSIBLY_EQUIVALENT_TO: 'POSSIBLY_EQUIVALENT_TO',
  POSSIBLY_REPLACED_BY: 'POSSIBLY_REPLACED_BY',
  PARTIALLY_EQUIVALENT_TO: 'PARTIALLY_EQUIVALENT_TO',
  MOVED_TO: 'MOVED_TO',
  ALTERNATIVE: 'ALTERNATIVE',
} as const;
export type Association = (typeof Association)[keyof typeof Association];
registerEnumType(Association, {
  name: 'Association',
  description:
    'How a concept that is no longer in use goes together with another, by the historical association reference sets of SNOMED CT. Example: `SAME_AS` for a duplicate.',
  valuesConfig: {
    REPLACED_BY: { description: 'The other takes its place.' },
    SAME_AS: { description: 'It was a duplicate of the other.' },
    POSSIBLY_EQUIVALENT_TO: {
      description:
        'It was ambiguous, and this is one of its meanings. Which one, somebody has to say.',
    },
    POSSIBLY_REPLACED_BY: {
      description:
        'The other may take its place, as one of several. Which one, somebody has to say.',
    },
    PARTIALLY_EQUIVALENT_TO: {
      description: 'It meant several things at once, and the other is one of them.',
    },
    MOVED_TO: { description: 'It is looked after elsewhere; the other stands for the place.' },
    ALTERNATIVE: {
      description: 'It was a classification heading, and the other is nearest to it.',
    },
  },
});

/** A concept that took the place of another, or whose place was taken. */
@ObjectType({
  description:
    'A concept that took the place of another, or whose place was taken. Example: the one that a duplicate is the `SAME_AS`.',
})
export class ConceptReplacement {
  @Field(() => Association, { description: 'How they go together. Example: `SAME_AS`.' })
  readonly association!: Association;

  @Field(() => String, {
    description: 'The identifier of the other concept. Example: `22298006`.',
  })
  readonly conceptId!: string;

  @Field(() => Concept, {
    nullable: true,
    description:
      'The other concept; null when the release does not have it. Example: `SNOMEDCT:22298006`.',
  })
  readonly concept!: Concept | null;
}

/** One complete way to record a concept in a classification, as a map reference set gives it. */
@ObjectType({
  description:
    'One complete way to record a concept in a classification. Several are alternatives. Example: one step for the disease, one for its cause.',
})
export class MapSolution {
  @Field(() => Int, {
    description:
      'Its number among the alternatives of its reference set, from 1: the map block. Example: `1`.',
  })
  readonly ordinal!: number;

  @Field(() => CodeSystem, { description: 'The classification it leads to. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, {
    nullable: true,
    description:
      'The edition that its reference set is for; null where none is named. Example: `4.11`.',
  })
  readonly edition!: string | null;

  @Field(() => String, {
    description: 'The identifier of the map reference set it is from. Example: `1891651000000103`.',
  })
  readonly refset!: string;

  @Field(() => [MapStep], {
    description:
      'Its steps, in order; all of them are recorded. Example: the procedure, then its site.',
  })
  readonly steps!: readonly MapStep[];
}

/** One place in a solution of a map, and the ways to fill it. */
@ObjectType({
  description:
    'One place in a solution of a map, and the ways to fill it. Example: a site, by one of two codes.',
})
export class MapStep {
  @Field(() => Int, { description: 'Its number in the map, from 1: the map group. Example: `2`.' })
  readonly ordinal!: number;

  @Field(() => [MapChoice], {
    description: 'The ways to fill it, the default first. Example: `Z94.1`, and three more sides.',
  })
  readonly choices!: readonly MapChoice[];
}

/** One of the ways to fill a step of a map. */
@ObjectType({
  description: 'One of the ways to fill a step of a map. Example: `X10.9`, always.',
})
export class MapChoice {
  @Field(() => Int, {
    description: 'Its place among the choices: the map priority. 1 is the default. Example: `1`.',
  })
  readonly priority!: number;

  @Field(() => String, {
    description: 'The code as it is printed, stored or not. Example: `X10.9`.',
  })
  readonly value!: string;

  @Field(() => Code, {
    nullable: true,
    description:
      'The code in the stored edition that the map is for, else in the one that answers are of; null when that does not have it, or none is stored. Example: `X10.9` of OPCS-4.',
  })
  readonly code!: Code | null;

  @Field(() => String, {
    description:
      'When it applies, as the map writes it; may be empty. Example: `TRUE`, or `IFA 248152002 | Female |`.',
  })
  readonly rule!: string;

  @Field(() => String, {
    description:
      'What the map advises; may be empty. Example: `ALWAYS X10.9 | ADDITIONAL CODE POSSIBLE`.',
  })
  readonly advice!: string;
}
