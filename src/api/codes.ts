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
import { GraphQLLocalDate } from 'graphql-scalars';
import { descendantsOf, expand, isA, isWithin, pathOf } from '../knowledge/hierarchy.js';
import { valueOf, type KnowledgeBase } from '../knowledge/knowledge-base.js';
import {
  guidanceNamingEver,
  isNamed,
  namingByObligation,
  notesAbout,
  referenceKey,
  type GuidanceNaming,
} from '../knowledge/look-back.js';
import { asOfDescription, storedCodes, storedCodesOf } from './as-of.js';
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
  NamingByObligation,
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

  @Field(() => GraphQLLocalDate, { nullable: true, description: asOfDescription })
  readonly asOf?: string | null;
}

@Resolver(() => Code)
export class CodeResolver {
  @Query(() => Code, {
    nullable: true,
    description:
      'The code, heading or chapter of a classification. Without a day that of the edition in force, or of the newest stored edition that has it, whose `status` then says so. Null when no stored edition has it. Example: `code(system: OPCS4, value: "V40.1") { title }`.',
  })
  code(
    @Arg('system', () => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
    system: CodeSystem,
    @Arg('value', () => String, {
      description: 'The code in any notation people use. Example: `V40.1`, `V401`, `v40.1`.',
    })
    value: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Ctx() { knowledge }: Context,
  ): Code | null {
    return codeOn(knowledge, { system, value }, asOf);
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
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Ctx() { knowledge }: Context,
  ): (Code | null)[] {
    return atMost(keys, 'keys').map((key) => codeOn(knowledge, key, asOf));
  }

  @Query(() => CodeConnection, {
    description:
      'Codes, categories, blocks and chapters by system, in the plain order of their codes, so that the chapters of ICD-10 stand by their Roman numerals among its categories. Example: `allCodes(filter: { under: { system: OPCS4, value: "V55" } }) { nodes { value title } }`.',
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
      ? codesOf(knowledge, filter).filter(holdsFor(filter, knowledge))
      : knowledge.allCodes;
    return page(codes, pageArgs, 'allCodes', ({ id }) => id);
  }

  @Query(() => Target, {
    nullable: true,
    description:
      'What a category, range or chapter stands for, written as documents do. Null when it is not written like one. Example: `expand(system: OPCS4, target: "V55.-") { codes { nodes { value } } }`.',
  })
  expand(
    @Arg('system', () => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
    system: CodeSystem,
    @Arg('target', () => String, {
      description: 'A code, category, range or chapter. Example: `V55.-`, `C71-C74`, `Z`.',
    })
    target: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Ctx() { knowledge }: Context,
  ): Target | null {
    if (asOf != null) storedCodes(knowledge, system, asOf);
    return expand(knowledge, system, target, asOf ?? null);
  }

  @Query(() => Boolean, {
    nullable: true,
    description:
      'Whether one code, heading or concept is another, or holds it. False for codes of two systems; null when one of them is not in the edition, or an excerpt does not tell. Where no SNOMED CT is stored, its concepts are answered with the error EDITION_NOT_STORED. Example: `subsumes(code: { system: OPCS4, value: "V55" }, other: { system: OPCS4, value: "V55.1" })`, which is `true`.',
  })
  async subsumes(
    @Arg('code', () => CodeKey, {
      description: 'The wider one. Example: `{ system: OPCS4, value: "V55" }`.',
    })
    wider: CodeKey,
    @Arg('other', () => CodeKey, {
      description: 'The narrower one. Example: `{ system: OPCS4, value: "V55.1" }`.',
    })
    narrower: CodeKey,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Ctx() { knowledge, loaders }: Context,
  ): Promise<boolean | null> {
    const keys = [wider, narrower];
    const isConcept = ({ system }: CodeKey) => system === 'SNOMEDCT';
    if (!keys.some(isConcept)) {
      const [above, below] = keys.map((key) => codeInForce(knowledge, key, asOf));
      return above && below ? isA(below, above) : null;
    }
    // Whatever is stored: no concept is a code of a classification.
    if (!keys.every(isConcept)) return false;
    loaders.assertConceptsOn(asOf);
    const [above, below] = keys.map(({ system, value }) => valueOf(system, value));
    return above && below ? loaders.isA(below, above) : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it is another code or heading of its edition, or lies below it, or within a range of categories. Example: `isA(of: "V55")`, which is `true` for `V55.1`.',
  })
  isA(
    @Root() code: Code,
    @Arg('of', () => String, {
      description:
        'The other code, category, block, range or chapter, in any notation. Example: `V55`, `V`, `V40-V55`.',
    })
    of: string,
  ): boolean {
    const within = isWithin(code, of);
    if (within !== null) return within;
    throw badInput(
      `"of" is "${of.slice(0, 40)}", which is not written like a code, category, range or chapter. Give one such as V55, V40-V55 or V.`,
    );
  }

  @FieldResolver(() => CodeConnection, {
    description:
      'All levels below it, each heading before what it holds. Example: `V01` to `V70.9` for chapter `V`.',
  })
  descendants(@Root() code: Code, @Args(() => PageArgs) pageArgs: PageArgs): Connection<Code> {
    return page(descendantsOf(code), pageArgs, 'descendants', pathOf);
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
    @Ctx() { knowledge }: Context,
  ): Connection<Guidance, NamingGuidanceEdge> {
    const naming = guidanceNamingEver(knowledge, code).filter(
      ({ mentions }) =>
        !obligation || mentions.some((mention) => mention.obligation === obligation),
    );
    return pageOfNaming(naming, pageArgs, 'guidanceOfCode');
  }

  @FieldResolver(() => [NamingByObligation], {
    description:
      'The same guidance by how binding the code is in it, the most binding first; a document that names it in several ways is in several groups. Example: IPG366 under `MUST` for `V55.1`.',
  })
  guidanceByObligation(@Root() code: Code, @Ctx() { knowledge }: Context): NamingByObligation[] {
    return namingByObligation(guidanceNamingEver(knowledge, code));
  }

  @FieldResolver(() => [Note], {
    description:
      'Notes of guidance in force that speak of this code, its category or chapter, or of a step it can fill. Example: note 2 of IPG366 for `V55.1`.',
  })
  notes(@Root() code: Code, @Ctx() { knowledge }: Context): Note[] {
    return notesAbout(knowledge, code);
  }
}

@Resolver(() => NamingByObligation)
export class NamingByObligationResolver {
  @FieldResolver(() => NamingGuidanceConnection, {
    description:
      'The documents, with every place that is so binding. Example: `IPG366` for `V55.1` under `MUST`.',
  })
  guidance(
    @Root() { naming }: NamingByObligation,
    @Args(() => PageArgs) pageArgs: PageArgs,
  ): Connection<Guidance, NamingGuidanceEdge> {
    return pageOfNaming(naming, pageArgs, 'guidanceByObligation');
  }
}

/** One page of guidance that names a code. */
function pageOfNaming(
  naming: readonly GuidanceNaming[],
  pageArgs: PageArgs,
  list: string,
): Connection<Guidance, NamingGuidanceEdge> {
  const { edges, ...rest } = page(naming, pageArgs, list, ({ guidance }) =>
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

@Resolver(() => Target)
export class TargetResolver {
  @FieldResolver(() => Code, {
    nullable: true,
    description:
      'The code, category or chapter itself; null for a range, and where the edition does not have it. Example: `V55` for `V55.-`.',
  })
  code(
    @Root() target: Target,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Ctx() { knowledge }: Context,
  ): Code | null {
    return asOf == null ? target.code : targetAsOf(knowledge, target, asOf).code;
  }

  @FieldResolver(() => CodeConnection, {
    description:
      'The recordable codes it stands for, as far as they are stored. Example: `V55.1` to `V55.9` for `V55.-`.',
  })
  codes(
    @Root() target: Target,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<Code> {
    const { codes } = asOf == null ? target : targetAsOf(knowledge, target, asOf);
    return page(codes, pageArgs, 'codesOfTarget', ({ id }) => id);
  }

  @FieldResolver(() => Int, {
    description:
      'How many recordable codes it stands for, as far as they are stored. Example: `5`.',
  })
  codeCount(
    @Root() target: Target,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Ctx() { knowledge }: Context,
  ): number {
    const { codes } = asOf == null ? target : targetAsOf(knowledge, target, asOf);
    return codes.length;
  }
}

/** The code of a day, or without one that of the edition in force, or the newest that there ever was. */
function codeOn(
  knowledge: KnowledgeBase,
  { system, value }: CodeKey,
  asOf: string | null | undefined,
): Code | null {
  if (asOf == null) return knowledge.codeEver(system, value);
  const { codeAt } = storedCodes(knowledge, system, asOf);
  const printed = valueOf(system, value);
  return printed === null ? null : codeAt(printed);
}

/** The code of a day, or without one that of the edition that answers are of: codes of two editions cannot be compared. */
function codeInForce(
  knowledge: KnowledgeBase,
  key: CodeKey,
  asOf: string | null | undefined,
): Code | null {
  return asOf == null ? knowledge.code(key.system, key.value) : codeOn(knowledge, key, asOf);
}

/** The codes that are filtered: those in force, or of the editions of a day. */
function codesOf(knowledge: KnowledgeBase, { system, under, asOf }: CodeFilter): readonly Code[] {
  if (asOf == null) return knowledge.allCodes;
  const asked = system ?? under?.system ?? null;
  return storedCodesOf(knowledge, asked, asOf).flatMap(({ release }) => release.codes);
}

function targetAsOf(knowledge: KnowledgeBase, target: Target, asOf: string): Target {
  storedCodes(knowledge, target.system, asOf);
  return expand(knowledge, target.system, target.notation, asOf) ?? target;
}

/** Refuses lists that are longer than a page, or than what is the most. */
export function atMost<T>(list: readonly T[], name: string, most = largestPage): readonly T[] {
  if (list.length <= most) return list;
  throw badInput(
    `"${name}" has ${list.length} entries; at most ${most} are taken. Ask in several requests.`,
  );
}

function holdsFor(filter: CodeFilter, knowledge: KnowledgeBase): (code: Code) => boolean {
  const { system, kind, under, title, named, asOf } = filter;
  const words = (title ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const heading = under ? codeOn(knowledge, under, asOf) : null;
  if (under && !heading) return () => false;
  return (candidate) =>
    (!system || candidate.system === system) &&
    (!kind || candidate.kind === kind) &&
    (!heading || candidate.ancestors.includes(heading)) &&
    words.every((word) => candidate.title.toLowerCase().includes(word)) &&
    (named == null ||
      isNamed(knowledge.codeAt(candidate.system, candidate.value) ?? candidate) === named);
}
