import fc from 'fast-check';
import type { CodeSystem } from '../src/model/index.js';
import {
  codeId,
  readHeading,
  readNotation,
  readTarget,
  targetOf,
  writeTarget,
} from '../src/notation.js';

type Row = readonly [label: string, written: string, printed: string];

const opcs4: readonly Row[] = [
  ['as the classification prints it', 'V40.1', 'CODE V40.1'],
  ['without its dot, as hospitals store it', 'V401', 'CODE V40.1'],
  ['in lower case', 'v40.1', 'CODE V40.1'],
  ['with stray spaces', ' V40 . 1 ', 'CODE V40.1'],
  ['with a non-breaking space and a tab', 'V40.\u00a01\t', 'CODE V40.1'],
  ['an overflow code of the letter O', 'O16.2', 'CODE O16.2'],
  ['the fourth character 0', 'W37.0', 'CODE W37.0'],
  ['a category as documents write it', 'V55.-', 'CATEGORY V55'],
  ['a category without the dot', 'V55-', 'CATEGORY V55'],
  ['a category with a space before the dash', 'V55. -', 'CATEGORY V55'],
  ['a category with an en dash', 'V55.–', 'CATEGORY V55'],
  ['a category with an em dash', 'V55.—', 'CATEGORY V55'],
  ['a category with a minus sign', 'V55.−', 'CATEGORY V55'],
  ['a category with a non-breaking hyphen', 'V55.\u2011', 'CATEGORY V55'],
  ['a bare heading', 'V55', 'CATEGORY V55'],
  ['a bare heading in lower case', 'v55', 'CATEGORY V55'],
  ['a heading with its dot only', 'V55.', 'CATEGORY V55'],
  ['a chapter', 'Z', 'CHAPTER Z'],
  ['a chapter in lower case', ' z ', 'CHAPTER Z'],
];

const icd10: readonly Row[] = [
  ['as the classification prints it', 'M54.5', 'CODE M54.5'],
  ['without its dot', 'M545', 'CODE M54.5'],
  ['an undivided category with its X', 'I48.X', 'CODE I48.X'],
  ['an undivided category with its X, without the dot', 'I48X', 'CODE I48.X'],
  ['an undivided category in lower case', 'c61x', 'CODE C61.X'],
  ['a fifth character', 'M00.01', 'CODE M00.01'],
  ['a fifth character, without the dot', 'M0001', 'CODE M00.01'],
  ['a fifth character left open', 'M54.5-', 'CODE M54.5'],
  ['an asterisk written as A', 'H19.8A', 'CODE H19.8'],
  ['an asterisk', 'H19.8*', 'CODE H19.8'],
  ['a dagger written as D', 'A18.0D', 'CODE A18.0'],
  ['a dagger', 'A18.0†', 'CODE A18.0'],
  ['a category with a dagger', 'Q90.-†', 'CATEGORY Q90'],
  ['a category', 'C71.-', 'CATEGORY C71'],
  ['a category with an en dash', 'C71.–', 'CATEGORY C71'],
  ['a bare category', 'I21', 'CATEGORY I21'],
];

const snomedct: readonly Row[] = [
  ['an international concept', '448606008', 'CODE 448606008'],
  ['the root concept', '138875005', 'CODE 138875005'],
  ['a concept of the UK extension', '853831000000102', 'CODE 853831000000102'],
  ['a long identifier', '900000000000003001', 'CODE 900000000000003001'],
  ['with stray spaces', ' 448606008 ', 'CODE 448606008'],
];

describe.each([
  ['OPCS4', opcs4],
  ['ICD10', icd10],
  ['SNOMEDCT', snomedct],
] as const)('%s reads', (system, rows) => {
  test.each(rows)('%s: %p', (_label, written, printed) => {
    expect(print(system, written)).toBe(printed);
  });
});

