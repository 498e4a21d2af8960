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
