import {
  includedInAnotherCode,
  messages,
} from '../../../src/validation/rules/included-in-another-code.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const included = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.included(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

const seldom = (codes: string[], places: number[], ...suggestions: string[]) => ({
  ...included(codes, places, ...suggestions),
  message: messages.seldom(codes[0] ?? '', codes.slice(1)),
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['the whole alone', codesAlone('', { diagnoses: 'J44.0' }), []],
  ['the part alone', codesAlone('', { diagnoses: 'J22.X' }), []],
  [
    'an infection beside obstructive disease with one',
    codesAlone('', { diagnoses: 'J44.0, J22.X' }),
    [included(['J22.X', 'J44.0'], [2, 1], 'J44.0')],
  ],
  [
    'the part in front',
    codesAlone('', { diagnoses: 'J22.X, J44.0' }),
    [included(['J22.X', 'J44.0'], [1, 2], 'J44.0')],
  ],
  [
    'both parts of hypertensive heart and kidney disease',
    codesAlone('', { diagnoses: 'I13.2, I11.0, I12.0' }),
    [
      included(['I11.0', 'I13.2'], [2, 1], 'I13.2, I12.0'),
      included(['I12.0', 'I13.2'], [3, 1], 'I13.2, I11.0'),
    ],
  ],
  [
    'one part of two wholes',
    codesAlone('', { diagnoses: 'N20.0, N13.2, N20.2' }),
    [
      seldom(['N20.0', 'N13.2'], [1, 2], 'N13.2, N20.2'),
      seldom(['N20.2', 'N13.2'], [3, 2], 'N20.0, N13.2'),
      included(['N20.0', 'N20.2'], [1, 3], 'N13.2, N20.2'),
    ],
  ],
  [
    'the last labour that a position obstructs',
    codesAlone('', { diagnoses: 'O33.9, O66.3' }),
    [included(['O33.9', 'O66.3'], [1, 2], 'O66.3')],
  ],
  [
    'several drugs, and one that may be another',
    codesAlone('', { diagnoses: 'F19.2, F11.2' }),
    [seldom(['F11.2', 'F19.2'], [2, 1], 'F19.2')],
  ],
  [
    'a narrow artery that may be another',
    codesAlone('', { diagnoses: 'I63.2, I65.2' }),
    [seldom(['I65.2', 'I63.2'], [2, 1], 'I63.2')],
  ],
  [
    'look-alike: labour that did not follow from the position',
    codesAlone('', { diagnoses: 'O33.9, O66.4' }),
    [],
  ],
  [
    'look-alike: tobacco is none of several drugs',
    codesAlone('', { diagnoses: 'F19.2, F17.1' }),
    [],
  ],
  [
    'look-alike: obstructive disease with an exacerbation',
    codesAlone('', { diagnoses: 'J44.1, J22.X' }),
    [],
  ],
  ['look-alike: operations written like them', codesAlone('J44.0, J22.X'), []],
])('%s', (_label, given, findings) => expectFindings(includedInAnotherCode, given, findings));

everyMessageIsExercised(messages);
