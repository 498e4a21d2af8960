import { setImmediate } from 'node:timers/promises';

/** How many rows, and how many bytes of them. */
export interface Size {
  readonly rows: number;
  readonly bytes: number;
}

/** What a recorder writes with, and how much at once. */
export interface Recording {
  /** Stores rows, each a JSON text, all or none of them; they are durable when it resolves. */
  readonly commit: (rows: readonly string[]) => Promise<void>;
  /** Whether a commit failed because of one of its rows, so that the others can be stored without it. */
  readonly isFaultOfOne: (error: unknown) => boolean;
  readonly bounds: {
    /** Of one commit. A call that is larger is committed alone. */
    readonly batch: Size;
    /** Of what waits. A call that is larger is taken when nothing waits. */
    readonly queue: Size;
  };
}

/** More is to be recorded than the database can take. Nothing was recorded; to do it again is safe. */
export class RecordingBusy extends Error {
  override readonly name = 'RecordingBusy';

  constructor() {
    super(
      'More is to be recorded than the database can take at the moment. Nothing of this was recorded; send it again in a second.',
    );
  }
}

/** The rows of one call, which are stored together or not at all. */
interface Call {
  readonly rows: readonly string[];
  readonly size: Size;
  readonly succeed: () => void;
  readonly fail: (error: unknown) => void;
}

const nothing: Size = { rows: 0, bytes: 0 };

/**
 * Records by group commit: what comes while a commit is under way waits, and is committed together when it is done. So
 * a commit, which takes as long for one row as for a hundred, is shared by all who wait. Nobody waits for a clock.
 */
export class Recorder {
  readonly #recording: Recording;
  readonly #waiting: Call[] = [];
  #waitingSize: Size = nothing;
  #committing: Promise<void> | null = null;
  #isClosed = false;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  /**
   * Stores the rows of a call, each a JSON text, all or none; they are durable when this resolves. Throws RecordingBusy
   * when too much waits already, and what the database says when they cannot be stored.
   */
  async record(rows: readonly string[]): Promise<void> {
    if (this.#isClosed) throw new Error('Nothing can be recorded: the store is closed.');
    if (rows.length === 0) return;
    const size = sizeOf(rows);
    this.#assertRoomFor(size);
    await new Promise<void>((succeed, fail) => {
      this.#waiting.push({ rows, size, succeed, fail });
      this.#waitingSize = plus(this.#waitingSize, size);
      this.#committing ??= this.#commitWaiting();
    });
  }

  /** Waits until all that was taken is stored or has failed. Takes no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#committing;
  }

  #assertRoomFor(size: Size): void {
    if (this.#waiting.length === 0) return;
    if (!isWithin(plus(this.#waitingSize, size), this.#recording.bounds.queue))
      throw new RecordingBusy();
  }

  async #commitWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      // SQLite's driver commits without a pause. Requests that have arrived are read before this goes on, so they share
      // the commit; when there are none it goes on at once.
      await setImmediate();
      await this.#commitTogether(this.#nextBatch());
    }
    this.#committing = null;
  }

  /** Takes the first that wait, as many as one commit may hold, and one at least. */
  #nextBatch(): readonly Call[] {
    const { batch } = this.#recording.bounds;
    let taken = nothing;
    let count = 0;
    for (const { size } of this.#waiting) {
      const withThis = plus(taken, size);
      if (count > 0 && !isWithin(withThis, batch)) break;
      taken = withThis;
      count++;
    }
    this.#waitingSize = minus(this.#waitingSize, taken);
    return this.#waiting.splice(0, count);
  }

  /** Commits calls and answers each. Where one is at fault the halves are committed by themselves, until it is found. */
  async #commitTogether(calls: readonly Call[]): Promise<void> {
    const { commit, isFaultOfOne } = this.#recording;
    try {
      await commit(calls.flatMap(({ rows }) => rows));
      for (const { succeed } of calls) succeed();
    } catch (error) {
      if (calls.length === 1 || !isFaultOfOne(error)) {
        for (const { fail } of calls) fail(error);
        return;
      }
      const half = calls.length >> 1;
      await this.#commitTogether(calls.slice(0, half));
      await this.#commitTogether(calls.slice(half));
    }
  }
}

function sizeOf(rows: readonly string[]): Size {
  return { rows: rows.length, bytes: rows.reduce((sum, row) => sum + Buffer.byteLength(row), 0) };
}

function plus(one: Size, other: Size): Size {
  return { rows: one.rows + other.rows, bytes: one.bytes + other.bytes };
}

function minus(one: Size, other: Size): Size {
  return { rows: one.rows - other.rows, bytes: one.bytes - other.bytes };
}

function isWithin(size: Size, most: Size): boolean {
  return size.rows <= most.rows && size.bytes <= most.bytes;
}
