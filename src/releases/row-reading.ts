import type { Problem } from '../records.js';
import { isBlank } from './dates.js';
import { cellOf, problemOf, type Row } from './table.js';

/** Reads the cells of one row, and remembers whether all of them could be read. */
export class RowReading {
  isWhole = true;

  constructor(
    readonly row: Row,
    private readonly problems: Problem[],
  ) {}

  /** The words of a cell; null when it says nothing. */
  words(column: number | null): string | null {
    const cell = cellOf(this.row, column);
    return isBlank(cell) ? null : cell;
  }

  /**
   * What a cell means; null when it says nothing, or cannot be read, which is a problem of the row.
   *
   * @param read what words mean; undefined when they mean nothing that is known
   * @param expected the sentence on what should be there
   */
  read<T>(
    column: number | null,
    read: (words: string) => T | undefined,
    expected: string,
  ): T | null {
    const words = this.words(column);
    if (words === null) return null;
    const value = read(words);
    if (value !== undefined) return value;
    this.refuse(column, `${quoted(words)} is not known here. ${expected}`);
    return null;
  }

  /** Says what is wrong with a cell. */
  refuse(column: number | null, message: string): null {
    this.isWhole = false;
    this.problems.push(problemOf(this.row, column, message));
    return null;
  }

  /** Says that a cell is not what it should be. */
  refuseWords(column: number | null, message: string): null {
    return this.refuse(column, `${quoted(cellOf(this.row, column))} ${message}`);
  }
}

/** Words of a file in quotes, cut where they are long. */
function quoted(words: string): string {
  return `"${words.slice(0, 120).toWellFormed()}"`;
}
