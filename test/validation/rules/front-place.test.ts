import { frontPlace, messages } from '../../../src/validation/rules/front-place.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const behind = (code: string, last: number, position: number, ...suggestions: string[]) => ({
  message: messages.behind(code, last, position),
  places: [`diagnosis ${position}`],
  suggestions,
});

test.each<Case>([
  ['several neoplasms first', diagnoses('C97.X, C50.9, C61.X'), []],
  [
    'several neoplasms second',
    diagnoses('C50.9, C97.X, C61.X'),
    [behind('C97.X', 1, 2, ' | C97.X, C50.9, C61.X')],
  ],
  ['a birth first', diagnoses('Z38.0, P07.1'), []],
  ['a birth second', diagnoses('P07.1, Z38.0'), []],
  [
    'a birth third',
    diagnoses('P07.1, P22.0, Z38.0'),
    [behind('Z38.0', 2, 3, ' | Z38.0, P07.1, P22.0')],
  ],
  [
    'both',
    diagnoses('C50.9, C97.X, Z38.0'),
    [
      behind('C97.X', 1, 2, ' | C97.X, C50.9, Z38.0'),
      behind('Z38.0', 2, 3, ' | Z38.0, C50.9, C97.X'),
    ],
  ],
  [
    'look-alikes: the birth of the mother, a neoplasm of the blood',
    diagnoses('I10.X, E11.9, Z37.0, C96.9, Z39.0'),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(frontPlace, given, findings));

everyMessageIsExercised(messages);
