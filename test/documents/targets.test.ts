import {
  isWithin,
  markerOf,
  namesCode,
  systemByNotation,
  targetKey,
  targetsIn,
} from '../../src/documents/targets.js';
import type { CodeSystem } from '../../src/model/index.js';
import { targetOf, writeTarget } from '../../src/notation.js';

type Row = readonly [
  label: string,
  text: string,
  found: readonly (readonly [kind: string, words: string])[],
];

const inOpcs4: readonly Row[] = [
  ['a code', 'V55.9 Unspecified levels of spine is used', [['CODE V55.9', 'V55.9']]],
  ['a category', 'a code from category V55.- is used', [['CATEGORY V55.-', 'V55.-']]],
  ['a bare heading', 'category Y53 Approach to organ', [['CATEGORY Y53.-', 'Y53']]],
  ['a bare heading before a full stop', 'a code from category Y53.', [['CATEGORY Y53.-', 'Y53']]],
  [
    'a bare heading before the next sentence',
    'category Y53. It is used',
    [['CATEGORY Y53.-', 'Y53']],
  ],
  ['a bare heading before a count', 'category Y53. 12 were recorded', [['CATEGORY Y53.-', 'Y53']]],
  ['a code before a full stop', 'is assigned with V55.9.', [['CODE V55.9', 'V55.9']]],
  ['a code glued to the word before', 'The OPCS-4 codeY53.4 is used', [['CODE Y53.4', 'Y53.4']]],
  ['a code glued to the word after', '(E20.1Total adenoidectomy)', [['CODE E20.1', 'E20.1']]],
  ['or glued to a code', 'NEC orY75.4 is used', [['CODE Y75.4', 'Y75.4']]],
  ['a split category', 'within Y74. - only', [['CATEGORY Y74.-', 'Y74. -']]],
  ['a split code', 'see Z92. 1 Head', [['CODE Z92.1', 'Z92. 1']]],
  ['a range', 'of lens (C71-C74)', [['RANGE C71-C74', 'C71-C74']]],
  ['a range at the end of a sentence', 'from categories T85-T87.', [['RANGE T85-T87', 'T85-T87']]],
  ['a range with spaces', 'K25 - K29 are used', [['RANGE K25-K29', 'K25 - K29']]],
  [
    'no range between two codes',
    'V40.1-V40.4',
    [
      ['CODE V40.1', 'V40.1'],
      ['CODE V40.4', 'V40.4'],
    ],
  ],
  [
    'no range up to a code',
    'T85-T87.1',
    [
      ['CATEGORY T85.-', 'T85'],
      ['CODE T87.1', 'T87.1'],
    ],
  ],
  [
    'a range and a code',
    'K40-K44 or K45.1',
    [
      ['RANGE K40-K44', 'K40-K44'],
      ['CODE K45.1', 'K45.1'],
    ],
  ],
  ['a chapter', 'a site code from Chapter Z is used', [['CHAPTER Z', 'Chapter Z']]],
  ['a chapter in quotes', "a code from chapter 'Z'", [['CHAPTER Z', "chapter 'Z'"]]],
  ['a chapter with a wide gap', "Chapter  'K' code", [['CHAPTER K', "Chapter  'K'"]]],
  [
    'two codes with a slash',
    'Y53.4/Y53.5',
    [
      ['CODE Y53.4', 'Y53.4'],
      ['CODE Y53.5', 'Y53.5'],
    ],
  ],
  [
    'a list',
    'F32, F33.1 and Z94.-',
    [
      ['CATEGORY F32.-', 'F32'],
      ['CODE F33.1', 'F33.1'],
      ['CATEGORY Z94.-', 'Z94.-'],
    ],
  ],
  [
    'the same code twice',
    'V55.9 or V55.9',
    [
      ['CODE V55.9', 'V55.9'],
      ['CODE V55.9', 'V55.9'],
    ],
  ],
  ['nothing in a reference of guidance', 'see IPG366 and MTG12', []],
  ['nothing inside a word of capitals', 'the COVID19 wards', []],
  ['nothing inside a number', '1V40.1 and 2V55', []],
  ['nothing in a longer number', 'V401 V4012', []],
  ['nothing in a local fifth character', 'V40.12 is local', []],
  ['nothing in a code with too many characters', 'V40.123 is none', []],
  ['nothing in a code of ICD-10', 'I21.1 and C61.X', []],
  ['nothing in small letters', 'v40.1', []],
  ['nothing in the edition', 'OPCS-4.10 and OPCS4.6', []],
  ['no chapter in a word', 'Chapter Zoology, chapters Y', []],
  ['no chapter in a Roman numeral', 'Chapter IV of ICD-10', []],
  ['no chapter in a category', 'Chapter Z94 is', [['CATEGORY Z94.-', 'Z94']]],
  ['a range in brackets, glued', 'NEC(K25-K29)', [['RANGE K25-K29', 'K25-K29']]],
  ['no range the wrong way round', 'C74-C71', []],
  ['no range over two chapters', 'C71-D01', []],
  ['a bare heading in brackets', 'septum (K11)', [['CATEGORY K11.-', 'K11']]],
  ['a category with a dash alone', 'within V55- only', [['CATEGORY V55.-', 'V55-']]],
  ['nothing in nothing', '', []],
];

