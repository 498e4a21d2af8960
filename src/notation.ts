import type { CodeKind, CodeSystem, Target } from './model/index.js';
import type { TargetRecord } from './records.js';

/** A code as it is printed here, and its level. */
export interface Notation {
  readonly value: string;
  /** Blocks are printed like ranges, so nobody takes one for a code. */
  readonly kind: Exclude<CodeKind, 'BLOCK'>;
}

/** A letter, two digits, and what makes the code whole. OPCS-4 has no letter I. */
const opcs4 = /^([A-HJ-Z])(?:(\d\d)(?:\.?(\d)|\.?-|\.)?)?$/;
/** The fourth character is `X` where a category is undivided; a fifth character and a dagger or asterisk may follow. */
const icd10 = /^([A-Z]\d\d)(?:\.?([\dX])([\d-])?|\.?-|\.)?[AD†*]?$/;
const snomedct = /^[1-9]\d{5,17}$/;

/**
 * Reads a code in any notation people use: `V40.1`, `V401`, `v40.1`, ` V40 . 1 `, `V55.-` for a category,
 * `Z` for an OPCS-4 chapter. Returns null for what is not written like a code of the system; whether the code
 * exists is for the knowledge to say.
 */
export function readNotation(system: CodeSystem, written: string): Notation | null {
  const plain = plainCode(written);
  switch (system) {
    case 'OPCS4': {
      const [, letter, digits, fourth] = opcs4.exec(plain) ?? [];
      if (letter === undefined) return null;
      if (digits === undefined) return { value: letter, kind: 'CHAPTER' };
      if (fourth === undefined) return { value: letter + digits, kind: 'CATEGORY' };
      return { value: `${letter}${digits}.${fourth}`, kind: 'CODE' };
    }
    case 'ICD10': {
      const [, category, fourth, fifth] = icd10.exec(plain) ?? [];
      if (category === undefined) return null;
      if (fourth === undefined) return { value: category, kind: 'CATEGORY' };
      const rest = fifth === undefined || fifth === '-' ? fourth : fourth + fifth;
      return { value: `${category}.${rest}`, kind: 'CODE' };
    }
    case 'SNOMEDCT':
      return snomedct.test(plain) && hasValidCheckDigit(plain)
        ? { value: plain, kind: 'CODE' }
        : null;
  }
}

/** Without white space, with a plain hyphen, in capitals. */
function plainCode(written: string): string {
  return written
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase();
}

const romanChapter = /^(?:X{0,2}(?:IX|IV|V?I{0,3}))$/;
const block = /^([A-Z]\d\d)-([A-Z]\d\d)$/;

/**
 * The value of an ICD-10 heading above the categories: a chapter by its Roman numeral, `XIII`, or a block by the
 * categories it runs from and to, `M50-M54`. Null for anything else, and in other systems, which have no such headings.
 */
export function readHeading(system: CodeSystem, written: string): string | null {
  if (system !== 'ICD10') return null;
  const plain = plainCode(written);
  return plain !== '' && (romanChapter.test(plain) || block.test(plain)) ? plain : null;
}

/** The printed value of a code or heading in any notation; null for what is not written like one of the system. */
export function readValue(system: CodeSystem, written: string): string | null {
  return readHeading(system, written) ?? readNotation(system, written)?.value ?? null;
}

const systemBefore: Readonly<Record<CodeSystem, RegExp>> = {
  OPCS4: /^OPCS-?4(?:@[^:\s]*)?[:\s]+(?=\S)/i,
  ICD10: /^ICD-?10(?:@[^:\s]*)?[:\s]+(?=\S)/i,
  SNOMEDCT: /^SNOMED[ -]?CT(?:@[^:\s]*)?[:\s]+(?=\S)/i,
};

/**
 * Tells a code from the system that stands before it, as in its id `OPCS4:V40.1`, also of an edition, and in
 * `OPCS-4 V40.1`. The system is null where none does.
 */
