/** A word of a text, where it stands, and how many words it is made of. */
export interface WordAt {
  /** In small letters, without accents and apostrophes. */
  readonly letters: string;
  /** Which word of the text it is, or begins with, from 0. */
  readonly place: number;
  /** 1; more where words linked by hyphens are taken as one: `xray` for x-ray. */
  readonly length: number;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A text in small letters without accents. */
interface Folded {
  readonly text: string;
  /** Where what each of its characters was made of starts and ends; null when that is the same place. */
  readonly origin: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

/** As many words linked by hyphens are taken as one, and no more: "up-to-date", but not a whole table row. */
const longestLink = 3;

const asciiOnly = /^[\0-\x7f]*$/;
const asciiWord = /[a-z\d]+(?:'[a-z\d]+)*/g;
const anyWord = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

/** Letters that no accent can be taken from, and what people type for them. */
const unaccented = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['‐', '-'],
  ['‑', '-'],
  // A soft hyphen, which is not seen.
  ['\u00ad', ''],
]);

/**
 * The words of a text in their order; after words linked by hyphens, the one word they make. "X-ray of Ménière's ear"
 * has `x`, `ray`, `of`, `meniere`, `ear` and then `xray`.
 */
export function wordsIn(text: string): WordAt[] {
  const folded = fold(text);
  const words: WordAt[] = [];
  const joined: WordAt[] = [];
  let linked = 0;
  let before = -1;
  for (const match of folded.text.matchAll(folded.origin ? anyWord : asciiWord)) {
    const [written] = match;
    const end = match.index + written.length;
    if (linked > 0 && !(before + 1 === match.index && folded.text[before] === '-')) {
      if (linked > 1) joined.push(join(words.slice(-linked)));
      linked = 0;
    }
    words.push({
      letters: lettersOf(written),
      place: words.length,
      length: 1,
      start: folded.origin?.starts[match.index] ?? match.index,
      end: folded.origin?.ends[end - 1] ?? end,
    });
    linked += 1;
    before = end;
  }
  if (linked > 1) joined.push(join(words.slice(-linked)));
  for (const word of joined) if (word.length <= longestLink) words.push(word);
  return words;
}

function join(words: readonly WordAt[]): WordAt {
  const [first] = words;
  return {
    letters: words.map(({ letters }) => letters).join(''),
    place: first?.place ?? 0,
    length: words.length,
    start: first?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
  };
}

/** Without apostrophes and the 's of a name: "Down's syndrome" is Down syndrome. */
function lettersOf(written: string): string {
  return written.includes("'") ? written.replace(/'s$/, '').replaceAll("'", '') : written;
}

function fold(text: string): Folded {
  if (asciiOnly.test(text)) return { text: text.toLowerCase(), origin: null };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = unaccent(character);
    const end = at + character.length;
    // An accent on its own belongs to the letter before it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let letter = 0; letter < plain.length; letter++) {
      starts.push(at);
      ends.push(end);
    }
    folded += plain;
    at = end;
  }
  return { text: folded, origin: { starts, ends } };
}

/** One character in small letters without its accent. An accent on its own is nothing. */
function unaccent(character: string): string {
  const small = character.toLowerCase();
  return (
    unaccented.get(small) ??
    unaccented.get(character) ??
    small.normalize('NFKD').replace(/\p{M}/gu, '')
  );
}

/** Where in a text the first so many letters of a word end that begins at an offset. */
export function endOfLetters(text: string, start: number, count: number): number {
  let end = start;
  let left = count;
  for (const character of text.slice(start)) {
    const plain = unaccent(character);
    if (left <= 0 && plain !== '') break;
    end += character.length;
    left -= plain.replaceAll("'", '').length;
  }
  return end;
}

/** Words that tell nothing apart: nobody has to type them, and a title is not longer for them. */
const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'into',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

export function isSmall(letters: string): boolean {
  return small.has(letters);
}

/** Words of classifications that say what is left over, more than what is meant. */
const vague = new Set([
  'nec',
  'noc',
  'hfq',
  'nfq',
  'not',
  'elsewhere',
  'classified',
  'other',
  'others',
  'specified',
  'unspecified',
]);

/** How much a word of a title counts when nobody typed it, from 0 to 1. */
export function weightOf(letters: string): number {
  if (isSmall(letters)) return 0.125;
  return vague.has(letters) ? 0.5 : 1;
}
