import type { Code, CodeKind, Coverage, StatisticsOrder } from '../../model/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { askedOf, isCounted, type CodesCounted } from './guidance-by-code.js';
import { keptOf } from './kept.js';
import { markOf, marksOf } from './naming.js';
import { codeKey, inOrder, type Counted } from './order.js';
import { placesIn } from './places.js';

/** The ways a code can be named, the closest first. */
const ways = ['CODE', 'CATEGORY', 'RANGE', 'CHAPTER'] as const;
type Way = (typeof ways)[number];

/** How many codes are named in each way, and how many in none. */
type Ways = Record<Way | 'NONE', number>;

/**
 * How many of the recordable codes below each heading of a level guidance names, each code counted once at the closest
 * way. The count that they are ordered by is that of the codes which no guidance names.
 *
 * @param minimum leaves out headings of which fewer codes are not named; 0 where none is given
 */
export function coverage(
  knowledge: KnowledgeBase,
  level: Exclude<CodeKind, 'CODE'>,
  counted: CodesCounted = {},
  { order = 'CODE', minimum = 0 }: { order?: StatisticsOrder; minimum?: number } = {},
): readonly Counted<Coverage>[] {
  const asked = ['coverage', level, ...askedOf(counted), order, minimum];
  return keptOf(knowledge, asked, () => {
    const named = new NamedWays(counted);
    const headings = placesIn(knowledge).all.flatMap((place) =>
      place.kind === level && place.code && isCounted(place, counted) ? [place.code] : [],
    );
    const found = headings
      .map((heading) => coverageOf(heading, named))
      .map((of) => ({ of, count: of.uncoveredCount }))
      .filter(({ count }) => count >= minimum);
    return inOrder(found, order, ({ heading }) => codeKey(heading));
  });
}

function coverageOf(heading: Code, named: NamedWays): Coverage {
  const below = waysBelow(heading, named);
  const { CODE, CATEGORY, RANGE, CHAPTER, NONE } = below.ways;
  return Object.freeze({
    heading,
    complete: heading.release.complete,
    codeCount: CODE + CATEGORY + RANGE + CHAPTER + NONE,
    directCount: CODE,
    categoryCount: CATEGORY,
    rangeCount: RANGE,
    chapterCount: CHAPTER,
    uncoveredCount: NONE,
    uncoveredCategories: Object.freeze([...below.uncovered].sort(byValue)),
  });
}

function waysBelow(heading: Code, named: NamedWays): { ways: Ways; uncovered: readonly Code[] } {
  const sum: Ways = { CODE: 0, CATEGORY: 0, RANGE: 0, CHAPTER: 0, NONE: 0 };
  const uncovered: Code[] = [];
  for (const child of heading.children) {
    if (child.recordable) {
      for (const code of recordableFrom(child)) sum[named.closest(code) ?? 'NONE'] += 1;
      continue;
    }
    const below = waysBelow(child, named);
    for (const way of [...ways, 'NONE'] as const) sum[way] += below.ways[way];
    uncovered.push(...below.uncovered);
  }
  const isNamed = ways.some((way) => sum[way] > 0);
  if (heading.kind === 'CATEGORY' && !isNamed && sum.NONE > 0) uncovered.push(heading);
  return { ways: sum, uncovered };
}

function byValue({ value: one }: Code, { value: other }: Code): number {
  return one < other ? -1 : 1;
}

/** A code of ICD-10 may have codes with a fifth character below it. */
function recordableFrom(code: Code): Code[] {
  return [code, ...code.children.flatMap(recordableFrom)];
}

/** The ways that codes are named, looked up once for what holds many of them. */
class NamedWays {
  readonly #marks: number;
  readonly #ways = new Map<Code, ReadonlySet<Way>>();

  constructor(counted: CodesCounted) {
    this.#marks = marksOf(counted);
  }

  /** The closest way a code is named; null when it is not. */
  closest(code: Code): Way | null {
    const levels = [code, ...code.ancestors];
    return (
      ways.find((way) => {
        // A slot for a site is not filled by the side of the operation, which stands in the same chapter.
        if (way === 'CHAPTER' && code.role === 'LATERALITY') return false;
        return levels.some((level) => this.#at(level).has(way));
      }) ?? null
    );
  }

  #at(level: Code): ReadonlySet<Way> {
    const known = this.#ways.get(level);
    if (known) return known;
    const found = new Set(
      level.mentions
        .filter((mention) => (markOf(mention) & this.#marks) !== 0)
        .map(({ target }) => target.kind),
    );
    this.#ways.set(level, found);
    return found;
  }
}
