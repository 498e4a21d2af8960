import type { Edition, Release } from '../model/index.js';
import type { KnowledgeBase } from './knowledge-base.js';

/** What the store knows of a concept of SNOMED CT. */
export interface StoredConcept {
  readonly active: boolean;
  /** The preferred term; null where the release has none. */
  readonly term: string | null;
  /** Identifiers of the concepts that replace it; none while it is active, and where the release names none. */
  readonly replacedBy: readonly string[];
}

/** Some concepts by their identifiers. What was asked for and is not here is not stored. */
export type Concepts = ReadonlyMap<string, StoredConcept>;

/** Looks up concepts, however many, in one go. There are too many to be kept in memory. */
export type ConceptsOf = (identifiers: readonly string[]) => Promise<Concepts>;

/** The edition of SNOMED CT that is stored; null when none is. Each release holds what came before, so there is one. */
export function storedEditionOfConcepts(
  knowledge: KnowledgeBase,
): (Edition & { readonly release: Release }) | null {
  const release = knowledge.releases.find(
    ({ system, content }) => system === 'SNOMEDCT' && content === 'CONCEPTS',
  );
  if (!release) return null;
  const { system, edition, effectiveFrom: from } = release;
  const source = release.source ?? 'The release itself';
  return { system, edition, from, to: null, source, release, current: true };
}
