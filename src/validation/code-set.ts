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
  const single = new Set<string>();
  const ranges: (readonly [first: string, last: string])[] = [];
  for (const text of written) {
    const [first = '', last] = text.split('-').map((end) => valueOf(system, end));
    if (last === undefined) single.add(first);
    else ranges.push([first, last]);
  }
  // What is as long as the ends of a range is compared with them: a category is not between two codes.
  const isListed = (value: string) =>
    single.has(value) ||
    ranges.some(
      ([first, last]) => value.length === first.length && first <= value && value <= last,
    );
  const hasValue = (value: string) =>
    isListed(value.slice(0, 3)) || isListed(value.slice(0, 5)) || isListed(value);
  return Object.freeze({
    system,
    written,
    has: ({ system: other, notation, flaw }) =>
      other === system && notation !== null && flaw === null && hasValue(notation.value),
    names: ({ system: other, firstValue }) => other === system && hasValue(firstValue),
  } satisfies CodeSet);
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
