import { readReleases } from '../../src/releases/read-releases.js';
import { problemsOf, releaseOf, tabs } from './files.js';

const icd10 =
  'From: ICD-10 4th Edition code | Code Description | To: ICD-10 5th Edition code | Target Different to Source?';
const back = 'From: ICD-10 5th Edition code | To: ICD-10 4th Edition code';

function pairsOf(
  kind: 'OPCS4_EQUIVALENCES' | 'ICD10_EQUIVALENCES',
  text: string,
  path = 'a.txt',
): string[] {
  return releaseOf(kind, text, { path }).equivalences.map(
    ({ fromValue, toValue }) => `${fromValue} > ${toValue}`,
  );
}

describe('a table of coding equivalences', () => {
  test('has the codes that take the place of others, in order', () => {
    const text = tabs(
      icd10,
      'A02.1 | A fever | A02.2 | Y',
      'A011 | A fever | A019 | Y',
      'B01 | A rash | B02 | Y',
      'B03X | A rash | B04X | Y',
    );
    const { release, equivalences } = releaseOf('ICD10_EQUIVALENCES', text);
    expect(release).toMatchObject({
      system: 'ICD10',
      content: 'EQUIVALENCES',
      previousEdition: '4',
      edition: '5',
    });
    expect(equivalences).toEqual([
      { ordinal: 0, fromValue: 'A01.1', toValue: 'A01.9' },
      { ordinal: 1, fromValue: 'A02.1', toValue: 'A02.2' },
      { ordinal: 2, fromValue: 'B01', toValue: 'B02' },
      { ordinal: 3, fromValue: 'B03.X', toValue: 'B04.X' },
    ]);
  });

  test.each([
    ['A code that stands for itself', 'A01.1 | x | A01.1 | N', []],
    ['A code that means something else now', 'A01.1 | x | A01.1 | Y', ['A01.1 > A01.1']],
    ['A code with no target', 'A01.1 | x | | Y', []],
    ['A code with an error of a spreadsheet for its target', 'A01.1 | x | #N/A | Y', []],
    ['A code with no equivalent', 'A01.1 | x | No equivalent code | Y', []],
    [
      'A code with several targets in a cell',
      'A01.1 | x | A01.2, A01.3 | Y',
      ['A01.1 > A01.2', 'A01.1 > A01.3'],
    ],
    [
      'A code with one of two targets',
      'A01.1 | x | A01.2 or A01.3 | Y',
      ['A01.1 > A01.2', 'A01.1 > A01.3'],
    ],
    ['A new code', '| x | A01.2 | Y', []],
  ])('%s: %s', (_label, row, pairs) => {
    expect(pairsOf('ICD10_EQUIVALENCES', tabs(icd10, row))).toEqual(pairs);
  });

  test('has each of several rows of one code', () => {
    const text = tabs(icd10, 'A01.1 | x | A01.3 | Y', 'A01.1 | x | A01.2 | Y');
    expect(pairsOf('ICD10_EQUIVALENCES', text)).toEqual(['A01.1 > A01.2', 'A01.1 > A01.3']);
  });

  test('that leads back is turned round', () => {
    const { release, equivalences } = releaseOf('ICD10_EQUIVALENCES', tabs(back, 'A01.9 | A01.1'));
    expect(release).toMatchObject({ previousEdition: '4', edition: '5' });
    expect(equivalences).toMatchObject([{ fromValue: 'A01.1', toValue: 'A01.9' }]);
  });

  test.each([
    ['TableOfCodingEquivalencesForward.txt', ['A01.1 > A01.9']],
    ['TableOfCodingEquivalencesBackward.txt', ['A01.9 > A01.1']],
  ])('tells its direction by its name, %s, where its columns do not', (path, pairs) => {
    const text = tabs('From code | To code', 'A01.1 | A01.9');
    expect(pairsOf('OPCS4_EQUIVALENCES', text, path)).toEqual(pairs);
  });

  test.each([
    ['OPCS-4.9 code | Title | OPCS-4.10 code', 'A01.1 | x | A01.9', '4.9', '4.10'],
    ['OPCS-4.10 code | Title | OPCS-4.9 code', 'A01.9 | x | A01.1', '4.9', '4.10'],
  ])('of OPCS-4 is known by its editions: %s', (header, row, previousEdition, edition) => {
    const { release, equivalences } = releaseOf('OPCS4_EQUIVALENCES', tabs(header, row));
    expect(release).toMatchObject({ system: 'OPCS4', previousEdition, edition });
    expect(equivalences).toMatchObject([{ fromValue: 'A01.1', toValue: 'A01.9' }]);
  });

  test.each([
    ['OPCS49 to OPCS410 equivalences.txt', '4.9', '4.10'],
    ['OPCS410 TableOfCodingEquivalences.txt', null, '4.10'],
    ['equivalences.txt', null, null],
  ])('has the editions of its name, %s, where its columns have none', (path, previous, edition) => {
    const text = tabs('From code | To code', 'A01.1 | A01.9');
    expect(releaseOf('OPCS4_EQUIVALENCES', text, { path }).release).toMatchObject({
      previousEdition: previous,
      edition,
    });
  });

  test('and the one that leads back make one release', () => {
    const { releases, problems } = readBoth(
      tabs(icd10, 'A01.1 | x | A01.9 | Y', 'A02.1 | x | A02.9 | Y'),
      tabs(back, 'A01.9 | A01.1', 'A03.9 | A03.1'),
    );
    expect(problems).toEqual([]);
    expect(releases).toHaveLength(1);
    expect(releases[0]?.release.source).toBe('forward.txt and backward.txt');
    expect(releases[0]?.equivalences.map((pair) => Object.values(pair).join(' '))).toEqual([
      '0 A01.1 A01.9',
      '1 A02.1 A02.9',
      '2 A03.1 A03.9',
    ]);
  });

  test.each<[label: string, text: string, problems: readonly string[]]>([
    [
      'a target that is no code',
      tabs(icd10, 'A01.1 | x | see text | Y'),
      [
        '2:9 "see text" is not a code of ICD-10. Expected a code, or nothing where there is no equivalent.',
      ],
    ],
    [
      'a source that is no code',
      tabs(icd10, 'A1 | x | A01.2 | Y'),
      [
        '2:1 "A1" is not a code of ICD-10. Expected a code, or nothing where there is no equivalent.',
      ],
    ],
    [
      'other columns',
      tabs('Code | Title', 'A01.1 | x'),
      [
        '1:1 The file has no columns to lead from and to. Expected a header such as "From: ICD-10 … code" and "To: ICD-10 … code".',
      ],
    ],
    ['no rows', icd10, ['1:1 The file has a header and no rows. Give the whole file.']],
  ])('is refused with %s', (_label, text, problems) => {
    expect(problemsOf('ICD10_EQUIVALENCES', tabs(text))).toEqual(problems);
  });
});

function readBoth(forward: string, backward: string) {
  const kind = 'ICD10_EQUIVALENCES';
  const files = [
    { kind, path: 'forward.txt', text: forward },
    { kind, path: 'backward.txt', text: backward },
  ] as const;
  return readReleases(files, {}, { keepGoing: false });
}
