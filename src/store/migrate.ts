import { createHash } from 'node:crypto';
import type { Connection, Database } from './connect.js';
import { UnusableDatabase, databaseFault } from './failures.js';

/** A step of the schema, as it stands in a folder of `prisma/migrations`. */
export interface Migration {
  readonly name: string;
  /** SHA-256 of the SQL. */
  readonly checksum: string;
  readonly sql: string;
}

/**
 * Brings a database to the schema of the program. Keeps Prisma's own record of it, `_prisma_migrations`,
 * so `prisma migrate` reads it and may have written it.
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<void> {
  const applied = await appliedMigrations(connection);
  refuseNewer(connection, applied, migrations);
  for (const migration of migrations) {
    if (!applied.has(migration.name)) await apply(connection, migration);
  }
}

/** An older program would misread a newer database, and must not write to it. */
function refuseNewer(
  { place }: Connection,
  applied: ReadonlySet<string>,
  migrations: readonly Migration[],
): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new UnusableDatabase(
    `The database ${place} belongs to a newer version of this program: it has ${unknown.join(', ')}, ` +
      'which this version does not know. Use the newer version, or another database.',
  );
}

async function appliedMigrations({ client }: Connection): Promise<ReadonlySet<string>> {
  try {
    const rows = await client.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if (isMissingTable(error)) return new Set();
    throw error;
  }
}

/** A migration is applied whole or not at all, and by one process only, however many start at once. */
async function apply(connection: Connection, migration: Migration): Promise<void> {
  try {
    await connection.runScript(scriptFor(connection.database, migration));
  } catch (error) {
    const applied = await appliedMigrations(connection);
    if (!applied.has(migration.name)) throw error;
  }
}

function scriptFor(database: Database, { name, checksum, sql }: Migration): string {
  const { begin, recordTable } = dialects[database];
  const now = new Date().toISOString().replace('Z', '+00:00');
  return `
    ${begin};
    ${recordTable};
    INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES ('${idOf(name)}', '${checksum}', '${name}', '${now}', '${now}', 1);
    ${sql};
    COMMIT;`;
}

/** The same wherever it is made, so that the primary key lets only one process record the migration. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

/** The record is made as `prisma migrate` makes it. */
const dialects = {
  sqlite: {
    // A table is changed by making it anew, which foreign keys would forbid. Within a transaction they
    // cannot be switched off.
    begin: 'PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE',
    recordTable: `
      CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
        "id"                    TEXT PRIMARY KEY NOT NULL,
        "checksum"              TEXT NOT NULL,
        "finished_at"           DATETIME,
        "migration_name"        TEXT NOT NULL,
        "logs"                  TEXT,
        "rolled_back_at"        DATETIME,
        "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
        "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
      )`,
  },
  postgresql: {
    begin: 'BEGIN',
    recordTable: `
      CREATE TABLE IF NOT EXISTS _prisma_migrations (
        id                      VARCHAR(36) PRIMARY KEY NOT NULL,
        checksum                VARCHAR(64) NOT NULL,
        finished_at             TIMESTAMPTZ,
        migration_name          VARCHAR(255) NOT NULL,
        logs                    TEXT,
        rolled_back_at          TIMESTAMPTZ,
        started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
        applied_steps_count     INTEGER NOT NULL DEFAULT 0
      )`,
  },
} satisfies Record<Database, { begin: string; recordTable: string }>;

function isMissingTable(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault?.kind === 'TableDoesNotExist' || fault?.message.includes('no such table') === true;
}
