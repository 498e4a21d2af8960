import { setTimeout } from 'node:timers/promises';
import { Mutex } from 'async-mutex';
import { LRUCache } from 'lru-cache';
import { v7 as uuidv7 } from 'uuid';
import { changedGuidance, draftOf, referenceOf, type ChangedGuidance } from './drafts.js';
import { changesBetween } from './knowledge/changes.js';
import { firstDayOf } from './knowledge/code-releases.js';
import { inSlices } from './knowledge/in-slices.js';
import { KnowledgeBase } from './knowledge/knowledge-base.js';
import { compareReferences } from './knowledge/look-back.js';
import type { Change, Coding, Release, Revalidation, Revision, Validation } from './model/index.js';
import { readReference } from './notation.js';
import { isUuid, ruleset, validationOf } from './recorded.js';
import type {
  KnowledgeRecords,
  Part,
  Problem,
  PublicationRecord,
  ReleaseRecord,
  ValidationRecord,
} from './records.js';
import type { RecognisedFile } from './releases/release-file.js';
import type { SnomedImport, StagedSnomed } from './snomed-import.js';
import {
  RevisionConflict,
  type RevisionFound,
  type Store,
  type Terminology,
  type VersionFound,
} from './store/store.js';
import {
  faultsBeside,
  partOf,
  readSubmission,
  type Beside,
  type Fault,
  type ReadDocument,
  type Submission,
} from './submission.js';
import { changesAnything, successionOf, type Succession } from './succession.js';
import { refusals, type Refusal } from './validation/refusals.js';
import { revalidate } from './validation/revalidate.js';
import { validate } from './validation/validate.js';

export type { ChangedGuidance } from './drafts.js';
export { isUuid, validationPrefix } from './recorded.js';
export type { SnomedImport, StagedSnomed } from './snomed-import.js';
export {
  RecordingBusy,
  RecordingTooLarge,
  type PageFound,
  type PageOfConcepts,
  type RevisionFound,
  type Terminology,
} from './store/store.js';

/** What became of a submission. */
export type PublicationOutcome =
  | ({ readonly published: true; readonly revision: Revision } & ChangedGuidance)
  | { readonly published: false; readonly problems: readonly Problem[] };

/** What would become of a submission. */
export type DraftOutcome =
  | ({ readonly drafted: true } & ChangedGuidance)
  | { readonly drafted: false; readonly problems: readonly Problem[] };

/** What became of a document that was to be withdrawn. */
export type WithdrawalOutcome =
  | { readonly withdrawn: true; readonly reference: string; readonly revision: Revision }
  | { readonly withdrawn: false; readonly faults: readonly Fault[] };

/** A release as it was brought. */
type ReleasePart = Extract<Part, { kind: 'RELEASE' }>;

/** What became of a release, or would become of it. */
export interface ImportedRelease {
  readonly part: ReleasePart;
  /** The release in force that it is the same as, so that nothing changes; null when there is none. */
  readonly sameAs: Release | null;
  /** A whole release in force that it is only an excerpt of, so that nothing changes; null when there is none. */
  readonly outdoneBy: Release | null;
  /** Those whose place it takes. */
  readonly replaced: readonly Release[];
}

/** What became of a release that was to be withdrawn. */
export type ReleaseWithdrawal =
  | { readonly withdrawn: true; readonly release: Release; readonly revision: Revision }
  | { readonly withdrawn: false; readonly faults: readonly Fault[] };

/** A page of recorded validations, newest first. */
export interface ValidationPage {
  readonly validations: readonly Validation[];
  readonly hasMore: boolean;
  readonly total: number;
}

/** How long a publication is tried again when other processes publish at the same moment, in milliseconds. */
const patience = 20_000;

/** Others published at the same moment, time and again. Nothing was stored; to publish again is safe. */
export class PublishingBusy extends Error {
  override readonly name = 'PublishingBusy';

  constructor(cause: unknown) {
    super(
      'Others publish at the same moment, time and again. Nothing was stored; publish it again.',
      { cause },
    );
  }
}

