import fc from 'fast-check';
import { checkCode, checkCodes, type WrittenCode } from '../../src/knowledge/check-codes.js';
import type { Concepts, StoredConcept } from '../../src/knowledge/concepts.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { CodeCheck, CodeSystem, CodeVerdict } from '../../src/model/index.js';
import { checkDigitFor } from '../../src/notation.js';
import type { ReleaseRecords } from '../../src/records.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { codesFrom } from '../knowledge-from-seed.js';
import { diseasesOf } from './diseases.js';
import { knowledgeOf, opcs4 } from './knowledge.js';
import { equivalencesOf, releaseOf } from './releases.js';

const operations = codesFrom(
  [
    '# edition\t4.10',
    'A01\tMajor excision of brain',
    'A01.1\tFirst excision',
    'E01\tNose',
    'E01.0\tConversion at the nose',
    'O16\tSite of body',
    'O16.2\tSecond site',
    'V04\tSomething at the jaw',
    'V04.3\tThird at the jaw',
    'V40\tStabilisation of spine',
    'V40.1\tNon-rigid stabilisation',
    'V40.2\tRigid stabilisation',
    'V55\tLevels of spine',
    'V55.1\tOne level',
    'W37\tReplacement of hip',
    'W37.0\tConversion to hip',
    'W37.1\tFirst replacement of hip',
    'Z94\tLaterality of operation',
    'Z94.2\tRight sided operation',
    'Z94.3\tLeft sided operation',
  ].join('\n'),
);
const detail = {
  marker: null,
  partners: null,
  sex: null,
  usualSex: null,
  minimumAge: null,
  maximumAge: null,
  usageInUnitedKingdom: null,
  statusOfOperation: null,
  methodOfDelivery: null,
  validFrom: null,
  validTo: null,
};
const diseases = diseasesOf(
  '5',
  `C61.X Growth of the gland
   E10.0 Sugar with sleep
   E10.1 Sugar with acid
   F00.0 Forgetting early
   H19.8 Eye in another disease
   I21.1 Infarction of a wall
   I48.0 Flutter now and then
   I48.9 Flutter
   K64.8 Piles of another kind
   K64.9 Piles
   M00.0 Joint with one germ
   M00.1 Joint with another germ
   M00.11 Joint with another germ, shoulder
   M54.5 Back pain
   V40.1 Passenger hurt
   Z94.0 Kidney received
   Z94.1 Heart received`,
  { effectiveFrom: '2016-04-01' },
  [
    { ...detail, value: 'H19.8', marker: 'ASTERISK' },
    { ...detail, value: 'M00.0', marker: 'DAGGER' },
    { ...detail, value: 'K64.8', validTo: '2020-03-31' },
    { ...detail, value: 'F00.0', validFrom: '2030-04-01' },
  ],
);
const knowledge = knowledgeOf({
  documents: [],
  releases: [operations, diseases, equivalencesOf('ICD10', '4', '5', 'I84.9>K64.9', 'I84.8>K64.8')],
  standpoint: { today: '2026-11-23' },
});

const check = (
  system: CodeSystem,
  written: string,
  about: KnowledgeBase = knowledge,
  asOf: string | null = null,
  concepts: Concepts | null = null,
) => checkCode(about, { system, written }, asOf, concepts);

/** `LETTER_FOR_DIGIT V40.1`, with the system where it is another one. */
function likened({ system, lookAlikes }: CodeCheck): string[] {
  return lookAlikes.map((alike) =>
    [alike.kind, alike.system === system ? null : alike.system, alike.value]
      .filter((part) => part !== null)
      .join(' '),
  );
}

type Row = readonly [
  label: string,
  system: CodeSystem,
  written: string,
  verdict: CodeVerdict,
  value: string | null,
];

