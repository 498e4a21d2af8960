import { existsSync, readFileSync } from 'node:fs';
import { readOpcs4 } from '../../src/releases/opcs4.js';

const folder = '../shared/data/opcs4';
const official = `${folder}/OPCS410 CodesAndTitles Nov 2022 V1.0.txt`;
const overflow = `${folder}/overflow-categories.csv`;
const there = existsSync(official) && existsSync(overflow);

const title = there
  ? 'the official list of OPCS-4.10'
  : `the official list of OPCS-4.10 (left out: ${official} is not there)`;

(there ? describe : describe.skip)(title, () => {
  const text = there ? readFileSync(official, 'utf8') : '';
  const reading = readOpcs4(text);
  const codes = reading.read ? reading.records.codes : [];
  const byValue = new Map(codes.map((code) => [code.value, code]));

  test('is read whole: 11,481 rows, each with its title', () => {
    const rows = text.split('\r\n').filter((row) => row !== '');
    expect(rows).toHaveLength(11_481);
    const wrong = rows.filter((row) => {
      const [value = '', words = ''] = row.split('\t');
      return byValue.get(value)?.title !== words.trim();
    });
    expect(wrong).toEqual([]);
  });

  test('says nothing about itself, so it is complete and of no stated edition', () => {
    expect(reading.read && reading.records.release).toMatchObject({
      system: 'OPCS4',
      edition: null,
      effectiveFrom: null,
      complete: true,
    });
  });

  test('gets the 24 chapters it leaves out', () => {
    expect(codes.filter(({ kind }) => kind === 'CHAPTER').map(({ value }) => value)).toEqual([
      ...'ABCDEFGHJKLMNPQRSTUVWXYZ',
    ]);
  });

  test('has the category and the chapter of every code', () => {
    const wrong = codes.filter(({ kind, value, parentValue, chapterValue }) => {
      if (kind === 'CHAPTER') return parentValue !== null || chapterValue !== null;
      const parent = byValue.get(parentValue ?? '');
      const chapter = byValue.get(chapterValue ?? '');
      if (chapter?.kind !== 'CHAPTER') return true;
      return kind === 'CODE'
        ? parent?.value !== value.slice(0, 3) || parent.chapterValue !== chapterValue
        : parent !== chapter;
    });
    expect(wrong).toEqual([]);
  });

  test('has every overflow category in the chapter it belongs to, and no other', () => {
    const rows = (there ? readFileSync(overflow, 'utf8') : '')
      .split(/\r?\n/)
      .slice(1)
      .filter((row) => row !== '')
      .map((row) => row.split(',').slice(0, 2).join(' belongs to '));
    expect(rows).toHaveLength(53);
    const read = codes
      .filter(({ kind, value }) => kind === 'CATEGORY' && value.startsWith('O'))
      .map(({ value, chapterValue }) => `${value} belongs to ${chapterValue}`);
    expect(read).toEqual(rows.toSorted());
  });

  test('has methods in chapter Y, sites in chapter Z and the side in Z94 only', () => {
    const roles = new Map<string, Set<string | null>>();
    for (const { role, chapterValue } of codes) {
      const chapters = roles.get(role ?? '') ?? new Set();
      roles.set(role ?? '', chapters.add(chapterValue));
    }
    expect([...(roles.get('METHOD') ?? [])]).toEqual(['Y', null]);
    expect([...(roles.get('SITE') ?? [])]).toEqual(['Z', null]);
    expect(codes.filter(({ role }) => role === 'LATERALITY').map(({ value }) => value)).toEqual([
      'Z94',
      'Z94.1',
      'Z94.2',
      'Z94.3',
      'Z94.4',
      'Z94.8',
      'Z94.9',
    ]);
  });
});
