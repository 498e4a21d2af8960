import type { CodeRecord, ReleaseRecord, ReleaseRecords } from '../../src/records.js';
import { releaseRecords } from '../../src/releases/release-records.js';

/**
 * A release of ICD-10 with its chapters under Roman numerals, given as lines of a code and an invented title. A code
 * with a fifth character lies below the code of four; what a code needs above it and no line has is added.
 */
export function diseasesOf(
  edition: string,
  lines: string,
  stated: Partial<ReleaseRecord> = {},
  details: ReleaseRecords['details'] = [],
): ReleaseRecords {
  const codes = new Map<string, CodeRecord>();
  const add = (value: string, title: string) => {
    const parentValue = parentOf(value);
    if (parentValue !== null && !codes.has(parentValue)) add(parentValue, `Heading ${parentValue}`);
    const chapter = chapters.find(([, letter]) => value.startsWith(letter));
    const isChapter = parentValue === null;
    codes.set(value, {
      value,
      title,
      kind: isChapter ? 'CHAPTER' : value.length === 3 ? 'CATEGORY' : 'CODE',
      role: null,
      parentValue,
      chapterValue: isChapter ? null : (chapter?.[0] ?? null),
      firstCategory: isChapter ? `${chapterLetter(value)}00` : null,
      lastCategory: isChapter ? `${chapterLetter(value)}99` : null,
    });
  };
  for (const line of lines.split('\n').map((text) => text.trim())) {
    if (line !== '') add(line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1));
  }
  return releaseRecords(
    { system: 'ICD10', edition, ...stated },
    { codes: [...codes.values()], details },
  );
}

/** A row that says nothing of a code. */
export const noDetail: Omit<ReleaseRecords['details'][number], 'value'> = {
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

/** A few chapters of ICD-10 by the letters of their categories. The chapter V is that of the letter F. */
const chapters: readonly (readonly [roman: string, letter: string])[] = [
  ['II', 'C'],
  ['IV', 'E'],
  ['V', 'F'],
  ['IX', 'I'],
  ['XI', 'K'],
  ['XIII', 'M'],
  ['XX', 'V'],
  ['XXI', 'Z'],
];

function chapterLetter(roman: string): string {
  return chapters.find(([value]) => value === roman)?.[1] ?? '';
}

function parentOf(value: string): string | null {
  if (value.length === 6) return value.slice(0, 5);
  if (value.length === 5) return value.slice(0, 3);
  return /\d/.test(value)
    ? (chapters.find(([, letter]) => value.startsWith(letter))?.[0] ?? null)
    : null;
}
