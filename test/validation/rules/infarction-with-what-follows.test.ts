import {
  infarctionWithWhatFollows,
  messages,
} from '../../../src/validation/rules/infarction-with-what-follows.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const follows = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.follows(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

test.each<Case>([
  ['the infarction alone', codesAlone('', { diagnoses: 'I21.9' }), []],
  ['the complication alone', codesAlone('', { diagnoses: 'I23.0' }), []],
  [
    'both',
    codesAlone('', { diagnoses: 'I21.9, I23.0' }),
    [follows(['I23.0', 'I21.9'], [2, 1], 'I21.9', 'I23.0')],
  ],
  [
    'the complication in front',
    codesAlone('', { diagnoses: 'I23.0, I21.9' }),
    [follows(['I23.0', 'I21.9'], [1, 2], 'I23.0', 'I21.9')],
  ],
  [
    'two complications',
    codesAlone('', { diagnoses: 'I21.9, I23.0, I23.8' }),
    [
      follows(['I23.0', 'I21.9'], [2, 1], 'I23.0, I23.8', 'I21.9, I23.8'),
      follows(['I23.8', 'I21.9'], [3, 1], 'I23.0, I23.8', 'I21.9, I23.0'),
    ],
  ],
  [
    'a further infarction and the first',
    codesAlone('', { diagnoses: 'I21.9, I22.0, I23.0' }),
    [follows(['I23.0', 'I21.9', 'I22.0'], [3, 1, 2], 'I21.9, I22.0')],
  ],
  [
    'look-alike: other acute disease of the heart',
    codesAlone('', { diagnoses: 'I21.9, I24.1' }),
    [],
  ],
  ['look-alike: an old infarction', codesAlone('', { diagnoses: 'I25.2, I23.0' }), []],
  ['look-alike: operations written like them', codesAlone('I21.9, I23.0'), []],
])('%s', (_label, given, findings) => expectFindings(infarctionWithWhatFollows, given, findings));

everyMessageIsExercised(messages);
