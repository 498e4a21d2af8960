import type { Guidance, Mention } from '../model/index.js';
import type { KnowledgeBase } from './knowledge-base.js';

/** Kept with the knowledge, which is frozen. */
const kept = new WeakMap<KnowledgeBase, ReadonlyMap<Guidance, readonly Mention[]>>();

/** Every place where the guidance in force names a code, by document, each in the order of the text. */
export function mentionsByGuidance(
  knowledge: KnowledgeBase,
): ReadonlyMap<Guidance, readonly Mention[]> {
  const known = kept.get(knowledge);
  if (known) return known;
  // A range is named by each of its categories, so the same mention is met more than once.
  const all = new Set([
    ...knowledge.allCodes.flatMap(({ mentions }) => mentions),
    ...knowledge.unplacedMentions,
  ]);
  const byGuidance = new Map<Guidance, Mention[]>(
    knowledge.allGuidance.map((guidance) => [guidance, []]),
  );
  for (const mention of all) byGuidance.get(mention.guidance)?.push(mention);
  for (const mentions of byGuidance.values())
    mentions.sort((one, other) => one.span.start - other.span.start);
  kept.set(knowledge, byGuidance);
  return byGuidance;
}
