import type { Dirent, Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseFile } from '../releases/release-file.js';
import {
  openArchive,
  openNestedArchive,
  UnreadableFile,
  usualArchiveLimits,
  type ArchiveLimits,
  type OpenArchive,
} from './archive.js';
import { isHidden, reasonOf, unread, type UnreadFile } from './files.js';

/** A file that may be of a release. */
export interface FoundReleaseFile extends ReleaseFile {
  /** Whether it was named itself, not found in a folder or an archive. */
  readonly named: boolean;
}

/** The files that paths lead to, which can be opened until this is closed. */
export interface FoundReleaseFiles {
  /** In the order of the paths, those of folders by name, those of archives as they stand there. */
  readonly files: readonly FoundReleaseFile[];
  /** What cannot be read, and what to do about it. */
  readonly problems: readonly UnreadFile[];
  /** What was left out and should be known. */
  readonly remarks: readonly string[];
  readonly close: () => void;
}

/** How the files of releases are looked for. */
export interface Search {
  readonly limits?: ArchiveLimits;
  readonly signal?: AbortSignal;
  /** Is told before an archive in an archive is unpacked, and answers who is told how many more bytes are. */
  readonly onUnpacking?: (archive: ReleaseFile) => {
    readonly advance: (bytes: number) => void;
    readonly stop: () => void;
  };
}

/** How deep archives may lie in archives. Those of SNOMED CT have one level below the first. */
const deepest = 3;

/** Most archives that are open at a time: each takes one of the files that the system lets a process open. */
const mostArchives = 200;

/**
 * The files that paths name: files themselves, folders with all that is below them, zip archives with all that is in
 * them, also in further archives. Archives are read where they lie. Hidden files are left out of folders and archives,
 * and links to folders are not followed.
 */
export async function findReleaseFiles(
  paths: readonly string[],
  search: Search = {},
): Promise<FoundReleaseFiles> {
  const finder = new Finder(search);
  try {
    for (const named of paths) await finder.take(named, { named: true });
  } catch (error) {
    finder.close();
    throw error;
  }
  return finder;
}

class Finder implements FoundReleaseFiles {
  readonly files: FoundReleaseFile[] = [];
  readonly problems: UnreadFile[] = [];
  readonly remarks: string[] = [];
  readonly #search: Search;
  readonly #archives: OpenArchive[] = [];
  /** What was looked at, by its absolute path, for one file may be named twice. */
  readonly #seen = new Set<string>();

  constructor(search: Search) {
    this.#search = search;
  }

  readonly close = (): void => {
    for (const archive of this.#archives.splice(0)) archive.close();
  };

  async take(at: string, { named }: { named: boolean }): Promise<void> {
    this.#search.signal?.throwIfAborted();
    const seen = path.resolve(at);
    if (this.#seen.has(seen)) return;
    this.#seen.add(seen);
    const status = await statusOf(at);
    if ('problem' in status) this.problems.push(status);
    else if (status.isDirectory()) await this.#takeFolder(at);
    else if (!status.isFile()) this.#leaveOut(at, `is ${kindOf(status)} and no file`, named);
    else if (await isArchive(at, named))
      await this.#takeArchive(at, 1, () => openArchive(at, this.#search.limits));
    else this.files.push(fileAt(at, status.size, named));
  }

  async #takeFolder(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
      unread(folder, `This folder cannot be read: ${reasonOf(error)}.`),
    );
    if ('problem' in entries) {
      this.problems.push(entries);
      return;
    }
    const [before, problemsBefore] = [this.files.length, this.problems.length];
    for (const entry of entries.filter(({ name }) => !isHidden(name)).sort(byName)) {
      const at = path.join(folder, entry.name);
      if (await isLinkToFolder(entry, at))
        this.remarks.push(
          `${at}: This is a link to a folder, which is not followed. Give the folder itself.`,
        );
      else await this.take(at, { named: false });
    }
    if (this.files.length === before && this.problems.length === problemsBefore)
      this.problems.push(unread(folder, 'This folder has no files.'));
  }

  async #takeArchive(
    shown: string,
    depth: number,
    open: () => Promise<OpenArchive>,
  ): Promise<void> {
    if (depth > deepest || this.#archives.length >= mostArchives) {
      const why =
        depth > deepest
          ? `lies in ${deepest} others, deeper than any release has it`
          : `is one more than the ${mostArchives} that are read at a time`;
      this.problems.push(unread(shown, `This archive ${why}. Unpack it and give the folder.`));
      return;
    }
    try {
      const archive = await open();
      this.#archives.push(archive);
      if (archive.files.length === 0)
        this.problems.push(unread(shown, 'This archive has no files.'));
      for (const file of archive.files) {
        this.#search.signal?.throwIfAborted();
        if (hasArchiveName(file.path))
          await this.#takeArchive(file.path, depth + 1, () => this.#unpack(file));
        else this.files.push({ ...file, named: false });
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.problems.push(unread(error.file, error.message));
    }
  }

  async #unpack(archive: ReleaseFile): Promise<OpenArchive> {
    const { limits = usualArchiveLimits, signal, onUnpacking } = this.#search;
    const progress = onUnpacking?.(archive);
    try {
      return await openNestedArchive(archive, limits, {
        ...(progress && { onBytes: progress.advance }),
        ...(signal && { signal }),
      });
    } finally {
      progress?.stop();
    }
  }

  #leaveOut(at: string, why: string, named: boolean): void {
    const remedy = 'Save what it gives to a file and give that.';
    if (named) this.problems.push(unread(at, `This ${why}. ${remedy}`));
    else this.remarks.push(`${at}: This ${why}.`);
  }
}

async function statusOf(at: string): Promise<Stats | UnreadFile> {
  try {
    return await stat(at);
  } catch (error) {
    const remedy = 'Give the path of a file of a release, a folder or a zip archive.';
    return unread(at, `This cannot be read: ${reasonOf(error)}. ${remedy}`);
  }
}

function kindOf(status: Stats): string {
  if (status.isFIFO()) return 'a pipe, which can be read only once,';
  return status.isSocket() ? 'a socket' : 'a device';
}

/** A file in a folder is an archive by its name; one that is named, also by how it begins. */
async function isArchive(at: string, named: boolean): Promise<boolean> {
  if (hasArchiveName(at) || !named) return hasArchiveName(at);
  const file = await open(at).catch(() => null);
  if (file === null) return false; // It is said when it is opened.
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from('PK\x03\x04'));
  } finally {
    await file.close();
  }
}

function hasArchiveName(name: string): boolean {
  return name.toLowerCase().endsWith('.zip');
}

async function isLinkToFolder(entry: Dirent, at: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  const status = await statusOf(at);
  return 'isDirectory' in status && status.isDirectory();
}

function fileAt(at: string, size: number, named: boolean): FoundReleaseFile {
  return {
    path: at,
    size,
    named,
    async open() {
      const file = await open(at).catch((error: unknown) => {
        throw new UnreadableFile(at, `This cannot be read: ${reasonOf(error)}.`, error);
      });
      return file.createReadStream();
    },
  };
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
