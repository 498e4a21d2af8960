import {
  organismBeforeInfection,
  messages,
} from '../../../src/validation/rules/organism-before-infection.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const before = (
  organism: string,
  infection: string,
  places: readonly [number, number],
  ...suggestions: string[]
) => ({
  message: messages.before(organism, infection),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions,
});

test.each<Case>([
  ['behind the infection', diagnoses('E11.9, N39.0, B96.2'), []],
  [
    'in front of it',
    diagnoses('E11.9, B96.2, N39.0'),
    [before('B96.2', 'N39.0', [2, 3], ' | E11.9, N39.0, B96.2')],
  ],
  [
    'two organisms in front of it',
    diagnoses('I10.X, B95.6, B96.5, L03.1'),
    [
      before('B95.6', 'L03.1', [2, 4], ' | I10.X, B96.5, L03.1, B95.6'),
      before('B96.5', 'L03.1', [3, 4], ' | I10.X, B95.6, L03.1, B96.5'),
    ],
  ],
  ['between two infections', diagnoses('N39.0, B96.2, L03.1, B95.6'), []],
  ['in first place, which is told by another rule', diagnoses('B96.2, N39.0'), []],
  ['last', diagnoses('I10.X, B96.2'), []],
  ['in front of what is no infection', diagnoses('I10.X, B96.2, E11.9'), []],
  ['look-alike: a viral infection', diagnoses('I10.X, B34.9, N39.0'), []],
])('%s', (_label, given, findings) => expectFindings(organismBeforeInfection, given, findings));

everyMessageIsExercised(messages);
