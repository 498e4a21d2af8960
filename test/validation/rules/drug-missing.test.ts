import { drugMissing, messages } from '../../../src/validation/rules/drug-missing.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const drugs = ['Y40-Y59'];
const directly = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.directly(code, drugs),
  places: [`diagnosis ${place}`],
  suggestions,
});
const elsewhere = (code: string, drug: string, place: number, ...suggestions: string[]) => ({
  message: messages.elsewhere(code, drug),
  places: [`diagnosis ${place}`],
  suggestions,
  severity: 'WARNING' as const,
});
const anywhere = (code: string) => ({
  message: messages.anywhere(code, ['Y10-Y59']),
  places: ['diagnosis 1'],
});

test.each<Case>([
  ['the drug directly behind', diagnoses('E16.0, Y42.3'), []],
  ['with a fifth character', diagnoses('M10.27, Y54.5'), []],
  ['no drug', diagnoses('E16.0, I10.X'), [directly('E16.0', 1)]],
  ['the last code', diagnoses('I10.X, I95.2'), [directly('I95.2', 2)]],
  [
    'another code between',
    diagnoses('I95.2, I10.X, Y52.9'),
    [elsewhere('I95.2', 'Y52.9', 1, ' | I95.2, Y52.9, I10.X')],
  ],
  [
    'the drug in front',
    diagnoses('Y52.9, I95.2'),
    [elsewhere('I95.2', 'Y52.9', 2, ' | I95.2, Y52.9')],
  ],
  ['two effects of one drug', diagnoses('I95.2, N14.1, Y52.4'), []],
  ['a poisoning', diagnoses('T38.3, X64.0, E16.0, F32.9'), []],
  ['the last of the poisonings', diagnoses('N14.1, T50.9'), []],
  [
    'look-alike: a poisoning that is none by a drug',
    diagnoses('T51.0, N14.1'),
    [directly('N14.1', 2)],
  ],
  ['two without', diagnoses('G44.4, G72.0'), [directly('G44.4', 1), directly('G72.0', 2)]],
  ['a late effect of polyneuropathy', diagnoses('G62.0, Y88.0'), []],
  [
    'polyneuropathy without',
    diagnoses('G62.0'),
    [{ ...directly('G62.0', 1), message: messages.directly('G62.0', ['Y40-Y59', 'Y88.0']) }],
  ],
  ['a dermatitis with the drug anywhere', diagnoses('L27.0, I10.X, Y40.0'), []],
  ['a dermatitis without', diagnoses('L27.0, I10.X'), [anywhere('L27.0')]],
  ['look-alikes: the same without a drug', diagnoses('E16.2, I95.9, G62.9, L27.2, M10.9'), []],
  ['look-alike: another external cause', diagnoses('E16.0, Y60.0'), [directly('E16.0', 1)]],
])('%s', (_label, given, findings) => expectFindings(drugMissing, given, findings));

everyMessageIsExercised(messages);
