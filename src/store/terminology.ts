import type { CodeSystem } from '../model/index.js';
import type {
  ConceptRecord,
  ConceptReplacementRecord,
  IsARecord,
  MapRecord,
  SynonymRecord,
} from '../records.js';
import { wordsIn } from '../search-words.js';
import { parameter } from './bulk.js';
import type { Connection, Database } from './connect.js';
import { ranksWith } from './search-words.js';

/** A page of what follows an identifier in their order: how many at most, and after which. */
export interface PageOfConcepts {
  readonly first: number;
  readonly after: string | null;
}

/** What belongs to a key, as far as it stands on the page. */
export interface PageFound {
  readonly key: string;
  /** Identifiers of concepts in their order. */
  readonly concepts: readonly string[];
  readonly hasMore: boolean;
  readonly total: number;
}

/** What is below a concept, as far as it stands on the page. */
interface DescendantsFound extends Omit<PageFound, 'key'> {
  /** Whether all were found. Of more than `mostDescendants`, those nearest to the concept are found and counted. */
  readonly complete: boolean;
}

/** A relationship on the way up from a concept. */
interface AncestorFound extends IsARecord {
  readonly of: string;
}

/** A key, and one of the codes that belong to it. */
type CodeOfKey = readonly [key: string, target: string];

/** Where the maps are that are read backwards, and the concepts that they may lead back to. */
interface StagingsOfMapped {
  readonly maps: number;
  readonly concepts: number;
}

/** A concept that a search found, and which of its terms it was found by. */
interface ConceptFound {
  readonly concept: ConceptRecord;
  readonly term: string;
}

/**
 * What can be asked of the concepts and maps of a staging. Each question is asked for as many concepts as there are, in
 * as many statements as for one; what there is nothing of is left out of the answer. Answers are in no order where none
 * is named.
 */
export interface Terminology {
  concepts(staging: number, ids: readonly string[]): Promise<readonly ConceptRecord[]>;
  synonyms(staging: number, concepts: readonly string[]): Promise<readonly SynonymRecord[]>;
  parents(staging: number, concepts: readonly string[]): Promise<readonly IsARecord[]>;
  children(
    staging: number,
    parents: readonly string[],
    page: PageOfConcepts,
  ): Promise<readonly PageFound[]>;
  /** Every relationship above each of the concepts. */
  ancestors(staging: number, concepts: readonly string[]): Promise<readonly AncestorFound[]>;
  descendants(staging: number, concept: string, page: PageOfConcepts): Promise<DescendantsFound>;
  /** Of pairs of concepts those whose first is below the second. */
  below(
    staging: number,
    pairs: readonly (readonly [string, string])[],
  ): Promise<readonly IsARecord[]>;
  /** What took the place of concepts. */
  replacements(
    staging: number,
    concepts: readonly string[],
  ): Promise<readonly ConceptReplacementRecord[]>;
  /** What concepts took the place of. */
  replaced(
    staging: number,
    replacements: readonly string[],
  ): Promise<readonly ConceptReplacementRecord[]>;
  /** In the order of the ordinals of each concept and reference set. */
  maps(
    staging: number,
    concepts: readonly string[],
    system: CodeSystem,
  ): Promise<readonly MapRecord[]>;
  /** Whether a row of the maps leads to a system. A staging never changes, so each is asked once. */
  hasMaps(staging: number, system: CodeSystem): Promise<boolean>;
  /** The concepts that map to one of the codes of each key, without those that the staging of concepts does not have. */
  mappedFrom(
    stagings: StagingsOfMapped,
    system: CodeSystem,
    codes: readonly CodeOfKey[],
    page: PageOfConcepts,
  ): Promise<readonly PageFound[]>;
  /**
   * Concepts with a term that has words beginning with all of the words of a text, in any order, or with this identifier;
   * those in use first, and of these those with the shortest such term.
   */
  search(staging: number, text: string, first: number): Promise<readonly ConceptFound[]>;
}

/** The most concepts below another that are gone through, which takes a twentieth of a second. */
const mostDescendants = 10_000;

