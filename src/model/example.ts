import { Field, Int, ObjectType } from 'type-graphql';
import { Answer } from './coding.js';
import { Note, Question, Step } from './guidance.js';
import { Judgement } from './validation.js';

/** A coding that a document carries, right or wrong, with what is to be found in it. */
@ObjectType({
  description:
    'A coding that stands beside a document as an example, right or wrong, with what is to be found in it. Example: `V40.1`, `Z67.5` beside IPG366, in which `guidance/step-missing` is to be found.',
})
export class Example {
  @Field(() => Int, {
    description: 'Its number among the examples of the document, from 1. Example: `3`.',
  })
  readonly ordinal!: number;

  @Field(() => String, {
    description: 'What a coder would call it. Example: `levels of spine left out`.',
  })
  readonly name!: string;

  @Field(() => [String], { description: 'Procedures in order. Example: `["V40.1", "Z67.5"]`.' })
  readonly procedures!: readonly string[];

  @Field(() => [String], { description: 'Diagnoses in order. Example: `["M54.5"]`.' })
  readonly diagnoses!: readonly string[];

  @Field(() => [Answer], {
    description: 'Answers to questions. Example: `NO` to `image-control-used`.',
  })
  readonly answers!: readonly Answer[];

  @Field(() => String, {
    nullable: true,
    description:
      'The day the coding is for, year first; null for the day it is tried on. Example: `2026-11-23`.',
  })
  readonly on!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is held against the conventions of the classifications too, and not against the document alone. Example: `false`.',
  })
  readonly conventions!: boolean;

  @Field(() => Judgement, { description: 'The verdict that is to come. Example: `FAIL`.' })
  readonly expect!: Judgement;

  @Field(() => [String], {
    description:
      'The rules that are to find something, each as often as it does, in any order. What is only worth knowing is left out. Example: `["guidance/step-missing"]`.',
  })
  readonly findings!: readonly string[];

  @Field(() => [String], {
    nullable: true,
    description:
      'The keys of the questions that are to stay open, in any order; null where it does not matter which. Example: `["image-control-used"]`.',
  })
  readonly questions!: readonly string[] | null;
}

/** What came of an example when it was tried. */
@ObjectType({
  description:
    'What came of an example when it was tried. Example: the example `levels of spine left out` of IPG366, which came out as expected.',
})
export class ExampleOutcome {
  @Field(() => Example, { description: 'The example. Example: `levels of spine left out`.' })
  readonly example!: Example;

  @Field(() => Judgement, {
    nullable: true,
    description:
      'The verdict that came; null where the coding could not be checked. Example: `FAIL`.',
  })
  readonly verdict!: Judgement | null;

  @Field(() => [String], {
    description:
      'What came otherwise than expected, in words; empty when it came out as expected. Example: `Expected FAIL, came PASS.`.',
  })
  readonly differences!: readonly string[];
}

/** How many of something there are, and how many of them examples exercise. */
@ObjectType({
  description:
    'How many of something there are, and how many of them examples exercise. Example: of the 4 steps of IPG366, 4.',
})
export class ExerciseCount {
  @Field(() => Int, { description: 'How many there are. Example: `4`.' })
  readonly all!: number;

  @Field(() => Int, { description: 'How many of them examples exercise. Example: `4`.' })
  readonly exercised!: number;
}

/** A step that examples do not exercise, or only by half. */
@ObjectType({
  description:
    'A step that examples do not exercise, or only by half. Example: step 2 of IPG366, which every example fills.',
})
export class UnexercisedStep {
  @Field(() => Step, { description: 'The step. Example: `V55.- Levels of spine`.' })
  readonly step!: Step;

  @Field(() => String, {
    description:
      'What no example does, in words. Example: `No example is told that V55.- is missing or wrong.`.',
  })
  readonly words!: string;
}

/** A note with duties or defaults that examples do not exercise, or only in part. */
@ObjectType({
  description:
    'A note with duties or defaults that examples do not exercise, or only in part. Example: note 2 of IPG366, while no example records its default `V55.9`.',
})
export class UnexercisedNote {
  @Field(() => Note, { description: 'The note. Example: note 2 of IPG366.' })
  readonly note!: Note;

