import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { Code, Target } from './code.js';
import { Example } from './example.js';
import { Node, Span } from './node.js';
import {
  CodeSystem,
  Marker,
  NoteKind,
  Obligation,
  Outcome,
  Position,
  QuestionKind,
  Relation,
  Subject,
} from './words.js';

/** One published version of one guidance document, with its text and all that was read from it. */
@ObjectType({
  implements: Node,
  description: 'A published guidance document and what it says about coding. Example: `IPG366`.',
})
export class Guidance extends Node {
  declare readonly __typename: 'Guidance';

  /** SHA-256 of the content. */
  readonly part!: string;

  @Field(() => String, { description: 'The reference of the document. Example: `IPG366`.' })
  readonly reference!: string;

  @Field(() => Int, {
    description: 'Which published version of the document this is, from 1. Example: `1`.',
  })
  readonly version!: number;

  @Field(() => String, {
    description:
      'The title of the document. Example: `Non-rigid stabilisation techniques for the treatment of low back pain`.',
  })
  readonly title!: string;

  @Field(() => String, {
    description: 'The layout the document was recognised by. Example: `resource document`.',
  })
  readonly family!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the document was taken from, if that was given. Example: `https://www.nice.org.uk/guidance/ipg366`.',
  })
  readonly sourceUrl!: string | null;

  @Field(() => String, {
    description:
      'The text of the document, which every span points into. Example: the text of IPG366, from its title to the heading `ICD-10 code(s):`.',
  })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The edition of OPCS-4 that the document states, which is its claim; null when it states none. Example: `4.6`.',
  })
  readonly edition!: string | null;

  @Field(() => [Replacement], {
    description:
      'The documents that this one says it replaces. Example: `IPG183`, which IPG366 replaces.',
  })
  readonly replaces!: readonly Replacement[];

  @Field(() => [Replacement], {
    description:
      'The documents that replace this one, by its own words or by theirs. Example: `IPG366` for IPG183.',
  })
  readonly replacedBy!: readonly Replacement[];

  @Field(() => [CuratorQuestion], {
    description:
      'What the document leaves open, with the answers that curators gave. Example: none in IPG366; in IPG424, how `Y53.2` goes together with `M71.1`.',
  })
  readonly questions!: readonly CuratorQuestion[];

  @Field(() => Procedure, {
    description:
      'What the guidance is about. Example: non-rigid stabilisation techniques for the treatment of low back pain.',
  })
  readonly procedure!: Procedure;

  @Field(() => [Note], {
    description:
      'The notes of the document and its other sentences about codes, in order. Example: notes 1 and 2 of IPG366.',
  })
  readonly notes!: readonly Note[];

  @Field(() => [UnreadLine], {
    description:
      'Lines that were not understood, kept word for word; empty when all was read. Example: none in IPG366.',
  })
  readonly unreadLines!: readonly UnreadLine[];

  @Field(() => [Example], {
    description:
      'Codings, right and wrong, with what is to be found in them, in the order they were given; empty when there are none. Example: `levels of spine left out`, in which `guidance/step-missing` is to be found.',
  })
  readonly examples!: readonly Example[];
}

/** One document replaced by another. */
@ObjectType({
  description: 'A document that replaces or is replaced. Example: `IPG183`, which IPG366 replaces.',
})
export class Replacement {
  @Field(() => String, { description: 'The reference of the other document. Example: `IPG183`.' })
  readonly reference!: string;

  @Field(() => Guidance, {
    nullable: true,
    description: 'The other document, if it is published here. Example: null for IPG183.',
  })
  readonly guidance!: Guidance | null;

  @Field(() => Span, {
    description:
      'The words that say so, in the document that says it. Example: `It replaces the previous guidance …`.',
  })
  readonly span!: Span;
}

/** Something a document leaves open, for a curator to answer. */
@ObjectType({
  description:
    'Something a document leaves open, for a curator to answer. Example: how `Y53.2` goes together with `M71.1` in IPG424.',
})
export class CuratorQuestion {
  @Field(() => String, {
    description: 'Its key within the document, to answer it by. Example: `M71.1-and-or-Y53.2`.',
  })
  readonly key!: string;

  @Field(() => QuestionKind, {
    description: 'What is left open. Example: `UNKNOWN_RELATION`.',
  })
  readonly kind!: QuestionKind;

  @Field(() => String, {
    description:
      'The question in words. Example: `Are M71.1 and Y53.2 both assigned, or one of them?`.',
  })
  readonly text!: string;

  @Field(() => [String], {
    description: 'The answers that can be given. Example: `AND` and `OR`.',
  })
  readonly answers!: readonly string[];