test.each<Row>([
  ['as it is printed', 'OPCS4', 'V40.1', 'VALID', 'V40.1'],
  ['without its dot', 'OPCS4', 'V401', 'VALID', 'V40.1'],
  ['in lower case, with spaces', 'OPCS4', ' v40 . 1 ', 'VALID', 'V40.1'],
  ['a site with the letter O', 'OPCS4', 'o162', 'VALID', 'O16.2'],
  ['an undivided category with its filler', 'ICD10', 'C61.X', 'VALID', 'C61.X'],
  ['the same without the dot', 'ICD10', 'c61x', 'VALID', 'C61.X'],
  ['a fifth character left open', 'ICD10', 'M54.5-', 'VALID', 'M54.5'],
  ['a fifth character that is listed', 'ICD10', 'M0011', 'VALID', 'M00.11'],
  ['an asterisk as a letter', 'ICD10', 'H198A', 'VALID', 'H19.8'],
  ['a category', 'OPCS4', 'V40.-', 'HEADING', 'V40'],
  ['a chapter', 'OPCS4', 'z', 'HEADING', 'Z'],
  ['a chapter of ICD-10', 'ICD10', 'xiii', 'HEADING', 'XIII'],
  ['a fourth character that the category does not have', 'OPCS4', 'V40.7', 'UNKNOWN_CODE', 'V40.7'],
  ['a category that the edition does not have', 'OPCS4', 'V41', 'UNKNOWN_CODE', 'V41'],
  ['a letter that is a chapter in the other system', 'ICD10', 'V99.1', 'UNKNOWN_CODE', 'V99.1'],
  ['a fifth character beside others', 'ICD10', 'M00.19', 'UNKNOWN_CODE', 'M00.19'],
  ['a fifth character where none are listed', 'ICD10', 'M54.56', 'CANNOT_TELL', 'M54.56'],
  ['a fifth character of a code that is not there', 'ICD10', 'M54.16', 'UNKNOWN_CODE', 'M54.16'],
  ['replaced by the table of equivalences', 'ICD10', 'I84.9', 'RETIRED', 'I84.9'],
  ['valid no longer by its own row', 'ICD10', 'K64.8', 'RETIRED', 'K64.8'],
  ['not valid yet by its own row', 'ICD10', 'F00.0', 'NOT_YET', 'F00.0'],
  ['the letter O for a zero', 'OPCS4', 'V4O.1', 'NOT_WRITTEN_LIKE_A_CODE', null],
  ['a word', 'OPCS4', 'hello', 'NOT_WRITTEN_LIKE_A_CODE', null],
  ['nothing', 'ICD10', '', 'NOT_WRITTEN_LIKE_A_CODE', null],
  ['SNOMED CT, of which nothing is stored', 'SNOMEDCT', '448606008', 'CANNOT_TELL', '448606008'],
])('%s: %s %p is %s', (_label, system, written, verdict, value) => {
  const found = check(system, written);
  expect(found).toMatchObject({ system, written, verdict, value });
  expect(found.recordable).toBe(verdict === 'VALID');
  expect(found.writtenOtherwise).toBe(value !== null && written !== value);
});

