import type {
  Choice,
  CodeSystem,
  Guidance,
  Obligation,
  RecommendedPair,
  Relation,
  StatisticsOrder,
  Step,
  Target,
} from '../../model/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { keptOf } from './kept.js';
import { inOrder, systemKey, type Counted } from './order.js';
import type { Place } from './places.js';
import { targetsNear } from './targets-near.js';

/** Which pairs are counted. All that is given has to hold. */
export interface PairsCounted {
  /** Both are of this code system. */
  readonly system?: CodeSystem | null | undefined;
  /** One of the two is this code, stands for it, or lies below it. */
  readonly with?: Place | null | undefined;
  /** Both steps are so binding. */
  readonly obligation?: Obligation | null | undefined;
}

/**
 * Which codes, as documents write them, are recommended together: in steps of one solution, or of one diagnosis, that are
 * both taken. Ways to fill one step are alternatives. Where the connective was lost it is not known, which is counted
 * apart.
 *
 * @param minimum leaves out pairs that fewer documents recommend together; 1 where none is given. With 0 also those of
 * which it is only not known
 */
export function recommendedTogether(
  knowledge: KnowledgeBase,
  counted: PairsCounted = {},
  { order = 'COUNT', minimum = 1 }: { order?: StatisticsOrder; minimum?: number } = {},
): readonly Counted<RecommendedPair>[] {
  const { system, obligation, with: place } = counted;
  const asked = ['recommendedTogether', system, place?.key, place?.kind, obligation];
  return keptOf(knowledge, [...asked, order, minimum], () => {
    const near = place && targetsNear(knowledge, place);
    const found = pairsIn(knowledge, obligation ?? null).filter(
      ({ one, other, guidanceCount }) =>
        guidanceCount >= minimum &&
        (system == null || (one.system === system && other.system === system)) &&
        (!near || near.has(one) || near.has(other)),
    );
    return inOrder(
      found.map((of) => ({ of, count: of.guidanceCount })),
      order,
      ({ one, other }) => `${targetKey(one)} ${targetKey(other)}`,
    );
  });
}

/** A pair while documents are counted. */
interface Growing {
  readonly one: Target;
  readonly other: Target;
  readonly together: Guidance[];
  readonly unknown: Guidance[];
}

function pairsIn(
  knowledge: KnowledgeBase,
  obligation: Obligation | null,
): readonly RecommendedPair[] {
  return keptOf(knowledge, ['pairsIn', obligation], () => {
    const pairs = new GrowingPairs(knowledge);
    for (const guidance of knowledge.allGuidance) {
      for (const steps of listsIn(guidance)) {
        for (const [late, step] of steps.entries()) {
          let between: Relation = 'OR';
          for (let early = late - 1; early >= 0; early--) {
            between = joined(between, steps[early + 1]?.relation ?? 'AND');
            const before = steps[early];
            if (!before || between === 'OR' || !areSo(obligation, before, step)) continue;
            pairs.add(guidance, before, step, between === 'AND');
          }
        }
      }
    }
    return pairs.counted();
  });
}

function areSo(obligation: Obligation | null, one: Step, other: Step): boolean {
  return !obligation || (one.obligation === obligation && other.obligation === obligation);
}

/** Gathers the documents of each pair. Thousands of documents have a million pairs, so each is found by a number. */
class GrowingPairs {
  readonly #numbers: ReadonlyMap<Target, number>;
  readonly #pairs = new Map<number, Growing>();

  constructor(knowledge: KnowledgeBase) {
    this.#numbers = numbered(knowledge);
  }

  /** Adds every choice of a step with every choice of another one that it can stand with. */
  add(guidance: Guidance, before: Step, step: Step, isKnown: boolean): void {
    for (const one of before.choices) {
      for (const other of step.choices) {
        if (!canStandWith(one, before, other) || !canStandWith(other, step, one)) continue;
        const pair = this.#pair(one.target, other.target);
        const documents = isKnown ? pair?.together : pair?.unknown;
        // A document that recommends a pair twice comes twice in a row.
        if (documents && documents.at(-1) !== guidance) documents.push(guidance);
      }
    }
  }

  counted(): readonly RecommendedPair[] {
    return Array.from(this.#pairs.values(), ({ one, other, together, unknown }) => {
      const known = new Set(unknown.length > 0 ? together : []);
      const unknownCount = unknown.filter((guidance) => !known.has(guidance)).length;
      return Object.freeze({ one, other, guidanceCount: together.length, unknownCount });
    });
  }

  /** The same for both orders; null for one target with itself. */
  #pair(one: Target, other: Target): Growing | null {
    const first = this.#numbers.get(one) ?? 0;
    const second = this.#numbers.get(other) ?? 0;
    if (first === second) return null;
    if (first > second) return this.#pair(other, one);
    const key = first * this.#numbers.size + second;
    const known = this.#pairs.get(key);
    if (known) return known;
    const pair: Growing = { one, other, together: [], unknown: [] };
    this.#pairs.set(key, pair);
    return pair;
  }
}

/** An asterisk code stands with a dagger code, and not with what may be recorded in place of the two. */
function canStandWith({ marker }: Choice, { choices }: Step, other: Choice): boolean {
  if (other.marker !== 'ASTERISK' || marker === 'DAGGER') return true;
  return !choices.some((choice) => choice.marker === 'DAGGER');
}

/** The targets that steps are filled with, each with its number in the order of codes. */
function numbered({ allGuidance }: KnowledgeBase): ReadonlyMap<Target, number> {
  const targets = new Set<Target>();
  for (const guidance of allGuidance) {
    for (const steps of listsIn(guidance))
      for (const { choices } of steps) for (const { target } of choices) targets.add(target);
  }
  const sorted = Array.from(targets, (target) => ({ target, key: targetKey(target) })).sort(
    (one, other) => (one.key < other.key ? -1 : 1),
  );
  return new Map(sorted.map(({ target }, index) => [target, index]));
}

/**
 * How two steps go together, by what stands between them. Alternatives one after the other are alternatives of each
 * other, and may be so where a connective was lost. What is joined by *and* is taken with all that is before it.
 */
function joined(one: Relation, other: Relation): Relation {
  if (one === 'AND' || other === 'AND') return 'AND';
  return one === 'UNKNOWN' || other === 'UNKNOWN' ? 'UNKNOWN' : 'OR';
}

/** The steps of each solution, and those of the diagnosis. */
function listsIn({ procedure: { recommendation } }: Guidance): (readonly Step[])[] {
  return [...recommendation.solutions.map(({ steps }) => steps), recommendation.diagnosis];
}

function targetKey({ system, firstValue, notation }: Target): string {
  return `${systemKey(system)} ${firstValue} ${notation}`;
}
