import type { SearchTermRecord } from '../records.js';
import { wordsIn } from '../search-words.js';
import type { Connection, Database, Writer } from './connect.js';

/**
 * The words of the terms of a staging in a full-text index of the database, by the rank of the term. Each staging has an
 * index of its own, which goes as a whole when the staging goes.
 */
export interface SearchWords {
  create(): Promise<void>;
  append(terms: readonly SearchTermRecord[]): Promise<void>;
  /** Brings the index into the form in which it is asked. */
  finish(): Promise<void>;
  drop(): Promise<void>;
}

/** The index of a staging, to be written. */
export function searchWordsOn(database: Database, writer: Writer, staging: number): SearchWords {
  return database === 'sqlite' ? onSqlite(writer, staging) : onPostgresql(writer, staging);
}

/** The ranks of the terms that have words beginning with each of those given, the lowest first. */
export async function ranksWith(
  connection: Connection,
  staging: number,
  beginnings: readonly string[],
  most: number,
): Promise<readonly number[]> {
  const table = tableOf(staging);
  const { client } = connection;
  if (connection.database === 'postgresql') {
    const condition = beginnings.map((word) => `'${word}':*`).join(' & ');
    const rows = await client.$queryRawUnsafe<{ rank: number }[]>(
      `SELECT "rank" FROM "${table}" WHERE "words" @@ CAST($1 AS tsquery) ORDER BY "rank" LIMIT $2`,
      condition,
      most,
    );
    return rows.map(({ rank }) => rank);
  }
  const condition = await matchOf(connection, staging, beginnings);
  if (condition === null) return [];
  const rows = await client.$queryRawUnsafe<{ rank: number }[]>(
    `SELECT rowid AS "rank" FROM "${table}" WHERE "${table}" MATCH ? ORDER BY rowid LIMIT ?`,
    condition,
    most,
  );
  return rows.map(({ rank }) => rank);
}

function tableOf(staging: number): string {
  return `SearchWords_${staging}`;
}

function vocabularyOf(staging: number): string {
  return `SearchVocabulary_${staging}`;
}

/** SQLite finds the beginnings of up to so many letters in an index of their own. */
const longestBeginning = 6;

/** What the index holds in memory of a transaction. With less, it would write small pieces and join them later. */
const bytesInMemory = 1 << 24;

/** How many pages of the index are brought together at a time. */
const pagesAtATime = 1_000;

function onSqlite(writer: Writer, staging: number): SearchWords {
  const [table, vocabulary] = [tableOf(staging), vocabularyOf(staging)];
  const lengths = Array.from({ length: longestBeginning }, (_, index) => index + 1);
  return {
    async create() {
      // Holds neither the terms nor where in them a word stands, so it takes little room. The words are separated
      // before they are given to it.
      await writer.run(
        `CREATE VIRTUAL TABLE "${table}" USING fts5(words, content = '', columnsize = 0, detail = none,
           prefix = '${lengths.join(' ')}', tokenize = 'ascii')`,
      );
      await writer.run(
        `INSERT INTO "${table}" ("${table}", rank) VALUES ('hashsize', ${bytesInMemory})`,
      );
      await writer.run(`CREATE TABLE "${vocabulary}" ("word" TEXT PRIMARY KEY) WITHOUT ROWID`);
    },
    async append(terms) {
      const found = terms.map(({ rank, term }) => [rank, ...distinctWords(term)] as const);
      await writer.run(
        `INSERT INTO "${table}" (rowid, words) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
        JSON.stringify(found.map(([rank, ...words]) => [rank, words.join(' ')])),
      );
      const long = new Set<string>();
      for (const [, ...words] of found)
        for (const word of words) if ([...word].length > longestBeginning) long.add(word);
      await writer.run(
        `INSERT OR IGNORE INTO "${vocabulary}" SELECT value FROM json_each(?)`,
        JSON.stringify([...long]),
      );
    },
    async finish() {
      // A negative number begins to bring all of it together, positive ones go on.
      for (let pages = -pagesAtATime, before = -1; ; pages = pagesAtATime) {
        await writer.run(`INSERT INTO "${table}" ("${table}", rank) VALUES ('merge', ${pages})`);
        const [[changes] = []] = await writer.run('SELECT total_changes()');
        // What does nothing counts as one change.
        if (before !== -1 && Number(changes) - before < 2) break;
        before = Number(changes);
      }
    },
    async drop() {
      await writer.run(`DROP TABLE IF EXISTS "${table}"`);
      await writer.run(`DROP TABLE IF EXISTS "${vocabulary}"`);
    },
  };
}

function onPostgresql(writer: Writer, staging: number): SearchWords {
  const table = tableOf(staging);
  return {
    async create() {
      await writer.run(
        `CREATE TABLE "${table}" ("rank" integer PRIMARY KEY, "words" tsvector NOT NULL)`,
      );
    },
    async append(terms) {
      await writer.run(
        `INSERT INTO "${table}" ("rank", "words")
         SELECT CAST(term ->> 0 AS integer), array_to_tsvector(string_to_array(term ->> 1, ' '))
         FROM jsonb_array_elements(CAST($1 AS jsonb)) AS term`,
        JSON.stringify(terms.map(({ rank, term }) => [rank, distinctWords(term).join(' ')])),
      );
    },
    async finish() {
      await writer.run(`CREATE INDEX "${table}_words_idx" ON "${table}" USING gin ("words")`);
      await writer.run(`ANALYZE "${table}"`);
    },
    async drop() {
      await writer.run(`DROP TABLE IF EXISTS "${table}"`);
    },
  };
}

function distinctWords(term: string): string[] {
  return [...new Set(wordsIn(term).map(({ word }) => word))];
}

/** The most words that a long beginning is taken to mean one by one. */
const mostWords = 64;

/**
 * What FTS5 is asked. It goes through the terms of a whole word, or of a beginning it has an index of, one after the
 * other; of any other beginning it gathers all terms first, which for a frequent word takes a tenth of a second in which
 * nobody else is answered. So a long beginning is asked as the words that begin so. Null when there is none.
 */
async function matchOf(
  { client }: Connection,
  staging: number,
  beginnings: readonly string[],
): Promise<string | null> {
  const long = beginnings.filter((word) => [...word].length > longestBeginning);
  const rows =
    long.length === 0
      ? []
      : await client.$queryRawUnsafe<{ beginning: string; word: string }[]>(
          long
            .map(
              (_, index) =>
                `SELECT * FROM (SELECT ?${index + 1} AS "beginning", "word" FROM "${vocabularyOf(staging)}"
                 WHERE "word" >= ?${index + 1} AND "word" < ?${index + 1} || char(1114111) LIMIT ${mostWords + 1})`,
            )
            .join(' UNION ALL '),
          ...long,
        );
  const conditions = beginnings.map((beginning) => {
    const words = rows.filter((row) => row.beginning === beginning).map(({ word }) => word);
    if (!long.includes(beginning) || words.length > mostWords) return `"${beginning}" *`;
    return words.length === 0 ? null : `(${words.map((word) => `"${word}"`).join(' OR ')})`;
  });
  return conditions.includes(null) ? null : conditions.join(' AND ');
}
