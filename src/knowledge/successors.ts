import type { CodeEquivalence, CodeSystem } from '../model/index.js';
import { replacedBy } from './code-history.js';
import { compareEditions } from './editions.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { storedAs, type CodesIn } from './look-up.js';

/**
 * What took the place of a code that an edition does not have, as the tables of equivalences say up to that edition. A
 * code that was replaced in its turn leads on to what replaced it.
 */
export function successorsOf(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
  codes: CodesIn,
): readonly CodeEquivalence[] {
  const equivalents = (from: string) =>
    replacedBy(knowledge, system, from).filter(({ toEdition }) => !isLater(toEdition, codes));
  const successors = new Map<string, CodeEquivalence>();
  const followed = new Set([value]);
  for (const from of followed) {
    for (const equivalence of equivalents(from)) {
      const to = equivalence.value;
      const code = storedAs(system, to, codes);
      if (!code && equivalents(to).length > 0) followed.add(to);
      else if (!followed.has(to)) successors.set(to, code ? { ...equivalence, code } : equivalence);
    }
  }
  return [...successors.values()];
}

/** Whether a code came only with an edition after the one that is asked, as a table of equivalences says. */
export function cameLater(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
  codes: CodesIn,
): boolean {
  return knowledge.equivalences
    .replaces(system, value)
    .some(({ release }) => isLater(release.edition, codes));
}

function isLater(edition: string | null, { release }: CodesIn): boolean {
  if (edition === null || release === null || release.edition === null) return false;
  return compareEditions(edition, release.edition) > 0;
}