  @Field(() => Resolution, {
    nullable: true,
    description: "A curator's answer; null while the question is open. Example: `AND`.",
  })
  readonly resolution!: Resolution | null;

  @Field(() => Span, {
    description: 'The words it is about. Example: the line `Y53.2 …` of IPG424.',
  })
  readonly span!: Span;
}

/** A curator's answer to what a document leaves open. Never the document's own word. */
@ObjectType({
  description:
    "A curator's answer to what a document leaves open; never the document's own word. Example: `OR`, by A. Curator.",
})
export class Resolution {
  @Field(() => String, { description: 'The answer. Example: `OR`.' })
  readonly answer!: string;

  @Field(() => String, { description: 'Who gave it. Example: `A. Curator`.' })
  readonly by!: string;

  @Field(() => GraphQLISODateTime, {
    description: 'When it was published. Example: `2026-11-23T09:30:00.000Z`.',
  })
  readonly at!: Date;
}

/** What a guidance document is about. */
@ObjectType({
  implements: Node,
  description:
    'The procedure a guidance document is about. Example: non-rigid stabilisation techniques for the treatment of low back pain.',
})
export class Procedure extends Node {
  declare readonly __typename: 'Procedure';

  @Field(() => String, {
    description:
      'The name of the procedure. Example: `Non-rigid stabilisation techniques for the treatment of low back pain`.',
  })
  readonly title!: string;

  @Field(() => Guidance, { description: 'The guidance document about it. Example: `IPG366`.' })
  readonly guidance!: Guidance;

  @Field(() => Recommendation, {
    description:
      'How to code it. Example: for IPG366 one solution of four steps, and no diagnosis.',
  })
  readonly recommendation!: Recommendation;
}

/** How to code a procedure: one or more solutions, then the diagnosis. */
@ObjectType({
  description: 'How to code a procedure. Example: one solution of four steps in IPG366.',
})
export class Recommendation {
  @Field(() => Outcome, { description: 'What the document comes to. Example: `CODES`.' })
  readonly outcome!: Outcome;

  @Field(() => Procedure, {
    description:
      'The procedure it is for. Example: non-rigid stabilisation techniques for the treatment of low back pain.',
  })
  readonly procedure!: Procedure;

  @Field(() => [Section], {
    description:
      'The headings that announce codes, and whether any stand under each. Example: `OPCS-4 code(s):`, with codes under it, and `ICD-10 code(s):`, with none.',
  })
  readonly sections!: readonly Section[];

  @Field(() => [Solution], {
    description:
      'Complete ways to code the procedure: alternatives in order of preference, or scenarios. Example: one in IPG366, of four steps.',
  })
  readonly solutions!: readonly Solution[];

  @Field(() => [Step], {
    description:
      'The steps of the diagnosis; empty when the document publishes none. Example: none in IPG366.',
  })
  readonly diagnosis!: readonly Step[];
}

/** A heading that announces codes. An empty one means none published, never none needed. */
@ObjectType({
  description: 'A heading of the document that announces codes. Example: `OPCS-4 code(s):`.',
})
export class Section {
  @Field(() => Subject, {
    description: 'What the codes under it are recorded for. Example: `DIAGNOSIS`.',
  })
  readonly subject!: Subject;

  @Field(() => CodeSystem, { description: 'The code system it announces. Example: `ICD10`.' })
  readonly system!: CodeSystem;

  @Field(() => String, { description: 'The heading as written. Example: `ICD-10 code(s):`.' })
  readonly heading!: string;

  @Field(() => Boolean, {
    description:
      'Whether codes stand under it; if not, none is published, which never means that none is needed. Example: `false`.',
  })
  readonly published!: boolean;

  @Field(() => Span, {
    description: 'Where the heading stands. Example: the line `OPCS-4 code(s):` of IPG366.',
  })
  readonly span!: Span;
}

/** One complete way to code the procedure. */
@ObjectType({
  description: 'One complete way to code the procedure. Example: the four steps of IPG366.',
})
export class Solution {
  @Field(() => Int, { description: 'Its number in the document, from 1. Example: `1`.' })
  readonly ordinal!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The scenario it is for; null when there is only one. Example: `Percutaneous`.',
  })
  readonly label!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the document prefers it over its alternatives; null when it states no preference. Example: `true` for the first solution of IPG405.',
  })
  readonly preferred!: boolean | null;

  @Field(() => [Step], {
    description:
      'Its steps, in the order of the document. Example: in IPG366 `V40.1`, then `V55.-`, then `Y53.-` or `Y68.-`, then a site code from chapter Z.',
  })
  readonly steps!: readonly Step[];
}

