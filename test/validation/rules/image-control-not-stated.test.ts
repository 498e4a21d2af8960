import {
  imageControlNotStated,
  messages,
} from '../../../src/validation/rules/image-control-not-stated.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const stated = (unstated: string, kind: string, places: number[], ...suggestions: string[]) => ({
  message: messages.stated(unstated, kind),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['a stated kind', codesAlone('V25.4, Y53.4'), []],
  ['no stated kind', codesAlone('V25.4, Y53.9'), []],
  ['both', codesAlone('V25.4, Y53.4, Y53.9'), [stated('Y53.9', 'Y53.4', [3, 2], 'V25.4, Y53.4')]],
  [
    'both, of the two categories',
    codesAlone('V25.4, Y68.9, Y53.4'),
    [stated('Y68.9', 'Y53.4', [2, 3], 'V25.4, Y53.4')],
  ],
  [
    'both of no stated kind',
    codesAlone('V25.4, Y68.9, Y53.9, Y68.1'),
    [
      stated('Y68.9', 'Y68.1', [2, 4], 'V25.4, Y53.9, Y68.1'),
      stated('Y53.9', 'Y68.1', [3, 4], 'V25.4, Y68.9, Y68.1'),
    ],
  ],
  ['look-alike: two stated kinds', codesAlone('M71.1, Y53.2, Y53.7'), []],
  ['look-alike: two operations', codesAlone('V25.4, Y53.4, V33.1, Y53.9'), []],
])('%s', (_label, given, findings) => expectFindings(imageControlNotStated, given, findings));

everyMessageIsExercised(messages);
