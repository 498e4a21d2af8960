import { readFileSync } from 'node:fs';
import { releaseRecords } from '../../../src/releases/release-records.js';
import { messages, unknownCode } from '../../../src/validation/rules/unknown-code.js';
import { validate } from '../../../src/validation/validate.js';
import { codesFrom, knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const edition = 'OPCS-4.10';
const codesOf: Readonly<Record<string, readonly string[]>> = {
  V40: ['V40.1', 'V40.2', 'V40.3', 'V40.4', 'V40.5', 'V40.8', 'V40.9'],
  V55: ['V55.1', 'V55.2', 'V55.3', 'V55.8', 'V55.9'],
};

const notInCategory = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.notInCategory(code, code.slice(0, 3), codesOf[code.slice(0, 3)] ?? [], edition),
  places: [`procedure ${place}`],
  suggestions,
});
const notStored = (code: string, place: number) => ({
  message: messages.notStored(code, edition),
  places: [`procedure ${place}`],
  severity: 'WARNING' as const,
});
const notLookedUp = (code: string, place: number) => ({
  message: messages.noRelease(code, 'ICD-10'),
  places: [`diagnosis ${place}`],
  severity: 'INFORMATION' as const,
});

test.each<Case>([
  ['codes of the edition', coding('V40.1, V55.1, Z67.5'), []],
  ['a site of a full chapter, under the letter O', coding('V40.1, V55.1, O16.2'), []],
  [
    'a category beyond the end of its chapter, first',
    coding('V99.9, V55.1, Z67.5'),
    [
      {
        message: messages.notInChapter('V99.9', 'V', 'V01', 'V70', edition),
        places: ['procedure 1'],
      },
    ],
  ],
  [
    'a category before the start of its chapter, last',
    coding('V40.1, V00.1'),
    [
      {
        message: messages.notInChapter('V00.1', 'V', 'V01', 'V70', edition),
        places: ['procedure 2'],
      },
    ],
  ],
  ['levels that do not exist', coding('V40.1, V55.7'), [notInCategory('V55.7', 2, 'V40.1, V55.9')]],
  [
    'operation and levels that do not exist',
    coding('V40.7, V55.7, Z67.5'),
    [
      notInCategory('V40.7', 1, 'V40.1, V55.7, Z67.5'),
      notInCategory('V55.7', 2, 'V40.7, V55.9, Z67.5'),
    ],
  ],
  [
    'an operation that does not exist, last',
    coding('V55.1, Z67.5, V40.7'),
    [notInCategory('V40.7', 3, 'V55.1, Z67.5, V40.1')],
  ],
  [
    'an operation that does not exist beside the one that is meant',
    coding('V40.1, V55.1, Z67.5, V40.7'),
    [notInCategory('V40.7', 4)],
  ],
  [
    'two codes that the excerpt does not hold',
    coding('A01.1, V40.1, V55.1, Z67.5, V70.9'),
    [notStored('A01.1', 1), notStored('V70.9', 5)],
  ],
  ['a category with the letter O that is not known', coding('O99.1'), [notStored('O99.1', 1)]],
  [
    'no procedures, a diagnosis while no ICD-10 is stored',
    coding('', { diagnoses: 'M54.5' }),
    [notLookedUp('M54.5', 1)],
  ],
  [
    'the same diagnosis twice',
    coding('V40.1', { diagnoses: 'M54.5, M54.5' }),
    [notLookedUp('M54.5', 1), notLookedUp('M54.5', 2)],
  ],
  ['look-alike: headings and chapters', coding('V40, A99, Z'), []],
  ['look-alike: what is not written like a code', coding('hello, V4O.7, V40.71, I21.1'), []],
])('%s', (_label, given, findings) => expectFindings(unknownCode, given, findings));

const document = `IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine`;

const wholeRelease = codesFrom(
  ['# edition\t4.9', 'V40\tStabilisation', 'V40.1\tNon-rigid', 'V41\tStraightening'].join('\n'),
);
const diseases = releaseRecords(
  { system: 'ICD10', edition: '5', effectiveFrom: '2016-04-01', complete: true },
  {
    codes: ['M54', 'M54.5'].map((value) => ({
      value,
      title: value === 'M54' ? 'Dorsalgia' : 'Low back pain',
      kind: value === 'M54' ? ('CATEGORY' as const) : ('CODE' as const),
      role: null,
      parentValue: value === 'M54' ? null : 'M54',
      chapterValue: null,
      firstCategory: null,
      lastCategory: null,
    })),
  },
);

