import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Code, Target } from './code.js';
import { Coding, CodingList, Edit, YesNo } from './coding.js';
import { Guidance, Question, Solution, Step } from './guidance.js';
import { CheckedEdition, Citation, Finding, Verdict } from './validation.js';

export const StandingObligation = {
  MUST: 'MUST',
  SHOULD: 'SHOULD',
  OPEN: 'OPEN',
  MAY: 'MAY',
} as const;
export type StandingObligation = (typeof StandingObligation)[keyof typeof StandingObligation];
registerEnumType(StandingObligation, {
  name: 'StandingObligation',
  description:
    'How binding a step is as the codes and answers stand. Example: `OPEN` for the image control of IPG366 until somebody says whether it was used.',
  valuesConfig: {
    MUST: { description: 'The code is needed.' },
    SHOULD: { description: 'The code should be recorded; without it the coding does not fail.' },
    OPEN: { description: 'It depends on what nobody has said yet, or what the document lost.' },
    MAY: { description: 'The code may be recorded.' },
  },
});

/** One complete way to code the procedure, and how near a coding is to it. */
@ObjectType({
  description:
    'One complete way to code a procedure, and how near the codes so far are to it. Example: `Percutaneous procedure` of IPG214.',
})
export class Scenario {
  @Field(() => Int, { description: 'Its number in the document, from 1. Example: `2`.' })
  readonly ordinal!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'What the document calls it; null when it has no name. Example: `Percutaneous procedure`.',
  })
  readonly label!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the document prefers it over the others; null when it states no preference. Example: `true` for the first solution of IPG405.',
  })
  readonly preferred!: boolean | null;

  @Field(() => Boolean, {
    description:
      'Whether the code of its procedure is among the codes so far. Example: `true` for `Percutaneous procedure` when `J12.7` is there.',
  })
  readonly hasProcedure!: boolean;

  @Field(() => Int, {
    description: 'How many of its steps the codes so far fill. Example: `1`.',
  })
  readonly filled!: number;

  @Field(() => Int, {
    description:
      'The fewest changes that give each of its binding steps its code, in order. Example: `0` when nothing is missing.',
  })
  readonly edits!: number;

  @Field(() => Boolean, {
    description: 'Whether it is the one that is composed. Example: `true` for one of them.',
  })
  readonly isChosen!: boolean;

  @Field(() => Solution, { description: 'Its steps. Example: `J12.7`, then `Y53.-`.' })
  readonly solution!: Solution;
}

/** A code that can come next, with what the coding is then. */
@ObjectType({
  description:
    'A code that can come next. It was tried: it brings nothing that is wrong. Example: `V55.1` behind `V40.1`.',
})
export class NextCode {
  @Field(() => String, { description: 'The code as it is recorded. Example: `V55.1`.' })
  readonly value!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its title in the classification; null when it is not stored. Example: `One level of spine`.',
  })
  readonly title!: string | null;

  @Field(() => Code, {
    nullable: true,
    description: 'The code as it is stored; null when it is not. Example: `V55.1` of OPCS-4.10.',
  })
  readonly code!: Code | null;

  @Field(() => Edit, {
    description:
      'The change that puts it in: an insertion, or a replacement where another code of its category stands in its place. Example: insert `V55.1` at position 2 of the procedures.',
  })
  readonly edit!: Edit;

  @Field(() => [String], {
    description: 'The procedures after the change. Example: `["V40.1", "V55.1"]`.',
  })
  readonly procedures!: readonly string[];

  @Field(() => [String], { description: 'The diagnoses after the change. Example: `[]`.' })
  readonly diagnoses!: readonly string[];
}

/** One of the ways to fill a step, with the codes that can come next by it. */
@ObjectType({
  description:
    'One of the ways to take the next step, with its codes. Example: `Y53.-`, with `Y53.1` to `Y53.9`.',
})
export class NextChoice {
  @Field(() => Target, {
    nullable: true,
    description:
      'What the document points to; null when a convention asks for a code. Example: `Y53.-`.',
  })
  readonly target!: Target | null;

