import type { CodeSystem } from './model/index.js';

/** An edition of a code system, as far as it decides what it is called. */
interface NamedEdition {
  readonly system: CodeSystem;
  readonly edition: string | null;
}

const names: Readonly<Record<CodeSystem, string>> = {
  OPCS4: 'OPCS-4',
  ICD10: 'ICD-10',
  SNOMEDCT: 'SNOMED CT',
};

/** "OPCS-4", as people write it. */
export function systemName(system: CodeSystem): string {
  return names[system];
}

/** "OPCS-4.10", "ICD-10 edition 5", or the system alone when the edition is not stated. */
export function editionName({ system, edition }: NamedEdition): string {
  if (edition === null) return names[system];
  return system === 'OPCS4' ? `OPCS-${edition}` : `${names[system]} edition ${edition}`;
}

/** `4.10`, `OPCS-4.10`, `OPCS410`, `OPCS-4 version 4.10`. */
const opcs4 =
  /^(?:OPCS[-_ ]*)?(?:4[-_ ]+)?(?:(?:edition|version|v)[-_. ]*)?4[._]?(?<minor>\d{1,2})$/i;
/** `5`, `ICD-10 edition 5`, `ICD10_Edition5`, `ICD-10 5th edition`; a list of the WHO is named after its year. */
const icd10 =
  /^(?:ICD[-_ ]*10[-_ ]*)?(?:(?:edition|version)[-_ ]*(?<after>\d{1,2}|\d{4})|(?<before>\d{1,2})(?:st|nd|rd|th)?(?:[-_ ]*edition)?|(?<year>\d{4}))$/i;

/**
 * The name of an edition in the one form that it is kept in, `4.10` or `5`, from any way that people and files write it,
 * `editionName` among them. Null for what names no edition of the system.
 */
export function readEdition(system: CodeSystem, written: string): string | null {
  const plain = written
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[‐-―−]/g, '-');
  switch (system) {
    case 'OPCS4': {
      const { minor } = opcs4.exec(plain)?.groups ?? {};
      return minor === undefined ? null : `4.${Number(minor)}`;
    }
    case 'ICD10': {
      const { after, before, year } = icd10.exec(plain)?.groups ?? {};
      const number = after ?? before ?? year;
      return number === undefined ? null : String(Number(number));
    }
    case 'SNOMEDCT':
      return plain.replace(/^SNOMED[-_ ]*CT[-_ ]*(?:edition[-_ ]*)?/i, '') || null;
  }
}

/** `4.9` before `4.10`. */
export function compareEditions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
