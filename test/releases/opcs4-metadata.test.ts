import { problemsOf, read, releaseOf, tabs, written } from './files.js';

const header =
  'Procedure_Code | Procedure_Code_With_Decimal | Procedure_Code_Description | Sex_Absolute | Sex_Scrutiny | Status_Of_Operation | Method_Of_Delivery | Method_Of_Delivery_Code | OPCS_Version | Effective_From | Effective_To';
const row = (code: string, cells = '') => `${code} | | Title of ${code} | ${cells}`;
const details = (...rows: string[]) => releaseOf('OPCS4_METADATA', tabs(header, ...rows)).details;
const nothing = {
  marker: null,
  partners: null,
  sex: null,
  usualSex: null,
  minimumAge: null,
  maximumAge: null,
  usageInUnitedKingdom: null,
  statusOfOperation: null,
  methodOfDelivery: null,
  validFrom: null,
  validTo: null,
};

describe('metadata of OPCS-4', () => {
  test.each<[label: string, cells: string, said: object]>([
    ['the only sex by number', '1', { sex: 'MALE' }],
    ['the only sex by letter', 'f', { sex: 'FEMALE' }],
    ['the only sex in words', 'Female', { sex: 'FEMALE' }],
    ['the usual sex', ' | 2', { usualSex: 'FEMALE' }],
    ['the status', ' | | 03', { statusOfOperation: '03' }],
    ['the method of delivery by its code', ' | | | Forceps | 3', { methodOfDelivery: '3' }],
    ['the method of delivery in words', ' | | | Forceps', { methodOfDelivery: 'Forceps' }],
    ['the day it ends', ' | | | | | | | 31/03/2023', { validTo: '2023-03-31' }],
  ])('say %s', (_label, cells, said) => {
    expect(details(row('A011', cells))).toEqual([{ value: 'A01.1', ...nothing, ...said }]);
  });

  test.each([
    ['nothing', ''],
    ['sex not known', '0 | 9'],
    ['what a database writes for nothing', 'NULL | NULL | NULL | NULL | NULL | 4.10 | NULL | NULL'],
    ['a last day that no code reaches', ' | | | | | | | 9999-12-31 00:00:00'],
  ])('have no detail of a code where they say %s', (_label, cells) => {
    expect(details(row('A011', cells))).toEqual([]);
  });

  test('have the first day of the edition where it is the same in all rows', () => {
    const { release, details } = releaseOf(
      'OPCS4_METADATA',
      tabs(header, row('A011', ' | | | | | | 20230401'), row('A012', ' | | | | | | 01-APR-2023')),
    );
    expect(release).toMatchObject({ effectiveFrom: '2023-04-01', edition: null });
    expect(details).toEqual([]);
  });

  test('have the first day of a code where rows differ', () => {
    const { release, details } = releaseOf(
      'OPCS4_METADATA',
      tabs(header, row('A011', ' | | | | | | 2020-04-01'), row('A012', ' | | | | | | 2023-04-01')),
    );
    expect(release.effectiveFrom).toBeNull();
    expect(details.map(({ value, validFrom }) => [value, validFrom])).toEqual([
      ['A01.1', '2020-04-01'],
      ['A01.2', '2023-04-01'],
    ]);
  });

  test.each([
    ['4.10', '4.10'],
    ['OPCS-4.9', '4.9'],
    ['OPCS410', '4.10'],
    ['OPCS 4.6', '4.6'],
    ['', null],
    ['fourth', null],
  ])('are of the edition "%s": %s', (version, edition) => {
    const text = tabs(header, row('A011', ` | | | | | ${version}`));
    expect(releaseOf('OPCS4_METADATA', text).release.edition).toBe(edition);
  });

  test('state no edition where rows are of several', () => {
    const text = tabs(header, row('A011', ' | | | | | 4.9'), row('A012', ' | | | | | 4.10'));
    expect(releaseOf('OPCS4_METADATA', text).release.edition).toBeNull();
  });

  test('make a release by themselves, with their own titles and the headings above', () => {
    const { codes, release } = releaseOf('OPCS4_METADATA', tabs(header, row('A012'), row('A011')));
    expect(release).toMatchObject({ system: 'OPCS4', content: 'CODES', complete: false });
    expect(codes.map(({ value, title }) => `${value} ${title}`)).toEqual([
      'A Nervous system',
      'A01 Category A01',
      'A01.1 Title of A011',
      'A01.2 Title of A012',
    ]);
  });

  test('are found by the names of their columns, with commas, in any order and case', () => {
    const text =
      '\uFEFFsex absolute,PROCEDURE CODE DESCRIPTION,Procedure Code\n2,"Removal, of all",a01.1\n';
    const { codes, details } = releaseOf('OPCS4_METADATA', text);
    expect(codes.at(-1)).toMatchObject({ value: 'A01.1', title: 'Removal, of all' });
    expect(details).toMatchObject([{ value: 'A01.1', sex: 'FEMALE' }]);
  });

  test.each<[label: string, rows: readonly string[], problems: readonly string[]]>([
    [
      'a code of no system',
      [row('A01X')],
      ['2:1 "A01X" is not an OPCS-4 code. Expected one such as V401.'],
    ],
    [
      'a sex that is not known',
      [row('A011', 'X')],
      [
        '2:21 "X" is not known here. Expected 1, M or Male, 2, F or Female, or nothing where it is for both.',
      ],
    ],
    [
      'a day that is none',
      [row('A011', ' | | | | | | 2023-02-30')],
      ['2:27 "2023-02-30" is not known here. Expected a day such as 2023-04-01, or nothing.'],
    ],
    [
      'a code twice',
      [row('A011'), row('A01.1')],
      ['3:1 A01.1 stands here a second time. Give the rows of one edition only, each code once.'],
    ],
    [
      'no title, and no file that has it',
      ['A011 | | '],
      [
        '2:7 A01.1 has no title. Give the file of codes and titles of the same edition with this one.',
      ],
    ],
    [
      'more cells than columns',
      [row('A011', '1 | | | | | | | | x')],
      ['2:30 The row has 12 cells, and the header has 11 columns. Remove what is too much.'],
    ],
    ['no rows', [], ['1:1 The file has a header and no rows. Give the whole file.']],
  ])('are refused with %s', (_label, rows, problems) => {
    expect(problemsOf('OPCS4_METADATA', tabs(header, ...rows))).toEqual(problems);
  });

  test('keep what can be read when asked to, and are then not complete', () => {
    const text = tabs(header, row('A011', 'X'), row('A012', '1'));
    const { releases, problems } = read('OPCS4_METADATA', text, { keepGoing: true });
    expect(problems.map(written)).toHaveLength(1);
    expect(releases).toMatchObject([
      { release: { complete: false }, details: [{ value: 'A01.2' }] },
    ]);
  });
});