describe.each<readonly [CodeSystem, readonly (readonly [label: string, written: string])[]]>([
  [
    'OPCS4',
    [
      ['a code of ICD-10: OPCS-4 has no letter I', 'I21.1'],
      ['the chapter letter I', 'I'],
      ['a word', 'hello'],
      ['a code cut short', 'V4'],
      ['a local fifth character', 'V40.12'],
      ['the filler X of ICD-10', 'C61.X'],
      ['two codes', 'V40.1 V55.1'],
      ['a code with its title', 'V40.1 Non-rigid stabilisation of spine'],
      ['a comma for the dot', 'V40,1'],
      ['the letter O for a zero', 'V4O.1'],
      ['two dots', 'V40..1'],
      ['a trailing dot', 'V40.1.'],
      ['a range', 'V40-V55'],
      ['no letter', '40.1'],
      ['a SNOMED CT identifier', '448606008'],
      ['nothing', ''],
      ['white space', ' \t\u00a0'],
      ['an emoji', '💉'],
      ['a code in full-width letters', 'Ｖ40.1'],
    ],
  ],
  [
    'ICD10',
    [
      ['a chapter letter', 'Z'],
      ['a code cut short', 'I4'],
      ['three characters after the dot', 'M54.501'],
      ['a filler X in the third place', 'I4X'],
      ['a word', 'hello'],
      ['nothing', ''],
      ['an emoji', '🦴'],
    ],
  ],
  [
    'SNOMEDCT',
    [
      ['a wrong check digit', '448606009'],
      ['two digits exchanged', '446806008'],
      ['a UK extension id with a wrong check digit', '853831000000103'],
      ['too few digits', '44860'],
      ['too many digits', '9000000000000030010'],
      ['a leading zero', '0448606008'],
      ['an OPCS-4 code', 'V40.1'],
      ['letters', '44860600B'],
      ['nothing', ''],
    ],
  ],
])('%s refuses', (system, rows) => {
  test.each(rows)('%s: %p', (_label, written) => {
    expect(readNotation(system, written)).toBeNull();
  });
});

describe('the same letters in two systems', () => {
  test.each([
    ['V40.1', 'CODE V40.1', 'CODE V40.1'],
    ['Z94', 'CATEGORY Z94', 'CATEGORY Z94'],
    ['Z', 'CHAPTER Z', null],
    ['I48.X', null, 'CODE I48.X'],
  ])('%p is read by the system that is asked', (written, inOpcs4, inIcd10) => {
    expect(print('OPCS4', written)).toBe(inOpcs4);
    expect(print('ICD10', written)).toBe(inIcd10);
  });

  test('have different ids', () => {
    expect(codeId('OPCS4', 'Z94')).toBe('OPCS4:Z94');
    expect(codeId('ICD10', 'Z94')).toBe('ICD10:Z94');
  });
});

describe('a target is written as documents write it', () => {
  test.each([
    ['a code', 'CODE', 'V40.1', 'V40.1', 'V40.1'],
    ['a category', 'CATEGORY', 'V55', 'V55', 'V55.-'],
    ['a range of categories', 'RANGE', 'C71', 'C74', 'C71-C74'],
    ['a chapter', 'CHAPTER', 'Z', 'Z', 'Z'],
  ] as const)('%s', (_label, targetKind, firstValue, lastValue, written) => {
    expect(writeTarget({ targetKind, firstValue, lastValue })).toBe(written);
  });

  test('the target of one code runs from it to itself', () => {
    expect(targetOf('OPCS4', { value: 'V55', kind: 'CATEGORY' })).toEqual({
      system: 'OPCS4',
      targetKind: 'CATEGORY',
      firstValue: 'V55',
      lastValue: 'V55',
    });
  });
});

