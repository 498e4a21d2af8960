import path from 'node:path';
import { releasePart } from '../parts.js';
import type { Part } from '../records.js';
import type { Registry } from '../registry.js';
import { readReleases, type ReleaseText } from '../releases/read-releases.js';
import type {
  FileProblem,
  GivenEdition,
  RecognisedFile,
  ReleaseFile,
} from '../releases/release-file.js';
import { counting } from './archive.js';
import type { UnreadFile } from './files.js';
import type { ImportOptions } from './import.js';
import { recognise, textOfRelease, unlessUnreadable } from './recognised.js';
import { findReleaseFiles } from './release-files.js';
import type { Progress, Terminal } from './terminal.js';

export type ReleasePart = Extract<Part, { kind: 'RELEASE' }>;

/** What was read from files, before anything of it is in force. */
export interface ImportReading {
  readonly parts: readonly ReleasePart[];
  readonly problems: readonly FileProblem[];
  readonly rows: number;
  /** The paths of files that are of no release. */
  readonly others: readonly string[];
  /** What was left out and should be known. */
  readonly remarks: readonly string[];
}

/** What was read from recognised files. */
type ReleasesRead = Pick<ImportReading, 'parts' | 'problems' | 'rows'>;

/**
 * Reads the releases that paths lead to. Without `keepGoing` it stops at what cannot be read: at files before any is
 * read whole, and at rows before SNOMED CT is, which takes minutes.
 */
export async function readPaths(
  paths: readonly string[],
  options: ImportOptions,
  registry: Registry,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<ImportReading> {
  const found = await findReleaseFiles(paths, {
    ...(signal && { signal }),
    onUnpacking: ({ path: archive, size }) =>
      terminal.progress?.(`Unpacking ${path.basename(archive)}`, size, 'bytes') ?? silent,
  });
  try {
    const { files, others, problems } = await recognise(found.files, signal);
    const unread = [...found.problems, ...problems].map(fileProblem);
    const { remarks } = found;
    if (files.length === 0 || (unread.length > 0 && options.keepGoing !== true))
      return { parts: [], problems: unread, rows: 0, others, remarks };
    const read = await readRecognised(files, options, registry, terminal, signal);
    return { ...read, problems: [...unread, ...read.problems], others, remarks };
  } finally {
    found.close();
  }
}

const silent: Progress = { advance: () => undefined, stop: () => undefined };

/** How many times the bytes of SNOMED CT count: read to tell whether it is stored, read, and written, which takes longest. */
const snomedWork = { reading: 2, writing: 3 };

async function readRecognised(
  files: readonly RecognisedFile[],
  options: ImportOptions,
  registry: Registry,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<ReleasesRead> {
  const isSnomed = ({ kind }: RecognisedFile) => kind.startsWith('RF2_');
  const [ofSnomed, others] = [files.filter(isSnomed), files.filter((file) => !isSnomed(file))];
  const work = sizeOf(others) + sizeOf(ofSnomed) * (snomedWork.reading + snomedWork.writing);
  const progress = terminal.progress?.('Reading releases', work, 'rows') ?? silent;
  const shown = (some: readonly RecognisedFile[]) =>
    some.map(({ kind, file }) => ({ kind, file: showing(file, progress) }));
  try {
    const read = await readTexts(shown(others), options, signal);
    progress.advance(0, read.rows);
    if (ofSnomed.length === 0 || (read.problems.length > 0 && options.keepGoing !== true))
      return read;
    let rows = 0;
    const bytesPerRow = () => (sizeOf(ofSnomed) * snomedWork.writing) / rows;
    const staged = await unlessUnreadable(() =>
      registry.stageSnomed(shown(ofSnomed), {
        given: givenBy(options),
        keepGoing: options.keepGoing === true,
        dryRun: options.dryRun === true,
        onProgress: (more) => {
          rows += more;
          progress.advance(0, more);
        },
        onWritten: (written) => progress.advance(written * bytesPerRow(), 0),
        signal,
      }),
    );
    if ('problem' in staged) return { ...read, problems: [...read.problems, fileProblem(staged)] };
    return {
      parts: [...read.parts, ...(staged.parts as readonly ReleasePart[])],
      problems: [...read.problems, ...staged.problems],
      rows: read.rows + staged.rows,
    };
  } finally {
    progress.stop();
  }
}

function sizeOf(files: readonly RecognisedFile[]): number {
  return files.reduce((sum, { file }) => sum + file.size, 0);
}

/** Reads the files that fit into memory. */
async function readTexts(
  files: readonly RecognisedFile[],
  options: ImportOptions,
  signal?: AbortSignal,
): Promise<ReleasesRead> {
  const texts: ReleaseText[] = [];
  const unread: FileProblem[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    const text = await textOfRelease(file);
    if ('problem' in text) unread.push(fileProblem(text));
    else texts.push(text);
  }
  const keepGoing = options.keepGoing === true;
  if (unread.length > 0 && !keepGoing) return { parts: [], problems: unread, rows: 0 };
  const { releases, problems, rows } = readReleases(texts, givenBy(options), { keepGoing });
  const parts = releases.map((records) => releasePart(records) as ReleasePart);
  return { parts, problems: [...unread, ...problems], rows };
}

function givenBy({ edition, effective }: ImportOptions): GivenEdition {
  return { edition: edition ?? null, effectiveFrom: effective ?? null };
}

function fileProblem({ file, problem }: UnreadFile): FileProblem {
  return { file, ...problem };
}

/** The same file, with every byte that is read of it shown. */
function showing(file: ReleaseFile, progress: Progress): ReleaseFile {
  return {
    ...file,
    open: async () => counting(await file.open(), (bytes) => progress.advance(bytes, 0)),
  };
}
