import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding, Judgement, Report } from '../../src/model/index.js';
import { refusals } from '../../src/validation/refusals.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFrom, knowledgeFromSeed } from '../knowledge-from-seed.js';
import { coding } from './codings.js';
import { codesAfter } from './expect.js';

/** A finding in short: its rule, whom it cites, and its suggestions with the codings they come to. */
type Told = readonly [rule: string, cites: string, ...suggestions: string[]];

interface Outcome {
  /** Codes, totality, sequencing. */
  readonly verdict: readonly [codes: Judgement, totality: Judgement, sequencing: Judgement];
  readonly findings: readonly Told[];
  readonly questions?: readonly string[];
}

const step = (ordinal: number) => `IPG366 version 1, step ${ordinal}`;
const note = (ordinal: number) => `IPG366 version 1, note ${ordinal}`;
const used = { answers: 'image-control-used yes' };
const notUsed = { answers: 'image-control-used no' };
const open = ['image-control-used'];
const pyz = 'NHS consultation on OPCS-4 sequencing logic (PYZ)';
const codeShape = 'NHS Data Dictionary, OPCS-4 code and ICD code';
const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';
const codeLists = 'The code lists of OPCS-4 and ICD-10';
const edition = 'The code list of the edition';

const rows: [label: string, coding: Coding, outcome: Outcome][] = [
  [
    'complete, with image control',
    coding('V40.1, V55.1, Y53.4, Z67.5', used),
    { verdict: ['PASS', 'PASS', 'PASS'], findings: [] },
  ],
  [
    'complete, with image control, nobody asked',
    coding('V40.1, V55.1, Y53.4, Z67.5'),
    { verdict: ['PASS', 'PASS', 'PASS'], findings: [] },
  ],
  [
    'complete, and no image control was used',
    coding('V40.1, V55.1, Z67.5', notUsed),
    { verdict: ['PASS', 'PASS', 'PASS'], findings: [] },
  ],
  [
    'complete, and nobody told whether image control was used',
    coding('V40.1, V55.1, Z67.5'),
    { verdict: ['PASS', 'CANNOT_TELL', 'PASS'], findings: [], questions: open },
  ],
  [
    'image control was used and is not recorded',
    coding('V40.1, V55.1, Z67.5', used),
    {
      verdict: ['PASS', 'FAIL', 'PASS'],
      findings: [
        [
          'guidance/step-missing',
          note(1),
          `Insert Y53.9 in third place, directly after V55.1: V40.1, V55.1, Y53.9, Z67.5 by ${note(1)}`,
          `Insert Y68.9 in third place, directly after V55.1: V40.1, V55.1, Y68.9, Z67.5 by ${note(1)}`,
        ],
      ],
    },
  ],
  [
    'image control was not used and is recorded',
    coding('V40.1, V55.1, Y53.4, Z67.5', notUsed),
    {
      verdict: ['PASS', 'FAIL', 'PASS'],
      findings: [['guidance/condition-contradicted', note(1), 'Remove Y53.4: V40.1, V55.1, Z67.5']],
    },
  ],
  [
    'the operation alone',
    coding('V40.1'),
    {
      verdict: ['PASS', 'FAIL', 'PASS'],
      findings: [
        [
          'guidance/step-missing',
          note(2),
          `Insert V55.9 in second place, directly after V40.1: V40.1, V55.9 by ${note(2)}`,
        ],
        ['guidance/step-missing', step(4)],
      ],
      questions: open,
    },
  ],
  [
    'levels and operation the wrong way round',
    coding('V55.1, V40.1, Z67.5'),
    {
      verdict: ['PASS', 'CANNOT_TELL', 'FAIL'],
      findings: [['guidance/second-place', note(2), 'Swap V55.1 and V40.1: V40.1, V55.1, Z67.5']],
      questions: open,
    },
  ],
  [
    'the levels after the site',
    coding('V40.1, Z67.5, V55.1', notUsed),
    {
      verdict: ['PASS', 'PASS', 'FAIL'],
      findings: [
        [
          'guidance/second-place',
          note(2),
          'Move V55.1 to second place, directly after V40.1: V40.1, V55.1, Z67.5',
        ],
        ['guidance/step-order', step(4), 'Swap Z67.5 and V55.1: V40.1, V55.1, Z67.5'],
      ],
    },
  ],
  [
    'a heading for the levels',
    coding('V40.1, V55, Z67.5'),
    {
      verdict: ['FAIL', 'CANNOT_TELL', 'PASS'],
      findings: [
        [
          'classification/heading-recorded',
          'NHS Data Dictionary, OPCS-4 code (an4) and ICD code (min an4)',
          `Replace V55 with V55.9: V40.1, V55.9, Z67.5 by ${note(2)}`,
        ],
      ],
      questions: open,
    },
  ],
  [
    'the method after the site',
    coding('V40.1, V55.1, Z67.5, Y53.4'),
    {
      verdict: ['PASS', 'PASS', 'FAIL'],
      findings: [
        ['guidance/step-order', step(4), 'Swap Z67.5 and Y53.4: V40.1, V55.1, Y53.4, Z67.5'],
        [
          'classification/site-before-method',
          pyz,
          'Move Y53.4 in front of Z67.5: V40.1, V55.1, Y53.4, Z67.5',
        ],
      ],
    },
  ],
  [
    'the site first',
    coding('Z67.5, V40.1, V55.1'),
    {
      verdict: ['PASS', 'CANNOT_TELL', 'FAIL'],
      findings: [
        ['guidance/step-order', step(4), 'Move Z67.5 to third place: V40.1, V55.1, Z67.5'],
        [
          'classification/site-first',
          'National convention of OPCS-4 on chapter Z',
          'Move Z67.5 behind V55.1: V40.1, V55.1, Z67.5',
        ],
      ],
      questions: open,
    },
  ],
  [
    'one level code too many',
    coding('V40.1, V55.1, V55.2, Z67.5'),
    {
      verdict: ['PASS', 'FAIL', 'PASS'],
      findings: [
        [
          'guidance/too-many-codes',
          step(2),
          'Keep V55.1 and remove V55.2: V40.1, V55.1, Z67.5',
          'Keep V55.2 and remove V55.1: V40.1, V55.2, Z67.5',
        ],
      ],
      questions: open,
    },
  ],
  [
    'the operation among the diagnoses',
    coding('V55.1, Z67.5', { diagnoses: 'V40.1', ...notUsed }),
    {
      verdict: ['FAIL', 'FAIL', 'FAIL'],
      findings: [
        [
          'classification/wrong-code-system',
          codeLists,
          'Move V40.1 from the diagnoses to the procedures: V40.1, V55.1, Z67.5',
        ],
        ['classification/unknown-code', edition],
        [
          'guidance/step-missing',
          step(1),
          'Insert V40.1 in first place: V40.1, V55.1, Z67.5 | V40.1',
        ],
        ['classification/never-first', checker],
      ],
    },
  ],
  [
    'the operation among the diagnoses as well',
    coding('V40.1, V55.1, Z67.5', { diagnoses: 'V40.1', ...notUsed }),
    {
      verdict: ['FAIL', 'PASS', 'FAIL'],
      findings: [
        [
          'classification/wrong-code-system',
          codeLists,
          'Remove V40.1 from the diagnoses: V40.1, V55.1, Z67.5',
        ],
        ['classification/unknown-code', edition],
        ['classification/never-first', checker],
      ],
    },
  ],
  [
    'a code that does not exist',
    coding('V40.1, V55.1, Z67.5, V99.9', notUsed),
    { verdict: ['FAIL', 'PASS', 'PASS'], findings: [['classification/unknown-code', edition]] },
  ],
  [
    'an operation that its category does not have',
    coding('V40.7, V55.1, Z67.5', notUsed),
    {
      verdict: ['FAIL', 'PASS', 'PASS'],
      findings: [
        ['classification/unknown-code', edition, 'Replace V40.7 with V40.1: V40.1, V55.1, Z67.5'],
      ],
    },
  ],
  [
    'a diagnosis of three characters',
    coding('V40.1, V55.1, Z67.5', { diagnoses: 'M54', ...notUsed }),
    {
      verdict: ['FAIL', 'PASS', 'PASS'],
      findings: [
        [
          'classification/heading-recorded',
          'NHS Data Dictionary, OPCS-4 code (an4) and ICD code (min an4)',
        ],
      ],
    },
  ],
  [
    'image control was not used and is recorded both ways',
    coding('V40.1, V55.1, Y53.4, Y68.1, Z67.5', notUsed),
    {
      verdict: ['PASS', 'FAIL', 'PASS'],
      findings: [
        ['guidance/condition-contradicted', note(1), 'Remove Y53.4 and Y68.1: V40.1, V55.1, Z67.5'],
        [
          'guidance/too-many-codes',
          step(3),
          'Keep Y53.4 and remove Y68.1: V40.1, V55.1, Y53.4, Z67.5',
        ],
      ],
    },
  ],
  [
    'a word',
    coding('V40.1, V55.1, Z67.5, hello', notUsed),
    {
      verdict: ['FAIL', 'PASS', 'PASS'],
      findings: [['classification/unreadable-code', codeShape]],
    },
  ],
  [
    'the letter O for zero',
    coding('V4O.1, V55.1, Z67.5', notUsed),
    {
      verdict: ['FAIL', 'PASS', 'PASS'],
      findings: [
        [
          'classification/letter-for-digit',
          codeShape,
          'Replace V4O.1 with V40.1: V40.1, V55.1, Z67.5',
        ],
      ],
    },
  ],
];

