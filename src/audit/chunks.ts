import { isUnread } from './episode.js';
import type { Layout } from './layout.js';
import { endOfRecord, lastRecordEnd, linesIn } from './record-ends.js';
import { readRows } from './rows.js';

/** Some whole episodes, as they stand in the file. */
export interface Chunk {
  /** Of no other chunk, so that they can be handed to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The number of the first line, from 1. */
  readonly firstLine: number;
  /** Where it ends, in bytes from the beginning of the unpacked file. */
  readonly end: number;
  /** The number of the first line behind it. */
  readonly nextLine: number;
}

/** Where in a file to begin. */
export interface Start {
  /** Bytes from the beginning of the unpacked file. */
  readonly end: number;
  /** The number of the line that begins there. */
  readonly nextLine: number;
}

/** A row is so long that it cannot be one. */
export class EndlessRow extends Error {
  override readonly name = 'EndlessRow';

  /** @param line the line it begins in, from 1 */
  constructor(readonly line: number) {
    super(
      `Here begins a row, or an episode, of more than ${mostBytes} bytes. Give rows that end with a line end.`,
    );
  }
}

/** How many bytes a chunk has at least, but for the last: some hundred episodes. */
const chunkLength = 65_536;
/** The most that is gathered to find the end of a row, in bytes. */
const mostBytes = 4_194_304;

/**
 * Cuts a file where episodes end. Bytes are looked at and not read, so that one thread can cut for many.
 *
 * @param blocks the bytes of the file, from the start on
 * @param length how many bytes a chunk has at least
 */
export async function* chunksOf(
  blocks: AsyncIterable<Uint8Array>,
  layout: Layout,
  start: Start,
  length = chunkLength,
): AsyncIterable<Chunk> {
  let { end, nextLine } = start;
  let gathered: Uint8Array[] = [];
  let size = 0;
  const cut = (isLast: boolean): Chunk | null => {
    const all = Buffer.concat(gathered, size);
    const at = endOfEpisodes(all, layout, isLast);
    gathered = [all.subarray(at)];
    size = all.length - at;
    if (size > mostBytes) throw new EndlessRow(nextLine + linesIn(all.subarray(0, at)));
    if (at === 0) return null;
    const bytes = new Uint8Array(all.subarray(0, at));
    const firstLine = nextLine;
    end += at;
    nextLine += linesIn(bytes);
    return { bytes, firstLine, end, nextLine };
  };
  for await (const block of blocks) {
    gathered.push(block);
    size += block.length;
    if (size < length) continue;
    const chunk = cut(false);
    if (chunk) yield chunk;
  }
  const last = cut(true);
  if (last) yield last;
}

/** Where the last whole episode ends among bytes that begin with one; 0 when none does. */
function endOfEpisodes(bytes: Uint8Array, layout: Layout, isLast: boolean): number {
  if (layout.kind === 'JSON') return lastRecordEnd(bytes, null, isLast);
  const separator = layout.separator.charCodeAt(0);
  const end = lastRecordEnd(bytes, separator, isLast);
  return isLast || layout.kind === 'WIDE'
    ? end
    : startOfLastEpisode(bytes.subarray(0, end), layout, separator);
}

/** Where the rows begin that say the same episode as the last row. Nobody knows yet whether there are more of them. */
function startOfLastEpisode(
  bytes: Uint8Array,
  layout: Extract<Layout, { kind: 'LONG' }>,
  separator: number,
): number {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at = endOfRecord(bytes, at, separator, true)) starts.push(at);
  let end = bytes.length;
  let episode: string | null = null;
  for (const start of starts.reverse()) {
    const [row] = readRows(bytes.subarray(start, end), layout, 1);
    const id = row && !isUnread(row) ? (row.cells[layout.id] ?? null) : null;
    if (id !== null && episode !== null && id !== episode) return end;
    episode ??= id;
    end = start;
  }
  return 0;
}

/** The blocks of a file without its first bytes. */
export async function* skipping(
  blocks: AsyncIterable<Uint8Array>,
  bytes: number,
): AsyncIterable<Uint8Array> {
  let left = bytes;
  for await (const block of blocks) {
    if (left < block.length) yield left === 0 ? block : block.subarray(left);
    left = Math.max(0, left - block.length);
  }
}
