import type { CodeSystem, LookAlikeKind } from './model/index.js';
import { checkDigitFor, componentOf, readNotation, type Notation } from './notation.js';

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
  const local = readNotation(system, withoutLocalCharacter(system, written) ?? '');
  if (local) return { notation: local, flaw: 'LOCAL_CHARACTER' };
  if (otherSystemOf(system, written)) return { notation: null, flaw: 'OTHER_SYSTEM' };
  const meant = readNotation(system, withDigits(written.trim()));
  return meant && meant.kind === 'CODE'
    ? { notation: meant, flaw: 'LETTER_FOR_DIGIT' }
    : { notation: null, flaw: 'UNREADABLE' };
}

/** The system that a code is written like, other than the one it stands in; null when there is none. */
export function otherSystemOf(system: CodeSystem, written: string): CodeSystem | null {
  return othersThan(system).find((other) => readNotation(other, written) !== null) ?? null;
}

/** What a mistyped code may have been meant to be, before it is known whether that exists. */
export interface Meant {
  readonly kind: LookAlikeKind;
  readonly system: CodeSystem;
  /** The code as it is printed; null where what is lost cannot be told. */
  readonly value: string | null;
}

/** Nobody types more than this in place of one code, and what is longer is not searched for one. */
const longestSlip = 100;

/**
 * What somebody may have meant who wrote what is no code of the system, likeliest first. Pure spelling: whether any of
 * it exists is for the knowledge to say.
 */
export function meantBy(system: CodeSystem, written: string): readonly Meant[] {
  if (written.length > longestSlip) return [];
  const tidy = written.normalize('NFKC').trim().toUpperCase();
  const plain = plainCharacters(tidy);
  const slips = system === 'SNOMEDCT' ? slipsOfIdentifiers : slipsOfCodes;
  return slips.flatMap((slip) => slip({ system, tidy, plain }));
}

/** What somebody may have meant who wrote what could be a code of the system, and is none; likeliest first. */
export function nearTo(system: CodeSystem, { value, kind }: Notation): readonly Meant[] {
  if (system === 'SNOMEDCT') return roundedNumber({ system, tidy: value, plain: value });
  if (kind === 'CHAPTER') return [];
  const [category, fourth] = [value.slice(0, 3), value.charAt(4)];
  const respelled = (likeness: LookAlikeKind, values: readonly string[]) =>
    values
      .filter((other) => other !== value)
      .map((other) => ({ kind: likeness, system, value: other }));
  return [
    ...respelled('NEEDLESS_FILLER', system === 'ICD10' && fourth === 'X' ? [category] : []),
    ...respelled('FIFTH_CHARACTER', value.length > 5 ? [value.slice(0, 5)] : []),
    ...othersThan(system).flatMap((other) => readAs('OTHER_SYSTEM', other, [value], anyKind)),
    ...readAs('LOST_ZERO', system, kind === 'CATEGORY' ? withZero(value) : []),
    ...respelled('SWAPPED_DIGITS', swapped(value)),
    ...respelled('ONE_DIGIT_OFF', kind === 'CODE' ? oneDigitOff(value) : []),
  ];
}

/** A text that is no code: as it is, in capitals, and with nothing in it but letters, digits and dots. */
interface Slipped {
  readonly system: CodeSystem;
  readonly tidy: string;
  readonly plain: string;
}

type Slip = (slipped: Slipped) => readonly Meant[];

/** How codes of the classifications are mistyped. A new way is a new row. */
const slipsOfCodes: readonly Slip[] = [
  ({ system, plain }) => readAs('OTHER_CHARACTER', system, [plain], anyKind),
  wordsAround,
  ({ system, plain }) =>
    readAs('LOCAL_CHARACTER', system, [withoutLocalCharacter(system, plain) ?? '']),
  otherSystem,
  ({ system, plain }) => readAs('LETTER_FOR_DIGIT', system, [withDigits(plain)]),
  ({ system, plain }) => readAs('DIGIT_FOR_LETTER', system, withLetter(plain)),
  ({ system, plain }) => readAs('LOST_ZERO', system, withZero(plain)),
];

