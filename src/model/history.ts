import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CodeSystem, ReleaseContent } from './words.js';

export const RevisionChange = { BROUGHT_IN: 'BROUGHT_IN', TAKEN_OUT: 'TAKEN_OUT' } as const;
export type RevisionChange = (typeof RevisionChange)[keyof typeof RevisionChange];
registerEnumType(RevisionChange, {
  name: 'RevisionChange',
  description:
    'What a revision did with a version of a document or with a release. Example: `BROUGHT_IN` for version 1 of IPG366 in revision 1.',
  valuesConfig: {
    BROUGHT_IN: { description: 'It is in force from this revision on.' },
    TAKEN_OUT: {
      description:
        'It is in force no longer, because another took its place or because it was withdrawn.',
    },
  },
});

/** What a revision did with one version of a guidance document. */
@ObjectType({
  description:
    'What a revision did with one version of a guidance document. Example: version 1 of IPG366, brought in.',
})
export class Publication {
  @Field(() => String, { description: 'The reference of the document. Example: `IPG366`.' })
  readonly reference!: string;

  @Field(() => Int, { description: 'The version. Example: `1`.' })
  readonly version!: number;

  @Field(() => String, {
    description:
      'The title in this version. Example: `Non-rigid stabilisation techniques for the treatment of low back pain`.',
  })
  readonly title!: string;

  @Field(() => RevisionChange, { description: 'What was done with it. Example: `BROUGHT_IN`.' })
  readonly change!: RevisionChange;
}

/** What a revision did with one release of a code system. */
@ObjectType({
  description:
    'What a revision did with one release of a code system. Example: OPCS-4 edition 4.10, brought in.',
})
export class ReleaseChange {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => ReleaseContent, { description: 'What the release brings. Example: `CODES`.' })
  readonly content!: ReleaseContent;

  @Field(() => String, {
    nullable: true,
    description: 'The edition; null when the release does not say. Example: `4.10`.',
  })
  readonly edition!: string | null;

  @Field(() => RevisionChange, { description: 'What was done with it. Example: `BROUGHT_IN`.' })
  readonly change!: RevisionChange;
}

/** One version of a guidance document, and the revision that first brought it in force. */
@ObjectType({
  description:
    'One version of a guidance document, and when, by whom and why it was first published. Example: version 1 of IPG366, published in revision 1.',
})
export class GuidanceVersion {
  @Field(() => Int, { description: 'The version. Example: `1`.' })
  readonly version!: number;

  @Field(() => String, {
    description:
      'The title in this version. Example: `Non-rigid stabilisation techniques for the treatment of low back pain`.',
  })
  readonly title!: string;

  @Field(() => Int, {
    description: 'The revision that first brought it in force. Example: `1`.',
  })
  readonly revision!: number;

  @Field(() => GraphQLISODateTime, {
    description: 'When that was. Example: `2026-11-23T09:30:00.000Z`.',
  })
  readonly publishedAt!: Date;

  @Field(() => String, {
    description:
      'Why, in the words of who published it. Example: `Seed: 1 guidance document and the codes needed`.',
  })
  readonly message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who published it, if that was given. Example: `A. Curator`.',
  })
  readonly author!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is the version in force. None is when the document was withdrawn. Example: `true`.',
  })
  readonly inForce!: boolean;
}
