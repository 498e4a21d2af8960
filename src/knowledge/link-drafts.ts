import type { Guidance, Release } from '../model/index.js';
import type { CodeRecord, GuidanceRecords, ReleaseRecords, StoredPart } from '../records.js';
import { KnowledgeBase } from './knowledge-base.js';

/**
 * Links documents to the codes of the releases in force, without publishing them. They come in the order given, and may
 * have references that are in force, or that they share.
 */
export function linkDrafts(
  knowledge: KnowledgeBase,
  documents: readonly GuidanceRecords[],
): Guidance[] {
  const releases = knowledge.releases.map((release): StoredPart => ({
    kind: 'RELEASE',
    hash: release.part,
    records: recordsOf(release),
  }));
  const drafts = documents.map((records, index): StoredPart => ({
    kind: 'GUIDANCE',
    hash: `draft ${index}`,
    version: 0,
    records,
  }));
  const built = new KnowledgeBase({ revision: null, parts: [...releases, ...drafts] });
  const byPart = new Map(built.allGuidance.map((guidance) => [guidance.part, guidance]));
  return drafts.flatMap(({ hash }) => byPart.get(hash) ?? []);
}

/** A release laid flat again, to be linked to other documents than those in force. */
function recordsOf({ system, edition, effectiveFrom, complete, codes }: Release): ReleaseRecords {
  return {
    release: { system, edition, effectiveFrom, complete },
    codes: codes.map(
      ({ value, title, kind, role, parent, chapter, firstCategory, lastCategory }): CodeRecord => ({
        value,
        title,
        kind,
        role,
        parentValue: parent?.value ?? null,
        chapterValue: chapter?.value ?? null,
        firstCategory,
        lastCategory,
      }),
    ),
  };
}
