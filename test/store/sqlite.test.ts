import { readdir, readlink } from 'node:fs/promises';
import type { Transaction } from '@prisma/driver-adapter-utils';
import { SqliteAdapter } from '../../src/store/sqlite.js';
import { openStore, type Store } from '../../src/store/store.js';
import { createSqlite, type TestDatabase } from './databases.js';
import { guidance, publication, validation } from './parts.js';

describe('a SQLite database that another process writes to', () => {
  const ipg366 = guidance('IPG366');
  let database: TestDatabase;
  let store: Store;
  let writing: Transaction;

  beforeEach(async () => {
    database = await createSqlite();
    store = await openStore(database.url);
    await store.publish(publication(1, [ipg366]));
    const other = await new SqliteAdapter({ url: database.url }).connect();
    writing = await other.startTransaction();
  });

  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  it('can be read meanwhile', async () => {
    expect(await store.latestRevision()).toBe(1);
    expect((await store.load())?.parts).toHaveLength(1);
    await writing.rollback();
  });

  it('is written to when the other has finished, and then really', async () => {
    const recorded = store.recordValidations([validation(1, ipg366)]);
    const published = store.publish(publication(2, [guidance('IPG10')]));
    expect(await Promise.race([recorded, Promise.resolve('waiting')])).toBe('waiting');
    setTimeout(() => void writing.commit(), 300);
    await Promise.all([recorded, published]);
    await store.recordValidations([validation(2, ipg366)]);

    const reader = await openStore(database.url);
    expect(await reader.latestRevision()).toBe(2);
    expect((await reader.validations({ first: 1 })).total).toBe(2);
    await reader.close();
  });
});

// Elsewhere a process cannot be asked what it holds open.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a SQLite database that is written to many times', () => {
  it('is held open no oftener than before', async () => {
    const database = await createSqlite();
    const store = await openStore(database.url);
    const ipg366 = guidance('IPG366');
    await store.publish(publication(1, [ipg366]));
    const before = await filesHeldOpen(database);
    for (let number = 2; number < 50; number++) {
      await store.publish(publication(number, []));
      await store.recordValidations([validation(number, ipg366)]);
    }
    expect(await filesHeldOpen(database)).toBeLessThanOrEqual(before);
    await store.close();
    await database.drop();
  });

  async function filesHeldOpen({ url }: TestDatabase): Promise<number> {
    const descriptors = await readdir('/proc/self/fd');
    const files = await Promise.all(
      descriptors.map((descriptor) => readlink(`/proc/self/fd/${descriptor}`).catch(() => '')),
    );
    return files.filter((file) => file.startsWith(url.slice('file:'.length))).length;
  }
});
