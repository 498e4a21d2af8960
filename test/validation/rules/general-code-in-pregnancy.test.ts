import {
  generalCodeInPregnancy,
  messages,
} from '../../../src/validation/rules/general-code-in-pregnancy.js';
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
  ['the code of the chapter', codesAlone('', { diagnoses: 'O24.1' }), []],
  ['the general code alone', codesAlone('', { diagnoses: 'E11.9' }), []],
  [
    'diabetes in pregnancy',
    codesAlone('', { diagnoses: 'O24.1, E11.9' }),
    [general(['E11.9', 'O24.1'], [2, 1], 'O24.1')],
  ],
  [
    'the general code in front',
    codesAlone('', { diagnoses: 'E11.9, O24.1' }),
    [general(['E11.9', 'O24.1'], [1, 2], 'O24.1')],
  ],
  [
    'one general code beside many',
    codesAlone('', { diagnoses: 'O24.1, O99.0, O21.0, O13.X, Z33.X' }),
    [
      general(
        ['Z33.X', 'O24.1', 'O99.0', 'O21.0', 'O13.X'],
        [5, 1, 2, 3, 4],
        'O24.1, O99.0, O21.0, O13.X',
      ),
    ],
  ],
  [
    'two general codes',
    codesAlone('', { diagnoses: 'O99.0, D64.9, O21.0, R11.X' }),
    [
      general(['D64.9', 'O99.0'], [2, 1], 'O99.0, O21.0, R11.X'),
      general(['R11.X', 'O21.0'], [4, 3], 'O99.0, D64.9, O21.0'),
    ],
  ],
  [
    'the first code of the chapter',
    codesAlone('', { diagnoses: 'O00.0, Z33.X' }),
    [general(['Z33.X', 'O00.0'], [2, 1], 'O00.0')],
  ],
  [
    'the last code of the chapter',
    codesAlone('', { diagnoses: 'O99.8, Z33.X' }),
    [general(['Z33.X', 'O99.8'], [2, 1], 'O99.8')],
  ],
  [
    'sepsis after birth, which only warns',
    codesAlone('', { diagnoses: 'O85.X, A41.9' }),
    [seldom(['A41.9', 'O85.X'], [2, 1], 'O85.X')],
  ],
  [
    'diabetes with what came of it, which only warns',
    codesAlone('', { diagnoses: 'O24.0, E10.3, H36.0' }),
    [seldom(['E10.3', 'O24.0'], [2, 1], 'O24.0, H36.0')],
  ],
  ['look-alike: an anaemia of a stated kind', codesAlone('', { diagnoses: 'O99.0, D50.9' }), []],
  ['look-alike: another type of diabetes', codesAlone('', { diagnoses: 'O24.1, E13.9' }), []],
  [
    'look-alike: vomiting with an ectopic pregnancy',
    codesAlone('', { diagnoses: 'O00.0, R11.X' }),
    [],
  ],
  ['look-alike: operations written like them', codesAlone('O80.0, E11.9'), []],
])('%s', (_label, given, findings) => expectFindings(generalCodeInPregnancy, given, findings));

everyMessageIsExercised(messages);
