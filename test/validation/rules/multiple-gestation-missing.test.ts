import {
  multipleGestationMissing,
  messages,
} from '../../../src/validation/rules/multiple-gestation-missing.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const missing = (code: string, place: number) => ({
  message: messages.missing(code, 'O30'),
  places: [`diagnosis ${place}`],
});

test.each<Case>([
  ['twins', diagnoses('O30.0, Z37.2'), []],
  ['the pregnancy behind', diagnoses('Z37.7, O30.1'), []],
  ['twins without', diagnoses('O80.0, Z37.2'), [missing('Z37.2', 2)]],
  ['the last of the codes', diagnoses('Z37.7'), [missing('Z37.7', 1)]],
  ['two of them', diagnoses('Z37.3, Z37.6'), [missing('Z37.3', 1), missing('Z37.6', 2)]],
  ['look-alikes: one child, not stated', diagnoses('Z37.0, Z37.1, Z37.9'), []],
  [
    'look-alike: another complication of more than one',
    diagnoses('O31.1, Z37.4'),
    [missing('Z37.4', 2)],
  ],
])('%s', (_label, given, findings) => expectFindings(multipleGestationMissing, given, findings));

everyMessageIsExercised(messages);
