import type { Sex } from '../model/index.js';
import type { CodeDetailRecord } from '../records.js';
import { isBlank } from './dates.js';

/** What a release may say of a code besides its title, with nothing said. */
const nothingSaid: Omit<CodeDetailRecord, 'value'> = {
  marker: null,
  partners: null,
  sex: null,
  usualSex: null,
  minimumAge: null,
  maximumAge: null,
  usageInUnitedKingdom: null,
  statusOfOperation: null,
  methodOfDelivery: null,
  validFrom: null,
  validTo: null,
};

/** A record of what is said of a code; null when nothing is. */
export function detailOf(
  value: string,
  said: Partial<Omit<CodeDetailRecord, 'value'>>,
): CodeDetailRecord | null {
  if (Object.values(said).every((each) => each === null)) return null;
  return { value, ...nothingSaid, ...said };
}

const sexes: ReadonlyMap<string, Sex | null> = new Map([
  ['1', 'MALE'],
  ['M', 'MALE'],
  ['MALE', 'MALE'],
  ['2', 'FEMALE'],
  ['F', 'FEMALE'],
  ['FEMALE', 'FEMALE'],
  // Not known and not specified, as the NHS Data Dictionary has them for PERSON GENDER CODE.
  ['0', null],
  ['9', null],
]);

/** The sex that a cell names: null for neither or both, undefined for a word that is not known. */
export function readSex(cell: string): Sex | null | undefined {
  return isBlank(cell) ? null : sexes.get(cell.toUpperCase());
}

/** What to do about a word for a sex that is not known. */
export const sexExpected =
  'Expected 1, M or Male, 2, F or Female, or nothing where it is for both.';
