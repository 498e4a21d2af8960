import { neverRecorded, messages } from '../../../src/validation/rules/never-recorded.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const never = (code: string, use: string, place: number, ...suggestions: string[]) => ({
  message: messages.never(code, use),
  places: [`diagnosis ${place}`],
  suggestions,
});
const seldom = (code: string, use: string, place: number) => ({
  message: messages.seldom(code, use),
  places: [`diagnosis ${place}`],
  severity: 'WARNING' as const,
});
const smoking = 'F17.1 for somebody who smokes';
const delivery = 'the reason for it; the delivery itself is told by its OPCS-4 code';

test.each<Case>([
  ['none of them', diagnoses('J44.9, F17.1'), []],
  ['smoking', diagnoses('J44.9, Z72.0'), [never('Z72.0', smoking, 2, ' | J44.9, F17.1')]],
  [
    'burns of several regions and smoking',
    diagnoses('T29.3, Z72.0'),
    [
      never('T29.3', 'a code for each region that is burnt', 1),
      never('Z72.0', smoking, 2, ' | T29.3, F17.1'),
    ],
  ],
  [
    'the first and the last of the deaths of mothers',
    diagnoses('O95.X, O97.9'),
    [
      never('O95.X', 'the condition that led to the death', 1),
      never('O97.9', 'the condition that led to the death', 2),
    ],
  ],
  ['a fetus that died', diagnoses('P95.X'), [never('P95.X', 'the cause of the death', 1)]],
  [
    'severe acute respiratory syndrome',
    diagnoses('U04.9'),
    [never('U04.9', 'the code of the infection that was found', 1)],
  ],
  [
    'unspecified spondylosis of the neck',
    diagnoses('M47.92'),
    [never('M47.92', 'the kind of spondylosis at that site', 1)],
  ],
  ['a delivery by forceps', diagnoses('O81.0'), [seldom('O81.0', delivery, 1)]],
  ['the two deliveries that are in use', diagnoses('O80.0, O82.0'), []],
  [
    'a trial of labour that failed',
    diagnoses('O66.4'),
    [seldom('O66.4', 'the reason why it failed', 1)],
  ],
  [
    'a lung after an operation',
    diagnoses('J95.8'),
    [seldom('J95.8', 'the disorder itself with the procedure as its cause', 1)],
  ],
  [
    'look-alikes: other problems of lifestyle, burns of one region, other spondylosis',
    diagnoses('Z72.1, T28.0, T30.0, M47.90, O98.0'),
    [],
  ],
  ['look-alike: an operation', codesAlone('T29.3'), []],
])('%s', (_label, given, findings) => expectFindings(neverRecorded, given, findings));

everyMessageIsExercised(messages);
