import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../records.js';

/** What stands between the cells of a row. Files with tabs have no quotes, files with commas may. */
type Separator = '\t' | ',';

/** The names of the columns of a file, and how its cells are told apart. */
export interface Header {
  /** Each as `plainName` writes it. */
  readonly names: readonly string[];
  readonly separator: Separator;
  /** From 1. */
  readonly line: number;
}

/** One row of a file. */
export interface Row {
  /** From 1; the line it begins in. */
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
  /** Without blanks around them. */
  readonly cells: readonly string[];
  readonly separator: Separator;
}

/** The rows of a file under its header. */
export interface Table {
  readonly rows: readonly Row[];
  /** Of rows whose cells cannot be told apart. */
  readonly problems: readonly Problem[];
}

/** Letters and digits only, in lower case, so that `Procedure_Code` and `PROCEDURE CODE` are the same column. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The lines of a text, whichever way they end. */
export function linesOf(text: string): readonly string[] {
  return withoutMark(text).split(/\r?\n/);
}

/** The header of a text: its first line that is not blank. Null when there is none. */
export function headerOf(text: string): Header | null {
  const [, before = '', line = ''] = /^\uFEFF?((?:[^\S\n]*\n)*)([^\n]*)/.exec(text) ?? [];
  if (line.trim() === '') return null;
  const separator = line.includes('\t') ? '\t' : ',';
  const cells = separator === '\t' ? line.split('\t') : cellsWithQuotes(line);
  return { names: cells.map(plainName), separator, line: before.split('\n').length };
}

/** The place of the column with a name, from 0; null when there is none. */
export function columnOf({ names }: Header, name: RegExp): number | null {
  const place = names.findIndex((candidate) => name.test(candidate));
  return place < 0 ? null : place;
}

/** The rows after the header, blank ones left out. */
export function readTable(text: string, header: Header): Table {
  const { rows, problems } =
    header.separator === '\t' ? rowsWithTabs(text) : rowsWithQuotes(withoutMark(text));
  const table = { rows: [] as Row[], problems: [...problems] };
  for (const row of rows) {
    if (row.line <= header.line) continue;
    const surplus = row.cells.findIndex((cell, at) => at >= header.names.length && cell !== '');
    if (surplus < 0) table.rows.push(row);
    else table.problems.push(problemOf(row, surplus, tooMuch(row, header)));
  }
  return table;
}

function tooMuch({ cells, separator }: Row, { names }: Header): string {
  const remedy =
    separator === ',' ? 'Put quotes around a cell that has a comma.' : 'Remove what is too much.';
  return `The row has ${cells.length} cells, and the header has ${names.length} columns. ${remedy}`;
}

/** The rows of a text with tabs, from its first line on, blank ones left out. */
export function rowsWithTabs(text: string): Table {
  const rows: Row[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    rows.push({ line: index + 1, text: line, cells, separator: '\t' });
  }
  return { rows, problems: [] };
}

/** A cell of a row; empty where the file has no such column, or the row ends before it. */
export function cellOf({ cells }: Row, column: number | null): string {
  return column === null ? '' : (cells[column] ?? '');
}

/** What is wrong with a cell of a row; of a cell that is missing the place is where it should begin. */
export function problemOf(row: Row, column: number | null, message: string): Problem {
  const before = row.text.slice(0, startOf(row, column ?? 0)).split('\n');
  return {
    line: row.line + before.length - 1,
    column: (before.at(-1)?.length ?? 0) + 1,
    message,
    excerpt: excerptOf(row.text),
  };
}

/** What is wrong with a file as a whole. */
export function problemOfFile(message: string, text: string): Problem {
  return { line: 1, column: 1, message, excerpt: excerptOf(text) };
}

/** The first line of a text, fit to be shown. */
export function excerptOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  return line.slice(0, 120).toWellFormed().replaceAll('\0', '␀').trimEnd();
}

/** Where in the text of a row a cell begins. */
function startOf({ text, separator }: Row, column: number): number {
  let start = 0;
  let cell = 0;
  let inQuotes = false;
  for (let at = 0; at < text.length && cell < column; at++) {
    if (separator === ',' && text[at] === '"') inQuotes = !inQuotes;
    if (text[at] !== separator || inQuotes) continue;
    cell++;
    start = at + 1;
  }
  return cell < column ? text.length : start;
}

function rowsWithQuotes(text: string): Table {
  const lines = linesOf(text);
  try {
    return { rows: rowsOfCsv(lines.join('\n'), 1), problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rowsOneByOne(lines);
  }
}

/** Reads row by row, so that a row whose quotes do not fit together takes no other with it. */
function rowsOneByOne(lines: readonly string[]): Table {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (let at = 0; at < lines.length;) {
    const row = lines.slice(at, endOfRow(lines, at));
    try {
      rows.push(...rowsOfCsv(row.join('\n'), at + 1));
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      problems.push({
        line: at + 1,
        column: 1,
        message:
          'The quotes of the row do not fit together. Put a quote before and after the cell, and two for one inside it.',
        excerpt: excerptOf(row[0] ?? ''),
      });
    }
    at += row.length;
  }
  return { rows, problems };
}

/** The most lines that a row goes over, by line ends inside quotes. */
const mostLines = 20;

/** The line after a row: a row with an odd number of quotes goes on, unless no quote closes it. */
function endOfRow(lines: readonly string[], from: number): number {
  let quotes = 0;
  for (let at = from; at < Math.min(lines.length, from + mostLines); at++) {
    quotes += lines[at]?.split('"').length ?? 1;
    quotes--;
    if (quotes % 2 === 0) return at + 1;
  }
  return from + 1;
}

/** The rows of a text with commas and quotes, in which lines end with a line feed. */
function rowsOfCsv(text: string, firstLine: number): readonly Row[] {
  const records = parse(text, {
    info: true,
    raw: true,
    trim: true,
    relax_column_count: true,
    record_delimiter: '\n',
  }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
  return records.flatMap(({ record: cells, raw, info }) => {
    if (cells.every((cell) => cell === '')) return [];
    const row = raw.endsWith('\n') ? raw.slice(0, -1) : raw;
    const line = firstLine + info.lines - row.split('\n').length;
    return [{ line, text: row, cells, separator: ',' }];
  });
}

function cellsWithQuotes(line: string): readonly string[] {
  const [cells = []] = parse(line, {
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    to: 1,
  });
  return cells;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
