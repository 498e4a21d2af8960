import { asteriskCategories, neverDagger } from './conventions/diagnosis-partners.js';
import type { Entry, Looked } from './entry.js';

/** Whether a code is an asterisk code of ICD-10: as the stored release marks it, or else by its category. */
export function isAsterisk(code: Looked): boolean {
  const marker = code.code?.detail?.marker ?? null;
  return marker === null ? asteriskCategories.has(code) : marker === 'ASTERISK';
}

/**
 * Whether a code may be the dagger code that an asterisk code needs. ICD-10 makes a dagger code of almost any disease
 * that has a manifestation, so all are but those that are no disease.
 */
export function canBeDagger(code: Looked): boolean {
  return code.notation !== null && !isAsterisk(code) && !neverDagger.has(code);
}

/** The codes directly in front of an asterisk code and directly behind it, past other asterisk codes of the same disease. */
export function besideAsterisk(entry: Entry, diagnoses: readonly Entry[]): Entry[] {
  const at = diagnoses.indexOf(entry);
  const isOther = (other: Entry) => !isAsterisk(other);
  const inFront = diagnoses.slice(0, at).findLast(isOther);
  const behind = diagnoses.slice(at + 1).find(isOther);
  return [inFront, behind].filter((other) => other !== undefined);
}
