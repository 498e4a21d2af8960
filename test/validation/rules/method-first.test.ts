import { messages, methodFirst } from '../../../src/validation/rules/method-first.js';
import { codesFrom, knowledgeFrom } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const first = (code: string, ...suggestions: string[]) => ({
  message: messages.first(code),
  places: ['procedure 1'],
  suggestions,
});

test.each<Case>([
  ['the operation first', coding('V40.1, V55.1, Y53.4, Z67.5'), []],
  [
    'image control first',
    coding('Y53.4, V40.1, Z67.5'),
    [first('Y53.4', 'V40.1, Y53.4, Z67.5', 'V40.1, Z67.5, Y53.4')],
  ],
  [
    'a method that the excerpt does not hold',
    coding('Y44.1, V40.1'),
    [first('Y44.1', 'V40.1, Y44.1')],
  ],
  ['the heading of a method', coding('Y53, V40.1'), [first('Y53', 'V40.1, Y53')]],
  ['two methods, and nothing that could stand first', coding('Y53.4, Y68.1'), [first('Y53.4')]],
  ['a method alone', coding('Y53.4'), [first('Y53.4')]],
  ['no procedures, an accident with the same letter', coding('', { diagnoses: 'Y53.4' }), []],
  ['look-alike: a method last', coding('V40.1, V55.1, Z67.5, Y53.4'), []],
  ['look-alike: a site first', coding('Z67.5, V40.1'), []],
])('%s', (_label, given, findings) => expectFindings(methodFirst, given, findings));

const overflow = knowledgeFrom(
  `IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine`,
  [codesFrom('V40.1\tNon-rigid stabilisation of spine\nO44.1\tA method of the full chapter')],
);

test('a method of the full chapter, under the letter O', () => {
  expectFindings(methodFirst, coding('O44.1, V40.1'), [first('O44.1', 'V40.1, O44.1')], overflow);
});

everyMessageIsExercised(messages);
