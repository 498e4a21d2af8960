import { zikaFeverMissing, messages } from '../../../src/validation/rules/zika-fever-missing.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const missing = (place: number, ...suggestions: string[]) => ({
  message: messages.missing('U06.8', ['A92.8', 'A92.9']),
  places: [`diagnosis ${place}`],
  suggestions,
});

test.each<Case>([
  ['the fever directly behind', diagnoses('U06.8, A92.8, I10.X'), []],
  ['the fever that is not specified', diagnoses('U06.8, A92.9'), []],
  ['no fever', diagnoses('U06.8, I10.X'), [missing(1, ' | U06.8, A92.8, I10.X')]],
  ['no fever, last', diagnoses('I10.X, U06.8'), [missing(2, ' | I10.X, U06.8, A92.8')]],
  [
    'another code between',
    diagnoses('U06.8, I10.X, A92.8'),
    [missing(1, ' | U06.8, A92.8, I10.X')],
  ],
  ['the fever in front', diagnoses('A92.8, U06.8'), [missing(2, ' | U06.8, A92.8')]],
  ['twice, once without', diagnoses('U06.8, A92.8, U06.8'), [missing(3)]],
  ['look-alike: another emergency code', diagnoses('U06.7'), []],
])('%s', (_label, given, findings) => expectFindings(zikaFeverMissing, given, findings));

everyMessageIsExercised(messages);
