import { z } from 'zod';
import { decodeText } from '../encoding.js';
import { readDay } from '../releases/dates.js';
import { longestCode, mostCodes } from '../validation/refusals.js';
import { isUnread, type Episode, type UnreadRow } from './episode.js';
import type { EpisodeColumns, Layout, LongLayout, WideLayout } from './layout.js';
import { noText, readRows, type Row } from './rows.js';

/**
 * Reads the episodes of a layout one by one, and the rows that cannot be taken.
 *
 * @param bytes whole rows; in a long layout whole episodes
 * @param firstLine the number of their first line, from 1
 */
export function readEpisodes(
  bytes: Uint8Array,
  layout: Layout,
  firstLine: number,
): Iterable<Episode | UnreadRow> {
  switch (layout.kind) {
    case 'WIDE':
      return readWide(bytes, layout, firstLine);
    case 'LONG':
      return readLong(bytes, layout, firstLine);
    case 'JSON':
      return readJson(bytes, firstLine);
  }
}

function* readWide(
  bytes: Uint8Array,
  layout: WideLayout,
  firstLine: number,
): Iterable<Episode | UnreadRow> {
  for (const row of readRows(bytes, layout, firstLine)) {
    if (isUnread(row)) yield row;
    else
      yield episodeOf(row, layout, layout.names, {
        procedures: codesAt(layout.procedures, row),
        diagnoses: codesAt(layout.diagnoses, row),
      });
  }
}

function codesAt(columns: readonly number[], { cells }: Row): string[] {
  const codes: string[] = [];
  for (const column of columns) {
    const cell = cells[column];
    if (!isBlank(cell)) codes.push(cell);
  }
  return codes;
}

type CodeLists = Pick<Episode, 'procedures' | 'diagnoses'>;

/** What a row says of its episode, or why it cannot be taken. */
function episodeOf(
  { line, cells }: Row,
  columns: EpisodeColumns,
  names: readonly string[],
  codes: CodeLists,
): Episode | UnreadRow {
  const cellOf = (column: number | null) => {
    const cell = column === null ? undefined : cells[column];
    return isBlank(cell) ? null : cell;
  };
  const day = cellOf(columns.on);
  const on = day === null ? null : dayIn(day);
  if (on === undefined)
    return {
      line,
      message: `The cell under ${names[columns.on ?? 0]} is no day. Write it as 2026-11-23, or leave it empty.`,
    };
  const fault = faultOf(codes);
  if (fault !== null) return { line, message: fault };
  const period = cellOf(columns.period) ?? on?.slice(0, monthLength) ?? null;
  return {
    line,
    id: cellOf(columns.id),
    on,
    period,
    specialty: cellOf(columns.specialty),
    ...codes,
  };
}

/** `2024-05` */
const monthLength = 7;

/** What systems of hospitals write where there is no code: no operation (`-`) and not known (`&`) in HES. */
const blanks = new Set(['', '-', '&', '.', 'NULL', 'N/A', '#N/A']);

function isBlank(cell: string | undefined): cell is undefined {
  return cell === undefined || cell === '' || (cell.length < 5 && blanks.has(cell.toUpperCase()));
}

/** What HES writes for a day that was not given, or cannot be. */
const noDays = new Set(['1800-01-01', '1801-01-01']);

const daysKnown = new Map<string, string | null | undefined>();
/** Most days that are kept. Files have those of a few years, and write a day in one way. */
const mostDaysKnown = 10_000;

/** A day, year first; null where the file says that there is none, and undefined for what is no day. */
function dayIn(written: string): string | null | undefined {
  const known = daysKnown.get(written);
  if (known !== undefined || daysKnown.has(written)) return known;
  const read = readDay(written);
  const day = read === null ? undefined : noDays.has(read) ? null : read;
  if (daysKnown.size >= mostDaysKnown) daysKnown.clear();
  daysKnown.set(written, day);
  return day;
}

/** Why codes cannot be taken for those of an episode; null when they can. */
function faultOf({ procedures, diagnoses }: CodeLists): string | null {
  for (const [list, codes] of Object.entries({ procedures, diagnoses })) {
    if (codes.length > mostCodes)
      return `The episode has ${codes.length} ${list}; at most ${mostCodes} are taken. Give one episode in each row.`;
    const long = codes.find((code) => code.length > longestCode);
    if (long !== undefined)
      return `One of the ${list} has ${long.length} characters, and a code at most ${longestCode}. Give one code in each place.`;
  }
  return null;
}

/** A row with one code. */
interface CodeRow {
  readonly list: keyof CodeLists;
  readonly code: string;
  readonly position: number;
}

function* readLong(
  bytes: Uint8Array,
  layout: LongLayout,
  firstLine: number,
): Iterable<Episode | UnreadRow> {
  let together: Row[] = [];
  for (const row of readRows(bytes, layout, firstLine)) {
    if (isUnread(row)) {
      yield row;
      continue;
    }
    const [first] = together;
    if (first && first.cells[layout.id] !== row.cells[layout.id]) {
      yield* episodeOfRows(together, layout);
      together = [];
    }
    together.push(row);
  }
  yield* episodeOfRows(together, layout);
}

