import type { EditionStatistic, Guidance, YearStatistic } from '../../model/index.js';
import { compareEditions } from '../editions.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { askedOf, isCounted, type CodesCounted } from './guidance-by-code.js';
import { keptOf } from './kept.js';
import { marksOf } from './naming.js';
import { placesIn } from './places.js';

/** When each part of the knowledge was first in force, by its hash. */
export type FirstPublished = ReadonlyMap<string, Date>;

/**
 * The documents that name any of the codes, in the order of references; where nothing is asked for, all documents, also
 * those that name no code.
 */
export function documentsNaming(
  knowledge: KnowledgeBase,
  counted: CodesCounted = {},
): readonly Guidance[] {
  if (Object.values(counted).every((part) => part == null)) return knowledge.allGuidance;
  return keptOf(knowledge, ['documentsNaming', ...askedOf(counted)], () => {
    const marks = marksOf(counted);
    const { under } = counted;
    // A heading is named by whoever names it or what it holds, so the topmost ones are enough.
    const tops = under ? [under] : placesIn(knowledge).all.filter((place) => place.above === null);
    const naming = new Set(
      tops
        .filter((place) => isCounted(place, counted))
        .flatMap((place) => [...place.naming.documents(marks)]),
    );
    return knowledge.allGuidance.filter((guidance) => naming.has(guidance));
  });
}

/** How many documents claim each edition of OPCS-4, the oldest first; those that claim none come last. */
export function guidanceByEdition(documents: readonly Guidance[]): readonly EditionStatistic[] {
  return counts(documents, ({ edition }) => edition)
    .map(([edition, guidanceCount]) => ({ edition, guidanceCount }))
    .sort(
      ({ edition: one }, { edition: other }) =>
        Number(one === null) - Number(other === null) || compareEditions(one ?? '', other ?? ''),
    );
}

/** How many documents there are of each year in which their version was first published here, the oldest first. */
export function guidanceByYear(
  documents: readonly Guidance[],
  published: FirstPublished,
): readonly YearStatistic[] {
  return counts(documents, (guidance) => publishedOn(guidance, published).getUTCFullYear())
    .map(([year, guidanceCount]) => ({ year, guidanceCount }))
    .sort(({ year: one }, { year: other }) => one - other);
}

/** When the version of a document was first published here. */
export function publishedOn({ id, part }: Guidance, published: FirstPublished): Date {
  const day = published.get(part);
  if (!day) throw new Error(`${id} is in force and was never published`);
  return day;
}

function counts<T, Key>(all: readonly T[], keyOf: (one: T) => Key): [Key, number][] {
  const counted = new Map<Key, number>();
  for (const one of all) counted.set(keyOf(one), (counted.get(keyOf(one)) ?? 0) + 1);
  return [...counted];
}