test.each<readonly [label: string, system: CodeSystem, written: string, alike: readonly string[]]>([
  ['the letter O for zero', 'OPCS4', 'V4O.1', ['LETTER_FOR_DIGIT V40.1']],
  ['the letter l for one, without the dot', 'OPCS4', 'v40l', ['LETTER_FOR_DIGIT V40.1']],
  ['S for five', 'ICD10', 'MS4.S', ['LETTER_FOR_DIGIT M54.5']],
  ['B for eight', 'ICD10', 'H19.B', ['LETTER_FOR_DIGIT H19.8']],
  ['Z for two', 'OPCS4', 'V40.Z', ['LETTER_FOR_DIGIT V40.2']],
  ['zero for the letter O in front', 'OPCS4', '016.2', ['DIGIT_FOR_LETTER O16.2']],
  ['one for the letter I in front', 'ICD10', '121.1', ['DIGIT_FOR_LETTER I21.1']],
  ['two for the letter Z in front', 'OPCS4', '294.2', ['DIGIT_FOR_LETTER Z94.2']],
  ['a zero lost in front', 'OPCS4', 'A1.1', ['LOST_ZERO A01.1']],
  ['a zero lost in front, without the dot', 'OPCS4', 'A11', ['LOST_ZERO A01.1']],
  ['a zero lost in the middle', 'OPCS4', 'V4.1', ['LOST_ZERO V40.1']],
  ['a zero lost in either place', 'OPCS4', 'V4.3', ['LOST_ZERO V04.3']],
  ['a zero lost at the end', 'ICD10', 'E10', ['LOST_ZERO E10.0']],
  ['a zero lost at the end of a code of OPCS-4', 'OPCS4', 'W37', ['LOST_ZERO W37.0']],
  ['a category that is meant', 'OPCS4', 'W37.-', []],
  ['a comma for the dot', 'OPCS4', 'V40,1', ['OTHER_CHARACTER V40.1']],
  ['a hyphen for the dot', 'OPCS4', 'V40-1', ['OTHER_CHARACTER V40.1']],
  ['two dots', 'OPCS4', 'V40..1', ['OTHER_CHARACTER V40.1']],
  ['quotation marks', 'OPCS4', '"V40.1"', ['OTHER_CHARACTER V40.1']],
  ['full-width letters', 'OPCS4', 'Ｖ４０．１', ['OTHER_CHARACTER V40.1']],
  ['a comma and the letter O', 'OPCS4', 'V4O,1', ['LETTER_FOR_DIGIT V40.1']],
  ['a code with its title', 'OPCS4', 'V40.1 Non-rigid', ['WORDS_AROUND V40.1']],
  ['two codes in a cell', 'OPCS4', 'V401; V551', ['WORDS_AROUND V40.1', 'WORDS_AROUND V55.1']],
  ['a local character', 'OPCS4', 'V40.12', ['LOCAL_CHARACTER V40.1']],
  ['a local letter', 'OPCS4', 'V401A', ['LOCAL_CHARACTER V40.1']],
  ['the filler left out', 'ICD10', 'C61', ['MISSING_FILLER C61.X']],
  ['a filler on a divided category', 'ICD10', 'I48.X', ['NEEDLESS_FILLER I48']],
  ['a fifth character that the code does not have', 'ICD10', 'M00.19', ['FIFTH_CHARACTER M00.1']],
  ['an infarction among operations', 'OPCS4', 'I21.1', ['OTHER_SYSTEM ICD10 I21.1']],
  ['an undivided disease among operations', 'OPCS4', 'C61.X', ['OTHER_SYSTEM ICD10 C61.X']],
  ['an operation among diseases', 'ICD10', 'A01.1', ['OTHER_SYSTEM OPCS4 A01.1']],
  ['a concept among operations', 'OPCS4', '448606008', ['OTHER_SYSTEM SNOMEDCT 448606008']],
  ['an operation among concepts', 'SNOMEDCT', 'A01.1', ['OTHER_SYSTEM OPCS4 A01.1']],
  ['neighbours swapped', 'OPCS4', 'A10.1', ['SWAPPED_DIGITS A01.1']],
  ['neighbours swapped over the dot', 'OPCS4', 'W30.7', ['SWAPPED_DIGITS W37.0']],
  ['one digit off, with one code that near', 'OPCS4', 'O19.2', ['ONE_DIGIT_OFF O16.2']],
  ['one digit off, with several', 'OPCS4', 'V40.7', []],
  ['a good code', 'OPCS4', 'V40.1', []],
  ['a word', 'ICD10', 'hello', []],
  ['a whole page', 'OPCS4', 'V4O.1 '.repeat(1000), []],
])('what %s may mean: %s %.20p', (_label, system, written, alike) => {
  expect(likened(check(system, written))).toEqual(alike);
});

describe('a value that two systems have', () => {
  test.each<Row>([
    ['a kidney', 'ICD10', 'Z94.0', 'VALID', 'Z94.0'],
    ['a kidney among operations', 'OPCS4', 'Z94.0', 'UNKNOWN_CODE', 'Z94.0'],
    ['a side', 'OPCS4', 'Z94.3', 'VALID', 'Z94.3'],
    ['a side among diseases', 'ICD10', 'Z94.3', 'UNKNOWN_CODE', 'Z94.3'],
    ['the category of sides', 'OPCS4', 'Z94', 'HEADING', 'Z94'],
    ['the category of what was received', 'ICD10', 'Z94', 'HEADING', 'Z94'],
  ])('%s: %s %s', (_label, system, written, verdict) => {
    const found = check(system, written);
    expect(found.verdict).toBe(verdict);
    if (found.code) expect(found.code).toBe(knowledge.codeAt(system, written));
    for (const { kind, code, system: of } of found.lookAlikes) {
      expect(code?.system).toBe(of);
      expect(kind === 'OTHER_SYSTEM').toBe(of !== system);
    }
  });

  test('is told to be of the other where only that has it', () => {
    expect(likened(check('OPCS4', 'Z94.0'))).toContain('OTHER_SYSTEM ICD10 Z94.0');
    expect(likened(check('ICD10', 'Z94.3'))).toContain('OTHER_SYSTEM OPCS4 Z94.3');
  });
});

