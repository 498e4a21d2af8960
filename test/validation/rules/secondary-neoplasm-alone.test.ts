import {
  secondaryNeoplasmAlone,
  messages,
} from '../../../src/validation/rules/secondary-neoplasm-alone.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const alone = (code: string, place: number) => ({
  message: messages.alone(code),
  places: [`diagnosis ${place}`],
});

test.each<Case>([
  ['with the primary', diagnoses('C18.9, C78.7'), []],
  ['with one that is not known', diagnoses('C78.7, C80.9'), []],
  ['with the history of it', diagnoses('C78.7, I10.X, Z85.0'), []],
  ['alone', diagnoses('C78.7'), [alone('C78.7', 1)]],
  ['two of them', diagnoses('C77.2, I10.X, C79.5'), [alone('C77.2', 1), alone('C79.5', 3)]],
  ['look-alike: the history of something else', diagnoses('C79.5, Z86.0'), [alone('C79.5', 1)]],
  ['look-alikes: what stands beside them in the classification', diagnoses('C76.0'), []],
  ['look-alike: an operation', codesAlone('C79.1'), []],
])('%s', (_label, given, findings) => expectFindings(secondaryNeoplasmAlone, given, findings));

everyMessageIsExercised(messages);
