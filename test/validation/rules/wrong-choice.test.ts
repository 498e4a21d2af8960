import { messages, wrongChoice } from '../../../src/validation/rules/wrong-choice.js';
import { knowledgeFrom } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const wrong = (code: string, wanted: string, place: string, ...suggestions: string[]) => ({
  message: messages.wrong(code, wanted),
  places: [place],
  suggestions,
});

test.each<Case>([
  ['the operation that the guidance names', coding('V40.1, V55.1, Z67.5'), []],
  [
    'another operation of its category, first',
    coding('V40.4, V55.1, Z67.5'),
    [wrong('V40.4', 'V40.1', 'procedure 1', 'V40.1, V55.1, Z67.5')],
  ],
  [
    'another operation of its category, last',
    coding('V55.1, Z67.5, V40.9'),
    [wrong('V40.9', 'V40.1', 'procedure 3', 'V55.1, Z67.5, V40.1')],
  ],
  [
    'two operations of its category, and not the named one',
    coding('V40.2, V55.1, Z67.3, V40.4, V55.1, Z67.5'),
    [
      wrong('V40.2', 'V40.1', 'procedure 1', 'V40.1, V55.1, Z67.3, V40.4, V55.1, Z67.5'),
      wrong('V40.4', 'V40.1', 'procedure 4', 'V40.2, V55.1, Z67.3, V40.1, V55.1, Z67.5'),
    ],
  ],
  ['no procedures, only a diagnosis', coding('', { diagnoses: 'M54.5' }), []],
  ['look-alike: any code of a category or chapter', coding('V40.1, V55.8, Y68.1, O16.2'), []],
  ['look-alike: the heading of the category', coding('V40, V55.1, Z67.5'), []],
  [
    'look-alike: a code that its category does not have is unknown before it is wrong',
    coding('V40.7, V55.1, Z67.5'),
    [],
  ],
  ['look-alike: a letter for a digit', coding('V4O.2, V55.1, Z67.5'), []],
  ['look-alike: an operation of another category', coding('V40.1, V55.1, Z67.5, V41.1'), []],
])('%s', (_label, given, findings) => expectFindings(wrongChoice, given, findings));

const namedCodes = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Or
V40.4 Posterior instrumented fusion of lumbar spine NEC
Y53.4 Approach to organ under fluoroscopic control
Or
Y68.1 Approach to organ under contrast enhanced ultrasonic control
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain`);

test.each<Case>([
  ['the second of two codes', coding('V40.4, Y53.4', { diagnoses: 'M54.5' }), []],
  [
    'neither of two codes, and another kind of image control',
    coding('V40.2, Y53.2'),
    [
      wrong('V40.2', 'V40.1 or V40.4', 'procedure 1', 'V40.1, Y53.2', 'V40.4, Y53.2'),
      wrong('Y53.2', 'Y53.4', 'procedure 2', 'V40.2, Y53.4'),
    ],
  ],
  [
    'another diagnosis of the category',
    coding('V40.1, Y53.4', { diagnoses: 'M54.4' }),
    [wrong('M54.4', 'M54.5', 'diagnosis 1', 'V40.1, Y53.4 | M54.5')],
  ],
  [
    'look-alike: a further diagnosis beside the named one',
    coding('V40.1, Y53.4', { diagnoses: 'M54.5, M54.4, M51.2' }),
    [],
  ],
])('with named codes: %s', (_label, given, findings) =>
  expectFindings(wrongChoice, given, findings, namedCodes),
);

everyMessageIsExercised(messages);
