import fc from 'fast-check';
import { WordTree } from '../../../src/knowledge/search/word-tree.js';

/** Words of few letters, so that they are near each other. */
const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 6 });
const words = fc.uniqueArray(word, { maxLength: 40 }).map((list) => list.sort());

test('finds every word that there is, and no other', () => {
  fc.assert(
    fc.property(words, word, (list, sought) => {
      const tree = new WordTree(list);
      expect(tree.indexOf(sought)).toBe(list.indexOf(sought));
      for (const [index, one] of list.entries()) expect(tree.indexOf(one)).toBe(index);
    }),
  );
});

test('finds the words that begin with letters', () => {
  fc.assert(
    fc.property(words, word, (list, letters) => {
      const range = new WordTree(list).beginningWith(letters);
      const found = range ? list.slice(range.from, range.to) : [];
      expect(found).toEqual(list.filter((one) => one.startsWith(letters)));
    }),
  );
});

test('finds the words that are one typing mistake away, and no other', () => {
  fc.assert(
    fc.property(words, word, (list, typed) => {
      const near = new WordTree(list).near(typed).filter(({ whole }) => whole);
      const found = new Set(near.map(({ from }) => list[from]));
      found.delete(typed);
      const wanted = list.filter((one) => one !== typed && mistakes(one).has(typed));
      expect([...found].sort()).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test('finds the words of which a beginning is one typing mistake away', () => {
  fc.assert(
    fc.property(words, word, (list, typed) => {
      const found = new Set(
        new WordTree(list).near(typed).flatMap(({ from, to }) => list.slice(from, to)),
      );
      for (const one of list) {
        const begins = [...one].some((_, at) => mistakes(one.slice(0, at + 1)).has(typed));
        if (begins && !one.startsWith(typed)) expect(found).toContain(one);
      }
    }),
  );
});

test('of nothing is empty', () => {
  const tree = new WordTree([]);
  expect(tree.indexOf('a')).toBe(-1);
  expect(tree.beginningWith('a')).toBeNull();
  expect(tree.near('abcd')).toEqual([]);
});

/** Everything that a word becomes by one mistake: a letter left out, put in, changed, or two neighbours swapped. */
function mistakes(right: string): Set<string> {
  const all = new Set<string>();
  for (let at = 0; at <= right.length; at++) {
    const before = right.slice(0, at);
    const letter = right.slice(at, at + 1);
    const after = right.slice(at + 1);
    for (const other of 'abc') {
      all.add(before + other + letter + after);
      if (letter) all.add(before + other + after);
    }
    if (letter) all.add(before + after);
    if (after) all.add(before + after.slice(0, 1) + letter + after.slice(1));
  }
  return all;
}
