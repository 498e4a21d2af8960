import { causeNotExpected, messages } from '../../../src/validation/rules/cause-not-expected.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const followed = (
  condition: string,
  cause: string,
  because: string,
  place: number,
  ...suggestions: string[]
) => ({
  message: messages.followed(condition, cause, because),
  places: [`diagnosis ${place}`, `diagnosis ${place + 1}`],
  suggestions,
});
const gout = 'Gout due to a drug is M10.2.';
const headache = 'Headache due to a drug is G44.4.';
const tendency = 'A tendency to fall is no injury that a fall explains.';
const gut = 'Gastroenteritis due to a drug has a code of its own.';
const care = 'A complication of care says itself that care led to it.';
const skin = 'Dermatitis due to a drug has codes of its own.';

const seldom = (...about: Parameters<typeof followed>) => ({
  ...followed(...about),
  message: messages.seldom(about[0], about[1], about[2]),
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['the code that says both', diagnoses('G44.4, Y45.0'), []],
  [
    'a headache',
    diagnoses('R51.X, Y45.0'),
    [followed('R51.X', 'Y45.0', headache, 1, ' | G44.4, Y45.0')],
  ],
  [
    'gout, with its site',
    diagnoses('I10.X, M10.97, Y54.5'),
    [followed('M10.97', 'Y54.5', gout, 2, ' | I10.X, M10.27, Y54.5')],
  ],
  [
    'two of them',
    diagnoses('R51.X, Y45.0, R29.6, W19.9'),
    [
      followed('R51.X', 'Y45.0', headache, 1, ' | G44.4, Y45.0, R29.6, W19.9'),
      followed('R29.6', 'W19.9', tendency, 3, ' | R51.X, Y45.0, R29.6'),
    ],
  ],
  [
    'a gastroenteritis, of which another code has to be chosen',
    diagnoses('K52.9, Y40.9'),
    [followed('K52.9', 'Y40.9', gut, 1)],
  ],
  [
    'a dermatitis, by a drug of which the intent is not known',
    diagnoses('L30.9, Y14.9'),
    [followed('L30.9', 'Y14.9', skin, 1)],
  ],
  [
    'a complication of care, and that care led to it',
    diagnoses('T81.4, Y83.9'),
    [seldom('T81.4', 'Y83.9', care, 1, ' | T81.4')],
  ],
  ['a complication of care, and which operation led to it', diagnoses('T81.4, Y83.1'), []],
  ['of another condition', diagnoses('T81.4, Y83.1, I97.8, Y83.8'), []],
  ['not directly behind', diagnoses('R51.X, T78.4, Y45.0'), []],
  ['in front', diagnoses('T78.4, Y45.0, R51.X'), []],
  ['look-alikes: another external cause', diagnoses('R51.X, Y60.0'), []],
  ['look-alikes: another fall', diagnoses('R29.8, W19.9'), []],
])('%s', (_label, given, findings) => expectFindings(causeNotExpected, given, findings));

everyMessageIsExercised(messages);
