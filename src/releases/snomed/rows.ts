import type { ReleaseFile } from '../release-file.js';
import { leaveOut, stop, type Reading } from './reading.js';

/**
 * A row of an RF2 file. One object stands for every row in turn, for there are millions; what is asked of it is of the
 * row that was come to last.
 */
export interface Row<Column extends string> {
  /** Whether the file has the column. */
  has(column: Column): boolean;
  /** The cell as it is written; may be empty. */
  text(column: Column): string;
  /** The cell as a text that says something. */
  words(column: Column): string;
  /** Whether the cell says 1; it has to be 1 or 0. */
  flag(column: Column): boolean;
  /** A SNOMED CT identifier: 6 to 18 digits, more than a number of JavaScript can hold. */
  identifier(column: Column): bigint;
  /** A number from 0, of at most four digits. */
  number(column: Column): number;
  /** A day such as `20230131`, as the number it looks like. */
  day(column: Column): number;
  /** Says why a cell cannot be used, and what to do. */
  refuse(column: Column, message: string): never;
}

/** The columns of a file that are asked for. It may have others, which are not looked at. */
export interface Columns<Column extends string> {
  readonly needed: readonly Column[];
  readonly optional?: readonly Column[];
}

/**
 * Reads an RF2 file row by row: a header that names the columns, in any order, then rows of as many cells, with a tab
 * between cells and CR LF or LF after each row, in UTF-8 and without quotes. Holds no more of it than a piece.
 *
 * @param take what to do with each row
 * @throws ReadingStopped when a row cannot be read and may not be left out, or a column is missing
 */
export async function readRows<Column extends string>(
  file: ReleaseFile,
  columns: Columns<Column>,
  reading: Reading,
  take: (row: Row<Column>) => void,
): Promise<void> {
  let table: Table<Column> | null = null;
  let line = 0;
  for await (const lines of linesOf(file, reading.signal)) {
    for (const written of lines) {
      line++;
      const cells = written.split('\t');
      if (table === null) {
        table = new Table(columns, cells);
        const [missing] = table.missing;
        if (missing !== undefined)
          stop(reading, problemIn(file, line, written, 0, noColumn(missing)));
        continue;
      }
      try {
        table.comeTo(written, cells);
        take(table);
      } catch (error) {
        if (!(error instanceof BrokenCell)) throw error;
        leaveOut(reading, problemIn(file, line, written, error.at, error.message));
      }
    }
    reading.onRows(lines.length);
  }
  if (table === null) stop(reading, problemIn(file, 1, '', 0, emptyFile));
}

const emptyFile =
  'The file is empty. Expected a header with the names of the columns; unpack the release again.';

function noColumn(column: string): string {
  return `The header has no column "${column}". Give an RF2 file as it was released, with its first line.`;
}

/** @param at the cell it is about, from 0 */
function problemIn(file: ReleaseFile, line: number, written: string, at: number, message: string) {
  const before = written.split('\t').slice(0, at).join('\t');
  const column = at === 0 ? 1 : before.length + 2;
  const excerpt = written.slice(at === 0 ? 0 : before.length + 1, before.length + 121);
  return { file: file.path, line, column, message, excerpt };
}

/** Thrown by a row when a cell cannot be used. */
class BrokenCell extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/** Longest text of RF2, in bytes (SNOMED CT Release File Specification, data type "string"). */
const longestText = 32_768;

/** What comes of bytes that are no UTF-8, and what no database keeps in a text. */
const noText = /[\0\uFFFD]/;

const identifier = /^[1-9]\d{5,17}$/;
const day = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const number = /^\d{1,4}$/;

class Table<Column extends string> implements Row<Column> {
  readonly missing: readonly Column[];
  readonly #at: Readonly<Record<Column, number>>;
  readonly #width: number;
  #cells: readonly string[] = [];

  constructor({ needed, optional = [] }: Columns<Column>, header: readonly string[]) {
    this.missing = needed.filter((column) => !header.includes(column));
    this.#at = Object.fromEntries(
      [...needed, ...optional].map((column) => [column, header.indexOf(column)]),
    ) as Record<Column, number>;
    this.#width = header.length;
  }

  comeTo(written: string, cells: readonly string[]): void {
    this.#cells = cells;
    if (noText.test(written))
      throw new BrokenCell(
        cells.findIndex((cell) => noText.test(cell)),
        'The row is not UTF-8, or has a NUL character. Unpack the release again and do not convert it.',
      );
    if (cells.length === this.#width) return;
    const message = `The row has ${cells.length} cells and the header ${this.#width}. Unpack the release again; its files have one row a line and a tab between cells.`;
    throw new BrokenCell(0, message);
  }

  has(column: Column): boolean {
    return this.#at[column] >= 0;
  }

  text(column: Column): string {
    return this.#cells[this.#at[column]] ?? '';
  }

  words(column: Column): string {
    const text = this.text(column);
    if (text === '') this.refuse(column, `"${column}" is empty. Expected a text.`);
    if (text.length > longestText)
      this.refuse(
        column,
        `"${column}" has ${text.length} characters; RF2 has at most ${longestText}.`,
      );
    return text;
  }

  flag(column: Column): boolean {
    const text = this.text(column);
    if (text !== '1' && text !== '0')
      this.refuse(column, `"${column}" is ${quoted(text)}. Expected 1 or 0.`);
    return text === '1';
  }

  identifier(column: Column): bigint {
    const text = this.text(column);
    if (!identifier.test(text))
      this.refuse(
        column,
        `"${column}" is ${quoted(text)}, which is no SNOMED CT identifier. Expected 6 to 18 digits; a spreadsheet changes them, so take the file as it was released.`,
      );
    return BigInt(text);
  }

  number(column: Column): number {
    const text = this.text(column);
    if (!number.test(text))
      this.refuse(column, `"${column}" is ${quoted(text)}. Expected a number.`);
    return Number(text);
  }

  day(column: Column): number {
    const text = this.text(column);
    if (!day.test(text))
      this.refuse(column, `"${column}" is ${quoted(text)}. Expected a day such as 20230131.`);
    return Number(text);
  }

  refuse(column: Column, message: string): never {
    throw new BrokenCell(this.#at[column], message);
  }
}

function quoted(text: string): string {
  return `"${text.slice(0, 40)}"`;
}

/** The lines of a file without their ends, as many at a time as a piece of the file has. */
async function* linesOf(
  file: ReleaseFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[]> {
  const stream = (await file.open()).setEncoding('utf8');
  let rest = '';
  let isFirst = true;
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      signal?.throwIfAborted();
      const lines = (rest + (isFirst ? piece.replace(/^\uFEFF/, '') : piece)).split('\n');
      isFirst = false;
      rest = lines.pop() ?? '';
      yield lines.map(withoutReturn);
    }
    if (rest !== '') yield [withoutReturn(rest)];
  } finally {
    stream.destroy();
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
