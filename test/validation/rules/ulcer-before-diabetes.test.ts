import {
  messages,
  ulcerBeforeDiabetes,
} from '../../../src/validation/rules/ulcer-before-diabetes.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const before = (diabetes: string, [ulcer, of]: [number, number], ...suggestions: string[]) => ({
  message: messages.before('L97.X', diabetes),
  places: [`diagnosis ${ulcer}`, `diagnosis ${of}`],
  suggestions: suggestions.map((left) => ` | ${left}`),
});
const diagnoses = (written: string) => codesAlone('', { diagnoses: written });

test.each<Case>([
  ['the diabetes in front', diagnoses('E11.5, L97.X'), []],
  ['the ulcer in front', diagnoses('L97.X, E11.5'), [before('E11.5', [1, 2], 'E11.5, L97.X')]],
  [
    'others between',
    diagnoses('L97.X, I10.X, E10.5, N18.3'),
    [before('E10.5', [1, 3], 'I10.X, E10.5, L97.X, N18.3')],
  ],
  [
    'two ulcers in front, the first of which is told',
    diagnoses('L97.X, L97.X, E14.5'),
    [before('E14.5', [1, 3])],
  ],
  [
    'one ulcer in front and one behind',
    diagnoses('L97.X, E11.5, L97.X'),
    [before('E11.5', [1, 2], 'E11.5, L97.X, L97.X')],
  ],
  [
    'two kinds of complication, the last in front',
    diagnoses('E10.5, L97.X, E11.5'),
    [before('E11.5', [2, 3], 'E10.5, E11.5, L97.X')],
  ],
  ['the ulcer alone', diagnoses('L97.X'), []],
  ['the diabetes alone', diagnoses('E11.5'), []],
  ['look-alike: a diabetes with other complications', diagnoses('L97.X, E11.4'), []],
  ['look-alike: another type of diabetes', diagnoses('L97.X, E13.5'), []],
  ['look-alike: a pressure ulcer', diagnoses('L89.2, E11.5'), []],
  ['look-alike: operations written like them', codesAlone('L97.1, E11.5'), []],
])('%s', (_label, given, findings) => expectFindings(ulcerBeforeDiabetes, given, findings));

everyMessageIsExercised(messages);
