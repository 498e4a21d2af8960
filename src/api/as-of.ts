import { GraphQLError } from 'graphql';
import { allCodesAsOf, codesAsOf, type StoredCodes } from '../knowledge/as-of.js';
import type { NotComparable } from '../knowledge/edition-changes.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { CodeSystem } from '../model/index.js';
import { badInput } from './connection.js';

/** What an argument `asOf` is, for its description. */
export const asOfDescription =
  'As of this day, in the edition that is mandated then. When not given, in the edition that answers are of: the one in force, or an older one where that is not stored. An error (`EDITION_NOT_STORED`) says when the edition of the day is not stored. Example: `2021-05-01`.';

/** The codes of the edition of a system that is mandated on a day. Refuses when it is not stored. */
export function storedCodes(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  day: string,
): StoredCodes {
  const codes = codesAsOf(knowledge, system, day);
  if ('reason' in codes) throw editionNotStored(codes.reason);
  return codes;
}

/**
 * The codes of a day of one system, or of all of which anything is stored. Refuses when the edition of one of them is
 * not stored.
 *
 * @param system null for all
 */
export function storedCodesOf(
  knowledge: KnowledgeBase,
  system: CodeSystem | null,
  day: string,
): readonly StoredCodes[] {
  if (system !== null) return [storedCodes(knowledge, system, day)];
  return compared(allCodesAsOf(knowledge, day));
}

/** What was compared, or an error that says why it cannot be. */
export function compared<T>(outcome: readonly T[] | NotComparable): readonly T[] {
  if (!('reason' in outcome)) return outcome;
  throw outcome.isMisasked ? badInput(outcome.reason) : editionNotStored(outcome.reason);
}

/** An edition is asked for that is not stored, or not whole; the message says which and what to do. */
function editionNotStored(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'EDITION_NOT_STORED' } });
}
