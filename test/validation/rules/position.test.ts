import { messages, position } from '../../../src/validation/rules/position.js';
import { stepOrder } from '../../../src/validation/rules/step-order.js';
import { validate } from '../../../src/validation/validate.js';
import { knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, wordsCited, type Case } from '../expect.js';

const graft = (procedures: string) => coding(procedures, { guidance: 'IPG377' });
const inFront = (
  code: string,
  procedure: string,
  place: number,
  suggestion: string,
  kind: 'ADDITIONAL' | 'SUPPLEMENTARY' = 'SUPPLEMENTARY',
) => ({
  message: messages.inFront(code, kind, procedure),
  places: [`procedure ${place}`],
  suggestions: [suggestion],
});

test.each<Case>([
  ['behind the operation', graft('K40.2, K25.3, K23.1'), []],
  ['directly in front', graft('K23.1, K40.2'), [inFront('K23.1', 'K40.2', 1, 'K40.2, K23.1')]],
  [
    'in front, and another behind',
    graft('K23.1, K40.2, K25.3'),
    [inFront('K23.1', 'K40.2', 1, 'K40.2, K25.3, K23.1')],
  ],
  [
    'two in front',
    graft('K23.1, K25.3, K40.2'),
    [
      inFront('K25.3', 'K40.2', 2, 'K23.1, K40.2, K25.3'),
      inFront('K23.1', 'K40.2', 1, 'K25.3, K40.2, K23.1'),
    ],
  ],
  [
    'two of one step, one of them in front',
    graft('K26.1, K40.2, K25.1'),
    [inFront('K26.1', 'K40.2', 1, 'K40.2, K26.1, K25.1')],
  ],
  [
    'a method in front of the operation',
    coding('Y53.4, V40.1, V55.1, Z67.5'),
    [inFront('Y53.4', 'V40.1', 1, 'V40.1, V55.1, Y53.4, Z67.5', 'ADDITIONAL')],
  ],
  ['look-alike: without the operation', graft('K23.1'), []],
  ['look-alike: in front of another operation', graft('K40.2, K23.1, A01.1'), []],
  ['look-alike: the second place is judged by its own rule', coding('V55.1, V40.1, Z67.5'), []],
  ['look-alike: a site, of which no note says it', coding('Z67.5, V40.1, V55.1'), []],
  [
    'look-alike: the operation behind all else is told by the order',
    coding('Y53.4, Z67.5, V40.1'),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(position, given, findings));

test.each([
  ['K23.1, K40.2, K25.3', 'IPG377', ['guidance/position']],
  ['Y53.4, V40.1, V55.1, Z67.5', 'IPG366', ['guidance/position']],
  ['Y53.4, Z67.5, V40.1', 'IPG366', ['guidance/step-order']],
])('it is told once: %s', (procedures, guidance, rules) => {
  const given = coding(procedures, { guidance });
  const { findings } = validate(given, knowledgeFromSeed(), [position, stepOrder]);
  expect(findings.map(({ ruleName }) => ruleName)).toEqual(rules);
});

test('the clause that gives the position is cited', () => {
  expect(wordsCited(position, coding('Y53.4, V40.1, V55.1, Z67.5'))).toEqual([
    expect.stringContaining('are used as additional codes'),
  ]);
});

everyMessageIsExercised(messages);
