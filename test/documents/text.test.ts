import fc from 'fast-check';
import {
  folded,
  linesBetween,
  placeOf,
  prepare,
  type DocumentText,
} from '../../src/documents/text.js';

describe('preparing a text', () => {
  test.each([
    ['bold', '**V55.-** Levels', '  V55.-   Levels'],
    ['underlined', '__V55.-__', '  V55.-  '],
    ['a tab and a non-breaking space', 'V55.-\tLevels\u00a0of', 'V55.- Levels of'],
    ['curly quotes', '‘Z’ “site”', '\'Z\' "site"'],
    ['dashes of every length', 'C71–C74 V55.— ‐ ‑ −', 'C71-C74 V55.- - - -'],
    ['a heading of Markdown', '## OPCS-4 code(s):', '   OPCS-4 code(s):'],
    ['an indented heading of Markdown', ' \t# OPCS-4', '    OPCS-4'],
    ['no heading inside a line', 'V55.- # Levels', 'V55.- # Levels'],
    ['a number is no heading', '#1 in line', '#1 in line'],
    ['a link', '[Levels](https://e.org/x) of', ' Levels                   of'],
    ['brackets are no link', '[Levels] (of spine)', '[Levels] (of spine)'],
    ['the edge of a table', '| V55.- | Levels |', '  V55.-   Levels  '],
    ['a single asterisk stays', 'H19.8*', 'H19.8*'],
  ])('%s', (_label, text, plain) => {
    const document = prepare(text);
    expect(document.plain).toBe(plain);
    expect(document.original).toBe(text);
  });

  test('keeps the text but for line ends and characters that nobody sees', () => {
    expect(
      prepare('\uFEFFone\r\ntwo\rthree\u2028“four”\u2029fi\u00ADve\u0085s\u200Bix').original,
    ).toBe('one\ntwo\nthree\n“four”\nfive\nsix');
  });

  test('numbers the lines and leaves out the white space around them', () => {
    expect(prepare('One\n\n  Two words \n').lines).toEqual([
      { number: 1, start: 0, end: 3, text: 'One', indent: 0, hasBullet: false },
      { number: 2, start: 4, end: 4, text: '', indent: 0, hasBullet: false },
      { number: 3, start: 7, end: 16, text: 'Two words', indent: 2, hasBullet: false },
      { number: 4, start: 18, end: 18, text: '', indent: 0, hasBullet: false },
    ]);
  });

  test.each([
    ['a bullet', '  • OPCS4.6 Code(s)', 'OPCS4.6 Code(s)', 2],
    ['a bullet glued to its words', '•Codes', 'Codes', 0],
    ['an asterisk', '* V55.- Levels', 'V55.- Levels', 0],
    ['a hyphen', '    - V55.- Levels', 'V55.- Levels', 4],
    ['a bullet alone', ' • ', '', 1],
  ])('leaves out %s before a line', (_label, text, words, indent) => {
    expect(prepare(text).lines).toMatchObject([{ text: words, indent, hasBullet: true }]);
    const [line] = prepare(text).lines;
    expect(text.slice(line?.start, line?.end)).toBe(words);
  });

  test.each([
    ['a hyphen glued to its word', '-ve result'],
    ['marks of emphasis', '**Bold** words'],
    ['a category', 'V55.- Levels'],
  ])('%s is no bullet', (_label, text) => {
    expect(prepare(text).lines).toMatchObject([{ hasBullet: false }]);
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
          const count = original.split('\n').length;
          expect(lines.length).toBeLessThanOrEqual(count);
          const numbers = lines.map(({ number }) => number);
          expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
          for (const line of lines) {
            expect(line.number).toBeLessThanOrEqual(count);
            expect(plain.slice(line.start, line.end).replaceAll('\n', ' ')).toBe(line.text);
          }
        },
      ),
    );
  });
});

describe('the lines of a part of a text', () => {
  let document: DocumentText;
  beforeEach(() => {
    document = prepare('Name of it V40.1 One\nV40.2 Two\n\n164');
  });

  test('begin where the text is cut, and know their line', () => {
    expect(linesBetween(document, [0, 11, 21, 32])).toEqual([
      { number: 1, start: 0, end: 10, text: 'Name of it', indent: 0, hasBullet: false },
      { number: 1, start: 11, end: 20, text: 'V40.1 One', indent: 0, hasBullet: false },
      { number: 2, start: 21, end: 30, text: 'V40.2 Two', indent: 0, hasBullet: false },
    ]);
  });

  test('leave out white space in front, and are none where there is nothing else', () => {
    expect(linesBetween(document, [10, 20, 21])).toMatchObject([{ start: 11, text: 'V40.1 One' }]);
    expect(linesBetween(document, [10, 11])).toEqual([]);
  });

  test('know the last line of the text', () => {
    const [line] = linesBetween(prepare('One\nV40.1 Two'), [4, 13]);
    expect(line).toMatchObject({ number: 2, text: 'V40.1 Two' });
  });

  test('are one line each, also over line ends', () => {
    expect(linesBetween(document, [11, 30]).map(({ text }) => text)).toEqual([
      'V40.1 One V40.2 Two',
    ]);
  });

  test('are none where nothing is cut', () => {
    expect(linesBetween(document, [])).toEqual([]);
    expect(linesBetween(document, [5])).toEqual([]);
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
  ['the first character', 'One\nTwo', 0, { line: 1, column: 1 }],
  ['the end of a line', 'One\nTwo', 3, { line: 1, column: 4 }],
  ['the start of the next', 'One\nTwo', 4, { line: 2, column: 1 }],
  ['after white space at the start of a line', 'One\n  Two', 6, { line: 2, column: 3 }],
  ['after a blank line', 'One\n\n\nTwo', 7, { line: 4, column: 2 }],
  ['a line end at the very start', '\nOne', 0, { line: 1, column: 1 }],
])('tells the line and column of %s', (_label, text, offset, place) => {
  expect(placeOf(text, offset)).toEqual(place);
});
