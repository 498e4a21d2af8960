import type { Code, CodeEdition, CodeStatus, Edition } from '../model/index.js';
import type { BuiltRelease } from './build-codes.js';
import { codeIn } from './code-releases.js';
import { leadsTowards, replacedBy } from './equivalents.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { standingOf, type Standing } from './standing.js';
import { compareTitles, isSameTitle, titlesOf } from './titles.js';

export { replacedBy, replacesOf } from './equivalents.js';

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
  return {
    retitled,
    meaningChanged: likeness === 'DIFFERENT' || movesOn(knowledge, before, after),
  };
}

/** Whether the tables of equivalences lead from a code to another one by the edition that has it again. */
function movesOn(knowledge: KnowledgeBase, before: Code, after: Code): boolean {
  const [from, to] = [before.release.edition, after.release.edition];
  // Which tables lie between editions is not known of those that are not stated.
  if (from === null || to === null) return false;
  return replacedBy(knowledge, before.system, before.value).some((equivalence) =>
    leadsTowards(equivalence, from, to),
  );
}

const statuses: Readonly<Record<Standing['stands'], CodeStatus>> = {
  THERE: 'CURRENT',
  RETIRED: 'RETIRED',
  NOT_YET: 'FUTURE',
  OPEN: 'CANNOT_TELL',
  UNKNOWN: 'CANNOT_TELL',
  NOT_STORED: 'CANNOT_TELL',
};

/** How a code stands to the edition that answers are of. */
export function statusOf(knowledge: KnowledgeBase, { system, value }: Code): CodeStatus {
  return statuses[standingOf(knowledge, system, value, knowledge.codesOn(system, null)).stands];
}

/** A stored release as an edition of the calendar. */
function editionOf(knowledge: KnowledgeBase, { release }: BuiltRelease): Edition {
  const found = knowledge.editions(release.system).find((edition) => edition.release === release);
  if (!found) throw new Error(`${release.id} is stored and on no calendar`);
  return found;
}
