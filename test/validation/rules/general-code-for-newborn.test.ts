import {
  generalCodeForNewborn,
  messages,
} from '../../../src/validation/rules/general-code-for-newborn.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const general = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.general(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

const seldom = (codes: string[], places: number[], ...suggestions: string[]) => ({
  ...general(codes, places, ...suggestions),
  message: messages.seldom(codes[0] ?? '', codes.slice(1)),
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['the code of the newborn', codesAlone('', { diagnoses: 'P74.1' }), []],
  ['the general code', codesAlone('', { diagnoses: 'E86.X' }), []],
  [
    'both',
    codesAlone('', { diagnoses: 'P74.1, E86.X' }),
    [general(['E86.X', 'P74.1'], [2, 1], 'P74.1')],
  ],
  [
    'the general code in front',
    codesAlone('', { diagnoses: 'E86.X, P74.1' }),
    [general(['E86.X', 'P74.1'], [1, 2], 'P74.1')],
  ],
  [
    'two that only warn',
    codesAlone('', { diagnoses: 'P29.0, I50.9, P23.0, J12.9' }),
    [
      seldom(['I50.9', 'P29.0'], [2, 1], 'P29.0, P23.0, J12.9'),
      seldom(['J12.9', 'P23.0'], [4, 3], 'P29.0, I50.9, P23.0'),
    ],
  ],
  [
    'look-alike: another disturbance of a newborn',
    codesAlone('', { diagnoses: 'P74.2, E86.X' }),
    [],
  ],
  [
    'look-alike: pneumonia with fits of a newborn',
    codesAlone('', { diagnoses: 'P90.X, J12.9' }),
    [],
  ],
  ['look-alike: operations written like them', codesAlone('P74.1, E86.X'), []],
])('%s', (_label, given, findings) => expectFindings(generalCodeForNewborn, given, findings));

everyMessageIsExercised(messages);
