import {
  methodsThatExclude,
  messages,
} from '../../../src/validation/rules/methods-that-exclude.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const both = (
  one: string,
  other: string,
  operation: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.both(one, other, operation),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['methods that go together', codesAlone('E49.1, Y76.4, Y53.4'), []],
  [
    'ultrasound twice',
    codesAlone('E49.1, Y76.4, Y53.2'),
    [both('Y53.2', 'Y76.4', 'E49.1', [3, 2], 'E49.1, Y76.4', 'E49.1, Y53.2')],
  ],
  [
    'two pairs',
    codesAlone('E49.1, Y53.2, Y76.4, Y45.1'),
    [
      both('Y53.2', 'Y45.1', 'E49.1', [2, 4], 'E49.1, Y76.4, Y45.1', 'E49.1, Y53.2, Y76.4'),
      both('Y53.2', 'Y76.4', 'E49.1', [2, 3], 'E49.1, Y76.4, Y45.1', 'E49.1, Y53.2, Y45.1'),
    ],
  ],
  ...[
    ['Y53.4', 'Y78.1'],
    ['Y68.9', 'Y78.9'],
    ['Y68.1', 'Y75.5'],
    ['Y53.6', 'Y74.4'],
    ['Y45.2', 'Y74.3'],
    ['Y45.2', 'Y75.3'],
    ['Y45.2', 'Y76.5'],
    ['Y49.3', 'Y74.2'],
    ['Y50.2', 'Y75.2'],
    ['Y52.4', 'Y76.3'],
    ['Y02.1', 'Y14.3'],
    ['Y03.7', 'Y15.7'],
    ['Y17.3', 'Y17.6'],
    ['Y37.3', 'Y35.2'],
    ['Y69.2', 'Y67.1'],
    ['Y76.6', 'Y76.2'],
  ].map(([one = '', other = '']): Case => [
    `${one} and ${other}`,
    codesAlone(`X01.1, ${one}, ${other}`),
    [both(one, other, 'X01.1', [2, 3], `X01.1, ${other}`, `X01.1, ${one}`)],
  ]),
  ['look-alike: for two operations', codesAlone('E49.1, Y76.4, E49.2, Y53.2'), []],
  [
    'look-alike: another kind of control beside the approach',
    codesAlone('E49.1, Y76.4, Y68.9'),
    [],
  ],
  ['look-alike: another approach beside control by video', codesAlone('E49.1, Y74.3, Y53.6'), []],
])('%s', (_label, given, findings) => expectFindings(methodsThatExclude, given, findings));

everyMessageIsExercised(messages);
