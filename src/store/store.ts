import type {
  KnowledgeRecords,
  PublicationRecord,
  ReleaseRecord,
  ValidationRecord,
} from '../records.js';
import { connect, type Connection } from './connect.js';
import { unusable } from './failures.js';
import { migrations } from './generated/migrations.js';
import {
  findRevisions,
  findVersions,
  firstPublished,
  versionsOfParts,
  type PageOfRevisions,
  type PartVersion,
  type RevisionFound,
  type VersionFound,
} from './history.js';
import { latestRevision, load, revisionOf } from './load.js';
import { migrate } from './migrate.js';
import { publish } from './publish.js';
import { beginStaging, stagedReleases, type Staging } from './staging.js';
import { terminologyOn, type Terminology } from './terminology.js';
import {
  findValidation,
  findValidations,
  recordValidations,
  validationRecorder,
  type PageOfValidations,
  type ValidationsFound,
} from './validations.js';

export { RevisionConflict, UnusableDatabase } from './failures.js';
export { RecordingBusy } from './recorder.js';
export { RecordingTooLarge } from './validations.js';
export type { RevisionFound, VersionFound } from './history.js';
export type { StagedTable, Staging } from './staging.js';
export type { PageFound, PageOfConcepts, Terminology } from './terminology.js';

/** The knowledge at rest. Published rows are never changed, so what was read of a revision stays true. */
export interface Store {
  /** Number of the newest revision; 0 before the first publication. */
  latestRevision(): Promise<number>;

  /**
   * The knowledge at a revision, the newest if none is given; null when there is no such revision. At
   * revision 0, which is before the first publication, it is empty. Releases come before guidance,
   * records by ordinal, codes by value.
   *
   * @param known the knowledge at another revision, whose parts are not read again
   */
  load(revision?: number, known?: KnowledgeRecords): Promise<KnowledgeRecords | null>;

  /** The first revision that a version of a document was in force in; null when there is no such version. */
  revisionOf(reference: string, version: number): Promise<number | null>;

  /** Answers a page of revisions, newest first, with what each changed, in no order. */
  revisions(page: PageOfRevisions): Promise<readonly RevisionFound[]>;

  /** Answers the versions of a document that were in force up to a revision, newest first. */
  versions(reference: string, upTo: number): Promise<readonly VersionFound[]>;

  /** Answers when each version of a document in force up to a revision was first published, by the hash of its part. */
  firstPublished(upTo: number): Promise<ReadonlyMap<string, Date>>;

  /** Answers which parts are stored under references, and as which versions, in no order. */
  versionsOfParts(references: readonly string[]): Promise<readonly PartVersion[]>;

  /**
   * Stores the new parts, the revision and what it brings in and takes out, all or nothing. Throws
   * RevisionConflict when the number is not the next one, because another publisher took it first.
   */
  publish(publication: PublicationRecord): Promise<void>;

  /** Which of the parts have their concepts or maps in the store, and the releases they are. */
  stagedReleases(parts: readonly string[]): Promise<ReadonlyMap<string, ReleaseRecord>>;

  /** Begins to write the concepts or maps of a part. Throws away what nobody will publish, or has replaced. */
  beginStaging(): Promise<Staging>;

  /** What can be asked of concepts and maps. */
  readonly terminology: Terminology;

  /**
   * Stores validations, all or none of them; they are durable when this resolves. Those of several calls are committed
   * together. Throws, with nothing stored, RecordingBusy when more waits than the database can take, and
   * RecordingTooLarge when they are more than is stored at once.
   */
  recordValidations(validations: readonly ValidationRecord[]): Promise<void>;

  /** Answers a validation; null when there is none of this id. */
  validation(id: string): Promise<ValidationRecord | null>;

  /** Answers a page of validations, newest first; those before an id, if one is given. */
  validations(page: PageOfValidations): Promise<ValidationsFound>;

  /** Throws when the database does not answer. */
  ping(): Promise<void>;

  /** Waits for what is being recorded, then lets go of the database. */
  close(): Promise<void>;
}

/**
 * Opens the database that a URL names, `file:…` for SQLite or `postgresql://…`, and brings it to the
 * schema of this program. Throws UnusableDatabase with the reason when that cannot be done.
 */
export async function openStore(url: string): Promise<Store> {
  const connection = await connect(url);
  try {
    await migrate(connection, migrations[connection.database]);
  } catch (error) {
    await connection.client.$disconnect();
    throw unusable(connection.place, error);
  }
  return storeOn(connection);
}

function storeOn(connection: Connection): Store {
  const recorder = validationRecorder(connection);
  return {
    latestRevision: () => latestRevision(connection),
    load: (revision, known) => load(connection, revision, known),
    revisionOf: (reference, version) => revisionOf(connection, reference, version),
    revisions: (page) => findRevisions(connection, page),
    versions: (reference, upTo) => findVersions(connection, reference, upTo),
    firstPublished: (upTo) => firstPublished(connection, upTo),
    versionsOfParts: (references) => versionsOfParts(connection, references),
    publish: (publication) => publish(connection, publication),
    stagedReleases: (parts) => stagedReleases(connection, parts),
    beginStaging: () => beginStaging(connection),
    terminology: terminologyOn(connection),
    recordValidations: (validations) => recordValidations(recorder, validations),
    validation: (id) => findValidation(connection, id),
    validations: (page) => findValidations(connection, page),
    async ping() {
      await connection.client.$queryRaw`SELECT 1`;
    },
    async close() {
      await recorder.close();
      await connection.close();
    },
  };
}
