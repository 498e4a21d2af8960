/** A chapter of ICD-10: its number, the categories it runs from and to, and what it is about in a few words of our own. */
export interface Icd10Chapter {
  /** Roman, as it is printed: `XIII`. */
  readonly value: string;
  readonly firstCategory: string;
  readonly lastCategory: string;
  readonly about: string;
}

const rows: readonly (readonly [value: string, first: string, last: string, about: string])[] = [
  ['I', 'A00', 'B99', 'infections'],
  ['II', 'C00', 'D48', 'neoplasms'],
  ['III', 'D50', 'D89', 'diseases of the blood'],
  ['IV', 'E00', 'E90', 'endocrine and metabolic diseases'],
  ['V', 'F00', 'F99', 'mental disorders'],
  ['VI', 'G00', 'G99', 'diseases of the nervous system'],
  ['VII', 'H00', 'H59', 'diseases of the eye'],
  ['VIII', 'H60', 'H95', 'diseases of the ear'],
  ['IX', 'I00', 'I99', 'diseases of the circulatory system'],
  ['X', 'J00', 'J99', 'diseases of the respiratory system'],
  ['XI', 'K00', 'K93', 'diseases of the digestive system'],
  ['XII', 'L00', 'L99', 'diseases of the skin'],
  ['XIII', 'M00', 'M99', 'diseases of the musculoskeletal system'],
  ['XIV', 'N00', 'N99', 'diseases of the genitourinary system'],
  ['XV', 'O00', 'O99', 'pregnancy and childbirth'],
  ['XVI', 'P00', 'P96', 'conditions of the perinatal period'],
  ['XVII', 'Q00', 'Q99', 'congenital malformations'],
  ['XVIII', 'R00', 'R99', 'symptoms and signs'],
  ['XIX', 'S00', 'T98', 'injuries and poisoning'],
  ['XX', 'V01', 'Y98', 'external causes, such as accidents'],
  ['XXI', 'Z00', 'Z99', 'factors influencing health status'],
  ['XXII', 'U00', 'U99', 'codes for special purposes'],
];

/** The chapters of ICD-10, which lists of its codes leave out. */
export const icd10Chapters: readonly Icd10Chapter[] = rows.map(
  ([value, firstCategory, lastCategory, about]) => ({ value, firstCategory, lastCategory, about }),
);

/** The chapter that an ICD-10 category belongs to; null for a category that no chapter has. */
export function icd10ChapterOf(category: string): Icd10Chapter | null {
  return (
    icd10Chapters.find(
      ({ firstCategory, lastCategory }) => firstCategory <= category && category <= lastCategory,
    ) ?? null
  );
}

/** What an ICD-10 code is about by its category alone, such as "external causes, such as accidents (V01-Y98)". */
export function icd10Subject(category: string): string | null {
  const chapter = icd10ChapterOf(category);
  return chapter && `${chapter.about} (${chapter.firstCategory}-${chapter.lastCategory})`;
}
