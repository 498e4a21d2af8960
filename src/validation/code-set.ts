import type { Code, CodeSystem, Target, TargetKind } from '../model/index.js';
import { readNotation } from '../notation.js';
import type { Looked } from './entry.js';

/**
 * Codes of one system as a table of conventions names them: codes, categories, and ranges of categories or of codes. A
 * code with a fifth character is in the set of the code of four; a heading recorded in place of a code is in the set of
 * its category.
 */
export interface CodeSet {
  readonly system: CodeSystem;
  /** As they were written. */
  readonly written: readonly string[];
  /** Whether a code that was read without a flaw is among them. */
  has(code: Pick<Looked, 'system' | 'notation' | 'flaw'>): boolean;
  /** Whether a target of a step begins among them. */
  names(target: Target): boolean;
}

/** OPCS-4 codes, such as `opcs4('V22-V54', 'V56-V70')`, `opcs4('Y53', 'Y45.2')`. */
export function opcs4(...written: string[]): CodeSet {
  return codeSet('OPCS4', written);
}

/** ICD-10 codes, such as `icd10('C77-C79')`, `icd10('I64.X', 'N18.1-N18.5')`. */
export function icd10(...written: string[]): CodeSet {
  return codeSet('ICD10', written);
}

/**
 * @throws Error when something is not written like a code, category or range, which is a slip in a table
 */
function codeSet(system: CodeSystem, written: readonly string[]): CodeSet {
  const listed = new Set(written.flatMap((text) => valuesOf(system, text)));
  const hasValue = (value: string) =>
    listed.has(value.slice(0, 3)) || listed.has(value.slice(0, 5)) || listed.has(value);
  return Object.freeze({
    system,
    written,
    has: ({ system: other, notation, flaw }) =>
      other === system && notation !== null && flaw === null && hasValue(notation.value),
    names: ({ system: other, firstValue }) => other === system && hasValue(firstValue),
  } satisfies CodeSet);
}

/** What a code, a category or a range stands for: `N18.1-N18.5` for five codes, `C00-C75` for 76 categories. */
function valuesOf(system: CodeSystem, text: string): string[] {
  const [first = '', last] = text.split('-').map((end) => valueOf(system, end));
  if (last === undefined) return [first];
  const isOfCodes = first.length > 3;
  const sameCategory = first.slice(0, 3) === last.slice(0, 3);
  if (first.length !== last.length || (isOfCodes && !sameCategory) || last < first)
    throw new Error(
      `"${text}" in a table of conventions is no range of categories, or of codes in one`,
    );
  return isOfCodes ? codesBetween(first, last) : categoriesBetween(first, last);
}

function codesBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.charAt(4)), Number(last.charAt(4))];
  return Array.from({ length: to - from + 1 }, (_, index) => `${first.slice(0, 4)}${from + index}`);
}

/** The categories from one to another, be they of several letters, as `V01-Y98` are. */
function categoriesBetween(first: string, last: string): string[] {
  const from = placeOf(first);
  return Array.from({ length: placeOf(last) - from + 1 }, (_, index) => {
    const place = from + index;
    const letter = String.fromCharCode(firstLetter + Math.floor(place / 100));
    return letter + String(place % 100).padStart(2, '0');
  });
}

const firstLetter = 'A'.charCodeAt(0);

function placeOf(category: string): number {
  return (category.charCodeAt(0) - firstLetter) * 100 + Number(category.slice(1));
}

function valueOf(system: CodeSystem, text: string): string {
  const notation = readNotation(system, text);
  if (!notation || !isCodeOrCategory(notation.kind))
    throw new Error(`"${text}" in a table of conventions is no code or category of ${system}`);
  return notation.value;
}

function isCodeOrCategory(kind: Code['kind'] | TargetKind): boolean {
  return kind === 'CODE' || kind === 'CATEGORY';
}
