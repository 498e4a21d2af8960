import {
  messages,
  typesThatExcludeEachOther,
} from '../../../src/validation/rules/types-that-exclude-each-other.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const either = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.either(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

const seldom = (codes: string[], places: number[], ...suggestions: string[]) => ({
  ...either(codes, places, ...suggestions),
  message: messages.seldom(codes[0] ?? '', codes.slice(1)),
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['one type', codesAlone('', { diagnoses: 'E11.9' }), []],
  ['one type with two complications', codesAlone('', { diagnoses: 'E11.2, E11.5' }), []],
  [
    'two types',
    codesAlone('', { diagnoses: 'E10.9, E11.9' }),
    [either(['E10.9', 'E11.9'], [1, 2], 'E10.9', 'E11.9')],
  ],
  [
    'one type twice, and another',
    codesAlone('', { diagnoses: 'E10.2, E10.5, E11.9' }),
    [
      either(['E10.2', 'E11.9'], [1, 3], 'E10.2, E10.5', 'E10.5, E11.9'),
      either(['E10.5', 'E11.9'], [2, 3], 'E10.2, E10.5', 'E10.2, E11.9'),
    ],
  ],
  [
    'all three types',
    codesAlone('', { diagnoses: 'E10.9, E11.9, E14.9' }),
    [
      either(['E10.9', 'E11.9', 'E14.9'], [1, 2, 3], 'E11.9, E14.9'),
      either(['E11.9', 'E14.9'], [2, 3], 'E10.9, E11.9', 'E10.9, E14.9'),
    ],
  ],
  [
    'virus identified and not',
    codesAlone('', { diagnoses: 'U07.1, U07.2' }),
    [either(['U07.1', 'U07.2'], [1, 2], 'U07.1', 'U07.2')],
  ],
  [
    'one episode and several, which only warns',
    codesAlone('', { diagnoses: 'F32.9, F33.9' }),
    [seldom(['F32.9', 'F33.9'], [1, 2], 'F32.9', 'F33.9')],
  ],
  ['look-alike: diabetes of malnutrition', codesAlone('', { diagnoses: 'E11.9, E12.9' }), []],
  ['look-alike: the illness and what it leaves', codesAlone('', { diagnoses: 'U07.1, U07.4' }), []],
  ['look-alike: screening without an illness', codesAlone('', { diagnoses: 'Z11.5, Z03.8' }), []],
  ['look-alike: operations written like them', codesAlone('E10.9, E11.9'), []],
])('%s', (_label, given, findings) => expectFindings(typesThatExcludeEachOther, given, findings));

everyMessageIsExercised(messages);
