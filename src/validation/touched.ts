import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { compareReferences } from '../knowledge/look-back.js';
import type { Guidance, GuidanceMatch } from '../model/index.js';
import { chapterOf, isOperation } from '../opcs4-chapters.js';
import type { Entry } from './entry.js';
import { matchRecommendation, type Match } from './match.js';
import { planOf } from './plan.js';

/** A document that a coding touches, and how the coding fills its steps. */
export interface Touched {
  readonly guidance: Guidance;
  readonly matches: readonly Match[];
  /** How near it is, for those who ask which documents a coding is about. */
  readonly match: GuidanceMatch;
}

/** The most documents that are held against one coding. Few codes are those of more than two or three. */
const mostTouched = 50;

/**
 * The guidance that a coding without any named is about, nearest first: documents of which it has the code of the
 * procedure, then those of which it has another operation or a diagnosis. Methods and sites go with many procedures and
 * lead to none.
 */
export function guidanceTouched(
  procedures: readonly Entry[],
  diagnoses: readonly Entry[],
  knowledge: KnowledgeBase,
): readonly Touched[] {
  const { byCategory } = indexOf(knowledge);
  const candidates = new Set<Guidance>();
  for (const { system, notation } of [...procedures, ...diagnoses]) {
    const category = notation?.value.slice(0, 3);
    for (const guidance of byCategory.get(`${system} ${category}`) ?? []) candidates.add(guidance);
  }
  return [...candidates]
    .slice(0, mostTouched)
    .flatMap((guidance) => touchedIn(guidance, procedures, diagnoses))
    .sort((one, other) => compare(one.match, other.match));
}

interface Index {
  /** Documents by system and category of what their steps name, without methods and sites. */
  readonly byCategory: ReadonlyMap<string, readonly Guidance[]>;
}

const indexes = new WeakMap<KnowledgeBase, Index>();

function indexOf(knowledge: KnowledgeBase): Index {
  let index = indexes.get(knowledge);
  if (!index) indexes.set(knowledge, (index = makeIndex(knowledge)));
  return index;
}

function makeIndex({ allGuidance }: KnowledgeBase): Index {
  const byCategory = new Map<string, Guidance[]>();
  for (const guidance of allGuidance) {
    for (const key of new Set(keysOf(guidance)))
      byCategory.set(key, [...(byCategory.get(key) ?? []), guidance]);
  }
  return { byCategory };
}

function keysOf({ procedure: { recommendation } }: Guidance): string[] {
  const { solutions, diagnosis } = planOf(recommendation);
  const steps = [...solutions.flatMap((planned) => planned.steps), ...(diagnosis?.steps ?? [])];
  return steps
    .flatMap(({ choices }) => choices.map(({ target }) => target))
    .filter(({ kind }) => kind !== 'CHAPTER')
    .flatMap(({ system, firstValue, lastValue }) =>
      categoriesFrom(firstValue.slice(0, 3), lastValue.slice(0, 3))
        .filter((category) => system === 'ICD10' || isOfAnOperation(category))
        .map((category) => `${system} ${category}`),
    );
}

function isOfAnOperation(category: string): boolean {
  return isOperation(category) && chapterOf(category) !== null;
}

/** The categories from one to another of the same letter. */
function categoriesFrom(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(1)), Number(last.slice(1))];
  if (first.charAt(0) !== last.charAt(0) || !(from <= to)) return [first, last];
  return Array.from(
    { length: to - from + 1 },
    (_, index) => first.charAt(0) + String(from + index).padStart(2, '0'),
  );
}

function touchedIn(
  guidance: Guidance,
  procedures: readonly Entry[],
  diagnoses: readonly Entry[],
): Touched[] {
  const matches = matchRecommendation(guidance.procedure.recommendation, procedures, diagnoses);
  const filled = matches.flatMap(({ fillings }) => fillings.filter(({ entry }) => entry));
  if (filled.length === 0) return [];
  const first = matches.find(({ list }) => list === 'PROCEDURES');
  const steps = matches.filter((match) => match === first || match.list === 'DIAGNOSES');
  const places = filled.flatMap(({ entry, further }) => (entry ? [entry, ...further] : []));
  const match: GuidanceMatch = {
    reference: guidance.reference,
    version: guidance.version,
    solution: first?.solution?.ordinal ?? null,
    hasProcedure: matches.some((one) => one.solution !== null && one.fillings[0]?.entry != null),
    filled: steps.flatMap(({ fillings }) => fillings).filter(({ entry }) => entry).length,
    steps: steps.flatMap(({ fillings }) => fillings).length,
    edits: matches.reduce((sum, { edits }) => sum + edits, 0),
    places: places.map(({ list, position }) => ({ list, position })),
  };
  return [{ guidance, matches, match }];
}

function compare(one: GuidanceMatch, other: GuidanceMatch): number {
  if (one.hasProcedure !== other.hasProcedure) return one.hasProcedure ? -1 : 1;
  if (one.edits !== other.edits) return one.edits - other.edits;
  if (one.filled !== other.filled) return other.filled - one.filled;
  return compareReferences(one.reference, other.reference);
}
