import { find, isSearchPrepared, prepareSearch } from '../src/knowledge/find.js';
import type { KnowledgeBase } from '../src/knowledge/knowledge-base.js';
import { guidancePart, releasePart } from '../src/parts.js';
import { Registry } from '../src/registry.js';
import { openStore } from '../src/store/store.js';
import { documentWith, recordsOf } from './documents/documents.js';
import { releaseOf } from './knowledge/releases.js';
import { createSqlite, type TestDatabase } from './store/databases.js';

const beside = { message: 'More', author: null };
const earlier = releaseOf('OPCS4', '4.9', 'V40.1 Stabilisation of an earlier edition');
const later = releaseOf('OPCS4', '4.10', 'V40.1 Stabilisation');
const document = guidancePart(recordsOf(documentWith({ opcs4: 'V40.1 Stabilisation' })));

let database: TestDatabase;
beforeEach(async () => {
  database = await createSqlite();
});
afterEach(() => database.drop());

async function withRegistry(
  prepare: ((knowledge: KnowledgeBase) => Promise<void>) | undefined,
  work: (registry: Registry) => Promise<void>,
): Promise<void> {
  const registry = await Registry.open(await openStore(database.url), prepare);
  try {
    await work(registry);
  } finally {
    await registry.close();
  }
}

test('new knowledge is prepared before anybody gets it', async () => {
  const prepared: (readonly [next: number, inForce: number])[] = [];
  const registries: Registry[] = [];
  const prepare = (next: KnowledgeBase) => {
    prepared.push([next.revision.number, registries[0]?.knowledge.revision.number ?? -1]);
    return Promise.resolve();
  };
  await withRegistry(prepare, async (registry) => {
    registries.push(registry);
    await registry.publishParts(beside, () => [releasePart(later)]);
    await registry.publishParts(beside, () => [document]);
    await registry.publishParts(beside, () => [document]);
    expect(prepared).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });
});

test('the search is ready after every publication, and for a day once it was prepared', async () => {
  await withRegistry(prepareSearch, async (registry) => {
    await registry.publishParts(beside, () => [earlier, later].map(releasePart));
    expect(isSearchPrepared(registry.knowledge, null)).toBe(true);
    await registry.publishParts(beside, () => [document]);
    const { knowledge } = registry;
    expect(isSearchPrepared(knowledge, null)).toBe(true);
    expect(isSearchPrepared(knowledge, '2021-05-01')).toBe(false);
    await prepareSearch(knowledge, '2021-05-01');
    expect(isSearchPrepared(knowledge, '2021-05-01')).toBe(true);
    const [hit] = find(knowledge, 'V40.1', { day: '2021-05-01', first: 1 });
    expect(hit?.node.id).toBe('OPCS4@4.9:V40.1');
  });
});

test('where nothing is to be prepared, nothing is', async () => {
  await withRegistry(undefined, async (registry) => {
    await registry.publishParts(beside, () => [releasePart(later)]);
    expect(isSearchPrepared(registry.knowledge, null)).toBe(false);
  });
});
