import { readFileSync } from 'node:fs';
import { releaseRecords } from '../../../src/releases/release-records.js';
import { checkCode } from '../../../src/knowledge/check-codes.js';
import { messages, unknownCode } from '../../../src/validation/rules/unknown-code.js';
import { validate } from '../../../src/validation/validate.js';
import { diseasesOf, noDetail } from '../../knowledge/diseases.js';
import { equivalencesOf, releaseOf } from '../../knowledge/releases.js';
import { codesFrom, knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const edition = 'OPCS-4.10';
const codesOf: Readonly<Record<string, readonly string[]>> = {
  V40: ['V40.1', 'V40.2', 'V40.3', 'V40.4', 'V40.5', 'V40.8', 'V40.9'],
  V55: ['V55.1', 'V55.2', 'V55.3', 'V55.8', 'V55.9'],
};

const notInCategory = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.notInCategory(
    code,
    `category ${code.slice(0, 3)}`,
    codesOf[code.slice(0, 3)] ?? [],
    edition,
  ),
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
  ['# edition\t4.10', 'V40\tStabilisation', 'V40.1\tNon-rigid', 'V41\tStraightening'].join('\n'),
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
      { message: messages.notInEdition('A01.1', edition), places: ['procedure 1'] },
      { message: messages.notInEdition('Z67.5', edition), places: ['procedure 2'] },
      { message: messages.notInEdition('M55.5', 'ICD-10 edition 5'), places: ['diagnosis 1'] },
    ],
  ],
  [
    'a category without codes',
    coding('V41.1'),
    [
      {
        message: messages.notInCategory('V41.1', 'category V41', [], edition),
        places: ['procedure 1'],
      },
    ],
  ],
  [
    'a diagnosis that its category does not have',
    coding('', { diagnoses: 'M54.7' }),
    [
      {
        message: messages.notInCategory('M54.7', 'category M54', ['M54.5'], 'ICD-10 edition 5'),
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
        message: messages.notInCategory('M54.7', 'category M54', ['M54.5'], 'ICD-10 edition 5'),
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
  expect(messages.notInCategory('V41.1', 'category V41', [], edition)).toMatch(/has no codes\.$/);
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

describe('in the edition of the day', () => {
  const ofAnotherDay = (code: string, on: string, mandated: string) => ({
    message: messages.ofAnotherDay(code, on, mandated, 'OPCS-4.10'),
    places: ['procedure 1'],
    severity: 'WARNING' as const,
  });
  const before = releaseOf('OPCS4', '4.9', 'V40.1 Non-rigid\nV40.5 Dynamic\nV41.1 Old');
  const after = releaseOf('OPCS4', '4.10', 'V40.1 Non-rigid\nV40.2 Rigid\nV42.1 New');
  const knowledge = knowledgeFrom(document, [
    before,
    after,
    equivalencesOf('OPCS4', '4.9', '4.10', 'V40.5>V40.2', 'V40.5>V40.1'),
  ]);

  test.each<Case>([
    ['a code of each edition on its day', coding('V40.1, V40.2', { on: '2023-04-01' }), []],
    ['a code of the edition before on its last day', coding('V40.5', { on: '2023-03-31' }), []],
    [
      'a code that others took the place of',
      coding('V40.5', { on: '2023-04-01' }),
      [
        {
          message: messages.replaced('V40.5', 'OPCS-4.10', ['V40.2', 'V40.1']),
          places: ['procedure 1'],
          suggestions: ['V40.2', 'V40.1'],
        },
      ],
    ],
    [
      'a code that went, and nobody says where',
      coding('V41.1', { on: '2023-04-01' }),
      [{ message: messages.retired('V41.1', 'OPCS-4.10', 'OPCS-4.9'), places: ['procedure 1'] }],
    ],
    [
      'a code that is to come',
      coding('V42.1', { on: '2023-03-31' }),
      [{ message: messages.toCome('V42.1', 'OPCS-4.9', 'OPCS-4.10'), places: ['procedure 1'] }],
    ],
    [
      'a code of another edition, on a day whose edition is not stored',
      coding('V41.1', { on: '2018-05-01' }),
      [ofAnotherDay('V41.1', '2018-05-01', 'OPCS-4.8')],
    ],
    [
      'a code that others took the place of later',
      coding('V40.5', { on: '2018-05-01' }),
      [ofAnotherDay('V40.5', '2018-05-01', 'OPCS-4.8')],
    ],
    [
      'a code that no stored edition has, on such a day',
      coding('V40.7', { on: '2018-05-01' }),
      [ofAnotherDay('V40.7', '2018-05-01', 'OPCS-4.8')],
    ],
    [
      'a code of another edition, on a day of which no edition is known',
      coding('V41.1', { on: '1999-12-31' }),
      [
        {
          message: messages.noEditionOfTheDay('V41.1', '1999-12-31', 'OPCS-4', 'OPCS-4.10'),
          places: ['procedure 1'],
          severity: 'WARNING',
        },
      ],
    ],
    ['a code of the newest edition on such days', coding('V40.1', { on: '1999-12-31' }), []],
  ])('%s', (_label, given, findings) => expectFindings(unknownCode, given, findings, knowledge));

  test.each(['2018-05-01', '1999-12-31'])(
    'the verdict on the codes stays open, as for the code alone: %s',
    (on) => {
      const { verdict } = validate(coding('V40.1, V41.1', { on }), knowledge, [unknownCode]);
      expect(verdict.codes).toBe('CANNOT_TELL');
      const code = { system: 'OPCS4', written: 'V41.1' } as const;
      expect(checkCode(knowledge, code, on).verdict).toBe('CANNOT_TELL');
    },
  );

  test('an excerpt that is not of the day decides nothing by its categories', () => {
    const { verdict } = validate(coding('V40.7', { on: '2018-05-01' }), knowledgeFromSeed(), [
      unknownCode,
    ]);
    expect(verdict.codes).toBe('CANNOT_TELL');
  });

  test('the report says which edition it was', () => {
    const editionOn = (on: string) => validate(coding('V40.1', { on }), knowledge).editions;
    expect(editionOn('2023-03-31')).toEqual([{ system: 'OPCS4', edition: '4.9' }]);
    expect(editionOn('2023-04-01')).toEqual([{ system: 'OPCS4', edition: '4.10' }]);
  });

  test('a whole list of no stated edition comes before an excerpt of the right one', () => {
    const whole = releaseOf('OPCS4', null, 'V40.1 Non-rigid\nV43.1 Something');
    const excerptOfBefore = { ...before, release: { ...before.release, complete: false } };
    const both = knowledgeFrom(document, [whole, excerptOfBefore]);
    expectFindings(unknownCode, coding('V43.1', { on: '2021-05-01' }), [], both);
  });
});

describe('in a whole ICD-10, whose chapters have Roman numerals', () => {
  const whole = diseasesOf(
    '5',
    `C61.X Growth
     F00.0 Forgetting
     K50.0 Gut
     M00.0 Joint
     M00.1 Joint of another kind
     M00.11 Shoulder
     V40.1 Passenger`,
  );
  const knowledge = knowledgeFrom(document, [excerpt, whole]);
  const edition = 'ICD-10 edition 5';
  const diagnosis = (message: string, severity?: 'INFORMATION') => ({
    message,
    places: ['diagnosis 1'],
    ...(severity && { severity }),
  });

  test.each<Case>([
    ['codes that it has', coding('V40.1', { diagnoses: 'V40.1, C61X, M00.11' }), []],
    [
      'a code of the letter of another chapter',
      coding('V40.1', { diagnoses: 'V99.1' }),
      [diagnosis(messages.notInEdition('V99.1', edition))],
    ],
    [
      'a code of an undivided category',
      coding('V40.1', { diagnoses: 'C61.0' }),
      [diagnosis(messages.notInCategory('C61.0', 'category C61', ['C61.X'], edition))],
    ],
    [
      'a fifth character where none are listed',
      coding('V40.1', { diagnoses: 'K50.01' }),
      [diagnosis(messages.fifthCharacter('K50.01', 'K50.0', edition), 'INFORMATION')],
    ],
    [
      'a fifth character that a convention has where none are listed',
      coding('V40.1', { diagnoses: 'M00.09' }),
      [],
    ],
    [
      'a fifth character beside others',
      coding('V40.1', { diagnoses: 'M00.19' }),
      [diagnosis(messages.notInCategory('M00.19', 'M00.1', ['M00.11'], edition))],
    ],
  ])('%s', (_label, given, findings) => expectFindings(unknownCode, given, findings, knowledge));
});

describe('a code with days of its own', () => {
  const whole = diseasesOf(
    '5',
    `K64.6 Piles of a kind
     K64.7 Piles
     K64.8 Piles of another kind
     K64.9 Piles to come`,
    { effectiveFrom: '2016-04-01' },
    [
      { ...noDetail, value: 'K64.6', validTo: '2020-03-31' },
      { ...noDetail, value: 'K64.8', validTo: '2020-03-31' },
      { ...noDetail, value: 'K64.9', validFrom: '2030-04-01' },
    ],
  );
  const knowledge = knowledgeFrom(document, [
    excerpt,
    whole,
    equivalencesOf('ICD10', '4', '5', 'K64.8>K64.7'),
  ]);
  const edition = 'ICD-10 edition 5';
  const diagnosis = (message: string, ...suggestions: string[]) => ({
    message,
    places: ['diagnosis 1'],
    suggestions,
  });

  test.each<Case>([
    ['on its last day', coding('V40.1', { diagnoses: 'K64.8', on: '2020-03-31' }), []],
    [
      'on the day after',
      coding('V40.1', { diagnoses: 'K64.8', on: '2020-04-01' }),
      [diagnosis(messages.ended('K64.8', edition, '2020-03-31', ['K64.7']), 'V40.1 | K64.7')],
    ],
    [
      'on the day after, and nobody says what took its place',
      coding('V40.1', { diagnoses: 'K64.6', on: '2020-04-01' }),
      [diagnosis(messages.ended('K64.6', edition, '2020-03-31', []))],
    ],
    [
      'before its first day',
      coding('V40.1', { diagnoses: 'K64.9' }),
      [diagnosis(messages.notBegun('K64.9', edition, '2030-04-01'))],
    ],
    ['on its first day', coding('V40.1', { diagnoses: 'K64.9', on: '2030-04-01' }), []],
  ])('%s', (_label, given, findings) => expectFindings(unknownCode, given, findings, knowledge));
});

test('a code that a table brings in a later edition is still to come', () => {
  const knowledge = knowledgeFrom(document, [
    releaseOf('OPCS4', '4.10', 'V40.1 Non-rigid\nV40.2 Rigid'),
    equivalencesOf('OPCS4', '4.10', '4.11', 'V40.2>V40.6'),
  ]);
  const message = messages.notYet('V40.6', 'OPCS-4.10');
  expectFindings(
    unknownCode,
    coding('V40.6'),
    [{ message, places: ['procedure 1'], suggestions: ['V40.1'] }],
    knowledge,
  );
});

everyMessageIsExercised(messages);
