import type { CodeEquivalence, CodeSystem } from '../model/index.js';
import { compareEditions } from './editions.js';
import { leadsTowards, replacedBy, replacedUnder } from './equivalents.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { storedAs, type CodesIn } from './look-up.js';

/**
 * What took the place of a code by the tables of equivalences up to the edition that is asked. A code that was replaced
 * in its turn leads on to what replaced it, until one that the edition has.
 *
 * @param since the edition that the code is of; null where that is not known, so that every table before counts
 */
export function successorsOf(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
  codes: CodesIn,
  since: string | null = null,
): readonly CodeEquivalence[] {
  const last = codes.release?.edition ?? null;
  const first = replacedBy(knowledge, system, value).filter((equivalence) =>
    leadsTowards(equivalence, since, last),
  );
  return followed(knowledge, system, first, codes, [value]);
}

/** What took the place of the codes of a category that an edition does not have, in the same way. */
export function successorsUnder(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  category: string,
  codes: CodesIn,
): readonly CodeEquivalence[] {
  const last = codes.release?.edition ?? null;
  const first = replacedUnder(knowledge, system, category).filter((equivalence) =>
    leadsTowards(equivalence, null, last),
  );
  return followed(knowledge, system, first, codes, []).filter(
    ({ value }) => value.slice(0, 3) !== category,
  );
}

/** Follows equivalences until what the edition has, or until no table leads on. A circle comes to nothing. */
function followed(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  first: readonly CodeEquivalence[],
  codes: CodesIn,
  from: readonly string[],
): readonly CodeEquivalence[] {
  const last = codes.release?.edition ?? null;
  const successors = new Map<string, CodeEquivalence>();
  const passed = new Set(from);
  const ahead = [...first];
  for (const equivalence of ahead) {
    const { value, toEdition } = equivalence;
    if (passed.has(value)) continue;
    const code = storedAs(system, value, codes);
    const onward = code
      ? []
      : replacedBy(knowledge, system, value).filter((next) => leadsTowards(next, toEdition, last));
    if (onward.length === 0) {
      successors.set(value, code ? { ...equivalence, code } : equivalence);
    } else {
      passed.add(value);
      ahead.push(...onward);
    }
  }
  return [...successors.values()];
}

/** Whether a code came only with an edition after the one that is asked, as a table of equivalences says. */
export function cameLater(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
  { release: asked }: CodesIn,
): boolean {
  return knowledge.equivalences
    .replaces(system, value)
    .some(
      ({ release: { edition } }) =>
        edition !== null && asked?.edition != null && compareEditions(edition, asked.edition) > 0,
    );
}
