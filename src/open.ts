import type { KnowledgeRecords } from './records.js';
import { Registry, type Prepare } from './registry.js';
import type { Settings } from './settings.js';
import { openStore } from './store/store.js';

/**
 * Opens the database and publishes the seed into an empty one, whoever comes first: the server or the command line.
 *
 * @param seed the folder of the seed
 * @param prepare what is to be done with new knowledge before it is in force
 */
export async function openRegistry(
  { databaseUrl, seed: withSeed }: Pick<Settings, 'databaseUrl' | 'seed'>,
  seed: string,
  prepare?: Prepare,
): Promise<Registry> {
  const registry = await Registry.open(await openStore(databaseUrl), prepare);
  if (withSeed && registry.knowledge.revision.number === 0) {
    const { publishSeed } = await import('../seed/publish.js');
    await publishSeed(registry, seed);
  }
  return registry;
}

/**
 * Reads the records of the knowledge in force and lets go of the database again, for those who build the knowledge
 * themselves. An empty database gets the seed first.
 *
 * @param seed the folder of the seed
 */
export async function readRecords(
  { databaseUrl, seed: withSeed }: Pick<Settings, 'databaseUrl' | 'seed'>,
  seed: string,
): Promise<KnowledgeRecords> {
  const store = await openStore(databaseUrl);
  try {
    if (withSeed && (await store.latestRevision()) === 0) {
      const { publishSeed } = await import('../seed/publish.js');
      await publishSeed(await Registry.open(store), seed);
    }
    const records = await store.load();
    if (!records) throw new Error('The store has no newest revision');
    return records;
  } finally {
    await store.close();
  }
}