/** Does what has to be done with new knowledge before anybody asks it. */
export type Prepare = (knowledge: KnowledgeBase) => Promise<void>;

/** Revisions besides the one in force that are kept in memory, for those who are reading them. */
const revisionsKept = 4;

/**
 * Where guidance is published and validations are recorded. Holds the one mutable reference of the program, the
 * current knowledge; everything it hands out is frozen.
 */
export class Registry {
  readonly #store: Store;
  readonly #publishing = new Mutex();
  readonly #versionedKept = new LRUCache<number, Promise<KnowledgeBase | null>>({
    max: revisionsKept,
  });
  readonly #publishedKept = new LRUCache<number, Promise<ReadonlyMap<string, Date>>>({
    max: revisionsKept,
  });
  readonly #loading = new Mutex();
  readonly #takingUp = new Mutex();
  readonly #prepare: Prepare;
  #current: KnowledgeBase;
  /** What the current knowledge was made of. The next is made of the same but for what has changed. */
  #records: KnowledgeRecords;

  private constructor(store: Store, records: KnowledgeRecords, prepare: Prepare) {
    this.#store = store;
    this.#prepare = prepare;
    this.#records = records;
    this.#current = new KnowledgeBase(records, { today: today() });
  }

  /**
   * Builds the knowledge of the newest revision from a store.
   *
   * @param prepare waited for before new knowledge takes the place of what is in force; not done with the first
   */
  static async open(store: Store, prepare: Prepare = () => Promise.resolve()): Promise<Registry> {
    return new Registry(store, await newestIn(store), prepare);
  }

  /** The knowledge in force. A request takes it once and keeps it. */
  get knowledge(): KnowledgeBase {
    return this.#current;
  }

  /** The knowledge at a revision, or null when there is no such revision. */
  async knowledgeAt(revision: number): Promise<KnowledgeBase | null> {
    if (revision === this.#current.revision.number) return this.#current;
    return revision < 1 || revision > this.#current.revision.number
      ? null
      : this.#versioned(revision);
  }

  /** The knowledge in which a version of a document was first in force, or null when there is no such version. */
  async knowledgeWith(reference: string, version: number): Promise<KnowledgeBase | null> {
    const revision = await this.#store.revisionOf(reference, version);
    return revision === null ? null : this.#versioned(revision);
  }

  /**
   * The knowledge at a revision with the version in every id, so that its nodes are told from those in force. One is
   * loaded at a time, once for all who wait for it.
   */
  #versioned(revision: number): Promise<KnowledgeBase | null> {
    const kept = this.#versionedKept.get(revision);
    if (kept) return kept;
    const loaded = this.#loading.runExclusive(async () => {
      const records = await this.#store.load(revision, this.#records);
      // What was in force then was looked at as of then.
      const day = records?.revision?.publishedAt.toISOString().slice(0, 10) ?? null;
      return records && KnowledgeBase.build(records, { versioned: true, today: day });
    });
    loaded.catch(() => this.#versionedKept.delete(revision));
    this.#versionedKept.set(revision, loaded);
    return loaded;
  }

  /** Takes up what other processes have published since. */
  async refresh(): Promise<void> {
    if ((await this.#store.latestRevision()) !== this.#current.revision.number)
      await this.#takeUp();
    else if (editionsChange(this.#current)) await this.#takeUpEditions();
  }

  /** Makes the same knowledge anew on the first day of an edition, of which answers are from then on. */
  async #takeUpEditions(): Promise<void> {
    await this.#takingUp.runExclusive(async () => {
      // Whoever was here before may have done it, or have taken up another revision.
      if (!editionsChange(this.#current)) return;
      this.#current = await this.#knowledgeOf(this.#records);
    });
  }

  /**
   * Makes the knowledge of the newest revision and puts it in the place of the current one. Requests are answered
   * meanwhile, by the knowledge that they have.
   */
  async #takeUp(): Promise<void> {
    await this.#takingUp.runExclusive(async () => {
      const records = await newestIn(this.#store, this.#records);
      // Whoever was here before may have taken up the same.
      if (records.revision?.number === this.#records.revision?.number) return;
      this.#current = await this.#knowledgeOf(records);
      this.#records = records;
    });
  }

  async #knowledgeOf(records: KnowledgeRecords): Promise<KnowledgeBase> {
    const knowledge = await KnowledgeBase.build(records, { today: today() });
    await this.#prepare(knowledge);
    return knowledge;
  }

  /** Reads a document and brings it in force, in one transaction. The same text again changes nothing. */
  async publishGuidance(submission: Submission): Promise<PublicationOutcome> {
    const reading = await readSubmission(submission, now());
    if (!reading.read) return { published: false, problems: reading.problems };
    const { revision, published } = await this.publishDocuments([reading.document], submission);
    return { published: true, revision, ...only(published) };
  }

  /** Reads a document and answers what it would be in force, and what would change. Nothing is stored. */
  async draftGuidance(submission: Submission): Promise<DraftOutcome> {
    const reading = await readSubmission(submission, now());
    if (!reading.read) return { drafted: false, problems: reading.problems };
    return { drafted: true, ...only(await this.draftDocuments([reading.document])) };
  }

  /**
   * Brings documents in force as one revision, all or none of them.
   *
   * @param documents each of another reference
   */
  async publishDocuments(
    documents: readonly ReadDocument[],
    beside: Beside,
  ): Promise<{ revision: Revision; published: readonly ChangedGuidance[] }> {
    let before = this.#current;
    const inForce = await this.publishParts(beside, (knowledge) => {
      before = knowledge;
      return documents.map((document) => partOf(document, knowledge));
    });
    return {
      revision: inForce.revision,
      published: documents.map((document) => changedGuidance(document, before, inForce)),
    };
  }

  /**
   * The documents as they would be in force, and what would change, in a knowledge of their own that nobody else sees.
   * Their ids have the versions in them, for they are not what is in force.
   */
  async draftDocuments(documents: readonly ReadDocument[]): Promise<readonly ChangedGuidance[]> {
    const inForce = this.#current;
    const draft = await this.draftKnowledge(documents, inForce);
    return documents.map((document) => changedGuidance(document, inForce, draft));
  }

  /**
   * The knowledge as it would be with documents in force, which nobody else sees. Nothing is stored.
   *
   * @param documents each of another reference
   * @param inForce what they are added to
   */
  async draftKnowledge(
    documents: readonly ReadDocument[],
    inForce: KnowledgeBase = this.#current,
  ): Promise<KnowledgeBase> {
    const parts = documents.map((document) => partOf(document, inForce));
    return this.#loading.runExclusive(async () => {
      const records = await this.#store.load(inForce.revision.number, this.#records);
      if (!records) throw new Error(`Revision ${inForce.revision.number} is not there`);
      const stored = await this.#store.versionsOfParts(
        parts.flatMap((part) => referenceOf(part) ?? []),
      );
      return draftOf(records, parts, stored, inForce.today);
    });
  }

  /** Takes a document out of force. Its versions stay, and publishing it again brings it back. */
  async withdrawGuidance({
    reference,
    ...beside
  }: Beside & { readonly reference: string }): Promise<WithdrawalOutcome> {
    const faults = faultsBeside(beside);
    if (faults.length > 0) return { withdrawn: false, faults };
    let before: KnowledgeBase = this.#current;
    const inForce = await this.#publish(beside, (knowledge) => {
      before = knowledge;
      const guidance = knowledge.guidance(reference);
      return { broughtIn: [], takenOut: guidance ? [guidance.part] : [] };
    });
    const withdrawn = before.guidance(reference);
    return withdrawn
      ? { withdrawn: true, reference: withdrawn.reference, revision: inForce.revision }
      : { withdrawn: false, faults: [notInForce(reference, before)] };
  }

  /**
   * Brings parts in force in one transaction, in place of what they succeed: a document of the same reference, a
   * release of the same edition. Parts that are in force already are left out; when all are, nothing is written.
   *
   * @param partsFor makes the parts, given the knowledge they are added to
   * @returns the knowledge they are in force in
   */
  async publishParts(
    beside: Beside,
    partsFor: (knowledge: KnowledgeBase) => readonly Part[],
  ): Promise<KnowledgeBase> {
    return this.#publish(beside, (knowledge) => {
      const changes = partsFor(knowledge).map((part) => ({
        part,
        ...successionIn(knowledge, part),
      }));
      const changing = changes.filter(changesAnything);
      return {
        broughtIn: changing.map(({ part }) => part),
        takenOut: changing.flatMap(({ replaced }) => replaced),
      };
    });
  }

  /** Brings releases in force as one revision, in place of those of the same edition, and says what became of each. */
  async importReleases(
    parts: readonly ReleasePart[],
    beside: Beside,
  ): Promise<{ revision: Revision; imported: readonly ImportedRelease[] }> {
    let imported: readonly ImportedRelease[] = [];
    const inForce = await this.publishParts(beside, (knowledge) => {
      imported = importedInto(knowledge, parts);
      return parts;
    });
    return { revision: inForce.revision, imported };
  }

  /** Answers what would become of releases if they were imported. Nothing is stored. */
  draftReleases(parts: readonly ReleasePart[]): readonly ImportedRelease[] {
    return importedInto(this.#current, parts);
  }

  /**
   * Takes a release out of force. It stays stored, and importing the same file again brings it back.
   *
   * @param name its id, with or without `release:` before it
   */
  async withdrawRelease({
    name,
    ...beside
  }: Beside & { readonly name: string }): Promise<ReleaseWithdrawal> {
    const faults = faultsBeside(beside);
    if (faults.length > 0) return { withdrawn: false, faults };
    let before: KnowledgeBase = this.#current;
    const inForce = await this.#publish(beside, (knowledge) => {
      before = knowledge;
      const release = releaseNamed(name, knowledge);
      return { broughtIn: [], takenOut: release ? [release.part] : [] };
    });
    const release = releaseNamed(name, before);
    return release
      ? { withdrawn: true, release, revision: inForce.revision }
      : { withdrawn: false, faults: [noSuchRelease(name, before)] };
  }

  /**
   * Reads the files of SNOMED CT into the store. Nobody sees what was read until its parts are published. Throws when the
   * signal stops it or a file cannot be opened; then nothing stays.
   */
  async stageSnomed(
    files: readonly RecognisedFile[],
    options: SnomedImport,
  ): Promise<StagedSnomed> {
    const { stageSnomed } = await import('./snomed-import.js');
    return stageSnomed(files, this.#store, options);
  }

  /** What can be asked of the concepts and maps of SNOMED CT, by the staging that the knowledge names. */
  get terminology(): Terminology {
    return this.#store.terminology;
  }

  /** Makes the next revision in one transaction; none when nothing changes. Tried again when others publish too. */
  async #publish(
    { message, author }: Beside,
    changeTo: (knowledge: KnowledgeBase) => Pick<PublicationRecord, 'broughtIn' | 'takenOut'>,
  ): Promise<KnowledgeBase> {
    return this.#publishing.runExclusive(async () => {
      const until = Date.now() + patience;
      for (;;) {
        await this.refresh();
        const { broughtIn, takenOut } = changeTo(this.#current);
        if (broughtIn.length + takenOut.length === 0) return this.#current;
        const number = this.#current.revision.number + 1;
        const revision = { number, message, author, publishedAt: new Date() };
        try {
          await this.#store.publish({ revision, broughtIn, takenOut });
          await this.#takeUp();
          // Another process may have published since, or withdrawn what was published here.
          return (await this.knowledgeAt(number)) ?? this.#current;
        } catch (error) {
          if (!(error instanceof RevisionConflict)) throw error;
          if (Date.now() > until) throw new PublishingBusy(error);
          await setTimeout(Math.random() * 50);
        }
      }
    });
  }

  /** Revisions with what each changed, newest first, from the one before a number on. */
  async revisions(page: { first: number; before: number }): Promise<readonly RevisionFound[]> {
    const found = await this.#store.revisions(page);
    return found.map((revision) => ({
      ...revision,
      publications: [...revision.publications].sort(
        (one, other) =>
          compareReferences(one.reference, other.reference) || one.version - other.version,
      ),
      releaseChanges: [...revision.releaseChanges].sort((one, other) =>
        releaseKey(one) < releaseKey(other) ? -1 : 1,
      ),
    }));
  }

  /** The versions of a document up to a revision, newest first. */
  async versions(reference: string, upTo: number): Promise<readonly VersionFound[]> {
    return this.#store.versions(reference, upTo);
  }

  /** When each version of a document that was in force up to a revision was first published, by the hash of its part. */
  async firstPublished(upTo: number): Promise<ReadonlyMap<string, Date>> {
    const kept = this.#publishedKept.get(upTo);
    if (kept) return kept;
    const found = this.#store.firstPublished(upTo);
    found.catch(() => this.#publishedKept.delete(upTo));
    this.#publishedKept.set(upTo, found);
    return found;
  }

  /** What changed from one version of a document to another; null when one of them does not exist. */
  async changes(reference: string, from: number, to: number): Promise<readonly Change[] | null> {
    const read = readReference(reference);
    if (read === null) return null;
    const [before, after] = await Promise.all(
      [from, to].map(
        async (version) => (await this.knowledgeWith(read, version))?.guidance(read) ?? null,
      ),
    );
    if (!before || !after) return null;
    return before.part === after.part ? [] : changesBetween(before, after);
  }

  /** Checks a coding and records the run before it answers; or says why it cannot be checked. */
  async validate(coding: Coding): Promise<Validation | readonly Refusal[]> {
    const knowledge = this.#current;
    const checked = check(coding, knowledge);
    if (!('report' in checked)) return checked;
    const record = recordOf(checked, knowledge);
    await this.#store.recordValidations([record]);
    return validationOf(record);
  }

  /**
   * Checks codings against the same knowledge and answers in their order: what each came to, or why it cannot be checked.
   * Those that can be are recorded before it answers, all of them or, when it throws, none. Lets the program do other
   * things between slices of them. Throws RecordingTooLarge when their reports are more than is recorded at once.
   */
  async validateAll(
    codings: readonly Coding[],
  ): Promise<readonly (Validation | readonly Refusal[])[]> {
    const knowledge = this.#current;
    const outcomes = (await inSlices(checkAll(codings, knowledge))).map((checked) =>
      'report' in checked ? recordOf(checked, knowledge) : checked,
    );
    await this.#store.recordValidations(
      outcomes.flatMap((outcome) => ('report' in outcome ? [outcome] : [])),
    );
    return outcomes.map((outcome) => ('report' in outcome ? validationOf(outcome) : outcome));
  }

  /** A recorded validation by its id, or null when there is none. */
  async validation(id: string): Promise<Validation | null> {
    const record = isUuid(id) ? await this.#store.validation(id) : null;
    return record && validationOf(record);
  }

  /** What a recorded validation would come to today; null when there is none of this id. Nothing is recorded. */
  async revalidate(
    id: string,
    knowledge: KnowledgeBase = this.#current,
  ): Promise<Revalidation | null> {
    const recorded = await this.validation(id);
    return recorded && revalidate(recorded, knowledge, ruleset);
  }

  /** Recorded validations, newest first. */
  async validations(page: {
    first: number;
    before?: string;
    reference?: string;
  }): Promise<ValidationPage> {
    const reference = page.reference === undefined ? undefined : readReference(page.reference);
    if (reference === null) return { validations: [], hasMore: false, total: 0 };
    const { records, hasMore, total } = await this.#store.validations({
      ...page,
      ...(reference !== undefined && { reference }),
    });
    return { validations: records.map(validationOf), hasMore, total };
  }

  /** Throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.#store.ping();
  }

  /** Waits for a publication under way, then closes the store. */
  async close(): Promise<void> {
    await this.#publishing.runExclusive(() => this.#store.close());
  }
}

