import fc from 'fast-check';
import { endOfLetters, wordsIn } from '../../../src/knowledge/search/words.js';

const lettersIn = (text: string) => wordsIn(text).map(({ letters }) => letters);

describe('the words of a text', () => {
  test.each<readonly [text: string, words: readonly string[]]>([
    ['Non-rigid stabilisation', ['non', 'rigid', 'stabilisation', 'nonrigid']],
    ['Up-to-date', ['up', 'to', 'date', 'uptodate']],
    ['a-b-c-d', ['a', 'b', 'c', 'd']],
    ['red - blue', ['red', 'blue']],
    ['red-', ['red']],
    ['x‑ray', ['x', 'ray', 'xray']],
    ["Down's syndrome", ['down', 'syndrome']],
    ['Crohn’s', ['crohn']],
    ["O'Brien", ['obrien']],
    ['Ménière', ['meniere']],
    ['Sjo\u0308gren', ['sjogren']],
    ['B₁₂', ['b12']],
    ['Œdème straße', ['oedeme', 'strasse']],
    ['[HPS] (cardio-)pulmonary', ['hps', 'cardio', 'pulmonary']],
    ['oeso\u00adphagus', ['oesophagus']],
    ['20-40 minutes & more', ['20', '40', 'minutes', 'more', '2040']],
    ['🙂', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(lettersIn(text)).toEqual(words);
  });

  test('stand where they stand, accents and all', () => {
    const text = 'Of Sjo\u0308gren’s B₁₂ x-ray';
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Of',
      'Sjo\u0308gren’s',
      'B₁₂',
      'x',
      'ray',
      'x-ray',
    ]);
  });

  test('lie in the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let before = 0;
        for (const { letters, place, length, start, end } of wordsIn(text)) {
          expect(letters).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(length === 1 ? before : 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(place).toBeGreaterThanOrEqual(0);
          if (length === 1) before = start;
        }
      }),
    );
  });
});

test.each([
  ['stabilisation', 5, 'stabi'],
  ['Sjo\u0308gren', 3, 'Sjo\u0308'],
  ['Sjo\u0308gren', 4, 'Sjo\u0308g'],
  ['B₁₂', 2, 'B₁'],
  ["O'Brien", 2, "O'B"],
  ['abc', 9, 'abc'],
  ['abc', 0, ''],
])('of %s the first %d letters are %s', (text, count, letters) => {
  expect(text.slice(0, endOfLetters(text, 0, count))).toBe(letters);
});