/** How identifiers of SNOMED CT are spoilt, most often by a spreadsheet. */
const slipsOfIdentifiers: readonly Slip[] = [
  roundedNumber,
  ({ system, plain }) =>
    readAs('OTHER_CHARACTER', system, [plain.replace(/\./g, '').replace(/^0+/, '')]),
  wordsAround,
  otherComponent,
  otherSystem,
  ({ system, plain }) => readAs('LETTER_FOR_DIGIT', system, [digitsOnly(plain)]),
  wrongCheckDigit,
];

const codeOnly = (kind: Notation['kind']) => kind === 'CODE';
const anyKind = () => true;

/** Of some texts those that the system reads as a code. */
function readAs(
  kind: LookAlikeKind,
  system: CodeSystem,
  texts: readonly string[],
  wanted: (kind: Notation['kind']) => boolean = codeOnly,
): Meant[] {
  return texts.flatMap((text) => {
    const notation = readNotation(system, text);
    return notation && wanted(notation.kind) ? [{ kind, system, value: notation.value }] : [];
  });
}

function othersThan(system: CodeSystem): CodeSystem[] {
  const all: readonly CodeSystem[] = ['OPCS4', 'ICD10', 'SNOMEDCT'];
  return all.filter((other) => other !== system);
}

/** What stands around a code is left out, and what stands in it in place of the dot is a dot: `"V40,1"`. */
function plainCharacters(tidy: string): string {
  return tidy
    .replace(/^[^A-Z\d]+/, '')
    .replace(/[^A-Z\d†*-]+$/, '')
    .replace(/[^A-Z\d†*]+(?=[A-Z\d])/g, '.');
}

/** A code with its title, or several in one cell. */
function wordsAround({ system, tidy }: Slipped): Meant[] {
  const words = tidy.split(/[\s|;,/]+/).filter((word) => word !== '');
  return words.length < 2 ? [] : readAs('WORDS_AROUND', system, words.map(plainCharacters));
}

function otherSystem({ system, plain }: Slipped): Meant[] {
  return othersThan(system).flatMap((other) => readAs('OTHER_SYSTEM', other, [plain]));
}

/** OPCS-4 codes have four characters (NHS Data Dictionary, OPCS-4 CODE, an4); a fifth is a local one. */
function withoutLocalCharacter(system: CodeSystem, written: string): string | null {
  const plain = written.replace(/\s+/g, '');
  return system === 'OPCS4' && /^[A-Z]\d\d\.?\d[0-9A-Z]$/i.test(plain) ? plain.slice(0, -1) : null;
}

const digitFor: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
};

/** Letters that look like digits made digits. */
function digitsOnly(text: string): string {
  return text.replace(/[OQILZSB]/gi, (letter) => digitFor[letter.toUpperCase()] ?? letter);
}

/** The same everywhere but in front, where a letter belongs. */
function withDigits(text: string): string {
  return text.charAt(0) + digitsOnly(text.slice(1));
}

const lettersFor: Readonly<Record<string, string>> = {
  '0': 'OQ',
  '1': 'IL',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '8': 'B',
};

/** A digit in front made each letter that looks like it: `016.2` for `O16.2`. */
function withLetter(plain: string): string[] {
  const letters = [...(lettersFor[plain.charAt(0)] ?? '')];
  return letters.map((letter) => letter + digitsOnly(plain.slice(1)));
}

/** A zero put back in front or at the end of the two digits of a category: `A1.1` for `A01.1`, `A11` without its dot. */
function withZero(plain: string): string[] {
  const [, letter, digit, fourth] = /^([A-Z])(\d)\.?(\d)$/.exec(plain) ?? [];
  if (letter === undefined) return [];
  return [`${letter}0${digit}.${fourth}`, `${letter}${digit}0.${fourth}`];
}

