import { createHash } from 'node:crypto';
import type { Part, ReleaseRecord, StagedRecords } from './records.js';
import type {
  FileKind,
  FileProblem,
  GivenEdition,
  RecognisedFile,
  ReleaseFile,
} from './releases/release-file.js';
import { releaseRecords } from './releases/release-records.js';
import { baseName } from './releases/named.js';
import { editionOf, filesOfTwoReleases } from './releases/snomed/edition.js';
import { readMaps } from './releases/snomed/maps.js';
import { ReadingStopped, type Reading } from './releases/snomed/reading.js';
import { readTerminology } from './releases/snomed/terminology.js';
import type { StagedTable, Staging, Store } from './store/store.js';

/** How SNOMED CT is read into the store. */
export interface SnomedImport {
  /** What is said of the release beside its files, and comes before their names. */
  readonly given: GivenEdition;
  /** Whether rows that cannot be read are left out and listed, instead of stopping the import. */
  readonly keepGoing: boolean;
  /** Whether all is read and nothing written. */
  readonly dryRun?: boolean;
  /** Told now and then how many rows were read since it was told before. */
  readonly onProgress: (rows: number) => void;
  /** Told now and then how many rows were written since it was told before. */
  readonly onWritten?: ((rows: number) => void) | undefined;
  /** Stops the import, which then throws the reason; what it has written is thrown away. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of the files of SNOMED CT. */
export interface StagedSnomed {
  /**
   * Concepts, maps, or both, to be published as any other part. None when a row could not be read and nothing may be
   * left out. One that is stored already is not read and has no new rows; publishing it brings it back in force.
   */
  readonly parts: readonly Part[];
  readonly problems: readonly FileProblem[];
  /** How many rows were read. */
  readonly rows: number;
}

type ReleasePart = Extract<Part, { kind: 'RELEASE' }>;
type Content = 'CONCEPTS' | 'MAPS';

/** What each content is read from, and what it cannot be without. */
const kindsOf = {
  CONCEPTS: {
    all: ['RF2_CONCEPT', 'RF2_DESCRIPTION', 'RF2_LANGUAGE', 'RF2_RELATIONSHIP', 'RF2_ASSOCIATION'],
    needed: ['RF2_CONCEPT', 'RF2_DESCRIPTION', 'RF2_LANGUAGE', 'RF2_RELATIONSHIP'],
  },
  MAPS: { all: ['RF2_MAP'], needed: [] },
} as const satisfies Record<Content, Record<'all' | 'needed', readonly FileKind[]>>;

const nameOf = {
  RF2_CONCEPT: 'concepts (sct2_Concept_Snapshot_…)',
  RF2_DESCRIPTION: 'descriptions (sct2_Description_Snapshot-en_…)',
  RF2_LANGUAGE: 'language preferences (der2_cRefset_LanguageSnapshot-en_…)',
  RF2_RELATIONSHIP: 'relationships (sct2_Relationship_Snapshot_…)',
} as const;

/**
 * Reads the files of SNOMED CT among those that were recognised into rows that nobody sees until their part is
 * published. Holds columns of numbers and the terms in use in memory: for a million concepts about half a gigabyte.
 *
 * @throws the reason of the signal, and whatever the store or a file throws; nothing it has written stays
 */
export async function stageSnomed(
  files: readonly RecognisedFile[],
  store: Pick<Store, 'stagedReleases' | 'beginStaging'>,
  { given, keepGoing, dryRun = false, onProgress, onWritten, signal }: SnomedImport,
): Promise<StagedSnomed> {
  let rows = 0;
  const problems: FileProblem[] = [];
  const onRows = (read: number) => {
    rows += read;
    onProgress(read);
  };
  const reading: Reading = { keepGoing, problems, onRows, signal };
  const stagings: Staging[] = [];
  const begin = async () => {
    const staging = await store.beginStaging();
    stagings.push(staging);
    return { staging, write: writerOf(staging, onWritten, signal) };
  };
  try {
    const parts: Part[] = [];
    assertOneRelease(files, problems);
    for (const content of ['CONCEPTS', 'MAPS'] as const) {
      const ofContent = filesOf(files, content);
      if (ofContent.length === 0) continue;
      assertWhole(ofContent, content, problems);
      const part = await partOf(ofContent, content, given, signal);
      const stored = (await store.stagedReleases([part.hash])).get(part.hash);
      if (stored) parts.push({ ...part, records: releaseRecords(stored, {}) });
      else parts.push(await read[content](part, ofContent, reading, dryRun ? null : begin));
    }
    return { parts, problems, rows };
  } catch (error) {
    for (const staging of stagings) await staging.abandon();
    if (error instanceof ReadingStopped) return { parts: [], problems, rows };
    throw error;
  }
}

function filesOf(files: readonly RecognisedFile[], content: Content): readonly RecognisedFile[] {
  const kinds: readonly FileKind[] = kindsOf[content].all;
  return files.filter(({ kind }) => kinds.includes(kind));
}

function assertWhole(
  files: readonly RecognisedFile[],
  content: Content,
  problems: FileProblem[],
): void {
  const missing = kindsOf[content].needed.filter(
    (needed) => !files.some(({ kind }) => kind === needed),
  );
  const [first] = files;
  if (missing.length === 0 || !first) return;
  const message = `SNOMED CT is not whole: there is no file of ${missing.map((kind) => nameOf[kind]).join(', nor of ')}. Give the whole snapshot, with the folders Terminology and Refset.`;
  problems.push({ file: first.file.path, line: 1, column: 1, message, excerpt: '' });
  throw new ReadingStopped(message);
}

function assertOneRelease(files: readonly RecognisedFile[], problems: FileProblem[]): void {
  const ofSnomed = (['CONCEPTS', 'MAPS'] as const).flatMap((content) => filesOf(files, content));
  const [one, other] = filesOfTwoReleases(ofSnomed.map(({ file }) => file)) ?? [];
  if (!one || !other) return;
  const message = `This file and ${one.path} are of two releases of SNOMED CT, by the days in their names. Give the files of one release at a time.`;
  problems.push({ file: other.path, line: 1, column: 1, message, excerpt: '' });
  throw new ReadingStopped(message);
}

/** Counted up when the same files come to other rows than before. */
const readingVersion = 1;

/** The part that files make, named by their bytes. In which order and under which names they come does not matter. */
async function partOf(
  files: readonly RecognisedFile[],
  content: Content,
  given: GivenEdition,
  signal: AbortSignal | undefined,
): Promise<ReleasePart> {
  const edition = editionOf(
    files.map(({ file }) => file),
    given,
  );
  const digests: string[] = [];
  for (const { kind, file } of files) digests.push(`${kind} ${await digestOf(file, signal)}`);
  const named = { system: 'SNOMEDCT', content, ...edition, readingVersion, files: digests.sort() };
  const main = files.find(({ kind }) => kind === kindsOf[content].all[0]);
  const release = {
    system: 'SNOMEDCT',
    content,
    ...edition,
    source: main ? baseName(main.file.path) : null,
  };
  return {
    kind: 'RELEASE',
    hash: createHash('sha256')
      .update(`RELEASE\n${JSON.stringify(named)}`)
      .digest('hex'),
    records: releaseRecords(release as Parameters<typeof releaseRecords>[0], {}),
  };
}

async function digestOf(file: ReleaseFile, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of await file.open()) {
    signal?.throwIfAborted();
    hash.update(piece as Buffer);
  }
  return hash.digest('hex');
}

