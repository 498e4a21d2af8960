import { stomaMissing, messages } from '../../../src/validation/rules/stoma-missing.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const missing = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.missing(code, 'Z93'),
  places: [`diagnosis ${place}`],
  suggestions,
});

test.each<Case>([
  ['with the stoma', diagnoses('K43.5, Z93.3'), []],
  ['the stoma in front', diagnoses('Z93.3, I10.X, K43.4'), []],
  ['without', diagnoses('K43.5'), [missing('K43.5', 1, ' | K43.5, Z93.9')]],
  [
    'two of them',
    diagnoses('K43.3, K43.4'),
    [missing('K43.3', 1, ' | K43.3, Z93.9, K43.4'), missing('K43.4', 2, ' | K43.3, K43.4, Z93.9')],
  ],
  ['look-alikes: other hernias', diagnoses('K43.2, K43.6, K43.9'), []],
  [
    'look-alike: care of a stoma',
    diagnoses('K43.5, Z43.3'),
    [missing('K43.5', 1, ' | K43.5, Z93.9, Z43.3')],
  ],
])('%s', (_label, given, findings) => expectFindings(stomaMissing, given, findings));

everyMessageIsExercised(messages);