describe('whatever is read', () => {
  const digit = fc.constantFrom(...'0123456789');
  const opcs4Code = fc
    .tuple(fc.constantFrom(...'ABCDEFGHJKLMNOPQRSTUVWXYZ'), digit, digit, digit)
    .map(([letter, one, two, three]) => ({ category: letter + one + two, fourth: three }));
  const space = fc.constantFrom('', ' ', '\t', '\u00a0', '  ');

  test('a code is the same code with any spaces, in either case, with or without its dot', () => {
    fc.assert(
      fc.property(
        opcs4Code,
        fc.array(space, { minLength: 6, maxLength: 6 }),
        fc.constantFrom('.', ''),
        fc.boolean(),
        ({ category, fourth }, spaces, dot, lower) => {
          const characters = [...category, dot, fourth];
          const written = characters
            .map((character, at) => (spaces[at] ?? '') + character)
            .join('');
          expect(print('OPCS4', lower ? written.toLowerCase() : written)).toBe(
            `CODE ${category}.${fourth}`,
          );
        },
      ),
    );
  });

  const written = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^ ?[A-Za-z]\d{0,3}[.-]?[\dXx-]{0,2}[AD†*]?$/),
    fc.stringMatching(/^[1-9]\d{5,17}$/),
  );

  test.each(['OPCS4', 'ICD10', 'SNOMEDCT'] as const)(
    'reads the same again when printed in %s',
    (system) => {
      fc.assert(
        fc.property(written, (text) => {
          const notation = readNotation(system, text);
          if (notation === null) return;
          expect(readNotation(system, notation.value)).toEqual(notation);
          expect(readNotation(system, writeTarget(targetOf(system, notation)))).toEqual(notation);
        }),
        { numRuns: 500 },
      );
    },
  );

  test('one wrong digit in a SNOMED CT identifier is always noticed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'448606008'];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(readNotation('SNOMEDCT', digits.join(''))).toBeNull();
      }),
    );
  });
});

function print(system: CodeSystem, written: string): string | null {
  const notation = readNotation(system, written);
  return notation && `${notation.kind} ${notation.value}`;
}

describe('a target as documents write one', () => {
  test.each([
    ['OPCS4', 'V40.1', 'CODE', 'V40.1', 'V40.1'],
    ['OPCS4', 'v401', 'CODE', 'V40.1', 'V40.1'],
    ['OPCS4', 'V55.-', 'CATEGORY', 'V55', 'V55'],
    ['OPCS4', 'V55', 'CATEGORY', 'V55', 'V55'],
    ['OPCS4', 'C71-C74', 'RANGE', 'C71', 'C74'],
    ['OPCS4', 'C71.- – C74.-', 'RANGE', 'C71', 'C74'],
    ['OPCS4', 'Z', 'CHAPTER', 'Z', 'Z'],
    ['ICD10', 'M50-M54', 'RANGE', 'M50', 'M54'],
    ['ICD10', 'xiii', 'CHAPTER', 'XIII', 'XIII'],
    ['ICD10', 'C61.X', 'CODE', 'C61.X', 'C61.X'],
    ['SNOMEDCT', '22298006', 'CODE', '22298006', '22298006'],
  ] as const)('%s %s is a %s', (system, written, targetKind, firstValue, lastValue) => {
    expect(readTarget(system, written)).toEqual({ system, targetKind, firstValue, lastValue });
  });

  test.each([
    ['OPCS4', 'C74-C71', 'a range that runs backwards'],
    ['OPCS4', 'I10-I15', 'letters that OPCS-4 does not have'],
    ['OPCS4', 'XIII', 'a Roman numeral in a system that has none'],
    ['ICD10', 'Z', 'a letter, which is no chapter of ICD-10'],
    ['SNOMEDCT', 'C71-C74', 'a range of a system that has none'],
    ['OPCS4', '', 'nothing'],
    ['ICD10', 'hello', 'a word'],
  ] as const)('%s "%s" is none: %s', (system, written, _why) => {
    expect(readTarget(system, written)).toBeNull();
  });
});

test.each([
  ['I', 'I'],
  ['xxii', 'XXII'],
  ['XIX', 'XIX'],
  ['A00–A09', 'A00-A09'],
  ['IIII', null],
  ['A00', null],
  ['', null],
])('a heading of ICD-10 above its categories: %s', (written, value) => {
  expect(readHeading('ICD10', written)).toBe(value);
  expect(readHeading('OPCS4', written)).toBeNull();
});
