import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Registry } from '../registry.js';

/** What a request works with. */
export interface Context {
  /** The knowledge in force when the request came in; all of its answer is of this revision. */
  readonly knowledge: KnowledgeBase;
  readonly registry: Registry;
}