describe('what is unknown is not absent', () => {
  const excerpt: ReleaseRecords = {
    ...operations,
    release: { ...operations.release, complete: false },
  };
  const partly = knowledgeOf({ documents: [], releases: [excerpt] });

  test.each<Row>([
    ['what the excerpt has', 'OPCS4', 'V40.1', 'VALID', 'V40.1'],
    ['what is missing beside others', 'OPCS4', 'V40.7', 'UNKNOWN_CODE', 'V40.7'],
    ['what the excerpt need not have', 'OPCS4', 'V41.1', 'CANNOT_TELL', 'V41.1'],
    ['a system that is not stored', 'ICD10', 'M54.5', 'CANNOT_TELL', 'M54.5'],
  ])('%s', (_label, system, written, verdict) => {
    expect(check(system, written, partly).verdict).toBe(verdict);
  });

  test('so what is certain by its spelling is named without a code', () => {
    const local = check('OPCS4', 'V41.12', partly);
    expect(likened(local)).toEqual(['LOCAL_CHARACTER V41.1', 'OTHER_SYSTEM ICD10 V41.12']);
    expect(local.lookAlikes[0]).toMatchObject({ code: null, title: null });
    expect(likened(check('OPCS4', 'I21.1', partly))).toEqual(['OTHER_SYSTEM ICD10 I21.1']);
  });

  test('and what is a guess is not', () => {
    expect(likened(check('OPCS4', 'V5.1', partly))).toEqual([]);
    expect(likened(check('OPCS4', 'V4O.7', partly))).toEqual([]);
  });
});

describe('as of a day', () => {
  const before = releaseOf('OPCS4', '4.9', 'V40.1 Stabilisation\nY53.4 Fluoroscopic control');
  const after = releaseOf('OPCS4', '4.10', 'V40.1 Stabilisation\nY68.1 New control');
  const editions = knowledgeOf({
    documents: [],
    releases: [before, after],
    standpoint: { today: '2026-11-23' },
  });

  test.each<readonly [label: string, string, string | null, CodeVerdict, string | null]>([
    ['today', 'V40.1', null, 'VALID', '4.10'],
    ['a code of the edition before, today', 'Y53.4', null, 'RETIRED', '4.10'],
    ['the same in its edition', 'Y53.4', '2021-05-01', 'VALID', '4.9'],
    ['a code of the edition after', 'Y68.1', '2021-05-01', 'NOT_YET', '4.9'],
    ['the same on its first day', 'Y68.1', '2023-04-01', 'VALID', '4.10'],
    ['in an edition that is not stored', 'V40.1', '2018-05-01', 'CANNOT_TELL', '4.8'],
    ['before all editions', 'V40.1', '1999-05-01', 'CANNOT_TELL', null],
  ])('%s', (_label, written, asOf, verdict, edition) => {
    const found = check('OPCS4', written, editions, asOf);
    expect(found.verdict).toBe(verdict);
    expect(found.edition?.edition ?? null).toBe(edition);
  });

  test('the code is that of its edition', () => {
    expect(check('OPCS4', 'V40.1', editions, '2021-05-01').code?.id).toBe('OPCS4@4.9:V40.1');
    expect(check('OPCS4', 'Y53.4', editions).code?.id).toBe('OPCS4@4.9:Y53.4');
  });

  test('says which edition is missing and what to do', () => {
    expect(check('OPCS4', 'V40.1', editions, '2018-05-01').words).toBe(
      'On 2018-05-01 OPCS-4.8 is mandated, which is not stored here, so V40.1 was not looked up. OPCS-4.10, which is stored, has it. Import the release of that edition with "kb import", and check again.',
    );
    expect(check('OPCS4', 'V40.1', editions, '1999-05-01').words).toMatch(
      /^No edition of OPCS-4 is known for 1999-05-01/,
    );
  });

  test('a release of no stated edition cannot be put before or after', () => {
    const undated = releaseOf('OPCS4', null, 'V40.1 Stabilisation');
    const excerpt = { ...before, release: { ...before.release, complete: false } };
    const both = knowledgeOf({ documents: [], releases: [undated, excerpt] });
    const found = check('OPCS4', 'Y53.4', both);
    expect(found.verdict).toBe('UNKNOWN_CODE');
    expect(found.words).toContain('Another stored release has Y53.4');
  });
});

