import type { Connection, Database, Row, Table } from './connect.js';
import type { Prisma } from './generated/sqlite/client.js';

/**
 * The one place with SQL of our own over the tables of the schema: many rows in one statement, which
 * Prisma cannot do. Its names come from the schema; all that comes from outside is bound as a parameter.
 */

/** The tables whose rows belong to a part. */
export type PartTable = { [T in Table]: 'part' extends keyof Row<T> ? T : never }[Exclude<
  Table,
  'RevisionEntry'
>];

/** Inserts all rows of a table. Costs one statement and one parameter, however many the rows. */
export function insertAll<T extends Table>(
  { client, database, columnsOf }: Connection,
  table: T,
  rows: readonly Row<T>[],
): Prisma.PrismaPromise<number> {
  const columns = columnsOf(table);
  const sql = `INSERT INTO "${table}" (${quoted(columns)}) ${selectFromJson[database](table, columns)}`;
  return client.$executeRawUnsafe(sql, JSON.stringify(rows));
}

/** Reads a table's rows of all parts that are in force at a revision, in no order. */
export function selectInForce<T extends PartTable>(
  { client, database, columnsOf }: Connection,
  table: T,
  revision: number,
): Prisma.PrismaPromise<Row<T>[]> {
  const sql = `
    SELECT ${quoted(columnsOf(table))} FROM "${table}" WHERE "part" IN (
      SELECT "part" FROM "RevisionEntry" AS entry
      WHERE "change" = 'BROUGHT_IN' AND "revision" = (
        SELECT max("revision") FROM "RevisionEntry"
        WHERE "part" = entry."part" AND "revision" <= ${parameter[database]}))`;
  return client.$queryRawUnsafe<Row<T>[]>(sql, revision);
}

/** Reads columns of the rows whose `key` is one of `values`. Costs one parameter, however many the values. */
export function selectAmong<T extends Table, C extends keyof Row<T> & string>(
  { client, database }: Connection,
  table: T,
  key: C,
  values: readonly string[],
  ...columns: C[]
): Prisma.PrismaPromise<Pick<Row<T>, C>[]> {
  const sql = `SELECT ${quoted(columns)} FROM "${table}" WHERE "${key}" IN (${valuesInJson[database]})`;
  return client.$queryRawUnsafe<Pick<Row<T>, C>[]>(sql, JSON.stringify(values));
}

const parameter = { sqlite: '?', postgresql: '$1' } satisfies Record<Database, string>;

const valuesInJson = {
  sqlite: 'SELECT value FROM json_each(?)',
  postgresql: 'SELECT jsonb_array_elements_text($1::jsonb)',
} satisfies Record<Database, string>;

/** The rows of a JSON text, column by column. */
const selectFromJson = {
  sqlite: (_table, columns) =>
    `SELECT ${columns.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?)`,
  postgresql: (table, columns) =>
    `SELECT ${quoted(columns)} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
} satisfies Record<Database, (table: Table, columns: readonly string[]) => string>;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
