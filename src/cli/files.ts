import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeDocument } from '../documents/encoding.js';
import { examplesBeside, examplesEnding } from '../documents/examples-file.js';
import { readDocuments, type Given, type Reading } from '../documents/read.js';
import { readReference } from '../notation.js';
import type { Problem } from '../records.js';

/** The endings of the files that are taken from a folder. A file that is named is taken whatever its ending. */
const endings = ['.txt', '.md', '.html', '.htm'];

/** Most bytes that are taken for one file of guidance documents. */
const largestFile = 50_000_000;

/** A file as it was found: its text, or why it has none. */
export type FoundFile = { readonly file: string; readonly text: string } | UnreadFile;

/** A file, or a place in it, that cannot be taken. */
export interface UnreadFile {
  readonly file: string;
  readonly problem: Problem;
}

/**
 * The files that paths name, each once: files as they are named, folders with all that is below them, in order.
 * What begins with a dot is left out of folders, as are files that are not text. Examples are found beside their document, so
 * they are left out where both are named, as by a wildcard.
 */
export async function filesAt(paths: readonly string[]): Promise<readonly (string | UnreadFile)[]> {
  const found = new Map<string, string | UnreadFile>();
  for (const named of paths) {
    for (const file of await filesBelow(named)) found.set(path.resolve(nameOf(file)), file);
  }
  const files = [...found.values()];
  const beside = new Set(files.map((file) => path.resolve(examplesBeside(nameOf(file)))));
  return files.flatMap((file) => {
    if (!nameOf(file).endsWith(examplesEnding)) return [file];
    const message =
      'These are examples and no document. Name their document: the examples beside it are taken with it.';
    return beside.has(path.resolve(nameOf(file))) ? [] : [unread(nameOf(file), message)];
  });
}

function nameOf(file: string | UnreadFile): string {
  return typeof file === 'string' ? file : file.file;
}

async function filesBelow(named: string): Promise<readonly (string | UnreadFile)[]> {
  try {
    if (!(await stat(named)).isDirectory()) return [named];
    const entries = await readdir(named, { recursive: true, withFileTypes: true });
    const files = entries
      .filter(isDocument)
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !isHidden(path.relative(named, file)))
      .sort();
    return files.length > 0
      ? files
      : [unread(named, `This folder has no file that ends with ${endings.join(', ')}.`)];
  } catch (error) {
    return [unreadable(named, error)];
  }
}

function isDocument(entry: Dirent): boolean {
  return !entry.isDirectory() && endings.includes(path.extname(entry.name).toLowerCase());
}

/** Whether a file or a folder above it is hidden, or is what macOS puts into archives beside the files. */
export function isHidden(relative: string): boolean {
  return relative.split(/[\\/]/).some((name) => name.startsWith('.') || name === '__MACOSX');
}

/** The text of a file, or why it has none. */
export async function textOf(file: string): Promise<FoundFile> {
  try {
    const { size } = await stat(file);
    if (size > largestFile) {
      return unread(
        file,
        `This file has ${size} bytes; at most ${largestFile} are taken. Give the text of guidance documents.`,
      );
    }
    const decoded = decodeDocument(await readFile(file));
    return 'text' in decoded ? { file, text: decoded.text } : unread(file, decoded.problem);
  } catch (error) {
    return unreadable(file, error);
  }
}

/**
 * The documents in the text of a file. One that does not state its reference has that of the file name, if there is one.
 *
 * @param given in place of what the text does not state
 */
export function documentsIn(
  { file, text }: { readonly file: string; readonly text: string },
  given: Given = {},
): readonly Reading[] {
  const readings = readDocuments(text, given);
  const reference = given.reference ?? referenceInName(file);
  const isRefused = readings.length === 1 && readings[0]?.read === false;
  return isRefused && reference !== null && given.reference == null
    ? readDocuments(text, { ...given, reference })
    : readings;
}

/** The reference that a file name begins with: `IPG110` for `ipg110_overview.txt`. */
export function referenceInName(file: string): string | null {
  const [, written] = /^((?:ipg|mtg|htg)\d+)(?!\d)/i.exec(path.basename(file)) ?? [];
  return written === undefined ? null : readReference(written);
}

/** A problem as compilers print theirs, so that editors find the place. */
export function problemLine(file: string, { line, column, message, excerpt }: Problem): string {
  return `${file}:${line}:${column}: ${message}${excerpt === '' ? '' : ` [${excerpt}]`}`;
}

function unreadable(file: string, error: unknown): UnreadFile {
  return unread(
    file,
    `This cannot be read: ${reasonOf(error)}. Give the path of a text file or a folder.`,
  );
}

/** Why the file system does not give a file, in words. */
export function reasonOf(error: unknown): string {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
    ELOOP: 'its links lead in a circle',
    EMFILE: 'too many files are open',
  };
  return reasons[code] ?? code;
}

/** That a file cannot be taken, as a problem at its beginning. */
export function unread(file: string, message: string): UnreadFile {
  return { file, problem: { line: 1, column: 1, message, excerpt: '' } };
}
