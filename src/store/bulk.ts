import type { Connection, Database, Row, Table } from './connect.js';
import type { Prisma } from './generated/sqlite/client.js';

/**
 * SQL of our own over the tables of the schema: many rows in one statement, which Prisma cannot do. What asks SNOMED
 * CT, in `terminology.ts` and `search-words.ts`, is the only other place with such SQL. Its names come from the schema; all that comes from outside is bound as a parameter.
 */

/** The tables whose rows belong to a part. */
export type PartTable = { [T in Table]: 'part' extends keyof Row<T> ? T : never }[Exclude<
  Table,
  'RevisionEntry'
>];

/** Inserts all rows of a table. Costs one statement and one parameter, however many the rows. */
export function insertAll<T extends Table>(
  connection: Connection,
  table: T,
  rows: readonly Row<T>[],
): Prisma.PrismaPromise<number> {
  return insertFromJson(connection, table, JSON.stringify(rows));
}

/** The same of rows that stand in a JSON text already, as a list of objects. */
export function insertFromJson(
  { client, database, columnsOf }: Connection,
  table: Table,
  rows: string,
): Prisma.PrismaPromise<number> {
  const columns = columnsOf(table);
  const sql = `INSERT INTO "${table}" (${quoted(columns)}) ${selectFromJson[database](table, columns)}`;
  return client.$executeRawUnsafe(sql, rows);
}

/**
 * The statement that inserts the rows of a JSON text, its first parameter, into a staging, its second. In JSON the rows
 * are without the number of the staging, for they are millions.
 */
export function insertionInto(
  { database, columnsOf }: Pick<Connection, 'database' | 'columnsOf'>,
  table: Table,
): string {
  const columns = columnsOf(table).filter((column) => column !== 'staging');
  const staging = `CAST(${parameter[database](2)} AS INTEGER)`;
  const rows = selectFromJson[database](table, columns);
  return `INSERT INTO "${table}" ("staging", ${quoted(columns)}) SELECT ${staging}, * FROM (${rows}) AS "rows"`;
}

/** What the revisions after one and up to another did with parts in the end, in no order. */
export function selectLastChanges(
  { client, database }: Connection,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Prisma.PrismaPromise<Pick<Row<'RevisionEntry'>, 'part' | 'change'>[]> {
  const sql = `
    SELECT "part", "change" FROM "RevisionEntry" AS entry
    WHERE "revision" > ${parameter[database](1)} AND "revision" = (
      SELECT max("revision") FROM "RevisionEntry"
      WHERE "part" = entry."part" AND "revision" <= ${parameter[database](2)})`;
  return client.$queryRawUnsafe<Pick<Row<'RevisionEntry'>, 'part' | 'change'>[]>(sql, after, upTo);
}

/** The rows of a table by part, without the name of the part and in no order. */
type RowsByPart<T extends PartTable> = ReadonlyMap<string, Omit<Row<T>, 'part'>[]>;

/**
 * Reads the rows that a table has of parts. The database answers one JSON text: of thousands of rows, one by one, the
 * drivers make objects far more slowly than `JSON.parse`.
 */
export async function selectOfParts<T extends PartTable>(
  { client, database, columnsOf }: Connection,
  table: T,
  parts: readonly string[],
): Promise<RowsByPart<T>> {
  const columns = columnsOf(table).filter((column) => column !== 'part');
  const sql = `${selectAsJson[database](table, columns)} FROM "${table}"
    WHERE "part" IN (${valuesInJson[database]}) GROUP BY "part") AS grouped`;
  const [row] = await client.$queryRawUnsafe<{ rows: string | null }[]>(sql, JSON.stringify(parts));
  const rows = JSON.parse(row?.rows ?? '{}') as Record<string, Omit<Row<T>, 'part'>[]>;
  return new Map(Object.entries(rows));
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

/** The place of a parameter in a statement, from 1. */
export const parameter = {
  sqlite: (number) => `?${number}`,
  postgresql: (number) => `$${number}`,
} satisfies Record<Database, (number: number) => string>;

const valuesInJson = {
  sqlite: 'SELECT value FROM json_each(?)',
  postgresql: 'SELECT jsonb_array_elements_text($1::jsonb)',
} satisfies Record<Database, string>;

/** The rows of a JSON text, column by column. */
const selectFromJson = {
  sqlite: (_table, columns) =>
    `SELECT ${columns.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?1)`,
  postgresql: (table, columns) =>
    `SELECT ${quoted(columns)} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
} satisfies Record<Database, (table: Table, columns: readonly string[]) => string>;

/** The columns of a table that are true or false, which SQLite keeps as 1 and 0. */
type Flag<T extends PartTable> = {
  [C in keyof Row<T>]-?: boolean extends Row<T>[C] ? C : never;
}[keyof Row<T>];

/** Every such column, or this does not compile. */
const flags: {
  readonly [T in PartTable as [Flag<T>] extends [never] ? never : T]: Readonly<
    Record<Flag<T>, true>
  >;
} = {
  Release: { complete: true },
  Section: { published: true },
  Solution: { preferred: true },
  Replacement: { replaces: true },
  Example: { conventions: true },
};

/** One text with an object of all that is selected: by part, the rows of it. What they are selected from is to follow. */
const selectAsJson = {
  sqlite: (table, columns) => {
    const ofTable: Readonly<Record<string, true>> =
      table in flags ? flags[table as keyof typeof flags] : {};
    const values = columns.map((column) =>
      ofTable[column]
        ? `'${column}', json(CASE "${column}" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)`
        : `'${column}', "${column}"`,
    );
    return `SELECT json_group_object("part", json("rows")) AS "rows" FROM (
      SELECT "part", json_group_array(json_object(${values.join(', ')})) AS "rows"`;
  },
  postgresql: (_table, columns) =>
    `SELECT CAST(json_object_agg("part", "rows") AS text) AS "rows" FROM (
      SELECT "part", json_agg(json_build_object(${columns.map((column) => `'${column}', "${column}"`).join(', ')})) AS "rows"`,
} satisfies Record<Database, (table: PartTable, columns: readonly string[]) => string>;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
