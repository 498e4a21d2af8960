import { decodeRelease } from '../../src/releases/decode.js';
import { problemsOf, read, releaseOf, tabs, written } from './files.js';

const header =
  'CODE | ALT_CODE | USAGE | USAGE_UK | DESCRIPTION | MODIFIER_4 | MODIFIER_5 | QUALIFIERS | GENDER_MASK | MIN_AGE | MAX_AGE | TREE_DESCRIPTION';
const a01 = 'A01 | A01 | DEFAULT | 3 | Fevers | | | | | | | ';
const a011 = 'A01.1 | A011 | DEFAULT | 1 | A fever | | | | | | | ';
const recordsOf = (...rows: string[]) => releaseOf('ICD10_CODES', tabs(header, ...rows));
const codesOf = (...rows: string[]) =>
  recordsOf(...rows).codes.filter(({ kind }) => kind !== 'CHAPTER');

describe('codes and titles of ICD-10', () => {
  test('have their place under categories and chapters', () => {
    expect(codesOf(a011, a01)).toEqual([
      {
        value: 'A01',
        title: 'Fevers',
        kind: 'CATEGORY',
        role: null,
        parentValue: 'I',
        chapterValue: 'I',
        firstCategory: null,
        lastCategory: null,
      },
      {
        value: 'A01.1',
        title: 'A fever',
        kind: 'CODE',
        role: null,
        parentValue: 'A01',
        chapterValue: 'I',
        firstCategory: null,
        lastCategory: null,
      },
    ]);
  });

  test('get the 22 chapters that the file leaves out', () => {
    const chapters = recordsOf(a011).codes.filter(({ kind }) => kind === 'CHAPTER');
    expect(chapters).toHaveLength(22);
    expect(chapters.find(({ value }) => value === 'XX')).toMatchObject({
      title: 'External causes, such as accidents',
      firstCategory: 'V01',
      lastCategory: 'Y98',
      parentValue: null,
    });
  });

  test('are in plain order', () => {
    const values = recordsOf(a011, a01).codes.map(({ value }) => value);
    expect(values).toEqual(values.toSorted());
  });

  test('have an undivided category as a heading and as a code', () => {
    expect(
      codesOf('C61 | C61X | DEFAULT | 1 | A tumour | | | | | | | ').map(
        ({ value, kind, title, parentValue }) => [value, kind, title, parentValue],
      ),
    ).toEqual([
      ['C61', 'CATEGORY', 'A tumour', 'II'],
      ['C61.X', 'CODE', 'A tumour', 'C61'],
    ]);
  });

  test.each([
    ['below the code of four', 'M00.01 | M0001', ['M00.0 | M000'], 'M00.01', 'M00.0'],
    ['below the category where that is not there', 'M00.01 | M0001', [], 'M00.01', 'M00'],
    ['after X where there is no fourth', 'T08.0 | T08X0', ['T08 | T08X'], 'T08.X0', 'T08.X'],
  ])('of five characters stand %s', (_label, code, others, value, parentValue) => {
    const rows = [code, ...others].map(
      (start) => `${start} | DEFAULT | 1 | A break | | | | | | | `,
    );
    expect(codesOf(...rows).find((record) => record.value === value)).toMatchObject({
      kind: 'CODE',
      parentValue,
    });
  });

  test('give a category without a row of its own one', () => {
    expect(codesOf(a011)[0]).toMatchObject({ value: 'A01', title: 'Category A01' });
  });

  test.each([
    ['A fever', 'at sea', '', 'A fever : at sea'],
    ['A fever', '', 'hand', 'A fever : hand'],
    ['A fever', 'at sea', 'hand', 'A fever : at sea : hand'],
    ['A fever, At sea', 'at sea', '', 'A fever, At sea'],
    ['A fever', 'NULL', 'NULL', 'A fever'],
  ])('"%s" with the characters "%s" and "%s" are called "%s"', (title, four, five, whole) => {
    const row = `A01.1 | A011 | DEFAULT | 1 | ${title} | ${four} | ${five} | | | | | `;
    expect(codesOf(row)[1]?.title).toBe(whole);
  });

  test.each<[label: string, cells: string, said: object]>([
    ['a dagger', 'DAGGER | 1 | x | | | | | | | ', { marker: 'DAGGER' }],
    [
      'an asterisk with its partners',
      'asterisk | 1 | x | | | A17.0^A180^M05^E10-E14 | | | | ',
      { marker: 'ASTERISK', partners: 'A17.0 A18.0 M05 E10-E14' },
    ],
    ['the male sex', 'DEFAULT | 1 | x | | | | 1 | | | ', { sex: 'MALE' }],
    ['the female sex', 'DEFAULT | 1 | x | | | | F | | | ', { sex: 'FEMALE' }],
    ['ages', 'DEFAULT | 1 | x | | | | | 15 | 49 | ', { minimumAge: 15, maximumAge: 49 }],
    ['another usage', 'DEFAULT | 2 | x | | | | | | | ', { usageInUnitedKingdom: '2' }],
    ['the usage of a heading', 'DEFAULT | 3 | x | | | | | | | ', { usageInUnitedKingdom: '3' }],
  ])('say %s', (_label, cells, said) => {
    const { details } = recordsOf(`A01.1 | A011 | ${cells}`);
    expect(details).toHaveLength(1);
    expect(details[0]).toMatchObject({ value: 'A01.1', ...said });
  });

  test.each([
    ['nothing', 'A01.1 | A011 | DEFAULT | 1 | x | | | | | | | '],
    ['both sexes', 'A01.1 | A011 | DEFAULT | 1 | x | | | | 3 | | | '],
    ['ages that are no limit', 'A01.1 | A011 | DEFAULT | 1 | x | | | | | 0 | 124 | '],
    ['what a heading has', 'A01 | A01 | DEFAULT | 3 | x | | | | | | | '],
    ['what an undivided category has', 'A01 | A01X | DEFAULT | 1 | x | | | | | | | '],
  ])('have no detail where they say %s', (_label, row) => {
    expect(recordsOf(row).details).toEqual([]);
  });

  test('say of an undivided category and of its code the same', () => {
    const { details } = recordsOf('G01 | G01X | ASTERISK | 1 | x | | | A17.0 | | | | ');
    expect(details.map(({ value, marker, partners }) => [value, marker, partners])).toEqual([
      ['G01', 'ASTERISK', 'A17.0'],
      ['G01.X', 'ASTERISK', 'A17.0'],
    ]);
  });

  test('are found by the names of their columns, in any order', () => {
    const text = tabs('Description | Usage | Alt_Code | Code', 'A fever | Dagger | A011 | A01.1');
    const { codes, details } = releaseOf('ICD10_CODES', text);
    expect(codes.find(({ value }) => value === 'A01.1')?.title).toBe('A fever');
    expect(details).toMatchObject([{ value: 'A01.1', marker: 'DAGGER' }]);
  });

  test.each<[encoding: string, bytes: Buffer]>([
    ['UTF-8', Buffer.from(tabs(header, a011.replace('A fever', 'Fièvre de Sjögren')))],
    [
      'UTF-8 with its mark',
      Buffer.from(`\uFEFF${tabs(header, a011.replace('A fever', 'Fièvre de Sjögren'))}`),
    ],
    [
      'Windows-1252',
      Buffer.from(tabs(header, a011.replace('A fever', 'Fièvre de Sjögren')), 'latin1'),
    ],
    [
      'UTF-16',
      Buffer.from(`\uFEFF${tabs(header, a011.replace('A fever', 'Fièvre de Sjögren'))}`, 'utf16le'),
    ],
  ])('are read in %s', (_encoding, bytes) => {
    const decoded = decodeRelease(bytes);
    const text = 'text' in decoded ? decoded.text : '';
    expect(releaseOf('ICD10_CODES', text).codes.map(({ title }) => title)).toContain(
      'Fièvre de Sjögren',
    );
  });

  test('leave out a row of nothing, as a database exports it', () => {
    const { releases, problems, rows } = read(
      'ICD10_CODES',
      tabs(header, a011, 'NUL.L | NULL | DEFAULT | 1 | NULL | | | | | | | '),
    );
    expect(problems).toEqual([]);
    expect(rows).toBe(2);
    expect(releases[0]?.release.complete).toBe(true);
  });

  test.each<[label: string, rows: readonly string[], problems: readonly string[]]>([
    [
      'a code that is none',
      ['A1 | A1 | DEFAULT | 1 | x | | | | | | | '],
      ['2:1 "A1" is not an ICD-10 code. Expected one such as A01.1, or a category such as A01.'],
    ],
    [
      'two codes that differ',
      ['A01.1 | A012 | DEFAULT | 1 | x | | | | | | | '],
      [
        '2:7 "A012" is not A01.1 without its dot. Put right whichever of CODE and ALT_CODE is wrong.',
      ],
    ],
    [
      'no title',
      ['A01.1 | A011 | DEFAULT | 1 | | | | | | | | '],
      ['2:22 A01.1 has no title. Put it under DESCRIPTION.'],
    ],
    [
      'a usage that is not known',
      ['A01.1 | A011 | SOMETIMES | 1 | x | | | | | | | '],
      ['2:12 "SOMETIMES" is not known here. Expected DEFAULT, DAGGER or ASTERISK.'],
    ],
    [
      'partners that are no codes',
      ['A01.1 | A011 | DAGGER | 1 | x | | | G01^see | | | | '],
      ['2:25 "G01^see" is not known here. Expected ICD-10 codes with ^ between them, or nothing.'],
    ],
    [
      'an age in words, and a sex that is not known',
      ['A01.1 | A011 | DEFAULT | 1 | x | | | | 7 | newborn | | '],
      [
        '2:29 "newborn" is not known here. Expected an age in years, or nothing.',
        '2:27 "7" is not known here. Expected 1, M or Male, 2, F or Female, or nothing where it is for both.',
      ],
    ],
    [
      'a code twice',
      [a011, a011],
      ['3:1 A01.1 stands here a second time. Remove one of the two lines.'],
    ],
    [
      'a code that an undivided category has already',
      [
        'A01 | A01X | DEFAULT | 1 | x | | | | | | | ',
        'A01.X | A01X | DEFAULT | 1 | x | | | | | | | ',
      ],
      ['3:1 A01.X stands here a second time. Remove one of the two lines.'],
    ],
    ['no rows', [], ['1:1 The file has a header and no rows. Give the whole file.']],
  ])('are refused with %s', (_label, rows, problems) => {
    expect(problemsOf('ICD10_CODES', tabs(header, ...rows))).toEqual(problems);
  });

  test('keep what can be read when asked to, and are then not complete', () => {
    const text = tabs(header, 'A1 | A1 | DEFAULT | 1 | x | | | | | | | ', a011);
    const { releases, problems, rows } = read('ICD10_CODES', text, { keepGoing: true });
    expect(problems.map(written)).toHaveLength(1);
    expect(rows).toBe(2);
    expect(releases[0]?.release.complete).toBe(false);
    expect(releases[0]?.codes.map(({ value }) => value)).toContain('A01.1');
  });
});
