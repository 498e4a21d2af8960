import { GraphQLLocalDate } from 'graphql-scalars';
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  Guidance,
  Revision,
  RulePack,
  Suggestion,
  Validation,
  YesNo,
  type Coding,
  type RuleSelection,
} from '../model/index.js';
import { isUuid, validationPrefix } from '../registry.js';
import { correctionsFor } from '../validation/corrections.js';
import { rulesFor } from '../validation/selection.js';
import type { Refusal } from '../validation/refusals.js';
import { atMost } from './codes.js';
import {
  assertPageSize,
  badInput,
  cursorFor,
  keyIn,
  notACursor,
  PageArgs,
  type Connection,
} from './connection.js';
import { ValidationConnection } from './connections.js';
import type { Context } from './context.js';

@InputType({
  description:
    'An answer to a question that the codes cannot tell. Example: `{ question: "image-control-used", answer: NO }`.',
})
export class AnswerInput {
  @Field(() => String, { description: 'The key of the question. Example: `image-control-used`.' })
  readonly question!: string;

  @Field(() => YesNo, { description: 'The answer. Example: `YES`.' })
  readonly answer!: YesNo;
}

@InputType({
  description:
    'A choice of rules. Example: `{ packs: [CLASSIFICATION], without: ["classification/side-after-heart"] }`.',
})
export class RuleSelectionInput {
  @Field(() => [RulePack], {
    nullable: true,
    description: 'Only rules of these packs; all when not given. Example: `[GUIDANCE]`.',
  })
  readonly packs?: RulePack[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Rules to switch off, by name; none when not given. Example: `["classification/side-after-heart"]`.',
  })
  readonly without?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Rules to switch on that are off by default, by name; none when not given. Example: `["classification/more-codes-than-fields"]`.',
  })
  readonly also?: string[] | null;
}

@InputType({
  description:
    'A coding to check against a guidance document. Example: `{ guidance: "IPG366", procedures: ["V40.1", "V55.1", "Z67.5"] }`.',
})
export class ValidateCodingInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The reference of the guidance; when not given, the nearest that the coding touches is found. Example: `IPG366`.',
  })
  readonly guidance?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Procedures in order, in any notation, at most 100; none when not given. Example: `["V40.1", "V55.1", "Z67.5"]`.',
  })
  readonly procedures?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Diagnoses in order, in any notation, at most 100; none when not given. Example: `["M54.5"]`.',
  })
  readonly diagnoses?: string[] | null;

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
      'Which rules to check against; all that are on by default when not given. Example: `{ without: ["classification/side-after-heart"] }`.',
  })
  readonly rules?: RuleSelectionInput | null;
}

@ObjectType({
  description: 'Why a coding could not be checked at all. Example: it has no code in it.',
})
export class InputProblem {
  @Field(() => String, { description: 'The part of the input. Example: `procedures[2]`.' })
  readonly path!: string;

  @Field(() => String, {
    description: 'What is wrong and what to do. Example: `There is nothing to validate. …`.',
  })
  readonly message!: string;
}

@ObjectType({
  description:
    'The coding was not checked, and nothing was recorded. Example: a coding with no code in it.',
})
export class ValidationRefused {
  readonly __typename!: 'ValidationRefused';

  @Field(() => [InputProblem], {
    description:
      'Why, all faults at once. Example: `There is nothing to validate. Give at least one procedure or diagnosis.`.',
  })
  readonly problems!: readonly InputProblem[];
}

const ValidateCodingResult = createUnionType({
  name: 'ValidateCodingResult',
  description:
    'A recorded validation, or why there is none. A wrong coding is a validation with findings. Example: `ValidationRefused` for a coding with no code in it.',
  types: () => [Validation, ValidationRefused] as const,
  resolveType: ({ __typename }) => __typename,
});

/** The most codings that are checked in one request: a day of a hospital, or a page of an audit. */
const mostInputs = 1_000;

@Resolver(() => Validation)
export class ValidationResolver {
  @Mutation(() => ValidateCodingResult, {
    description:
      'Checks a coding against a guidance document and the conventions of the classifications, and records the run. Example: `validateCoding(input: { guidance: "IPG366", procedures: ["V40.1", "V55.1", "Z67.5"] }) { __typename }`.',
  })
  async validateCoding(
    @Arg('input', () => ValidateCodingInput, {
      description:
        'The coding. Example: `{ guidance: "IPG366", procedures: ["V40.1", "V55.1", "Z67.5"] }`.',
    })
    input: ValidateCodingInput,
    @Ctx() { registry }: Context,
  ): Promise<Validation | ValidationRefused> {
    return resultOf(await registry.validate(codingOf(input)));
  }

  @Mutation(() => [ValidateCodingResult], {
    description: `Checks up to ${mostInputs} codings, all against the same revision, and records the runs. Answers in the order of the inputs; one that is refused does not stop the others. Those that are not are recorded together: all of them, or none when there is an error. More than ${mostInputs} codings, or reports of more than 32 MiB, are refused as a whole. Give the inputs as a variable. Example: \`validateCodings(inputs: [{ procedures: ["V40.1", "V55.1"] }, { procedures: ["M10.4"] }]) { __typename }\`.`,
  })
  async validateCodings(
    @Arg('inputs', () => [ValidateCodingInput], {
      description: `The codings, at most ${mostInputs}. Example: \`[{ guidance: "IPG366", procedures: ["V40.1", "V55.1", "Z67.5"] }]\`.`,
    })
    inputs: ValidateCodingInput[],
    @Ctx() { registry }: Context,
  ): Promise<(Validation | ValidationRefused)[]> {
    const codings = atMost(inputs, 'inputs', mostInputs).map(codingOf);
    return (await registry.validateAll(codings)).map(resultOf);
  }