export function splitSystem(written: string): {
  readonly system: CodeSystem | null;
  readonly code: string;
} {
  const plain = written.trim();
  for (const [system, before] of Object.entries(systemBefore)) {
    const code = plain.replace(before, '');
    if (code !== plain) return { system: system as CodeSystem, code };
  }
  return { system: null, code: plain };
}

/** The reference of a document in the one notation used here: `IPG366` for `ipg 366`. Null for what is no reference. */
export function readReference(written: string): string | null {
  const plain = written.replace(/\s+/g, '').toUpperCase();
  return /^[A-Z]{2,5}\d{1,4}$/.test(plain) ? plain : null;
}

/** The way documents write a target: `V40.1`, `V55.-`, `C71-C74`, `Z`. */
export function writeTarget({
  targetKind,
  firstValue,
  lastValue,
}: Omit<TargetRecord, 'system'>): string {
  if (targetKind === 'CATEGORY') return `${firstValue}.-`;
  if (targetKind === 'RANGE') return `${firstValue}-${lastValue}`;
  return firstValue;
}

const range = /^([A-Z]\d\d)(?:\.-)?-([A-Z]\d\d)(?:\.-)?$/;

/**
 * Reads a target in the way documents write one: a code `V40.1`, a category `V55` or `V55.-`, a range `C71-C74`, an
 * OPCS-4 chapter `Z`. Null for what is not written like one, and for a range that runs backwards.
 */
export function readTarget(system: CodeSystem, written: string): TargetRecord | null {
  const plain = plainCode(written);
  const [, first, last] = range.exec(plain) ?? [];
  if (first !== undefined && last !== undefined && system !== 'SNOMEDCT') {
    const ends = [first, last].map((end) => readNotation(system, end)?.value ?? null);
    const [firstValue, lastValue] = ends;
    if (firstValue == null || lastValue == null || lastValue < firstValue) return null;
    return { system, targetKind: 'RANGE', firstValue, lastValue };
  }
  const heading = readHeading(system, written);
  if (heading !== null)
    return { system, targetKind: 'CHAPTER', firstValue: heading, lastValue: heading };
  const notation = readNotation(system, written);
  return notation && targetOf(system, notation);
}

/** The target that one code, category or chapter is. */
export function targetOf(system: CodeSystem, { value, kind }: Notation): TargetRecord {
  return { system, targetKind: kind satisfies Target['kind'], firstValue: value, lastValue: value };
}

/** `OPCS4:V40.1`, the readable global id of a code. */
export function codeId(system: CodeSystem, value: string): string {
  return `${system}:${value}`;
}

const d5 = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
const permutation = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
  [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
  [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
  [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
  [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
  [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/** Verhoeff's check, which every SNOMED CT identifier passes (SNOMED CT Technical Implementation Guide, "Check-digit"). */
export function hasValidCheckDigit(identifier: string): boolean {
  let check = 0;
  for (let place = 0; place < identifier.length; place++) {
    const digit = Number(identifier[identifier.length - 1 - place]);
    check = d5[check]?.[permutation[place % 8]?.[digit] ?? 0] ?? 0;
  }
  return check === 0;
}

/** The digit that makes an identifier of SNOMED CT of the digits before it. */
export function checkDigitFor(digits: string): string {
  const all = [...'0123456789'];
  return all.find((digit) => hasValidCheckDigit(digits + digit)) ?? '';
}

/** What an identifier of SNOMED CT may name. */
const components = ['CONCEPT', 'DESCRIPTION', 'RELATIONSHIP'] as const;

/**
 * What an identifier of SNOMED CT names, which the two digits before its check digit say (SNOMED CT Technical
 * Implementation Guide, "Partition-identifier"): `00` or `10` a concept. Null for what is none of the three.
 */
export function componentOf(identifier: string): (typeof components)[number] | null {
  const [, partition] = /^\d+[01](\d)\d$/.exec(identifier) ?? [];
  return components[Number(partition)] ?? null;
}
