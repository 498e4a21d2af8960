import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Release } from './code.js';
import { Node } from './node.js';

/** A numbered state of the knowledge. Each publication makes the next one; none is ever changed. */
@ObjectType({
  implements: Node,
  description:
    'A numbered state of the knowledge. Each publication makes the next one. Example: revision 1, which brought the seed.',
})
export class Revision extends Node {
  declare readonly __typename: 'Revision';

  @Field(() => Int, {
    description:
      'Its number, from 1; 0 is the empty knowledge before any publication. Example: `1`.',
  })
  readonly number!: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was published; null for revision 0. Example: `2026-11-23T09:30:00.000Z`.',
  })
  readonly publishedAt!: Date | null;

  @Field(() => String, {
    description:
      'Why it was published, in the words of who did. Example: `Seed: 1 guidance document and the codes needed`.',
  })
  readonly message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who published it, if that was given. Example: `A. Curator`.',
  })
  readonly author!: string | null;

  @Field(() => Int, { description: 'Number of guidance documents in force. Example: `1`.' })
  readonly guidanceCount!: number;

  @Field(() => Int, {
    description: 'Number of recordable codes in force. Example: `389` of the seed.',
  })
  readonly codeCount!: number;

  @Field(() => [Release], {
    description: 'The releases of code systems in force. Example: OPCS-4 edition 4.10.',
  })
  readonly releases!: readonly Release[];
}

export const ChangeKind = {
  UNCHANGED: 'UNCHANGED',
  GUIDANCE_ADDED: 'GUIDANCE_ADDED',
  TITLE_CHANGED: 'TITLE_CHANGED',
  EDITION_CHANGED: 'EDITION_CHANGED',
  OUTCOME_CHANGED: 'OUTCOME_CHANGED',
  SOLUTION_ADDED: 'SOLUTION_ADDED',
  SOLUTION_REMOVED: 'SOLUTION_REMOVED',
  SOLUTION_CHANGED: 'SOLUTION_CHANGED',
  STEP_ADDED: 'STEP_ADDED',
  STEP_REMOVED: 'STEP_REMOVED',
  STEP_MOVED: 'STEP_MOVED',
  STEP_SPLIT: 'STEP_SPLIT',
  STEP_JOINED: 'STEP_JOINED',
  CHOICE_ADDED: 'CHOICE_ADDED',
  CHOICE_REMOVED: 'CHOICE_REMOVED',
  OBLIGATION_CHANGED: 'OBLIGATION_CHANGED',
  CONDITION_CHANGED: 'CONDITION_CHANGED',
  POSITION_CHANGED: 'POSITION_CHANGED',
  RELATION_CHANGED: 'RELATION_CHANGED',
  DEFAULT_ADDED: 'DEFAULT_ADDED',
  DEFAULT_REMOVED: 'DEFAULT_REMOVED',
  DEFAULT_CHANGED: 'DEFAULT_CHANGED',
  NOTE_ADDED: 'NOTE_ADDED',
  NOTE_REMOVED: 'NOTE_REMOVED',
  RESOLUTION_ADDED: 'RESOLUTION_ADDED',
  RESOLUTION_REMOVED: 'RESOLUTION_REMOVED',
  EXAMPLES_CHANGED: 'EXAMPLES_CHANGED',
  SOURCE_CHANGED: 'SOURCE_CHANGED',
  READING_CHANGED: 'READING_CHANGED',
  WORDING_CHANGED: 'WORDING_CHANGED',
} as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description:
    'What a publication changed in the knowledge. Example: `CHOICE_ADDED` when `Y68.-` becomes a choice beside `Y53.-`.',
  valuesConfig: {
    UNCHANGED: { description: 'Nothing: the same text is already published.' },
    GUIDANCE_ADDED: { description: 'The document was not there before.' },
    TITLE_CHANGED: { description: 'The document has another title.' },
    EDITION_CHANGED: {
      description:
        'The document states another edition of OPCS-4. Example: 4.7, before it was 4.6.',
    },
    OUTCOME_CHANGED: {
      description: 'The document comes to something else. Example: codes, before it was none.',
    },
    SOLUTION_ADDED: {
      description:
        'A way to code the procedure that was not there before. Example: one for `Percutaneous`.',
    },
    SOLUTION_REMOVED: {
      description: 'A way to code the procedure that is there no longer. Example: that for `Open`.',
    },
    SOLUTION_CHANGED: {
      description:
        'A way to code the procedure is for another scenario, or preferred or no longer so. Example: `Percutaneous`, before it was `Endoscopic`.',
    },
    STEP_ADDED: { description: 'A step that was not there before. Example: a site code.' },
    STEP_REMOVED: { description: 'A step that is there no longer.' },
    STEP_MOVED: {
      description:
        'The same steps in another order, or a step in another solution. Example: `Z`, `V40.1`.',
    },
    STEP_SPLIT: {
      description:
        'What filled one step now fills several. Example: `Y53.- or Y68.-`, now `Y53.-`, `Y68.-`.',
    },
    STEP_JOINED: {
      description:
        'What filled several steps now fills one. Example: `Y53.-`, `Y68.-`, now `Y53.- or Y68.-`.',
    },
    CHOICE_ADDED: { description: 'One more way to fill a step. Example: `Y68.-` beside `Y53.-`.' },
    CHOICE_REMOVED: { description: 'One way less to fill a step.' },
    OBLIGATION_CHANGED: { description: 'A step is more or less binding. Example: may, now must.' },
    CONDITION_CHANGED: { description: 'A step applies under another condition.' },
    POSITION_CHANGED: { description: 'A step has another place. Example: none, now second.' },
    RELATION_CHANGED: {
      description:
        'A step goes together with the one before it in another way. Example: or, before it was and.',
    },
    DEFAULT_ADDED: {
      description: 'A code for a detail that is not stated, which was not there before.',
    },
    DEFAULT_REMOVED: {
      description: 'A code for a detail that is not stated, which is there no longer.',
    },
    DEFAULT_CHANGED: {
      description: 'A code for a detail that is not stated, now for another one or in other words.',
    },
    NOTE_ADDED: { description: 'A note that was not there before.' },
    NOTE_REMOVED: { description: 'A note that is there no longer.' },
    RESOLUTION_ADDED: {
      description:
        'A curator answered what the document leaves open. Example: `OR` for how `Y53.2` goes together with `M71.1`.',
    },
    RESOLUTION_REMOVED: {
      description:
        "A curator's answer is there no longer. Example: because the document now says it itself.",
    },
    EXAMPLES_CHANGED: {
      description: 'There are other examples beside the document. Example: 2 new, 1 gone.',
    },
    SOURCE_CHANGED: { description: 'The same text, taken from another address.' },
    READING_CHANGED: {
      description:
        'The same text from the same address, read anew. Example: by a newer version of this program.',
    },
    WORDING_CHANGED: {
      description: 'Other words with nothing in them that the coding depends on.',
    },
  },
});

/** One change that a publication made, in the words of coding. */
@ObjectType({
  description:
    'One change that a publication made, in the words of coding. Example: `Y68.- is a new choice in Y53.- or Y68.-.`.',
})
export class Change {
  @Field(() => ChangeKind, { description: 'What kind of change. Example: `OBLIGATION_CHANGED`.' })
  readonly kind!: ChangeKind;

  @Field(() => String, {
    description: 'The change in words. Example: `V55.-: must, before it was may.`.',
  })
  readonly words!: string;
}
