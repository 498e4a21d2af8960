import type { CodeSystem, Release } from '../model/index.js';
import { classifications } from './code-releases.js';
import { editionName, systemName } from './editions.js';
import type { CodesOn, KnowledgeBase } from './knowledge-base.js';

/** The codes of an edition that is stored. */
export interface StoredCodes extends CodesOn {
  readonly release: Release;
}

/** The edition of a day is not stored, or not known, and what to do about it. */
export interface EditionNotStored {
  readonly reason: string;
}

/** The codes of the edition that is mandated on a day; or why nothing can be said of them: unknown is not absent. */
export function codesAsOf(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  day: string,
): StoredCodes | EditionNotStored {
  const codes = knowledge.codesOn(system, day);
  const { release } = codes;
  if (release) return { ...codes, release };
  if (system === 'SNOMEDCT') {
    const reason =
      'Concepts of SNOMED CT are kept in one release, which is not that of a day. Ask for them with "concept" or "concepts".';
    return { reason };
  }
  const stored = knowledge.storedReleases(system).map((built) => editionName(built.release));
  const remedy =
    stored.length === 0
      ? `No release of ${systemName(system)} is stored.`
      : `Stored: ${stored.join(', ')}.`;
  return {
    reason: codes.edition
      ? `On ${day} ${editionName(codes.edition)} is mandated, which is not stored here, so nothing can be said about its codes. ${remedy} Import its release with: kb import FILE`
      : `It is not known which edition of ${systemName(system)} is mandated on ${day}. ${remedy}`,
  };
}

/**
 * The same of every classification, in the order of their names. One of which nothing at all is stored is passed over,
 * for nobody expects an answer of it; one of which only other editions are stored is the reason why not.
 */
export function allCodesAsOf(
  knowledge: KnowledgeBase,
  day: string,
): readonly StoredCodes[] | EditionNotStored {
  const known = classifications.filter((system) => knowledge.storedReleases(system).length > 0);
  const codes: StoredCodes[] = [];
  for (const system of known.length > 0 ? known : classifications) {
    const ofSystem = codesAsOf(knowledge, system, day);
    if ('reason' in ofSystem) return ofSystem;
    codes.push(ofSystem);
  }
  return codes;
}
