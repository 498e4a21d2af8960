/** The letters of ICD-10 and what its codes are about, in a few words of our own (chapters I to XXII). */
const chapters: readonly (readonly [first: string, last: string, about: string])[] = [
  ['A00', 'B99', 'infections'],
  ['C00', 'D48', 'neoplasms'],
  ['D50', 'D89', 'diseases of the blood'],
  ['E00', 'E90', 'endocrine and metabolic diseases'],
  ['F00', 'F99', 'mental disorders'],
  ['G00', 'G99', 'diseases of the nervous system'],
  ['H00', 'H59', 'diseases of the eye'],
  ['H60', 'H95', 'diseases of the ear'],
  ['I00', 'I99', 'diseases of the circulatory system'],
  ['J00', 'J99', 'diseases of the respiratory system'],
  ['K00', 'K93', 'diseases of the digestive system'],
  ['L00', 'L99', 'diseases of the skin'],
  ['M00', 'M99', 'diseases of the musculoskeletal system'],
  ['N00', 'N99', 'diseases of the genitourinary system'],
  ['O00', 'O99', 'pregnancy and childbirth'],
  ['P00', 'P96', 'conditions of the perinatal period'],
  ['Q00', 'Q99', 'congenital malformations'],
  ['R00', 'R99', 'symptoms and signs'],
  ['S00', 'T98', 'injuries and poisoning'],
  ['U00', 'U99', 'codes for special purposes'],
  ['V01', 'Y98', 'external causes, such as accidents'],
  ['Z00', 'Z99', 'factors influencing health status'],
];

/** What an ICD-10 code is about by its category alone, such as "external causes, such as accidents (V01-Y98)". */
export function icd10Subject(category: string): string | null {
  const chapter = chapters.find(([first, last]) => first <= category && category <= last);
  return chapter ? `${chapter[2]} (${chapter[0]}-${chapter[1]})` : null;
}
