import type { Code, CodeSystem, Release } from '../model/index.js';

const names = { OPCS4: 'OPCS-4', ICD10: 'ICD-10', SNOMEDCT: 'SNOMED CT' } as const;

/** "OPCS-4", as people write it. */
export function systemName(system: CodeSystem): string {
  return names[system];
}

/** "OPCS-4.10", "ICD-10 edition 5", or the system alone when the edition is not stated. */
export function editionName({ system, edition }: Pick<Release, 'system' | 'edition'>): string {
  if (edition === null) return names[system];
  return system === 'OPCS4' ? `OPCS-${edition}` : `${names[system]} edition ${edition}`;
}

/** "category V40", "chapter V", or of a code its value. */
export function placeName({ kind, value }: Pick<Code, 'kind' | 'value'>): string {
  return kind === 'CODE' ? value : `${kind.toLowerCase()} ${value}`;
}
