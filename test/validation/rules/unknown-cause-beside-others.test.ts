import {
  unknownCauseBesideOthers,
  messages,
} from '../../../src/validation/rules/unknown-cause-beside-others.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const beside = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.beside(code),
  places: [`diagnosis ${place}`],
  suggestions,
});

test.each<Case>([
  ['a known cause', diagnoses('I21.9'), []],
  ['nothing is known', diagnoses('R69.X'), []],
  ['nothing is known, said twice', diagnoses('R69.X, R99.X'), []],
  ['beside a known cause', diagnoses('I21.9, R99.X'), [beside('R99.X', 2, ' | I21.9')]],
  ['in first place', diagnoses('R96.0, I21.9'), [beside('R96.0', 1, ' | I21.9')]],
  [
    'two beside a known cause',
    diagnoses('R69.X, I21.9, R99.X'),
    [beside('R69.X', 1, ' | I21.9, R99.X'), beside('R99.X', 3, ' | R69.X, I21.9')],
  ],
  ['look-alikes: fever, shock, sudden infant death', diagnoses('R50.9, R57.0, R95.X'), []],
])('%s', (_label, given, findings) => expectFindings(unknownCauseBesideOthers, given, findings));

everyMessageIsExercised(messages);
