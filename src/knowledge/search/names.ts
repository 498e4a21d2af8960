import type { CodeSystem } from '../../model/index.js';
import { readHeading, readNotation, splitSystem } from '../../notation.js';
import type { Range } from './found.js';

/** A code or reference as it may be typed: a letter and figures, or the letters of a reference and its number. */
const codeLike = /^(?:[A-Z]|[A-Z]\d[\dX]{0,4}|[A-Z]{2,5}\d{0,4}(?:N(?:O(?:T(?:E\d*)?)?)?)?)$/;
/** A category that is not divided is printed with a filler: C61.X is C61. */
const filler = /^([A-Z]\d\d)X$/;
/** So that note 10 comes after note 2. */
const noteNumber = /(?<=NOTE)\d+$/;
/** Nobody types more than this in place of one code. */
export const longestName = 24;

/** A code or reference as somebody typed it, or its beginning. */
export interface TypedCode {
  /** The system that it can only be of, as `OPCS4:V40.1` says; null where it may be of any. */
  readonly system: CodeSystem | null;
  /** Its letters and figures, in which alone notations do not differ: `V401` for `V40.1`, `v40.1` and `V 40 1`. */
  readonly letters: string;
  /** The same without a filler: `C61` for `C61.X`. */
  readonly plain: string;
}

/** The systems whose codes are searched. */
export const searchedSystems = ['OPCS4', 'ICD10'] as const satisfies readonly CodeSystem[];

/**
 * Reads a code or reference, or the beginning of one, in every notation that is taken elsewhere: also with its system
 * before it, `OPCS4:V40.1`, with a mark, `A180D`, and the block `M00-M03`. Null for what is written like none.
 */
export function readCode(written: string): TypedCode | null {
  if (written.length > longestName) return null;
  const { system, code } = splitSystem(written);
  const letters = lettersAndFigures(code);
  if (codeLike.test(letters)) return typedCode(letters, system);
  for (const one of searchedSystems) {
    if (system !== null && system !== one) continue;
    const value = readHeading(one, code) ?? readNotation(one, code)?.value;
    if (value !== undefined) return typedCode(lettersAndFigures(value), one);
  }
  return null;
}

/** The code of a system that is printed so. */
export function printedCode(system: CodeSystem, value: string): TypedCode {
  return typedCode(lettersAndFigures(value), system);
}

function typedCode(letters: string, system: CodeSystem | null): TypedCode {
  return { system, letters, plain: letters.replace(filler, '$1') };
}

/** How a name goes with what was typed: it may be just that, or be that but for a filler, or begin with it. */
export type NameLikeness = 'SAME' | 'FILLED' | 'BEGINNING';

/** Null where a filler was typed and the name goes on without one: C61.X is no beginning of C61.1. */
export function compareName(name: string, { letters, plain }: TypedCode): NameLikeness | null {
  const own = lettersAndFigures(name);
  if (own === letters) return 'SAME';
  if (own.replace(filler, '$1') === plain) return 'FILLED';
  return own.startsWith(letters) ? 'BEGINNING' : null;
}

function lettersAndFigures(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .replace(noteNumber, (number) => number.padStart(4, '0'));
}

function plainName(name: string): string {
  return lettersAndFigures(name).replace(filler, '$1');
}

/** The names of all that can be found, in the order of their letters and figures. */
export class Names {
  readonly #sorted: readonly string[];
  readonly #ids: Uint32Array;
  /** The place of each in the order. */
  readonly #ranks: Uint32Array;

  constructor(names: readonly string[]) {
    const plain = names.map(plainName);
    // Of equal names the first in the classification comes first, for sorting is stable.
    this.#ids = Uint32Array.from(
      Array.from(plain.keys()).sort((one, other) => compare(plain[one] ?? '', plain[other] ?? '')),
    );
    this.#sorted = Array.from(this.#ids, (id) => plain[id] ?? '');
    this.#ranks = new Uint32Array(names.length);
    for (const [rank, id] of this.#ids.entries()) this.#ranks[id] = rank;
    Object.freeze(this);
  }

  /** The places of the names that begin with a code, from and up to. */
  beginningWith({ plain }: TypedCode): { readonly from: number; readonly to: number } {
    const from = this.#firstNotBefore(plain);
    let to = this.#firstNotBefore(`${plain}\uffff`);
    // "IP" is no beginning of IPG366, nor is "H" of HST1: letters are a chapter, or all letters of a reference.
    if (!/\d/.test(plain)) {
      const isWhole = new RegExp(`^${plain}(?:\\d|$)`);
      while (to > from && !isWhole.test(this.#sorted[to - 1] ?? '')) to -= 1;
    }
    return { from, to };
  }

  /** Which of all that can be found is at a place. */
  at(rank: number): number {
    return this.#ids[rank] ?? 0;
  }

  /** The place of one of them. */
  rankOf(id: number): number {
    return this.#ranks[id] ?? 0;
  }

  /** The plain name at a place. */
  plainAt(rank: number): string {
    return this.#sorted[rank] ?? '';
  }

  #firstNotBefore(plain: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? '') < plain) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The piece of a name that a code is, or is the beginning of: `V40.1` of `V40.1` for `V401`, `V40` of it for `V40`. */
export function rangeInName(name: string, { letters }: TypedCode): Range {
  let left = letters.length;
  let start = -1;
  let end = 0;
  for (let at = 0; at < name.length && left > 0; at++) {
    if (!/[\p{L}\p{N}]/u.test(name[at] ?? '')) continue;
    if (start < 0) start = at;
    end = at + 1;
    left -= 1;
  }
  return { start: Math.max(0, start), end };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
