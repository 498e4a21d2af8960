import { EpisodeApart, EpisodeMarks, EpisodesSeen } from '../../src/audit/episodes-seen.js';

const marksOf = (ids: readonly (string | number)[]) => {
  const marks = new EpisodeMarks();
  for (const [at, id] of ids.entries()) marks.add(String(id), at + 10);
  return marks.numbers;
};

test('an episode that was seen before is told with its line', () => {
  const seen = new EpisodesSeen();
  seen.take(marksOf(['a', 'b']));
  expect(() => seen.take(marksOf(['c', 'b']))).toThrow(new EpisodeApart(11));
});

test('many ids that are much the same are told apart', () => {
  const seen = new EpisodesSeen();
  const ids = Array.from({ length: 100_000 }, (_, id) => 500_000_000 + id);
  for (let at = 0; at < ids.length; at += 1_000) seen.take(marksOf(ids.slice(at, at + 1_000)));
  expect(() => seen.take(marksOf([ids[77_777]!]))).toThrow(EpisodeApart);
});
