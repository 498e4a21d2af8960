import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Coding, Edit, Place } from './coding.js';
import { Question } from './guidance.js';
import { Node, Span } from './node.js';
import { Axis, Severity } from './rule.js';
import { CodeSystem } from './words.js';

export const Judgement = { PASS: 'PASS', FAIL: 'FAIL', CANNOT_TELL: 'CANNOT_TELL' } as const;
export type Judgement = (typeof Judgement)[keyof typeof Judgement];
registerEnumType(Judgement, {
  name: 'Judgement',
  description:
    'What the check comes to. Example: `CANNOT_TELL` while nobody has said whether image control was used.',
  valuesConfig: {
    PASS: { description: 'Consistent with the guidance as stored.' },
    FAIL: { description: 'Not consistent; findings say why.' },
    CANNOT_TELL: {
      description: 'The codes cannot tell; a question or a finding says what is missing.',
    },
  },
});

/** The words a finding rests on. */
@ObjectType({
  description:
    'The words a finding or a suggestion rests on. Example: `Site code from Chapter Z`, step 4 of IPG366.',
})
export class Citation {
  @Field(() => String, {
    description:
      'The words, of the document or of the convention. Example: `Site code from Chapter Z`.',
  })
  readonly words!: string;

  @Field(() => String, { description: 'Who says so. Example: `IPG366 version 1, note 2`.' })
  readonly source!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The note or step that is cited, for `node(id:)`; null for a convention. Example: `IPG366@1/notes/2`.',
  })
  readonly pointer!: string | null;

  @Field(() => Span, {
    nullable: true,
    description:
      'Where the words stand in the document; null for a convention. Example: the line `Site code from Chapter Z` of IPG366.',
  })
  readonly span!: Span | null;
}

/** Edits that make a finding go away and bring no new one. They were tried before being shown. */
@ObjectType({
  description:
    'A change that makes its finding go away and brings no new one; it was tried before being shown. Example: `Insert V55.9 in second place`.',
})
export class Suggestion {
  @Field(() => String, {
    description: 'The change in words. Example: `Insert V55.9 in second place`.',
  })
  readonly words!: string;

  @Field(() => [Edit], {
    description:
      'The change as data, to be applied in order. Example: one edit, which inserts `V55.9` at position 2 of the procedures.',
  })
  readonly edits!: readonly Edit[];

  @Field(() => [String], {
    description: 'The procedures after the change. Example: `["V40.1", "V55.9", "Z67.5"]`.',
  })
  readonly procedures!: readonly string[];

  @Field(() => [String], { description: 'The diagnoses after the change. Example: `[]`.' })
  readonly diagnoses!: readonly string[];

  @Field(() => Citation, {
    nullable: true,
    description:
      'The words this change rests on, where they are not those of the finding. Example: the default of a note.',
  })
  readonly citation!: Citation | null;
}

/** One thing a rule says about a coding. */
@ObjectType({
  description:
    'One thing a rule says about a coding: what is wrong, why, and what would make it right. Example: `V55.1 must stand in second place, directly after V40.1.`.',
})
export class Finding {
  @Field(() => String, { description: 'The name of the rule. Example: `guidance/step-missing`.' })
  readonly ruleName!: string;

  @Field(() => Severity, { description: 'How much it weighs. Example: `ERROR`.' })
  readonly severity!: Severity;

  @Field(() => Axis, { description: 'The axis it is about. Example: `TOTALITY`.' })
  readonly axis!: Axis;

  @Field(() => String, {
    description:
      'What is wrong. Example: `V55.1 must stand in second place, directly after V40.1.`.',
  })
  readonly message!: string;

  @Field(() => [Place], {
    description:
      'The places it is about; empty when it is about what is not there. Example: the first procedure, when `V55.1` stands in front of `V40.1`.',
  })
  readonly places!: readonly Place[];

  @Field(() => Citation, {
    description:
      'The words it rests on. Example: `A code from category V55.- is assigned in second place …`, note 2 of IPG366.',
  })
  readonly citation!: Citation;

  @Field(() => [Suggestion], {
    description:
      'Changes that would make it right, best first; empty when no single change can be named. Example: `Swap V55.1 and V40.1`.',
  })
  readonly suggestions!: readonly Suggestion[];
}

/** A question that the codes leave open, with the words that raise it. */
@ObjectType({
  description: 'A question that the codes leave open. Example: `Was image control used?`.',
})
export class OpenQuestion {
  @Field(() => Question, {
    description:
      'The question. Answer it by its key and validate again. Example: `Was image control used?`, with the key `image-control-used`.',
  })
  readonly question!: Question;

  @Field(() => Axis, {
    description: 'The axis that cannot be judged without it. Example: `TOTALITY`.',
  })
  readonly axis!: Axis;

  @Field(() => Citation, {
    description:
      'The words that raise it. Example: `When image control was used …`, note 1 of IPG366.',
  })
  readonly citation!: Citation;
}

/** The judgement on each axis, and over all of them. */
@ObjectType({
  description:
    'The judgement on each axis, and over all of them. Example: sequencing fails, and so the coding fails over all.',
})
export class Verdict {
  @Field(() => Judgement, {
    description:
      'Fails when an axis fails; cannot tell when none fails and one cannot be told. Example: `PASS`.',
  })
  readonly overall!: Judgement;

