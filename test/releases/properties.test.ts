import fc from 'fast-check';
import { readReleases } from '../../src/releases/read-releases.js';
import { recogniseFile } from '../../src/releases/recognise.js';
import type { FileKind } from '../../src/releases/release-file.js';
import { releaseOf } from './files.js';

const kinds = [
  'OPCS4_CODES',
  'OPCS4_METADATA',
  'OPCS4_EQUIVALENCES',
  'ICD10_CODES',
  'ICD10_EQUIVALENCES',
  'CLAML',
  'USAGE',
] as const satisfies readonly FileKind[];

const scraps = fc.constantFrom(
  'CODE\tALT_CODE\tUSAGE\tDESCRIPTION\tQUALIFIERS\n',
  'Procedure_Code\tSex_Absolute\tEffective_From\n',
  'From: OPCS-4.9 code\tTo: OPCS-4.10 code\n',
  'From: ICD-10 4th Edition code\tTo: ICD-10 5th Edition code\n',
  'start_date,end_date,OPCS4_code,usage\n',
  '2023-04-01,',
  '<ClaML>',
  '</ClaML>',
  '<Class code="A01" kind="category">',
  '<Class code="A00-A09" kind="block"/>',
  '<SuperClass code="A00-A09"/>',
  '<ModifiedBy code="M_4"/>',
  '<ModifierClass code=".0" modifier="M_4">',
  '</ModifierClass>',
  '</Class>',
  '<Rubric kind="preferred"><Label>x<Reference>A01.1</Reference></Label></Rubric>',
  '<!',
  '&',
  'A01.1',
  'A01',
  'C61X',
  'x',
  '12',
  '*',
  '"',
  ',',
  '\t',
  '\n',
  '\r\n',
  '#',
  '# edition\t',
  '\0',
  '\uFEFF',
  '\uD800',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(scraps, { maxLength: 40 }).map((some) => some.join('')),
);

describe('any text', () => {
  test('is read or refused, at a place that it has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyText, fc.boolean(), (kind, text, keepGoing) => {
        const files = [{ kind, path: 'opcs4 or icd.txt', text }];
        const { releases, problems, rows } = readReleases(files, {}, { keepGoing });
        const lines = text.split('\n');
        for (const { line, column, message, excerpt } of problems) {
          expect(lines[line - 1]).toBeDefined();
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(`${message}${excerpt}`).not.toContain('\0');
          expect(`${message}${excerpt}`.isWellFormed()).toBe(true);
        }
        if (!keepGoing && problems.length > 0) expect(releases).toEqual([]);
        if (releases.length === 0 && rows === 0) expect(problems).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('makes releases in which every code has its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyText, (kind, text) => {
        const files = [{ kind, path: 'opcs4.txt', text }];
        for (const { codes, details } of readReleases(files, {}, { keepGoing: true }).releases) {
          const values = codes.map(({ value }) => value);
          expect(values).toEqual([...new Set(values)].sort());
          for (const { parentValue, chapterValue } of codes)
            for (const above of [parentValue, chapterValue])
              if (above !== null) expect(values).toContain(above);
          for (const { value } of details) expect(values).toContain(value);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is recognised or not', () => {
    fc.assert(
      fc.property(fc.string(), anyText, (path, text) => {
        expect([...kinds, null]).toContain(recogniseFile(path, text));
      }),
    );
  });
});

describe('rows that are written are read again', () => {
  const title = fc
    .string({ unit: fc.constantFrom(...'abcdé ,"‐†&<'), minLength: 1, maxLength: 30 })
    .map((words) => `T${words}`.trim());
  const digit = fc.integer({ min: 1, max: 9 });
  const code = fc
    .tuple(fc.constantFrom(...'ABCDEFGH'), digit, digit, digit)
    .map(([letter, ...digits]) => `${letter}${digits[0]}${digits[1]}.${digits[2]}`);
  const rows = fc.uniqueArray(fc.record({ code, title, count: fc.nat() }), {
    selector: (row) => row.code,
    minLength: 1,
    maxLength: 20,
  });
  const lineEnd = fc.constantFrom('\n', '\r\n');
  const mark = fc.constantFrom('', '\uFEFF');

  test('codes of OPCS-4', () => {
    fc.assert(
      fc.property(rows, lineEnd, mark, (some, end, first) => {
        const text = first + some.map((row) => `${row.code}\t${row.title}`).join(end);
        const { codes } = releaseOf('OPCS4_CODES', text);
        const read = new Map(codes.map((record) => [record.value, record.title]));
        for (const row of some) expect(read.get(row.code)).toBe(row.title);
      }),
    );
  });

  test('codes of ICD-10', () => {
    fc.assert(
      fc.property(rows, lineEnd, mark, (some, end, first) => {
        const lines = some.map((row) => `${row.title}\t${row.code.replace('.', '')}\t${row.code}`);
        const text = first + ['DESCRIPTION\tALT_CODE\tCODE', ...lines].join(end);
        const { codes } = releaseOf('ICD10_CODES', text);
        const read = new Map(codes.map((record) => [record.value, record.title]));
        for (const row of some) expect(read.get(row.code)).toBe(row.title);
      }),
    );
  });

  test('counts, with quotes where they are needed', () => {
    fc.assert(
      fc.property(rows, lineEnd, mark, (some, end, first) => {
        const lines = some.map(
          (row) => `${row.code},"${row.title.replaceAll('"', '""')}",${row.count}`,
        );
        const text = first + ['OPCS4_code,description,usage', ...lines].join(end);
        const { usage } = releaseOf('USAGE', text);
        expect(new Map(usage.map(({ value, count }) => [value, count]))).toEqual(
          new Map(some.map((row) => [row.code, row.count])),
        );
      }),
    );
  });
});
