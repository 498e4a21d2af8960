import type { CodeSystem } from '../../model/index.js';

/** What can be searched for. Concepts are more than fit in memory, and are answered by the store. */
export const SearchKind = {
  CODE: 'CODE',
  GUIDANCE: 'GUIDANCE',
  NOTE: 'NOTE',
  CONCEPT: 'CONCEPT',
} as const;
export type SearchKind = (typeof SearchKind)[keyof typeof SearchKind];

/** Why something was found, from the best reason to the weakest; of several words, the weakest of theirs. */
export const MatchReason = {
  /** The code, or the reference of the document, is what was typed. */
  EXACT_CODE: 'EXACT_CODE',
  /** The code, or the reference, begins with what was typed. */
  CODE_PREFIX: 'CODE_PREFIX',
  /** The title is what was typed, word for word. */
  EXACT_TITLE: 'EXACT_TITLE',
  /** One word typed is the beginning of the code, and the others are in the title. */
  CODE_AND_WORDS: 'CODE_AND_WORDS',
  /** Every word typed is in the title. */
  ALL_WORDS: 'ALL_WORDS',
  /** Every word typed is in the title or begins a word of it. */
  WORD_PREFIXES: 'WORD_PREFIXES',
  /** Some word has another spelling or number in the title: esophagus, oesophagus; fractures, fracture; xray, x-ray. */
  SPELLING_VARIANT: 'SPELLING_VARIANT',
  /** Some word is an abbreviation of words in the title, or they of it, by what a title says. */
  ABBREVIATION: 'ABBREVIATION',
  /** Nothing has all of the words, and the code is probably what was meant: V4O.1 for V40.1. */
  LIKELY_CODE: 'LIKELY_CODE',
  /** Some word is one typing mistake away from a word of the title. */
  TYPING_MISTAKE: 'TYPING_MISTAKE',
  /** Nothing has all of the words; this has some. */
  SOME_WORDS: 'SOME_WORDS',
} as const;
export type MatchReason = (typeof MatchReason)[keyof typeof MatchReason];

/** What can be found: one for every code, guidance document and note. */
export interface Searchable {
  /** The global id, such as `OPCS4:V40.1`, `IPG366`, `IPG366/notes/2`. */
  readonly key: string;
  readonly kind: Exclude<SearchKind, 'CONCEPT'>;
  /** The system of a code; null for guidance and notes. */
  readonly system: CodeSystem | null;
  /** What it is called: `V40.1`, `IPG366`, `IPG366 note 2`. */
  readonly name: string;
  /** The words that are searched: a title, or the text of a note. */
  readonly title: string;
  /** How often the code was recorded nationally in the newest period that has a count of it; null where none has. */
  readonly usage: number | null;
}

/** A piece of a text, from `start` up to and without `end`, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Something found, and why. */
export interface SearchHit {
  readonly found: Searchable;
  /** What matched in the name, in order, not touching each other. */
  readonly nameRanges: readonly Range[];
  /** What matched in the title, in order, not touching each other. */
  readonly titleRanges: readonly Range[];
  readonly reason: MatchReason;
  /** How well it matches, more than 0; higher is better. Compares hits of one search only. */
  readonly score: number;
}

/** What is wanted of a search. */
export interface SearchOptions {
  /** What to look for; everything when left out. */
  readonly kinds?: readonly SearchKind[];
  /** Codes of this system only. Guidance and notes belong to none, and stay. */
  readonly system?: CodeSystem | null;
  /** The most hits to return. */
  readonly first: number;
  /** Whether something may be returned. Asked about few: only of what would be among the first. */
  readonly accept?: (found: Searchable) => boolean;
}
