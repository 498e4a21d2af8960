import { directlyAfter, messages } from '../../../src/validation/rules/directly-after.js';
import { stepOrder } from '../../../src/validation/rules/step-order.js';
import { validate } from '../../../src/validation/validate.js';
import { knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, wordsCited, type Case } from '../expect.js';

const ablation = (procedures: string) =>
  coding(procedures, { guidance: 'IPG168', diagnoses: 'I48.X' });
const notAfter = (
  code: string,
  other: string,
  places: readonly [number, number],
  suggestion: string,
) => ({
  message: messages.notAfter(code, other),
  places: places.map((place) => `procedure ${place}`),
  suggestions: [`${suggestion} | I48.X`],
});

test.each<Case>([
  ['directly after the method', ablation('K57.4, Y11.4, Z33.6'), []],
  [
    'directly after the image control, which goes before',
    ablation('K57.4, Y11.4, Y53.4, Z33.6'),
    [],
  ],
  [
    'in front of the image control',
    ablation('K57.4, Y11.4, Z33.6, Y53.4'),
    [notAfter('Z33.6', 'Y53.4', [3, 4], 'K57.4, Y11.4, Y53.4, Z33.6')],
  ],
  [
    'in front of the method',
    ablation('K57.4, Z33.6, Y11.4'),
    [notAfter('Z33.6', 'Y11.4', [2, 3], 'K57.4, Y11.4, Z33.6')],
  ],
  [
    'first of all',
    ablation('Z33.6, K57.4, Y11.4'),
    [notAfter('Z33.6', 'Y11.4', [1, 3], 'K57.4, Y11.4, Z33.6')],
  ],
  [
    'another code between',
    ablation('K57.4, Y11.4, Y80.1, Z33.6'),
    [notAfter('Z33.6', 'Y11.4', [4, 2], 'K57.4, Y11.4, Z33.6, Y80.1')],
  ],
  [
    'done twice, wrong both times',
    ablation('K57.4, Z33.6, Y11.4, K62.3, Z33.6, Y11.4'),
    [
      notAfter('Z33.6', 'Y11.4', [2, 3], 'K57.4, Y11.4, Z33.6, K62.3, Z33.6, Y11.4'),
      notAfter('Z33.6', 'Y11.4', [5, 6], 'K57.4, Z33.6, Y11.4, K62.3, Y11.4, Z33.6'),
    ],
  ],
  ['look-alike: what it stands after is itself out of place', ablation('Y11.4, K57.4, Z33.6'), []],
  ['look-alike: what it stands after is not there', ablation('K57.4, Y80.1, Z33.6'), []],
  ['look-alike: no such code', ablation('K57.4, Y11.4'), []],
  ['look-alike: a document that gives no such place', coding('V40.1, Z67.5, V55.1'), []],
  [
    'look-alike: a diagnosis on a condition that the codes cannot tell',
    coding('C46.4, Z94.2', { guidance: 'IPG227', diagnoses: 'H19.8, Q90.9' }),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(directlyAfter, given, findings));

test('the words that give the place are cited', () => {
  expect(wordsCited(directlyAfter, ablation('K57.4, Z33.6, Y11.4'))).toEqual(['after Y11.4']);
});

test.each(['K57.4, Y11.4, Z33.6, Y53.4', 'K57.4, Z33.6, Y11.4', 'Z33.6, K57.4, Y11.4'])(
  'it is not told as an order too: %s',
  (procedures) => {
    const rules = [directlyAfter, stepOrder];
    const { findings } = validate(ablation(procedures), knowledgeFromSeed(), rules);
    expect(findings.map(({ ruleName }) => ruleName)).toEqual(['guidance/directly-after']);
  },
);

everyMessageIsExercised(messages);
