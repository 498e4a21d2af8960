import type {
  Code,
  CodeEdition,
  CodeEquivalence,
  CodeStatus,
  CodeSystem,
  Edition,
} from '../model/index.js';
import type { Equivalent } from './beside-codes.js';
import type { BuiltRelease } from './build-codes.js';
import { codeIn } from './code-releases.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { compareTitles, isSameTitle, titlesOf } from './titles.js';

/** What became of a title from one edition to the next. */
export interface TitleChange {
  readonly retitled: boolean;
  readonly meaningChanged: boolean;
}

/** The stored editions that have a code, oldest first. Those that are not stored are not told: unknown is not absent. */
export function editionsOf(knowledge: KnowledgeBase, { system, value }: Code): CodeEdition[] {
  const stored = knowledge.storedReleases(system);
  return stored.flatMap((release, index): CodeEdition[] => {
    const code = codeIn(release, value);
    if (!code) return [];
    const before = stored
      .slice(0, index)
      .map((earlier) => codeIn(earlier, value))
      .findLast((earlier) => earlier !== null);
    const change = before ? titleChange(knowledge, before, code) : unchanged;
    return [{ edition: editionOf(knowledge, release), code, title: code.title, ...change }];
  });
}

const unchanged: TitleChange = { retitled: false, meaningChanged: false };

/**
 * What became of the title of a code. Other words are another meaning, but for an ending such as NEC and a typing
 * mistake; the same words are another meaning where the table of equivalences leads to another code.
 */
export function titleChange(knowledge: KnowledgeBase, before: Code, after: Code): TitleChange {
  if (before.release === after.release) return unchanged;
  const retitled = before.title !== after.title && !isSameTitle(before.title, after.title);
  const likeness = retitled
    ? compareTitles(before.title, after.title, titlesOf(after.release).hasWord)
    : 'SAME';
  const movedOn = knowledge.equivalences
    .replacedBy(before.system, before.value)
    .some(
      ({ release: { previousEdition, edition } }) =>
        previousEdition === before.release.edition && edition === after.release.edition,
    );
  return { retitled, meaningChanged: likeness === 'DIFFERENT' || movedOn };
}

/** How a code stands to the edition that answers are of. */
export function statusOf(knowledge: KnowledgeBase, { system, value }: Code): CodeStatus {
  if (knowledge.codeAt(system, value)) return 'CURRENT';
  const current = knowledge.release(system);
  const stored = knowledge.storedReleases(system);
  const at = stored.findIndex(({ release }) => release === current);
  if (stored.slice(0, at).some((release) => codeIn(release, value)))
    return current?.complete ? 'RETIRED' : 'CANNOT_TELL';
  return stored.slice(at + 1).some((release) => codeIn(release, value)) ? 'FUTURE' : 'CANNOT_TELL';
}

/** The codes that took the place of a code, by the tables of equivalences that are stored. */
export function replacedBy(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
): CodeEquivalence[] {
  return knowledge.equivalences
    .replacedBy(system, value)
    .map((equivalent) => equivalenceOf(knowledge, equivalent, equivalent.release.edition));
}

/** The codes that took the place of the codes of a category, each once, by the tables of equivalences that are stored. */
export function replacedUnder(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  category: string,
): CodeEquivalence[] {
  const byValue = new Map(
    knowledge.equivalences
      .replacedUnder(system, category)
      .map((equivalent) => [equivalent.value, equivalent]),
  );
  return [...byValue.values()].map((equivalent) =>
    equivalenceOf(knowledge, equivalent, equivalent.release.edition),
  );
}

/** The codes whose place a code took, by the tables of equivalences that are stored. */
export function replacesOf(knowledge: KnowledgeBase, { system, value }: Code): CodeEquivalence[] {
  return knowledge.equivalences
    .replaces(system, value)
    .map((equivalent) => equivalenceOf(knowledge, equivalent, equivalent.release.previousEdition));
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

/** A stored release as an edition of the calendar. */
export function editionOf(knowledge: KnowledgeBase, { release }: BuiltRelease): Edition {
  const found = knowledge.editions(release.system).find((edition) => edition.release === release);
  if (!found) throw new Error(`${release.id} is stored and on no calendar`);
  return found;
}
