import fc from 'fast-check';
import { folded, placeOf, prepare } from '../../src/documents/text.js';

describe('preparing a text', () => {
  test.each([
    ['bold', '**V55.-** Levels', '  V55.-   Levels'],
    ['underlined', '__V55.-__', '  V55.-  '],
    ['a tab and a non-breaking space', 'V55.-\tLevels\u00a0of', 'V55.- Levels of'],
    ['curly quotes', '‘Z’ “site”', '\'Z\' "site"'],
    ['dashes of every length', 'C71–C74 V55.— ‐ ‑ −', 'C71-C74 V55.- - - -'],
    ['a line separator', 'one\u2028two', 'one two'],
    ['a single asterisk stays', 'H19.8*', 'H19.8*'],
  ])('%s', (_label, text, plain) => {
    const document = prepare(text);
    expect(document.plain).toBe(plain);
    expect(document.original).toBe(text);
  });

  test('keeps the text but for line ends and the byte order mark', () => {
    expect(prepare('\uFEFFone\r\ntwo\rthree\n“four”').original).toBe('one\ntwo\nthree\n“four”');
  });

  test('numbers the lines and leaves out the white space around them', () => {
    expect(prepare('one\n\n  two words \n').lines).toEqual([
      { number: 1, start: 0, end: 3, text: 'one' },
      { number: 2, start: 4, end: 4, text: '' },
      { number: 3, start: 7, end: 16, text: 'two words' },
      { number: 4, start: 18, end: 18, text: '' },
    ]);
  });

  test('moves nothing, so that every offset holds for the text that is kept', () => {
    const piece = fc.constantFrom(
      '**',
      '__',
      '\r\n',
      '\r',
      '\n',
      '\u00a0',
      '–',
      '“',
      'V55.-',
      ' ',
      '💉',
      '\uFEFF',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const { original, plain, lines } = prepare(text);
          expect(plain).toHaveLength(original.length);
          expect(lines).toHaveLength(original.split('\n').length);
          for (const line of lines) expect(plain.slice(line.start, line.end)).toBe(line.text);
        },
      ),
    );
  });
});

test.each([
  ['white space and line ends', ' levels\n  of \t spine ', 'levels of spine'],
  ['the gap that a mark of emphasis leaves before a comma', 'V55.-  , and', 'V55.-, and'],
  ['the gap before a full stop', 'V55.9  .', 'V55.9.'],
  [
    'but not the gap before a fourth character',
    'the fourth character .9',
    'the fourth character .9',
  ],
])('folds %s', (_label, text, expected) => {
  expect(folded(text)).toBe(expected);
});

test.each([
  ['the first character', 'one\ntwo', 0, { line: 1, column: 1 }],
  ['the end of a line', 'one\ntwo', 3, { line: 1, column: 4 }],
  ['the start of the next', 'one\ntwo', 4, { line: 2, column: 1 }],
  ['after white space at the start of a line', 'one\n  two', 6, { line: 2, column: 3 }],
  ['after a blank line', 'one\n\n\ntwo', 7, { line: 4, column: 2 }],
])('tells the line and column of %s', (_label, text, offset, place) => {
  expect(placeOf(prepare(text), offset)).toEqual(place);
});
