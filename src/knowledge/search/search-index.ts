import { atOnce } from '../in-slices.js';
import { addAbbreviations, type Abbreviations } from './abbreviations.js';
import type { Searchable } from './found.js';
import { Names } from './names.js';
import { Vocabulary } from './vocabulary.js';
import type { WordRange } from './word-tree.js';
import { weightOf, wordsIn } from './words.js';

/**
 * What is asked by a search: the titles of some entries as numbers, built once and never changed. One for each release
 * and one for the guidance in force are searched together by `searchAll`.
 *
 * The words of a title stand in slots, in their order, and after them the words that hyphens make of them. A slot has
 * the number of its word in the vocabulary. The other way round, every word of the vocabulary has the entries whose
 * titles have it; as the vocabulary is sorted, so do all words that begin alike, in one piece.
 */
export interface SearchIndex {
  /** In the order of their codes. */
  readonly entries: readonly Searchable[];
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly abbreviations: Abbreviations;
  /** The first slot of each entry, and the number of all slots at the end. */
  readonly firstSlots: Uint32Array;
  readonly slotWords: Uint32Array;
  /** Which word of its title a slot has, from 0, and as how many it counts. */
  readonly slotPlaces: Uint16Array;
  readonly slotLengths: Uint8Array;
  /** The first posting of each word, and the number of all postings at the end. */
  readonly firstPostings: Uint32Array;
  /** Entries, ascending for each word. */
  readonly postings: Uint32Array;
  /** How much each word counts in a title where nobody typed it. */
  readonly wordWeights: Float64Array;
  /** The sum of that for each entry. */
  readonly weights: Float64Array;
  /** National usage on a scale from 0 to 1; between where it is not known. */
  readonly usage: Float64Array;
}

/** Builds the index of some entries, which are in the order of their codes. */
export function buildSearchIndex(entries: readonly Searchable[]): SearchIndex {
  return atOnce(searchIndexOf(entries));
}

/** The same in slices, for `inSlices`: 25,000 codes take a fifth of a second. */
export function* searchIndexOf(entries: readonly Searchable[]): Generator<void, SearchIndex> {
  const abbreviations = new Map<string, (readonly string[])[]>();
  const numbers = new Map<string, number>();
  const firstSlots = new Uint32Array(entries.length + 1);
  const slots: number[] = [];
  const places: number[] = [];
  const lengths: number[] = [];
  for (const [id, { title }] of entries.entries()) {
    if (id % entriesInSlice === 0) yield;
    firstSlots[id] = slots.length;
    for (const { letters, place, length } of wordsIn(title)) {
      let number = numbers.get(letters);
      if (number === undefined) numbers.set(letters, (number = numbers.size));
      slots.push(number);
      places.push(Math.min(place, lastPlace));
      lengths.push(length);
    }
    addAbbreviations(abbreviations, title);
  }
  firstSlots[entries.length] = slots.length;
  yield;
  const words = [...numbers.keys()].sort();
  const sorted = new Uint32Array(words.length);
  for (const [index, word] of words.entries()) sorted[numbers.get(word) ?? 0] = index;
  const slotWords = Uint32Array.from(slots, (number) => sorted[number] ?? 0);
  const vocabulary = new Vocabulary(words);
  yield;
  const names = new Names(entries.map(({ name }) => name));
  yield;
  const wordWeights = Float64Array.from(words, weightOf);
  return Object.freeze({
    entries,
    names,
    vocabulary,
    abbreviations,
    firstSlots,
    slotWords,
    slotPlaces: Uint16Array.from(places),
    slotLengths: Uint8Array.from(lengths),
    ...postingsOf(firstSlots, slotWords, words.length),
    wordWeights,
    weights: weightsOf(firstSlots, slotWords, lengths, wordWeights),
    usage: Float64Array.from(entries, ({ usage }) => usageOnScale(usage)),
  });
}

/** How many postings some words have. */
export function postingsIn({ firstPostings }: SearchIndex, ranges: readonly WordRange[]): number {
  return ranges.reduce(
    (sum, { from, to }) => sum + (firstPostings[to] ?? 0) - (firstPostings[from] ?? 0),
    0,
  );
}

const entriesInSlice = 1000;
const lastPlace = 0xffff;

/**
 * As four hundred times a year. Headings are never counted: what is recorded often comes before them, and what is
 * hardly recorded after.
 */
const unknownUsage = 0.4;
/** Three million times a year, more than anything is recorded. */
const highestUsage = Math.log10(3_000_000);

function usageOnScale(usage: number | null): number {
  return usage === null
    ? unknownUsage
    : Math.min(1, Math.log10(1 + Math.max(0, usage)) / highestUsage);
}

function postingsOf(
  firstSlots: Uint32Array,
  slotWords: Uint32Array,
  wordCount: number,
): Pick<SearchIndex, 'firstPostings' | 'postings'> {
  const firstPostings = new Uint32Array(wordCount + 1);
  for (const word of slotWords) firstPostings[word + 1] = (firstPostings[word + 1] ?? 0) + 1;
  for (let word = 0; word < wordCount; word++) {
    firstPostings[word + 1] = (firstPostings[word + 1] ?? 0) + (firstPostings[word] ?? 0);
  }
  const postings = new Uint32Array(slotWords.length);
  const next = firstPostings.slice();
  for (let id = 0; id + 1 < firstSlots.length; id++) {
    for (let slot = firstSlots[id] ?? 0; slot < (firstSlots[id + 1] ?? 0); slot++) {
      const word = slotWords[slot] ?? 0;
      const posting = next[word] ?? 0;
      postings[posting] = id;
      next[word] = posting + 1;
    }
  }
  return { firstPostings, postings };
}

function weightsOf(
  firstSlots: Uint32Array,
  slotWords: Uint32Array,
  lengths: readonly number[],
  wordWeights: Float64Array,
): Float64Array {
  const weights = new Float64Array(firstSlots.length - 1);
  for (let id = 0; id < weights.length; id++) {
    let sum = 0;
    for (let slot = firstSlots[id] ?? 0; slot < (firstSlots[id + 1] ?? 0); slot++) {
      // Words that hyphens make are the same words again.
      if (lengths[slot] === 1) sum += wordWeights[slotWords[slot] ?? 0] ?? 0;
    }
    weights[id] = sum;
  }
  return weights;
}