/** What a database is asked: the statement, with `asked` for what the first parameter holds, and its columns. */
interface Question<T> {
  readonly columns: readonly (keyof T & string)[];
  readonly sql: string;
}

/** A row whose flag is true or false in one database, and 1 or 0 in the other. */
type WithFlag<T, F extends keyof T> = Omit<T, F> & Readonly<Record<F, boolean | number>>;

/** The questions to the stagings of a database. */
export function terminologyOn(connection: Connection): Terminology {
  const { database } = connection;
  const [asked, staging, third, fourth, fifth] = [1, 2, 3, 4, 5].map(parameter[database]);
  const ask = <T>(question: Question<T>, keys: readonly unknown[], ...values: unknown[]) =>
    askInJson<T>(connection, question, keys, values);
  const idsAsked = `asked("id") AS (${identifiersIn[database](asked ?? '')})`;

  const concepts = async (number: number, ids: readonly string[]) => {
    const rows = await ask<WithFlag<ConceptRecord, 'active'>>(
      {
        columns: ['id', 'active', 'effectiveTime', 'fullySpecifiedName', 'term'],
        sql: `WITH ${idsAsked}
          SELECT CAST(concept."id" AS TEXT) AS "id", "active", "effectiveTime", "fullySpecifiedName", "term"
          FROM asked CROSS JOIN "Concept" AS concept
          WHERE concept."staging" = ${staging} AND concept."id" = asked."id"`,
      },
      ids,
      number,
    );
    return rows.map((row) => ({ ...row, active: Boolean(row.active) }));
  };

  const synonyms = async (number: number, ofConcepts: readonly string[]) => {
    const rows = await ask<WithFlag<SynonymRecord, 'acceptable'>>(
      {
        columns: ['concept', 'id', 'term', 'acceptable'],
        sql: `WITH ${idsAsked}
          SELECT CAST(synonym."concept" AS TEXT) AS "concept", CAST(synonym."id" AS TEXT) AS "id",
            "term", "acceptable"
          FROM asked CROSS JOIN "Synonym" AS synonym
          WHERE synonym."staging" = ${staging} AND synonym."concept" = asked."id"
          ORDER BY synonym."concept", synonym."id"`,
      },
      ofConcepts,
      number,
    );
    return rows.map((row) => ({ ...row, acceptable: Boolean(row.acceptable) }));
  };

  const replacementsBy = (key: 'concept' | 'replacement'): Question<ConceptReplacementRecord> => ({
    columns: ['concept', 'refset', 'replacement'],
    sql: `WITH ${idsAsked}
      SELECT CAST(link."concept" AS TEXT) AS "concept", CAST(link."refset" AS TEXT) AS "refset",
        CAST(link."replacement" AS TEXT) AS "replacement"
      FROM asked CROSS JOIN "ConceptReplacement" AS link
      WHERE link."staging" = ${staging} AND link."${key}" = asked."id"
      ORDER BY link."refset", link."concept", link."replacement"`,
  });

  /** Pages of what a selection of keys and members has, of each key in the order of its members. Others follow `fourth`. */
  const pages = async (
    linked: string,
    keys: readonly unknown[],
    number: number,
    { first, after }: PageOfConcepts,
    ...others: readonly unknown[]
  ): Promise<readonly PageFound[]> => {
    const isAfter = `"member" > CAST(${third} AS BIGINT)`;
    const rows = await ask<{ key: string; member: string | null; total: number }>(
      {
        columns: ['key', 'member', 'total'],
        sql: `WITH ${linked},
          numbered AS (
            SELECT "key", "member",
              count(*) OVER (PARTITION BY "key") AS "total",
              row_number() OVER (PARTITION BY "key", ${isAfter} ORDER BY "member") AS "place"
            FROM linked)
          SELECT CAST("key" AS TEXT) AS "key", "total",
            CASE WHEN ${isAfter} THEN CAST("member" AS TEXT) END AS "member"
          FROM numbered
          WHERE ${isAfter} AND "place" <= CAST(${fourth} AS INTEGER) OR NOT ${isAfter} AND "place" = 1
          ORDER BY numbered."key", numbered."member"`,
      },
      keys,
      number,
      after ?? '0',
      String(first + 1),
      ...others,
    );
    const found = new Map<string, { members: string[]; total: number }>();
    for (const { key, member, total } of rows) {
      const ofKey = found.get(key) ?? { members: [], total };
      if (member !== null) ofKey.members.push(member);
      found.set(key, ofKey);
    }
    return Array.from(found, ([key, { members, total }]) => ({
      key,
      concepts: members.slice(0, first),
      hasMore: members.length > first,
      total,
    }));
  };

  // Looked up for each row: as a join, PostgreSQL would rather read all maps first, which takes ten times as long.
  const isStored = `map."concept" = (
    SELECT concept."id" FROM "Concept" AS concept
    WHERE concept."staging" = ${fifth} AND concept."id" = map."concept")`;

  const hasMapsKnown = new Map<string, Promise<boolean>>();
  const hasMaps = async (number: number, system: CodeSystem) => {
    // In the order of an index, so that it is looked up there however rare the system seems to be.
    const rows = await connection.client.$queryRawUnsafe<unknown[]>(
      `SELECT "target" FROM "MapRow" WHERE "staging" = ${parameter[database](1)} AND "system" = '${system}'
        ORDER BY "target" LIMIT 1`,
      number,
    );
    return rows.length > 0;
  };

  return {
    concepts,
    synonyms,
    parents: (number, ofConcepts) =>
      ask<IsARecord>(
        {
          columns: ['child', 'parent'],
          sql: `WITH ${idsAsked}
            SELECT CAST(link."child" AS TEXT) AS "child", CAST(link."parent" AS TEXT) AS "parent"
            FROM asked CROSS JOIN "IsA" AS link
            WHERE link."staging" = ${staging} AND link."child" = asked."id"
            ORDER BY link."child", link."parent"`,
        },
        ofConcepts,
        number,
      ),
    children: (number, parents, page) =>
      pages(
        `${idsAsked}, linked AS (
          SELECT link."parent" AS "key", link."child" AS "member"
          FROM asked CROSS JOIN "IsA" AS link
          WHERE link."staging" = ${staging} AND link."parent" = asked."id")`,
        parents,
        number,
        page,
      ),
    ancestors: (number, ofConcepts) =>
      ask<AncestorFound>(
        {
          columns: ['of', 'child', 'parent'],
          sql: `WITH RECURSIVE ${idsAsked}, above("of", "child", "parent") AS (
              SELECT asked."id", link."child", link."parent"
              FROM asked CROSS JOIN "IsA" AS link
              WHERE link."staging" = ${staging} AND link."child" = asked."id"
              UNION
              SELECT above."of", link."child", link."parent"
              FROM above CROSS JOIN "IsA" AS link
              WHERE link."staging" = ${staging} AND link."child" = above."parent")
            SELECT CAST("of" AS TEXT) AS "of", CAST("child" AS TEXT) AS "child",
              CAST("parent" AS TEXT) AS "parent"
            FROM above`,
        },
        ofConcepts,
        number,
      ),
    async descendants(number, concept, { first, after }) {
      const [row] = await ask<{ concepts: string | null; total: number }>(
        {
          columns: ['concepts', 'total'],
          sql: `WITH RECURSIVE ${idsAsked}, below("id") AS (
              SELECT link."child" FROM asked CROSS JOIN "IsA" AS link
              WHERE link."staging" = ${staging} AND link."parent" = asked."id"
              UNION
              SELECT link."child" FROM below CROSS JOIN "IsA" AS link
              WHERE link."staging" = ${staging} AND link."parent" = below."id"
              ${untilEnough[database]}),
            found AS MATERIALIZED (SELECT "id" FROM below LIMIT ${mostDescendants + 1}),
            shown AS (
              SELECT "id" FROM found WHERE "id" > CAST(${third} AS BIGINT)
              ORDER BY "id" LIMIT CAST(${fourth} AS INTEGER))
            SELECT (SELECT count(*) FROM found) AS "total",
              (SELECT ${joined[database]('"id"')} FROM shown) AS "concepts"`,
        },
        [concept],
        number,
        after ?? '0',
        String(first + 1),
      );
      const ids = (row?.concepts?.split(' ') ?? []).sort(compareIdentifiers);
      const total = row?.total ?? 0;
      return {
        concepts: ids.slice(0, first),
        hasMore: ids.length > first,
        total: Math.min(total, mostDescendants),
        complete: total <= mostDescendants,
      };
    },
    below: (number, pairs) =>
      ask<IsARecord>(
        {
          columns: ['child', 'parent'],
          sql: `WITH RECURSIVE asked("child", "parent") AS (${pairsIn[database](asked ?? '', 'BIGINT')}),
            above("of", "id") AS (
              SELECT DISTINCT "child", "child" FROM asked
              UNION
              SELECT above."of", link."parent"
              FROM above CROSS JOIN "IsA" AS link
              WHERE link."staging" = ${staging} AND link."child" = above."id")
            SELECT DISTINCT CAST(asked."child" AS TEXT) AS "child", CAST(asked."parent" AS TEXT) AS "parent"
            FROM above JOIN asked ON asked."child" = above."of" AND asked."parent" = above."id"
            WHERE above."of" <> above."id"`,
        },
        pairs,
        number,
      ),
    replacements: (number, ofConcepts) => ask(replacementsBy('concept'), ofConcepts, number),
    replaced: (number, ofConcepts) => ask(replacementsBy('replacement'), ofConcepts, number),
    maps: (number, ofConcepts, system) =>
      ask<MapRecord>(
        {
          columns: [
            'concept',
            'system',
            'refset',
            'ordinal',
            'block',
            'group',
            'priority',
            'rule',
            'advice',
            'target',
          ],
          sql: `WITH ${idsAsked}
            SELECT CAST(map."concept" AS TEXT) AS "concept", "system", CAST(map."refset" AS TEXT) AS "refset",
              "ordinal", "block", "group", "priority", "rule", "advice", "target"
            FROM asked CROSS JOIN "MapRow" AS map
            WHERE map."staging" = ${staging} AND map."concept" = asked."id" AND map."system" = '${system}'
            ORDER BY map."concept", map."refset", map."ordinal"`,
        },
        ofConcepts,
        number,
      ),
    async hasMaps(number, system) {
      const key = `${number} ${system}`;
      const answer = hasMapsKnown.get(key) ?? hasMaps(number, system);
      hasMapsKnown.set(key, answer);
      try {
        return await answer;
      } catch (error) {
        hasMapsKnown.delete(key);
        throw error;
      }
    },
    mappedFrom: ({ maps, concepts: mapped }, system, codes, page) =>
      pages(
        `asked("key", "target") AS (${pairsIn[database](asked ?? '', 'TEXT')}), linked AS (
          SELECT DISTINCT asked."key", map."concept" AS "member"
          FROM asked CROSS JOIN "MapRow" AS map
          WHERE map."staging" = ${staging} AND map."system" = '${system}' AND map."target" = asked."target"
            AND ${isStored})`,
        codes,
        maps,
        page,
        mapped,
      ),
    async search(number, text, first) {
      const words = wordsIn(text)
        .slice(0, mostWords)
        .map(({ word }) => word);
      const byId = isIdentifier.test(text.trim()) ? await concepts(number, [text.trim()]) : [];
      if (words.length === 0 || first === 0) return [];
      const ranks = await ranksWith(connection, number, words, first * termsOfConcept);
      const terms = await ask<{ concept: string }>(
        {
          columns: ['concept'],
          sql: `WITH ${idsAsked}
            SELECT CAST(term."concept" AS TEXT) AS "concept"
            FROM asked CROSS JOIN "SearchTerm" AS term
            WHERE term."staging" = ${staging} AND term."rank" = asked."id"
            ORDER BY term."rank"`,
        },
        ranks,
        number,
      );
      const ids = [...new Set(terms.map(({ concept }) => concept))].slice(0, first);
      const found = new Map((await concepts(number, ids)).map((of) => [of.id, of]));
      const others = await synonyms(number, ids);
      const byWords = ids.flatMap((id): ConceptFound[] => {
        const concept = found.get(id);
        if (!concept) return [];
        const term = shortestWith(words, [
          concept.term,
          ...others.filter((other) => other.concept === id).map((other) => other.term),
        ]);
        return [{ concept, term: term ?? concept.term ?? id }];
      });
      const exact = byId.map((concept) => ({ concept, term: concept.term ?? concept.id }));
      return [...exact, ...byWords].slice(0, first);
    },
  };
}

