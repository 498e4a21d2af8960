import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Registry } from '../registry.js';
import { ConceptLoaders } from './concept-loaders.js';

/** What a request works with. */
export interface Context {
  /** The knowledge in force when the request came in; all of its answer is of this revision. */
  readonly knowledge: KnowledgeBase;
  readonly registry: Registry;
  /** What the request asks of SNOMED CT, which is not in memory. */
  readonly loaders: ConceptLoaders;
}

/** What a request works with that comes in now. */
export function contextOf(registry: Registry): Context {
  const { knowledge } = registry;
  return { knowledge, registry, loaders: new ConceptLoaders(knowledge, registry.terminology) };
}