describe('what replaced a code', () => {
  const chain = knowledgeOf({
    documents: [],
    releases: [
      releaseOf('OPCS4', '4.10', 'V40.1 Stabilisation\nY68.1 New control\nY68.2 Newest control'),
      equivalencesOf('OPCS4', '4.8', '4.9', 'Y10.1>Y11.1', 'Y12.1>Y12.2'),
      equivalencesOf('OPCS4', '4.9', '4.10', 'Y11.1>Y68.1', 'Y11.1>Y68.2', 'Y12.2>Y12.1'),
      equivalencesOf('OPCS4', '4.10', '4.11', 'Y69.1>Y70.1', 'V40.1>V40.2'),
    ],
  });
  const replaced = (written: string) =>
    check('OPCS4', written, chain).replacedBy.map(({ value }) => value);

  test('is followed to what the edition has', () => {
    expect(replaced('Y10.1')).toEqual(['Y68.1', 'Y68.2']);
    expect(replaced('Y11.1')).toEqual(['Y68.1', 'Y68.2']);
    expect(check('OPCS4', 'Y10.1', chain)).toMatchObject({
      verdict: 'RETIRED',
      words:
        'OPCS-4.10 does not have Y10.1 any more. Record in its place what fits of Y68.1 New control and Y68.2 Newest control.',
      replacedBy: [{ code: { id: 'OPCS4:Y68.1' } }, { code: { id: 'OPCS4:Y68.2' } }],
    });
  });

  test('a circle ends', () => {
    expect(replaced('Y12.1')).toEqual([]);
  });

  test('a table for a later edition says nothing yet', () => {
    expect(check('OPCS4', 'Y69.1', chain).verdict).toBe('UNKNOWN_CODE');
    expect(check('OPCS4', 'V40.1', chain)).toMatchObject({ verdict: 'VALID', replacedBy: [] });
    expect(check('OPCS4', 'Y70.1', chain).verdict).toBe('NOT_YET');
  });
});

