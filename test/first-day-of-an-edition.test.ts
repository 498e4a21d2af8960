import { releasePart } from '../src/parts.js';
import { Registry } from '../src/registry.js';
import { openStore } from '../src/store/store.js';
import { releaseOf } from './knowledge/releases.js';
import { createSqlite, type TestDatabase } from './store/databases.js';

const editions = [
  releaseOf('OPCS4', '4.9', 'V40.1 Of the edition before'),
  releaseOf('OPCS4', '4.10', 'V40.1 Of the edition after'),
];

describe('a process that goes on over the first day of an edition', () => {
  let database: TestDatabase;
  let registry: Registry;

  beforeEach(async () => {
    // Timers of the database have to go on.
    jest.useFakeTimers({ now: new Date('2023-03-31T23:59:00Z'), advanceTimers: true });
    database = await createSqlite();
    registry = await Registry.open(await openStore(database.url));
    await registry.publishParts({ message: 'Editions', author: null }, () =>
      editions.map(releasePart),
    );
  });
  afterEach(async () => {
    jest.useRealTimers();
    await registry.close();
    await database.drop();
  });

  const title = () => registry.knowledge.code('OPCS4', 'V40.1')?.title;

  test('answers of the new edition from then on, in the same revision', async () => {
    expect(title()).toBe('Of the edition before');
    await registry.refresh();
    expect(title()).toBe('Of the edition before');

    jest.setSystemTime(new Date('2023-04-01T00:00:01Z'));
    await Promise.all([registry.refresh(), registry.refresh()]);
    expect(title()).toBe('Of the edition after');
    expect(registry.knowledge.revision.number).toBe(1);
  });

  test('makes nothing anew on a day on which no edition begins', async () => {
    const before = registry.knowledge;
    jest.setSystemTime(new Date('2023-03-31T23:59:59Z'));
    await registry.refresh();
    expect(registry.knowledge).toBe(before);
  });
});
