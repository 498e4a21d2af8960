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
import { InputProblem } from './validations.js';

@InputType({
  description:
    'An answer to what a document leaves open. Example: `{ question: "M71.1-and-or-Y53.2", answer: "OR", by: "A. Curator" }`.',
})
export class ResolutionInput {
  @Field(() => String, {
    description: 'The key of the question. Example: `M71.1-and-or-Y53.2`.',
  })
  readonly question!: string;

  @Field(() => String, {
    description: 'One of the answers that the question has. Example: `OR`.',
  })
  readonly answer!: string;

  @Field(() => String, { description: 'Who gives it. Example: `A. Curator`.' })
  readonly by!: string;
}

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
      'The reference, for a text that does not state it. A text that states another one is refused. Example: `IPG366`.',
  })
  readonly reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The title, for a text that does not state it. Example: `Non-rigid stabilisation techniques for the treatment of low back pain`.',
  })
  readonly title?: string | null;

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

  @Field(() => [ResolutionInput], {
    nullable: true,
    description:
      'A curator\'s answers to what the document leaves open; none when not given. Answers given before carry over while the text stays the same, and are dropped when it changes, which the changes say. Example: `[{ question: "M71.1-and-or-Y53.2", answer: "OR", by: "A. Curator" }]`.',
  })
  readonly resolutions?: ResolutionInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its examples, in YAML: codings, right and wrong, with what is to be found in them; `[]` for none. When not given, those given before carry over while the text stays the same. Example: `- { name: levels left out, procedures: [V40.1, Z67.5], expect: CANNOT_TELL, findings: [] }`.',
  })
  readonly examples?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether only to show what was read and what would change, and to store nothing; not so when not given. Example: `true`.',
  })
  readonly dryRun?: boolean | null;
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
    'The document as it would be in force. Nothing was stored. Example: IPG366 as version 2, with one question to the curator.',
})
export class GuidanceDraft {
  readonly __typename!: 'GuidanceDraft';

  @Field(() => Guidance, {
    description:
      'The document as it would be, with what it leaves open and the lines that were not understood. Its ids have the version it would get, and cannot be asked for. Example: IPG366 as version 2, with the id `IPG366@2`.',
  })
  readonly guidance!: Guidance;

  @Field(() => [Change], {
    description: 'What would change. Example: `Y68.- is a new choice in Y53.- or Y68.-.`.',
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
  types: () => [GuidancePublished, GuidanceDraft, GuidanceRejected] as const,
  resolveType: ({ __typename }) => __typename,
});

@InputType({
  description:
    'A guidance document to take out of force. Example: `{ reference: "IPG183", message: "Replaced by IPG366" }`.',
})
export class WithdrawGuidanceInput {
  @Field(() => String, { description: 'The reference. Example: `IPG183`.' })
  readonly reference!: string;

  @Field(() => String, { description: 'Why it is withdrawn. Example: `Replaced by IPG366`.' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'Who withdraws it. Example: `A. Curator`.' })
  readonly author?: string | null;
}

@ObjectType({
  description:
    'The document is in force no longer. Its versions stay readable. Example: IPG183, withdrawn in revision 3.',
})
export class GuidanceWithdrawn {
  readonly __typename!: 'GuidanceWithdrawn';

  @Field(() => String, { description: 'The reference. Example: `IPG183`.' })
  readonly reference!: string;

  @Field(() => Revision, {
    description: 'The revision from which on it is not in force. Example: revision 3.',
  })
  readonly revision!: Revision;
}

@ObjectType({
  description:
    'The document was not withdrawn, and nothing was changed. Example: there is no such document in force.',
})
export class WithdrawalRefused {
  readonly __typename!: 'WithdrawalRefused';

  @Field(() => [InputProblem], {
    description:
      'Why, all faults at once. Example: `There is no guidance "IPG1" in force, so nothing was withdrawn. …`.',
  })
  readonly problems!: readonly InputProblem[];
}

const WithdrawGuidanceResult = createUnionType({
  name: 'WithdrawGuidanceResult',
  description:
    'What became of a document that was to be withdrawn. Example: `WithdrawalRefused` for a document that is not in force.',
  types: () => [GuidanceWithdrawn, WithdrawalRefused] as const,
  resolveType: ({ __typename }) => __typename,
});

@Resolver()
export class PublicationResolver {
  @Mutation(() => PublishGuidanceResult, {
    description:
      'Reads a guidance document and brings it in force as a new revision of the knowledge. The same text again changes nothing. With `dryRun` it only shows what was read and what would change. Example: `publishGuidance(input: { text: "IPG366 …", message: "First version" }) { __typename }`.',
  })
  async publishGuidance(
    @Arg('input', () => PublishGuidanceInput, {
      description: 'The document. Example: `{ text: "IPG366 …", message: "First version" }`.',
    })
    { dryRun, resolutions, ...input }: PublishGuidanceInput,
    @Ctx() { registry }: Context,
  ): Promise<GuidancePublished | GuidanceDraft | GuidanceRejected> {
    const submission = {
      ...input,
      sourceUrl: input.sourceUrl ?? null,
      author: input.author ?? null,
      resolutions: resolutions ?? [],
    };
    if (dryRun === true) {
      const outcome = await registry.draftGuidance(submission);
      return outcome.drafted
        ? { __typename: 'GuidanceDraft', ...outcome }
        : { __typename: 'GuidanceRejected', ...outcome };
    }
    const outcome = await registry.publishGuidance(submission);
    return outcome.published
      ? { __typename: 'GuidancePublished', ...outcome }
      : { __typename: 'GuidanceRejected', ...outcome };
  }

  @Mutation(() => WithdrawGuidanceResult, {
    description:
      'Takes a guidance document out of force in a new revision of the knowledge. Its versions stay readable, and publishing it again brings it back. Example: `withdrawGuidance(input: { reference: "IPG183", message: "Replaced by IPG366" }) { __typename }`.',
  })
  async withdrawGuidance(
    @Arg('input', () => WithdrawGuidanceInput, {
      description:
        'Which, and why. Example: `{ reference: "IPG183", message: "Replaced by IPG366" }`.',
    })
    { reference, message, author = null }: WithdrawGuidanceInput,
    @Ctx() { registry }: Context,
  ): Promise<GuidanceWithdrawn | WithdrawalRefused> {
    const outcome = await registry.withdrawGuidance({ reference, message, author });
    return outcome.withdrawn
      ? { __typename: 'GuidanceWithdrawn', ...outcome }
      : { __typename: 'WithdrawalRefused', problems: outcome.faults };
  }
}