const inIcd10: readonly Row[] = [
  ['an undivided category', 'the code I48.X is recorded', [['CODE I48.X', 'I48.X']]],
  ['a fifth character', 'M54.56 is recorded', [['CODE M54.56', 'M54.56']]],
  ['a fifth character after X', 'T08.X0 is recorded', [['CODE T08.X0', 'T08.X0']]],
  [
    'a category with a dagger',
    'Q90.-† and H19.8A',
    [
      ['CATEGORY Q90.-', 'Q90.-†'],
      ['CODE H19.8', 'H19.8A'],
    ],
  ],
  ['an asterisk', 'with H19.8* only', [['CODE H19.8', 'H19.8*']]],
  ['a letter that begins a word', 'H19.8Acute', [['CODE H19.8', 'H19.8']]],
  [
    'a split fifth character',
    'M54. 5 and M51',
    [
      ['CODE M54.5', 'M54. 5'],
      ['CATEGORY M51.-', 'M51'],
    ],
  ],
  ['a range', 'categories I20-I25', [['RANGE I20-I25', 'I20-I25']]],
  ['an undivided category in brackets', '(C20.X)', [['CODE C20.X', 'C20.X']]],
];

describe.each<readonly [CodeSystem, readonly Row[]]>([
  ['OPCS4', inOpcs4],
  ['ICD10', inIcd10],
])('running text about %s', (system, rows) => {
  test.each(rows)('%s: %p', (_label, text, expected) => {
    const start = 100;
    const found = targetsIn({ text, start, end: start + text.length }, system);
    expect(
      found.map(({ target, start: from, end }) => [
        `${target.targetKind} ${writeTarget(target)}`,
        text.slice(from - start, end - start),
      ]),
    ).toEqual(expected);
    expect(found.every(({ target }) => target.system === system)).toBe(true);
  });
});

test('two targets are the same place when system, kind and values are the same', () => {
  const category = targetOf('OPCS4', { value: 'Z94', kind: 'CATEGORY' });
  expect(targetKey(category)).toBe(targetKey({ ...category }));
  expect(targetKey(category)).not.toBe(targetKey({ ...category, system: 'ICD10' }));
  expect(targetKey(category)).not.toBe(targetKey({ ...category, targetKind: 'RANGE' }));
  expect(targetKey(category)).not.toBe(
    targetKey({ ...category, firstValue: 'Z93', lastValue: 'Z93' }),
  );
});

test('a target may be of the system that the words around it say', () => {
  const text = 'OPCS Z94.- and ICD Z94.-';
  const found = targetsIn({ text, start: 0, end: text.length }, (written, at) => {
    expect(text.slice(at, at + written.length)).toBe(written);
    return at < 10 ? 'OPCS4' : 'ICD10';
  });
  expect(found.map(({ target }) => target.system)).toEqual(['OPCS4', 'ICD10']);
});

