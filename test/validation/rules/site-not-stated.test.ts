import { siteNotStated, messages } from '../../../src/validation/rules/site-not-stated.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const unstated = (code: string, place: number) => ({
  message: messages.unstated(code, '9'),
  places: [`diagnosis ${place}`],
});

test.each<Case>([
  ['a site', diagnoses('M25.56, M47.86'), []],
  ['no site', diagnoses('M25.59'), [unstated('M25.59', 1)]],
  [
    'two without',
    diagnoses('M47.89, I10.X, M79.69'),
    [unstated('M47.89', 1), unstated('M79.69', 3)],
  ],
  [
    'the first and the last category',
    diagnoses('M00.09, M96.09'),
    [unstated('M00.09', 1), unstated('M96.09', 2)],
  ],
  ['no fifth character, which is told by another rule', diagnoses('M25.5'), []],
  ['a fourth character of 9', diagnoses('M25.9'), []],
  [
    'look-alikes: systemic disorders, the abdomen, another chapter',
    diagnoses('M32.19, M99.09, S72.09'),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(siteNotStated, given, findings));

everyMessageIsExercised(messages);