/** A coding that was checked. */
type Checked = Pick<ValidationRecord, 'coding' | 'report'>;

/** What a coding comes to, or why it cannot be checked. */
function check(coding: Coding, knowledge: KnowledgeBase): Checked | readonly Refusal[] {
  const refused = refusals(coding, knowledge);
  return refused.length > 0 ? refused : { coding, report: validate(coding, knowledge) };
}

/** Pauses after each coding. */
function* checkAll(
  codings: readonly Coding[],
  knowledge: KnowledgeBase,
): Generator<void, (Checked | readonly Refusal[])[]> {
  const checked: (Checked | readonly Refusal[])[] = [];
  for (const coding of codings) {
    checked.push(check(coding, knowledge));
    yield;
  }
  return checked;
}

/** A run as it is recorded now. */
function recordOf(checked: Checked, { revision }: KnowledgeBase): ValidationRecord {
  return { id: uuidv7(), recordedAt: new Date(), revision: revision.number, ruleset, ...checked };
}

async function newestIn(store: Store, known?: KnowledgeRecords): Promise<KnowledgeRecords> {
  const records = await store.load(undefined, known);
  if (!records) throw new Error('The store has no newest revision');
  return records;
}

/** What a part is to those in force: one of them, or in the place of some. */
function successionIn(knowledge: KnowledgeBase, part: Part): Succession {
  if (part.kind === 'RELEASE') return successionOf(part, knowledge.releaseParts);
  const inForce = knowledge.guidance(part.records.guidance.reference)?.part ?? null;
  return inForce === part.hash
    ? { sameAs: inForce, replaced: [], outdoneBy: null }
    : { sameAs: null, replaced: inForce === null ? [] : [inForce], outdoneBy: null };
}

