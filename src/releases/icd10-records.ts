import { icd10ChapterOf, icd10Chapters } from '../icd10-chapters.js';
import type { CodeKind } from '../model/index.js';
import type { CodeRecord } from '../records.js';

/** A chapter, block, category or code of ICD-10 before its place in the hierarchy is known. */
export interface Icd10Code {
  readonly value: string;
  readonly title: string;
  readonly kind: CodeKind;
}

/** The chapters, which lists of codes leave out, under short titles of our own. */
export function chapterRecords(): readonly CodeRecord[] {
  return icd10Chapters.map(({ value, firstCategory, lastCategory, about }) => ({
    ...atTheTop({ value, title: about.charAt(0).toUpperCase() + about.slice(1), kind: 'CHAPTER' }),
    firstCategory,
    lastCategory,
  }));
}

/** A record that has nothing above it. */
export function atTheTop(code: Icd10Code): CodeRecord {
  return {
    ...code,
    role: null,
    parentValue: null,
    chapterValue: null,
    firstCategory: null,
    lastCategory: null,
  };
}

/** The category of a code: `M00` of `M00.01`. */
export function categoryOf(value: string): string {
  return value.slice(0, 3);
}

/** The code of an undivided category, which is recorded with X in place of the fourth character. */
export function undivided(category: string): string {
  return `${category}.X`;
}

/**
 * Gives categories and codes their place: a code of five characters below the one of four, a code of four below its
 * category, a category below its chapter. A category that has codes and no row of its own gets one.
 */
export function placed(codes: ReadonlyMap<string, Icd10Code>): readonly CodeRecord[] {
  const all = new Map(codes);
  for (const { value, kind } of codes.values()) {
    const category = categoryOf(value);
    if (kind === 'CODE' && !all.has(category))
      all.set(category, { value: category, title: `Category ${category}`, kind: 'CATEGORY' });
  }
  return Array.from(all.values(), (code) => {
    const category = categoryOf(code.value);
    const chapterValue = icd10ChapterOf(category)?.value ?? null;
    const shorter = code.value.slice(0, -1);
    const above = all.has(shorter) && shorter.length > category.length + 1 ? shorter : category;
    return {
      ...atTheTop(code),
      parentValue: code.kind === 'CODE' ? above : chapterValue,
      chapterValue,
    };
  });
}
