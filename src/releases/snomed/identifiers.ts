/** The identifiers of SNOMED CT that reading it depends on. */

export const isA = 116680003n;
export const rootConcept = 138875005n;
export const fullySpecifiedName = 900000000000003001n;
export const synonym = 900000000000013009n;
export const preferred = 900000000000548007n;
/** Relationships as their authors state them. The releases have them as they follow by inference beside these. */
export const stated = 900000000000010007n;

/**
 * Language reference sets of English, the first that prefers a term having the last word: of the NHS for clinical
 * terms and for medicines, of British English, of American English. Any other comes after them.
 */
const languages: readonly bigint[] = [
  999001261000000100n,
  999000691000001104n,
  900000000000508004n,
  900000000000509007n,
];
const britishLanguages = 3;

/** The place of a language reference set among those of English, from 0. */
export function placeOfLanguage(refset: bigint): number {
  const place = languages.indexOf(refset);
  return place === -1 ? languages.length : place;
}

/** Whether the place is that of a reference set of British English. */
export function isBritish(place: number): boolean {
  return place < britishLanguages;
}

/** The association reference sets that say what took the place of a concept. */
export const replacing: ReadonlySet<bigint> = new Set([
  900000000000526001n, // REPLACED BY
  900000000000527005n, // SAME AS
  900000000000523009n, // POSSIBLY EQUIVALENT TO
  1186921001n, // POSSIBLY REPLACED BY
  1186924009n, // PARTIALLY EQUIVALENT TO
  900000000000524003n, // MOVED TO
  900000000000530003n, // ALTERNATIVE
]);

/**
 * The map reference sets, by the code system they lead to. Nothing else tells: one file holds maps to both, and `C15`
 * is written like a code of either.
 */
export const mapped: ReadonlyMap<bigint, 'OPCS4' | 'ICD10'> = new Map([
  [999002271000000101n, 'ICD10'], // ICD-10 edition 5, of the UK
  [447562003n, 'ICD10'], // ICD-10, international
  [1126441000000105n, 'OPCS4'], // OPCS-4.9
  [1382401000000109n, 'OPCS4'], // OPCS-4.10
  [1891651000000103n, 'OPCS4'], // OPCS-4.11
]);
