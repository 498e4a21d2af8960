import { messages, secondPlace } from '../../../src/validation/rules/second-place.js';
import { knowledgeFrom } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, wordsCited, type Case } from '../expect.js';

const notSecond = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.notSecond(code, 'V40.1'),
  places: [`procedure ${place}`],
  suggestions,
});

test.each<Case>([
  ['levels directly after the operation', coding('V40.1, V55.1, Z67.5'), []],
  [
    'levels in front of the operation',
    coding('V55.1, V40.1, Z67.5'),
    [notSecond('V55.1', 1, 'V40.1, V55.1, Z67.5')],
  ],
  [
    'levels after the site, last',
    coding('V40.1, Z67.5, V55.1'),
    [notSecond('V55.1', 3, 'V40.1, V55.1, Z67.5')],
  ],
  [
    'levels after the image control',
    coding('V40.1, Y53.4, V55.1, Z67.5'),
    [notSecond('V55.1', 3, 'V40.1, V55.1, Y53.4, Z67.5')],
  ],
  [
    'done twice, both times with the levels last',
    coding('V40.1, Z67.5, V55.1, V40.1, Z67.4, V55.2'),
    [
      notSecond('V55.1', 3, 'V40.1, V55.1, Z67.5, V40.1, Z67.4, V55.2'),
      notSecond('V55.2', 6, 'V40.1, Z67.5, V55.1, V40.1, V55.2, Z67.4'),
    ],
  ],
  [
    'a heading for the levels, in the wrong place',
    coding('V40.1, Z67.5, V55'),
    [notSecond('V55', 3, 'V40.1, V55, Z67.5')],
  ],
  [
    'levels with a letter for a digit, in the wrong place',
    coding('V40.1, Z67.5, V55.I'),
    [notSecond('V55.I', 3, 'V40.1, V55.I, Z67.5')],
  ],
  ['no procedures, only a diagnosis', coding('', { diagnoses: 'V55.1' }), []],
  ['look-alike: no levels at all', coding('V40.1, Z67.5'), []],
  ['look-alike: levels without the operation', coding('Z67.5, V55.1'), []],
  ['look-alike: second for its operation, fifth in all', coding('V41.1, Z67.5, V40.1, V55.1'), []],
  ['look-alike: two level codes, the first in its place', coding('V40.1, V55.1, V55.2'), []],
])('%s', (_label, given, findings) => expectFindings(secondPlace, given, findings));

test('the clause that gives the place is cited', () => {
  expect(wordsCited(secondPlace, coding('V55.1, V40.1, Z67.5'))).toEqual([
    expect.stringMatching(/^A code from category V55.- is assigned in second place/),
  ]);
});

test('look-alike: a document that gives no place to the levels', () => {
  const anyPlace = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine`);
  expectFindings(secondPlace, coding('V55.1, V40.1'), [], anyPlace);
});

everyMessageIsExercised(messages);
