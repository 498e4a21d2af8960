import { Field, Int, ObjectType } from 'type-graphql';
import { Revision } from './revision.js';
import {
  CheckedEdition,
  Finding,
  GuidanceMatch,
  OpenQuestion,
  Validation,
  Verdict,
} from './validation.js';

/** What the engine says of a recorded coding today. It is not recorded, so it has no id. */
@ObjectType({
  description:
    'What the check of a recorded coding comes to today. Example: the same coding against version 2 of IPG366.',
})
export class CurrentReport {
  /** The reference of the document it is checked against; null when there is none. */
  readonly guidanceReference!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the guidance document it is checked against; null when there is none. Example: `2`.',
  })
  readonly guidanceVersion!: number | null;

  @Field(() => Revision, {
    description: 'The revision of the knowledge in force. Example: revision 2.',
  })
  readonly revision!: Revision;

  @Field(() => [GuidanceMatch], {
    description:
      'Where no guidance was named, the documents that the coding touches, nearest first; empty otherwise. Example: IPG366, with 3 of its 4 steps filled.',
  })
  readonly matches!: readonly GuidanceMatch[];

  @Field(() => String, {
    description: 'The set of rules of today. Example: `18 rules 3f0c9a1b2d4e`.',
  })
  readonly ruleset!: string;

  @Field(() => String, {
    description:
      'The verdict in one sentence. Example: `Consistent with IPG366 version 2 as stored.`.',
  })
  readonly summary!: string;

  @Field(() => Verdict, {
    description:
      'The judgement on each axis. Example: codes and sequencing pass, totality cannot be told.',
  })
  readonly verdict!: Verdict;

  @Field(() => [Finding], {
    description:
      'What the rules of today say, in their order. Example: `A site code from chapter Z is needed and not there.`.',
  })
  readonly findings!: readonly Finding[];

  @Field(() => [OpenQuestion], {
    description:
      'Questions that have to be answered before the verdict can be told. Example: `Was image control used?`.',
  })
  readonly questions!: readonly OpenQuestion[];

  @Field(() => [CheckedEdition], {
    description: 'The editions the codes are looked up in. Example: OPCS-4 edition 4.10.',
  })
  readonly editions!: readonly CheckedEdition[];
}

/** A recorded validation beside what the same check comes to today. */
@ObjectType({
  description:
    'A recorded validation, what the same check comes to today, and what differs. Example: a coding that IPG366 version 1 was content with, and version 2 is not.',
})
export class Revalidation {
  @Field(() => Validation, {
    description: 'The validation as it was recorded. Example: the check of `V40.1`, `V55.1`.',
  })
  readonly recorded!: Validation;

  @Field(() => CurrentReport, {
    nullable: true,
    description:
      'What the same coding, on the same day and with the same choice of rules, comes to today; null when it cannot be checked any more, and `changes` says why. Example: a report against version 2 of IPG366; null after IPG366 was withdrawn.',
  })
  readonly today!: CurrentReport | null;

  @Field(() => Boolean, {
    description:
      'Whether the verdict, the findings and the open questions are the same; the versions they rest on may be others. Example: `true` after another document was published.',
  })
  readonly isSame!: boolean;

  @Field(() => [Finding], {
    description:
      'Findings of today that were not recorded; each is known by its rule, its codes and what it says. Example: `A site code from chapter Z is needed and not there.`.',
  })
  readonly appeared!: readonly Finding[];

  @Field(() => [Finding], {
    description:
      'Recorded findings that are no longer made; empty when nothing can be checked today. Example: `V55.1 must stand in second place, directly after V40.1.`.',
  })
  readonly gone!: readonly Finding[];

  @Field(() => [String], {
    description:
      'What differs besides the findings, in words. Example: `IPG366 is version 2 today; it was version 1.`.',
  })
  readonly changes!: readonly string[];
}
