import { PassThrough } from 'node:stream';
import { progressOn, progressWords } from '../../src/cli/progress.js';

const rows = (count: number) => ({ count, of: 'rows' });

test.each<[string, Parameters<typeof progressWords>[0], string]>([
  ['files', { done: 3, total: 10, counted: null, elapsed: 100 }, '3 of 10'],
  [
    'files that take long',
    { done: 2, total: 10, counted: null, elapsed: 2_000 },
    '2 of 10 0:08 left',
  ],
  [
    'rows',
    { done: 42, total: 100, counted: rows(1_234_567), elapsed: 5_000 },
    '42 % 1,234,567 rows 246,913/s 0:07 left',
  ],
  [
    'rows in the first moment',
    { done: 1, total: 100, counted: rows(9), elapsed: 10 },
    '1 % 9 rows',
  ],
  [
    'what takes hours',
    { done: 1, total: 1_001, counted: rows(5), elapsed: 5_000 },
    '0 % 5 rows 1/s 83:20 left',
  ],
  ['nothing yet', { done: 0, total: 100, counted: rows(0), elapsed: 3_000 }, '0 % 0 rows 0/s'],
  ['nothing at all', { done: 0, total: 0, counted: rows(0), elapsed: 0 }, '100 % 0 rows'],
  [
    'rows of which nobody knows how many there are',
    { done: 42, total: null, counted: rows(1_000), elapsed: 5_000 },
    '1,000 rows 200/s',
  ],
  [
    'all',
    { done: 100, total: 100, counted: rows(2_000), elapsed: 2_000 },
    '100 % 2,000 rows 1,000/s 0:00 left',
  ],
])('how far %s are', (_, reached, words) => {
  expect(progressWords(reached)).toBe(words);
});

/** What is written on a stream while a clock is moved. */
function watched(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  let time = 0;
  const start = progressOn(stream as unknown as NodeJS.WriteStream, () => time);
  return {
    start,
    after: (milliseconds: number) => (time += milliseconds),
    written: () => ((stream.read() as Buffer | null) ?? '').toString(),
  };
}

test('where nobody looks on, a line is written at the beginning and every few seconds', () => {
  const { start, after, written } = watched(false);
  const progress = start('Reading releases', 1_000, 'rows');
  for (let second = 0; second < 11; second++) {
    after(1_000);
    progress.advance(50, 1_000);
  }
  progress.stop();
  expect(written().split('\n')).toEqual([
    'Reading releases',
    'Reading releases: 25 % 5,000 rows 1,000/s 0:15 left',
    'Reading releases: 50 % 10,000 rows 1,000/s 0:10 left',
    '',
  ]);
});

test('where somebody looks on, a bar is drawn, and taken away at the end', () => {
  const { start, written } = watched(true);
  const progress = start('Reading releases', 100, 'rows');
  progress.advance(50, 7);
  progress.stop();
  expect(written()).toContain(`Reading releases ${'█'.repeat(10)}${'░'.repeat(10)} 50 % 7 rows`);
});

test('where nobody knows how much there is, no bar is drawn', () => {
  const { start, written } = watched(true);
  const progress = start('Auditing', null, 'episodes');
  progress.advance(50, 7);
  progress.stop();
  const shown = written();
  expect(shown).toContain('Auditing 7 episodes');
  expect(shown).not.toMatch(/[█░]/);
});

test('what is read twice, as archives are, is no more than all', () => {
  const { start, after, written } = watched(false);
  const progress = start('Reading releases', 100, 'rows');
  progress.advance(100);
  after(6_000);
  progress.advance(100);
  expect(written()).toContain('100 % 0 rows');
});
