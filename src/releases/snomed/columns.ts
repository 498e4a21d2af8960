/**
 * Columns of millions of cells. Typed arrays hold them in as many bytes as they need, where arrays and maps of
 * JavaScript would take ten times as much.
 */

type Cells = BigUint64Array | Uint32Array | Uint8Array;

/** A column that grows. */
export class Column<A extends Cells> {
  #cells: A;
  #length = 0;

  constructor(private readonly make: new (length: number) => A) {
    this.#cells = new make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(cell: A[number]): void {
    if (this.#length === this.#cells.length) {
      const larger = new this.make(this.#length * 2);
      larger.set(this.#cells as never);
      this.#cells = larger;
    }
    this.#cells[this.#length++] = cell;
  }

  at(place: number): A[number] | undefined {
    return this.#cells[place];
  }

  /** The cells so far. Grows no further with the column. */
  cells(): A {
    return this.#cells.subarray(0, this.#length) as A;
  }
}

/** The values of columns, in order and each once. */
export function sortedOnce(...columns: readonly BigUint64Array[]): BigUint64Array {
  const all = new BigUint64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  all.sort();
  let kept = 0;
  for (const value of all) {
    if (kept === 0 || value !== all[kept - 1]) all[kept++] = value;
  }
  return all.slice(0, kept);
}

/** Where a value stands in a sorted column; where it would, if it is not there. */
export function placeIn(sorted: BigUint64Array, value: bigint): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as bigint) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a value stands in a sorted column; -1 when it is not there. */
export function findIn(sorted: BigUint64Array, value: bigint): number {
  const place = placeIn(sorted, value);
  return sorted[place] === value ? place : -1;
}

/** No row. */
export const none = -1;

/**
 * Of every identifier the row that is in force: the one with the latest day, for a component that was moved from one
 * package to another has a row in both.
 *
 * @returns whether each row is in force
 */
export function inForce(ids: BigUint64Array, days: Uint32Array): Uint8Array {
  const sorted = sortedOnce(ids);
  const latest = new Int32Array(sorted.length).fill(none);
  for (let row = 0; row < ids.length; row++) {
    const place = placeIn(sorted, ids[row] as bigint);
    const before = latest[place] as number;
    if (before === none || (days[before] as number) <= (days[row] as number)) latest[place] = row;
  }
  const flags = new Uint8Array(ids.length);
  for (const row of latest) flags[row] = 1;
  return flags;
}

/** Rows in the order of their first cells, of equal ones in that of the second, and so on; else as they were read. */
export function orderBy(columns: readonly Cells[]): Uint32Array {
  const rows = Uint32Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row);
  return rows.sort((one, other) => {
    for (const column of columns) {
      const [first, second] = [column[one] as bigint, column[other] as bigint];
      if (first !== second) return first < second ? -1 : 1;
    }
    return one - other;
  });
}

const blockLength = 1 << 24;

/** Texts, one after the other in their bytes, each known by the number it was given. */
export class Texts {
  readonly #blocks: Buffer[] = [];
  readonly #starts = new Column(Uint32Array);
  readonly #lengths = new Column(Uint32Array);
  #end = 0;

  /** How many bytes each takes. */
  get lengths(): Uint32Array {
    return this.#lengths.cells();
  }

  /** Keeps a text, of fewer bytes than a block has. The first gets the number 0, the next 1. */
  push(text: string): void {
    const room = this.#blocks.length * blockLength - this.#end;
    const most = text.length * 3;
    if (most > room && Buffer.byteLength(text) > room) {
      this.#end += room;
      this.#blocks.push(Buffer.allocUnsafeSlow(blockLength));
    }
    const length = this.#blocks.at(-1)?.write(text, this.#end % blockLength) ?? 0;
    this.#starts.push(this.#end);
    this.#lengths.push(length);
    this.#end += length;
  }

  /** The text of a number. */
  at(number: number): string {
    const start = this.#starts.at(number) ?? 0;
    const within = start % blockLength;
    const block = this.#blocks[(start - within) / blockLength];
    return block?.toString('utf8', within, within + (this.#lengths.at(number) ?? 0)) ?? '';
  }
}
