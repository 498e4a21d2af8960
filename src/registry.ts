import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Mutex } from 'async-mutex';
import { LRUCache } from 'lru-cache';
import { v7 as uuidv7 } from 'uuid';
import { readGuidance } from './documents/read.js';
import { changesBetween, nothingChanged } from './knowledge/changes.js';
import { KnowledgeBase } from './knowledge/knowledge-base.js';
import type { Change, Coding, Guidance, Revision, Validation } from './model/index.js';
import { readReference } from './notation.js';
import { guidancePart } from './parts.js';
import type { GuidanceRecords, Part, Problem, ValidationRecord } from './records.js';
import { RevisionConflict, type Store } from './store/store.js';
import { problemsBeside, type Submission } from './submission.js';
import { refusals, type Refusal } from './validation/refusals.js';
import { allRules } from './validation/rules/index.js';
import { validate } from './validation/validate.js';

/** What became of a submission. */
export type Publication =
  | {
      readonly published: true;
      readonly guidance: Guidance;
      readonly revision: Revision;
      readonly changes: readonly Change[];
    }
  | { readonly published: false; readonly problems: readonly Problem[] };

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
  readonly #loading = new Mutex();
  #current: KnowledgeBase;

  private constructor(store: Store, current: KnowledgeBase) {
    this.#store = store;
    this.#current = current;
  }

  /** Builds the knowledge of the newest revision from a store. */
  static async open(store: Store): Promise<Registry> {
    return new Registry(store, await currentOf(store));
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
      const records = await this.#store.load(revision);
      return records && new KnowledgeBase(records, { versioned: true });
    });
    loaded.catch(() => this.#versionedKept.delete(revision));
    this.#versionedKept.set(revision, loaded);
    return loaded;
  }

  /** Takes up what other processes have published since. */
  async refresh(): Promise<void> {
    if ((await this.#store.latestRevision()) !== this.#current.revision.number)
      await this.#takeUp();
  }

  /** Two that take up at once may end in either order; the newer revision stays. */
  async #takeUp(): Promise<void> {
    const newest = await currentOf(this.#store);
    if (newest.revision.number > this.#current.revision.number) this.#current = newest;
  }

  /** Reads a document and brings it in force, in one transaction. The same text again changes nothing. */
  async publishGuidance(submission: Submission): Promise<Publication> {
    const reading = readGuidance(submission.text);
    const problems = [...problemsBeside(submission), ...(reading.read ? [] : reading.problems)];
    if (!reading.read || problems.length > 0) return { published: false, problems };
    const { reference } = reading.records.guidance;
    let before: Guidance | null = null;
    const inForce = await this.publishParts(submission, (knowledge) => {
      before = knowledge.guidance(reference);
      const sourceUrl = submission.sourceUrl ?? sourceOfSameText(before, reading.records);
      return [
        guidancePart({ ...reading.records, guidance: { ...reading.records.guidance, sourceUrl } }),
      ];
    });
    const after = inForce.guidance(reference);
    if (!after) throw new Error(`${reference} was published and is not there`);
    const changes = isSame(before, after) ? [nothingChanged(after)] : changesBetween(before, after);
    return { published: true, guidance: after, revision: inForce.revision, changes };
  }

  /**
   * Brings parts in force in one transaction, in place of what they succeed: a document of the same reference, a
   * release of the same system. Parts that are in force already are left out; when all are, nothing is written.
   *
   * @param partsFor makes the parts, given the knowledge they are added to
   * @returns the knowledge they are in force in
   */
  async publishParts(
    { message, author }: Pick<Submission, 'message' | 'author'>,
    partsFor: (knowledge: KnowledgeBase) => readonly Part[],
  ): Promise<KnowledgeBase> {
    return this.#publishing.runExclusive(async () => {
      const until = Date.now() + patience;
      for (;;) {
        await this.refresh();
        const broughtIn = partsFor(this.#current).filter(
          (part) => succeededBy(this.#current, part) !== part.hash,
        );
        if (broughtIn.length === 0) return this.#current;
        const takenOut = broughtIn.flatMap((part) => succeededBy(this.#current, part) ?? []);
        const number = this.#current.revision.number + 1;
        try {
          await this.#store.publish({
            revision: { number, message, author, publishedAt: new Date() },
            broughtIn,
            takenOut,
          });
          await this.#takeUp();
          return this.#current;
        } catch (error) {
          if (!(error instanceof RevisionConflict)) throw error;
          if (Date.now() > until) throw new PublishingBusy(error);
          await setTimeout(Math.random() * 50);
        }
      }
    });
  }

  /** Checks a coding and records the run before it answers; or says why it cannot be checked. */
  async validate(coding: Coding): Promise<Validation | readonly Refusal[]> {
    const knowledge = this.#current;
    const refused = refusals(coding, knowledge);
    if (refused.length > 0) return refused;
    const record: ValidationRecord = {
      id: uuidv7(),
      recordedAt: new Date(),
      revision: knowledge.revision.number,
      ruleset,
      coding,
      report: validate(coding, knowledge),
    };
    await this.#store.recordValidation(record);
    return validationOf(record);
  }

  /** A recorded validation by its id, or null when there is none. */
  async validation(id: string): Promise<Validation | null> {
    const record = isUuid(id) ? await this.#store.validation(id) : null;
    return record && validationOf(record);
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

/** Names the rules a run was made with: their number and a hash of what they say. */
const ruleset = `${allRules.length} rules ${createHash('sha256')
  .update(
    allRules
      .map(({ name, severity, summary, page }) => [name, severity, summary, page].join('\n'))
      .join('\n'),
  )
  .digest('hex')
  .slice(0, 12)}`;

/** Prefix of the global id of a validation. */
export const validationPrefix = 'validation:';

async function currentOf(store: Store): Promise<KnowledgeBase> {
  const records = await store.load();
  if (!records) throw new Error('The store has no newest revision');
  return new KnowledgeBase(records);
}

/** The hash of the part in force that a part would succeed; its own when it is in force already; null when none. */
function succeededBy(knowledge: KnowledgeBase, part: Part): string | null {
  return part.kind === 'GUIDANCE'
    ? (knowledge.guidance(part.records.guidance.reference)?.part ?? null)
    : (knowledge.release(part.records.release.system)?.part ?? null);
}

/** A text published again without its address keeps the address it was published with. */
function sourceOfSameText(before: Guidance | null, { guidance }: GuidanceRecords): string | null {
  return before?.text === guidance.text ? before.sourceUrl : null;
}

function isSame(before: Guidance | null, after: Guidance): boolean {
  return before?.part === after.part;
}

function validationOf({
  id,
  recordedAt,
  revision,
  ruleset: rules,
  coding,
  report,
}: ValidationRecord): Validation {
  const { guidance, summary, verdict, findings, questions, editions } = report;
  return {
    __typename: 'Validation',
    id: validationPrefix + id,
    recordedAt,
    coding,
    revisionNumber: revision,
    guidanceVersion: guidance.version,
    ruleset: rules,
    summary,
    verdict,
    findings,
    questions,
    editions,
  };
}

/** Whether an id is written as those of validations are. */
export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
