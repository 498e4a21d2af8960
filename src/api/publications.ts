import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { Change, Guidance, Revision } from '../model/index.js';
import type { Context } from './context.js';

@InputType({
  description:
    'A guidance document to publish. Example: `{ text: "IPG366 …", message: "First version" }`.',
})
export class PublishGuidanceInput {
  @Field(() => String, {
    description:
      'The whole text of the document. Example: `IPG366 Non-rigid stabilisation techniques …`.',
  })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the document was taken from. Example: `https://www.nice.org.uk/guidance/ipg366`.',
  })
  readonly sourceUrl?: string | null;

  @Field(() => String, { description: 'Why it is published. Example: `Site code added`.' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'Who publishes it. Example: `A. Curator`.' })
  readonly author?: string | null;
}

@ObjectType({
  description: 'The document is in force. Example: IPG366 as version 2, in revision 2.',
})
export class GuidancePublished {
  readonly __typename!: 'GuidancePublished';

  @Field(() => Guidance, {
    description: 'The document as it is in force now. Example: IPG366 as version 2.',
  })
  readonly guidance!: Guidance;

  @Field(() => Revision, { description: 'The revision it is in force in. Example: revision 2.' })
  readonly revision!: Revision;

  @Field(() => [Change], {
    description:
      'What changed. The same text published again gives the one change `UNCHANGED`. Example: `Y68.- is a new choice in Y53.- or Y68.-.`.',
  })
  readonly changes!: readonly Change[];
}

@ObjectType({
  description:
    'A problem of a text, with its place. Example: an `Or` in line 12 that has no code after it.',
})
export class TextProblem {
  @Field(() => Int, { description: 'Line, from 1. Example: `12`.' })
  readonly line!: number;

  @Field(() => Int, { description: 'Column, from 1. Example: `1`.' })
  readonly column!: number;

  @Field(() => String, {
    description: 'What the problem is and what to do. Example: `"Or" has no code after it. …`.',
  })
  readonly message!: string;

  @Field(() => String, { description: 'The words it is about. Example: `Or`.' })
  readonly excerpt!: string;
}

@ObjectType({
  description:
    'The document was not published, and nothing was changed. Example: a document whose text is empty.',
})
export class GuidanceRejected {
  readonly __typename!: 'GuidanceRejected';

  @Field(() => [TextProblem], {
    description:
      'Why, in the order of the text. Example: `The text is empty. Give the whole text of a guidance document.`.',
  })
  readonly problems!: readonly TextProblem[];
}

const PublishGuidanceResult = createUnionType({
  name: 'PublishGuidanceResult',
  description:
    'What became of a document that was to be published. Example: `GuidanceRejected` for a document whose text is empty.',
  types: () => [GuidancePublished, GuidanceRejected] as const,
  resolveType: ({ __typename }) => __typename,
});

@Resolver()
export class PublicationResolver {
  @Mutation(() => PublishGuidanceResult, {
    description:
      'Reads a guidance document and brings it in force as a new revision of the knowledge. The same text again changes nothing. Example: `publishGuidance(input: { text: "IPG366 …", message: "First version" }) { __typename }`.',
  })
  async publishGuidance(
    @Arg('input', () => PublishGuidanceInput, {
      description: 'The document. Example: `{ text: "IPG366 …", message: "First version" }`.',
    })
    { text, sourceUrl = null, message, author = null }: PublishGuidanceInput,
    @Ctx() { registry }: Context,
  ): Promise<GuidancePublished | GuidanceRejected> {
    const publication = await registry.publishGuidance({
      text,
      sourceUrl,
      message,
      author,
    });
    return publication.published
      ? { __typename: 'GuidancePublished', ...publication }
      : { __typename: 'GuidanceRejected', ...publication };
  }
}
