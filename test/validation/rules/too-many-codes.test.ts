import { messages, tooManyCodes } from '../../../src/validation/rules/too-many-codes.js';
import { validate } from '../../../src/validation/validate.js';
import { knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, stepFor, type Case } from '../expect.js';

const tooMany = (
  notation: string,
  codes: string[],
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.tooMany(codes, stepFor(notation)),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['one code for each step', coding('V40.1, V55.1, Y53.4, Z67.5'), []],
  [
    'one level code too many',
    coding('V40.1, V55.1, V55.2, Z67.5'),
    [tooMany('V55.-', ['V55.1', 'V55.2'], [2, 3], 'V40.1, V55.1, Z67.5', 'V40.1, V55.2, Z67.5')],
  ],
  [
    'both ways to record image control',
    coding('V40.1, V55.1, Y53.4, Y68.1, Z67.5'),
    [
      tooMany(
        'Y53.-',
        ['Y53.4', 'Y68.1'],
        [3, 4],
        'V40.1, V55.1, Y53.4, Z67.5',
        'V40.1, V55.1, Y68.1, Z67.5',
      ),
    ],
  ],
  [
    'three level codes, one of them first',
    coding('V55.3, V40.1, V55.1, V55.2'),
    [
      tooMany(
        'V55.-',
        ['V55.3', 'V55.1', 'V55.2'],
        [1, 3, 4],
        'V55.3, V40.1',
        'V40.1, V55.1',
        'V40.1, V55.2',
      ),
    ],
  ],
  [
    'levels and image control, the last code among them',
    coding('V40.1, V55.1, V55.2, Y53.4, Y53.2'),
    [
      tooMany(
        'V55.-',
        ['V55.1', 'V55.2'],
        [2, 3],
        'V40.1, V55.1, Y53.4, Y53.2',
        'V40.1, V55.2, Y53.4, Y53.2',
      ),
      tooMany(
        'Y53.-',
        ['Y53.4', 'Y53.2'],
        [4, 5],
        'V40.1, V55.1, V55.2, Y53.4',
        'V40.1, V55.1, V55.2, Y53.2',
      ),
    ],
  ],
  ['no procedures, the same diagnosis twice', coding('', { diagnoses: 'M54.5, M54.5' }), []],
  ['look-alike: several sites', coding('V40.1, V55.2, Z67.4, Z67.5'), []],
  ['look-alike: one level code for each time', coding('V40.1, V55.1, Z67.5, V40.1, V55.2'), []],
  ['look-alike: image control of another operation', coding('V40.1, Y53.4, A01.1, Y53.2'), []],
  [
    'the operation twice in a row',
    coding('V40.1, V40.1, V55.1, Z67.5'),
    [
      {
        message: messages.tooMany(['V40.1', 'V40.1'], stepFor('V40.1')),
        places: ['procedure 1', 'procedure 2'],
        suggestions: ['V40.1, V55.1, Z67.5'],
      },
    ],
  ],
])('%s', (_label, given, findings) => expectFindings(tooManyCodes, given, findings));

const oneDiagnosis = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Diagnosis or health condition:
ICD-10 code(s):
M54.- Dorsalgia`);

test.each<Case>([
  [
    'look-alike: two diagnoses of one category',
    coding('V40.1', { diagnoses: 'M54.4, M51.2, M54.5' }),
    [],
  ],
  ['look-alike: one diagnosis twice', coding('V40.1', { diagnoses: 'M54.5, M54.5' }), []],
])('with a step for the diagnosis: %s', (_label, given, findings) =>
  expectFindings(tooManyCodes, given, findings, oneDiagnosis),
);

const range = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Y53-Y68 Approach to organ under image control`);

test('two codes from one range', () => {
  expectFindings(
    tooManyCodes,
    coding('V40.1, Y53.4, Y68.1'),
    [
      {
        message: messages.tooMany(['Y53.4', 'Y68.1'], stepFor('Y53-Y68', range)),
        places: ['procedure 2', 'procedure 3'],
        suggestions: ['V40.1, Y53.4', 'V40.1, Y68.1'],
      },
    ],
    range,
  );
});

test('two codes are both, more are all, and suggestions name the rest in order', () => {
  expect(messages.tooMany(['V55.1', 'V55.2'], stepFor('V55.-'))).toMatch(/^V55.1 and V55.2 both /);
  const given = coding('V40.1, V55.1, V55.2, V55.3, Z67.5');
  const [finding] = validate(given, knowledgeFromSeed(), [tooManyCodes]).findings;
  expect(finding?.message).toMatch(/^V55.1, V55.2 and V55.3 all stand for one step \(V55.-\)/);
  expect(finding?.suggestions.map(({ words }) => words)).toEqual([
    'Keep V55.1 and remove V55.2 and V55.3',
    'Keep V55.2 and remove V55.1 and V55.3',
    'Keep V55.3 and remove V55.1 and V55.2',
  ]);
});

everyMessageIsExercised(messages);
