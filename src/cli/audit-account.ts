import type { ChunkAudited } from '../audit/audit-chunk.js';
import type { Start } from '../audit/chunks.js';
import type { UnreadRow } from '../audit/episode.js';
import { Counter, type Dimension, type Tally } from '../audit/tally.js';
import { CheckpointFile, type Checkpoint } from './audit-checkpoint.js';
import type { WantedAudit } from './audit-options.js';
import { ResultsFile } from './audit-results.js';

/** An audit cannot be begun, or gone on with. The message says why and what to do. */
export class NotAudited extends Error {
  override readonly name = 'NotAudited';
}

/** Some rows cannot be read, and nobody said to go on without them. */
export class UnreadRows extends Error {
  override readonly name = 'UnreadRows';

  constructor(readonly rows: readonly UnreadRow[]) {
    super('Some rows cannot be read');
  }
}

/** Most rows that could not be read that are kept to be shown. */
const unreadKept = 50;

/** How often it is saved how far an audit has come, in milliseconds. */
const savingPause = 1_000;

/** Where an audit begins when it begins anew. */
type Beginning = Pick<Checkpoint, 'of' | 'today' | 'end' | 'nextLine'>;

/** What has come of an audit until now: counts, results that are written, and how far it is. */
export class AuditAccount {
  readonly #counter: Counter;
  readonly #results: ResultsFile | null;
  readonly #checkpoint: CheckpointFile | null;
  #reached: Checkpoint;
  #savedAt = performance.now();

  private constructor(
    reached: Checkpoint,
    by: readonly Dimension[],
    results: ResultsFile | null,
    checkpoint: CheckpointFile | null,
  ) {
    this.#reached = reached;
    this.#counter = new Counter(by, reached.tally);
    this.#results = results;
    this.#checkpoint = checkpoint;
  }

  /**
   * Opens an account anew, or to go on with. Throws NotAudited.
   *
   * @param resume whether to go on behind what was saved; without that it begins anew
   */
  static async open(
    { results: wanted, by }: Pick<WantedAudit, 'results' | 'by'>,
    beginning: Beginning,
    { resume }: { resume: boolean },
  ): Promise<AuditAccount> {
    const { tally } = new Counter(by);
    const anew = { ...beginning, written: 0, tally, unread: { count: 0, first: [] } };
    if (wanted === null) return new AuditAccount(anew, by, null, null);
    const checkpoint = new CheckpointFile(wanted.path);
    const saved = resume ? await checkpoint.read() : null;
    if (saved !== null && saved?.of !== beginning.of)
      throw new NotAudited(
        `--resume: ${checkpoint.path} is of another audit: the file, the choice or what is in force has changed since. Start again without --resume.`,
      );
    if (saved === null) await checkpoint.remove();
    const results = await openResults(wanted, saved?.written ?? null);
    return new AuditAccount(saved ?? anew, by, results, checkpoint);
  }

  /** How far it is. */
  get reached(): Omit<Checkpoint, 'tally'> {
    return this.#reached;
  }

  get tally(): Tally {
    return this.#counter.tally;
  }

  /**
   * Takes in what came out of the next chunk, and waits until it is written. Throws UnreadRows.
   *
   * @param behind where the next episode begins
   * @param keepGoing whether rows that cannot be read are left out and listed
   */
  async take(
    { tally, results, unread }: ChunkAudited,
    behind: Start,
    keepGoing: boolean,
  ): Promise<void> {
    if (unread.length > 0 && !keepGoing) throw new UnreadRows(unread);
    await this.#results?.write(results);
    this.#counter.add(tally);
    const { count, first } = this.#reached.unread;
    this.#reached = {
      ...this.#reached,
      ...behind,
      written: this.#results?.written ?? 0,
      unread: {
        count: count + unread.length,
        first: first.length < unreadKept ? [...first, ...unread].slice(0, unreadKept) : first,
      },
    };
    if (performance.now() - this.#savedAt >= savingPause) await this.#save();
  }

  async #save(): Promise<void> {
    await this.#results?.flush();
    await this.#checkpoint?.save({ ...this.#reached, tally: this.tally });
    this.#savedAt = performance.now();
  }

  /** All is done: the results get their name, and nothing is left to go on with. */
  async complete(): Promise<void> {
    await this.#results?.complete();
    await this.#checkpoint?.remove();
  }

  /** Leaves all as it is, to be gone on with. */
  async interrupt(): Promise<void> {
    await this.#save();
    await this.#results?.close();
  }
}

async function openResults(
  { path, format }: NonNullable<WantedAudit['results']>,
  written: number | null,
): Promise<ResultsFile> {
  const results = await ResultsFile.open(path, format, written).catch((error: unknown) => {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new NotAudited(`--results ${path}: this cannot be written: ${code}.`);
  });
  if (results) return results;
  throw new NotAudited(
    `--resume: ${path}.part is not what it was at the interruption. Start again without --resume.`,
  );
}
