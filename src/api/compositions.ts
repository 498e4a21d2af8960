import { GraphQLLocalDate } from 'graphql-scalars';
import {
  Args,
  ArgsType,
  createUnionType,
  Ctx,
  Field,
  InputType,
  Int,
  Query,
  Resolver,
} from 'type-graphql';
import { Composition } from '../model/index.js';
import { compose, mostProposed, refusalsToCompose, type ToCompose } from '../validation/compose.js';
import type { Refusal } from '../validation/refusals.js';
import type { Context } from './context.js';
import { AnswerInput, codingOf, RuleSelectionInput, ValidationRefused } from './validations.js';

@InputType({
  description:
    'The codes of a coding that is being put together. Example: `{ procedures: ["V40.1"] }`.',
})
class CodesSoFarInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Procedures in order, in any notation, at most 100; none when not given. Example: `["V40.1"]`.',
  })
  readonly procedures?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Diagnoses in order, in any notation, at most 100; none when not given. Example: `["M54.5"]`.',
  })
  readonly diagnoses?: string[] | null;
}

@ArgsType()
class ComposeArgs {
  @Field(() => String, { description: 'The reference of the guidance. Example: `IPG366`.' })
  readonly guidance!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The way to code the procedure, by its label or its number; when not given, the one that the codes so far are nearest to. Example: `Percutaneous procedure`, or `2`.',
  })
  readonly scenario?: string | null;

  @Field(() => CodesSoFarInput, {
    nullable: true,
    description:
      'What there is so far; nothing when not given. Example: `{ procedures: ["V40.1"] }`.',
  })
  readonly soFar?: CodesSoFarInput | null;

  @Field(() => [AnswerInput], {
    nullable: true,
    description:
      'Answers to questions; none when not given. Example: `[{ question: "image-control-used", answer: NO }]`.',
  })
  readonly answers?: AnswerInput[] | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day the coding is for; today when not given. Example: `2026-11-23`.',
  })
  readonly on?: string | null;

  @Field(() => RuleSelectionInput, {
    nullable: true,
    description:
      'Which rules to keep to; all that are on by default when not given. Example: `{ without: ["classification/side-after-heart"] }`.',
  })
  readonly rules?: RuleSelectionInput | null;

  @Field(() => Int, {
    defaultValue: 20,
    description: `How many codes to propose by one choice, 1 to ${mostProposed}. Example: \`5\`.`,
  })
  readonly codes!: number;
}

const ComposeResult = createUnionType({
  name: 'ComposeResult',
  description:
    'What comes next, or why that cannot be told. Example: `ValidationRefused` for a guidance that is not published.',
  types: () => [Composition, ValidationRefused] as const,
  resolveType: ({ __typename }) => __typename,
});

@Resolver()
export class CompositionResolver {
  @Query(() => ComposeResult, {
    description:
      'What must or may come next in a coding that is put together by a guidance document: steps and codes that were tried, ranked, with reasons; what has to be asked; and how far it has come. Nothing is recorded. Example: `compose(guidance: "IPG366", soFar: { procedures: ["V40.1"] }) { ... on Composition { next { reason determined { value } } } }`.',
  })
  compose(
    @Args(() => ComposeArgs) args: ComposeArgs,
    @Ctx() { knowledge }: Context,
  ): Composition | ValidationRefused {
    const asked = toCompose(args);
    const refused = refusalsToCompose(asked, knowledge);
    return refused.length > 0
      ? { __typename: 'ValidationRefused', problems: refused.map(inArguments) }
      : compose(asked, knowledge);
  }
}

function toCompose({ soFar, scenario, codes, ...coding }: ComposeArgs): ToCompose {
  const { procedures, diagnoses } = soFar ?? {};
  return {
    coding: codingOf({ ...coding, procedures: procedures ?? [], diagnoses: diagnoses ?? [] }),
    scenario: scenario ?? null,
    codes,
  };
}

/** Codes are given as what there is so far. */
function inArguments({ path, message }: Refusal): Refusal {
  return { path: path.replace(/^(?=procedures|diagnoses)/, 'soFar.'), message };
}
