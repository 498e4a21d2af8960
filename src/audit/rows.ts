import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../encoding.js';
import { isUnread, type UnreadRow } from './episode.js';
import { endOfRecord, linesIn } from './record-ends.js';

/** One row of a table. */
export interface Row {
  /** The line it begins in, from 1. */
  readonly line: number;
  /** Without blanks around them. */
  readonly cells: readonly string[];
}

/** How a table is written. */
export interface TableForm {
  readonly separator: string;
  /** The names of its columns. */
  readonly names: readonly string[];
}

/**
 * Reads the rows of a table one by one, blank ones left out. A row that cannot be read takes no other with it.
 *
 * @param bytes whole rows, without the header
 * @param firstLine the number of their first line, from 1
 */
export function* readRows(
  bytes: Uint8Array,
  form: TableForm,
  firstLine: number,
): Iterable<Row | UnreadRow> {
  const decoded = decodeText(bytes);
  const rows =
    'text' in decoded && !decoded.text.includes('"')
      ? plainRows(decoded.text, form, firstLine)
      : quotedRows(bytes, form, firstLine);
  for (const row of rows) {
    if (isUnread(row) || row.cells.length === form.names.length) yield row;
    else if (row.cells.some((cell) => cell !== ''))
      yield { line: row.line, message: wrongWidth(row.cells.length, form) };
  }
}

function wrongWidth(width: number, { names, separator }: TableForm): string {
  const remedy =
    width < names.length
      ? 'Give every row all cells, also empty ones; if it is the last row, the file was cut off.'
      : `Put quotes around a cell that has ${separator === ',' ? 'a comma' : 'the separator'}.`;
  return `The row has ${width} cells, and the header has ${names.length}. ${remedy}`;
}

/** The cells of one row; null when its quotes do not fit together. */
export function cellsOf(text: string, separator: string): string[] | null {
  if (!text.includes('"')) return plainCells(withoutLineEnd(text), separator);
  return parsed(text, separator)?.[0] ?? null;
}

/** Without a quote, every line is a row, and every separator ends a cell. */
function* plainRows(text: string, { separator }: TableForm, firstLine: number): Iterable<Row> {
  let line = firstLine;
  let start = 0;
  while (start < text.length) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed < 0 ? text.length : lineFeed;
    if (end > start) yield { line, cells: plainCells(text.slice(start, end), separator) };
    start = end + 1;
    line++;
  }
}

function plainCells(row: string, separator: string): string[] {
  const cells = row.split(separator);
  for (const [at, cell] of cells.entries()) if (cell !== '') cells[at] = cell.trim();
  return cells;
}

/** All rows are read at once, for that is quicker; if there is one that cannot be, each by itself. */
function quotedRows(
  bytes: Uint8Array,
  { separator }: TableForm,
  firstLine: number,
): (Row | UnreadRow)[] {
  const records = recordsOf(bytes, separator, firstLine);
  const readable = records.flatMap((record) => ('text' in record ? record : []));
  const all = parsed(readable.map(({ text }) => `${text}\n`).join(''), separator);
  if (all?.length === records.length)
    return readable.map(({ line }, at) => ({ line, cells: all[at] ?? [] }));
  return records.map((record) => {
    if ('message' in record) return record;
    const cells = cellsOf(record.text, separator);
    return cells ? { line: record.line, cells } : { line: record.line, message: badQuotes };
  });
}

/** That a row has bytes that are no characters. */
export const noText = 'The row has characters that are no text. Write it anew.';

const badQuotes =
  'The quotes of the row do not fit together. Put a quote before and after the cell, and two for one inside it.';

/** The texts of rows without their line ends, blank ones left out. */
function recordsOf(
  bytes: Uint8Array,
  separator: string,
  firstLine: number,
): ({ line: number; text: string } | UnreadRow)[] {
  const records: ({ line: number; text: string } | UnreadRow)[] = [];
  let line = firstLine;
  for (let start = 0; start < bytes.length;) {
    const end = endOfRecord(bytes, start, separator.charCodeAt(0), true);
    const record = bytes.subarray(start, end);
    const decoded = decodeText(record);
    if ('problem' in decoded) records.push({ line, message: noText });
    else if (decoded.text.trim() !== '') records.push({ line, text: withoutLineEnd(decoded.text) });
    line += linesIn(record);
    start = end;
  }
  return records;
}

/** The cells of rows, which end with a line feed; null when quotes do not fit together. */
function parsed(text: string, separator: string): string[][] | null {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}
