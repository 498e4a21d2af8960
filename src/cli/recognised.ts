import { buffer } from 'node:stream/consumers';
import { decodeHead, decodeRelease } from '../releases/decode.js';
import type { ReleaseText } from '../releases/read-releases.js';
import { recogniseFile, whatIsExpected } from '../releases/recognise.js';
import type { RecognisedFile, ReleaseFile } from '../releases/release-file.js';
import { UnreadableFile } from './archive.js';
import { unread, type UnreadFile } from './files.js';
import type { FoundReleaseFile } from './release-files.js';

/** How much of a file is looked at to know what it holds, in bytes. */
const headLength = 65_536;

/** Most bytes of a file that is read as a whole. Those of SNOMED CT are read in a stream and may have any length. */
const largestText = 250_000_000;

/** Files by what they hold. */
export interface Recognised {
  readonly files: readonly RecognisedFile[];
  /** The paths of files in folders and archives that are of no release. */
  readonly others: readonly string[];
  /** Files that cannot be read, and files that were named and are of no release. */
  readonly problems: readonly UnreadFile[];
}

/** Looks at the beginning of files. */
export async function recognise(
  found: readonly FoundReleaseFile[],
  signal?: AbortSignal,
): Promise<Recognised> {
  const files: RecognisedFile[] = [];
  const others: string[] = [];
  const problems: UnreadFile[] = [];
  for (const file of found) {
    signal?.throwIfAborted();
    const recognised = await unlessUnreadable(() => recogniseOne(file));
    if (recognised === null) {
      if (file.named) problems.push(unread(file.path, `This is of no release. ${whatIsExpected}`));
      else others.push(file.path);
    } else if ('problem' in recognised) problems.push(recognised);
    else files.push(recognised);
  }
  return { files, others, problems };
}

async function recogniseOne(file: FoundReleaseFile): Promise<RecognisedFile | null> {
  const kind = recogniseFile(file.path, decodeHead(await headOf(file)));
  return kind === null ? null : { kind, file };
}

async function headOf(file: ReleaseFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await file.open()) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(chunks).subarray(0, headLength);
}

/** The text of a file that is read as a whole. */
export async function textOfRelease({
  kind,
  file,
}: RecognisedFile): Promise<ReleaseText | UnreadFile> {
  const { path } = file;
  if (file.size > largestText)
    return unread(
      path,
      `This has ${file.size} bytes; a file of this kind has at most ${largestText}. Give the file as it was released.`,
    );
  return unlessUnreadable(async () => {
    const decoded = decodeRelease(await buffer(await file.open()));
    return 'text' in decoded ? { kind, path, text: decoded.text } : unread(path, decoded.problem);
  });
}

/** What work answers, or that the file cannot be read, with the remedy. */
export async function unlessUnreadable<T>(work: () => Promise<T>): Promise<T | UnreadFile> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return unread(error.file, error.message);
    throw error;
  }
}
