import { messages, oneCodeForBoth } from '../../../src/validation/rules/one-code-for-both.js';
import { validate } from '../../../src/validation/validate.js';
import { codesAlone } from '../codings.js';
import { worldOf } from '../conventions-world.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const found =
  (message: (code: string, others: readonly string[], expected: string) => string) =>
  (codes: string[], expected: string, places: number[], ...suggestions: string[]) => ({
    message: message(codes[0] ?? '', codes.slice(1), expected),
    places: places.map((place) => `diagnosis ${place}`),
    suggestions: suggestions.map((left) => ` | ${left}`),
  });
const both = found((...about) => messages.both(...about));
const one = found((...about) => messages.one(...about));
const seldom = (...about: Parameters<typeof both>) => ({
  ...found((...words) => messages.seldom(...words))(...about),
  severity: 'WARNING' as const,
});
const diagnoses = (written: string) => codesAlone('', { diagnoses: written });

test.each<Case>([
  ['the code for both', diagnoses('N20.2'), []],
  ['one of them', diagnoses('N20.0'), []],
  [
    'stones in kidney and ureter',
    diagnoses('N20.0, N20.1'),
    [both(['N20.0', 'N20.1'], 'N20.2', [1, 2], 'N20.2')],
  ],
  [
    'the other in front, another between',
    diagnoses('N20.1, I10.X, N20.0'),
    [both(['N20.0', 'N20.1'], 'N20.2', [3, 1], 'N20.2, I10.X')],
  ],
  [
    'two such pairs',
    diagnoses('I35.0, K29.7, I35.1, K29.8'),
    [
      both(['I35.0', 'I35.1'], 'I35.2', [1, 3], 'I35.2, K29.7, K29.8'),
      both(['K29.7', 'K29.8'], 'K29.9', [2, 4], 'I35.0, K29.9, I35.1'),
    ],
  ],
  [
    'the code for both is there too',
    diagnoses('N20.2, N20.0, N20.1'),
    [both(['N20.0', 'N20.1'], 'N20.2', [2, 3], 'N20.2')],
  ],
  [
    'obstructive disease with pneumonia, which stays',
    diagnoses('J18.9, J44.9'),
    [one(['J44.9', 'J18.9'], 'J44.0', [2, 1], 'J18.9, J44.0')],
  ],
  [
    'with two pneumonias',
    diagnoses('J12.9, J44.9, J18.9'),
    [one(['J44.9', 'J12.9', 'J18.9'], 'J44.0', [2, 1, 3], 'J12.9, J44.0, J18.9')],
  ],
  [
    'the changed code is there too',
    diagnoses('J44.0, J44.9, J18.9'),
    [one(['J44.9', 'J18.9'], 'J44.0', [2, 3], 'J44.0, J18.9')],
  ],
  [
    'arthrosis of two joints, of which the code has to be chosen',
    diagnoses('M16.9, M17.9'),
    [seldom(['M16.9', 'M17.9'], 'M15', [1, 2])],
  ],
  [
    'influenza with pneumonia, which only warns',
    diagnoses('J10.1, J18.9'),
    [seldom(['J10.1', 'J18.9'], 'J10.0', [1, 2], 'J10.0')],
  ],
  [
    'gallstones with acute and with chronic cholecystitis',
    diagnoses('K80.2, K81.0, K81.1'),
    [
      both(['K80.2', 'K81.0'], 'K80.0', [1, 2], 'K80.0, K81.1'),
      both(['K80.2', 'K81.1'], 'K80.1', [1, 3], 'K80.1, K81.0'),
    ],
  ],
  ['look-alike: arthrosis of one joint twice', diagnoses('M17.0, M17.1'), []],
  ['look-alike: a stone of the bladder', diagnoses('N20.0, N21.0'), []],
  ['look-alike: an influenza in front of the pneumonias', diagnoses('J44.9, J11.1'), []],
  ['look-alike: operations written like them', codesAlone('N20.0, N20.1'), []],
])('%s', (_label, given, findings) => expectFindings(oneCodeForBoth, given, findings));

test.each([
  ['N20.0, N20.1', 'Replace N20.0 and N20.1 by N20.2'],
  ['N20.0, N20.2, N20.1', 'Remove N20.0 and N20.1, since N20.2 is there'],
  ['J44.9, J18.9', 'Replace J44.9 by J44.0'],
])('what is suggested for %s is said in words', (written, words) => {
  const given = diagnoses(written);
  const { findings } = validate(given, worldOf([given]), [oneCodeForBoth]);
  expect(findings.flatMap(({ suggestions }) => suggestions.map((each) => each.words))).toEqual([
    words,
  ]);
});

everyMessageIsExercised(messages);
