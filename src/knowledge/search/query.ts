import type { Abbreviations } from './abbreviations.js';
import { readCode, type TypedCode } from './names.js';
import { spellingsOf, type Spellings } from './spelling.js';
import { Likeness } from './vocabulary.js';
import { isSmall, wordsIn } from './words.js';

/** A word that was typed. */
interface QueryWord {
  /** In small letters, without accents; empty when it can only be a code, such as `V40.1`. */
  readonly letters: string;
  /** The code it may be; null when it is not written like one. */
  readonly code: TypedCode | null;
  /** Whether it was typed like an abbreviation, such as `COPD`, so that it is no other word mistyped. */
  readonly isAbbreviation: boolean;
  /** Whether something must have it to be found. */
  readonly required: boolean;
}

/** Other words that stand for some of those typed. */
export interface OtherWay {
  /** Numbers of the words typed that it stands for. */
  readonly instead: readonly number[];
  /** Numbers of the words it needs, which follow those typed in `Query.spellings`. */
  readonly needs: readonly number[];
  /** How well it needs them. */
  readonly atLeast: Likeness;
  /** How well the words typed are then found. */
  readonly as: Likeness;
}

/** What was typed, as it is searched for. */
export interface Query {
  /** The code that the whole of it may be, or begin; null when it is not written like one. */
  readonly code: TypedCode | null;
  readonly words: readonly QueryWord[];
  /** The spellings of the words typed, and then of those that ways need. */
  readonly spellings: readonly Spellings[];
  readonly ways: readonly OtherWay[];
  /** The whole of it as it was typed, but for blanks around it. */
  readonly whole: string;
  /** The words as they stand, to compare with a whole title. */
  readonly text: string;
}

/** What is longer is cut: the longest title has 250 characters. */
const longestText = 300;
/** Further words are not looked at. Twelve tell any title from the others. */
const mostWords = 12;
/** Words that ways need, besides those typed. */
const mostOthers = 24;
const shortestJoined = 5;
/** Few capitals are an abbreviation ... */
const abbreviation = /^\p{Lu}{2,5}$/u;
/** ... unless longer words are typed in capitals as well, which then say nothing. */
const shouted = /^\p{Lu}{6,}$/u;

/** A code within other words needs its two figures: T4 is a vertebra as well. */
const codeAmongWords = /^(?:[A-Z]\d\d[\dX]{0,2}|[A-Z]{2,5}\d+)$/;

/** Reads what was typed. `known` are the abbreviations of the titles that are searched. */
export function readQuery(text: string, known: readonly Abbreviations[]): Query {
  const cut = text.slice(0, longestText);
  const pieces = cut.split(/[\s,;/+&]+/);
  const isShouted = pieces.some((piece) => shouted.test(piece));
  const typed = pieces.flatMap((piece) => readPiece(piece, isShouted));
  const distinct = typed.filter(
    ({ letters, code }, at) =>
      typed.findIndex((one) => one.letters === letters && one.code?.letters === code?.letters) ===
      at,
  );
  const some = distinct.slice(0, mostWords);
  const allSmall = some.every(({ letters }) => isSmall(letters));
  const words = some.map((word) => ({ ...word, required: allSmall || !isSmall(word.letters) }));
  return {
    code: readCode(cut.trim()),
    whole: cut.trim(),
    words,
    ...waysFor(words, known),
    text: typed.map(({ letters }) => letters).join(' '),
  };
}

function readPiece(piece: string, isShouted: boolean): Omit<QueryWord, 'required'>[] {
  const words = wordsIn(piece).filter(({ length }) => length === 1);
  const code = codeAmong(piece);
  if (code && words.length > 1) return [{ letters: '', code, isAbbreviation: false }];
  return words.map(({ letters, start, end }) => ({
    letters,
    code: codeAmong(letters),
    isAbbreviation: !isShouted && abbreviation.test(piece.slice(start, end)),
  }));
}

function codeAmong(written: string): TypedCode | null {
  const code = readCode(written);
  return code && codeAmongWords.test(code.letters) ? code : null;
}

function waysFor(
  words: readonly QueryWord[],
  known: readonly Abbreviations[],
): Pick<Query, 'spellings' | 'ways'> {
  const letters = words.map((word) => word.letters);
  const numberOf = (word: string): number => {
    const number = letters.indexOf(word);
    return number >= 0 ? number : letters.push(word) - 1;
  };
  const ways: OtherWay[] = [];
  const add = (
    instead: readonly number[],
    needed: readonly string[],
    atLeast: Likeness,
    as: Likeness,
  ) => {
    if (letters.length + needed.length > words.length + mostOthers) return;
    ways.push({ instead, needs: needed.map(numberOf), atLeast, as });
  };
  for (let at = 0; at + 1 < words.length; at++) {
    const joined = `${letters[at]}${letters[at + 1]}`;
    const isWord = words[at]?.code === null && words[at + 1]?.code === null;
    if (isWord && joined.length >= shortestJoined) {
      add([at, at + 1], [joined], Likeness.BEGINNING, Likeness.VARIANT);
    }
  }
  const typed = new Map(words.map((word, at) => [word.letters, at]));
  for (const abbreviations of known) {
    for (const [abbreviation, meanings] of abbreviations) {
      const at = typed.get(abbreviation);
      for (const meaning of meanings) {
        if (at !== undefined) add([at], meaning, Likeness.VARIANT, Likeness.ABBREVIATED);
        const places = meaning.map((word) => typed.get(word));
        if (!places.includes(undefined)) {
          const instead = places.filter((place) => place !== undefined);
          add(instead, [abbreviation], Likeness.SAME, Likeness.ABBREVIATED);
        }
      }
    }
  }
  return { spellings: letters.map(spellingsOf), ways };
}
