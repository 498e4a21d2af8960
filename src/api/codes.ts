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
import { guidanceNaming, isNamed, notesAbout, referenceKey } from '../knowledge/look-back.js';
import {
  Code,
  CodeKind,
  CodeSystem,
  Note,
  Obligation,
  Target,
  type Guidance,
} from '../model/index.js';
import { badInput, largestPage, page, PageArgs, type Connection } from './connection.js';
import {
  CodeConnection,
  NamingGuidanceConnection,
  type NamingGuidanceEdge,
} from './connections.js';
import type { Context } from './context.js';

@InputType({
  description: 'A code system and a code in it. Example: `{ system: OPCS4, value: "V40.1" }`.',
})
export class CodeKey {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, {
    description:
      'The code in any notation people use. Example: `V40.1`, `V401`, `v40.1`, `V55.-` for a category.',
  })
  readonly value!: string;
}

@InputType({
  description:
    'Which codes to list. All that is given has to hold. Example: `{ system: OPCS4, kind: CODE, title: "lumbar" }`.',
})
export class CodeFilter {
  @Field(() => CodeSystem, {
    nullable: true,
    description: 'Of this code system. Example: `OPCS4`.',
  })
  readonly system?: CodeSystem | null;

  @Field(() => CodeKind, { nullable: true, description: 'Of this level. Example: `CODE`.' })
  readonly kind?: CodeKind | null;

  @Field(() => CodeKey, {
    nullable: true,
    description: 'Below this category or chapter. Example: `{ system: OPCS4, value: "V55" }`.',
  })
  readonly under?: CodeKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With all of these words in the title, in any order and case. Example: `lumbar joint`.',
  })
  readonly title?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether guidance in force names it, directly or by its category, range or chapter. Example: `true`.',
  })
  readonly named?: boolean | null;
}

@Resolver(() => Code)
export class CodeResolver {
  @Query(() => Code, {
    nullable: true,
    description:
      'The code of a system. Null when it is not stored. Example: `code(system: OPCS4, value: "V40.1") { title }`.',
  })
  code(
    @Arg('system', () => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
    system: CodeSystem,
    @Arg('value', () => String, {
      description: 'The code in any notation people use. Example: `V40.1`, `V401`, `v40.1`.',
    })
    value: string,
    @Ctx() { knowledge }: Context,
  ): Code | null {
    return knowledge.code(system, value);
  }

  @Query(() => [Code], {
    nullable: 'items',
    description:
      'Codes by their keys, in the order of the keys, with null for each that is not stored. Example: `codes(keys: [{ system: OPCS4, value: "V40.1" }]) { title }`.',
  })
  codes(
    @Arg('keys', () => [CodeKey], {
      description: 'At most 100. Example: `[{ system: OPCS4, value: "V40.1" }]`.',
    })
    keys: CodeKey[],
    @Ctx() { knowledge }: Context,
  ): (Code | null)[] {
    return atMost(keys, 'keys').map(({ system, value }) => knowledge.code(system, value));
  }

  @Query(() => CodeConnection, {
    description:
      'Codes, categories and chapters in the order of their classification. Example: `allCodes(filter: { under: { system: OPCS4, value: "V55" } }) { nodes { value title } }`.',
  })
  allCodes(
    @Arg('filter', () => CodeFilter, {
      nullable: true,
      description: 'Which ones. Example: `{ system: OPCS4, named: true }`.',
    })
    filter: CodeFilter | null | undefined,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<Code> {
    const codes = filter
      ? knowledge.allCodes.filter(holdsFor(filter, knowledge))
      : knowledge.allCodes;
    return page(codes, pageArgs, ({ id }) => id);
  }

  @FieldResolver(() => NamingGuidanceConnection, {
    description:
      'Guidance in force that names this code, or the category, range or chapter that holds it; of a heading, also what lies below it. Example: `IPG366` for `V55.1`, by its category `V55.-`.',
  })
  guidance(
    @Root() code: Code,
    @Arg('obligation', () => Obligation, {
      nullable: true,
      description: 'Only where the obligation is this. Example: `MUST`.',
    })
    obligation: Obligation | null | undefined,
    @Args(() => PageArgs) pageArgs: PageArgs,
  ): Connection<Guidance, NamingGuidanceEdge> {
    const naming = guidanceNaming(code).filter(
      ({ mentions }) =>
        !obligation || mentions.some((mention) => mention.obligation === obligation),
    );
    const { edges, ...rest } = page(naming, pageArgs, ({ guidance }) =>
      referenceKey(guidance.reference),
    );
    return {
      ...rest,
      nodes: edges.map(({ node }) => node.guidance),
      edges: edges.map(({ cursor, node: { guidance, mentions } }) => ({
        cursor,
        node: guidance,
        mentions,
      })),
    };
  }

  @FieldResolver(() => [Note], {
    description:
      'Notes of guidance in force that speak of this code, its category or chapter, or of a step it can fill. Example: note 2 of IPG366 for `V55.1`.',
  })
  notes(@Root() code: Code): Note[] {
    return notesAbout(code);
  }
}

@Resolver(() => Target)
export class TargetResolver {
  @FieldResolver(() => CodeConnection, {
    description:
      'The recordable codes it stands for, as far as they are stored. Example: `V55.1` to `V55.9` for `V55.-`.',
  })
  codes(@Root() target: Target, @Args(() => PageArgs) pageArgs: PageArgs): Connection<Code> {
    return page(target.codes, pageArgs, ({ id }) => id);
  }

  @FieldResolver(() => Int, {
    description:
      'How many recordable codes it stands for, as far as they are stored. Example: `5`.',
  })
  codeCount(@Root() target: Target): number {
    return target.codes.length;
  }
}

/** Refuses lists that are longer than a page. */
export function atMost<T>(list: readonly T[], name: string): readonly T[] {
  if (list.length <= largestPage) return list;
  throw badInput(
    `"${name}" has ${list.length} entries; at most ${largestPage} are taken. Ask in several requests.`,
  );
}

function holdsFor(filter: CodeFilter, knowledge: KnowledgeBase): (code: Code) => boolean {
  const { system, kind, under, title, named } = filter;
  const words = (title ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const heading = under ? knowledge.code(under.system, under.value) : null;
  if (under && !heading) return () => false;
  return (candidate) =>
    (!system || candidate.system === system) &&
    (!kind || candidate.kind === kind) &&
    (!heading || candidate.ancestors.includes(heading)) &&
    words.every((word) => candidate.title.toLowerCase().includes(word)) &&
    (named == null || isNamed(candidate) === named);
}
