import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RulePack } from './rule.js';

export const CodingList = { PROCEDURES: 'PROCEDURES', DIAGNOSES: 'DIAGNOSES' } as const;
export type CodingList = (typeof CodingList)[keyof typeof CodingList];
registerEnumType(CodingList, {
  name: 'CodingList',
  description: 'The two sequences of a coding. Example: `PROCEDURES`, where `V40.1` stands.',
  valuesConfig: {
    PROCEDURES: { description: 'The procedures, in OPCS-4.' },
    DIAGNOSES: { description: 'The diagnoses, in ICD-10.' },
  },
});

export const YesNo = { YES: 'YES', NO: 'NO' } as const;
export type YesNo = (typeof YesNo)[keyof typeof YesNo];
registerEnumType(YesNo, {
  name: 'YesNo',
  description: 'The answer to a question. Example: `YES` to `Was image control used?`.',
  valuesConfig: { YES: { description: 'It is so.' }, NO: { description: 'It is not so.' } },
});

/** An answer to an open question. */
@ObjectType({
  description: 'An answer that came with a coding. Example: `YES` to `image-control-used`.',
})
export class Answer {
  @Field(() => String, { description: 'The key of the question. Example: `image-control-used`.' })
  readonly question!: string;

  @Field(() => YesNo, { description: 'The answer. Example: `YES`.' })
  readonly answer!: YesNo;
}

/** Which rules a coding is checked against. Without a choice, all that are on by default. */
@ObjectType({
  description:
    'A choice of rules. Example: only the pack `CLASSIFICATION`, without `classification/side-after-heart`.',
})
export class RuleSelection {
  @Field(() => [RulePack], {
    nullable: true,
    description: 'Only rules of these packs; null for all packs. Example: `[GUIDANCE]`.',
  })
  readonly packs!: readonly RulePack[] | null;

  @Field(() => [String], {
    description: 'Rules that were switched off. Example: `["classification/side-after-heart"]`.',
  })
  readonly without!: readonly string[];

  @Field(() => [String], {
    description:
      'Rules that were switched on, which are off by default. Example: `["classification/more-codes-than-fields"]`.',
  })
  readonly also!: readonly string[];
}

/** The sequence of codes somebody proposes. */
@ObjectType({
  description:
    'A proposed coding, as it was given. Example: `V40.1`, `V55.1`, `Z67.5`, held against IPG366.',
})
export class Coding {
  @Field(() => String, {
    nullable: true,
    description:
      'The reference of the guidance that was named; null when none was. Example: `IPG366`.',
  })
  readonly guidance!: string | null;

  @Field(() => [String], {
    description: 'Procedures in order, as written. Example: `["V40.1", "V55.1", "Z67.5"]`.',
  })
  readonly procedures!: readonly string[];

  @Field(() => [String], { description: 'Diagnoses in order, as written. Example: `["M54.5"]`.' })
  readonly diagnoses!: readonly string[];

  @Field(() => [Answer], {
    description: 'Answers to questions. Example: `YES` to `image-control-used`.',
  })
  readonly answers!: readonly Answer[];

  @Field(() => String, {
    description: 'The day the coding is for, year first. Example: `2026-11-23`.',
  })
  readonly on!: string;

  @Field(() => RuleSelection, {
    nullable: true,
    description:
      'The choice of rules; null for all that are on by default. Example: only the pack `CLASSIFICATION`.',
  })
  readonly rules!: RuleSelection | null;
}

/** A place in a coding. */
@ObjectType({ description: 'A place in a coding. Example: the second procedure.' })
export class Place {
  @Field(() => CodingList, { description: 'Which sequence. Example: `PROCEDURES`.' })
  readonly list!: CodingList;

  @Field(() => Int, { description: 'Position in it, from 1. Example: `2`.' })
  readonly position!: number;
}

export const EditKind = {
  INSERT: 'INSERT',
  REMOVE: 'REMOVE',
  REPLACE: 'REPLACE',
  MOVE: 'MOVE',
} as const;
export type EditKind = (typeof EditKind)[keyof typeof EditKind];
registerEnumType(EditKind, {
  name: 'EditKind',
  description: 'One change to a coding. Example: `INSERT` to put `V55.9` in second place.',
  valuesConfig: {
    INSERT: { description: 'Put `code` in at `position`, moving what follows one place down.' },
    REMOVE: { description: 'Take the code at `position` out.' },
    REPLACE: { description: 'Put `code` in the place of the one at `position`.' },
    MOVE: {
      description: 'Take the code at `position` out and put it in so that it stands at `to`.',
    },
  },
});

/** One change to a coding. */
@ObjectType({
  description: 'One change to a coding. Example: put `V55.9` in second place of the procedures.',
})
export class Edit {
  @Field(() => EditKind, { description: 'What is done. Example: `INSERT`.' })
  readonly kind!: EditKind;

  @Field(() => CodingList, { description: 'In which sequence. Example: `PROCEDURES`.' })
  readonly list!: CodingList;

  @Field(() => Int, { description: 'At which position, from 1. Example: `2`.' })
  readonly position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The code to insert or to put in place; null otherwise. Example: `V55.9`.',
  })
  readonly code!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a move, the position it ends at; null otherwise. Example: `1`.',
  })
  readonly to!: number | null;
}
