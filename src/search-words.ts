/** A word of a text, as it is compared, and where it stands. */
export interface WordFound {
  readonly word: string;
  /** Offsets of its first character and after its last, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Letters, with the accents after them, and digits; an apostrophe within a word is part of it. */
const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const plain = /^[a-z0-9]*$/;

/**
 * The words of a text as they are compared in a search: in small letters, without accents and apostrophes, so that
 * `Crohn’s` and `crohns`, `Ménière` and `meniere` are the same.
 */
export function wordsIn(text: string): readonly WordFound[] {
  return Array.from(text.matchAll(words), ({ 0: written, index }) => ({
    word: folded(written),
    start: index,
    end: index + written.length,
  })).filter(({ word }) => word !== '');
}

/** Databases keep no words of thousands of letters. */
const longestWord = 60;

function folded(written: string): string {
  const small = written.toLowerCase();
  const word = plain.test(small) ? small : small.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
  return word.length > longestWord ? [...word].slice(0, longestWord).join('') : word;
}
