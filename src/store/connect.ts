import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UnusableDatabase, unusable } from './failures.js';
import type { migrations } from './generated/migrations.js';
import type { Prisma, PrismaClient as SqlitePrismaClient } from './generated/sqlite/client.js';

/** The databases the knowledge can be kept in. */
export type Database = keyof typeof migrations;

/** The tables of the schema, and what a row of each holds. */
export type Table = Prisma.ModelName;
export type Row<T extends Table> = Prisma.TypeMap['model'][T]['payload']['scalars'];

/** A way to a database. Only the SQL of bulk and of migrations asks which of the two it is. */
export interface Connection {
  readonly database: Database;
  /** Where the database is, for messages. */
  readonly place: string;
  /** For flat reads and writes the clients of both databases are the same, so the type of one serves. */
  readonly client: SqlitePrismaClient;
  /** The columns of a table, as the schema lists them. */
  readonly columnsOf: (table: Table) => readonly string[];
  /** Runs many statements on a connection of their own, which is closed after them. */
  readonly runScript: (sql: string) => Promise<void>;
  /** Opens a connection for writing millions of rows. */
  readonly openWriter: () => Promise<Writer>;
  readonly close: () => Promise<void>;
}

/**
 * A connection of its own for writing millions of rows, each statement a transaction by itself, so that others can
 * write in between. What it wrote is safe once another connection has committed after it.
 */
export interface Writer {
  /** Answers the rows that a statement gives, each the values of its columns. */
  readonly run: (sql: string, ...values: readonly (string | number)[]) => Promise<unknown[][]>;
  readonly close: () => Promise<void>;
}

/** How long a transaction waits for its turn, and how long it may then take, in milliseconds. */
const transactionOptions = { maxWait: 15_000, timeout: 120_000 };
const clientOptions = { errorFormat: 'minimal', transactionOptions } as const;

/** PostgreSQL's driver would wait for ever for each of these, in milliseconds. */
const postgresqlTimeouts = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** Prepares the way to the database that a URL names. Loads the client of that database only. */
export async function connect(url: string): Promise<Connection> {
  if (url.startsWith('file:')) return connectToSqlite(filePath(url));
  if (/^postgres(ql)?:/.test(url)) return connectToPostgresql(url);
  throw new UnusableDatabase(
    'The database URL has to begin with file: (SQLite, as in file:data/guidance.db) ' +
      'or with postgresql: (as in postgresql://user:password@host:5432/name).',
  );
}

const textType = { scalarType: 'string', arity: 'scalar' } as const;
const numberType = { scalarType: 'int', arity: 'scalar' } as const;

async function connectToSqlite(path: string): Promise<Connection> {
  const [{ SqliteAdapter, whenUnlocked }, { Prisma, PrismaClient }] = await Promise.all([
    import('./sqlite.js'),
    import('./generated/sqlite/client.js'),
  ]);
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw unusable(path, error);
  });
  const adapter = new SqliteAdapter({ url: pathToFileURL(path).href });
  const client = new PrismaClient({ adapter, ...clientOptions });
  return {
    database: 'sqlite',
    place: path,
    client,
    columnsOf: (table) => Object.keys(Prisma[`${table}ScalarFieldEnum`]),
    async runScript(sql) {
      const connection = await adapter.connect();
      await whenUnlocked(() => connection.executeScript(sql)).finally(() => connection.dispose());
    },
    async openWriter() {
      const connection = await adapter.connect();
      // In the log a commit of another connection comes after these rows, so its sync is theirs too. The rows that are
      // sorted to make an index go to a file, where libSQL would hold them in memory.
      await connection.executeScript(
        'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE',
      );
      const argTypes = { string: textType, number: numberType } as const;
      return {
        async run(sql, ...values) {
          const types = values.map((value) => argTypes[typeof value as keyof typeof argTypes]);
          const { rows } = await connection.queryRaw({ sql, args: [...values], argTypes: types });
          // libSQL works without a pause. In one, signals are heard and what it no longer needs is let go.
          await setImmediate();
          return rows;
        },
        close: () => connection.dispose(),
      };
    },
    async close() {
      // libSQL holds its files until the process ends (tursodatabase/libsql-js#230), so SQLite would leave
      // what was written last in the log. After this the one file is all of the database.
      await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
      await client.$disconnect();
    },
  };
}

async function connectToPostgresql(url: string): Promise<Connection> {
  const place = postgresqlPlace(url);
  const [{ PrismaPg }, { default: pg }, { Prisma, PrismaClient }] = await Promise.all([
    import('@prisma/adapter-pg'),
    import('pg'),
    import('./generated/postgresql/client.js'),
  ]);
  const config = {
    connectionString: url,
    application_name: 'guidance-graph',
    ...postgresqlTimeouts,
  };
  const client = new PrismaClient({ adapter: new PrismaPg(config), ...clientOptions });
  return {
    database: 'postgresql',
    place,
    client: client as unknown as SqlitePrismaClient,
    columnsOf: (table) => Object.keys(Prisma[`${table}ScalarFieldEnum`]),
    async runScript(sql) {
      const connection = new pg.Client(config);
      await connection.connect();
      await connection.query(sql).finally(() => connection.end());
    },
    async openWriter() {
      const connection = new pg.Client({ ...config, statement_timeout: 0 });
      await connection.connect();
      await connection.query('SET synchronous_commit = off');
      return {
        async run(sql, ...values) {
          const { rows } = await connection.query({
            text: sql,
            values: [...values],
            rowMode: 'array',
          });
          return rows as unknown[][];
        },
        close: () => connection.end(),
      };
    },
    close: () => client.$disconnect(),
  };
}

function filePath(url: string): string {
  try {
    return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
  } catch (error) {
    throw unusable(url, error);
  }
}

/** Host and name of a database. What else stands in its URL is nobody's business. */
function postgresqlPlace(url: string): string {
  if (!URL.canParse(url)) {
    throw new UnusableDatabase(
      'The database URL cannot be read. It has to look like postgresql://user:password@host:5432/name, ' +
        'with the special characters of user and password percent-encoded.',
    );
  }
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
