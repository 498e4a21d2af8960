import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { skipping } from '../audit/chunks.js';
import { headLength } from '../audit/layout.js';
import { beginsWith } from '../encoding.js';
import { counting, openArchive, UnreadableFile } from './archive.js';
import { reasonOf } from './files.js';

/** A file of episodes, or what another program writes, unpacked. */
export interface EpisodesInput {
  /** What it is called in messages. */
  readonly shown: string;
  /** The bytes that are told as they are read; null when nobody knows how many there are. */
  readonly size: number | null;
  /** When it was last changed, in milliseconds since 1970; null when nobody knows. */
  readonly changedAt: number | null;
  /** The first bytes, unpacked: `headLength` of them or all there are. */
  readonly head: Uint8Array;
  /**
   * The bytes from a place on, once. Throws UnreadableFile.
   *
   * @param start bytes from the beginning, unpacked
   * @param onBytes is told how many more bytes were read, or passed over, as they lie on the disk
   */
  readonly from: (start: number, onBytes: (more: number) => void) => AsyncIterable<Uint8Array>;
  /** Ends reading, also what waits for more. */
  readonly close: () => void;
}

/** How much is read at a time, in bytes. */
const blockLength = 65_536;

/** How a file is packed. */
type Packing = 'NONE' | 'GZIP' | 'BROTLI' | 'ZIP';

const marks = [
  { packing: 'GZIP', bytes: [0x1f, 0x8b] },
  { packing: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
] as const;

const unpackers: Partial<Record<Packing, () => Transform>> = {
  GZIP: () => createGunzip({ chunkSize: blockLength }),
  BROTLI: () => createBrotliDecompress({ chunkSize: blockLength }),
};

/**
 * Opens a file of episodes: plain, packed by gzip or Brotli, or alone in a zip archive. Throws UnreadableFile.
 *
 * @param file a path, or `-` for standard input
 */
export async function openEpisodes(file: string, stdin: Readable): Promise<EpisodesInput> {
  if (file === '-') return onStandardInput(stdin);
  const { size, changedAt } = await statusOf(file);
  const plain = (start = 0) => createReadStream(file, { start, highWaterMark: blockLength });
  const packing = packingOf(await headOf(file, plain()), file);
  if (packing === 'ZIP') return inArchive(file, changedAt);
  const open = (onBytes: (more: number) => void) => unpacked(counting(plain(), onBytes), packing);
  return {
    shown: file,
    size,
    changedAt,
    head: await headOf(
      file,
      open(() => undefined),
    ),
    from: (start, onBytes) => {
      if (packing !== 'NONE') return skipping(told(file, open(onBytes)), start);
      onBytes(start);
      return told(file, counting(plain(start), onBytes));
    },
    close: () => undefined,
  };
}

async function onStandardInput(stdin: Readable): Promise<EpisodesInput> {
  const shown = '-';
  const raw = await peek(shown, stdin);
  const packing = packingOf(raw.first, shown);
  if (packing === 'ZIP')
    throw new UnreadableFile(shown, 'An archive cannot be read from here. Give its path.');
  const { first: head, all } = await peek(shown, unpacked(raw.all, packing));
  return {
    shown,
    size: null,
    changedAt: null,
    head,
    from: (start, onBytes) => skipping(told(shown, counting(all, onBytes)), start),
    close: () => stdin.destroy(),
  };
}

async function inArchive(file: string, changedAt: number): Promise<EpisodesInput> {
  const { files, close } = await openArchive(file);
  try {
    const [only, ...others] = files;
    if (files.some(({ path }) => path.endsWith('/[Content_Types].xml')))
      throw new UnreadableFile(file, 'This is a workbook. Save its sheet as CSV in UTF-8.');
    if (!only || others.length > 0)
      throw new UnreadableFile(
        file,
        `The archive has ${files.length} files. Give one that has a single file, or unpack it and give the one that is wanted.`,
      );
    const { path: shown, size } = only;
    return {
      shown,
      size,
      changedAt,
      head: await headOf(shown, await only.open()),
      from: (start, onBytes) =>
        skipping(
          opened(shown, () => only.open(), onBytes),
          start,
        ),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function* opened(
  shown: string,
  open: () => Promise<Readable>,
  onBytes: (more: number) => void,
): AsyncIterable<Uint8Array> {
  yield* told(shown, counting(await open(), onBytes));
}

async function statusOf(file: string): Promise<{ size: number; changedAt: number }> {
  const found = await stat(file).catch((error: unknown) => {
    throw new UnreadableFile(
      file,
      `This cannot be read: ${reasonOf(error)}. Give the path of a file of episodes, or - for standard input.`,
      error,
    );
  });
  if (!found.isFile())
    throw new UnreadableFile(
      file,
      'This is no file. Give the path of a file of episodes, or hand over what another program writes with -.',
    );
  return { size: found.size, changedAt: found.mtimeMs };
}

/** Brotli has nothing that it can be told by but the name of the file. */
function packingOf(first: Uint8Array, name: string): Packing {
  const mark = marks.find(({ bytes }) => beginsWith(first, bytes));
  return mark?.packing ?? (name.toLowerCase().endsWith('.br') ? 'BROTLI' : 'NONE');
}

/** The stream itself, or what is packed in it. */
function unpacked(stream: Readable, packing: Packing): Readable {
  const unpacker = unpackers[packing]?.();
  // What goes wrong reaches those who read.
  return unpacker ? pipeline(stream, unpacker, () => undefined) : stream;
}

/** The first bytes of a stream, which is closed. */
async function headOf(shown: string, stream: Readable): Promise<Uint8Array> {
  const { first, all } = await peek(shown, stream);
  all.destroy();
  stream.destroy();
  return first;
}

/** The first bytes of a stream, and the whole of it as another stream. */
async function peek(
  shown: string,
  stream: Readable,
): Promise<{ first: Uint8Array; all: Readable }> {
  const blocks = told(shown, stream)[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < headLength) {
    const next = await blocks.next();
    if (next.done === true) break;
    read.push(next.value);
    length += next.value.length;
  }
  const rest = { [Symbol.asyncIterator]: () => blocks };
  const all = Readable.from(both(read, rest), { objectMode: false });
  return { first: Buffer.concat(read).subarray(0, headLength), all };
}

async function* both(
  first: Iterable<Uint8Array>,
  rest: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield* first;
  yield* rest;
}

/** The blocks of a stream, with what goes wrong said in words. */
async function* told(shown: string, stream: Readable): AsyncIterable<Uint8Array> {
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(
      shown,
      /^(?:Z_|ERR_)/.test(code)
        ? 'This is damaged, cut off, or not packed as its name says. Fetch it again, or unpack it with another program.'
        : `This cannot be read: ${reasonOf(error)}.`,
      error,
    );
  }
}
