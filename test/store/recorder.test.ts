import { Recorder, RecordingBusy } from '../../src/store/recorder.js';
import { happens } from '../app/happens.js';

class FaultOfOne extends Error {}

/** A commit under way, to be ended by the test. */
interface Commit {
  readonly rows: readonly string[];
  succeed(): void;
  fail(error: Error): void;
}

const bounds = {
  batch: { rows: 3, bytes: 100 },
  queue: { rows: 6, bytes: 200 },
};

describe('the recorder', () => {
  let commits: Commit[];
  let recorder: Recorder;
  /** What was answered, in the order it was. */
  let answered: string[];

  beforeEach(() => {
    commits = [];
    answered = [];
    recorder = new Recorder({
      bounds,
      isFaultOfOne: (error) => error instanceof FaultOfOne,
      commit: (rows) =>
        new Promise((succeed, fail) => {
          commits.push({ rows, succeed, fail });
        }),
    });
  });

  /** Records rows, and notes how that is answered. */
  function record(...rows: string[]): void {
    const name = rows.join('');
    recorder.record(rows).then(
      () => answered.push(name),
      (error: unknown) => answered.push(`${name}: ${(error as Error).message}`),
    );
  }

  /** Waits for the commit of this number, from 1, and gives it. */
  async function commit(number: number): Promise<Commit> {
    await happens(() => commits.length >= number);
    return commits[number - 1]!;
  }

  async function idle(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  }

  it('commits a lone record without waiting for others, and answers only then', async () => {
    record('a');
    const { rows, succeed } = await commit(1);
    expect(rows).toEqual(['a']);
    await idle();
    expect(answered).toEqual([]);
    succeed();
    await happens(() => answered.length === 1);
    expect(answered).toEqual(['a']);
  });

  it('commits together what arrives together', async () => {
    record('a');
    record('b');
    expect((await commit(1)).rows).toEqual(['a', 'b']);
  });

  it('gathers what comes while a commit is under way, and keeps the order', async () => {
    record('a');
    const first = await commit(1);
    record('b');
    await idle();
    record('c');
    await idle();
    expect(commits).toHaveLength(1);
    first.succeed();
    const second = await commit(2);
    expect(second.rows).toEqual(['b', 'c']);
    second.succeed();
    await happens(() => answered.length === 3);
    expect(answered).toEqual(['a', 'b', 'c']);
  });

  it('commits no more rows at once than its bound', async () => {
    for (const row of 'abcd') record(row);
    const first = await commit(1);
    expect(first.rows).toEqual(['a', 'b', 'c']);
    first.succeed();
    expect((await commit(2)).rows).toEqual(['d']);
  });

  it('commits no more bytes at once than its bound, counted as bytes and not as characters', async () => {
    // 40 characters, 80 bytes.
    const [long, longer] = ['é'.repeat(40), 'è'.repeat(40)];
    record(long);
    record(longer);
    const first = await commit(1);
    expect(first.rows).toEqual([long]);
    first.succeed();
    expect((await commit(2)).rows).toEqual([longer]);
  });

  it('never divides the records of one call, not even those beyond the bounds', async () => {
    record('a', 'b');
    record('c', 'd', 'e', 'f');
    const first = await commit(1);
    expect(first.rows).toEqual(['a', 'b']);
    first.succeed();
    expect((await commit(2)).rows).toEqual(['c', 'd', 'e', 'f']);
  });

  it('answers a call without records at once', async () => {
    await recorder.record([]);
    expect(commits).toEqual([]);
  });

  describe('when a batch fails', () => {
    it('tells all when it is nobody’s fault, and goes on', async () => {
      record('a');
      record('b');
      (await commit(1)).fail(new Error('disk full'));
      await happens(() => answered.length === 2);
      expect(answered).toEqual(['a: disk full', 'b: disk full']);
      record('c');
      (await commit(2)).succeed();
      await happens(() => answered.length === 3);
      expect(answered.at(-1)).toBe('c');
    });

    it('finds out whose fault it is, and commits the others', async () => {
      const stored: string[] = [];
      recorder = new Recorder({
        bounds: { ...bounds, batch: { rows: 8, bytes: 100 } },
        isFaultOfOne: (error) => error instanceof FaultOfOne,
        commit(rows) {
          if (rows.includes('bad')) return Promise.reject(new FaultOfOne('a fault'));
          stored.push(...rows);
          return Promise.resolve();
        },
      });
      record('a');
      record('b', 'bad');
      record('c');
      record('d');
      await happens(() => answered.length === 4);
      expect(stored).toEqual(['a', 'c', 'd']);
      expect(answered).toEqual(['a', 'bbad: a fault', 'c', 'd']);
    });
  });

  describe('when it cannot keep up', () => {
    it('refuses what is too many, with the remedy, and takes more when there is room', async () => {
      record('0');
      const first = await commit(1);
      for (const row of 'abcdef') record(row);
      await expect(recorder.record(['g'])).rejects.toThrow(RecordingBusy);
      await expect(recorder.record(['g'])).rejects.toThrow(/nothing .* recorded.*again/i);
      first.succeed();
      await commit(2);
      record('h');
      await idle();
      expect(answered).toEqual(['0']);
    });

    it('refuses what is too many bytes', async () => {
      record('0');
      await commit(1);
      record('a'.repeat(150));
      await expect(recorder.record(['b'.repeat(51)])).rejects.toThrow(RecordingBusy);
    });

    it('takes one call of any size when nothing waits', async () => {
      record('0');
      (await commit(1)).succeed();
      record('a'.repeat(500));
      expect((await commit(2)).rows[0]).toHaveLength(500);
    });
  });

  describe('when it is closed', () => {
    it('waits for what is pending, and takes no more', async () => {
      record('a');
      const first = await commit(1);
      record('b');
      let isClosed = false;
      const closed = recorder.close().then(() => (isClosed = true));
      await expect(recorder.record(['c'])).rejects.toThrow(/closed/);
      first.succeed();
      const second = await commit(2);
      await idle();
      expect(isClosed).toBe(false);
      second.succeed();
      await closed;
      expect(answered).toEqual(['a', 'b']);
    });

    it('does not fail when the last commit does', async () => {
      record('a');
      const closed = recorder.close();
      (await commit(1)).fail(new Error('disk full'));
      await closed;
      expect(answered).toEqual(['a: disk full']);
    });

    it('is closed at once when nothing is pending', async () => {
      await recorder.close();
      expect(commits).toEqual([]);
    });
  });
});
