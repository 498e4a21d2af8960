import { Arg, Args, Ctx, Field, InputType, Int, Query, Resolver } from 'type-graphql';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { mentionsOf, referenceKey } from '../knowledge/look-back.js';
import { Guidance, Obligation } from '../model/index.js';
import { CodeKey } from './codes.js';
import { page, PageArgs, type Connection } from './connection.js';
import { GuidanceConnection } from './connections.js';
import type { Context } from './context.js';

@InputType({
  description:
    'Which guidance to list. All that is given has to hold. Example: `{ title: "back pain", obligation: MUST }`.',
})
export class GuidanceFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'With all of these words in the title, in any order and case. Example: `back pain`.',
  })
  readonly title?: string | null;

  @Field(() => CodeKey, {
    nullable: true,
    description:
      'That names this code, directly or by its category, range or chapter. Example: `{ system: OPCS4, value: "Y53.9" }`.',
  })
  readonly naming?: CodeKey | null;

  @Field(() => Obligation, {
    nullable: true,
    description:
      'With a step that is so binding; together with `naming`, for that code. Example: `MUST`.',
  })
  readonly obligation?: Obligation | null;
}

@Resolver(() => Guidance)
export class GuidanceResolver {
  @Query(() => Guidance, {
    nullable: true,
    description:
      'The guidance document of a reference. Null when none is published. Example: `guidance(reference: "IPG366") { title }`.',
  })
  async guidance(
    @Arg('reference', () => String, { description: 'The reference. Example: `IPG366`.' })
    reference: string,
    @Arg('revision', () => Int, {
      nullable: true,
      description:
        'As it was in this revision of the knowledge; the newest when not given. Example: `1`.',
    })
    revision: number | null | undefined,
    @Ctx() { knowledge, registry }: Context,
  ): Promise<Guidance | null> {
    const asOf = revision == null ? knowledge : await registry.knowledgeAt(revision);
    return asOf?.guidance(reference) ?? null;
  }

  @Query(() => GuidanceConnection, {
    description:
      'Guidance documents in force, in the order of their references. Example: `allGuidance(filter: { title: "back pain" }) { nodes { reference title } }`.',
  })
  allGuidance(
    @Arg('filter', () => GuidanceFilter, {
      nullable: true,
      description: 'Which ones. Example: `{ title: "back pain" }`.',
    })
    filter: GuidanceFilter | null | undefined,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<Guidance> {
    const guidance = filter
      ? knowledge.allGuidance.filter(holdsFor(filter, knowledge))
      : knowledge.allGuidance;
    return page(guidance, pageArgs, ({ reference }) => referenceKey(reference));
  }
}

function holdsFor(
  { title, naming, obligation }: GuidanceFilter,
  knowledge: KnowledgeBase,
): (guidance: Guidance) => boolean {
  const words = (title ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const code = naming ? knowledge.code(naming.system, naming.value) : null;
  if (naming && !code) return () => false;
  const mentions = code ? mentionsOf(code) : null;
  return (guidance) =>
    words.every((word) => guidance.title.toLowerCase().includes(word)) &&
    (mentions
      ? mentions.some(
          (mention) =>
            mention.guidance === guidance && (!obligation || mention.obligation === obligation),
        )
      : !obligation || obligationsIn(guidance).includes(obligation));
}

function obligationsIn({ procedure: { recommendation } }: Guidance): Obligation[] {
  const steps = [
    ...recommendation.solutions.flatMap((solution) => solution.steps),
    ...recommendation.diagnosis,
  ];
  return steps.map((step) => step.obligation);
}
