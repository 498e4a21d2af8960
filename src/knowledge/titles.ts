import type { Code, Release } from '../model/index.js';

/**
 * How the title that a document gives a code goes with the title in the code system: the same, the same but for an
 * ending such as NEC, the same but for a typing mistake, or another one.
 */
export type TitleLikeness = 'SAME' | 'OTHER_ENDING' | 'MISTYPED' | 'DIFFERENT';

/** What a release is asked about titles. */
export interface TitlesOfRelease {
  /** The one code or category of a title; null when there is none or more than one. */
  readonly codeTitled: (title: string) => Code | null;
  /** Whether any title of the release has the word. */
  readonly hasWord: (word: string) => boolean;
}

/** The longest word that is looked at for typing mistakes; no title has a longer one. */
const longestWord = 40;

/** "Not elsewhere classified" and its kin, which documents add and drop and classifications change. */
const endings = new Set(['nec', 'noc', 'nfq', 'hfq']);

/** Whether a document gives the title of the code system; capitals, accents, punctuation and white space aside. */
export function isSameTitle(given: string, official: string): boolean {
  const letters = lettersOf(given);
  return formsOf(official).some((form) => lettersOf(form) === letters);
}

/**
 * Compares the title that a document gives with the one in the code system. A word is taken for mistyped when it is a
 * letter or two away from the right one and is a word of no title: "ileum" for "ilium" is another place, not a slip.
 */
export function compareTitles(
  given: string,
  official: string,
  isWord: (word: string) => boolean,
): TitleLikeness {
  if (isSameTitle(given, official)) return 'SAME';
  const givenWords = withoutEnding(wordsOf(given));
  const forms = formsOf(official).map((form) => withoutEnding(wordsOf(form)));
  if (forms.some((form) => form.join('') === givenWords.join(''))) return 'OTHER_ENDING';
  return forms.some((form) => isMistyped(givenWords, form, isWord)) ? 'MISTYPED' : 'DIFFERENT';
}

/** Lists of ICD-10 print "Malignant neoplasm: Liver" for what its pages, and documents, call by either part or with "of". */
function formsOf(official: string): string[] {
  const [, group, own] = /^(.+?): (.+)$/.exec(official) ?? [];
  return group && own ? [official, own, `${group} of ${own}`] : [official];
}

function isMistyped(
  given: readonly string[],
  official: readonly string[],
  isWord: (word: string) => boolean,
): boolean {
  return (
    given.length === official.length &&
    given.every((word, index) => {
      const right = official[index] ?? '';
      return word === right || (isSlip(word, right) && !isWord(word));
    })
  );
}

/** Kept by release, which is frozen: a document is looked at against all titles, and there may be many documents. */
const kept = new WeakMap<Release, TitlesOfRelease>();

/** The titles of a release, gathered when they are first asked for. */
export function titlesOf(release: Release): TitlesOfRelease {
  const known = kept.get(release);
  if (known) return known;
  const words = new Set<string>();
  const byTitle = new Map<string, Code | null>();
  for (const code of release.codes) {
    if (code.kind === 'CHAPTER') continue;
    for (const word of wordsOf(code.title)) words.add(word);
    const letters = lettersOf(code.title);
    byTitle.set(letters, byTitle.has(letters) ? null : code);
  }
  const titles: TitlesOfRelease = {
    codeTitled: (title) => byTitle.get(lettersOf(title)) ?? null,
    hasWord: (word) => words.has(word),
  };
  kept.set(release, titles);
  return titles;
}

/** The words of a title in small letters, without accents, punctuation and the 's of a name ("Down's syndrome"). */
export function wordsOf(title: string): string[] {
  return (
    title
      .normalize('NFD')
      .replace(/['’]s\b|[\p{M}'‘’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function lettersOf(title: string): string {
  return wordsOf(title).join('');
}

function withoutEnding(words: readonly string[]): readonly string[] {
  return endings.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

/** Whether a word is so near another that it is probably the same, mistyped. A number is never a slip. */
function isSlip(word: string, right: string): boolean {
  if (/\d/.test(word + right) || Math.max(word.length, right.length) > longestWord) return false;
  const allowed = right.length < 4 ? 0 : right.length < 8 ? 1 : 2;
  return Math.abs(word.length - right.length) <= allowed && distance(word, right) <= allowed;
}

/** Letters to put in, leave out, change, or swap with their neighbour to make one word the other. */
function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + changed,
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (isSwapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
