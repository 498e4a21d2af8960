import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { connect, type Connection } from '../../src/store/connect.js';
import { migrations } from '../../src/store/generated/migrations.js';
import { migrate, type Migration } from '../../src/store/migrate.js';
import { openStore, UnusableDatabase } from '../../src/store/store.js';
import { createSqlite, describeOnBoth, type TestDatabase } from './databases.js';
import { guidance, publication } from './parts.js';

describeOnBoth('opening a database', (create) => {
  let database: TestDatabase;
  let connection: Connection;
  let known: readonly Migration[];

  beforeEach(async () => {
    database = await create();
    connection = await connect(database.url);
    known = migrations[connection.database];
  });

  afterEach(async () => {
    await connection.close();
    await database.drop();
  });

  function applied() {
    return connection.client.$queryRaw<{ name: string; checksum: string }[]>`
      SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY migration_name`;
  }

  const openAndClose = async () => (await openStore(database.url)).close();

  it('applies every migration once', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    await openAndClose();
    await openAndClose();
    expect(known).not.toHaveLength(0);
    expect(await applied()).toEqual(
      known.map(({ name, sql }) => ({ name, checksum: sha256(sql) })),
    );
  });

  it('applies them once when several start at once', async () => {
    await Promise.all([openAndClose(), openAndClose(), openAndClose()]);
    expect(await applied()).toHaveLength(known.length);
  });

  it('leaves migrations alone that Prisma itself has applied', async () => {
    await openAndClose();
    await connection.client
      .$executeRaw`UPDATE _prisma_migrations SET id = 'prisma' || substr(id, 7)`;
    await openAndClose();
    expect(await applied()).toHaveLength(known.length);
  });

  it('refuses what a newer version has made', async () => {
    const future = {
      name: '29991231235959_future',
      checksum: '',
      sql: 'CREATE TABLE future (a TEXT)',
    };
    await migrate(connection, [...known, future]);
    await expect(openStore(database.url)).rejects.toThrow(UnusableDatabase);
    await expect(openStore(database.url)).rejects.toThrow(/newer version .* 29991231235959_future/);
  });

  it('applies a migration whole or not at all', async () => {
    const sql = 'CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1)';
    const broken = { name: '29991231235959_broken', checksum: '', sql };
    await expect(migrate(connection, [...known, broken])).rejects.toThrow('nowhere');
    expect(await applied()).toHaveLength(known.length);

    const repaired = { ...broken, sql: 'CREATE TABLE half (a TEXT)' };
    await migrate(connection, [...known, repaired]);
    expect(await applied()).toHaveLength(known.length + 1);
  });

  it('keeps what was published before notes had a kind and questions were asked', async () => {
    await migrate(connection, known.slice(0, 1));
    await connection.runScript(beforeQuestions);
    const store = await openStore(database.url);

    const [old] = (await store.load())?.parts ?? [];
    expect(old).toMatchObject({
      hash: 'old',
      version: 1,
      records: {
        guidance: { reference: 'IPG366', edition: null },
        solutions: [{ ordinal: 1, label: null, preferred: null }],
        choices: [{ firstValue: 'V40.1', marker: null }],
        placements: [],
        notes: [{ ordinal: 1, kind: 'NOTE', text: 'A note.' }],
        duties: [{ ordinal: 1, noteOrdinal: 1 }],
        replacements: [],
        questions: [],
        examples: [],
      },
    });

    const changed = guidance('IPG366', 'second text');
    await store.publish({ ...publication(2, [changed]), takenOut: ['old'] });
    expect((await store.load())?.parts).toEqual([{ ...changed, version: 2 }]);
    expect((await store.load(1))?.parts).toEqual([old]);
    await store.close();
    await expect(connection.client.$executeRaw`DELETE FROM "Note"`).rejects.toThrow(/foreign key/i);
  });
});

