import { isDay } from '../calendar.js';
import type { CodeRecord, Problem, ReleaseRecord, ReleaseRecords } from '../records.js';
import { readNotation } from '../notation.js';
import { chapterOf, chapterTitles, roleOf } from '../opcs4-chapters.js';
import { releaseRecords } from './release-records.js';

/** What a line `# key<TAB>value` says about the file. */
interface Remark {
  readonly value: string;
  readonly line: number;
  readonly text: string;
}

/** What became of a file of codes and titles. */
export type ReleaseReading =
  | { readonly read: true; readonly records: ReleaseRecords }
  | { readonly read: false; readonly problems: readonly Problem[] };

/**
 * Reads OPCS-4 codes and titles in the layout of the official file: code, tab, title, no header, categories and codes
 * mixed. Three things may be added, and are in our own tables:
 * lines `# edition<TAB>4.10`, `# effective<TAB>2023-04-01` and `# complete<TAB>no` about the file, which is taken to be
 * complete and of an edition not stated otherwise; rows for chapters, `V<TAB>title<TAB>V01-V70`, with the categories
 * they run from and to; and other lines that begin with `#`, which are remarks.
 */
export function readOpcs4(text: string): ReleaseReading {
  const problems: Problem[] = [];
  const about = new Map<string, Remark>();
  const codes = new Map<string, CodeRecord>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const refuse = (message: string) =>
      problems.push({ line: index + 1, column: 1, message, excerpt: raw.slice(0, 120) });
    if (raw.trim() === '') continue;
    if (raw.startsWith('#')) {
      const [, key, value] = /^# (\w+)\t(.+)$/.exec(raw.trimEnd()) ?? [];
      if (key && value) about.set(key, { value, line: index + 1, text: raw });
      continue;
    }
    const [written = '', title = '', range] = raw.split('\t').map((cell) => cell.trim());
    const notation = readNotation('OPCS4', written);
    if (!notation)
      refuse(
        `"${written}" is not an OPCS-4 code. Expected a code such as V40.1, a tab, and its title.`,
      );
    else if (title === '')
      refuse(`${notation.value} has no title. Put a tab and the title after the code.`);
    else if (codes.has(notation.value))
      refuse(`${notation.value} stands here a second time. Remove one of the two lines.`);
    else codes.set(notation.value, codeRecord(notation.value, title, range));
  }
  addHeadings(codes);
  const release = releaseRecord(about, problems);
  if (codes.size === 0 && problems.length === 0) {
    problems.push({
      line: 1,
      column: 1,
      message: 'The file has no codes. Expected lines of a code, a tab, and its title.',
      excerpt: '',
    });
  }
  if (problems.length > 0) return { read: false, problems };
  return {
    read: true,
    records: releaseRecords(release, { codes: [...codes.values()].sort(byValue) }),
  };
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

/**
 * The official list has no chapters, and leaves some categories of the letter O without a row of their own; both
 * get one, so that every code has its place in the hierarchy.
 */
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

function releaseRecord(
  about: ReadonlyMap<string, Remark>,
  problems: Problem[],
): Pick<ReleaseRecord, 'system' | 'edition' | 'effectiveFrom' | 'complete'> {
  const effective = about.get('effective');
  if (effective && !isDay(effective.value)) {
    problems.push({
      line: effective.line,
      column: 1,
      message: `The effective date "${effective.value}" is not a date. Write it as 2023-04-01.`,
      excerpt: effective.text.slice(0, 120),
    });
  }
  return {
    system: 'OPCS4',
    edition: about.get('edition')?.value ?? null,
    effectiveFrom: effective?.value ?? null,
    complete: about.get('complete')?.value !== 'no',
  };
}

/** Plain comparison of characters, which is the order of the classification. */
function byValue(one: CodeRecord, other: CodeRecord): number {
  return one.value < other.value ? -1 : 1;
}
