import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { conceptOf, nearestFirst, solutionsOf } from '../knowledge/concept-graph.js';
import type { Concepts } from '../knowledge/concepts.js';
import { systemName } from '../knowledge/editions.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { associationOf } from '../knowledge/refsets.js';
import type {
  Association,
  CodeSystem,
  Concept,
  MapSolution,
  Release,
  Synonym,
} from '../model/index.js';
import type { PageFound, PageOfConcepts, Terminology } from '../registry.js';

/** Another concept, and how it goes together with the one that was asked for. */
export interface Associated {
  readonly association: Association;
  readonly conceptId: string;
}

/** A code by the texts that maps name it with. */
export interface MappedCode {
  readonly system: CodeSystem;
  readonly value: string;
  readonly names: readonly string[];
}

/**
 * What a request asks of SNOMED CT. All that it asks at the same moment is asked of the store together, so a hundred
 * concepts cost as many statements as one. Throws EDITION_NOT_STORED where nothing is stored that could be asked.
 */
export class ConceptLoaders {
  readonly #knowledge: KnowledgeBase;
  readonly #terminology: Terminology;
  readonly #pages = new Map<string, DataLoader<string, PageFound | null>>();
  readonly #maps = new Map<CodeSystem, DataLoader<string, readonly MapSolution[]>>();
  readonly #mapped = new Map<
    string,
    DataLoader<MappedCode, PageFound | null, MappedCode['value']>
  >();

  constructor(knowledge: KnowledgeBase, terminology: Terminology) {
    this.#knowledge = knowledge;
    this.#terminology = terminology;
  }

  /** Whether concepts, or maps, are stored. */
  has(content: 'CONCEPTS' | 'MAPS'): boolean {
    return this.#knowledge.staging(content) !== null;
  }

  /** The release that the concepts are of. */
  get release(): Release {
    const release = this.#knowledge.releases.find(({ content }) => content === 'CONCEPTS');
    if (!release) throw conceptsNotStored();
    return release;
  }

  /** Where the store has the concepts, or the maps. */
  staging(content: 'CONCEPTS' | 'MAPS'): number {
    const staging = this.#knowledge.staging(content);
    if (staging === null) throw content === 'CONCEPTS' ? conceptsNotStored() : mapsNotStored();
    return staging;
  }

  /** Refuses where no concepts are stored, and on a day, since no edition is known to be of one. */
  assertConceptsOn(day: string | null | undefined): void {
    this.staging('CONCEPTS');
    if (day != null)
      throw editionNotStored(
        `It is not known which edition of SNOMED CT is of ${day}. Ask without a day, for the one that is stored: ${this.release.edition}.`,
      );
  }

  /** Where the store has the maps, some of which lead to the system. */
  async #mapsTo(system: CodeSystem): Promise<number> {
    const staging = this.staging('MAPS');
    if (await this.#terminology.hasMaps(staging, system)) return staging;
    throw mapsNotStored(system);
  }