  @Query(() => Validation, {
    nullable: true,
    description:
      'A recorded validation by its id. Null when there is none. Example: `validation(id: "validation:019ab0c2-7d3e-7000-8000-000000000001") { summary }`.',
  })
  validation(
    @Arg('id', () => ID, {
      description: 'The id. Example: `validation:019ab0c2-7d3e-7000-8000-000000000001`.',
    })
    id: string,
    @Ctx() { registry }: Context,
  ): Promise<Validation | null> {
    return registry.validation(id.replace(validationPrefix, ''));
  }

  @Query(() => ValidationConnection, {
    description:
      'Recorded validations, newest first. Example: `validations(guidance: "IPG366", first: 5) { nodes { summary } }`.',
  })
  async validations(
    @Arg('guidance', () => String, {
      nullable: true,
      description: 'Only of this guidance. Example: `IPG366`.',
    })
    guidance: string | null | undefined,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { registry }: Context,
  ): Promise<Connection<Validation>> {
    assertPageSize(first);
    const { validations, hasMore, total } = await registry.validations({
      first,
      ...(after != null && { before: idIn(after) }),
      ...(guidance != null && { reference: guidance }),
    });
    const edges = validations.map((node) => ({
      cursor: cursorFor(node.id.slice(validationPrefix.length), 'validations'),
      node,
    }));
    return {
      edges,
      nodes: validations,
      pageInfo: {
        hasNextPage: hasMore,
        hasPreviousPage: after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: total,
    };
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description: 'The revision of the knowledge it was checked against. Example: revision 1.',
  })
  async revision(
    @Root() validation: Validation,
    @Ctx() { registry }: Context,
  ): Promise<Revision | null> {
    return (await registry.knowledgeAt(validation.revisionNumber))?.revision ?? null;
  }

  @FieldResolver(() => Guidance, {
    nullable: true,
    description:
      'The guidance document it was checked against, as it was then; null when there was none. Example: version 1 of IPG366.',
  })
  async guidance(
    @Root() validation: Validation,
    @Ctx() { registry }: Context,
  ): Promise<Guidance | null> {
    const { guidanceReference: reference, revisionNumber } = validation;
    if (reference === null) return null;
    return (await registry.knowledgeAt(revisionNumber))?.guidance(reference) ?? null;
  }

  @FieldResolver(() => [Suggestion], {
    description:
      'Sets of edits that rid the coding of all its errors at once, fewest edits first; none when it has no error, or when somebody has to choose a code. Worked out when it is asked, with the knowledge of its revision and the rules of today. Example: `Swap V55.1 and V40.1, then insert Z67.5 in third place`.',
  })
  async corrections(
    @Root() { coding, guidanceReference, revisionNumber, verdict }: Validation,
    @Arg('first', () => Int, {
      defaultValue: 3,
      description: 'How many at most, from 1 to 10. Example: `1`.',
    })
    first: number,
    @Ctx() { registry }: Context,
  ): Promise<Suggestion[]> {
    assertFew(first);
    if (verdict.overall !== 'FAIL') return [];
    const knowledge = await registry.knowledgeAt(revisionNumber);
    if (!knowledge) return [];
    const guidance = guidanceReference === null ? null : knowledge.guidance(guidanceReference);
    return correctionsFor(coding, guidance, knowledge, rulesFor(coding.rules), first);
  }

  @FieldResolver(() => [Suggestion], {
    description:
      'The suggestions of all findings, each coding once, in the order of the findings. Example: `Insert V55.9 in second place`.',
  })
  suggestions(@Root() { findings }: Validation): Suggestion[] {
    const outcomes = new Map<string, Suggestion>();
    for (const suggestion of findings.flatMap((finding) => finding.suggestions)) {
      const outcome = JSON.stringify([suggestion.procedures, suggestion.diagnoses]);
      if (!outcomes.has(outcome)) outcomes.set(outcome, suggestion);
    }
    return [...outcomes.values()];
  }
}

/** The most corrections that are looked for. */
const mostCorrections = 10;

function assertFew(first: number): void {
  if (first >= 1 && first <= mostCorrections) return;
  throw badInput(`first is ${first}. Ask for 1 to ${mostCorrections} corrections.`);
}

function resultOf(outcome: Validation | readonly Refusal[]): Validation | ValidationRefused {
  return '__typename' in outcome ? outcome : { __typename: 'ValidationRefused', problems: outcome };
}

/** The id a cursor stands for. */
function idIn(cursor: string): string {
  const id = keyIn(cursor, 'validations');
  if (isUuid(id)) return id;
  throw notACursor();
}

/** A coding as it was given, for today when no day was. */
export function codingOf(input: ValidateCodingInput): Coding {
  const { guidance, procedures, diagnoses, answers, on, rules } = input;
  return {
    guidance: guidance ?? null,
    procedures: procedures ?? [],
    diagnoses: diagnoses ?? [],
    answers: (answers ?? []).map(({ question, answer }) => ({ question, answer })),
    on: on ?? new Date().toISOString().slice(0, 10),
    rules: rules ? selectionOf(rules) : null,
  };
}

function selectionOf({ packs, without, also }: RuleSelectionInput): RuleSelection {
  return { packs: packs ?? null, without: without ?? [], also: also ?? [] };
}
