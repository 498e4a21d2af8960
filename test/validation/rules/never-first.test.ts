import { neverFirst, messages } from '../../../src/validation/rules/never-first.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const never = (code: string, kind: string, ...suggestions: string[]) => ({
  message: messages.never(code, kind),
  places: ['diagnosis 1'],
  suggestions,
});
const seldom = (code: string, kind: string, ...suggestions: string[]) => ({
  message: messages.seldom(code, kind),
  places: ['diagnosis 1'],
  suggestions,
  severity: 'WARNING' as const,
});
const cause = 'an external cause';
const organism = 'the organism of an infection';
const mother = 'what the newborn suffers from because of its mother';
const history = 'a history or a status';

test.each<Case>([
  ['the injury first', diagnoses('S72.00, W19.9'), []],
  ['an external cause', diagnoses('W19.9, S72.00'), [never('W19.9', cause, ' | S72.00, W19.9')]],
  [
    'the first of the external causes, with another',
    diagnoses('V01.1, Y90.1, S72.00'),
    [never('V01.1', cause, ' | S72.00, V01.1, Y90.1')],
  ],
  ['the last of them, alone', diagnoses('Y98.X'), [never('Y98.X', cause)]],
  [
    'an organism',
    diagnoses('B96.2, I10.X, N39.0'),
    [never('B96.2', organism, ' | I10.X, B96.2, N39.0')],
  ],
  ['a cause in the mother', diagnoses('P01.2, P07.3'), [never('P01.2', mother, ' | P07.3, P01.2')]],
  [
    'an incidental pregnancy',
    diagnoses('Z33.X, S52.50'),
    [never('Z33.X', 'a pregnancy that is incidental', ' | S52.50, Z33.X')],
  ],
  ['a history', diagnoses('Z86.7, I63.9'), [seldom('Z86.7', history, ' | I63.9, Z86.7')]],
  ['nothing but a history and a cause', diagnoses('Z86.7, W19.9'), [seldom('Z86.7', history)]],
  [
    'a contact',
    diagnoses('Z20.8'),
    [seldom('Z20.8', 'a contact with an infection, or an infection without illness')],
  ],
  ['a certificate', diagnoses('Z02.4'), [seldom('Z02.4', 'an examination for a certificate')]],
  ['behind the first', diagnoses('I10.X, W19.9, B96.2, Z86.7'), []],
  ['look-alikes: a viral infection', diagnoses('B94.8, W19.9'), []],
  ['look-alikes: a newborn', diagnoses('P05.0'), []],
  ['look-alikes: a supervised pregnancy', diagnoses('Z34.0'), []],
  ['look-alikes: an injury that was looked for', diagnoses('Z04.1, V43.5'), []],
])('%s', (_label, given, findings) => expectFindings(neverFirst, given, findings));

everyMessageIsExercised(messages);
