import {
  arteriesOfHaemorrhoids,
  messages,
} from '../../../src/validation/rules/arteries-of-haemorrhoids.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (method: string, places: [number, number], ...suggestions: string[]) => ({
  message: messages.missing('L70.3', method, 'Z37.8'),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['whole', codesAlone('L70.3, Y52.4, Y53.2, Z37.8'), []],
  [
    'without its site',
    codesAlone('L70.3, Y52.4, Y53.2'),
    [missing('Y52.4', [1, 2], 'L70.3, Y52.4, Y53.2, Z37.8')],
  ],
  [
    'with the ultrasound alone',
    codesAlone('L70.3, Y53.2'),
    [missing('Y53.2', [1, 2], 'L70.3, Y53.2, Z37.8')],
  ],
  [
    'behind other operations',
    codesAlone('H53.8, Y26.8, L70.3, Y53.2'),
    [missing('Y53.2', [3, 4], 'H53.8, Y26.8, L70.3, Y53.2, Z37.8')],
  ],
  [
    'twice',
    codesAlone('L70.3, Y53.2, L70.3, Y52.4'),
    [
      missing('Y53.2', [1, 2], 'L70.3, Y53.2, Z37.8, L70.3, Y52.4'),
      missing('Y52.4', [3, 4], 'L70.3, Y53.2, L70.3, Y52.4, Z37.8'),
    ],
  ],
  ['look-alike: another artery', codesAlone('L70.3, Y53.2, Z38.1'), []],
  ['look-alike: an open ligation', codesAlone('L70.3'), []],
  ['look-alike: another operation on an artery', codesAlone('L70.4, Y53.2'), []],
])('%s', (_label, given, findings) => expectFindings(arteriesOfHaemorrhoids, given, findings));

everyMessageIsExercised(messages);
