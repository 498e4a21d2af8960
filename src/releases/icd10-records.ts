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
  return icd10Chapters.map(({ value, firstCategory, lastCategory, about }) => {
    const title = about.charAt(0).toUpperCase() + about.slice(1);
    const range = [firstCategory, lastCategory] as const;
    return recordOf({ value, title, kind: 'CHAPTER' }, null, null, range);
  });
}

/** The record of a code under what is above it; of a chapter or block with the categories it runs from and to. */
export function recordOf(
  { value, title, kind }: Icd10Code,
  parentValue: string | null,
  chapterValue: string | null,
  [firstCategory, lastCategory]: readonly [string, string] | readonly [null, null] = [null, null],
): CodeRecord {
  return {
    value,
    title,
    kind,
    role: null,
    parentValue,
    chapterValue,
    firstCategory,
    lastCategory,
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
    return recordOf(code, code.kind === 'CODE' ? above : chapterValue, chapterValue);
  });
}