/** A staging and what writes rows into it. */
interface Writing {
  readonly staging: Staging;
  readonly write: ReturnType<typeof writerOf>;
}

/** Reads what a part is made of, and writes it where `begin` says; nowhere when it is null. */
type ReadPart = (
  part: ReleasePart,
  files: readonly RecognisedFile[],
  reading: Reading,
  begin: (() => Promise<Writing>) | null,
) => Promise<ReleasePart>;

const read: Readonly<Record<Content, ReadPart>> = {
  async CONCEPTS(part, files, reading, begin) {
    const terminology = await readTerminology(
      (wanted) => files.flatMap(({ kind, file }) => (kind === wanted ? [file] : [])),
      reading,
    );
    const { complete } = terminology;
    const writing = await begin?.();
    if (!writing) return withRelease(part, { complete });
    const { staging, write } = writing;
    await write('Concept', terminology.concepts());
    await write('Synonym', terminology.synonyms());
    await write('IsA', terminology.isA());
    await write('ConceptReplacement', terminology.replacements());
    await write('SearchTerm', terminology.searchTerms());
    await staging.finish();
    return { ...withRelease(part, { complete }), staging: staging.number };
  },
  async MAPS(part, files, reading, begin) {
    const maps = await readMaps(
      files.map(({ file }) => file),
      reading,
    );
    const writing = await begin?.();
    if (!writing) return part;
    const { staging, write } = writing;
    await write('MapRow', maps);
    await staging.finish();
    return { ...part, staging: staging.number };
  },
};

function withRelease(part: ReleasePart, release: Partial<ReleaseRecord>): ReleasePart {
  const { records } = part;
  return { ...part, records: { ...records, release: { ...records.release, ...release } } };
}

/**
 * How many rows are written in one transaction: so few that nobody else waits long for theirs. Words are brought into
 * order at the end of each, so it pays to write more terms at a time.
 */
const rowsAtATime = 2_000;
const termsAtATime = 10_000;

function writerOf(
  staging: Staging,
  onWritten: SnomedImport['onWritten'],
  signal: AbortSignal | undefined,
) {
  return async <T extends StagedTable>(
    table: T,
    rows: Iterable<StagedRecords[T]>,
  ): Promise<void> => {
    const atATime = table === 'SearchTerm' ? termsAtATime : rowsAtATime;
    let batch: StagedRecords[T][] = [];
    for (const row of rows) {
      batch.push(row);
      if (batch.length < atATime) continue;
      signal?.throwIfAborted();
      await staging.append(table, batch);
      onWritten?.(batch.length);
      batch = [];
    }
    // Also of no terms there is an index, which can be asked.
    if (batch.length > 0 || table === 'SearchTerm') await staging.append(table, batch);
  };
}