describe('the words of', () => {
  test.each<readonly [label: string, CodeSystem, string, string]>([
    [
      'a good code',
      'OPCS4',
      'v401',
      '"v401" is V40.1 Non-rigid stabilisation, a code of OPCS-4.10 that can be recorded.',
    ],
    [
      'a category',
      'OPCS4',
      'V40',
      'V40 Stabilisation of spine is a category of OPCS-4.10, which is not recorded. Record one of its codes: V40.1 and V40.2.',
    ],
    [
      'an undivided category',
      'ICD10',
      'C61',
      'C61 Heading C61 is a category of ICD-10 edition 5, which is not recorded. The category is not divided and gets an X in the fourth place; C61.X Growth of the gland may be meant.',
    ],
    [
      'an asterisk code written as a dagger',
      'ICD10',
      'H19.8†',
      '"H19.8†" is H19.8 Eye in another disease, a code of ICD-10 edition 5 that can be recorded. It is an asterisk code, which is recorded together with the code of its cause. It is written with a dagger, and is an asterisk code.',
    ],
    [
      'a code that was replaced',
      'ICD10',
      'I84.9',
      'ICD-10 edition 5 does not have I84.9 any more. Record K64.9 Piles in its place.',
    ],
    [
      'a code that ended',
      'ICD10',
      'K64.8',
      'K64.8 Piles of another kind was valid until 2020-03-31. Look up what took its place.',
    ],
    [
      'a code that is to come',
      'ICD10',
      'F00.0',
      'F00.0 Forgetting early is valid from 2030-04-01 on.',
    ],
    [
      'a code beside others',
      'OPCS4',
      'V40.7',
      'OPCS-4.10 does not have V40.7; category V40 has V40.1 and V40.2. Look it up in the classification.',
    ],
    [
      'a fifth character that is not listed',
      'ICD10',
      'M54.56',
      'ICD-10 edition 5 as it is stored lists no fifth characters of M54.5 Back pain, so that of M54.56 was not looked up. Look it up by hand.',
    ],
    [
      'a letter for a digit',
      'OPCS4',
      'V4O.1',
      '"V4O.1" is not written like a code of OPCS-4, which is a letter and three digits, such as V40.1. A letter stands where a digit belongs; V40.1 Non-rigid stabilisation may be meant.',
    ],
    [
      'a long text',
      'OPCS4',
      'x'.repeat(500),
      `"${'x'.repeat(40)}…" is not written like a code of OPCS-4, which is a letter and three digits, such as V40.1.`,
    ],
    [
      'two codes in a cell',
      'OPCS4',
      'V401; V551',
      '"V401; V551" is not written like a code of OPCS-4, which is a letter and three digits, such as V40.1. Other words stand beside it; V40.1 Non-rigid stabilisation or V55.1 One level may be meant.',
    ],
    [
      'swapped digits',
      'ICD10',
      'V04.1',
      'ICD-10 edition 5 does not have V04.1. Two digits may be swapped; V40.1 Passenger hurt may be meant.',
    ],
    [
      'a code of the other system, or swapped digits',
      'OPCS4',
      'E10.0',
      'OPCS-4.10 does not have E10.0. ICD-10 has it; E10.0 Sugar with sleep may be meant. Or it is E01.0 Conversion at the nose.',
    ],
    [
      'a block of a release that lists none',
      'ICD10',
      'm50-m54',
      'ICD-10 edition 5 as it is stored lists no blocks, so M50-M54 was not looked up. A block is not recorded; record a code of it.',
    ],
    [
      'a concept',
      'SNOMEDCT',
      '448606008',
      'No release of SNOMED CT is stored here, so 448606008 was not looked up. Import one with "kb import", and check again.',
    ],
  ])('%s', (_label, system, written, words) => {
    expect(check(system, written).words).toBe(words);
  });
});

