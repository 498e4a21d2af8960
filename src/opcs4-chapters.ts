import type { SequenceRole } from './model/index.js';

/** The titles of the chapters, which the official list of codes and titles leaves out. */
export const chapterTitles: Readonly<Record<string, string>> = {
  A: 'Nervous system',
  B: 'Endocrine system and breast',
  C: 'Eye',
  D: 'Ear',
  E: 'Respiratory tract',
  F: 'Mouth',
  G: 'Upper digestive tract',
  H: 'Lower digestive tract',
  J: 'Other abdominal organs, principally digestive',
  K: 'Heart',
  L: 'Arteries and veins',
  M: 'Urinary',
  N: 'Male genital organs',
  P: 'Lower female genital tract',
  Q: 'Upper female genital tract',
  R: 'Female genital tract associated with pregnancy, childbirth and the puerperium',
  S: 'Skin',
  T: 'Soft tissue',
  U: 'Diagnostic imaging, testing and rehabilitation',
  V: 'Bones and joints of skull and spine',
  W: 'Other bones and joints',
  X: 'Miscellaneous operations',
  Y: 'Subsidiary classification of methods of operation',
  Z: 'Subsidiary classification of sites of operation',
};

/**
 * When a chapter is full its further categories get the letter O, and behave as members of the full chapter.
 * Which chapter each belongs to follows from its title; the chapters with overflow are L, W, Y and Z (OPCS-4.10).
 */
const overflow: Readonly<Record<string, string>> = {
  L: 'O01 O02 O03 O04 O05 O15 O20',
  W: 'O06 O07 O08 O09 O10 O17 O18 O19 O21 O22 O23 O24 O25 O26 O27 O29 O32 O35 O37 O38 O39 O40 O41 O49 O51',
  Y: 'O44 O48',
  Z: 'O11 O12 O13 O14 O16 O28 O30 O31 O33 O34 O36 O42 O43 O45 O46 O47 O50 O52 O53',
};

const chapterOfOverflow = new Map(
  Object.entries(overflow).flatMap(([chapter, categories]) =>
    categories.split(' ').map((category) => [category, chapter] as const),
  ),
);

/** The letter of the chapter a category belongs to, or null for an overflow category that is not known. */
export function chapterOf(category: string): string | null {
  const letter = category.charAt(0);
  return letter === 'O' ? (chapterOfOverflow.get(category) ?? null) : letter;
}

/** The category that states the side of an operation. */
const laterality = 'Z94';

/** What the codes of a category say in a sequence, by the chapter they belong to (OPCS-4: chapter Y methods, chapter Z sites). */
export function roleOf(category: string, chapter: string | null): SequenceRole {
  if (category === laterality) return 'LATERALITY';
  if (chapter === 'Y') return 'METHOD';
  return chapter === 'Z' ? 'SITE' : 'PROCEDURE';
}

/** Levels of spine: outside the subsidiary chapters the one category that never states an operation by itself. */
const neverAlone = 'V55';

/** Whether the codes of a category state an operation, and do not only say more of one. */
export function isOperation(category: string): boolean {
  return category !== neverAlone && roleOf(category, chapterOf(category)) === 'PROCEDURE';
}
