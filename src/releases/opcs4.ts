import { isDay } from '../calendar.js';
import { readEdition } from '../edition-names.js';
import { readNotation } from '../notation.js';
import { chapterOf, chapterTitles, roleOf } from '../opcs4-chapters.js';
import type { CodeRecord, Problem, ReleaseRecord, ReleaseRecords } from '../records.js';
import { codesColumns, columnsOf } from './columns.js';
import { byValue, type FileReading } from './file-reading.js';
import { releaseRecords } from './release-records.js';
import { RowReading } from './row-reading.js';
import {
  cellOf,
  headerOf,
  problemOfFile,
  readTable,
  rowsWithTabs,
  type Row,
  type Table,
} from './table.js';

/** What became of a file of codes and titles. */
export type ReleaseReading =
  | { readonly read: true; readonly records: ReleaseRecords }
  | { readonly read: false; readonly problems: readonly Problem[] };

/** A code with its title, and for a chapter the categories it runs from and to: `V01-V70`. */
export interface TitledCode {
  readonly value: string;
  readonly title: string;
  readonly range?: string;
}

/** Reads OPCS-4 codes and titles, all or nothing. The layout is that of `readOpcs4Codes`. */
export function readOpcs4(text: string): ReleaseReading {
  const { releases, problems } = readOpcs4Codes(text);
  const [release] = releases;
  if (problems.length > 0 || !release) return { read: false, problems };
  return { read: true, records: releaseRecords(release.stated, release.rows) };
}

/**
 * Reads OPCS-4 codes and titles in the layout of the official file: code, tab, title, categories and codes mixed, with
 * no header, or with one that names the two columns. Three things may be added, and are in our own tables:
 * lines `# edition<TAB>4.10`, `# effective<TAB>2023-04-01` and `# complete<TAB>no` about the file, which is taken to be
 * complete and of no stated edition where they are missing; rows for chapters, `V<TAB>title<TAB>V01-V70`, with the categories
 * they run from and to; and other lines that begin with `#`, which are remarks.
 */
export function readOpcs4Codes(text: string): FileReading {
  const { table, places } = tableOf(text);
  const problems = [...table.problems];
  const remarks = table.rows.filter(isRemark);
  const rows = table.rows.filter((row) => !isRemark(row));
  const codes = new Map<string, TitledCode>();
  for (const row of rows) {
    const reading = new RowReading(row, problems);
    const notation = readNotation('OPCS4', cellOf(row, places.code));
    const title = cellOf(row, places.title);
    if (!notation)
      reading.refuseWords(
        places.code,
        'is not an OPCS-4 code. Expected a code such as V40.1, a tab, and its title.',
      );
    else if (title === '')
      reading.refuse(
        places.title,
        `${notation.value} has no title. Put a tab and the title after the code.`,
      );
    else if (codes.has(notation.value))
      reading.refuse(
        places.code,
        `${notation.value} stands here a second time. Remove one of the two lines.`,
      );
    else {
      const { value } = notation;
      codes.set(value, { value, title, range: cellOf(row, places.range) });
    }
  }
  const stated = statedBy(remarks, problems);
  if (codes.size === 0 && problems.length === 0)
    problems.push(
      problemOfFile(
        'The file has no codes. Expected lines of a code, a tab, and its title.',
        text.startsWith('#') ? '' : text,
      ),
    );
  const release = { stated, rows: { codes: opcs4Records(codes.values()) }, role: 'WHOLE' } as const;
  return { releases: codes.size === 0 ? [] : [release], problems, rows: rows.length };
}

/**
 * The codes of OPCS-4 with their place in the hierarchy, in the order of the classification. The official list has no
 * chapters, and leaves some categories of the letter O without a row of their own; both get one, so that every code has
 * its place.
 */