const original = path.join(__dirname, '../../../shared/corpus/ipg366_seed_resource.txt');

describe('IPG366 of the seed', () => checkAll(knowledgeFromSeed));

if (existsSync(original)) {
  describe('IPG366 as published', () =>
    checkAll(() => knowledgeFrom(withoutCollectorsHeader(readFileSync(original, 'utf8')))));
} else {
  describe.skip('IPG366 as published (the document is not here)', () =>
    checkAll(knowledgeFromSeed));
}

function checkAll(knowledge: () => KnowledgeBase): void {
  test.each(rows)('%s', (_label, given, { verdict, findings, questions = [] }) => {
    expect(refusals(given, knowledge())).toEqual([]);
    expect(inShort(validate(given, knowledge()))).toEqual({ verdict, findings, questions });
  });

  test('what is wrong is said in the words of a coder', () => {
    const messages = (procedures: string, diagnoses = '') =>
      validate(coding(procedures, { diagnoses, ...notUsed }), knowledge()).findings.map(
        ({ message }) => message,
      );
    expect(messages('V40.1, V55.1, Z67.5', 'V40.1')[0]).toMatch(
      /ICD-10 code for external causes.* looks like the OPCS-4 code V40\.1 .* in the wrong list/,
    );
    expect(messages('V40.1, V55.1')).toEqual([
      'A site code from chapter Z is needed and not there.',
    ]);
    expect(messages('V40.1, Z67.5')).toEqual([
      'A code from V55.- (Levels of spine) directly after the procedure is needed and not there.',
    ]);
    expect(messages('V40.1, V55.1, Z67.5', 'M54')).toEqual([
      'M54 has three characters; a diagnosis has at least four. Add the fourth, which is X where the category is not divided.',
    ]);
    expect(messages('V40.1, V55.1, Z67.5, V99.9')[0]).toMatch(/V99\.9.*chapter V .* V01 to V70/);
    expect(messages('V40.1, V55.1, Z67.5, hello')[0]).toMatch(/"hello" is not an OPCS-4 code/);
    expect(messages('V4O.1, V55.1, Z67.5')[0]).toMatch(/"V4O\.1" has a letter.*V40\.1/);
  });

  test('an empty list is refused', () => {
    expect(refusals(coding(''), knowledge()).map(({ path }) => path)).toEqual(['procedures']);
  });

  test('500 codes are refused', () => {
    const many = { ...coding(''), procedures: new Array<string>(500).fill('V40.1') };
    expect(refusals(many, knowledge()).map(({ path }) => path)).toEqual(['procedures']);
  });
}

function inShort({ verdict, findings, questions }: Report): Required<Outcome> {
  return {
    verdict: [verdict.codes, verdict.totality, verdict.sequencing],
    findings: findings.map(({ ruleName, citation, suggestions }) => [
      ruleName,
      citation.source,
      ...suggestions.map((suggestion) => {
        const { words, citation: own } = suggestion;
        return `${words}: ${codesAfter(suggestion)}${own ? ` by ${own.source}` : ''}`;
      }),
    ]),
    questions: questions.map(({ question }) => question.key),
  };
}

function withoutCollectorsHeader(text: string): string {
  return text.slice(text.indexOf('\n---\n') + '\n---\n'.length);
}
