import { access } from 'node:fs/promises';
import { examplesBeside } from '../documents/examples-file.js';
import type { Given, Reading } from '../documents/read.js';
import type { ExampleRecord, Problem } from '../records.js';
import { documentFrom, type ReadDocument } from '../submission.js';
import { documentsIn, textOf, unread, type UnreadFile } from './files.js';
import type { Terminal } from './terminal.js';

/** A document that can be published, the file it stands in, and where its examples do. */
export interface ReadyDocument {
  readonly file: string;
  readonly document: ReadDocument;
  /** Null when there is no file of examples beside it. */
  readonly examples: ExamplesFile | null;
}

/** A file, or a document in it, that cannot be published. */
interface RefusedDocument {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Documents that were read, and what could not be. */
export interface ReadFiles {
  readonly ready: readonly ReadyDocument[];
  readonly refused: readonly RefusedDocument[];
}

/** A file with the examples of a document. */
interface ExamplesFile {
  readonly file: string;
  readonly examples: readonly ExampleRecord[];
  /** The lines they begin on, from 1, in their order. */
  readonly lines: readonly number[];
}

/** What is said of a document besides its text. */
type Said = Given & { readonly source?: string };

/**
 * Reads the documents of files, each with the examples beside it. Of two with the same reference both are refused: nobody
 * can tell which is meant.
 */
export async function readFiles(
  files: readonly (string | UnreadFile)[],
  said: Said,
  terminal: Terminal,
): Promise<ReadFiles> {
  const ready: ReadyDocument[] = [];
  const refused: RefusedDocument[] = [];
  const progress =
    files.length > 1 ? terminal.progress?.('Reading files', files.length) : undefined;
  for (const found of files) {
    const read = await readFile(found, said);
    ready.push(...read.ready);
    refused.push(...read.refused);
    progress?.advance();
  }
  progress?.stop();
  const single = withoutTwins(ready);
  return { ready: single.ready, refused: [...refused, ...single.refused] };
}

async function readFile(
  found: string | UnreadFile,
  { source, ...given }: Said,
): Promise<ReadFiles> {
  const read = typeof found === 'string' ? await textOf(found) : found;
  const { file } = read;
  if ('problem' in read) return refusal(file, [read.problem]);
  const readings = documentsIn(read, given);
  const beside = await examplesOf(file, readings);
  if (beside && 'problems' in beside) return { ready: [], refused: [beside] };
  const documents = readings.map((reading) =>
    documentFrom(reading, {
      sourceUrl: source ?? null,
      resolutions: [],
      examples: beside?.examples ?? null,
    }),
  );
  return {
    ready: documents.flatMap((one) =>
      one.read ? [{ file, document: one.document, examples: beside }] : [],
    ),
    refused: documents.flatMap((one) => (one.read ? [] : [{ file, problems: one.problems }])),
  };
}

function refusal(file: string, problems: readonly Problem[]): ReadFiles {
  return { ready: [], refused: [{ file, problems }] };
}

/** The examples beside a file of one document, or why they cannot be taken; null when there are none. */
async function examplesOf(
  document: string,
  readings: readonly Reading[],
): Promise<ExamplesFile | RefusedDocument | null> {
  const file = examplesBeside(document);
  if (!(await isThere(file))) return null;
  const found = await textOf(file);
  if ('problem' in found) return { file, problems: [found.problem] };
  if (readings.length > 1) {
    const message = `${document} has ${readings.length} documents, and nobody can tell whose examples these are. Put each document in a file of its own.`;
    return { file, problems: [unread(file, message).problem] };
  }
  const { readExamples } = await import('../documents/examples.js');
  const reading = readExamples(found.text);
  if (!reading.read) return { file, problems: reading.problems };
  return { file, examples: reading.examples, lines: reading.lines };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function withoutTwins(read: readonly ReadyDocument[]): ReadFiles {
  const byReference = new Map<string, ReadyDocument[]>();
  for (const document of read) {
    const reference = referenceOf(document);
    byReference.set(reference, [...(byReference.get(reference) ?? []), document]);
  }
  const twinsOf = (document: ReadyDocument) =>
    (byReference.get(referenceOf(document)) ?? []).filter((other) => other !== document);
  return {
    ready: read.filter((document) => twinsOf(document).length === 0),
    refused: read.flatMap((document) => {
      const [twin] = twinsOf(document);
      if (!twin) return [];
      const reference = referenceOf(document);
      const place =
        twin.file === document.file ? 'a second time in this file' : `in ${twin.file} too`;
      const message = `${reference} stands ${place}. Give one of the two.`;
      return [{ file: document.file, problems: [unread(document.file, message).problem] }];
    }),
  };
}

/** The reference of a document. */
export function referenceOf({ document }: ReadyDocument): string {
  return document.records.guidance.reference;
}
