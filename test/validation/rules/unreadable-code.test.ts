import { messages, unreadableCode } from '../../../src/validation/rules/unreadable-code.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const procedure = (written: string, place: number) => ({
  message: messages.unreadable(written, 'OPCS4'),
  places: [`procedure ${place}`],
});
const diagnosis = (written: string, place: number) => ({
  message: messages.unreadable(written, 'ICD10'),
  places: [`diagnosis ${place}`],
});

test.each<Case>([
  ['codes with their point', coding('V40.1, V55.1, Z67.5', { diagnoses: 'M54.5' }), []],
  ['without the point, in lower case', coding('V401, v551, z67.5', { diagnoses: 'm545' }), []],
  ['with blanks inside', coding('V40 . 1'), []],
  ['a word first', coding('hello, V55.1, Z67.5'), [procedure('hello', 1)]],
  ['a word last', coding('V40.1, V55.1, hello'), [procedure('hello', 3)]],
  [
    'two things that are no codes',
    coding('V40.1, hello, Z67.5, 12.3'),
    [procedure('hello', 2), procedure('12.3', 4)],
  ],
  ['the same word twice', coding('hello, hello'), [procedure('hello', 1), procedure('hello', 2)]],
  ['a dash that stands for nothing', coding('V40.1, -'), [procedure('-', 2)]],
  ['three codes run together', coding('V40.1 V55.1 Z67.5'), [procedure('V40.1 V55.1 Z67.5', 1)]],
  ['two characters too many', coding('V40.123'), [procedure('V40.123', 1)]],
  [
    'no procedures, a word among the diagnoses',
    coding('', { diagnoses: 'backache' }),
    [diagnosis('backache', 1)],
  ],
  [
    'one in each list',
    coding('hello', { diagnoses: 'M54.5, 54.5' }),
    [procedure('hello', 1), diagnosis('54.5', 2)],
  ],
  ['a number that is no SNOMED CT concept', coding('448606009'), [procedure('448606009', 1)]],
  ['look-alike: a SNOMED CT concept', coding('448606008'), []],
  ['look-alike: a letter for a digit', coding('V4O.1'), []],
  ['look-alike: a local fifth character', coding('V40.12'), []],
  ['look-alike: an ICD-10 code among the procedures', coding('I21.1'), []],
  ['look-alike: a heading', coding('V55, V55.-', { diagnoses: 'M54' }), []],
  ['look-alike: an undivided ICD-10 category', coding('', { diagnoses: 'I10.X, C61X' }), []],
  ['look-alike: dagger and asterisk', coding('', { diagnoses: 'Q90.9†, H19.8A' }), []],
])('%s', (_label, given, findings) => expectFindings(unreadableCode, given, findings));

everyMessageIsExercised(messages);
