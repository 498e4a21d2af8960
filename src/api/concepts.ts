import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { conceptOf, namesInMaps } from '../knowledge/concept-graph.js';
import { valueOf } from '../knowledge/knowledge-base.js';
import {
  Code,
  CodeSystem,
  Concept,
  ConceptReplacement,
  MapSolution,
  Synonym,
  Target,
} from '../model/index.js';
import type { PageFound, PageOfConcepts } from '../registry.js';
import { wordsIn } from '../search-words.js';
import { atMost } from './codes.js';
import type { Associated, ConceptLoaders } from './concept-loaders.js';
import {
  assertPageSize,
  badInput,
  connectionType,
  cursorFor,
  edgeType,
  keyIn,
  notACursor,
  PageArgs,
  type Connection,
} from './connection.js';
import type { Context } from './context.js';

const ConceptEdge = edgeType('Concept', () => Concept, 'concepts', '`SNOMEDCT:22298006`');
const ConceptConnection = connectionType(
  'Concept',
  () => Concept,
  ConceptEdge,
  'concepts',
  'the first 20 kinds of `SNOMEDCT:22298006`',
);

const DescendantEdge = edgeType(
  'Descendant',
  () => Concept,
  'concepts below another',
  '`SNOMEDCT:22298006`',
);

@ObjectType({
  description:
    'A page of the concepts below another. Example: the first 20 below `SNOMEDCT:22298006`.',
})
class DescendantConnection extends connectionType(
  'Descendant',
  () => Concept,
  DescendantEdge,
  'concepts below another',
  'the first 20 below `SNOMEDCT:22298006`',
) {
  @Field(() => Boolean, {
    description:
      'Whether all are listed and counted. Of more than 10,000 only those nearest to the concept are; ask below its children for the others. Example: `true`.',
  })
  readonly complete!: boolean;
}

@ObjectType({
  description:
    'A concept that maps to a code. Example: `SNOMEDCT:22298006` for the ICD-10 code `I21.9`.',
})
class MappedConceptEdge extends edgeType(
  'MappedConcept',
  () => Concept,
  'concepts that map to a code',
  '`SNOMEDCT:22298006` for the ICD-10 code `I21.9`',
) {
  @Field(() => Boolean, {
    description:
      'Always `false`: maps lead from concepts to codes. Read backwards they say what a code may have come from, and are not for recording. Example: `false`.',
  })
  readonly forRecording!: boolean;
}
const MappedConceptConnection = connectionType(
  'MappedConcept',
  () => Concept,
  MappedConceptEdge,
  'concepts that map to a code',
  'the first 20 that map to the ICD-10 code `I21.9`',
);