test('marks of dagger and asterisk stay with their codes', () => {
  const text = 'Q90.-†, M90.7D, H19.8A, H19.3* and H18.6';
  const found = targetsIn({ text, start: 0, end: text.length }, 'ICD10');
  expect(found.map(({ target, marker }) => [writeTarget(target), marker])).toEqual([
    ['Q90.-', 'DAGGER'],
    ['M90.7', 'DAGGER'],
    ['H19.8', 'ASTERISK'],
    ['H19.3', 'ASTERISK'],
    ['H18.6', null],
  ]);
});

test.each([
  ['†', 'DAGGER'],
  ['D', 'DAGGER'],
  ['*', 'ASTERISK'],
  ['A', 'ASTERISK'],
  ['X', null],
  [undefined, null],
])('the sign %p is the mark %p', (sign, marker) => {
  expect(markerOf(sign)).toBe(marker);
});

test.each([
  ['chapter I', 'I48.0', 'ICD10'],
  ['the filler X', 'C61.X', 'ICD10'],
  ['the filler X, split', 'C61. X', 'ICD10'],
  ['a dagger', 'Q90.-†', 'ICD10'],
  ['an asterisk', 'H19.8*', 'ICD10'],
  ['a letter for a dagger', 'M90.7D', 'ICD10'],
  ['a letter for an asterisk, behind a fifth character', 'M90.75A', 'ICD10'],
  ['a code that both can have', 'Z94.1', null],
  ['a category that both can have', 'C61.-', null],
])('%s: %p is written as only %p writes it', (_label, written, system) => {
  expect(systemByNotation(written)).toBe(system);
});

describe('whether a target lies within another', () => {
  const named = (written: string, system: CodeSystem = 'OPCS4') => {
    const [found] = targetsIn({ text: written, start: 0, end: written.length }, system);
    return found!.target;
  };

  test.each([
    ['a code in itself', 'V55.1', 'V55.1', true],
    ['a code in its category', 'V55.1', 'V55.-', true],
    ['a code in a range', 'V55.1', 'V50-V60', true],
    ['a category in a range', 'V55.-', 'V55-V60', true],
    ['the last category of a range', 'V60.-', 'V55-V60', true],
    ['a range in a range', 'V52-V55', 'V50-V60', true],
    ['a code in its chapter', 'V55.1', 'Chapter V', true],
    ['a range in its chapter', 'V52-V55', 'Chapter V', true],
    ['a category in its code', 'V55.-', 'V55.1', false],
    ['a code of the last category of a range', 'V60.3', 'V50-V60', true],
    ['a code in another of its category', 'V55.2', 'V55.1', false],
    ['a code in one of the category before', 'V55.2', 'V54.1', false],
    ['a code in another category', 'V55.1', 'V56.-', false],
    ['a category behind a range', 'V61.-', 'V55-V60', false],
    ['a range that reaches beyond', 'V52-V61', 'V50-V60', false],
    ['a chapter in a category', 'Chapter V', 'V55.-', false],
    ['a chapter in a range', 'Chapter V', 'V50-V60', false],
    ['a code in another chapter', 'V55.1', 'Chapter W', false],
    ['a chapter in another', 'Chapter V', 'Chapter W', false],
  ])('%s', (_label, inner, outer, expected) => {
    expect(isWithin(named(inner), named(outer))).toBe(expected);
  });

  test('never in one of another system', () => {
    expect(isWithin(named('Z94.1'), named('Z94.-', 'ICD10'))).toBe(false);
  });
});

describe('whether a text names a code', () => {
  test.each([
    ['a code', 'V55.9 is used', true],
    ['a category', 'see V55.-', true],
    ['a bare heading', 'in category V55', true],
    ['a split code', 'Z92. 1 Head', true],
    ['an undivided category', 'with I48.X', true],
    ['a code in brackets', '(C51.5)', true],
    ['a code glued to the word before', 'codeY53.4', true],
    ['a bare heading glued to the word before', 'categoryY53', false],
    ['a code in a word of capitals', 'COVID19.1', false],
    ['a reference', 'see IPG366', false],
    ['a number', '12.5 and V401', false],
    ['an edition', 'OPCS-4.10', false],
    ['a concept', '448606008', false],
    ['nothing', '', false],
  ])('%s: %p', (_label, text, expected) => {
    expect(namesCode(text)).toBe(expected);
  });
});
