import type { CodeSystem } from '../model/index.js';
import { readNotation, type Notation } from '../notation.js';

/** What can be wrong with the way a code is written. */
export const Flaw = {
  /** A letter where a digit belongs: `V4O.1`. */
  LETTER_FOR_DIGIT: 'LETTER_FOR_DIGIT',
  /** A fifth character, as some hospitals add for themselves: `V40.12`. */
  LOCAL_CHARACTER: 'LOCAL_CHARACTER',
  /** Written like a code of another system: `I21.1` among procedures. */
  OTHER_SYSTEM: 'OTHER_SYSTEM',
  /** Not written like any code: `hello`. */
  UNREADABLE: 'UNREADABLE',
} as const;
export type Flaw = (typeof Flaw)[keyof typeof Flaw];

/** What a written code says, and what is wrong with it. */
export interface ReadCode {
  /** What it says, or what it was probably meant to say; null when that cannot be told in this system. */
  readonly notation: Notation | null;
  readonly flaw: Flaw | null;
}

/** Reads a code as it was written in a coding, telling apart the ways in which it can be wrong. */
export function readWritten(system: CodeSystem, written: string): ReadCode {
  const notation = readNotation(system, written);
  if (notation) return { notation, flaw: null };
  const local = withoutLocalCharacter(system, written);
  if (local) return { notation: local, flaw: 'LOCAL_CHARACTER' };
  if (otherSystemOf(system, written)) return { notation: null, flaw: 'OTHER_SYSTEM' };
  const meant = readNotation(system, withDigits(written));
  return meant && meant.kind === 'CODE'
    ? { notation: meant, flaw: 'LETTER_FOR_DIGIT' }
    : { notation: null, flaw: 'UNREADABLE' };
}

/** The system that a code is written like, other than the one it stands in; null when there is none. */
export function otherSystemOf(system: CodeSystem, written: string): CodeSystem | null {
  const others: readonly CodeSystem[] = ['OPCS4', 'ICD10', 'SNOMEDCT'];
  return others.find((other) => other !== system && readNotation(other, written) !== null) ?? null;
}

const digitFor: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
};

/** Letters that look like digits made digits, everywhere but in front. */
function withDigits(written: string): string {
  const plain = written.trim();
  return (
    plain.charAt(0) +
    plain.slice(1).replace(/[OQILSB]/gi, (letter) => digitFor[letter.toUpperCase()] ?? letter)
  );
}

/** OPCS-4 codes have four characters (NHS Data Dictionary, OPCS-4 CODE, an4); a fifth is a local one. */
function withoutLocalCharacter(system: CodeSystem, written: string): Notation | null {
  const plain = written.replace(/\s+/g, '');
  if (system !== 'OPCS4' || !/^[A-Z]\d\d\.?\d[0-9A-Z]$/i.test(plain)) return null;
  return readNotation(system, plain.slice(0, -1));
}