  /** Concepts by their identifiers; null for one that the release does not have. */
  readonly concepts = new DataLoader<string, Concept | null>(async (ids) => {
    const { release } = this;
    const found = await this.#terminology.concepts(this.staging('CONCEPTS'), ids);
    const byId = new Map(found.map((record) => [record.id, conceptOf(record, release)]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  /** What is known of concepts whose codes are checked. What is not stored is left out. */
  async known(ids: readonly string[]): Promise<Concepts> {
    const asked = ids.map(async (id) => {
      const [concept, replacedBy] = await Promise.all([
        this.concepts.load(id),
        this.replacedBy.load(id),
      ]);
      return { concept, replacedBy };
    });
    return new Map(
      (await Promise.all(asked)).flatMap(({ concept, replacedBy }) => {
        if (!concept) return [];
        const { active, term, conceptId } = concept;
        const known = { active, term, replacedBy: replacedBy.map((other) => other.conceptId) };
        return [[conceptId, known] as const];
      }),
    );
  }

  readonly synonyms = new DataLoader<string, readonly Synonym[]>(async (ids) => {
    const found = await this.#terminology.synonyms(this.staging('CONCEPTS'), ids);
    return listsBy(ids, found, ({ concept }) => concept);
  });

  /** The identifiers of what is next above. */
  readonly parents = new DataLoader<string, readonly string[]>(async (ids) => {
    const found = await this.#terminology.parents(this.staging('CONCEPTS'), ids);
    const lists = listsBy(ids, found, ({ child }) => child);
    return lists.map((list) => list.map(({ parent }) => parent));
  });

  /** The identifiers of all that is above, the nearest first. */
  readonly ancestors = new DataLoader<string, readonly string[]>(async (ids) => {
    const found = await this.#terminology.ancestors(this.staging('CONCEPTS'), ids);
    const lists = listsBy(ids, found, ({ of }) => of);
    return ids.map((id, index) => nearestFirst(id, lists[index] ?? []));
  });

  /** Whether the first of two concepts is below the second. */
  readonly below = new DataLoader<readonly [string, string], boolean, string>(
    async (pairs) => {
      const found = await this.#terminology.below(this.staging('CONCEPTS'), pairs);
      const keys = new Set(found.map(({ child, parent }) => `${child} ${parent}`));
      return pairs.map((pair) => keys.has(pair.join(' ')));
    },
    { cacheKeyFn: (pair) => pair.join(' ') },
  );

  /**
   * Whether a concept is another or below it. Null when that cannot be told: one of them is not stored, or not all that
   * is above may be.
   */
  async isA(id: string, other: string): Promise<boolean | null> {
    const [concept, known, below] = await Promise.all([
      this.concepts.load(id),
      this.concepts.load(other),
      this.below.load([id, other]),
    ]);
    if (below) return true;
    if (!concept || !known) return null;
    if (id === other) return true;
    return this.release.complete ? false : null;
  }

  readonly replacedBy = new DataLoader<string, readonly Associated[]>(async (ids) => {
    const found = await this.#terminology.replacements(this.staging('CONCEPTS'), ids);
    const lists = listsBy(ids, found, ({ concept }) => concept);
    return lists.map((list) =>
      list.flatMap((record) => associated(associationOf(record), record.replacement)),
    );
  });

  readonly replaces = new DataLoader<string, readonly Associated[]>(async (ids) => {
    const found = await this.#terminology.replaced(this.staging('CONCEPTS'), ids);
    const lists = listsBy(ids, found, ({ replacement }) => replacement);
    return lists.map((list) =>
      list.flatMap((record) => associated(associationOf(record), record.concept)),
    );
  });

  /** The identifiers of what is next below, as far as it stands on a page; null for nothing. */
  children(page: PageOfConcepts): DataLoader<string, PageFound | null> {
    return kept(this.#pages, keyOf(page), () => {
      return new DataLoader(async (ids) => {
        const staging = this.staging('CONCEPTS');
        return byKey(ids, await this.#terminology.children(staging, ids, page));
      });
    });
  }

  /** The solutions of the maps to a classification. */
  maps(system: CodeSystem): DataLoader<string, readonly MapSolution[]> {
    return kept(this.#maps, system, () => {
      return new DataLoader(async (ids) => {
        const found = await this.#terminology.maps(await this.#mapsTo(system), ids, system);
        const lists = listsBy(ids, found, ({ concept }) => concept);
        return lists.map((rows) => solutionsOf(rows, this.#knowledge));
      });
    });
  }

  /** The identifiers of what maps to a code of a system, as far as it stands on a page; null for nothing. */
  mappedFrom(
    system: CodeSystem,
    page: PageOfConcepts,
  ): DataLoader<MappedCode, PageFound | null, string> {
    return kept(this.#mapped, `${system} ${keyOf(page)}`, () => {
      return new DataLoader(
        async (codes) => {
          const names = codes.flatMap((code) =>
            code.names.map((name) => [code.value, name] as const),
          );
          const stagings = {
            maps: await this.#mapsTo(system),
            concepts: this.staging('CONCEPTS'),
          };
          const found = await this.#terminology.mappedFrom(stagings, system, names, page);
          return byKey(
            codes.map(({ value }) => value),
            found,
          );
        },
        { cacheKeyFn: ({ value }) => value },
      );
    });
  }
}

function conceptsNotStored(): GraphQLError {
  return editionNotStored(
    `No release of SNOMED CT is stored here, so nothing can be said about its concepts. ${importIt}`,
  );
}

/** @param system the one that none of the stored maps leads to; not given when there are no maps at all */
function mapsNotStored(system?: CodeSystem): GraphQLError {
  const which = system ? `maps of SNOMED CT to ${systemName(system)}` : 'maps of SNOMED CT';
  return editionNotStored(
    `No ${which} are stored here, so nothing can be said about what maps to what. ${importIt}`,
  );
}

const importIt = 'Import the release with `kb import`.';

/** That something cannot be said because its release is not stored: unknown, which is not absent. */
function editionNotStored(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'EDITION_NOT_STORED' } });
}

function associated(association: Association | null, conceptId: string): Associated[] {
  return association === null ? [] : [{ association, conceptId }];
}

/** What was found for each of the keys, in their order. */
function listsBy<T>(
  keys: readonly string[],
  found: readonly T[],
  keyOfOne: (one: T) => string,
): readonly (readonly T[])[] {
  const lists = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const one of found) lists.get(keyOfOne(one))?.push(one);
  return keys.map((key) => lists.get(key) ?? []);
}

function byKey(keys: readonly string[], pages: readonly PageFound[]): (PageFound | null)[] {
  const found = new Map(pages.map((page) => [page.key, page]));
  return keys.map((key) => found.get(key) ?? null);
}

function keyOf({ first, after }: PageOfConcepts): string {
  return `${first} ${after ?? ''}`;
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const before = map.get(key);
  if (before !== undefined) return before;
  const made = make();
  map.set(key, made);
  return made;
}
