import {
  conditionContradicted,
  messages,
} from '../../../src/validation/rules/condition-contradicted.js';
import { validate } from '../../../src/validation/validate.js';
import { knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import {
  everyMessageIsExercised,
  expectFindings,
  stepFor,
  wordsCited,
  type Case,
} from '../expect.js';

const contradicted = (code: string, place: number, ...suggestions: string[]) =>
  allContradicted([code], [place], ...suggestions);
const allContradicted = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.contradicted(codes, stepFor('Y53.-').question?.text ?? ''),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});
const answeredNo = { answers: 'image-control-used no' };

test.each<Case>([
  [
    'image control recorded, and there was',
    coding('V40.1, V55.1, Y53.4, Z67.5', { answers: 'image-control-used yes' }),
    [],
  ],
  ['image control recorded, nobody asked', coding('V40.1, V55.1, Y53.4, Z67.5'), []],
  ['no image control, and none recorded', coding('V40.1, V55.1, Z67.5', answeredNo), []],
  [
    'no image control, and yet recorded',
    coding('V40.1, V55.1, Y53.4, Z67.5', answeredNo),
    [contradicted('Y53.4', 3, 'V40.1, V55.1, Z67.5')],
  ],
  [
    'recorded the second way, last',
    coding('V40.1, V55.1, Y68.1', answeredNo),
    [contradicted('Y68.1', 3, 'V40.1, V55.1')],
  ],
  ['recorded first', coding('Y53.4, V40.1', answeredNo), [contradicted('Y53.4', 1, 'V40.1')]],
  ['recorded as a heading', coding('V40.1, Y53', answeredNo), [contradicted('Y53', 2, 'V40.1')]],
  [
    'recorded with each of two operations',
    coding('V40.1, V55.1, Y53.4, Z67.5, V40.1, V55.1, Y53.2, Z67.4', answeredNo),
    [
      contradicted('Y53.4', 3, 'V40.1, V55.1, Z67.5, V40.1, V55.1, Y53.2, Z67.4'),
      contradicted('Y53.2', 7, 'V40.1, V55.1, Y53.4, Z67.5, V40.1, V55.1, Z67.4'),
    ],
  ],
  [
    'two kinds of image control',
    coding('V40.1, V55.1, Y53.4, Y68.1, Z67.5', answeredNo),
    [allContradicted(['Y53.4', 'Y68.1'], [3, 4], 'V40.1, V55.1, Z67.5')],
  ],
  [
    'three kinds, one of them first and one last',
    coding('Y68.1, V40.1, Y53.4, Z67.5, Y53.2', answeredNo),
    [allContradicted(['Y68.1', 'Y53.4', 'Y53.2'], [1, 3, 5], 'V40.1, Z67.5')],
  ],
  [
    'the same kind twice',
    coding('V40.1, Y53.4, Y53.4', answeredNo),
    [allContradicted(['Y53.4', 'Y53.4'], [2, 3], 'V40.1')],
  ],
  ['no procedures, only a diagnosis', coding('', { diagnoses: 'Y53.4', ...answeredNo }), []],
  ['look-alike: a method of another kind', coding('V40.1, V55.1, Y44.1, Z67.5', answeredNo), []],
  [
    'look-alike: image control of another operation',
    coding('V40.1, V55.1, Z67.5, A01.1, Y53.4', answeredNo),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(conditionContradicted, given, findings));

test('one code is recorded, several are, and all of them are to be removed', () => {
  expect(messages.contradicted(['Y53.4'], 'Used?')).toBe(
    'Y53.4 is recorded, but the answer to "Used?" is no. One of the two is wrong.',
  );
  expect(messages.contradicted(['Y53.4', 'Y53.2', 'Y68.1'], 'Used?')).toBe(
    'Y53.4, Y53.2 and Y68.1 are recorded, but the answer to "Used?" is no. Either they or the answer is wrong.',
  );
  const given = coding('V40.1, V55.1, Y53.4, Y68.1, Z67.5', answeredNo);
  const [finding] = validate(given, knowledgeFromSeed(), [conditionContradicted]).findings;
  expect(finding?.suggestions.map(({ words }) => words)).toEqual(['Remove Y53.4 and Y68.1']);
});

test('the clause with the condition is cited', () => {
  const given = coding('V40.1, V55.1, Y53.4, Z67.5', answeredNo);
  expect(wordsCited(conditionContradicted, given)).toEqual([
    expect.stringMatching(/^When image control was used .* must be assigned\.$/),
  ]);
});

const optional = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Note: If the levels were recorded, a code from category V55.- may be added.`);

test('a code that may be added, against the answer', () => {
  const question = stepFor('V55.-', optional).question?.text ?? '';
  expectFindings(
    conditionContradicted,
    coding('V40.1, V55.1', { answers: 'levels-recorded no' }),
    [
      {
        message: messages.contradicted(['V55.1'], question),
        places: ['procedure 2'],
        suggestions: ['V40.1'],
      },
    ],
    optional,
  );
});

const together = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Or
V40.2 Another stabilisation of spine
V55.- Levels of spine
Note: When the code selected is V40.2, the code Z67.5 is assigned.`);

test.each<[label: string, codes: string, contradicted: readonly string[]]>([
  ['a code that goes with another, which is there', 'V40.2, V55.1, Z67.5', []],
  ['a code that goes with another, which is not there', 'V40.1, V55.1, Z67.5', ['Z67.5']],
])('%s', (_label, codes, contradicted) => {
  const condition = stepFor('Z67.5', together).condition ?? '';
  expectFindings(
    conditionContradicted,
    coding(codes),
    contradicted.map((code) => ({
      message: messages.notByTheCodes([code], condition),
      places: ['procedure 3'],
      suggestions: ['V40.1, V55.1'],
    })),
    together,
  );
});

everyMessageIsExercised(messages);
