import { publishSeed } from '../seed/publish.js';
import { Registry } from './registry.js';
import type { Settings } from './settings.js';
import { openStore } from './store/store.js';

/**
 * Opens the database and publishes the seed into an empty one, whoever comes first: the server or the command line.
 *
 * @param seed the folder of the seed
 */
export async function openRegistry(
  { databaseUrl, seed: withSeed }: Pick<Settings, 'databaseUrl' | 'seed'>,
  seed: string,
): Promise<Registry> {
  const registry = await Registry.open(await openStore(databaseUrl));
  if (withSeed && registry.knowledge.revision.number === 0) await publishSeed(registry, seed);
  return registry;
}
