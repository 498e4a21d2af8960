import type { OtherWay, Query } from './query.js';
import { mayBeMissing } from './score.js';
import { postingsIn, type SearchIndex } from './search-index.js';
import { Likeness, type LikeWords } from './vocabulary.js';

/** Places in the order of names, from and up to. */
interface Places {
  readonly from: number;
  readonly to: number;
}

/** A word that is sought in an index: what is like it there. */
interface SoughtWord {
  readonly like: LikeWords | null;
  /** How many postings the words that are like it have together. */
  readonly postings: number;
  /** The codes that begin with it; null when it is not written like a code. */
  readonly codes: Places | null;
  readonly required: boolean;
}

/** How every word of the vocabulary is like the sought word of a number. */
interface LikenessTable {
  readonly word: number;
  readonly likeness: Uint8Array;
}

/** A query, looked up in the vocabulary of one index. */
export interface Sought {
  readonly index: SearchIndex;
  /** The words typed, and then those that ways need. */
  readonly words: readonly SoughtWord[];
  /** How many of them were typed. */
  readonly typed: number;
  /** The likeness of the vocabulary to each of the words that have one, to be gone through fast. */
  readonly tables: readonly LikenessTable[];
  readonly ways: readonly OtherWay[];
}

/** How well an entry goes with what is sought, word for word. Filled anew for each entry that is looked at. */
export class Comparison {
  /** The best likeness of each word. */
  readonly likeness: Uint8Array;
  /** The slot where that is; -1 where it is none. */
  readonly slots: Int32Array;
  /** Whether the word is found in the code, not in the title. */
  readonly inName: Uint8Array;
  /** How much the words of the title count that nothing is like. */
  unmatched = 0;

  constructor(size: number) {
    this.likeness = new Uint8Array(size);
    this.slots = new Int32Array(size);
    this.inName = new Uint8Array(size);
  }
}

/** Looks the words of a query up in an index. */
export function seek(query: Query, index: SearchIndex): Sought {
  const words = query.spellings.map((spellings, at): SoughtWord => {
    const code = query.words[at]?.code ?? null;
    return {
      ...soughtAs(index, spellings.letters === '' ? null : index.vocabulary.like(spellings)),
      codes: code === null ? null : index.names.beginningWith(code),
      required: query.words[at]?.required ?? false,
    };
  });
  return {
    index,
    words,
    typed: query.words.length,
    tables: tablesOf(words),
    ways: query.ways.filter(isWay(words)),
  };
}

/** The same, and words that are one typing mistake away from those that are no abbreviations. */
export function seekMistyped(query: Query, sought: Sought): Sought {
  const { index, typed } = sought;
  const words = sought.words.map((word, at) => {
    const spellings = query.spellings[at];
    if (at >= typed || !spellings || query.words[at]?.isAbbreviation) return word;
    const like = index.vocabulary.likeOrMistyped(spellings, word.like);
    return like === word.like ? word : { ...word, ...soughtAs(index, like) };
  });
  return { ...sought, words, tables: tablesOf(words) };
}

function tablesOf(words: readonly SoughtWord[]): LikenessTable[] {
  return words.flatMap(({ like }, word) => (like ? [{ word, likeness: like.likeness }] : []));
}

function soughtAs(
  index: SearchIndex,
  like: LikeWords | null,
): Pick<SoughtWord, 'like' | 'postings'> {
  return { like, postings: like ? postingsIn(index, like.ranges) : 0 };
}

/** Whether an index has all words that a way needs. */
function isWay(words: readonly SoughtWord[]): (way: OtherWay) => boolean {
  return ({ needs }) => needs.every((need) => words[need]?.like);
}

/** The entries that may have all of the required words, each once: those of the rarest word. */
export function candidatesForAll(sought: Sought): Uint32Array {
  const required = [...sought.words.keys()].filter((word) => sought.words[word]?.required);
  let rarest = -1;
  let least = Infinity;
  for (const word of required) {
    const reach = reachOf(sought, word);
    if (reach < least) [rarest, least] = [word, reach];
  }
  if (rarest < 0 || least === 0) return new Uint32Array();
  const gathered = new Gathered(sought.index, least);
  gathered.addWord(sought.words[rarest]);
  for (const way of sought.ways) {
    if (way.instead.includes(rarest)) gathered.addWord(rarestOf(sought, way));
  }
  return gathered.ids;
}

/**
 * The entries that may have as many of the required words that no more is missing than may be, each once. Those that
 * only have the commonest words do not, so they are not looked at.
 */
export function candidatesForSome(
  { index, words, typed }: Sought,
  costs: readonly number[],
): Uint32Array {
  const required = words
    .slice(0, typed)
    .map((word, at) => ({ word, cost: costs[at] ?? 0 }))
    .filter(({ word, cost }) => word.required && cost > 0)
    .sort((one, other) => other.cost - one.cost);
  const all = required.reduce((sum, { cost }) => sum + cost, 0);
  let left = all;
  const rare = required.filter(({ word, cost }) => {
    const isNeeded = left >= (1 - mayBeMissing) * all || word.codes !== null;
    left -= cost;
    return isNeeded;
  });
  const gathered = new Gathered(
    index,
    rare.reduce((sum, { word }) => sum + reachOfWord(word), 0),
  );
  for (const { word } of rare) gathered.addWord(word);
  return gathered.ids;
}

