import {
  messages,
  secondaryOfBloodCancer,
} from '../../../src/validation/rules/secondary-of-blood-cancer.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const alone = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.alone(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

test.each<Case>([
  ['the cancer alone', codesAlone('', { diagnoses: 'C83.3' }), []],
  ['a secondary neoplasm with its primary', codesAlone('', { diagnoses: 'C50.9, C77.3' }), []],
  [
    'a secondary neoplasm with a lymphoma',
    codesAlone('', { diagnoses: 'C83.3, C77.0' }),
    [alone(['C77.0', 'C83.3'], [2, 1], 'C83.3')],
  ],
  [
    'two secondary neoplasms',
    codesAlone('', { diagnoses: 'C77.0, C83.3, C79.5' }),
    [
      alone(['C77.0', 'C83.3'], [1, 2], 'C83.3, C79.5'),
      alone(['C79.5', 'C83.3'], [3, 2], 'C77.0, C83.3'),
    ],
  ],
  [
    'the first and the last of the range',
    codesAlone('', { diagnoses: 'C81.9, C96.9, C78.0' }),
    [alone(['C78.0', 'C81.9', 'C96.9'], [3, 1, 2], 'C81.9, C96.9')],
  ],
  ['with the primary of an organ', codesAlone('', { diagnoses: 'C83.3, C77.3, C50.9' }), []],
  ['with the last primary of an organ', codesAlone('', { diagnoses: 'C83.3, C77.3, C75.9' }), []],
  ['with a primary that is not known', codesAlone('', { diagnoses: 'C83.3, C77.3, C80.9' }), []],
  ['with the history of one', codesAlone('', { diagnoses: 'C83.3, C77.3, Z85.3' }), []],
  [
    'look-alike: a history of another kind',
    codesAlone('', { diagnoses: 'C83.3, C77.3, Z86.0' }),
    [alone(['C77.3', 'C83.3'], [2, 1], 'C83.3, Z86.0')],
  ],
  ['look-alike: several primaries', codesAlone('', { diagnoses: 'C97.X, C77.3' }), []],
  ['look-alike: operations written like them', codesAlone('C83.3, C77.0'), []],
])('%s', (_label, given, findings) => expectFindings(secondaryOfBloodCancer, given, findings));

everyMessageIsExercised(messages);