/** Identifiers as the numbers they are. */
function compareIdentifiers(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : 1;
}

/** The most words of a text that are looked for; who types more has long found it. */
const mostWords = 10;
/** How many terms of a concept may be found before another one. */
const termsOfConcept = 5;
const isIdentifier = /^[1-9]\d{5,17}$/;

/** The shortest of the terms that have words with all these beginnings. */
function shortestWith(beginnings: readonly string[], terms: readonly (string | null)[]) {
  return terms
    .flatMap((term) => {
      if (term === null) return [];
      const words = wordsIn(term);
      const has = (beginning: string) => words.some(({ word }) => word.startsWith(beginning));
      return beginnings.every(has) ? [term] : [];
    })
    .sort((one, other) => one.length - other.length)[0];
}

/**
 * Asks for rows as one JSON text, which is read faster than rows are made one by one, and in which identifiers stay the
 * texts that they are. The first parameter is JSON too: one however many keys there are.
 */
async function askInJson<T>(
  { client, database }: Connection,
  { columns, sql }: Question<T>,
  keys: readonly unknown[],
  values: readonly unknown[],
): Promise<T[]> {
  if (keys.length === 0) return [];
  const [row] = await client.$queryRawUnsafe<{ rows: string }[]>(
    asJson[database](columns, sql),
    JSON.stringify(keys),
    ...values,
  );
  return JSON.parse(row?.rows ?? '[]') as T[];
}

