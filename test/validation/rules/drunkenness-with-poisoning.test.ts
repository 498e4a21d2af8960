import {
  drunkennessWithPoisoning,
  messages,
} from '../../../src/validation/rules/drunkenness-with-poisoning.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const without = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.without(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

test.each<Case>([
  ['drunkenness alone', codesAlone('', { diagnoses: 'F10.0' }), []],
  ['a poisoning alone', codesAlone('', { diagnoses: 'T39.1' }), []],
  [
    'both',
    codesAlone('', { diagnoses: 'T39.1, F10.0' }),
    [without(['F10.0', 'T39.1'], [2, 1], 'T39.1')],
  ],
  [
    'two poisonings',
    codesAlone('', { diagnoses: 'F10.0, T39.1, T42.4' }),
    [without(['F10.0', 'T39.1', 'T42.4'], [1, 2, 3], 'T39.1, T42.4')],
  ],
  [
    'drunkenness twice',
    codesAlone('', { diagnoses: 'F10.0, T39.1, F10.0' }),
    [
      without(['F10.0', 'T39.1'], [1, 2], 'T39.1, F10.0'),
      without(['F10.0', 'T39.1'], [3, 2], 'F10.0, T39.1'),
    ],
  ],
  [
    'the first poisoning',
    codesAlone('', { diagnoses: 'T36.0, F10.0' }),
    [without(['F10.0', 'T36.0'], [2, 1], 'T36.0')],
  ],
  [
    'the last poisoning',
    codesAlone('', { diagnoses: 'T50.9, F10.0' }),
    [without(['F10.0', 'T50.9'], [2, 1], 'T50.9')],
  ],
  ['with the toxic effect of alcohol', codesAlone('', { diagnoses: 'T39.1, T51.0, F10.0' }), []],
  [
    'the toxic effect of another alcohol',
    codesAlone('', { diagnoses: 'T39.1, T51.1, F10.0' }),
    [without(['F10.0', 'T39.1'], [3, 1], 'T39.1, T51.1')],
  ],
  ['look-alike: dependence', codesAlone('', { diagnoses: 'T39.1, F10.2' }), []],
  ['look-alike: a toxic effect that is no drug', codesAlone('', { diagnoses: 'T52.0, F10.0' }), []],
  ['look-alike: operations written like them', codesAlone('T39.1, F10.0'), []],
])('%s', (_label, given, findings) => expectFindings(drunkennessWithPoisoning, given, findings));

everyMessageIsExercised(messages);
