import { sepsisNotInFront, messages } from '../../../src/validation/rules/sepsis-not-in-front.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const missing = (place: number, ...suggestions: string[]) => ({
  message: messages.missing('R65.1'),
  places: [`diagnosis ${place}`],
  suggestions,
});

test.each<Case>([
  ['directly behind', diagnoses('A41.9, R65.1'), []],
  ['behind another septic infection', diagnoses('I10.X, A39.4, R65.1'), []],
  [
    'another code between',
    diagnoses('A41.9, I10.X, R65.1'),
    [missing(3, ' | A41.9, R65.1, I10.X')],
  ],
  ['in front', diagnoses('R65.1, A41.9'), [missing(1, ' | A41.9, R65.1')]],
  [
    'two sepses to choose from',
    diagnoses('A41.9, I10.X, R65.1, P36.9'),
    [missing(3, ' | A41.9, R65.1, I10.X, P36.9', ' | A41.9, I10.X, P36.9, R65.1')],
  ],
  ['the shock between', diagnoses('A41.9, R57.2, R65.1'), []],
  ['an organism between', diagnoses('O85.X, B95.0, R65.1'), []],
  ['behind the shock alone', diagnoses('R57.2, R65.1'), [missing(2)]],
  ['sepsis of salmonella', diagnoses('A02.1, R65.1'), []],
  ['no sepsis', diagnoses('N39.0, R65.1'), [missing(2)]],
  ['alone', diagnoses('R65.1'), [missing(1)]],
  ['look-alikes: without organ failure, not infectious', diagnoses('N39.0, R65.0, R65.3'), []],
  ['look-alike: an infection that is no sepsis', diagnoses('A39.0, R65.1'), [missing(2)]],
])('%s', (_label, given, findings) => expectFindings(sepsisNotInFront, given, findings));

everyMessageIsExercised(messages);