function importedInto(
  knowledge: KnowledgeBase,
  parts: readonly ReleasePart[],
): readonly ImportedRelease[] {
  const byPart = new Map(knowledge.releases.map((release) => [release.part, release]));
  return parts.map((part) => {
    const { sameAs, replaced, outdoneBy } = successionOf(part, knowledge.releaseParts);
    return {
      part,
      sameAs: byPart.get(sameAs ?? '') ?? null,
      outdoneBy: byPart.get(outdoneBy ?? '') ?? null,
      replaced: replaced.flatMap((hash) => byPart.get(hash) ?? []),
    };
  });
}

function releaseNamed(name: string, { releases }: KnowledgeBase): Release | null {
  const id = `release:${name.replace(/^release:/, '')}`;
  return releases.find((release) => release.id.toLowerCase() === id.toLowerCase()) ?? null;
}

function noSuchRelease(name: string, { releases }: KnowledgeBase): Fault {
  const known = releases.map(({ id }) => id.replace(/^release:/, ''));
  const remedy = known.length > 0 ? `In force: ${known.join(', ')}.` : 'No release is in force.';
  return {
    path: 'name',
    message: `There is no release "${name.slice(0, 80)}" in force, so nothing was withdrawn. ${remedy}`,
    about: name,
  };
}

function releaseKey({
  system,
  content,
  edition,
}: Pick<ReleaseRecord, 'system' | 'content' | 'edition'>): string {
  return `${system} ${content} ${edition}`;
}

function notInForce(reference: string, { allGuidance }: KnowledgeBase): Fault {
  const known = allGuidance.slice(0, 5).map((guidance) => guidance.reference);
  const remedy =
    known.length > 0
      ? `In force: ${known.join(', ')}${allGuidance.length > known.length ? ', …' : ''}.`
      : 'Nothing is in force.';
  return {
    path: 'reference',
    message: `There is no guidance "${reference.slice(0, 40)}" in force, so nothing was withdrawn. ${remedy}`,
    about: reference,
  };
}

function now(): string {
  return new Date().toISOString();
}

function today(): string {
  return now().slice(0, 10);
}

/** Whether another edition than that of the knowledge is mandated by now. */
function editionsChange({ releases, today: before }: KnowledgeBase): boolean {
  const day = today();
  return releases.some((release) => {
    const begins = firstDayOf(release);
    return begins !== null && begins <= day && (before === null || begins > before);
  });
}

/** What was asked for is one. */
function only<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('Of one document nothing came back');
  return first;
}