/** A revision as the first migration could hold it. */
const beforeQuestions = `
  INSERT INTO "Revision" VALUES (1, '2026-11-23T09:30:00.000+00:00', 'Old', NULL);
  INSERT INTO "Part" VALUES ('old', 'GUIDANCE');
  INSERT INTO "RevisionEntry" VALUES (1, 'old', 'BROUGHT_IN');
  INSERT INTO "Guidance" ("part", "reference", "version", "title", "family", "text")
    VALUES ('old', 'IPG366', 1, 'Title', 'resource document', 'Text');
  INSERT INTO "Procedure" ("part", "title") VALUES ('old', 'Title');
  INSERT INTO "Recommendation" ("part", "outcome") VALUES ('old', 'CODES');
  INSERT INTO "Solution" ("part", "ordinal") VALUES ('old', 1);
  INSERT INTO "Step" ("part", "ordinal", "subject", "solutionOrdinal", "obligation", "spanStart", "spanEnd")
    VALUES ('old', 1, 'PROCEDURE', 1, 'MUST', 0, 4);
  INSERT INTO "Choice"
    ("part", "stepOrdinal", "ordinal", "system", "targetKind", "firstValue", "lastValue", "words", "spanStart", "spanEnd")
    VALUES ('old', 1, 1, 'OPCS4', 'CODE', 'V40.1', 'V40.1', 'Stabilisation', 0, 4);
  INSERT INTO "Note" ("part", "ordinal", "text", "spanStart", "spanEnd") VALUES ('old', 1, 'A note.', 0, 4);
  INSERT INTO "Duty" ("part", "ordinal", "noteOrdinal", "obligation", "spanStart", "spanEnd")
    VALUES ('old', 1, 1, 'MUST', 0, 4);
  INSERT INTO "DutyStep" VALUES ('old', 1, 1);`;

describe('a database that cannot be used', () => {
  it.each([
    ['another kind of database', 'mysql://user:secret@host/name', 'has to begin with file:'],
    ['a path without file:', '/var/lib/secret.db', 'has to begin with file:'],
    ['nothing', '', 'has to begin with file:'],
    ['a URL that cannot be read', 'postgresql://user:secret/@host:x/name', 'cannot be read'],
    ['a server that is not there', 'postgresql://user:secret@127.0.0.1:1/name', '127.0.0.1:1/name'],
    ['a folder that cannot be made', 'file:/dev/null/guidance.db', '/dev/null'],
    ['a folder', 'file:/dev', '/dev cannot be opened'],
    ['a host', 'file://host/guidance.db', 'file://host/guidance.db cannot be opened'],
  ])('is named without its password: %s', async (_what, url, message) => {
    const error: unknown = await openStore(url).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnusableDatabase);
    expect(error).toHaveProperty('message', expect.stringContaining(message));
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('secret');
  });
});

describe('a database file', () => {
  let database: TestDatabase;
  let path: string;

  beforeEach(async () => {
    database = await createSqlite();
    path = database.url.slice('file:'.length);
  });

  afterEach(() => database.drop());

  it('is refused when it holds something else', async () => {
    await mkdir(dirname(path));
    await writeFile(path, 'No database at all. '.repeat(100));
    await expect(openStore(database.url)).rejects.toThrow(`${path} cannot be opened`);
  });

  it('is complete by itself once it is closed', async () => {
    const store = await openStore(database.url);
    await store.publish(publication(1, [guidance('IPG366')]));
    await store.close();
    await rm(`${path}-wal`, { force: true });
    await rm(`${path}-shm`, { force: true });

    const again = await openStore(`file://${encodeURI(path)}`);
    expect(await again.latestRevision()).toBe(1);
    await again.close();
  });

  it('can have its tables made anew while rows point to them', async () => {
    await (await openStore(database.url)).close();
    const connection = await connect(database.url);
    await connection.client.part.create({ data: { hash: 'a', kind: 'RELEASE' } });
    const release = { part: 'a', system: 'OPCS4', complete: true } as const;
    await connection.client.release.create({ data: release });
    // As Prisma writes it.
    const sql = `
      PRAGMA defer_foreign_keys=ON;
      PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_Part" ("hash" TEXT NOT NULL PRIMARY KEY, "kind" TEXT NOT NULL, "more" TEXT);
      INSERT INTO "new_Part" ("hash", "kind") SELECT "hash", "kind" FROM "Part";
      DROP TABLE "Part";
      ALTER TABLE "new_Part" RENAME TO "Part";
      PRAGMA foreign_keys=ON;
      PRAGMA defer_foreign_keys=OFF;`;
    const redefine = { name: '29991231235959_redefine', checksum: '', sql };
    await migrate(connection, [...migrations.sqlite, redefine]);

    expect(await connection.client.release.findMany()).toHaveLength(1);
    expect(await connection.client.$queryRaw`PRAGMA foreign_key_check`).toEqual([]);
    await expect(connection.client.part.delete({ where: { hash: 'a' } })).rejects.toThrow();
    await connection.close();
  });
});