describe('SNOMED CT', () => {
  const terminology = releaseRecords(
    {
      system: 'SNOMEDCT',
      content: 'CONCEPTS',
      edition: '20260401',
      effectiveFrom: '2026-04-01',
    },
    {},
  );
  const withConcepts = knowledgeOf({ documents: [], releases: [operations, terminology] });
  const uk = identifier('999000011000000', '0');
  const stored: Concepts = new Map<string, StoredConcept>([
    ['448606008', { active: true, term: 'Stabilising of the spine', replacedBy: [] }],
    ['22298006', { active: true, term: 'Infarction', replacedBy: [] }],
    [uk, { active: true, term: 'A matter of the UK', replacedBy: [] }],
    ['900000000000003001', { active: true, term: 'A matter of metadata', replacedBy: [] }],
    ['138875005', { active: false, term: 'An old root', replacedBy: ['22298006'] }],
  ]);
  const concept = (written: string, concepts: Concepts | null = stored) =>
    check('SNOMEDCT', written, withConcepts, null, concepts);

  test.each<readonly [label: string, string, CodeVerdict, readonly string[]]>([
    ['an active concept', '448606008', 'VALID', []],
    ['with spaces', ' 448 606 008 ', 'VALID', []],
    ['an extension', uk, 'VALID', []],
    ['an inactive concept', '138875005', 'RETIRED', []],
    ['a concept that is not in the release', '853831000000102', 'UNKNOWN_CODE', []],
    [
      'a wrong check digit',
      '448606009',
      'NOT_WRITTEN_LIKE_A_CODE',
      ['WRONG_CHECK_DIGIT 448606008'],
    ],
    ['two digits swapped', '446806008', 'NOT_WRITTEN_LIKE_A_CODE', ['SWAPPED_DIGITS 448606008']],
    ['digits that lead nowhere', '123456789', 'NOT_WRITTEN_LIKE_A_CODE', ['WRONG_CHECK_DIGIT']],
    ['a description', identifier('7510180', '1'), 'NOT_WRITTEN_LIKE_A_CODE', ['OTHER_COMPONENT']],
    ['a relationship', identifier('7510180', '2'), 'NOT_WRITTEN_LIKE_A_CODE', ['OTHER_COMPONENT']],
    ['rounded, too few digits left', '2.24E+16', 'NOT_WRITTEN_LIKE_A_CODE', ['READ_AS_NUMBER']],
    [
      'as a number with all of its digits',
      '4.48606008E+08',
      'NOT_WRITTEN_LIKE_A_CODE',
      ['READ_AS_NUMBER 448606008'],
    ],
    [
      'with a decimal comma',
      '4,48606008E+08',
      'NOT_WRITTEN_LIKE_A_CODE',
      ['READ_AS_NUMBER 448606008'],
    ],
    ['by a data frame', '448606008.0', 'NOT_WRITTEN_LIKE_A_CODE', ['READ_AS_NUMBER 448606008']],
    ['with separators', '448,606,008', 'NOT_WRITTEN_LIKE_A_CODE', ['OTHER_CHARACTER 448606008']],
    [
      'filled up with zeros',
      '000448606008',
      'NOT_WRITTEN_LIKE_A_CODE',
      ['OTHER_CHARACTER 448606008'],
    ],
    [
      'an extension without its last three digits',
      `${uk.slice(0, 15)}000`,
      'NOT_WRITTEN_LIKE_A_CODE',
      [`READ_AS_NUMBER ${uk}`],
    ],
    [
      'metadata without its last three digits',
      '900000000000003000',
      'NOT_WRITTEN_LIKE_A_CODE',
      ['READ_AS_NUMBER 900000000000003001'],
    ],
    [
      'with its term',
      '448606008 |Stabilising of the spine|',
      'NOT_WRITTEN_LIKE_A_CODE',
      ['WORDS_AROUND 448606008'],
    ],
    [
      'the letter O for zero',
      '4486O6OO8',
      'NOT_WRITTEN_LIKE_A_CODE',
      ['LETTER_FOR_DIGIT 448606008'],
    ],
    ['a code of OPCS-4', 'V40.1', 'NOT_WRITTEN_LIKE_A_CODE', ['OTHER_SYSTEM OPCS4 V40.1']],
  ])('%s: %p', (_label, written, verdict, alike) => {
    const found = concept(written);
    expect(found.verdict).toBe(verdict);
    expect(likened(found)).toEqual(alike);
  });

  test('an inactive concept with what replaced it', () => {
    expect(concept('138875005')).toMatchObject({
      title: 'An old root',
      replacedBy: [{ value: '22298006', code: null }],
      words:
        '138875005 An old root is not active in SNOMED CT edition 20260401 any more. Record 22298006 Infarction in its place.',
    });
  });

  test('on a day before the release that is stored, nothing is known', () => {
    const found = check('SNOMEDCT', '448606008', withConcepts, '2020-01-01', stored);
    expect(found).toMatchObject({ verdict: 'CANNOT_TELL', title: 'Stabilising of the spine' });
    expect(found.words).toContain('2026-04-01');
  });

  test('without a release, what is certain by its spelling is named all the same', () => {
    const without = (written: string) => likened(check('SNOMEDCT', written));
    expect(without('448606008.0')).toEqual(['READ_AS_NUMBER 448606008']);
    expect(without('448606009')).toEqual(['WRONG_CHECK_DIGIT']);
    expect(without('446806008')).toEqual(['WRONG_CHECK_DIGIT']);
  });

  test('concepts are asked in one go, and once more for what replaces them', async () => {
    const asked: (readonly string[])[] = [];
    const conceptsOf = (identifiers: readonly string[]) => {
      asked.push(identifiers);
      return Promise.resolve(
        new Map([...stored].filter(([identifier]) => identifiers.includes(identifier))),
      );
    };
    const keys: WrittenCode[] = ['448606008', '138875005', '446806008', 'V40.1', 'hello'].map(
      (written) => ({ system: 'SNOMEDCT', written }),
    );
    const found = await checkCodes(
      withConcepts,
      [...keys, { system: 'OPCS4', written: 'V40.1' }, { system: 'OPCS4', written: '22298006' }],
      null,
      conceptsOf,
    );
    expect(asked.length).toBe(1);
    expect(found.map(({ verdict }) => verdict)).toEqual([
      'VALID',
      'RETIRED',
      'NOT_WRITTEN_LIKE_A_CODE',
      'NOT_WRITTEN_LIKE_A_CODE',
      'NOT_WRITTEN_LIKE_A_CODE',
      'VALID',
      'NOT_WRITTEN_LIKE_A_CODE',
    ]);
    await checkCodes(withConcepts, keys.slice(1, 2), null, conceptsOf);
    expect(asked.slice(1)).toEqual([['138875005'], ['22298006']]);
    await checkCodes(withConcepts, [{ system: 'OPCS4', written: 'V40.1' }], null, conceptsOf);
    await checkCodes(knowledge, keys, null, conceptsOf);
    expect(asked.length).toBe(3);
  });

  /** An identifier with its partition and check digit. */
  function identifier(stem: string, component: string): string {
    const partition = `${stem.length > 8 ? 1 : 0}${component}`;
    return stem + partition + checkDigitFor(stem + partition);
  }
});