const asJson = {
  sqlite: (columns, sql) =>
    `SELECT json_group_array(json_object(${columns.map((column) => `'${column}', "${column}"`).join(', ')})) AS "rows" FROM (${sql})`,
  postgresql: (_columns, sql) =>
    `SELECT CAST(coalesce(json_agg(found), '[]') AS TEXT) AS "rows" FROM (${sql}) AS found`,
} satisfies Record<Database, (columns: readonly string[], sql: string) => string>;

const identifiersIn = {
  sqlite: (json) => `SELECT CAST(value AS BIGINT) FROM json_each(${json})`,
  postgresql: (json) =>
    `SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text(CAST(${json} AS jsonb)) AS each(value)`,
} satisfies Record<Database, (json: string) => string>;

const pairsIn = {
  sqlite: (json, type) =>
    `SELECT CAST(value ->> 0 AS ${type}), CAST(value ->> 1 AS ${type}) FROM json_each(${json})`,
  postgresql: (json, type) =>
    `SELECT CAST(value ->> 0 AS ${type}), CAST(value ->> 1 AS ${type}) FROM jsonb_array_elements(CAST(${json} AS jsonb)) AS each(value)`,
} satisfies Record<Database, (json: string, type: 'BIGINT' | 'TEXT') => string>;

/** SQLite stops going down only where it is told so, PostgreSQL as soon as nobody wants more. */
const untilEnough = {
  sqlite: `LIMIT ${mostDescendants + 1}`,
  postgresql: '',
} satisfies Record<Database, string>;

/** Identifiers in no order, with a space between them; null when there are none. */
const joined = {
  sqlite: (column) => `group_concat(${column}, ' ')`,
  postgresql: (column) => `string_agg(CAST(${column} AS TEXT), ' ')`,
} satisfies Record<Database, (column: string) => string>;
