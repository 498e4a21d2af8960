import { problemsOf, read, releaseOf } from './files.js';

const header = 'start_date,end_date,code,description,usage';
const year = '2023-04-01,2024-03-31';
const opcs4 = { path: 'opcs4/usage.csv' };
const countsOf = (text: string, path = opcs4.path) =>
  releaseOf('USAGE', text, { path }).usage.map(({ value, count }) => `${value} ${count}`);

describe('national counts', () => {
  test('are of the year that their rows state', () => {
    const { release, usage } = releaseOf(
      'USAGE',
      `${header}\n${year},A012,x,3\n${year},A011,x,12\n`,
      opcs4,
    );
    expect(release).toMatchObject({
      system: 'OPCS4',
      content: 'USAGE',
      edition: '2023-24',
      effectiveFrom: '2023-04-01',
      effectiveTo: '2024-03-31',
      complete: true,
      source: 'usage.csv',
    });
    expect(usage).toEqual([
      { value: 'A01.1', count: 12 },
      { value: 'A01.2', count: 3 },
    ]);
  });

  test.each([
    ['2023-04-01,2024-03-31', '2023-24'],
    ['01/04/2023,31/03/2024', '2023-24'],
    ['2023-01-01,2023-12-31', '2023'],
    ['2023-04-01,2023-06-30', '2023-04-01 to 2023-06-30'],
  ])('from %s are called %s', (days, edition) => {
    const text = `${header}\n${days},A011,x,12\n`;
    expect(releaseOf('USAGE', text, opcs4).release.edition).toBe(edition);
  });

  test.each([
    ['opcs4-usage-2023-24.csv', '2023-24'],
    ['opcs4/2022_2023/usage.csv', '2022-23'],
    ['opcs4-usage-2023-04.csv', null],
    ['opcs4-usage.csv', null],
  ])('without days have the year that their name has: %s', (path, edition) => {
    expect(releaseOf('USAGE', 'code,usage\nA011,12\n', { path }).release).toMatchObject({
      edition,
      effectiveFrom: null,
    });
  });

  test('of several years make a release each', () => {
    const text = `${header}\n${year},A011,x,12\n2022-04-01,2023-03-31,A011,x,10\n`;
    const { releases, problems } = read('USAGE', text, opcs4);
    expect(problems).toEqual([]);
    expect(releases.map(({ release, usage }) => [release.edition, usage[0]?.count])).toEqual([
      ['2023-24', 12],
      ['2022-23', 10],
    ]);
  });

  test.each([
    ['the columns in another order', 'usage,code\n12,A011\n', ['A01.1 12']],
    ['a code with its dot', 'code,usage\nA01.1,12\n', ['A01.1 12']],
    ['a category', 'code,usage\nA01,12\n', ['A01 12']],
    ['a description with a comma', 'description,code,usage\n"a, b",A011,12\n', ['A01.1 12']],
    ['a description over two lines', 'description,code,usage\n"a\nb",A011,12\n', ['A01.1 12']],
    ['thousands with commas', 'code,usage\nA011,"1,234,567"\n', ['A01.1 1234567']],
    ['tabs', 'code\tusage\r\nA011\t12\r\n', ['A01.1 12']],
    ['nought', 'code,usage\nA011,0\n', ['A01.1 0']],
    [
      'counts that are suppressed',
      'code,usage\nA011,*\nA012,-\nA013,\nA014,<5\nA015,6\n',
      ['A01.5 6'],
    ],
  ])('with %s', (_label, text, counts) => expect(countsOf(text)).toEqual(counts));

  test.each([
    ['its column', 'ICD10_code,usage\nA011,12\n', 'opcs4/usage.csv', 'ICD10', 'A01.1'],
    ['its column', 'OPCS4_code,usage\nA011,12\n', 'a.csv', 'OPCS4', 'A01.1'],
    ['its column', 'SNOMED_Concept_ID,Usage\n80146002,12\n', 'a.csv', 'SNOMEDCT', '80146002'],
    ['its name', 'code,usage\nC61X,12\n', 'icd10-usage.csv', 'ICD10', 'C61.X'],
    ['its folder', 'code,usage\nA011,12\n', 'opcs4/usage.csv', 'OPCS4', 'A01.1'],
    ['a code that only ICD-10 has', 'code,usage\nI219,12\n', 'a.csv', 'ICD10', 'I21.9'],
    [
      'numbers, which only SNOMED CT has',
      'code,usage\n80146002,12\n',
      'a.csv',
      'SNOMEDCT',
      '80146002',
    ],
  ])('are of a system by %s', (_by, text, path, system, value) => {
    const { release, usage } = releaseOf('USAGE', text, { path });
    expect([release.system, usage[0]?.value]).toEqual([system, value]);
  });

  test.each<[label: string, rows: string, problems: readonly string[]]>([
    [
      'a code of another system',
      `${year},I219,x,12`,
      [
        '2:23 "I219" is not a code of OPCS-4. If the counts are of another code system, name it in the name of the file.',
      ],
    ],
    [
      'a chapter',
      `${year},A,x,12`,
      [
        '2:23 "A" is not a code of OPCS-4. If the counts are of another code system, name it in the name of the file.',
      ],
    ],
    [
      'a count in words, after a description with commas',
      `${year},A011,"x, y",many`,
      [
        '2:35 "many" is not known here. Expected a whole number up to 2147483647, or * where it is suppressed.',
      ],
    ],
    [
      'half a count',
      `${year},A011,x,1.5`,
      [
        '2:30 "1.5" is not known here. Expected a whole number up to 2147483647, or * where it is suppressed.',
      ],
    ],
    [
      'a count beyond what can be kept',
      `${year},A011,x,2147483648`,
      [
        '2:30 "2147483648" is not known here. Expected a whole number up to 2147483647, or * where it is suppressed.',
      ],
    ],
    [
      'a day that is none',
      '2023-04-31,2024-03-31,A011,x,1',
      ['2:1 "2023-04-31" is not known here. Expected a day such as 2023-04-01.'],
    ],
    [
      'an end before the beginning',
      '2023-04-01,2022-03-31,A011,x,1',
      ['2:12 The period ends on 2022-03-31, before it begins on 2023-04-01. Put the days right.'],
    ],
    [
      'a code twice in one period',
      `${year},A011,x,1\n${year},A01.1,x,2`,
      ['3:23 A01.1 stands here a second time for the same period. Remove one of the two rows.'],
    ],
    [
      'a quote that is not closed, after which it goes on',
      `${year},A011,"x,1\n${year},A012,x,many`,
      [
        '2:1 The quotes of the row do not fit together. Put a quote before and after the cell, and two for one inside it.',
        '3:30 "many" is not known here. Expected a whole number up to 2147483647, or * where it is suppressed.',
      ],
    ],
    [
      'a comma without quotes around it',
      `${year},A011,x, y,1`,
      [
        '2:33 The row has 6 cells, and the header has 5 columns. Put quotes around a cell that has a comma.',
      ],
    ],
    ['no rows', '', ['1:1 The file has a header and no rows. Give the whole file.']],
  ])('are refused with %s', (_label, rows, problems) => {
    expect(problemsOf('USAGE', `${header}\n${rows}`, opcs4)).toEqual(problems);
  });

  test('are refused where nothing says what they are of', () => {
    expect(problemsOf('USAGE', 'code,usage\nA011,12\n')).toEqual([
      '1:1 It cannot be told which code system the counts are of. Name it in the name of the file or of its column, as in "opcs4-usage.csv" or "ICD10_code".',
    ]);
  });
});