export function opcs4Records(codes: Iterable<TitledCode>): readonly CodeRecord[] {
  const records = new Map<string, CodeRecord>();
  for (const { value, title, range } of codes) records.set(value, codeRecord(value, title, range));
  addHeadings(records);
  return [...records.values()].sort(byValue);
}

/** The rows of the file, with a header or without, and which cell of them is what. */
function tableOf(text: string): {
  table: Table;
  places: { code: number; title: number; range: number | null };
} {
  const header = headerOf(text);
  const { code, title } = header ? columnsOf(header, codesColumns) : { code: null, title: null };
  if (header && code !== null && title !== null)
    return { table: readTable(text, header), places: { code, title, range: null } };
  return { table: rowsWithTabs(text), places: { code: 0, title: 1, range: 2 } };
}

function isRemark({ text }: Row): boolean {
  return text.startsWith('#');
}

function codeRecord(value: string, title: string, range: string | undefined): CodeRecord {
  const [firstCategory = null, lastCategory = null] = range ? range.split('-') : [];
  if (value.length === 1) {
    return {
      value,
      title,
      kind: 'CHAPTER',
      role: roleOf(value, value),
      parentValue: null,
      chapterValue: null,
      firstCategory,
      lastCategory,
    };
  }
  const category = value.slice(0, 3);
  const chapter = chapterOf(category);
  return {
    value,
    title,
    kind: value === category ? 'CATEGORY' : 'CODE',
    role: roleOf(category, chapter),
    parentValue: value === category ? chapter : category,
    chapterValue: chapter,
    firstCategory: null,
    lastCategory: null,
  };
}

function addHeadings(codes: Map<string, CodeRecord>): void {
  for (const code of [...codes.values()]) {
    const category = code.value.slice(0, 3);
    if (code.kind === 'CODE' && !codes.has(category)) {
      codes.set(category, codeRecord(category, `Category ${category}`, undefined));
    }
    const chapter = code.chapterValue;
    if (chapter !== null && !codes.has(chapter)) {
      codes.set(
        chapter,
        codeRecord(chapter, chapterTitles[chapter] ?? `Chapter ${chapter}`, undefined),
      );
    }
  }
}

/** What the remarks say of the file: of two on the same thing the second. */
function statedBy(
  remarks: readonly Row[],
  problems: Problem[],
): Pick<ReleaseRecord, 'system' | 'content' | 'edition' | 'effectiveFrom' | 'complete'> {
  const about = new Map<string, { value: string; row: Row }>();
  for (const row of remarks) {
    const [, key, value] = /^# (\w+)\t(.+)$/.exec(row.text.trimEnd()) ?? [];
    if (key && value) about.set(key, { value: value.trim(), row });
  }
  /** What a remark means; null where there is none, and where it cannot be read, which is a problem of the file. */
  const read = <T>(key: string, meaning: (value: string) => T | null, message: Expectation) => {
    const remark = about.get(key);
    const meant = remark ? meaning(remark.value) : null;
    if (remark && meant === null)
      new RowReading(remark.row, problems).refuse(1, message(remark.value.slice(0, 120)));
    return meant;
  };
  return {
    system: 'OPCS4',
    content: 'CODES',
    edition: read('edition', (value) => readEdition('OPCS4', value), expectations.edition),
    effectiveFrom: read(
      'effective',
      (value) => (isDay(value) ? value : null),
      expectations.effective,
    ),
    complete:
      read(
        'complete',
        (value) => yesOrNo.get(value.toLowerCase()) ?? null,
        expectations.complete,
      ) ?? !about.has('complete'),
  };
}

type Expectation = (value: string) => string;

const expectations = {
  edition: (value) => `"${value}" is no edition of OPCS-4. Write it as 4.10.`,
  effective: (value) => `The effective date "${value}" is not a date. Write it as 2023-04-01.`,
  complete: (value) =>
    `Whether the file is complete: "${value}" is neither yes nor no. Write no for an excerpt, and yes for a whole list.`,
} satisfies Record<string, Expectation>;

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);
