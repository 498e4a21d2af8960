import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { endOfRecord, lastRecordEnd, linesIn } from '../../src/audit/record-ends.js';

const comma = ','.charCodeAt(0);
const bytesOf = (text: string) => Buffer.from(text);

/** The rows of a text, cut one after the other. */
function cut(text: string): string[] {
  const bytes = bytesOf(text);
  const rows: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = endOfRecord(bytes, start, comma, true);
    rows.push(bytes.subarray(start, end).toString());
    start = end;
  }
  return rows;
}

test.each<[string, string, string[]]>([
  ['lines', 'a,b\nc,d\n', ['a,b\n', 'c,d\n']],
  ['no line end at the end', 'a,b\nc,d', ['a,b\n', 'c,d']],
  ['carriage returns', 'a,"b"\r\nc,d\r\n', ['a,"b"\r\n', 'c,d\r\n']],
  ['a line end in quotes', 'a,"b\nc",d\ne\n', ['a,"b\nc",d\n', 'e\n']],
  ['two quotes in quotes', '"a ""b"" \n c"\nd\n', ['"a ""b"" \n c"\n', 'd\n']],
  ['blanks around quotes', 'a, "b\nc" ,d\ne\n', ['a, "b\nc" ,d\n', 'e\n']],
  ['a stray quote in a cell', 'a,5" tube\nb,6" tube\n', ['a,5" tube\n', 'b,6" tube\n']],
  ['a quote that nothing closes', 'a,"b\nc,d\n', ['a,"b\n', 'c,d\n']],
  ['a quote that another row closes', 'a,"b\nc,"d",e\n', ['a,"b\n', 'c,"d",e\n']],
  ['empty lines', '\n\na\n', ['\n', '\n', 'a\n']],
])('rows are cut where there are %s', (_, text, rows) => {
  expect(cut(text)).toEqual(rows);
});

test('a quote that is open for more than 20 lines ends with its line', () => {
  const lines = Array.from({ length: 30 }, (_, line) => `${line}\n`).join('');
  const [first] = cut(`a,"b\n${lines}",c\n`);
  expect(first).toBe('a,"b\n');
});

test('of a row that is not whole the end is not known', () => {
  expect(endOfRecord(bytesOf('a,"b\nc'), 0, comma, false)).toBe(-1);
  expect(endOfRecord(bytesOf('a,b'), 0, comma, false)).toBe(-1);
  expect(lastRecordEnd(bytesOf('a\nb,"c\nd'), comma, false)).toBe(2);
  expect(lastRecordEnd(bytesOf('a\n{"b": "'), null, false)).toBe(2);
  expect(lastRecordEnd(bytesOf('a'), comma, false)).toBe(0);
  expect(lastRecordEnd(bytesOf('a'), comma, true)).toBe(1);
});

test('whatever is in the cells, every row that is written is cut as it was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (table) => {
      const rows = table.map((cells) => stringify([cells], { quoted: true }));
      expect(cut(rows.join(''))).toEqual(rows);
    }),
  );
});

test('lines are counted by their ends', () => {
  expect(linesIn(bytesOf('a\nb\n\nc'))).toBe(3);
});