  @Field(() => Judgement, {
    description: 'Is every code a code, and the right one? Example: `PASS`.',
  })
  readonly codes!: Judgement;

  @Field(() => Judgement, {
    description: 'Is every code there that is needed, and none too many? Example: `CANNOT_TELL`.',
  })
  readonly totality!: Judgement;

  @Field(() => Judgement, { description: 'Are the codes in the right order? Example: `PASS`.' })
  readonly sequencing!: Judgement;
}

/** The edition a coding was checked in. */
@ObjectType({
  description: 'An edition that a coding was checked in. Example: OPCS-4 edition 4.10.',
})
export class CheckedEdition {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, {
    nullable: true,
    description: 'The edition; null when not stated. Example: `4.10`.',
  })
  readonly edition!: string | null;
}

/** A guidance document that a coding touches. */
@ObjectType({
  description:
    'A guidance document whose codes a coding has, and how near it is. Example: IPG366, with 3 of its 4 steps filled.',
})
export class GuidanceMatch {
  @Field(() => String, { description: 'The reference of the document. Example: `IPG366`.' })
  readonly reference!: string;

  @Field(() => Int, { description: 'Its version. Example: `1`.' })
  readonly version!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the solution that the coding is nearest to; null when the document has none with OPCS-4 codes. Example: `1`.',
  })
  readonly solution!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether the code of its procedure is there, and not only codes that go with many procedures. Example: `true` for IPG366 when `V40.1` is there.',
  })
  readonly hasProcedure!: boolean;

  @Field(() => Int, { description: 'How many of its steps are filled. Example: `3`.' })
  readonly filled!: number;

  @Field(() => Int, {
    description: 'How many steps it has, those of the diagnosis included. Example: `4`.',
  })
  readonly steps!: number;

  @Field(() => Int, {
    description:
      'The fewest changes that give every binding step its code, in order. Example: `1` when the site is missing.',
  })
  readonly edits!: number;

  @Field(() => [Place], {
    description: 'The places that fill its steps. Example: the first procedure, `V40.1`.',
  })
  readonly places!: readonly Place[];
}

/** What the engine says of a coding, before it is recorded. */
export interface Report {
  /** What the guidance pack was held against: the document that was named, or the nearest; null when there is none. */
  readonly guidance: {
    readonly reference: string;
    readonly version: number;
    readonly part: string;
  } | null;
  /** Guidance that the coding touches, nearest first, where none was named. */
  readonly matches: readonly GuidanceMatch[];
  readonly summary: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly questions: readonly OpenQuestion[];
  readonly editions: readonly CheckedEdition[];
}

/** One recorded run of the engine. */
@ObjectType({
  implements: Node,
  description:
    'One recorded check of a coding against a guidance document and the conventions. Example: the check of `V40.1`, `V55.1`, `Z67.5` against IPG366.',
})
export class Validation extends Node {
  declare readonly __typename: 'Validation';

  @Field(() => GraphQLISODateTime, {
    description: 'When it was recorded. Example: `2026-11-23T09:30:00.000Z`.',
  })
  readonly recordedAt!: Date;

  @Field(() => Coding, {
    description:
      'The coding, as it was given. Example: `V40.1`, `V55.1`, `Z67.5`, held against IPG366.',
  })
  readonly coding!: Coding;

  /** Number of the revision it was checked against. */
  readonly revisionNumber!: number;

  /** The reference of the document it was checked against, which is the nearest where none was named; null for none. */
  readonly guidanceReference!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the guidance document it was checked against; null when there was none. Example: `1`.',
  })
  readonly guidanceVersion!: number | null;

  @Field(() => [GuidanceMatch], {
    description:
      'Where no guidance was named, the documents that the coding touches, nearest first; empty otherwise. Example: IPG366, with 3 of its 4 steps filled.',
  })
  readonly matches!: readonly GuidanceMatch[];

  @Field(() => String, {
    description: 'The set of rules it was checked with. Example: `17 rules 3f0c9a1b2d4e`.',
  })
  readonly ruleset!: string;

  @Field(() => String, {
    description:
      'The verdict in one sentence. Example: `Consistent with IPG366 version 1 as stored.`.',
  })
  readonly summary!: string;

  @Field(() => Verdict, {
    description:
      'The judgement on each axis. Example: codes and sequencing pass, totality cannot be told.',
  })
  readonly verdict!: Verdict;

  @Field(() => [Finding], {
    description:
      'What the rules say, in the order of the rules; empty when there is nothing to say. Example: `A site code from chapter Z is needed and not there.`.',
  })
  readonly findings!: readonly Finding[];

  @Field(() => [OpenQuestion], {
    description:
      'Questions that have to be answered before the verdict can be told. Example: `Was image control used?`.',
  })
  readonly questions!: readonly OpenQuestion[];

  @Field(() => [CheckedEdition], {
    description: 'The editions the codes were looked up in. Example: OPCS-4 edition 4.10.',
  })
  readonly editions!: readonly CheckedEdition[];
}
