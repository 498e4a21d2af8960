import { LRUCache } from 'lru-cache';
import type { KnowledgeBase } from '../knowledge-base.js';

/** Lists of a knowledge base that are kept, for those who page through them. Each may have as many rows as there are codes. */
const listsKept = 8;

/** Knowledge never changes. These are let go of together with it. */
const kept = new WeakMap<KnowledgeBase, LRUCache<string, object>>();

/**
 * What was worked out of a knowledge base before, or now.
 *
 * @param asked all that it depends on besides the knowledge, beginning with its name
 */
export function keptOf<T extends object>(
  knowledge: KnowledgeBase,
  asked: readonly (string | number | boolean | null | undefined)[],
  workOut: () => T,
): T {
  const ofKnowledge = kept.get(knowledge) ?? new LRUCache<string, object>({ max: listsKept });
  kept.set(knowledge, ofKnowledge);
  const key = JSON.stringify(asked.map((part) => part ?? null));
  const known = ofKnowledge.get(key);
  // The name says of which type it is.
  if (known) return known as T;
  const found = workOut();
  ofKnowledge.set(key, found);
  return found;
}
