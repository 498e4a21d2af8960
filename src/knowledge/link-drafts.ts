import type { Guidance } from '../model/index.js';
import type { GuidanceRecords, StoredPart } from '../records.js';
import { KnowledgeBase } from './knowledge-base.js';

/**
 * Links documents to the codes of the releases in force, without publishing them. They come in the order given, and may
 * have references that are in force, or that they share.
 */
export function linkDrafts(
  knowledge: KnowledgeBase,
  documents: readonly GuidanceRecords[],
): Guidance[] {
  const drafts = documents.map((records, index): StoredPart => ({
    kind: 'GUIDANCE',
    hash: `draft ${index}`,
    version: 0,
    records,
  }));
  const built = new KnowledgeBase(
    { revision: null, parts: [...knowledge.releaseParts, ...drafts] },
    { today: knowledge.today },
  );
  const byPart = new Map(built.allGuidance.map((guidance) => [guidance.part, guidance]));
  return drafts.flatMap(({ hash }) => byPart.get(hash) ?? []);
}
