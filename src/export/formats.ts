import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table.js';

/** A way to write a table. */
export interface Format {
  /** As the name of a file ends. */
  readonly ending: string;
  readonly contentType: string;
  /** The text of the table, piece by piece. */
  readonly write: (
    columns: Table['columns'],
    rows: Iterable<readonly Cell[]>,
    options: { readonly byteOrderMark: boolean },
  ) => Iterable<string>;
}

/** How many rows are written at once. */
const batch = 250;

/**
 * Comma-separated values of RFC 4180, in UTF-8, with a header. What a spreadsheet would not take as the text that it is
 * has an apostrophe before it, and so has a text that begins with one: without its first apostrophe every cell is as it
 * was. An empty cell is null.
 */
const csv: Format = {
  ending: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  *write(columns, rows, { byteOrderMark }) {
    yield stringify([columns.map(({ name }) => name)], {
      record_delimiter: 'windows',
      bom: byteOrderMark,
    });
    for (const some of inBatches(rows)) {
      yield stringify(some, {
        record_delimiter: 'windows',
        quote_record_delimiter: true,
        escape_formulas: true,
        cast: { boolean: String, string: asText },
      });
    }
  },
};

/** A JSON object on each line, with null for what is not known. */
const jsonLines: Format = {
  ending: 'jsonl',
  contentType: 'application/jsonl',
  *write(columns, rows) {
    for (const some of inBatches(rows)) {
      yield some.map((cells) => `${JSON.stringify(named(columns, cells))}\n`).join('');
    }
  },
};

/** Every format there is. */
export const formats: readonly Format[] = [csv, jsonLines];

/**
 * What spreadsheets take for something else than text, besides the formulas that csv-stringify knows: numbers, which lose
 * digits (999001261000000100), zeros (4.10) or their point; dates and times, which `2011-12` is taken for; a formula after
 * a line break. A whole number of at most five digits stays what it is, and is shorter than any SNOMED CT id.
 */
function asText(text: string): string {
  return text.startsWith("'") || text.startsWith('\n') || isTakenForNumber(text)
    ? `'${text}`
    : text;
}

/** Digits, what stands between digits, and the words of dates and numbers; nothing else. Each can be read in one way only, so that no text takes long. */
const likeNumber =
  /^(?!e|am|pm)(?:[\d\s.,:/+\-%()£$€]|e|am|pm|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|jun(?!e)|june|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)+$/i;
/** Kept as it is: a short whole number, and a day, which is the same day in a spreadsheet. */
const sameInSpreadsheet = /^(?:0|[1-9]\d{0,4}|\d{4}-\d\d-\d\d)$/;

function isTakenForNumber(text: string): boolean {
  if (/^(?:true|false)$/i.test(text)) return true;
  return /\d/.test(text) && likeNumber.test(text) && !sameInSpreadsheet.test(text);
}

function named(columns: Table['columns'], cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
}

function* inBatches<T>(all: Iterable<T>): Iterable<T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
