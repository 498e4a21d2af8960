import {
  deliveryWithComplication,
  messages,
} from '../../../src/validation/rules/delivery-with-complication.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const needless = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.needless(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

test.each<Case>([
  ['the delivery alone', codesAlone('', { diagnoses: 'O80.0' }), []],
  ['the complication alone', codesAlone('', { diagnoses: 'O66.0' }), []],
  [
    'both',
    codesAlone('', { diagnoses: 'O66.0, O80.0' }),
    [needless(['O80.0', 'O66.0'], [2, 1], 'O66.0')],
  ],
  [
    'the delivery in front',
    codesAlone('', { diagnoses: 'O80.0, O66.0' }),
    [needless(['O80.0', 'O66.0'], [1, 2], 'O66.0')],
  ],
  [
    'two deliveries',
    codesAlone('', { diagnoses: 'O80.0, O66.0, O82.0' }),
    [
      needless(['O80.0', 'O66.0'], [1, 2], 'O66.0, O82.0'),
      needless(['O82.0', 'O66.0'], [3, 2], 'O80.0, O66.0'),
    ],
  ],
  [
    'the first complication',
    codesAlone('', { diagnoses: 'O10.0, O82.0' }),
    [needless(['O82.0', 'O10.0'], [2, 1], 'O10.0')],
  ],
  [
    'the last complication',
    codesAlone('', { diagnoses: 'O99.8, O82.0' }),
    [needless(['O82.0', 'O99.8'], [2, 1], 'O99.8')],
  ],
  ['look-alike: a pregnancy that ended early', codesAlone('', { diagnoses: 'O08.0, O80.0' }), []],
  ['look-alike: another kind of delivery', codesAlone('', { diagnoses: 'O66.0, O81.0' }), []],
  ['look-alike: the outcome of the delivery', codesAlone('', { diagnoses: 'O80.0, Z37.0' }), []],
  ['look-alike: operations written like them', codesAlone('O66.0, O80.0'), []],
])('%s', (_label, given, findings) => expectFindings(deliveryWithComplication, given, findings));

everyMessageIsExercised(messages);
