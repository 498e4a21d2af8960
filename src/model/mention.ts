import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Target } from './code.js';
import { Guidance, Note, Step } from './guidance.js';
import { Span } from './node.js';
import { Obligation } from './words.js';

export const MentionRole = {
  CHOICE: 'CHOICE',
  DEFAULT: 'DEFAULT',
  SPOKEN_OF: 'SPOKEN_OF',
} as const;
export type MentionRole = (typeof MentionRole)[keyof typeof MentionRole];
registerEnumType(MentionRole, {
  name: 'MentionRole',
  description:
    'What a document names a code for. Example: `DEFAULT` for `V55.9` in note 2 of IPG366.',
  valuesConfig: {
    CHOICE: { description: 'As a way to fill a step.' },
    DEFAULT: { description: 'As the code to use when a detail is not stated.' },
    SPOKEN_OF: { description: 'A note speaks of it without recommending it by itself.' },
  },
});

/** One place where a guidance document names a code, directly or through a category, range or chapter. */
@ObjectType({
  description:
    'One place where a guidance document names a code. Example: step 2 of IPG366, which names `V55.1` by its category `V55.-`.',
})
export class Mention {
  @Field(() => Guidance, {
    description: 'The document that names it. Example: `IPG366` for `V55.1`.',
  })
  readonly guidance!: Guidance;

  @Field(() => MentionRole, { description: 'What it is named for. Example: `CHOICE`.' })
  readonly role!: MentionRole;

  @Field(() => Target, {
    description:
      'What the document wrote, which may be wider than the code. Example: `V55.-` for `V55.1`.',
  })
  readonly target!: Target;

  @Field(() => Obligation, {
    nullable: true,
    description: 'How binding it is; null where a note only speaks of it. Example: `MUST`.',
  })
  readonly obligation!: Obligation | null;

  @Field(() => Step, {
    nullable: true,
    description:
      'The step it can fill; null where it fills none. Example: the step `V55.-` of IPG366 for `V55.1`.',
  })
  readonly step!: Step | null;

  @Field(() => Note, {
    nullable: true,
    description:
      'The note that names it; null where it stands on a line of its own. Example: note 2 of IPG366 for `V55.9`.',
  })
  readonly note!: Note | null;

  @Field(() => Span, {
    description: 'The words that name it. Example: `V55.- Levels of spine` for `V55.1`.',
  })
  readonly span!: Span;
}
