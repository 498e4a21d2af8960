import type { Code, CodeKind, CodeSystem, Guidance, Mention } from '../../model/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { addMarks, indirectly, markOf, Naming, type Marks } from './naming.js';
import { codeKey, systemKey } from './order.js';
import type { Place } from './places.js';

type Named = Map<Guidance, Marks>;

/** A place while it is not known yet who names it. */
interface Growing extends Omit<Place, 'above' | 'naming'> {
  readonly above: Growing | null;
  readonly below: Growing[];
  /** The documents that name it, not what is above or below it. */
  readonly own: Named;
}

/** Gathers the places of a knowledge base, each after what is above it. */
export function growPlaces(knowledge: KnowledgeBase): Place[] {
  return nameAll(new Gathering(knowledge).places);
}

/** Puts stored codes, and after them what only documents write, into one hierarchy. */
class Gathering {
  readonly #knowledge: KnowledgeBase;
  readonly #byValue = new Map<string, Growing>();

  constructor(knowledge: KnowledgeBase) {
    this.#knowledge = knowledge;
    for (const code of knowledge.allCodes) this.#stored(code);
    for (const mention of knowledge.unplacedMentions) this.#written(mention);
    this.#addRanges();
  }

  /** Each after what is above it. */
  get places(): readonly Growing[] {
    return [...this.#byValue.values()];
  }

  #stored(code: Code): Growing {
    const { system, value, kind } = code;
    const known = this.#byValue.get(`${system} ${value}`);
    if (known) return known;
    // A release may have a code before its category.
    const above = code.parent && this.#stored(code.parent);
    const place = this.#add({ system, value, kind, code, key: codeKey(code) }, above);
    for (const mention of code.mentions) addMarks(place.own, mention.guidance, markOf(mention));
    return place;
  }

  /** Of a range its first and its last category are written, and for which others it stands is not known. */
  #written(mention: Mention): void {
    const { system, kind, firstValue, lastValue } = mention.target;
    if (kind === 'RANGE') {
      this.#unstored(system, firstValue, 'CATEGORY');
      this.#unstored(system, lastValue, 'CATEGORY');
    } else
      addMarks(this.#unstored(system, firstValue, kind).own, mention.guidance, markOf(mention));
  }

  /** Ranges come last, when every category is there that any document writes. */
  #addRanges(): void {
    const ranges = this.#knowledge.unplacedMentions.filter(({ target }) => target.kind === 'RANGE');
    if (ranges.length === 0) return;
    const categories = this.places.filter(({ code, kind }) => code === null && kind === 'CATEGORY');
    for (const mention of ranges) {
      const { system, firstValue, lastValue } = mention.target;
      for (const { system: own, value, own: named } of categories) {
        if (own === system && firstValue <= value && value <= lastValue)
          addMarks(named, mention.guidance, markOf(mention));
      }
    }
  }

  #unstored(system: CodeSystem, value: string, kind: CodeKind): Growing {
    const known = this.#byValue.get(`${system} ${value}`);
    if (known) return known;
    const above = this.#aboveUnstored(system, value, kind);
    const key = `${systemKey(system)} ${value} ${value}`;
    return this.#add({ system, value, kind, code: null, key }, above);
  }

  /**
   * What holds a code that is not stored, as far as its notation or a stored chapter tells. The letter of an OPCS-4 code
   * is its chapter, but for O, which categories of several full chapters have.
   */
  #aboveUnstored(system: CodeSystem, value: string, kind: CodeKind): Growing | null {
    if (system === 'SNOMEDCT' || kind === 'CHAPTER') return null;
    if (kind === 'CODE') return this.#unstored(system, value.slice(0, 3), 'CATEGORY');
    const chapter = this.#knowledge.release(system)?.codes.find((code) => holds(code, value));
    if (chapter) return this.#stored(chapter);
    if (system !== 'OPCS4' || value.startsWith('O')) return null;
    return this.#unstored(system, value.charAt(0), 'CHAPTER');
  }

  #add(place: Omit<Growing, 'above' | 'below' | 'own'>, above: Growing | null): Growing {
    const growing: Growing = { ...place, above, below: [], own: new Map() };
    this.#byValue.set(`${place.system} ${place.value}`, growing);
    above?.below.push(growing);
    return growing;
  }
}

function holds({ kind, firstCategory, lastCategory }: Code, category: string): boolean {
  return (
    kind === 'CHAPTER' &&
    firstCategory !== null &&
    lastCategory !== null &&
    firstCategory <= category &&
    category <= lastCategory
  );
}

/** Who names what holds a place: all of it, and without slots for any code of the chapter. */
interface NamedAbove {
  readonly all: Naming | null;
  readonly withoutSlots: Naming | null;
}

/** Works out who names each place: itself, what holds it, and what it holds. */
function nameAll(growing: readonly Growing[]): Place[] {
  const within = namedWithin(growing);
  const above = new Map<Growing | null, NamedAbove>([[null, { all: null, withoutSlots: null }]]);
  const places = new Map<Growing | null, Place>();
  for (const one of growing) {
    const { system, value, kind, code, key, own } = one;
    const holding = above.get(one.above) ?? { all: null, withoutSlots: null };
    if (one.below.length > 0) above.set(one, namedFor(one, holding));
    const named = isSide(one) ? holding.withoutSlots : holding.all;
    const inside = within.get(one) ?? own;
    // Most codes are named only by what holds them, and share that.
    const naming = inside.size === 0 && named ? named : new Naming(inside, named);
    const place = { system, value, kind, code, key, above: places.get(one.above) ?? null, naming };
    places.set(one, Object.freeze(place));
  }
  return [...places.values()];
}

function namedFor({ own, kind }: Growing, { all, withoutSlots }: NamedAbove): NamedAbove {
  if (own.size === 0) return { all, withoutSlots };
  const named = new Map(Array.from(own, ([guidance, marks]) => [guidance, indirectly(marks)]));
  return {
    all: new Naming(named, all),
    withoutSlots: kind === 'CHAPTER' ? withoutSlots : new Naming(named, withoutSlots),
  };
}

/** Whether it is a side of the operation, which no slot for a site names although both stand in one chapter. */
function isSide({ kind, code, above }: Growing): boolean {
  return kind === 'CODE' && (code ?? above?.code)?.role === 'LATERALITY';
}

/** Who names each heading or anything below it. */
function namedWithin(growing: readonly Growing[]): ReadonlyMap<Growing, Named> {
  const within = new Map<Growing, Named>();
  for (const one of growing) if (one.below.length > 0) within.set(one, new Map(one.own));
  // What is below comes later, so that from behind every place is whole before it is added to the one above it.
  for (const one of growing.toReversed()) {
    const holding = one.above && within.get(one.above);
    if (!holding) continue;
    for (const [guidance, marks] of within.get(one) ?? one.own)
      addMarks(holding, guidance, indirectly(marks));
  }
  return within;
}
