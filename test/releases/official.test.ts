import { existsSync, readFileSync } from 'node:fs';
import { decodeRelease } from '../../src/releases/decode.js';
import { baseName } from '../../src/releases/named.js';
import { readReleases } from '../../src/releases/read-releases.js';
import { recogniseFile } from '../../src/releases/recognise.js';

const folder = '../shared/data';
const paths = [
  'opcs4/OPCS410 CodesAndTitles Nov 2022 V1.0.txt',
  'icd10/ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt',
  'opcs4/usage-2023-24.csv',
];
const there = paths.every((path) => existsSync(`${folder}/${path}`));
const title = there
  ? 'the releases as they are published'
  : `the releases as they are published (left out: the files of ${folder} are not there)`;

(there ? describe : describe.skip)(title, () => {
  const files = (there ? paths : []).map((path) => {
    const decoded = decodeRelease(readFileSync(`${folder}/${path}`));
    const text = 'text' in decoded ? decoded.text : '';
    return { kind: recogniseFile(path, text.slice(0, 4_000))!, path, text };
  });
  const { releases, problems, rows } = readReleases(files, {}, { keepGoing: false });
  const [opcs4, icd10, usage] = releases;
  const linesOf = (index: number) => files[index]!.text.split('\r\n').filter((line) => line !== '');

  test('are recognised', () => {
    expect(files.map(({ kind }) => kind)).toEqual(['OPCS4_CODES', 'ICD10_CODES', 'USAGE']);
  });

  test('are read whole', () => {
    expect(problems).toEqual([]);
    expect(rows).toBe(11_481 + 14_039 + 9_259);
  });

  test('state their editions, as far as they do', () => {
    expect(
      releases.map(({ release: { system, content, edition, effectiveFrom, source } }) => [
        system,
        content,
        edition,
        effectiveFrom,
        source,
      ]),
    ).toEqual([
      ['OPCS4', 'CODES', '4.10', null, baseName(paths[0]!)],
      ['ICD10', 'CODES', '5', '2016-04-01', baseName(paths[1]!)],
      ['OPCS4', 'USAGE', '2023-24', '2023-04-01', baseName(paths[2]!)],
    ]);
  });

  test('have every row of ICD-10 with its title, in its place, but the one of nothing', () => {
    const byValue = new Map(icd10?.codes.map((code) => [code.value, code]));
    const wrong = linesOf(1)
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(([code = '', alternative = '', , , words]) => {
        const isUndivided = alternative === `${code}X`;
        const titles = [code, ...(isUndivided ? [`${code}.X`] : [])].map(
          (value) => byValue.get(value)?.title,
        );
        return titles.some((each) => each !== words?.trim());
      });
    expect(wrong.map(([code]) => code)).toEqual(['NUL.L']);
    const misplaced = icd10?.codes.filter(({ kind, value, parentValue, chapterValue }) => {
      if (kind === 'CHAPTER') return parentValue !== null || chapterValue !== null;
      if (byValue.get(chapterValue ?? '')?.kind !== 'CHAPTER') return true;
      return parentValue !== (kind === 'CODE' ? value.slice(0, 3) : chapterValue);
    });
    expect(misplaced).toEqual([]);
  });

  test('have nothing of ICD-10 that is no row, but chapters, undivided codes and missing headings', () => {
    const rowsOfFile = new Set(linesOf(1).map((line) => line.split('\t')[0]));
    const added = icd10?.codes.filter(({ value }) => !rowsOfFile.has(value)) ?? [];
    const count = (kind: string) => added.filter((code) => code.kind === kind).length;
    expect(count('CHAPTER')).toBe(22);
    expect(
      added.filter(({ kind }) => kind === 'CODE').every(({ value }) => /\.X$/.test(value)),
    ).toBe(true);
    expect(count('CODE')).toBe(255);
    for (const { kind, title: words, value } of added)
      if (kind === 'CATEGORY') expect(words).toBe(`Category ${value}`);
  });

  test('mark the asterisk codes of ICD-10, and say nothing of most', () => {
    const marked = linesOf(1).filter((line) => line.includes('\tASTERISK\t'));
    const values = icd10?.details.map(({ value }) => value.replace(/\.X$/, '')) ?? [];
    expect(new Set(values)).toEqual(new Set(marked.map((line) => line.split('\t')[0])));
    expect(icd10?.details.every(({ marker }) => marker === 'ASTERISK')).toBe(true);
  });

  test('have a count for every row, and each code among those of OPCS-4', () => {
    const known = new Set(opcs4?.codes.map(({ value }) => value));
    expect(usage?.usage).toHaveLength(9_259);
    expect(usage?.usage.filter(({ value }) => !known.has(value))).toEqual([]);
  });
});
