import type {
  ChapterObligations,
  CodeSystem,
  Duty,
  Guidance,
  Obligation,
  ObligationCounts,
  StatisticsOrder,
  Step,
} from '../../model/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { keptOf } from './kept.js';
import { inOrder, systemKey, type Counted } from './order.js';
import { chapterOf, isWithin, placesIn, type Place, type Places } from './places.js';

/** Which steps are counted. All that is given has to hold. */
export interface StepsCounted {
  readonly system?: CodeSystem | null | undefined;
  /** They can be filled with this one, or with one below it. */
  readonly under?: Place | null | undefined;
}

/** A chapter while its steps are counted. */
interface Growing {
  readonly system: CodeSystem;
  readonly place: Place | null;
  readonly documents: Set<Guidance>;
  readonly steps: Record<Obligation, number>;
  readonly duties: Record<Obligation, number>;
}

/**
 * How binding the steps are that can be filled from each chapter, and the clauses of notes that bind such steps. What can
 * be filled from several chapters counts in each. Codes whose chapter is not known stand together, by system.
 *
 * @param minimum leaves out chapters that fewer documents have steps of; 1 where none is given
 */
export function obligationsByChapter(
  knowledge: KnowledgeBase,
  { system, under }: StepsCounted = {},
  { order = 'COUNT', minimum = 1 }: { order?: StatisticsOrder; minimum?: number } = {},
): readonly Counted<ChapterObligations>[] {
  const asked = ['obligationsByChapter', system, under?.key, under?.kind, order, minimum];
  return keptOf(knowledge, asked, () => {
    const places = placesIn(knowledge);
    const chapters = new Map<string, Growing>();
    const countIn = (found: ReadonlyMap<string, Growing>, guidance: Guidance) => {
      for (const [key, chapter] of found) {
        chapters.set(key, chapter);
        chapter.documents.add(guidance);
      }
    };
    const chaptersOf = (steps: readonly Step[]): ReadonlyMap<string, Growing> => {
      const found = new Map<string, Growing>();
      for (const at of placesOf(steps, places)) {
        if (system != null && at.system !== system) continue;
        if (under && !isWithin(at, under)) continue;
        const chapter = chapterOf(at);
        const key = chapter?.key ?? `${systemKey(at.system)} ~`;
        found.set(key, chapters.get(key) ?? growing(at.system, chapter));
      }
      return found;
    };
    for (const guidance of knowledge.allGuidance) {
      for (const step of stepsIn(guidance)) {
        const found = chaptersOf([step]);
        countIn(found, guidance);
        for (const { steps } of found.values()) steps[step.obligation] += 1;
      }
      for (const duty of dutiesIn(guidance)) {
        const found = chaptersOf(duty.steps);
        countIn(found, guidance);
        for (const { duties } of found.values()) duties[duty.obligation] += 1;
      }
    }
    const counted = Array.from(chapters, ([key, chapter]) => ({
      of: { key, row: finished(chapter) },
      count: chapter.documents.size,
    })).filter(({ count }) => count >= minimum);
    return inOrder(counted, order, ({ key }) => key).map(({ of, ...rest }) => ({
      ...rest,
      of: of.row,
    }));
  });
}

function* placesOf(steps: readonly Step[], places: Places): Iterable<Place> {
  for (const { choices } of steps) for (const { target } of choices) yield* places.of(target);
}

function stepsIn({ procedure: { recommendation } }: Guidance): Step[] {
  return [...recommendation.solutions.flatMap(({ steps }) => steps), ...recommendation.diagnosis];
}

function dutiesIn({ notes }: Guidance): Duty[] {
  return notes.flatMap(({ duties }) => duties);
}

function growing(system: CodeSystem, place: Place | null): Growing {
  return { system, place, documents: new Set(), steps: noneYet(), duties: noneYet() };
}

function noneYet(): Record<Obligation, number> {
  return { MUST: 0, SHOULD: 0, MAY: 0, CONDITIONAL: 0 };
}

function finished({ system, place, documents, steps, duties }: Growing): ChapterObligations {
  return Object.freeze({
    system,
    value: place?.value ?? null,
    chapter: place?.code ?? null,
    guidanceCount: documents.size,
    steps: countsOf(steps),
    duties: countsOf(duties),
  });
}

function countsOf({
  MUST,
  SHOULD,
  MAY,
  CONDITIONAL,
}: Record<Obligation, number>): ObligationCounts {
  return Object.freeze({ must: MUST, should: SHOULD, may: MAY, conditional: CONDITIONAL });
}