/** The episode that rows are of, or which of them cannot be taken: without one of its codes it would be found wrong. */
function* episodeOfRows(rows: readonly Row[], layout: LongLayout): Iterable<Episode | UnreadRow> {
  const [first] = rows;
  if (!first) return;
  const read = rows.flatMap((row) => codeOf(row, layout) ?? []);
  const unread = read.filter(isUnread);
  const codes = read.flatMap((code) => (isUnread(code) ? [] : code));
  if (unread.length > 0) yield* unread;
  else yield episodeOf(first, layout, layout.names, listsOf(codes));
}

function codeOf(row: Row, layout: LongLayout): CodeRow | UnreadRow | null {
  const { line, cells } = row;
  const code = cells[layout.code];
  if (isBlank(cells[layout.id]))
    return { line, message: 'The row does not say its episode. Give each row its id.' };
  if (isBlank(code)) return null;
  const list = listNamed(cells[layout.system] ?? '');
  if (list === null)
    return {
      line,
      message: `The cell under ${layout.names[layout.system]} names no kind of code. Write OPCS-4 or procedure, ICD-10 or diagnosis.`,
    };
  const position = positionIn(layout.position === null ? undefined : cells[layout.position]);
  if (position === null)
    return {
      line,
      message: `The cell under ${layout.names[layout.position ?? 0]} is no position. Write a whole number, 1 for the first code.`,
    };
  return { list, code, position };
}

const procedureKind =
  /^(?:opcs(?:-?4)?(?:\.\d+)?|(?:primary|secondary)?(?:procedures?|operations?|proc|oper|opertn)|p)$/;
const diagnosisKind = /^(?:icd(?:-?10)?|(?:primary|secondary)?(?:diagnos[ie]s|diag|dx)|d)$/;

function listNamed(kind: string): keyof CodeLists | null {
  const plain = kind.toLowerCase().replace(/[\s_]/g, '');
  if (procedureKind.test(plain)) return 'procedures';
  return diagnosisKind.test(plain) ? 'diagnoses' : null;
}

/** Null for what is no position; 0 where none is given, so that codes stay in the order of their rows. */
function positionIn(cell: string | undefined): number | null {
  if (isBlank(cell)) return 0;
  return /^\d{1,4}$/.test(cell) ? Number(cell) : null;
}

function listsOf(codes: readonly CodeRow[]): CodeLists {
  const inOrder = codes.toSorted((one, other) => one.position - other.position);
  const of = (wanted: keyof CodeLists) =>
    inOrder.filter(({ list }) => list === wanted).map(({ code }) => code);
  return { procedures: of('procedures'), diagnoses: of('diagnoses') };
}

const listOfCodes = z
  .array(z.string({ error: 'has something that is no text. Write codes in quotes' }), {
    error: 'is no list of codes. Write it as ["V40.1"]',
  })
  .nullish();
const word = z
  .union([z.string(), z.number()], { error: 'is neither text nor number. Write it in quotes' })
  .transform(String)
  .nullish();
const jsonEpisode = z.object(
  {
    id: word,
    procedures: listOfCodes,
    diagnoses: listOfCodes,
    on: z.string({ error: 'is no day. Write it as "2026-11-23"' }).nullish(),
    period: word,
    specialty: word,
  },
  { error: 'is no JSON object' },
);

const jsonNames = ['on', 'id', 'period', 'specialty'] as const;
const jsonColumns = { on: 0, id: 1, period: 2, specialty: 3 } as const;

function* readJson(bytes: Uint8Array, firstLine: number): Iterable<Episode | UnreadRow> {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const lineFeed = bytes.indexOf(0x0a, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    const decoded = decodeText(bytes.subarray(start, end));
    if ('problem' in decoded) yield { line, message: noText };
    else if (decoded.text.trim() !== '') yield jsonEpisodeOf(decoded.text, line);
    start = end + 1;
  }
}

function jsonEpisodeOf(text: string, line: number): Episode | UnreadRow {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return {
      line,
      message: 'The line is no JSON. Write one episode on each line, as {"procedures": ["V40.1"]}.',
    };
  }
  const { success, data, error } = jsonEpisode.safeParse(written);
  if (!success) {
    const [issue] = error.issues;
    const what = issue?.path.filter((part) => typeof part === 'string').join('.') || 'The line';
    return { line, message: `${what} ${issue?.message}.` };
  }
  const cells = jsonNames.map((name) => data[name]?.trim() ?? '');
  return episodeOf({ line, cells }, jsonColumns, jsonNames, {
    procedures: codesOf(data.procedures),
    diagnoses: codesOf(data.diagnoses),
  });
}

function codesOf(written: readonly string[] | null | undefined): string[] {
  return (written ?? []).map((code) => code.trim()).filter((code) => !isBlank(code));
}
