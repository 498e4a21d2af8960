const [quote, lineFeed, carriageReturn, blank] = [0x22, 0x0a, 0x0d, 0x20];

/** The most lines that a row goes over, by line ends inside quotes. */
const mostLines = 20;
/** The most bytes that a row with quotes has. */
const mostBytes = 65_536;

/**
 * Where the row of a table ends that begins at a place: behind its line end, which does not count inside quotes. A quote
 * opens a cell only at its beginning, so a stray one (`5" tube`) stays in its row. A row whose quotes do not fit together
 * ends with its first line, so that it takes no other with it.
 *
 * @param separator the byte between cells
 * @param isLast whether nothing comes after the bytes
 * @returns the place behind it; -1 when the end is not among the bytes
 */
export function endOfRecord(
  bytes: Uint8Array,
  from: number,
  separator: number,
  isLast: boolean,
): number {
  let state: 'CELL_BEGINS' | 'PLAIN' | 'QUOTED' | 'QUOTE_CLOSED' = 'CELL_BEGINS';
  let lines = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (state === 'QUOTED') {
      if (byte === quote) state = 'QUOTE_CLOSED';
      else if (byte === lineFeed) lines++;
      if (lines >= mostLines || at - from >= mostBytes) return endOfLine(bytes, from, isLast);
    } else if (byte === lineFeed) return at + 1;
    else if (byte === separator) state = 'CELL_BEGINS';
    else if (state === 'CELL_BEGINS') {
      if (byte === quote) state = 'QUOTED';
      else if (byte !== blank) state = 'PLAIN';
    } else if (state === 'QUOTE_CLOSED') {
      if (byte === quote) state = 'QUOTED';
      else if (byte !== blank && byte !== carriageReturn) return endOfLine(bytes, from, isLast);
    }
  }
  if (!isLast) return -1;
  return state === 'QUOTED' ? endOfLine(bytes, from, isLast) : bytes.length;
}

function endOfLine(bytes: Uint8Array, from: number, isLast: boolean): number {
  const end = bytes.indexOf(lineFeed, from);
  if (end >= 0) return end + 1;
  return isLast ? bytes.length : -1;
}

/**
 * Where the last whole row ends among bytes that begin with a row; 0 when none does.
 *
 * @param separator the byte between cells; null where every line is a row
 */
export function lastRecordEnd(
  bytes: Uint8Array,
  separator: number | null,
  isLast: boolean,
): number {
  if (separator === null || !bytes.includes(quote))
    return isLast ? bytes.length : bytes.lastIndexOf(lineFeed) + 1;
  let end = 0;
  for (;;) {
    const next = end === bytes.length ? -1 : endOfRecord(bytes, end, separator, isLast);
    if (next < 0) return end;
    end = next;
  }
}

/** How many lines end in some bytes. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines++;
  return lines;
}
