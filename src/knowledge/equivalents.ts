import type { Code, CodeEquivalence, CodeSystem } from '../model/index.js';
import type { Equivalent } from './beside-codes.js';
import { codeIn } from './code-releases.js';
import { compareEditions } from './editions.js';
import type { KnowledgeBase } from './knowledge-base.js';

/** The codes that took the place of a code, by the tables of equivalences that are stored. */
export function replacedBy(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
): CodeEquivalence[] {
  return knowledge.equivalences.replacedBy(system, value).map(laterIn(knowledge));
}

/** The codes that took the place of the codes of a category, each once, by the tables of equivalences that are stored. */
export function replacedUnder(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  category: string,
): CodeEquivalence[] {
  const equivalents = knowledge.equivalences.replacedUnder(system, category);
  const byValue = new Map(equivalents.map((equivalent) => [equivalent.value, equivalent]));
  return [...byValue.values()].map(laterIn(knowledge));
}

/** The codes whose place a code took, by the tables of equivalences that are stored. */
export function replacesOf(knowledge: KnowledgeBase, { system, value }: Code): CodeEquivalence[] {
  return knowledge.equivalences
    .replaces(system, value)
    .map((equivalent) => equivalenceOf(knowledge, equivalent, equivalent.release.previousEdition));
}

/**
 * Whether a table of equivalences is one of those that lead from one edition towards another: it begins with the first
 * or later, and ends with the last or before. What does not state its edition is left in.
 *
 * @param from null for any edition
 * @param to null for any edition
 */
export function leadsTowards(
  { fromEdition, toEdition }: Pick<CodeEquivalence, 'fromEdition' | 'toEdition'>,
  from: string | null,
  to: string | null,
): boolean {
  const isBefore = (one: string | null, other: string | null) =>
    one === null || other === null || compareEditions(one, other) <= 0;
  return isBefore(from, fromEdition) && isBefore(toEdition, to);
}

function laterIn(knowledge: KnowledgeBase): (equivalent: Equivalent) => CodeEquivalence {
  return (equivalent) => equivalenceOf(knowledge, equivalent, equivalent.release.edition);
}

/** @param edition the edition that the other code is of */
function equivalenceOf(
  knowledge: KnowledgeBase,
  { release: { system, edition: toEdition, previousEdition: fromEdition }, value }: Equivalent,
  edition: string | null,
): CodeEquivalence {
  const stored = knowledge
    .storedReleases(system)
    .find(({ release }) => release.edition === edition);
  const code = stored ? codeIn(stored, value) : knowledge.codeAt(system, value);
  return { fromEdition, toEdition, value, code };
}