/** Each text with two neighbouring digits in the place of each other; a dot between them stays. */
function swapped(value: string): string[] {
  const digits = [...value.matchAll(/\d/g)].map(({ index }) => index);
  return digits.slice(1).map((at, before) => {
    const characters = [...value];
    const other = digits[before] ?? at;
    [characters[other], characters[at]] = [value.charAt(at), value.charAt(other)];
    return characters.join('');
  });
}

/** Each text with one other digit in one place. */
function oneDigitOff(value: string): string[] {
  return [...value.matchAll(/\d/g)].flatMap(({ index }) =>
    [...'0123456789'].map((digit) => value.slice(0, index) + digit + value.slice(index + 1)),
  );
}

/** Spreadsheets and data frames keep this many digits of a number. */
const digitsOfNumber = 15;
const identifier = /^[1-9]\d{5,17}$/;

/**
 * An identifier that a spreadsheet took for a number: `4.48606E+08`, `448606008.0`, or zeros from the sixteenth digit
 * on. What is lost of a long one is its partition and its check digit, and of a concept these can be told.
 */
function roundedNumber({ system, tidy }: Slipped): Meant[] {
  const [, first, fraction = '', exponent] =
    /^(\d)(?:[.,](\d{0,20}))?E\+?(\d{1,2})$/.exec(tidy) ?? [];
  const isScientific = first !== undefined;
  const [whole = tidy] = tidy.split(/[.,]0+$/);
  const digits = isScientific ? `${first}${fraction}` : whole;
  const length = isScientific ? Number(exponent) + 1 : digits.length;
  const number = digits.padEnd(length, '0');
  if (!identifier.test(number) || digits.length > length) return [];
  const isRounded = length > digitsOfNumber && /^0+$/.test(number.slice(digitsOfNumber));
  const restored = isRounded ? conceptsRoundedTo(number) : [number].filter(isConcept);
  if (isScientific && (restored.length === 0 || digits.length < Math.min(length, digitsOfNumber)))
    return [{ kind: 'READ_AS_NUMBER', system, value: null }];
  const others = restored.filter((value) => value !== tidy);
  return others.map((value) => ({ kind: 'READ_AS_NUMBER', system, value }));
}

/** Identifiers of the core of this length were given to the metadata alone. */
const coreMetadata = '900000000000';

/** The concepts whose identifiers have these first fifteen digits; more than one only for metadata. */
function conceptsRoundedTo(number: string): string[] {
  const kept = number.slice(0, digitsOfNumber);
  const partitions = kept.startsWith(coreMetadata) ? ['00', '10'] : ['10'];
  const lost = number.length - digitsOfNumber - 1;
  const stems = partitions.map((partition) => kept + partition.slice(partition.length - lost));
  const whole = lost === 0 ? [kept] : stems;
  return [...new Set(whole)].map((stem) => stem + checkDigitFor(stem)).filter(isConcept);
}

function isConcept(text: string): boolean {
  return readNotation('SNOMEDCT', text) !== null && componentOf(text) === 'CONCEPT';
}

/** A sound identifier, of a description or a relationship. */
function otherComponent({ system, plain }: Slipped): Meant[] {
  const isOther = readNotation('SNOMEDCT', plain) !== null && componentOf(plain) !== 'CONCEPT';
  return isOther ? [{ kind: 'OTHER_COMPONENT', system, value: null }] : [];
}

/** An identifier with a digit wrong: two neighbours may be swapped, or the last one is off. */
function wrongCheckDigit(slipped: Slipped): Meant[] {
  const { system, plain } = slipped;
  if (!identifier.test(plain) || readNotation(system, plain) || roundedNumber(slipped).length > 0)
    return [];
  const stem = plain.slice(0, -1);
  return [
    ...readAs('SWAPPED_DIGITS', system, swapped(plain).filter(isConcept)),
    ...readAs('WRONG_CHECK_DIGIT', system, [stem + checkDigitFor(stem)].filter(isConcept)),
    { kind: 'WRONG_CHECK_DIGIT', system, value: null },
  ];
}