test.each<Case>([
  ['a code of either', coding('V40.1', { diagnoses: 'M54.5' }), []],
  [
    'codes that are in neither',
    coding('A01.1, Z67.5', { diagnoses: 'M55.5' }),
    [
      { message: messages.notInEdition('A01.1', 'OPCS-4.9'), places: ['procedure 1'] },
      { message: messages.notInEdition('Z67.5', 'OPCS-4.9'), places: ['procedure 2'] },
      { message: messages.notInEdition('M55.5', 'ICD-10 edition 5'), places: ['diagnosis 1'] },
    ],
  ],
  [
    'a category without codes',
    coding('V41.1'),
    [
      {
        message: messages.notInCategory('V41.1', 'V41', [], 'OPCS-4.9'),
        places: ['procedure 1'],
      },
    ],
  ],
  [
    'a diagnosis that its category does not have',
    coding('', { diagnoses: 'M54.7' }),
    [
      {
        message: messages.notInCategory('M54.7', 'M54', ['M54.5'], 'ICD-10 edition 5'),
        places: ['diagnosis 1'],
      },
    ],
  ],
])('with whole releases stored: %s', (_label, given, findings) =>
  expectFindings(unknownCode, given, findings, knowledgeFrom(document, [wholeRelease, diseases])),
);

const excerpt = codesFrom(readFileSync('seed/opcs4.tsv', 'utf8'));
const named = `IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Or
V40.4 Posterior instrumented fusion of lumbar spine NEC
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain
M55.1 Something else`;

test.each<Case>([
  [
    'either of the two operations may have been meant',
    coding('V40.7', { diagnoses: 'M54.5' }),
    [notInCategory('V40.7', 1, 'V40.1 | M54.5', 'V40.4 | M54.5')],
  ],
  [
    'the diagnosis may have been meant',
    coding('V40.1', { diagnoses: 'M54.7' }),
    [
      {
        message: messages.notInCategory('M54.7', 'M54', ['M54.5'], 'ICD-10 edition 5'),
        places: ['diagnosis 1'],
        suggestions: ['V40.1 | M54.5'],
      },
    ],
  ],
  [
    'a code that the guidance names but the edition does not have',
    coding('V40.1', { diagnoses: 'M54.5, M55.1' }),
    [{ message: messages.notInEdition('M55.1', 'ICD-10 edition 5'), places: ['diagnosis 2'] }],
  ],
])('where the guidance names codes of the category: %s', (_label, given, findings) =>
  expectFindings(unknownCode, given, findings, knowledgeFrom(named, [excerpt, diseases])),
);

test('a code for what is not stated is suggested by its note, a named one by its step alone', () => {
  const given = coding('V40.7, V55.7, Z67.5');
  const { findings } = validate(given, knowledgeFromSeed(), [unknownCode]);
  expect(
    findings.map(({ suggestions: [first] }) => [first?.words, first?.citation?.source ?? null]),
  ).toEqual([
    ['Replace V40.7 with V40.1', null],
    ['Replace V55.7 with V55.9', 'IPG366 version 1, note 2'],
  ]);
});

test('what an excerpt does not hold leaves the verdict on the codes open', () => {
  const verdictOn = (procedures: string) =>
    validate(coding(procedures), knowledgeFromSeed(), [unknownCode]).verdict.codes;
  expect(verdictOn('V40.1, A01.1')).toBe('CANNOT_TELL');
  expect(verdictOn('V40.1, A01.1, V99.9')).toBe('FAIL');
});

test('a category without codes is told as such', () => {
  expect(messages.notInCategory('V41.1', 'V41', [], edition)).toMatch(/has no codes\.$/);
});

test('a release that does not state its edition', () => {
  const unnamed = codesFrom('V40.1\tNon-rigid stabilisation of spine');
  expectFindings(
    unknownCode,
    coding('A01.1'),
    [{ message: messages.notInEdition('A01.1', 'OPCS-4'), places: ['procedure 1'] }],
    knowledgeFrom(document, [unnamed]),
  );
});

everyMessageIsExercised(messages);