  @Field(() => String, { description: 'The same as it is written. Example: `Y53.-`.' })
  readonly notation!: string;

  @Field(() => String, {
    description:
      'What the document calls it; of a convention, what is to be done. Example: `Approach to organ under image control`.',
  })
  readonly words!: string;

  @Field(() => [NextCode], {
    description:
      'Codes of it that can come next, at most as many as were asked for: those that the notes of the document name first, then those that are recorded most nationally, then in the order of the classification, of a chapter the categories that overflow last. Example: `Y53.1` to `Y53.9`.',
  })
  readonly codes!: readonly NextCode[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many recordable codes it stands for on the day of the coding; null when they are not stored. Example: `9` for `Y53.-`.',
  })
  readonly codeCount!: number | null;
}

/** The code to use for a detail that is not known. */
@ObjectType({
  description:
    'The code to use when a detail is not known, by the words of the document. Example: `V55.9` when the number of levels is not specified.',
})
export class NextDefault {
  @Field(() => String, {
    description: 'When it is used. Example: `the number of levels is not specified`.',
  })
  readonly condition!: string;

  @Field(() => NextCode, { description: 'The code. Example: `V55.9`.' })
  readonly code!: NextCode;

  @Field(() => Citation, { description: 'The words that say so. Example: note 2 of IPG366.' })
  readonly citation!: Citation;
}

/** What must or may come next, and by which codes. */
@ObjectType({
  description:
    'What must or may come next, why, where it goes, and by which codes. Example: the levels of the spine, behind `V40.1`.',
})
export class NextStep {
  @Field(() => Step, {
    nullable: true,
    description:
      'The step of the document; null when a convention of the classification asks for it. Example: step 2 of IPG366.',
  })
  readonly step!: Step | null;

  @Field(() => StandingObligation, {
    description: 'How binding it is as codes and answers stand. Example: `MUST`.',
  })
  readonly obligation!: StandingObligation;

  @Field(() => Question, {
    nullable: true,
    description:
      'The question that it depends on while nobody has answered it; null otherwise. Example: `Was image control used?` for step 3 of IPG366.',
  })
  readonly question!: Question | null;

  @Field(() => Boolean, {
    description:
      'Whether the step has a code already and takes more of them. Example: `true` for a further site.',
  })
  readonly isFurther!: boolean;

  @Field(() => CodingList, { description: 'The list it goes into. Example: `PROCEDURES`.' })
  readonly list!: CodingList;

  @Field(() => Int, {
    description: 'The place it takes in the list as it stands, from 1. Example: `2`.',
  })
  readonly position!: number;

  @Field(() => String, {
    description:
      'Why, in words. Example: `A code from V55.- (Levels of spine) directly after the procedure is needed.`.',
  })
  readonly reason!: string;

  @Field(() => Citation, { description: 'The words it rests on. Example: note 2 of IPG366.' })
  readonly citation!: Citation;

  @Field(() => NextCode, {
    nullable: true,
    description:
      'The code, where there is no choice; null otherwise. Example: `V40.1` for step 1 of IPG366.',
  })
  readonly determined!: NextCode | null;

  @Field(() => [NextChoice], {
    description: 'The ways to take it, in the order of the document. Example: `Y53.-` and `Y68.-`.',
  })
  readonly choices!: readonly NextChoice[];

  @Field(() => [NextDefault], {
    description: 'The codes to use for details that are not known. Example: `V55.9`.',
  })
  readonly defaults!: readonly NextDefault[];

  @Field(() => String, {
    nullable: true,
    description:
      'Why none of its codes can be put in yet; null when one can. Example: `Z01.1 is a site code and never first.`.',
  })
  readonly obstacle!: string | null;
}

/** A question of the document, and how it stands. */
@ObjectType({
  description:
    'A question that the document asks, and how it stands. Example: `Was image control used?`, which is open.',
})
export class AskedQuestion {
  @Field(() => Question, {
    description:
      'The question. Example: `Was image control used?`, with the key `image-control-used`.',
  })
  readonly question!: Question;