describe('whatever is written', () => {
  const systems = fc.constantFrom<CodeSystem>('OPCS4', 'ICD10', 'SNOMEDCT');
  const near = fc
    .array(fc.constantFrom(...'AVZIOX0123456789SlB.,-†*D E+|'), { maxLength: 20 })
    .map((characters) => characters.join(''));
  const texts = fc.oneof(
    near,
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Z]\d\d\.\d\d?$/),
  );

  test('it gets an answer in words', () => {
    fc.assert(
      fc.property(systems, texts, (system, written) => {
        const found = check(system, written);
        expect(found.words).toMatch(/^\S.*\.$/s);
        expect(found.lookAlikes.length).toBeLessThanOrEqual(5);
        expect(found.value === null).toBe(found.verdict === 'NOT_WRITTEN_LIKE_A_CODE');
      }),
      { numRuns: 2000 },
    );
  });

  test('every look-alike that is a classified code exists, but for a fifth character that none are listed of', () => {
    fc.assert(
      fc.property(systems, texts, (system, written) => {
        for (const { system: of, value, code } of check(system, written).lookAlikes) {
          if (of === 'SNOMEDCT' || value === null) continue;
          expect(code).toBe(knowledge.codeAt(of, value));
          // Whether such a code exists cannot be looked up, and it is certain by its spelling.
          const isListed = of === 'OPCS4' || !/^...\...$/.test(value);
          if (isListed) expect(code).not.toBeNull();
          else expect(code ?? knowledge.codeAt(of, value.slice(0, 5))).not.toBeNull();
        }
      }),
      { numRuns: 2000, examples: [['OPCS4', 'E10.00']] },
    );
  });

  test('a code that can be recorded is valid in every notation', () => {
    const codes = knowledge.allCodes.filter(
      ({ recordable, detail }) => recordable && !detail?.validFrom && !detail?.validTo,
    );
    const written = fc.constantFrom(...codes).chain((code) =>
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).map(([dotless, small, spaced]) => {
        const plain = dotless ? code.value.replace('.', '') : code.value;
        const sized = small ? plain.toLowerCase() : plain;
        return [code, spaced ? ` ${[...sized].join(' ')}\u00a0` : sized] as const;
      }),
    );
    fc.assert(
      fc.property(written, ([code, text]) => {
        expect(check(code.system, text)).toMatchObject({
          verdict: 'VALID',
          value: code.value,
          recordable: true,
          lookAlikes: [],
        });
      }),
    );
  });
});

test('the seed is an excerpt, so only what is missing beside others is known to be absent', () => {
  const seed = knowledgeOf({ releases: [opcs4] });
  expect(check('OPCS4', 'V55.7', seed).verdict).toBe('UNKNOWN_CODE');
  expect(check('OPCS4', 'V99.9', seed)).toMatchObject({
    verdict: 'UNKNOWN_CODE',
    words:
      'OPCS-4.10 does not have V99.9; chapter V runs from V01 to V70. Look it up in the classification.',
  });
  expect(check('OPCS4', 'A01.1', seed).verdict).toBe('CANNOT_TELL');
});
