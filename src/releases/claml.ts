import { icd10Chapters, icd10ChapterOf } from '../icd10-chapters.js';
import type { CodeKind, RubricKind } from '../model/index.js';
import { readHeading, readNotation, writeTarget } from '../notation.js';
import type { CodeDetailRecord, CodeRecord, Problem, RubricRecord } from '../records.js';
import { titledClass, type ReadClass } from './claml-classes.js';
import { readClamlFile, type ClamlClass, type ClamlFile, type Reference } from './claml-file.js';
import { modifiedCodes } from './claml-modifiers.js';
import { detailOf } from './code-details.js';
import { byValue, unreadable, type FileReading } from './file-reading.js';
import { categoryOf, chapterRecords, placed, recordOf, undivided } from './icd10-records.js';
import { problemOfFile } from './table.js';
import { problemIn } from './xml.js';

const rubricKinds: ReadonlyMap<string, RubricKind> = new Map([
  ['inclusion', 'INCLUSION'],
  ['exclusion', 'EXCLUSION'],
  ['note', 'NOTE'],
  ['footnote', 'NOTE'],
  ['text', 'TEXT'],
  ['definition', 'TEXT'],
  ['introduction', 'TEXT'],
  ['coding-hint', 'CODING_HINT'],
]);

/**
 * Reads ICD-10 in ClaML: chapters, blocks, categories and codes with their preferred titles, dagger and asterisk,
 * inclusions, exclusions and notes. Modifiers are put out as the codes they make, under the title of the class and that
 * of the modifier. A category that nothing divides is a code as well, with X as its fourth character.
 */
export function readClaml(text: string): FileReading {
  const file = readClamlFile(text, writeReference);
  if ('message' in file) return unreadable(file);
  const problems: Problem[] = [];
  const place = problemIn(text);
  const refuse = (at: number, message: string) => void problems.push(place(at, message));
  const classes = classesOf(file, refuse);
  for (const made of modifiedCodes(classes, file, refuse)) classes.set(made.value, made);
  for (const read of undividedCodes(classes)) classes.set(read.value, read);
  const rows = file.classes.length + file.modifierClasses.length;
  if (![...classes.values()].some(({ kind }) => kind === 'CODE')) {
    if (problems.length === 0)
      problems.push(
        problemOfFile('The file has no codes of ICD-10. Expected ICD-10 in ClaML.', text),
      );
    return { releases: [], problems, rows };
  }
  const codes = recordsOf(classes, refuse);
  const inOrder = codes.flatMap(({ value }) => classes.get(value) ?? []);
  const stated = { system: 'ICD10', content: 'CODES', edition: file.version } as const;
  const read = { codes, details: detailsOf(inOrder), rubrics: rubricsOf(inOrder) };
  return { releases: [{ stated, rows: read, role: 'WHOLE' }], problems, rows };
}

type Refuse = (at: number, message: string) => void;

function classesOf(file: ClamlFile, refuse: Refuse): Map<string, ReadClass> {
  const classes = new Map<string, ReadClass>();
  for (const source of file.classes) {
    const { at, code } = source;
    const level = levelOf(source);
    if (!level) {
      refuse(
        at,
        `The class "${code.slice(0, 120)}" of kind "${source.kind.slice(0, 120)}" is no chapter, block or category of ICD-10. Expected a code such as A01.1.`,
      );
      continue;
    }
    const titled = titledClass(level, source);
    if (titled.title === '')
      refuse(at, `${level.value} has no title. Expected a rubric of kind "preferred".`);
    else if (classes.has(level.value))
      refuse(at, `${level.value} stands here a second time. Remove one of the two.`);
    else classes.set(level.value, titled);
  }
  return classes;
}

/** The value of a class as it is printed here, and its level. */
function levelOf({ code, kind }: ClamlClass): { value: string; kind: CodeKind } | null {
  const heading = readHeading('ICD10', code);
  if (kind === 'chapter') {
    const value = /^\d+$/.test(code) ? (icd10Chapters[Number(code) - 1]?.value ?? null) : heading;
    return value !== null && isChapter(value) ? { value, kind: 'CHAPTER' } : null;
  }
  if (kind === 'block')
    return heading !== null && !isChapter(heading) ? { value: heading, kind: 'BLOCK' } : null;
  // Other classifications have codes in small letters, such as b110 of ICF.
  return kind === 'category' && code === code.toUpperCase() ? readNotation('ICD10', code) : null;
}

