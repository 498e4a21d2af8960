import { hostname } from 'node:os';
import type { ReleaseRecord, StagedRecords } from '../records.js';
import { insertionInto, parameter } from './bulk.js';
import type { Connection, Writer } from './connect.js';
import { searchWordsOn } from './search-words.js';

/** The tables of rows that belong to a staging, and the column that the key goes on with after it. */
const leading = {
  Concept: 'id',
  Synonym: 'concept',
  IsA: 'child',
  ConceptReplacement: 'concept',
  MapRow: 'concept',
  SearchTerm: 'rank',
} satisfies Record<keyof StagedRecords, string>;

/** A table that a staging fills. */
export type StagedTable = keyof StagedRecords;

/** Where rows are written that nobody sees until a publication names the part they make. */
export interface Staging {
  readonly number: number;
  /** Writes rows of a table, in a transaction of their own. */
  append<T extends StagedTable>(table: T, rows: readonly StagedRecords[T][]): Promise<void>;
  /** Makes what was written ready to be asked, and lets go of it. */
  finish(): Promise<void>;
  /** Throws away what was written, also after it was finished. */
  abandon(): Promise<void>;
}

/** How often a staging says that somebody still writes it, and after what time nobody does, in milliseconds. */
const touchedEvery = 10_000;
const deadAfter = 600_000;
/** How long the rows of a release that was replaced are kept for those who have not noticed yet, in milliseconds. */
const keptFor = 3_600_000;

/** Which of the parts have their rows in the store, and the releases they are. */
export async function stagedReleases(
  { client }: Connection,
  parts: readonly string[],
): Promise<ReadonlyMap<string, ReleaseRecord>> {
  const rows = await client.staging.findMany({
    where: { part: { in: [...parts] } },
    include: { release: true },
  });
  return new Map(
    rows.flatMap(({ release }) => {
      if (release === null) return [];
      const { part, ...record } = release;
      return [[part, record] as const];
    }),
  );
}

/** Begins to write rows, and throws away what others left behind. */
export async function beginStaging(connection: Connection): Promise<Staging> {
  const { client } = connection;
  const { number } = await client.staging.create({
    data: { importer: thisImporter, touchedAt: new Date() },
  });
  const writer = await connection.openWriter();
  const words = searchWordsOn(connection.database, writer, number);
  let hasWords = false;
  let touched = Date.now();
  const touch = async () => {
    if (Date.now() - touched < touchedEvery) return;
    touched = Date.now();
    await client.staging.update({ where: { number }, data: { touchedAt: new Date() } });
  };
  let isOpen = true;
  const letGo = async () => {
    if (isOpen) await writer.close();
    isOpen = false;
  };
  try {
    for (const left of await leftBehind(connection)) {
      await throwAway(connection, writer, left);
      await touch();
    }
  } catch (error) {
    await letGo();
    throw error;
  }
  return {
    number,
    async append(table, rows) {
      await touch();
      await writer.run(insertionInto(connection, table), JSON.stringify(rows), number);
      if (table !== 'SearchTerm') return;
      if (!hasWords) await words.create();
      hasWords = true;
      await words.append(rows as readonly StagedRecords['SearchTerm'][]);
    },
    async finish() {
      if (hasWords) await words.finish();
      await writer.run(settle[connection.database]);
      await client.staging.update({ where: { number }, data: { touchedAt: new Date() } });
      await letGo();
    },
    async abandon() {
      await letGo();
      const another = await connection.openWriter();
      await throwAway(connection, another, number).finally(() => another.close());
    },
  };
}

/** PostgreSQL has to know the tables to find good ways through them; SQLite to bring its log into the file. */
const settle = {
  sqlite: 'PRAGMA wal_checkpoint(PASSIVE)',
  postgresql: `ANALYZE ${Object.keys(leading)
    .map((table) => `"${table}"`)
    .join(', ')}`,
};

/** The host and the process, so that another process there can see whether this one still runs. */
const thisImporter = `${hostname()} ${process.pid}`;

function isAlive(importer: string): boolean {
  const [host, pid] = importer.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Stagings that will never get a part, and those of parts that are in force no longer. */
async function leftBehind({ client }: Connection): Promise<readonly number[]> {
  const stagings = await client.staging.findMany();
  const [quiet, noticed] = [Date.now() - deadAfter, Date.now() - keptFor];
  const left: number[] = [];
  for (const { number, part, importer, touchedAt } of stagings) {
    if (part === null) {
      if (touchedAt.getTime() < quiet || !isAlive(importer)) left.push(number);
      continue;
    }
    const last = await client.revisionEntry.findFirst({
      where: { part },
      orderBy: { revision: 'desc' },
      include: { inRevision: true },
    });
    const since = last?.inRevision.publishedAt.getTime() ?? 0;
    if (last?.change === 'TAKEN_OUT' && since < noticed) left.push(number);
  }
  return left;
}

/** How many rows are deleted at a time. */
const rowsAtATime = 20_000;

/**
 * Deletes the rows of a staging, thousands at a time. What is left when this is stopped is of no part and goes the next
 * time.
 */
async function throwAway(
  { client, database }: Connection,
  writer: Writer,
  staging: number,
): Promise<void> {
  await client.staging.update({ where: { number: staging }, data: { part: null } });
  const [first, second] = [1, 2].map(parameter[database]);
  for (const [table, column] of Object.entries(leading)) {
    for (;;) {
      const [last] = await writer.run(
        `SELECT CAST("${column}" AS TEXT) FROM "${table}" WHERE "staging" = ${first}
         ORDER BY "${column}" LIMIT 1 OFFSET ${rowsAtATime}`,
        staging,
      );
      if (!last) break;
      await writer.run(
        `DELETE FROM "${table}" WHERE "staging" = ${first} AND "${column}" <= CAST(${second} AS BIGINT)`,
        staging,
        String(last[0]),
      );
    }
    await writer.run(`DELETE FROM "${table}" WHERE "staging" = ${first}`, staging);
  }
  await searchWordsOn(database, writer, staging).drop();
  await client.staging.deleteMany({ where: { number: staging } });
}
