import type { FileKind, FileProblem, GivenEdition } from '../../src/releases/release-file.js';
import type { ReleaseRecords } from '../../src/records.js';
import { readReleases, type ReleasesReading } from '../../src/releases/read-releases.js';

/** Rows of a file, with tabs where the table has bars. */
export function tabs(...rows: readonly string[]): string {
  return rows.map((row) => row.replace(/ *\| ?/g, '\t')).join('\r\n');
}

/** Reads one file. */
export function read(
  kind: FileKind,
  text: string,
  { path = 'a.txt', given = {}, keepGoing = false }: Options = {},
): ReleasesReading {
  return readReleases([{ kind, path, text }], given, { keepGoing });
}

interface Options {
  readonly path?: string;
  readonly given?: GivenEdition;
  readonly keepGoing?: boolean;
}

/** The one release of a file that has no problem. */
export function releaseOf(kind: FileKind, text: string, options: Options = {}): ReleaseRecords {
  const { releases, problems } = read(kind, text, options);
  expect(problems).toEqual([]);
  expect(releases).toHaveLength(1);
  return releases[0]!;
}

/** Where and what each problem of a file is, as one line. */
export function problemsOf(kind: FileKind, text: string, options: Options = {}): string[] {
  const { releases, problems } = read(kind, text, options);
  expect(releases).toEqual([]);
  return problems.map(written);
}

export function written({ line, column, message }: FileProblem): string {
  return `${line}:${column} ${message}`;
}