  @Field(() => YesNo, {
    nullable: true,
    description:
      'The answer, by what was given or by the codes themselves; null when there is none. Example: `YES`.',
  })
  readonly answer!: YesNo | null;

  @Field(() => Boolean, {
    description:
      'Whether the codes themselves answer it, so that nobody has to be asked. Example: `true` when the condition names `K57.4` and it is there.',
  })
  readonly isDecidedByCodes!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it is still to be answered; it is not when the code that it decides on is there. Example: `true`.',
  })
  readonly isOpen!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the coding cannot be complete without an answer. Example: `false` for what may be recorded and need not be.',
  })
  readonly isNeeded!: boolean;

  @Field(() => Citation, {
    description: 'The words that raise it. Example: `When image control was used …`.',
  })
  readonly citation!: Citation;
}

/** How far a coding has come. */
@ObjectType({
  description:
    'How far the coding has come, and how it is judged as it stands. Example: 2 of 3 steps are filled.',
})
export class CompositionProgress {
  @Field(() => Int, { description: 'How many needed steps have their code. Example: `2`.' })
  readonly filled!: number;

  @Field(() => Int, {
    description: 'How many steps are needed as codes and answers stand. Example: `3`.',
  })
  readonly needed!: number;

  @Field(() => Int, {
    description:
      'How many steps without a code depend on an open question, or on what the document lost. Example: `1`.',
  })
  readonly open!: number;

  @Field(() => Boolean, {
    description:
      'Whether nothing binding is missing, no needed question is open and nothing is wrong. What the document itself lost does not count. Example: `false` while a site is missing.',
  })
  readonly isComplete!: boolean;

  @Field(() => String, {
    description:
      'The verdict in one sentence. Example: `Consistent with IPG366 version 1 as stored.`.',
  })
  readonly summary!: string;

  @Field(() => Verdict, {
    description:
      'The judgement on the codes so far; it fails on totality while something is missing. Example: sequencing passes.',
  })
  readonly verdict!: Verdict;

  @Field(() => [Finding], {
    description:
      'What the rules say of the codes so far, what is missing among it, with suggestions that were tried. Example: `V40.1 must come before V55.1.`.',
  })
  readonly findings!: readonly Finding[];
}

/** What must or may come next in a coding that is being put together. */
@ObjectType({
  description:
    'What must or may come next in a coding that is being put together by a guidance document. Nothing is recorded. Example: IPG366 with `V40.1` so far.',
})
export class Composition {
  readonly __typename!: 'Composition';

  @Field(() => Guidance, { description: 'The document. Example: `IPG366`.' })
  readonly guidance!: Guidance;

  @Field(() => Coding, {
    description: 'What there is so far, as it was given. Example: `V40.1`, held against IPG366.',
  })
  readonly soFar!: Coding;

  @Field(() => Scenario, {
    nullable: true,
    description:
      'The way to code the procedure that is composed: the one that was asked for, or the nearest; null when the document has none with OPCS-4 codes. Example: `Stage 1` of IPG452.',
  })
  readonly scenario!: Scenario | null;

  @Field(() => [Scenario], {
    description:
      'All ways to code the procedure, in the order of the document. Example: `Stage 1` and `Stage 2` of IPG452.',
  })
  readonly scenarios!: readonly Scenario[];

  @Field(() => [NextStep], {
    description:
      'What comes next: first what is needed, in order, then what should be recorded, what is open, and what may be. Example: the levels of the spine, then a site.',
  })
  readonly next!: readonly NextStep[];

  @Field(() => [AskedQuestion], {
    description:
      'The questions that the document asks in this scenario. Example: `Was image control used?`.',
  })
  readonly questions!: readonly AskedQuestion[];

  @Field(() => CompositionProgress, {
    description: 'How far it has come. Example: 1 of 3 steps is filled.',
  })
  readonly progress!: CompositionProgress;

  @Field(() => [CheckedEdition], {
    description: 'The editions the codes are looked up in. Example: OPCS-4 edition 4.10.',
  })
  readonly editions!: readonly CheckedEdition[];
}