/** Compares an entry with what is sought. */
export function compare(sought: Sought, id: number, into: Comparison): void {
  const { index, words, typed, tables, ways } = sought;
  const { likeness, slots, inName } = into;
  likeness.fill(Likeness.NONE);
  slots.fill(-1);
  inName.fill(0);
  const first = index.firstSlots[id] ?? 0;
  const end = index.firstSlots[id + 1] ?? 0;
  let matched = 0;
  for (let slot = first; slot < end; slot++) {
    const slotWord = index.slotWords[slot] ?? 0;
    let isMatched = false;
    for (const { word, likeness: table } of tables) {
      const like = table[slotWord] ?? 0;
      if (like === 0) continue;
      if (word < typed) isMatched = true;
      if (like > (likeness[word] ?? 0)) {
        likeness[word] = like;
        slots[word] = slot;
      }
    }
    // A word that hyphens make does not count again.
    if (isMatched && !(index.slotLengths[slot] !== 1 && isMatchedInParts(sought, first, slot))) {
      matched += weightOfSlot(index, first, slot);
    }
  }
  for (let word = 0; word < typed; word++) {
    const codes = words[word]?.codes;
    if (!codes || likeness[word] !== Likeness.NONE) continue;
    const rank = index.names.rankOf(id);
    if (rank < codes.from || rank >= codes.to) continue;
    likeness[word] = Likeness.SAME;
    inName[word] = 1;
  }
  for (const { instead, needs, atLeast, as } of ways) {
    if (!needs.every((need) => (likeness[need] ?? 0) >= atLeast)) continue;
    if (!instead.some((word) => (likeness[word] ?? 0) < as)) continue;
    for (const word of instead) {
      if ((likeness[word] ?? 0) >= as) continue;
      likeness[word] = as;
      slots[word] = slots[needs[0] ?? 0] ?? -1;
    }
    for (const need of needs) {
      if (need >= typed) matched += weightOfSlot(index, first, slots[need] ?? -1);
    }
  }
  into.unmatched = Math.max(0, (index.weights[id] ?? 0) - matched);
}

/** Whether a word that hyphens make is found in one of its own words already. */
function isMatchedInParts({ index, typed, tables }: Sought, first: number, slot: number): boolean {
  const part = first + (index.slotPlaces[slot] ?? 0);
  for (let at = part; at < part + (index.slotLengths[slot] ?? 1); at++) {
    const slotWord = index.slotWords[at] ?? 0;
    if (tables.some(({ word, likeness }) => word < typed && likeness[slotWord] !== 0)) return true;
  }
  return false;
}

function weightOfSlot(index: SearchIndex, first: number, slot: number): number {
  const length = index.slotLengths[slot] ?? 0;
  if (length === 1) return index.wordWeights[index.slotWords[slot] ?? 0] ?? 0;
  let sum = 0;
  const part = first + (index.slotPlaces[slot] ?? 0);
  for (let at = part; at < part + length; at++) {
    sum += index.wordWeights[index.slotWords[at] ?? 0] ?? 0;
  }
  return sum;
}

/** The most entries that have a word, or another way to say it. */
function reachOf(sought: Sought, word: number): number {
  let reach = reachOfWord(sought.words[word]);
  for (const way of sought.ways) {
    if (way.instead.includes(word)) reach += reachOfWord(rarestOf(sought, way));
  }
  return reach;
}

/** The same for the word alone. */
export function reachOfWord(word: SoughtWord | undefined): number {
  const { postings = 0, codes = null } = word ?? {};
  return postings + (codes ? codes.to - codes.from : 0);
}

function rarestOf({ words }: Sought, { needs }: OtherWay): SoughtWord | undefined {
  return needs
    .map((need) => words[need])
    .reduce((one, other) => ((other?.postings ?? 0) < (one?.postings ?? 0) ? other : one));
}

/** Entries as they are found, each once. */
class Gathered {
  readonly #index: SearchIndex;
  readonly #seen: Uint8Array;
  readonly #ids: Uint32Array;
  #size = 0;

  /** `most` is how many will be added, some of them perhaps twice. */
  constructor(index: SearchIndex, most: number) {
    this.#index = index;
    this.#seen = new Uint8Array(index.entries.length);
    this.#ids = new Uint32Array(Math.min(most, index.entries.length));
  }

  get ids(): Uint32Array {
    return this.#ids.subarray(0, this.#size);
  }

  addWord(word: SoughtWord | undefined): void {
    const { firstPostings, postings, names } = this.#index;
    for (const { from, to } of word?.like?.ranges ?? []) {
      const end = firstPostings[to] ?? 0;
      for (let at = firstPostings[from] ?? 0; at < end; at++) this.#add(postings[at] ?? 0);
    }
    if (!word?.codes) return;
    for (let rank = word.codes.from; rank < word.codes.to; rank++) this.#add(names.at(rank));
  }

  #add(id: number): void {
    if (this.#seen[id] === 1) return;
    this.#seen[id] = 1;
    this.#ids[this.#size++] = id;
  }
}
