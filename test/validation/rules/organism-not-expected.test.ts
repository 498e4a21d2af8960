import {
  organismNotExpected,
  messages,
} from '../../../src/validation/rules/organism-not-expected.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const followed = (
  infection: string,
  organism: string,
  because: string,
  place: number,
  ...suggestions: string[]
) => ({
  message: messages.followed(infection, organism, because),
  places: [`diagnosis ${place}`, `diagnosis ${place + 1}`],
  suggestions,
});

const seldom = (...about: Parameters<typeof followed>) => ({
  ...followed(...about),
  message: messages.seldom(about[0], about[1], about[2]),
  severity: 'WARNING' as const,
});
const sepsis = 'The code of a sepsis says its organism.';
const otherSepsis = 'The code of a sepsis says its organism, unless there is none for it.';
const covid = 'The code of COVID-19 says that it is a coronavirus.';
const pneumonia = 'Pneumonia of a known organism has a code of its own.';
const ulcer = 'An ulcer of the skin is not directly followed by an organism.';

test.each<Case>([
  ['no organism', diagnoses('A41.5, I10.X'), []],
  ['a sepsis', diagnoses('A41.5, B96.2'), [followed('A41.5', 'B96.2', sepsis, 1, ' | A41.5')]],
  [
    'COVID-19 not proven',
    diagnoses('I10.X, U07.2, B97.2'),
    [followed('U07.2', 'B97.2', covid, 2, ' | I10.X, U07.2')],
  ],
  [
    'two of them',
    diagnoses('A40.9, B95.5, U07.1, B34.2'),
    [
      followed('A40.9', 'B95.5', sepsis, 1, ' | A40.9, U07.1, B34.2'),
      followed('U07.1', 'B34.2', covid, 3, ' | A40.9, B95.5, U07.1'),
    ],
  ],
  [
    'pneumonia, of which another code has to be chosen',
    diagnoses('J18.9, B95.3'),
    [followed('J18.9', 'B95.3', pneumonia, 1)],
  ],
  ['a pressure ulcer', diagnoses('L89.2, B95.6'), [seldom('L89.2', 'B95.6', ulcer, 1)]],
  [
    'a sepsis of another organism, which only warns',
    diagnoses('A41.8, B96.8'),
    [seldom('A41.8', 'B96.8', otherSepsis, 1)],
  ],
  ['not directly behind', diagnoses('A41.5, N39.0, B96.2'), []],
  ['in front', diagnoses('N39.0, B96.2, A41.5'), []],
  ['look-alikes: other infections', diagnoses('A39.4, B96.3, U07.1, B95.6, J15.9, B96.8'), []],
])('%s', (_label, given, findings) => expectFindings(organismNotExpected, given, findings));

everyMessageIsExercised(messages);