function isChapter(value: string): boolean {
  return icd10Chapters.some((chapter) => chapter.value === value);
}

function undividedCodes(classes: ReadonlyMap<string, ReadClass>): readonly ReadClass[] {
  const divided = new Set<string>();
  for (const { value, kind } of classes.values())
    if (kind === 'CODE') divided.add(categoryOf(value));
  return [...classes.values()]
    .filter(({ value, kind }) => kind === 'CATEGORY' && !divided.has(value))
    .map((read) => ({ ...read, value: undivided(read.value), kind: 'CODE', rubrics: [] }));
}

/** Every class in its place: blocks below their block or chapter, categories below their block. */
function recordsOf(classes: ReadonlyMap<string, ReadClass>, refuse: Refuse): readonly CodeRecord[] {
  const ofKind = (...kinds: CodeKind[]) =>
    [...classes].filter(([, { kind }]) => kinds.includes(kind));
  const titles = ([, { value, title, kind }]: readonly [string, ReadClass]) =>
    [value, { value, title, kind }] as const;
  const chapters = chapterRecords().map((chapter) => ({
    ...chapter,
    title: classes.get(chapter.value)?.title ?? chapter.title,
  }));
  const blocks = ofKind('BLOCK').map(([value, read]) => {
    const [firstCategory = '', lastCategory = ''] = value.split('-');
    const chapterValue = icd10ChapterOf(firstCategory)?.value ?? null;
    const parentValue = blockAbove(read, classes, refuse) ?? chapterValue;
    return recordOf(read, parentValue, chapterValue, [firstCategory, lastCategory]);
  });
  const codes = placed(new Map(ofKind('CATEGORY', 'CODE').map(titles))).map((record) => {
    const read = record.kind === 'CATEGORY' ? classes.get(record.value) : undefined;
    const block = read && blockAbove(read, classes, refuse);
    return block ? { ...record, parentValue: block } : record;
  });
  return [...chapters, ...blocks, ...codes].sort(byValue);
}

/** The block that a block or category names as the class above it; null when that is a chapter, or none. */
function blockAbove(
  { value, source }: ReadClass,
  classes: ReadonlyMap<string, ReadClass>,
  refuse: Refuse,
): string | null {
  if (source.superClass === null) return null;
  const above = readHeading('ICD10', source.superClass);
  const block = above === null ? undefined : classes.get(above);
  if (block?.kind !== 'BLOCK') return null;
  if (isWithin(value, block.value)) return block.value;
  refuse(
    source.at,
    `${value} names ${block.value} as the class above it, and is not in it. Put right whichever is wrong.`,
  );
  return null;
}

/** Whether a category or block is in a block, and not the same. */
function isWithin(value: string, block: string): boolean {
  const [first = '', last = first] = value.split('-');
  const [from = '', to = ''] = block.split('-');
  return value !== block && from <= first && first <= last && last <= to;
}

function detailsOf(classes: readonly ReadClass[]): readonly CodeDetailRecord[] {
  return classes.flatMap(
    ({ value, marker, partners }) => detailOf(value, { marker, partners }) ?? [],
  );
}

function rubricsOf(classes: readonly ReadClass[]): readonly RubricRecord[] {
  return classes
    .flatMap(({ value, rubrics }) =>
      rubrics.flatMap(({ kind, label }) => {
        const known = rubricKinds.get(kind);
        return known ? [{ value, kind: known, text: label.text }] : [];
      }),
    )
    .map((rubric, ordinal) => ({ ...rubric, ordinal }));
}

/** A reference as guidance writes it: `A18.0†`, `Z22.-`, `A00-A09`; what is no code stays as it is. */
function writeReference({ text, code, usage }: Reference): string {
  const written = text === '' ? code : text;
  const notation = readNotation('ICD10', written);
  if (!notation) return readHeading('ICD10', written) ?? written;
  const target = writeTarget({
    targetKind: notation.kind,
    firstValue: notation.value,
    lastValue: notation.value,
  });
  const marked = /[†*]$/.exec(written)?.[0];
  const marks = { dagger: '†', aster: '*' } as Readonly<Record<string, string>>;
  return `${target}${marked ?? marks[usage ?? ''] ?? ''}`;
}