/** One place in a solution or in the diagnosis, and the ways to fill it. */
@ObjectType({
  implements: Node,
  description:
    'One place in a coding, and the ways to fill it. Example: step 3 of IPG366, filled by a code from `Y53.-` or `Y68.-`.',
})
export class Step extends Node {
  declare readonly __typename: 'Step';

  @Field(() => Int, {
    description: 'Its number in the document, from 1, procedure before diagnosis. Example: `2`.',
  })
  readonly ordinal!: number;

  @Field(() => Subject, { description: 'What it is recorded for. Example: `PROCEDURE`.' })
  readonly subject!: Subject;

  @Field(() => Obligation, { description: 'How binding it is. Example: `CONDITIONAL`.' })
  readonly obligation!: Obligation;

  @Field(() => String, {
    nullable: true,
    description:
      'When it applies, in the words of the document; null when it always does. Example: `when image control was used and …`.',
  })
  readonly condition!: string | null;

  @Field(() => Question, {
    nullable: true,
    description:
      'The question that settles the condition; null when there is none. Example: `Was image control used?` for step 3 of IPG366.',
  })
  readonly question!: Question | null;

  @Field(() => Position, {
    nullable: true,
    description: 'The place the document gives it; null when none is given. Example: `SECOND`.',
  })
  readonly position!: Position | null;

  @Field(() => [Placement], {
    description:
      'The codes it stands directly after, where the document says so. Example: `Y11.4` for the step `Z33.6` of IPG168.',
  })
  readonly placements!: readonly Placement[];

  @Field(() => Relation, {
    nullable: true,
    description:
      'How it goes together with the step before it; null for the first. Example: `AND`.',
  })
  readonly relation!: Relation | null;

  @Field(() => [Choice], {
    description:
      'The ways to fill it, in the order of the document. Example: `Y53.-` and `Y68.-` for step 3 of IPG366.',
  })
  readonly choices!: readonly Choice[];

  @Field(() => [Note], {
    description: 'The notes that speak of it. Example: note 2 of IPG366 for the step `V55.-`.',
  })
  readonly notes!: readonly Note[];

  @Field(() => [Default], {
    description:
      'The codes to use when a detail of it is not stated. Example: `V55.9` for the step `V55.-` of IPG366.',
  })
  readonly defaults!: readonly Default[];

  @Field(() => Guidance, { description: 'The document it stands in. Example: `IPG366`.' })
  readonly guidance!: Guidance;

  @Field(() => Span, {
    description: 'Where it stands. Example: the line `V55.- Levels of spine` of IPG366.',
  })
  readonly span!: Span;

  /** The duties that the notes lay on this step. */
  readonly duties!: readonly Duty[];
}

/** The code that a step stands directly after. */
@ObjectType({
  description:
    'The code that a step stands directly after. Example: `Y11.4` for the step `Z33.6` of IPG168.',
})
export class Placement {
  @Field(() => Target, { description: 'What it stands after. Example: `Y11.4`.' })
  readonly after!: Target;

  @Field(() => String, {
    nullable: true,
    description:
      'When it does, in the words of the document; null when always. Example: `if fluoroscopic control is used`.',
  })
  readonly condition!: string | null;

  @Field(() => Span, {
    description: 'The words that say so. Example: `following Y11.4`.',
  })
  readonly span!: Span;
}

/** A typed question. Its key is the same in every document that asks the same. */
@ObjectType({
  description:
    'What the codes cannot tell and somebody has to answer with yes or no. Example: `Was image control used?`.',
})
export class Question {
  @Field(() => String, {
    description: 'Stable key, to answer it by. Example: `image-control-used`.',
  })
  readonly key!: string;

  @Field(() => String, {
    description: 'The question in words. Example: `Was image control used?`.',
  })
  readonly text!: string;
}

/** One of the ways to fill a step. */
@ObjectType({
  description:
    'One of the ways to fill a step. Example: `Y53.-`, which fills the same step of IPG366 as `Y68.-`.',
})
export class Choice {
  @Field(() => Target, { description: 'What it points to. Example: `Y53.-`.' })
  readonly target!: Target;

  @Field(() => String, {
    description:
      'The title that the document gives it. Example: `Approach to organ under image control`.',
  })
  readonly words!: string;

  @Field(() => Marker, {
    nullable: true,
    description:
      'The mark of an ICD-10 code that is recorded together with another; null for all others. Example: `DAGGER` for `Q90.-†` in IPG227.',
  })
  readonly marker!: Marker | null;

  @Field(() => Span, {
    description:
      'Where it stands. Example: the line `Y53.- Approach to organ under image control` of IPG366.',
  })
  readonly span!: Span;
}