@Resolver(() => Concept)
export class ConceptResolver {
  @Query(() => Concept, {
    nullable: true,
    description:
      'A concept of SNOMED CT. Null when the stored release does not have it; where none is stored, the error EDITION_NOT_STORED says so. Example: `concept(id: "22298006") { term }`.',
  })
  concept(
    @Arg('id', () => String, { description: 'Its identifier. Example: `22298006`.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Concept | null> {
    return loaders.concepts.load(identifierIn('id', id));
  }

  @Query(() => [Concept], {
    nullable: 'itemsAndList',
    description:
      'Concepts of SNOMED CT, in the order of the identifiers, with null for each that the stored release does not have; where none is stored, the error EDITION_NOT_STORED says so. Example: `concepts(ids: ["22298006"]) { term }`.',
  })
  concepts(
    @Arg('ids', () => [String], { description: 'At most 100. Example: `["22298006"]`.' })
    ids: string[],
    @Ctx() { loaders }: Context,
  ): Promise<(Concept | null)[]> {
    const asked = atMost(ids, 'ids').map((id, index) => identifierIn(`ids[${index}]`, id));
    loaders.staging('CONCEPTS');
    return Promise.all(asked.map((id) => loaders.concepts.load(id)));
  }

  @FieldResolver(() => [Synonym], {
    description:
      'Its terms in use beside the preferred one. Example: `Heart attack` for `22298006`.',
  })
  synonyms(
    @Root() { conceptId }: Concept,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Synonym[]> {
    return loaders.synonyms.load(conceptId);
  }

  @FieldResolver(() => [Concept], {
    description:
      'What it is a kind of, next above it, as far as it is stored. Example: ischaemic heart disease for `22298006`.',
  })
  async parents(
    @Root() { conceptId }: Concept,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Concept[]> {
    return stored(await loaders.parents.load(conceptId), loaders);
  }

  @FieldResolver(() => ConceptConnection, {
    description:
      'Its kinds, next below it, in the order of their identifiers. Example: acute myocardial infarction for `22298006`.',
  })
  async children(
    @Root() { conceptId }: Concept,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Concept>> {
    const page = pageOf(pageArgs, 'children');
    return connectionTo(await loaders.children(page).load(conceptId), page, 'children', loaders);
  }

  @FieldResolver(() => [Concept], {
    description:
      'All that is above it, the nearest first, as far as it is stored. Example: ischaemic heart disease, then heart disease, for `22298006`.',
  })
  async ancestors(
    @Root() { conceptId }: Concept,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Concept[]> {
    return stored(await loaders.ancestors.load(conceptId), loaders);
  }

  @FieldResolver(() => DescendantConnection, {
    description:
      'All that is below it, in the order of their identifiers. Example: the 20 first of all kinds of `22298006`.',
  })
  async descendants(
    @Root() { conceptId }: Concept,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { loaders, registry }: Context,
  ): Promise<Connection<Concept> & { readonly complete: boolean }> {
    const page = pageOf(pageArgs, 'descendantConcepts');
    const staging = loaders.staging('CONCEPTS');
    const found = await registry.terminology.descendants(staging, conceptId, page);
    return {
      ...(await connectionTo(found, page, 'descendantConcepts', loaders)),
      complete: found.complete,
    };
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is the other concept or a kind of it, by the is-a relationships in use. Null when that cannot be told: the other is not stored, or not all of the release is. Example: `isA(of: "64572001")`, disease, is true for `22298006`.',
  })
  isA(
    @Root() { conceptId }: Concept,
    @Arg('of', () => String, {
      description: 'The identifier of the other concept. Example: `64572001`.',
    })
    of: string,
    @Ctx() { loaders }: Context,
  ): Promise<boolean | null> {
    return loaders.isA(conceptId, identifierIn('of', of));
  }

  @FieldResolver(() => [ConceptReplacement], {
    description:
      'What took its place when it went out of use. Several may be choices. Example: the concept that a duplicate is the `SAME_AS`.',
  })
  async replacedBy(
    @Root() { conceptId }: Concept,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ConceptReplacement[]> {
    return withConcepts(await loaders.replacedBy.load(conceptId), loaders);
  }

  @FieldResolver(() => [ConceptReplacement], {
    description: 'What it took the place of. Example: the duplicates that are the `SAME_AS` it.',
  })
  async replaces(
    @Root() { conceptId }: Concept,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ConceptReplacement[]> {
    return withConcepts(await loaders.replaces.load(conceptId), loaders);
  }

  @FieldResolver(() => [MapSolution], {
    nullable: true,
    description:
      'How its maps record it in a classification: alternative solutions, each of steps that go together, each step filled by one of its choices. Empty when the stored maps have none for it; where no maps to the classification are stored, null with the error EDITION_NOT_STORED. Example: `maps(to: ICD10) { steps { choices { value } } }`.',
  })
  maps(
    @Root() { conceptId }: Concept,
    @Arg('to', () => CodeSystem, {
      description: 'The classification, `OPCS4` or `ICD10`. Example: `OPCS4`.',
    })
    to: CodeSystem,
    @Ctx() { loaders }: Context,
  ): Promise<readonly MapSolution[]> {
    if (to === 'SNOMEDCT')
      throw badInput(
        '"to" is SNOMEDCT; maps lead from there to OPCS4 or ICD10. Ask for one of them.',
      );
    return loaders.maps(to).load(conceptId);
  }
}

@Resolver(() => Code)
export class MappedCodeResolver {
  @FieldResolver(() => MappedConceptConnection, {
    nullable: true,
    description:
      'The stored concepts of SNOMED CT that map to exactly this code, in the order of their identifiers; not for recording. Where no maps to its system are stored, null with the error EDITION_NOT_STORED. Example: myocardial infarction for the ICD-10 code `I21.9`.',
  })
  async mappedFrom(
    @Root() code: Code,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Concept>> {
    const page = pageOf(pageArgs, 'mappedFrom');
    const { system, value } = code;
    const loader = loaders.mappedFrom(system, page);
    const found = await loader.load({ system, value, names: namesInMaps(code) });
    const { edges, ...rest } = await connectionTo(found, page, 'mappedFrom', loaders);
    return { ...rest, edges: edges.map((edge) => ({ ...edge, forRecording: false })) };
  }
}

@Resolver(() => Target)
export class ConceptTargetResolver {
  @FieldResolver(() => Concept, {
    nullable: true,
    description:
      'The concept, where the target is of SNOMED CT; null for other systems, and where it is not stored. Example: `SNOMEDCT:22298006`, myocardial infarction, for the SNOMED CT target `22298006`.',
  })
  async concept(
    @Root() { system, firstValue }: Target,
    @Ctx() { loaders }: Context,
  ): Promise<Concept | null> {
    const isAsked = system === 'SNOMEDCT' && loaders.has('CONCEPTS');
    return isAsked ? loaders.concepts.load(firstValue) : null;
  }
}

/** A concept that a search found, the term it was found by, and where in it the words stand. */
export interface ConceptHit {
  readonly concept: Concept;
  readonly term: string;
  /** Offsets into the term, in UTF-16 code units. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly reason: 'EXACT_TITLE' | 'ALL_WORDS' | 'WORD_PREFIXES';
}

/**
 * Concepts with a term that has words beginning with all words of a text, those with the shortest such term first. Null
 * when no SNOMED CT is stored.
 */
export async function searchConcepts(
  { loaders, registry }: Context,
  text: string,
  first: number,
): Promise<readonly ConceptHit[] | null> {
  if (!loaders.has('CONCEPTS')) return null;
  const { release } = loaders;
  const found = await registry.terminology.search(loaders.staging('CONCEPTS'), text, first);
  const beginnings = wordsIn(text).map(({ word }) => word);
  return found.map(({ concept, term }) => ({
    concept: conceptOf(concept, release),
    term,
    ranges: wordsIn(term).flatMap(({ word, start, end }) => {
      const longest = beginnings
        .filter((beginning) => word.startsWith(beginning))
        .sort((one, other) => other.length - one.length)[0];
      return longest === undefined ? [] : [{ start, end: Math.min(end, start + longest.length) }];
    }),
    reason: reasonOf(
      beginnings,
      wordsIn(term).map(({ word }) => word),
    ),
  }));
}

function reasonOf(typed: readonly string[], words: readonly string[]): ConceptHit['reason'] {
  if (typed.join(' ') === words.join(' ')) return 'EXACT_TITLE';
  return typed.every((word) => words.includes(word)) ? 'ALL_WORDS' : 'WORD_PREFIXES';
}

const conceptNode = /^SNOMEDCT:(\d{6,18})$/;

/** A concept by its id, such as `SNOMEDCT:22298006`; undefined for an id of something else. */
export function conceptNodeById(
  id: string,
  { loaders }: Context,
): Promise<Concept | null> | undefined {
  const [, conceptId] = conceptNode.exec(id) ?? [];
  return conceptId === undefined ? undefined : loaders.concepts.load(conceptId);
}

/** Refuses what cannot be an identifier, such as one that a spreadsheet has rounded. */
function identifierIn(name: string, written: string): string {
  const value = valueOf('SNOMEDCT', written);
  if (value !== null) return value;
  throw badInput(
    `"${name}" is "${written.slice(0, 40)}", which is no identifier of SNOMED CT: it has 6 to 18 digits, of which the last is a check digit. A spreadsheet may have rounded it; take it from where it was copied.`,
  );
}

/** Lists of concepts are in the order of their identifiers. */
type ConceptList = 'children' | 'descendantConcepts' | 'mappedFrom';

function pageOf({ first, after }: PageArgs, list: ConceptList): PageOfConcepts {
  assertPageSize(first);
  if (after == null) return { first, after: null };
  const key = keyIn(after, list);
  if (valueOf('SNOMEDCT', key) === key) return { first, after: key };
  throw notACursor();
}

async function connectionTo(
  found: Omit<PageFound, 'key'> | null,
  { after }: PageOfConcepts,
  list: ConceptList,
  loaders: ConceptLoaders,
): Promise<Connection<Concept>> {
  const nodes = await stored(found?.concepts ?? [], loaders);
  const edges = nodes.map((node) => ({ cursor: cursorFor(node.conceptId, list), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found?.hasMore ?? false,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: found?.total ?? 0,
  };
}

/** The concepts of identifiers, without those that the release does not have. */
async function stored(ids: readonly string[], loaders: ConceptLoaders): Promise<Concept[]> {
  const concepts = await Promise.all(ids.map((id) => loaders.concepts.load(id)));
  return concepts.filter((concept) => concept !== null);
}

function withConcepts(
  associated: readonly Associated[],
  loaders: ConceptLoaders,
): Promise<ConceptReplacement[]> {
  return Promise.all(
    associated.map(async ({ association, conceptId }) => ({
      association,
      conceptId,
      concept: await loaders.concepts.load(conceptId),
    })),
  );
}
