import { headingRecorded, messages } from '../../../src/validation/rules/heading-recorded.js';
import { releaseRecords } from '../../../src/releases/release-records.js';
import { knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { releaseOf } from '../../knowledge/releases.js';
import { seedDocument } from '../../seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const codesUnder = (value: string) =>
  (knowledgeFromSeed().codeAt('OPCS4', value)?.children ?? [])
    .filter(({ recordable }) => recordable)
    .map((code) => code.value);
const heading = (value: string, place: number, ...suggestions: string[]) => ({
  message: messages.heading(value, codesUnder(value)),
  places: [`procedure ${place}`],
  suggestions,
});

const diagnosis = (category: string, place: number, ...suggestions: string[]) => ({
  message: messages.diagnosis(category),
  places: [`diagnosis ${place}`],
  suggestions,
});

test.each<Case>([
  ['codes of four characters', coding('V40.1, V55.1, Z67.5'), []],
  [
    'levels without their number',
    coding('V40.1, V55, Z67.5'),
    [heading('V55', 2, 'V40.1, V55.9, Z67.5')],
  ],
  [
    'as documents write it, with a dash',
    coding('V40.1, V55.-'),
    [heading('V55', 2, 'V40.1, V55.9')],
  ],
  ['the operation, first', coding('V40, V55.1, Z67.5'), [heading('V40', 1, 'V40.1, V55.1, Z67.5')]],
  ['the site, last, where no code can be named', coding('V40.1, V55.1, Z67'), [heading('Z67', 3)]],
  [
    'levels and image control',
    coding('V40.1, V55, Y53, Z67.5', { answers: 'image-control-used yes' }),
    [heading('V55', 2, 'V40.1, V55.9, Y53, Z67.5'), heading('Y53', 3, 'V40.1, V55, Y53.9, Z67.5')],
  ],
  ['a chapter', coding('V40.1, V55.1, Z'), [heading('Z', 3)]],
  ['a heading that the excerpt does not hold', coding('V40.1, A01'), [heading('A01', 2)]],
  ['the chapter of the operation, first', coding('V, V55.1'), [heading('V', 1)]],
  [
    'no procedures, a diagnosis of three characters',
    coding('', { diagnoses: 'M54' }),
    [diagnosis('M54', 1)],
  ],
  [
    'an undivided category without its X, last',
    coding('V40.1', { diagnoses: 'M54.5, I10' }),
    [diagnosis('I10', 2)],
  ],
  [
    'the same heading twice, once with a dash',
    coding('V40.1', { diagnoses: 'M54, M54.-' }),
    [diagnosis('M54', 1), diagnosis('M54', 2)],
  ],
  [
    'a heading in each list',
    coding('V40.1, V55', { diagnoses: 'V55' }),
    [heading('V55', 2, 'V40.1, V55.9 | V55'), diagnosis('V55', 1)],
  ],
  [
    'look-alike: diagnoses of four and of five characters',
    coding('V40.1', { diagnoses: 'M54.5, M54.56, M54.5-, I10.X, I10X' }),
    [],
  ],
  ['look-alike: a letter alone is no diagnosis', coding('V40.1', { diagnoses: 'M' }), []],
  ['look-alike: an unspecified code', coding('V40.1, V55.9, Z67.9'), []],
  ['look-alike: a heading with a letter for a digit', coding('V5S'), []],
])('%s', (_label, given, findings) => expectFindings(headingRecorded, given, findings));

const twoOperations = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Or
V40.4 Posterior instrumented fusion of lumbar spine NEC`);

test('a heading for which the guidance names two codes', () => {
  expectFindings(
    headingRecorded,
    coding('V40'),
    [heading('V40', 1, 'V40.1', 'V40.4')],
    twoOperations,
  );
});

const diseases = releaseRecords(
  { system: 'ICD10', edition: '5', effectiveFrom: null, complete: false },
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

describe.each([
  ['while no ICD-10 is stored', undefined],
  ['with ICD-10 stored', [diseases]],
])('a diagnosis that the guidance names, %s', (_label, releases) => {
  const lowBackPain = knowledgeFrom(
    `IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain`,
    releases,
  );

  test.each<Case>([
    ['in full', coding('V40.1', { diagnoses: 'M54.5' }), []],
    [
      'without its fourth character',
      coding('V40.1', { diagnoses: 'M51.2, M54' }),
      [diagnosis('M54', 2, 'V40.1 | M51.2, M54.5')],
    ],
    [
      'with its heading beside it',
      coding('V40.1', { diagnoses: 'M54.5, M54' }),
      [diagnosis('M54', 2)],
    ],
  ])('%s', (_row, given, findings) =>
    expectFindings(headingRecorded, given, findings, lowBackPain),
  );
});

test('an undivided category, which is recorded with an X', () => {
  const undivided = releaseOf(
    'ICD10',
    '5',
    'C61 An undivided category\nC61.X An undivided category',
  );
  expectFindings(
    headingRecorded,
    coding('V40.1', { diagnoses: 'C61' }),
    [diagnosis('C61', 1, 'V40.1 | C61.X')],
    knowledgeFrom(seedDocument('IPG366'), [undivided]),
  );
});

test('a single letter is a chapter, three characters are a heading', () => {
  expect(messages.heading('V', [])).toMatch(/^V is a chapter, not a code that can be recorded\./);
  expect(messages.heading('V55', [])).toMatch(/^V55 is a heading, not a code/);
});

test('a heading whose codes are not stored names none of them', () => {
  expect(messages.heading('A01', [])).toMatch(/Use one of its codes\.$/);
});

everyMessageIsExercised(messages);
