import {
  messages,
  stagesOfOneDisease,
} from '../../../src/validation/rules/stages-of-one-disease.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const several = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.several(codes),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

test.each<Case>([
  ['one stage', codesAlone('', { diagnoses: 'N18.3' }), []],
  ['the same stage twice', codesAlone('', { diagnoses: 'L89.2, L89.2' }), []],
  [
    'two stages',
    codesAlone('', { diagnoses: 'N18.3, N18.4' }),
    [several(['N18.3', 'N18.4'], [1, 2], 'N18.3', 'N18.4')],
  ],
  [
    'a stage, and that it is not stated',
    codesAlone('', { diagnoses: 'N18.5, N18.9' }),
    [several(['N18.5', 'N18.9'], [1, 2], 'N18.5', 'N18.9')],
  ],
  [
    'three degrees',
    codesAlone('', { diagnoses: 'K64.0, K64.1, K64.3' }),
    [several(['K64.0', 'K64.1', 'K64.3'], [1, 2, 3], 'K64.0', 'K64.1', 'K64.3')],
  ],
  [
    'two diseases',
    codesAlone('', { diagnoses: 'L89.0, K64.2, L89.3, K64.3' }),
    [
      several(['K64.2', 'K64.3'], [2, 4], 'L89.0, K64.2, L89.3', 'L89.0, L89.3, K64.3'),
      several(['L89.0', 'L89.3'], [1, 3], 'L89.0, K64.2, K64.3', 'K64.2, L89.3, K64.3'),
    ],
  ],
  [
    'grades in two chapters',
    codesAlone('', { diagnoses: 'D06.9, N87.1' }),
    [several(['D06.9', 'N87.1'], [1, 2], 'D06.9', 'N87.1')],
  ],
  ['look-alike: stages of two diseases', codesAlone('', { diagnoses: 'N18.3, K64.0' }), []],
  ['look-alike: skin tags of the anus', codesAlone('', { diagnoses: 'K64.3, K64.4' }), []],
  ['look-alike: vagina and cervix', codesAlone('', { diagnoses: 'N89.0, N87.1' }), []],
  ['look-alike: operations written like them', codesAlone('N18.3, N18.4'), []],
])('%s', (_label, given, findings) => expectFindings(stagesOfOneDisease, given, findings));

everyMessageIsExercised(messages);
