import { close, createWriteStream, open } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform, pipeline, type Readable } from 'node:stream';
import { pipeline as pipelineOf } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { fromFdPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import type { ReleaseFile } from '../releases/release-file.js';
import { isHidden, reasonOf } from './files.js';

/** A file, or the archive it is in, cannot be read. The message says why and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  /** @param file its path, as a user would find it */
  constructor(
    readonly file: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** The files of an archive, which can be opened until it is closed. */
export interface OpenArchive {
  readonly files: readonly ReleaseFile[];
  readonly close: () => void;
}

/** How much one archive may hold, so that none can fill the memory, the disk or the day. */
export interface ArchiveLimits {
  /** Most files and folders. */
  readonly entries: number;
  /** Most bytes that all its files together have unpacked. */
  readonly unpackedBytes: number;
  /** How many times as many bytes a file may have unpacked as packed. */
  readonly ratio: number;
}

/** SNOMED CT, the largest release, has some hundred files of 20 gigabytes, packed to a tenth of that. */
export const usualArchiveLimits: ArchiveLimits = {
  entries: 50_000,
  unpackedBytes: 200_000_000_000,
  ratio: 300,
};

/** What a file may have unpacked however small it is packed, in bytes. */
const smallFile = 1_000_000;

const openFile = promisify(open);

/**
 * Opens a zip archive where it lies: its list of files is read, the files themselves only when they are opened. Throws
 * UnreadableFile.
 */
export async function openArchive(
  file: string,
  limits: ArchiveLimits = usualArchiveLimits,
): Promise<OpenArchive> {
  const descriptor = await openFile(file, 'r').catch((error: unknown) => {
    throw new UnreadableFile(
      file,
      `This archive cannot be read: ${reasonOf(error)}. Give the path of a zip file or a folder.`,
      error,
    );
  });
  return openedFrom(descriptor, file, limits);
}

/**
 * Opens a zip archive that is a file of another one. It is unpacked to a file that has no name, so that nothing of it
 * is left behind, in whatever way the program ends. Throws UnreadableFile.
 *
 * @param onBytes is told how many more bytes are unpacked
 */
export async function openNestedArchive(
  archive: ReleaseFile,
  limits: ArchiveLimits = usualArchiveLimits,
  { onBytes, signal }: { onBytes?: (more: number) => void; signal?: AbortSignal } = {},
): Promise<OpenArchive> {
  const descriptor = await namelessFile().catch((error: unknown) => {
    throw withoutRoom(archive.path, error);
  });
  try {
    const unpacked = createWriteStream('', { fd: descriptor, autoClose: false });
    const packed = await archive.open();
    await pipelineOf(onBytes ? counting(packed, onBytes) : packed, unpacked, {
      ...(signal && { signal }),
    });
  } catch (error) {
    close(descriptor);
    throw error instanceof UnreadableFile || signal?.aborted === true
      ? error
      : withoutRoom(archive.path, error);
  }
  return openedFrom(descriptor, archive.path, limits);
}

/** A stream, with whoever wants to know told how many more bytes went through. */
export function counting(stream: Readable, onBytes: (more: number) => void): Readable {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  // What goes wrong reaches those who read.
  return pipeline(stream, counted, () => undefined);
}

/** A new file that only its descriptor leads to. */
async function namelessFile(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guidance-graph-'));
  try {
    return await openFile(path.join(folder, 'archive'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function withoutRoom(file: string, error: unknown): UnreadableFile {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOSPC' ? 'there is no room for it' : code;
  return new UnreadableFile(
    file,
    `This archive in an archive cannot be unpacked into ${tmpdir()}: ${reason}. Name a folder with more room in TMPDIR, or unpack the outer archive and give the folder.`,
    error,
  );
}

/** The archive that a descriptor leads to, which is closed with it, or at once when it cannot be read. */
async function openedFrom(
  descriptor: number,
  shown: string,
  limits: ArchiveLimits,
): Promise<OpenArchive> {
  let zip: ZipFile | undefined;
  try {
    // Names are only shown, so they may be anything; the library would refuse the whole archive for one with "..".
    zip = await fromFdPromise(descriptor, { decodeStrings: false });
    const files: ReleaseFile[] = [];
    let [entries, unpackedBytes] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      entries++;
      unpackedBytes += entry.uncompressedSize;
      if (entries > limits.entries) throw tooMuch(shown, `more than ${limits.entries} files`);
      if (unpackedBytes > limits.unpackedBytes)
        throw tooMuch(shown, `more than ${limits.unpackedBytes} bytes unpacked`);
      const file = fileOf(zip, entry, shown);
      if (file === null) continue;
      refuseUnreadable(entry, file, shown, limits);
      files.push(file);
    }
    const opened = zip;
    return { files, close: () => opened.close() };
  } catch (error) {
    if (zip) zip.close();
    else close(descriptor);
    throw error instanceof UnreadableFile ? error : damaged(shown, error);
  }
}

/** A file of an archive; null for a folder, and for what is hidden. */
function fileOf(zip: ZipFile, entry: Entry, shown: string): ReleaseFile | null {
  const name = nameOf(entry);
  if (name.endsWith('/') || isHidden(name)) return null;
  const at = `${shown}/${name}`;
  return { path: at, size: entry.uncompressedSize, open: () => openEntry(zip, entry, at) };
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  // What would move the cursor of a terminal is no part of a name.
  return name.replace(/\p{Cc}/gu, '?');
}

function refuseUnreadable(
  entry: Entry,
  { path: at, size }: ReleaseFile,
  shown: string,
  { ratio }: ArchiveLimits,
): void {
  if (entry.isEncrypted()) throw encrypted(shown);
  if (!entry.canDecodeFileData()) {
    throw new UnreadableFile(
      at,
      `This file is packed by method ${entry.compressionMethod}, which cannot be read here. Unpack the archive with another program and give the folder.`,
    );
  }
  if (size > smallFile && size > entry.compressedSize * ratio)
    throw tooMuch(at, `more than ${ratio} times as many bytes unpacked as packed`);
}

async function openEntry(zip: ZipFile, entry: Entry, at: string): Promise<Readable> {
  const packed = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw damaged(at, error);
  });
  let checksum = 0;
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
    flush(done) {
      done(checksum === entry.crc32 ? null : damaged(at, new Error('its checksum is another one')));
    },
    // What goes wrong before reaches those who read by this.
    destroy(error, done) {
      done(error === null || error instanceof UnreadableFile ? error : damaged(at, error));
    },
  });
  return pipeline(packed, checked, () => undefined);
}

function encrypted(shown: string): UnreadableFile {
  return new UnreadableFile(
    shown,
    'This archive is encrypted. Unpack it with its password and give the folder.',
  );
}

function damaged(shown: string, cause: unknown): UnreadableFile {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/strong encryption/i.test(reason)) return encrypted(shown);
  return new UnreadableFile(
    shown,
    `This is damaged, or no zip archive: ${reason.replace(/\.$/, '')}. Fetch it again, or unpack it with another program and give the folder.`,
    cause,
  );
}

function tooMuch(shown: string, what: string): UnreadableFile {
  return new UnreadableFile(
    shown,
    `This has ${what}, which no release has. If it is to be trusted, unpack it and give the folder.`,
  );
}
