import { readReleases } from '../../src/releases/read-releases.js';
import type { FileKind, GivenEdition } from '../../src/releases/release-file.js';
import { problemsOf, read, releaseOf, tabs, written } from './files.js';

type File = readonly [kind: FileKind, path: string, text: string];

const codes = tabs('A01.1 | Removal of all', 'A01.2 | Removal of some');
const metadata = tabs('Procedure_Code | Sex_Absolute', 'A011 | 1', 'A012 | ');
const icd10 = tabs('CODE | ALT_CODE | DESCRIPTION', 'A01.1 | A011 | A fever');
const usage = 'start_date,end_date,OPCS4_code,usage\n2023-04-01,2024-03-31,A011,12\n';

function readAll(files: readonly File[], given: GivenEdition = {}, keepGoing = false) {
  const texts = files.map(([kind, path, text]) => ({ kind, path, text }));
  return readReleases(texts, given, { keepGoing });
}

describe('the edition of a release', () => {
  test.each<[path: string, edition: string | null]>([
    ['OPCS410 CodesAndTitles Nov 2022 V1.0.txt', '4.10'],
    ['OPCS46 CodesAndTitles Jan 2011 V1.0.txt', '4.6'],
    ['OPCS-4.9 codes.txt', '4.9'],
    ['OPCS410 Data files txt/codes.txt', '4.10'],
    ['OPCS49/OPCS410 codes.txt', '4.10'],
    ['opcs49.zip/codes.txt', '4.9'],
    ['opcs4.zip/codes.txt', null],
    ['opcs4 2022-11.txt', null],
    ['OPCS4_2022.txt', null],
  ])('of OPCS-4 is in the name %s: %s', (path, edition) => {
    const { release } = releaseOf('OPCS4_CODES', codes, { path });
    expect([release.edition, release.effectiveFrom]).toEqual([edition, null]);
  });

  test.each<[path: string, edition: string | null, effectiveFrom: string | null]>([
    ['ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt', '5', '2016-04-01'],
    ['ICD10_Edition4_CodesAndTitlesAndMetadata_GB_20120401.txt', '4', '2012-04-01'],
    ['ICD10_Edition5_20160401/Content/codes.txt', '5', '2016-04-01'],
    ['ICD-10 5th Edition.txt', '5', null],
    ['ICD10_Edition5_20161301.txt', '5', null],
    ['icd10_20160401.txt', null, null],
    ['codes.txt', null, null],
  ])('of ICD-10 is in the name %s: %s from %s', (path, edition, effectiveFrom) => {
    expect(releaseOf('ICD10_CODES', icd10, { path }).release).toMatchObject({
      edition,
      effectiveFrom,
      source: path.split('/').at(-1),
    });
  });

  test('is as the file says it before its folder does', () => {
    const text = `# edition\t4.10\n# effective\t2023-04-01\n${codes}`;
    expect(releaseOf('OPCS4_CODES', text, { path: 'opcs4/codes.txt' }).release).toMatchObject({
      edition: '4.10',
      effectiveFrom: '2023-04-01',
    });
  });

  test('comes from what is given before all else', () => {
    const given = { edition: '4.9', effectiveFrom: '2020-04-01' };
    const path = 'OPCS410 CodesAndTitles Nov 2022 V1.0.txt';
    const text = `# edition\t4.8\n${codes}`;
    expect(releaseOf('OPCS4_CODES', text, { path, given }).release).toMatchObject(given);
  });

  test.each<[kind: FileKind, text: string, given: string, edition: string]>([
    ['OPCS4_CODES', codes, 'OPCS-4.9', '4.9'],
    ['OPCS4_CODES', codes, 'opcs410', '4.10'],
    ['ICD10_CODES', icd10, 'ICD-10 edition 5', '5'],
    ['ICD10_CODES', icd10, '5th', '5'],
  ])('is kept in one form: of %s', (kind, text, given, edition) => {
    const { release } = releaseOf(kind, text, { given: { edition: given } });
    expect(release.edition).toBe(edition);
  });

  test.each<[kind: FileKind, text: string, given: string, problem: string]>([
    [
      'OPCS4_CODES',
      codes,
      'November',
      '"November" is no edition of OPCS-4. Give it as people write it, such as 4.10.',
    ],
    [
      'ICD10_CODES',
      icd10,
      '4.10',
      '"4.10" is no edition of ICD-10. Give it as people write it, such as 5.',
    ],
  ])('that is none is a problem: of %s', (kind, text, given, problem) => {
    expect(problemsOf(kind, text, { given: { edition: given } })).toEqual([`1:1 ${problem}`]);
  });

  test('may be a year in a list of the WHO, and not what is no name', () => {
    const claml = (version: string) =>
      `<ClaML version="2.0.0"><Title name="ICD-10" version="${version}">Diseases</Title>
       <Class code="A01" kind="category"><Rubric kind="preferred"><Label>Fevers</Label></Rubric></Class></ClaML>`;
    expect(releaseOf('CLAML', claml('2016')).release.edition).toBe('2016');
    expect(problemsOf('CLAML', claml('beta'))).toEqual([
      '1:1 "beta" is no edition of ICD-10. Give it as people write it, such as 5.',
    ]);
    const given = { edition: '5' };
    expect(releaseOf('CLAML', claml('beta'), { given }).release.edition).toBe('5');
  });

  test('may not be one by the rows of a file and another by its name', () => {
    const path = 'OPCS410 codes.txt';
    const { releases, problems } = read('OPCS4_CODES', `# edition\t4.9\n${codes}`, { path });
    expect(releases).toEqual([]);
    expect(problems.map(written)).toEqual([
      '1:1 The file is of edition 4.9 by its rows and of 4.10 by its name. Say which edition it is, or rename it.',
    ]);
  });

  test('is never given to counts that state their period', () => {
    const given = { edition: '4.10', effectiveFrom: '2020-04-01' };
    expect(releaseOf('USAGE', usage, { given }).release).toMatchObject({
      edition: '2023-24',
      effectiveFrom: '2023-04-01',
    });
  });

  test('may be given to counts that do not', () => {
    const given = { edition: '2023-24', effectiveFrom: '2023-04-01' };
    const text = 'OPCS4_code,usage\nA011,12\n';
    expect(releaseOf('USAGE', text, { given }).release).toMatchObject(given);
  });

  test('cannot be given to files of two code systems', () => {
    const files: File[] = [
      ['OPCS4_CODES', 'a/opcs.txt', codes],
      ['ICD10_CODES', 'a/icd.txt', icd10],
    ];
    expect(readAll(files).releases).toHaveLength(2);
    const { releases, problems } = readAll(files, { edition: '4.10' });
    expect(releases).toEqual([]);
    expect(problems.map((problem) => `${problem.file} ${written(problem)}`)).toEqual([
      'a/icd.txt 1:1 An edition is given, but opcs.txt is of OPCS-4 and icd.txt of ICD-10. Give the files of each on their own.',
    ]);
  });
});