  @Field(() => String, {
    description:
      'What no example does, in words. Example: `No example records the default V55.9.`.',
  })
  readonly words!: string;
}

/** A question of a document that examples do not answer both ways. */
@ObjectType({
  description:
    'A question of a document that examples do not answer both ways. Example: `Was image control used?`, while no example answers no.',
})
export class UnexercisedQuestion {
  @Field(() => Question, { description: 'The question. Example: `Was image control used?`.' })
  readonly question!: Question;

  @Field(() => String, {
    description:
      'What no example does, in words. Example: `No example answers image-control-used with no.`.',
  })
  readonly words!: string;
}

/** A rule that a slip in a right example raises, and that no wrong example does. */
@ObjectType({
  description:
    'A rule of the guidance pack that no wrong example raises, with a wrong coding that does. Example: `guidance/step-order`, with `V40.1`, `V55.1`, `Z67.5`, `Y53.4`.',
})
export class UnraisedRule {
  @Field(() => String, { description: 'The name of the rule. Example: `guidance/step-order`.' })
  readonly ruleName!: string;

  @Field(() => [String], {
    description:
      'The procedures of a coding that raises it. Example: `["V40.1", "V55.1", "Z67.5", "Y53.4"]`.',
  })
  readonly procedures!: readonly string[];

  @Field(() => [String], { description: 'The diagnoses of that coding. Example: `[]`.' })
  readonly diagnoses!: readonly string[];

  @Field(() => [Answer], {
    description: 'The answers of that coding. Example: `YES` to `image-control-used`.',
  })
  readonly answers!: readonly Answer[];
}

/** What the examples of a document exercise of it, and what they do not. */
@ObjectType({
  description:
    'What the examples of a document exercise of it, and what they do not. Example: of IPG366, whose examples exercise 4 of 4 steps.',
})
export class GuidanceCoverage {
  @Field(() => String, { description: 'The reference of the document. Example: `IPG366`.' })
  readonly reference!: string;

  @Field(() => Int, { description: 'Which version of it. Example: `1`.' })
  readonly version!: number;

  @Field(() => Int, { description: 'How many examples it has. Example: `12`.' })
  readonly exampleCount!: number;

  @Field(() => [ExampleOutcome], {
    description:
      'The examples that did not come out as expected; these exercise nothing. Example: none of IPG366.',
  })
  readonly failed!: readonly ExampleOutcome[];

  @Field(() => ExerciseCount, {
    description: 'The steps, of all solutions and of the diagnosis. Example: 4 of 4.',
  })
  readonly steps!: ExerciseCount;

  @Field(() => ExerciseCount, {
    description: 'The notes that have duties or defaults. Example: 2 of 2.',
  })
  readonly notes!: ExerciseCount;

  @Field(() => ExerciseCount, {
    description: 'The questions that coders can be asked. Example: 1 of 1.',
  })
  readonly questions!: ExerciseCount;

  @Field(() => ExerciseCount, {
    description:
      'The rules of the guidance pack that the document can raise, and those that a wrong example does raise. Example: 6 of 6.',
  })
  readonly rules!: ExerciseCount;

  @Field(() => [UnexercisedStep], {
    description: 'The steps not exercised, in the order of the document. Example: none of IPG366.',
  })
  readonly unexercisedSteps!: readonly UnexercisedStep[];

  @Field(() => [UnexercisedNote], {
    description: 'The notes not exercised, in the order of the document. Example: none of IPG366.',
  })
  readonly unexercisedNotes!: readonly UnexercisedNote[];

  @Field(() => [UnexercisedQuestion], {
    description:
      'The questions not exercised, in the order of the document. Example: none of IPG366.',
  })
  readonly unexercisedQuestions!: readonly UnexercisedQuestion[];

  @Field(() => [UnraisedRule], {
    description:
      'The rules that no wrong example raises, in the order they are reported. Example: none of IPG366.',
  })
  readonly unraisedRules!: readonly UnraisedRule[];
}
