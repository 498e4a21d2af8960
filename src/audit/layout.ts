import { beginsWith, decodeBeginning } from '../encoding.js';
import { namedColumns, placesOfCodes, type CodeColumns } from './column-names.js';
import { endOfRecord, linesIn } from './record-ends.js';
import { cellsOf } from './rows.js';

/** Where the columns are that say what an episode is, from 0; null where there is none. */
export interface EpisodeColumns {
  readonly id: number | null;
  readonly on: number | null;
  readonly period: number | null;
  readonly specialty: number | null;
}

/** One row for each episode, with a column for each place of a code. */
export interface WideLayout extends EpisodeColumns, CodeColumns {
  readonly kind: 'WIDE';
  readonly separator: string;
  /** The names of all columns. */
  readonly names: readonly string[];
}

/** One row for each code; the rows of an episode stand together. */
export interface LongLayout extends EpisodeColumns {
  readonly kind: 'LONG';
  readonly separator: string;
  /** The names of all columns. */
  readonly names: readonly string[];
  readonly id: number;
  readonly code: number;
  /** The column that says whether a code is a procedure or a diagnosis. */
  readonly system: number;
  readonly position: number | null;
}

/** One JSON object for each episode, on a line of its own. */
interface JsonLayout {
  readonly kind: 'JSON';
}

/** How the episodes of a file are written. Plain, so that it can be told to other threads. */
export type Layout = WideLayout | LongLayout | JsonLayout;

/** The layout of a file and where its first episode begins, or why there is none. */
export type FoundLayout =
  | { readonly layout: Layout; readonly bytes: number; readonly lines: number }
  | { readonly line: number; readonly problem: string };

/** How much of a file has to be there to tell its layout, in bytes. A longer header is no header. */
export const headLength = 65_536;

const byteOrderMark = [0xef, 0xbb, 0xbf];
const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const separators = [',', '\t', ';', '|'];

const whatIsExpected =
  'Expected is one row for each episode with columns such as OPERTN_01 and DIAG_01, or one row for each code with the columns id, type, position and code, or one JSON object for each line.';

/**
 * Tells the layout of a file by its first line that is not blank.
 *
 * @param head the first bytes, `headLength` of them or all there are
 */
export function layoutOf(head: Uint8Array): FoundLayout {
  if (utf16Marks.some((mark) => beginsWith(head, mark)) || head.includes(0))
    return { line: 1, problem: 'This is UTF-16, or no text. Save it as text in UTF-8.' };
  const start = startOfText(head);
  if (start === head.length)
    return { line: 1, problem: `There is nothing in it. ${whatIsExpected}` };
  const line = 1 + linesIn(head.subarray(0, start));
  if (head[start] === '{'.charCodeAt(0))
    return { layout: { kind: 'JSON' }, bytes: start, lines: line - 1 };
  const firstLine = decodeBeginning(head.subarray(start, endOfLine(head, start)));
  const separator = separatorOf(firstLine);
  const end = endOfRecord(head, start, separator.charCodeAt(0), head.length < headLength);
  const names = end < 0 ? null : cellsOf(decodeBeginning(head.subarray(start, end)), separator);
  if (names === null)
    return { line, problem: `The first row does not name the columns. ${whatIsExpected}` };
  const layout = layoutNamed(names, separator);
  return typeof layout === 'string'
    ? { line, problem: layout }
    : { layout, bytes: end, lines: linesIn(head.subarray(0, end)) };
}

/** The layout that the names of columns make, or what is wrong with them. */
function layoutNamed(names: readonly string[], separator: string): Layout | string {
  const codes = placesOfCodes(names);
  if (typeof codes === 'string') return codes;
  const { id, on, period, specialty, code, system, position } = namedColumns(names);
  const ofEpisode = { id, on, period, specialty };
  if (codes.procedures.length + codes.diagnoses.length > 0)
    return { kind: 'WIDE', separator, names, ...ofEpisode, ...codes };
  if (code === null) return `No column has codes by its name. ${whatIsExpected}`;
  const lacking = [...(id === null ? ['id'] : []), ...(system === null ? ['type'] : [])];
  if (id === null || system === null)
    return `With one row for each code, every row has to say its episode and whether the code is a procedure or a diagnosis. Add the column ${lacking.join(' and the column ')}.`;
  return { kind: 'LONG', separator, names, ...ofEpisode, id, code, system, position };
}

/** In words which columns are taken for what, and how many are not. */
export function columnsTaken(layout: Layout): string {
  if (layout.kind === 'JSON')
    return 'One JSON object for each episode: id, procedures, diagnoses, on, period, specialty.';
  const { names } = layout;
  const of = (column: number) => names[column] ?? '';
  const taken: string[] = [];
  const take = (what: string, columns: readonly number[]) => {
    const [first] = columns;
    const last = columns.at(-1);
    if (first === undefined || last === undefined) return 0;
    const through = columns.length > 1 ? ` to ${of(last)}` : '';
    const count = columns.length > 1 ? ` (${columns.length})` : '';
    taken.push(`${what} ${of(first)}${through}${count}`);
    return columns.length;
  };
  const one = (column: number | null) => (column === null ? [] : [column]);
  let count = 0;
  if (layout.kind === 'WIDE') {
    count += take('procedures', layout.procedures);
    count += take('diagnoses', layout.diagnoses);
  } else {
    count += take('codes', [layout.code]);
    count += take('type', [layout.system]);
    count += take('position', one(layout.position));
  }
  count += take('id', one(layout.id));
  count += take('day', one(layout.on));
  count += take('period', one(layout.period));
  count += take('specialty', one(layout.specialty));
  const others = names.length - count;
  const rest = others === 0 ? '' : ` ${others} other ${others === 1 ? 'is' : 'are'} left out.`;
  const rows = layout.kind === 'WIDE' ? 'episode' : 'code';
  return `One row for each ${rows}. Columns taken: ${taken.join(', ')}.${rest}`;
}

/** The separator that the header has most of. */
function separatorOf(line: string): string {
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Where the first line begins that is not blank, without the mark of UTF-8. */
function startOfText(bytes: Uint8Array): number {
  let at = beginsWith(bytes, byteOrderMark) ? byteOrderMark.length : 0;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next] ?? 0;
    if (byte === 0x0a) at = next + 1;
    else if (byte !== 0x0d && byte !== 0x20 && byte !== 0x09) return at;
  }
  return bytes.length;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}
