import { letterForDigit, messages } from '../../../src/validation/rules/letter-for-digit.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const letter = (written: string, meant: string, place: string, ...suggestions: string[]) => ({
  message: messages.letter(written, meant),
  places: [place],
  suggestions,
});

test.each<Case>([
  ['digits where digits belong', coding('V40.1, V55.1, Z67.5'), []],
  [
    'O for zero in the first code',
    coding('V4O.1, V55.1, Z67.5'),
    [letter('V4O.1', 'V40.1', 'procedure 1', 'V40.1, V55.1, Z67.5')],
  ],
  [
    'S for five in the last code',
    coding('V40.1, V55.1, Z67.S'),
    [letter('Z67.S', 'Z67.5', 'procedure 3', 'V40.1, V55.1, Z67.5')],
  ],
  [
    'lower case, without the point',
    coding('v4o1, V55.1'),
    [letter('v4o1', 'V40.1', 'procedure 1', 'V40.1, V55.1')],
  ],
  [
    'every letter that looks like a digit',
    coding('QI0.L, ZB0.S, VQ1.B'),
    [
      letter('QI0.L', 'Q10.1', 'procedure 1', 'Q10.1, ZB0.S, VQ1.B'),
      letter('ZB0.S', 'Z80.5', 'procedure 2', 'QI0.L, Z80.5, VQ1.B'),
      letter('VQ1.B', 'V01.8', 'procedure 3', 'QI0.L, ZB0.S, V01.8'),
    ],
  ],
  [
    'the same slip twice',
    coding('V4O.1, V4O.1'),
    [
      letter('V4O.1', 'V40.1', 'procedure 1', 'V40.1, V4O.1'),
      letter('V4O.1', 'V40.1', 'procedure 2', 'V4O.1, V40.1'),
    ],
  ],
  [
    'no procedures, l for one among the diagnoses',
    coding('', { diagnoses: 'I2l.9' }),
    [letter('I2l.9', 'I21.9', 'diagnosis 1', ' | I21.9')],
  ],
  ['look-alike: a first letter that looks like a digit', coding('O16.2, S01.1, L01.1'), []],
  ['look-alike: I in front is ICD-10', coding('I21.1'), []],
  ['look-alike: a letter that looks like no digit', coding('V4X.1'), []],
  ['look-alike: a heading with a letter', coding('V5S'), []],
])('%s', (_label, given, findings) => expectFindings(letterForDigit, given, findings));

everyMessageIsExercised(messages);