/** A note of the document. */
@ObjectType({
  implements: Node,
  description:
    'A note of the document, with the duties and defaults it lays down. Example: note 2 of IPG366, on the levels of the spine.',
})
export class Note extends Node {
  declare readonly __typename: 'Note';

  @Field(() => Int, { description: 'Its number in the document, from 1. Example: `2`.' })
  readonly ordinal!: number;

  @Field(() => String, {
    description:
      'The note without the word "Note" and without marks of emphasis. Example: `A code from category V55.- is assigned in second place …` for note 2 of IPG366.',
  })
  readonly text!: string;

  @Field(() => NoteKind, {
    description: 'What kind of words it is. Example: `NOTE`.',
  })
  readonly kind!: NoteKind;

  @Field(() => [Duty], {
    description:
      'What it obliges the coder to, sentence by sentence. Example: a code from `V55.-` in second place, by note 2 of IPG366.',
  })
  readonly duties!: readonly Duty[];

  @Field(() => [Default], {
    description:
      'The codes it gives for details that are not stated. Example: `V55.9` in note 2 of IPG366.',
  })
  readonly defaults!: readonly Default[];

  @Field(() => [Step], {
    description: 'The steps it speaks of. Example: the step `V55.-` for note 2 of IPG366.',
  })
  readonly steps!: readonly Step[];

  @Field(() => [Code], {
    description:
      'The codes and categories it names, as far as they are stored. Example: `V55` and `V55.9` in note 2 of IPG366.',
  })
  readonly codes!: readonly Code[];

  @Field(() => Guidance, { description: 'The document it stands in. Example: `IPG366`.' })
  readonly guidance!: Guidance;

  @Field(() => Span, {
    description:
      'Where it stands. Example: `A code from category **V55.-** is assigned …` for note 2 of IPG366.',
  })
  readonly span!: Span;
}

/** One clause of a note that obliges the coder to something. */
@ObjectType({
  description:
    'One clause of a note that obliges the coder to something. Example: a code from `V55.-` is assigned in second place each time an operation on the spine is coded.',
})
export class Duty {
  @Field(() => Obligation, { description: 'How binding it is. Example: `MUST`.' })
  readonly obligation!: Obligation;

  @Field(() => String, {
    nullable: true,
    description:
      'When it applies, in the words of the note; null when always. Example: `each time an operation on the spine is coded`.',
  })
  readonly condition!: string | null;

  @Field(() => Position, {
    nullable: true,
    description: 'The place it gives; null when none. Example: `SECOND`.',
  })
  readonly position!: Position | null;

  @Field(() => [Step], {
    description: 'The steps it binds. Example: the step `V55.-`, by note 2 of IPG366.',
  })
  readonly steps!: readonly Step[];

  @Field(() => Note, {
    description:
      'The note it stands in. Example: note 2 of IPG366 for the second place of `V55.-`.',
  })
  readonly note!: Note;

  @Field(() => Span, {
    description:
      'The words that say so. Example: `A code from category **V55.-** is assigned in second place each time an operation on the spine is coded`.',
  })
  readonly span!: Span;
}

/** The code to use when a detail is not stated. */
@ObjectType({
  description:
    'The code to use when a detail is not stated. Example: `V55.9` when the number of levels is not specified.',
})
export class Default {
  @Field(() => String, {
    description:
      'When it is used, in the words of the note. Example: `the number of levels is not specified`.',
  })
  readonly condition!: string;

  @Field(() => Target, { description: 'The code to use. Example: `V55.9`.' })
  readonly target!: Target;

  @Field(() => Question, {
    description:
      'The question whether the detail is stated. It is never open by itself; when it is answered with no, this code is expected. Example: `Is the number of levels stated?`.',
  })
  readonly question!: Question;

  @Field(() => Note, {
    description: 'The note that lays it down. Example: note 2 of IPG366 for `V55.9`.',
  })
  readonly note!: Note;

  @Field(() => Span, {
    description:
      'The words that say so. Example: `if the number of levels is not specified, **V55.9 Unspecified levels of spine** is used.`.',
  })
  readonly span!: Span;
}

/** A line the reader did not understand. */
@ObjectType({
  description:
    'A line of the document that was not understood. Example: `See the theatre record.` where codes are expected.',
})
export class UnreadLine {
  @Field(() => Int, { description: 'Its number in the document, from 1. Example: `42`.' })
  readonly line!: number;

  @Field(() => String, {
    description: 'The line, word for word. Example: `See the theatre record.`.',
  })
  readonly text!: string;

  @Field(() => Span, {
    description: 'Where it stands. Example: the line `See the theatre record.` of a document.',
  })
  readonly span!: Span;
}
