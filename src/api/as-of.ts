import { GraphQLError } from 'graphql';
import { editionName, systemName } from '../knowledge/editions.js';
import type { CodesOn, KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { NotComparable } from '../knowledge/edition-changes.js';
import type { CodeSystem } from '../model/index.js';

/** What an argument `asOf` is, for its description. */
export const asOfDescription =
  'As of this day, in the edition that is mandated then; today when not given. An error (`EDITION_NOT_STORED`) says when that edition is not stored. Example: `2021-05-01`.';

/** The codes of the edition that is mandated on a day. Refuses when it is not stored: unknown is not absent. */
export function codesAsOf(knowledge: KnowledgeBase, system: CodeSystem, day: string): CodesOn {
  const codes = knowledge.codesOn(system, day);
  if (codes.release) return codes;
  const stored = knowledge.storedReleases(system).map(({ release }) => editionName(release));
  const remedy =
    stored.length === 0
      ? `No release of ${systemName(system)} is stored.`
      : `Stored: ${stored.join(', ')}.`;
  throw editionNotStored(
    codes.edition
      ? `On ${day} ${editionName(codes.edition)} is mandated, which is not stored here, so nothing can be said about its codes. ${remedy} Import its release with: kb import FILE`
      : `It is not known which edition of ${systemName(system)} is mandated on ${day}. ${remedy}`,
  );
}

/** What was compared, or an error that says why it cannot be. */
export function compared<T>(outcome: readonly T[] | NotComparable): readonly T[] {
  if ('reason' in outcome) throw editionNotStored(outcome.reason);
  return outcome;
}

/** An edition is asked for that is not stored, or not whole; the message says which and what to do. */
function editionNotStored(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'EDITION_NOT_STORED' } });
}
