import type { Code, CodeKind, CodeSystem, Target } from '../../model/index.js';
import { readValue } from '../../notation.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { growPlaces } from './grow-places.js';
import type { Naming } from './naming.js';

/**
 * A code, category, block or chapter, with its place in its classification: as a release has it, or, where none does, as
 * documents write it. What is not stored is counted too, since it may well exist.
 */
export interface Place {
  readonly system: CodeSystem;
  readonly value: string;
  readonly kind: CodeKind;
  /** Null where no release has it. */
  readonly code: Code | null;
  /** The next level up; null at the top, and where it is not known. */
  readonly above: Place | null;
  /** Which documents name it: the same that `guidanceNaming` finds. */
  readonly naming: Naming;
  /** A text whose plain order is that of the codes: by system, then as the classification has them. */
  readonly key: string;
}

/** Every place of a knowledge base: of each stored code, and of what only documents name. */
export class Places {
  /** Each after what is above it. */
  readonly all: readonly Place[];
  readonly #byValue: ReadonlyMap<string, Place>;
  readonly #byTarget = new Map<Target, readonly Place[]>();

  constructor(knowledge: KnowledgeBase) {
    this.all = growPlaces(knowledge);
    this.#byValue = new Map(this.all.map((place) => [`${place.system} ${place.value}`, place]));
  }

  /** The place of a code or heading in any notation; null where neither a release nor a document has it. */
  find(system: CodeSystem, written: string): Place | null {
    const value = readValue(system, written);
    return value === null ? null : this.at(system, value);
  }

  /** The same by its printed value. */
  at(system: CodeSystem, value: string): Place | null {
    return this.#byValue.get(`${system} ${value}`) ?? null;
  }

  /** What a target points to: its code or heading; of a range, every category in it. */
  of(target: Target): readonly Place[] {
    const known = this.#byTarget.get(target);
    if (known) return known;
    const places = target.kind === 'RANGE' ? this.#categoriesIn(target) : this.#headingOf(target);
    this.#byTarget.set(target, places);
    return places;
  }

  #headingOf({ system, firstValue }: Target): readonly Place[] {
    const place = this.at(system, firstValue);
    return place ? [place] : [];
  }

  #categoriesIn({ system, firstValue, lastValue }: Target): readonly Place[] {
    return this.all.filter(
      (place) =>
        place.kind === 'CATEGORY' &&
        place.system === system &&
        firstValue <= place.value &&
        place.value <= lastValue,
    );
  }
}

const kept = new WeakMap<KnowledgeBase, Places>();

/** The places of a knowledge base, gathered once. */
export function placesIn(knowledge: KnowledgeBase): Places {
  const places = kept.get(knowledge) ?? new Places(knowledge);
  kept.set(knowledge, places);
  return places;
}

/**
 * The place of a code or heading in any notation, for whoever asks what is counted of it. Why not where neither a
 * release nor a document has it: that nothing is counted would look like an answer.
 *
 * @param name what it is asked as, such as `under`
 * @param written the code with whatever stands around it
 */
export function placeNamed(
  knowledge: KnowledgeBase,
  name: string,
  { system, value }: { readonly system: CodeSystem; readonly value: string },
  written = value,
): Place | { readonly reason: string } {
  return (
    placesIn(knowledge).find(system, value) ?? {
      reason: `"${name}" is "${written.slice(0, 40)}", which neither a stored release of ${system} nor any guidance has. Give a code, category or chapter such as V40.1, V55 or V.`,
    }
  );
}

/** Whether a place is a heading, or lies below it. */
export function isWithin(place: Place, heading: Place): boolean {
  return place === heading || (place.above !== null && isWithin(place.above, heading));
}

/** The chapter a place is or lies in; null where it is not known. */
export function chapterOf(place: Place): Place | null {
  if (place.kind === 'CHAPTER') return place;
  return place.above && chapterOf(place.above);
}
