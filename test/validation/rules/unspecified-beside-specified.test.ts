import {
  messages,
  unspecifiedBesideSpecified,
} from '../../../src/validation/rules/unspecified-beside-specified.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const open = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.open(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

const seldom = (codes: string[], places: number[], ...suggestions: string[]) => ({
  ...open(codes, places, ...suggestions),
  message: messages.seldom(codes[0] ?? '', codes.slice(1)),
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['the specified code alone', codesAlone('', { diagnoses: 'I63.9' }), []],
  ['the unspecified code alone', codesAlone('', { diagnoses: 'I64.X' }), []],
  [
    'a stroke beside an infarction',
    codesAlone('', { diagnoses: 'I63.9, I64.X' }),
    [open(['I64.X', 'I63.9'], [2, 1], 'I63.9')],
  ],
  [
    'the unspecified code in front',
    codesAlone('', { diagnoses: 'I64.X, I63.9' }),
    [open(['I64.X', 'I63.9'], [1, 2], 'I63.9')],
  ],
  [
    'two diseases',
    codesAlone('', { diagnoses: 'F03.X, F01.9, H91.9, H90.3' }),
    [
      open(['F03.X', 'F01.9'], [1, 2], 'F01.9, H91.9, H90.3'),
      open(['H91.9', 'H90.3'], [3, 4], 'F03.X, F01.9, H90.3'),
    ],
  ],
  [
    'the last hearing loss of its range',
    codesAlone('', { diagnoses: 'H91.3, H91.9' }),
    [open(['H91.9', 'H91.3'], [2, 1], 'H91.3')],
  ],
  [
    'an infection of the lower airways with pneumonia, which may be another',
    codesAlone('', { diagnoses: 'J18.9, J22.X' }),
    [seldom(['J22.X', 'J18.9'], [2, 1], 'J18.9')],
  ],
  [
    'look-alike: the stage before kidney failure',
    codesAlone('', { diagnoses: 'N18.3, N19.X' }),
    [],
  ],
  ['look-alike: no other code of the heart', codesAlone('', { diagnoses: 'I50.0, I46.9' }), []],
  [
    'look-alike: haemorrhage in place of infarction',
    codesAlone('', { diagnoses: 'I61.9, I64.X' }),
    [],
  ],
  ['look-alike: operations written like them', codesAlone('I63.9, I64.X'), []],
])('%s', (_label, given, findings) => expectFindings(unspecifiedBesideSpecified, given, findings));

everyMessageIsExercised(messages);
