import { asteriskFirst, messages } from '../../../src/validation/rules/asterisk-first.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const first = (code: string, ...suggestions: string[]) => ({
  message: messages.first(code),
  places: ['diagnosis 1'],
  suggestions,
});

test.each<Case>([
  ['the disease first', diagnoses('E11.3, H36.0'), []],
  ['the asterisk code first', diagnoses('H36.0, E11.3'), [first('H36.0', ' | E11.3, H36.0')]],
  ['two asterisk codes first', diagnoses('H36.0, N08.3, E11.7'), [first('H36.0')]],
  ['nothing else', diagnoses('H36.0'), [first('H36.0')]],
  ['in front of what is no disease', diagnoses('H36.0, Z86.7'), [first('H36.0')]],
  ['later', diagnoses('I10.X, H36.0, E11.3'), []],
  ['look-alike: another disease of the retina', diagnoses('H35.0, E11.3'), []],
])('%s', (_label, given, findings) => expectFindings(asteriskFirst, given, findings));

everyMessageIsExercised(messages);
