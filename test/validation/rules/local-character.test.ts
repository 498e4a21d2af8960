import { localCharacter, messages } from '../../../src/validation/rules/local-character.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const local = (written: string, national: string, place: number, ...suggestions: string[]) => ({
  message: messages.local(written, national),
  places: [`procedure ${place}`],
  suggestions,
});

test.each<Case>([
  ['four characters', coding('V40.1, V55.1, Z67.5'), []],
  [
    'a fifth digit on the first code',
    coding('V40.12, V55.1, Z67.5'),
    [local('V40.12', 'V40.1', 1, 'V40.1, V55.1, Z67.5')],
  ],
  [
    'a fifth letter on the last code',
    coding('V40.1, V55.1, Z67.5R'),
    [local('Z67.5R', 'Z67.5', 3, 'V40.1, V55.1, Z67.5')],
  ],
  ['without the point', coding('V4012, V55.1'), [local('V4012', 'V40.1', 1, 'V40.1, V55.1')]],
  [
    'two local characters',
    coding('V40.1A, V55.1, Z67.5B'),
    [
      local('V40.1A', 'V40.1', 1, 'V40.1, V55.1, Z67.5B'),
      local('Z67.5B', 'Z67.5', 3, 'V40.1A, V55.1, Z67.5'),
    ],
  ],
  ['no procedures, a fifth character in ICD-10', coding('', { diagnoses: 'M54.56' }), []],
  ['look-alike: a blank inside a code', coding('V40. 1'), []],
  ['look-alike: a sixth character', coding('V40.123'), []],
  ['look-alike: an ICD-10 code of five characters', coding('I70.00'), []],
])('%s', (_label, given, findings) => expectFindings(localCharacter, given, findings));

everyMessageIsExercised(messages);
