import { spellingOf, type Spellings } from './spelling.js';
import { WordTree, type WordRange } from './word-tree.js';

/** How a typed word goes with a word of a title; higher is better. */
export const Likeness = {
  NONE: 0,
  MISTYPED_BEGINNING: 1,
  MISTYPED: 2,
  /** An abbreviation of it, or what it abbreviates. */
  ABBREVIATED: 3,
  /** The beginning of another spelling of it. */
  VARIANT_BEGINNING: 4,
  /** Another spelling of it, or its singular or plural. */
  VARIANT: 5,
  BEGINNING: 6,
  SAME: 7,
} as const;
export type Likeness = (typeof Likeness)[keyof typeof Likeness];

/** The words of a vocabulary that go with a typed word. */
export interface LikeWords {
  /** The likeness of every word of the vocabulary. */
  readonly likeness: Uint8Array;
  /** Where those that go with it are; without overlaps. */
  readonly ranges: readonly WordRange[];
}

/** Shorter words are not searched for typing mistakes: one letter from "hip" is too much else. */
const shortestMistyped = 4;
/** A mistake in an unfinished word is looked for only where this many letters are typed: `brain` is no drainage ... */
const shortestBeginning = 6;
/** ... and no more words than this begin so. */
const mostBeginnings = 60;
const longestMistyped = 40;
const lettersOnly = /^\p{L}+$/u;

/** The different words of all titles of an index, each with its other spellings. */
export class Vocabulary {
  readonly #tree: WordTree;
  /** Spellings that are not those of the titles, such as `esophagus`. */
  readonly #spellings: WordTree;
  /** For each of them the words so spelt. */
  readonly #spelt: readonly (readonly number[])[];

  /** Of words in the order of their characters, each once. */
  constructor(words: readonly string[]) {
    const spelt = new Map<string, number[]>();
    for (const [index, word] of words.entries()) {
      const spelling = spellingOf(word);
      if (spelling === word) continue;
      const others = spelt.get(spelling);
      if (others) others.push(index);
      else spelt.set(spelling, [index]);
    }
    const spellings = [...spelt.keys()].sort();
    this.#tree = new WordTree(words);
    this.#spellings = new WordTree(spellings);
    this.#spelt = spellings.map((spelling) => spelt.get(spelling) ?? []);
    Object.freeze(this);
  }

  get words(): readonly string[] {
    return this.#tree.words;
  }

  /** The words that are the typed one, begin with it, or have another spelling; null where there are none. */
  like({ letters, whole, beginning }: Spellings): LikeWords | null {
    const found = new Gathering(this.words.length, null);
    this.#addBeginning(found, letters, Likeness.BEGINNING);
    if (beginning !== letters) this.#addBeginning(found, beginning, Likeness.VARIANT_BEGINNING);
    this.#addSpelling(found, whole, Likeness.VARIANT);
    const same = this.#tree.indexOf(letters);
    if (same >= 0) found.add(same, same + 1, Likeness.SAME);
    return found.words;
  }

  /** The same, and the words that are one typing mistake away. `like` is what `like` found. */
  likeOrMistyped(
    { letters, whole, beginning }: Spellings,
    like: LikeWords | null,
  ): LikeWords | null {
    const isLong = letters.length >= shortestMistyped && letters.length <= longestMistyped;
    if (!isLong || !lettersOnly.test(letters)) return like;
    const found = new Gathering(this.words.length, like);
    this.#addNear(found, letters);
    if (beginning !== letters) this.#addNear(found, beginning);
    if (whole !== letters && whole !== beginning) this.#addNear(found, whole);
    return found.words;
  }

  #addSpelling(found: Gathering, spelling: string, likeness: Likeness): void {
    const word = this.#tree.indexOf(spelling);
    if (word >= 0) found.add(word, word + 1, likeness);
    for (const spelt of this.#spelt[this.#spellings.indexOf(spelling)] ?? []) {
      found.add(spelt, spelt + 1, likeness);
    }
  }

  #addBeginning(found: Gathering, letters: string, likeness: Likeness): void {
    const words = this.#tree.beginningWith(letters);
    if (words) found.add(words.from, words.to, likeness);
    const spellings = this.#spellings.beginningWith(letters);
    if (spellings) this.#addSpelt(found, spellings, Likeness.VARIANT_BEGINNING);
  }

  #addNear(found: Gathering, typed: string): void {
    for (const near of this.#tree.near(typed)) {
      if (near.whole) found.add(near.from, near.from + 1, Likeness.MISTYPED);
      if (isTelling(typed, near)) found.add(near.from, near.to, Likeness.MISTYPED_BEGINNING);
    }
    for (const near of this.#spellings.near(typed)) {
      if (near.whole) {
        this.#addSpelt(found, { from: near.from, to: near.from + 1 }, Likeness.MISTYPED);
      }
      if (isTelling(typed, near)) this.#addSpelt(found, near, Likeness.MISTYPED_BEGINNING);
    }
  }

  #addSpelt(found: Gathering, { from, to }: WordRange, likeness: Likeness): void {
    for (let spelling = from; spelling < to; spelling++) {
      for (const word of this.#spelt[spelling] ?? []) found.add(word, word + 1, likeness);
    }
  }
}

function isTelling(typed: string, { from, to }: WordRange): boolean {
  return typed.length >= shortestBeginning && to - from <= mostBeginnings;
}

/** Words as they are found, each kept with the best likeness it was found with. Takes no room before one is found. */
class Gathering {
  readonly #size: number;
  #words: LikeWords | null;
  #likeness: Uint8Array | null = null;
  #ranges: WordRange[] = [];

  /** Goes on from what was found before, which stays as it is. */
  constructor(size: number, before: LikeWords | null) {
    this.#size = size;
    this.#words = before;
  }

  get words(): LikeWords | null {
    return this.#words;
  }

  add(from: number, to: number, likeness: Likeness): void {
    this.#likeness ??= this.#begin();
    let fresh = from;
    for (let word = from; word < to; word++) {
      const before = this.#likeness[word] ?? 0;
      if (before !== Likeness.NONE) {
        if (word > fresh) this.#ranges.push({ from: fresh, to: word });
        fresh = word + 1;
      }
      if (likeness > before) this.#likeness[word] = likeness;
    }
    if (to > fresh) this.#ranges.push({ from: fresh, to });
  }

  #begin(): Uint8Array {
    const likeness = this.#words?.likeness.slice() ?? new Uint8Array(this.#size);
    this.#ranges = [...(this.#words?.ranges ?? [])];
    this.#words = { likeness, ranges: this.#ranges };
    return likeness;
  }
}
