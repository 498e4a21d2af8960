import { z } from 'zod';
import { decodeText } from '../encoding.js';
import { readDay } from '../releases/dates.js';
import { longestCode, mostCodes } from '../validation/refusals.js';
import type { Episode, EpisodesRead, UnreadRow } from './episode.js';
import type { EpisodeColumns, Layout, LongLayout, WideLayout } from './layout.js';
import { readRows, type Row } from './rows.js';

/** Reads the episodes of a layout from whole rows; in a long layout from whole episodes. */
export function readEpisodes(bytes: Uint8Array, layout: Layout, firstLine: number): EpisodesRead {
  switch (layout.kind) {
    case 'WIDE':
      return readWide(bytes, layout, firstLine);
    case 'LONG':
      return readLong(bytes, layout, firstLine);
    case 'JSON':
      return readJson(bytes, firstLine);
  }
}

function readWide(bytes: Uint8Array, layout: WideLayout, firstLine: number): EpisodesRead {
  const { rows, unread } = readRows(bytes, layout, firstLine);
  return gathered(
    unread,
    rows.map((row) => {
      const { cells } = row;
      return episodeOf(row, layout, layout.names, {
        procedures: codesIn(layout.procedures.map((column) => cells[column])),
        diagnoses: codesIn(layout.diagnoses.map((column) => cells[column])),
      });
    }),
  );
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

function codesIn(cells: readonly (string | undefined)[]): string[] {
  return cells.flatMap((cell) => (isBlank(cell) ? [] : cell));
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

function gathered(
  unread: readonly UnreadRow[],
  read: readonly (Episode | UnreadRow)[],
): EpisodesRead {
  const episodes: Episode[] = [];
  const faults: UnreadRow[] = [];
  for (const one of read) {
    if ('message' in one) faults.push(one);
    else episodes.push(one);
  }
  const all = [...unread, ...faults].sort((one, other) => one.line - other.line);
  return { episodes, unread: all };
}

/** A row with one code. */
interface CodeRow {
  readonly row: Row;
  readonly list: keyof CodeLists;
  readonly code: string;
  readonly position: number;
}

function readLong(bytes: Uint8Array, layout: LongLayout, firstLine: number): EpisodesRead {
  const { rows, unread } = readRows(bytes, layout, firstLine);
  const faults: UnreadRow[] = [...unread];
  const read: (Episode | UnreadRow)[] = [];
  for (const ofEpisode of inEpisodes(rows, layout)) {
    const codes: CodeRow[] = [];
    const before = faults.length;
    for (const row of ofEpisode) {
      const code = codeOf(row, layout);
      if (code === null) continue;
      if ('message' in code) faults.push(code);
      else codes.push(code);
    }
    const [first] = ofEpisode;
    // Without one of its codes an episode would be found wrong that is right.
    const isWhole = faults.length === before;
    if (first && isWhole) read.push(episodeOf(first, layout, layout.names, listsOf(codes)));
  }
  return gathered(faults, read);
}

/** Rows that stand together and say the same episode. */
function* inEpisodes(rows: readonly Row[], { id }: LongLayout): Iterable<Row[]> {
  let together: Row[] = [];
  for (const row of rows) {
    const [first] = together;
    if (first && first.cells[id] !== row.cells[id]) {
      yield together;
      together = [];
    }
    together.push(row);
  }
  if (together.length > 0) yield together;
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
  return { row, list, code, position };
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

function readJson(bytes: Uint8Array, firstLine: number): EpisodesRead {
  const decoded = decodeText(bytes);
  if ('problem' in decoded)
    return { episodes: [], unread: [{ line: firstLine, message: `${decoded.problem}` }] };
  const read = decoded.text.split('\n').flatMap((text, index) => {
    const line = firstLine + index;
    return text.trim() === '' ? [] : jsonEpisodeOf(text, line);
  });
  return gathered([], read);
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
    procedures: codesIn((data.procedures ?? []).map((code) => code.trim())),
    diagnoses: codesIn((data.diagnoses ?? []).map((code) => code.trim())),
  });
}