describe('the files of one release', () => {
  const both: File[] = [
    ['OPCS4_METADATA', 'OPCS410 MetaData.txt', metadata],
    ['OPCS4_CODES', 'OPCS410 CodesAndTitles.txt', codes],
  ];

  test('are put together: titles from one, details from the other', () => {
    const { releases, problems, rows } = readAll(both);
    expect(problems).toEqual([]);
    expect(rows).toBe(4);
    expect(releases).toHaveLength(1);
    expect(releases[0]?.release).toMatchObject({
      edition: '4.10',
      complete: true,
      source: 'OPCS410 CodesAndTitles.txt and OPCS410 MetaData.txt',
    });
    expect(releases[0]?.codes.at(-1)?.title).toBe('Removal of some');
    expect(releases[0]?.details).toMatchObject([{ value: 'A01.1', sex: 'MALE' }]);
  });

  test('stay apart where their editions differ', () => {
    const { releases } = readAll([
      ['OPCS4_CODES', 'OPCS410 CodesAndTitles.txt', codes],
      ['OPCS4_CODES', 'OPCS49 CodesAndTitles.txt', codes],
    ]);
    expect(releases.map(({ release }) => release.edition)).toEqual(['4.10', '4.9']);
  });

  test('have the same codes', () => {
    const more = `${metadata}\r\n${tabs('A013 | 1')}`;
    const files: File[] = [both[1]!, ['OPCS4_METADATA', 'OPCS410 MetaData.txt', more]];
    expect(readAll(files).problems.map(written)).toEqual([
      '4:1 A01.3 is not among the codes of OPCS410 CodesAndTitles.txt. Give both files as they come in one release.',
    ]);
    const excerpt: File = ['OPCS4_CODES', 'OPCS410 codes.txt', `# complete\tno\n${codes}`];
    const { releases, problems } = readAll([excerpt, files[1]!]);
    expect(problems).toEqual([]);
    expect(releases[0]?.details.map(({ value }) => value)).toEqual(['A01.1']);
  });

  test.each<[label: string, files: readonly File[], problem: string]>([
    [
      'the same file twice',
      [
        ['OPCS4_CODES', 'a/OPCS410 codes.txt', codes],
        ['OPCS4_CODES', 'b/OPCS410 codes.txt', codes],
      ],
      'b/OPCS410 codes.txt 1:1 b/OPCS410 codes.txt has the same content as a/OPCS410 codes.txt. Give only one of the two.',
    ],
    [
      'two files of one edition',
      [
        ['OPCS4_CODES', 'a/OPCS410 codes.txt', codes],
        ['OPCS4_CODES', 'b/OPCS410 codes.txt', tabs('A01.1 | Other')],
      ],
      'b/OPCS410 codes.txt 1:1 a/OPCS410 codes.txt and b/OPCS410 codes.txt are both of the codes of OPCS-4, edition 4.10. Give only one of the two.',
    ],
    [
      'two files of no stated edition',
      [
        ['ICD10_CODES', 'a.txt', icd10],
        ['ICD10_CODES', 'b.txt', tabs('CODE | ALT_CODE | DESCRIPTION', 'A02 | A02 | x')],
      ],
      'b.txt 1:1 a.txt and b.txt are both of the codes of ICD-10, of no stated edition. Give only one of the two.',
    ],
    [
      'counts of one year twice',
      [
        ['USAGE', 'a.csv', usage],
        ['USAGE', 'b.csv', `${usage}2023-04-01,2024-03-31,A012,1\n`],
      ],
      'b.csv 1:1 a.csv and b.csv are both of the counts of OPCS-4 for 2023-24. Give only one of the two.',
    ],
  ])('are refused with %s, and read without the second', (_label, files, problem) => {
    const { releases, problems } = readAll(files);
    expect(releases).toEqual([]);
    expect(problems.map((one) => `${one.file} ${written(one)}`)).toEqual([problem]);
    expect(readAll(files, {}, true).releases).toHaveLength(1);
  });
});

describe('files that cannot be read', () => {
  test('keep all others out, unless asked to go on', () => {
    const files: File[] = [
      ['ICD10_CODES', 'a.txt', icd10],
      ['OPCS4_CODES', 'b.txt', 'hello'],
    ];
    const { releases, problems } = readAll(files);
    expect(releases).toEqual([]);
    expect(problems.map(({ file }) => file)).toEqual(['b.txt']);
    expect(readAll(files, {}, true).releases.map(({ release }) => release.system)).toEqual([
      'ICD10',
    ]);
  });

  test('are told by the NUL character in them', () => {
    const { releases, problems } = read('ICD10_CODES', `${icd10}\n\nA0\0`, { keepGoing: true });
    expect(releases).toEqual([]);
    expect(problems.map(written)).toEqual([
      '4:3 The file has a NUL character, so it is no text, or damaged. Get it anew.',
    ]);
  });

  test('are not those of SNOMED CT, which are left to others', () => {
    expect(read('RF2_CONCEPT', 'id\teffectiveTime')).toEqual({
      releases: [],
      problems: [],
      rows: 0,
    });
  });
});
