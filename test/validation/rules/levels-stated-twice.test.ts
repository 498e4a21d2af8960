import { levelsStatedTwice, messages } from '../../../src/validation/rules/levels-stated-twice.js';
import { codesAlone, coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const twice = (
  levels: string[],
  operation: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.twice(levels, operation),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['once', codesAlone('V25.4, V55.1, Z66.5'), []],
  [
    'two numbers',
    codesAlone('V25.4, V55.1, V55.2, Z66.5'),
    [twice(['V55.1', 'V55.2'], 'V25.4', [2, 3], 'V25.4, V55.1, Z66.5', 'V25.4, V55.2, Z66.5')],
  ],
  [
    'the same number twice, apart',
    codesAlone('V25.4, V55.1, Z66.5, V55.1'),
    [twice(['V55.1', 'V55.1'], 'V25.4', [2, 4], 'V25.4, V55.1, Z66.5', 'V25.4, Z66.5, V55.1')],
  ],
  [
    'three of them, where no single edit mends it',
    codesAlone('V25.4, V55.1, V55.2, V55.3'),
    [twice(['V55.1', 'V55.2', 'V55.3'], 'V25.4', [2, 3, 4])],
  ],
  [
    'two operations, both with two',
    codesAlone('V25.4, V55.1, V55.2, V33.1, V55.9, V55.3'),
    [
      twice(
        ['V55.1', 'V55.2'],
        'V25.4',
        [2, 3],
        'V25.4, V55.1, V33.1, V55.9, V55.3',
        'V25.4, V55.2, V33.1, V55.9, V55.3',
      ),
      twice(
        ['V55.9', 'V55.3'],
        'V33.1',
        [5, 6],
        'V25.4, V55.1, V55.2, V33.1, V55.9',
        'V25.4, V55.1, V55.2, V33.1, V55.3',
      ),
    ],
  ],
  ['look-alike: one for each of two operations', codesAlone('V25.4, V55.1, V33.1, V55.2'), []],
  ['look-alike: levels in front of every operation', codesAlone('V55.1, V55.2, V25.4'), []],
  ['look-alike: a step of the guidance, which tells it', coding('V40.1, V55.1, V55.2, Z67.5'), []],
])('%s', (_label, given, findings) => expectFindings(levelsStatedTwice, given, findings));

everyMessageIsExercised(messages);
