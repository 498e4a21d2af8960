import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { mentionsOfWritten, referenceKey } from '../knowledge/look-back.js';
import { Change, Guidance, GuidanceVersion, Obligation } from '../model/index.js';
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
      'That names this code, directly or by its category, range or chapter; also a code that no stored release has. Example: `{ system: OPCS4, value: "Y53.9" }`.',
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
    return page(guidance, pageArgs, 'allGuidance', ({ reference }) => referenceKey(reference));
  }

  @Query(() => [Change], {
    nullable: true,
    description:
      'What changed from one version of a document to another, which may be the older one. Null when one of them does not exist. Example: `guidanceChanges(reference: "IPG366", from: 1, to: 2) { words }`.',
  })
  guidanceChanges(
    @Arg('reference', () => String, { description: 'The reference. Example: `IPG366`.' })
    reference: string,
    @Arg('from', () => Int, { description: 'The version to begin with. Example: `1`.' })
    from: number,
    @Arg('to', () => Int, { description: 'The version to end with. Example: `2`.' })
    to: number,
    @Ctx() { registry }: Context,
  ): Promise<readonly Change[] | null> {
    return registry.changes(reference, from, to);
  }

  @FieldResolver(() => [GuidanceVersion], {
    description:
      'The versions of the document that were ever in force, newest first. Example: version 1 of IPG366, published in revision 1.',
  })
  async versions(
    @Root() { reference }: Guidance,
    @Ctx() { knowledge, registry }: Context,
  ): Promise<GuidanceVersion[]> {
    const inForce = knowledge.guidance(reference)?.version;
    const versions = await registry.versions(reference, knowledge.revision.number);
    return versions.map(({ version, title, revision: { number, ...revision } }) => ({
      version,
      title,
      revision: number,
      ...revision,
      inForce: version === inForce,
    }));
  }
}

function holdsFor(
  { title, naming, obligation }: GuidanceFilter,
  knowledge: KnowledgeBase,
): (guidance: Guidance) => boolean {
  const words = (title ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  // How binding the code is says the step it can fill; a default says only which code it then is.
  const namingIt =
    naming &&
    new Set(
      mentionsOfWritten(knowledge, naming.system, naming.value)
        .filter(
          (mention) =>
            !obligation || (mention.role === 'CHOICE' && mention.obligation === obligation),
        )
        .map(({ guidance }) => guidance),
    );
  return (guidance) =>
    words.every((word) => guidance.title.toLowerCase().includes(word)) &&
    (namingIt
      ? namingIt.has(guidance)
      : !obligation || obligationsIn(guidance).includes(obligation));
}

function obligationsIn({ procedure: { recommendation } }: Guidance): Obligation[] {
  const steps = [
    ...recommendation.solutions.flatMap((solution) => solution.steps),
    ...recommendation.diagnosis,
  ];
  return steps.map((step) => step.obligation);
}
