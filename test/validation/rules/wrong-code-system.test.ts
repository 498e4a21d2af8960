import { icd10Subject } from '../../../src/icd10-chapters.js';
import { messages, wrongCodeSystem } from '../../../src/validation/rules/wrong-code-system.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const titles: Readonly<Record<string, string>> = {
  'V40.1': 'Non-rigid stabilisation of spine',
  'V55.1': 'One level of spine',
  V55: 'Levels of spine',
  'Y53.4': 'Approach to organ under fluoroscopic control',
};
const accident = icd10Subject('V40');

const operation = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.procedureAmongDiagnoses(code, titles[code] ?? '', accident),
  places: [`diagnosis ${place}`],
  suggestions,
});
const diagnosis = (written: string, place: number, ...suggestions: string[]) => ({
  message: messages.diagnosisAmongProcedures(written),
  places: [`procedure ${place}`],
  suggestions,
});
const concept = (written: string, place: string) => ({
  message: messages.conceptAmongCodes(written),
  places: [place],
});

test.each<Case>([
  ['every code in its own list', coding('V40.1, V55.1, Z67.5', { diagnoses: 'M54.5' }), []],
  [
    'the operation recorded as a diagnosis only',
    coding('V55.1, Z67.5', { diagnoses: 'V40.1' }),
    [operation('V40.1', 1, 'V40.1, V55.1, Z67.5')],
  ],
  [
    'no procedures at all, the operation as a diagnosis',
    coding('', { diagnoses: 'V40.1' }),
    [operation('V40.1', 1, 'V40.1')],
  ],
  [
    'the operation in both lists',
    coding('V40.1, V55.1, Z67.5', { diagnoses: 'V40.1' }),
    [operation('V40.1', 1, 'V40.1, V55.1, Z67.5')],
  ],
  [
    'the levels as a diagnosis, missing among the procedures',
    coding('V40.1, Z67.5', { diagnoses: 'M54.5, V55.1' }),
    [operation('V55.1', 2, 'V40.1, V55.1, Z67.5 | M54.5')],
  ],
  [
    'the levels in both lists, which may be an accident',
    coding('V40.1, V55.1, Z67.5', { diagnoses: 'V55.1' }),
    [{ ...operation('V55.1', 1, 'V40.1, V55.1, Z67.5'), severity: 'WARNING' }],
  ],
  [
    'the heading of the levels as a diagnosis',
    coding('V40.1, Z67.5', { diagnoses: 'V55' }),
    [operation('V55', 1, 'V40.1, V55, Z67.5')],
  ],
  [
    'operation and image control as diagnoses',
    coding('V55.1, Z67.5', { diagnoses: 'V40.1, Y53.4' }),
    [
      operation('V40.1', 1, 'V40.1, V55.1, Z67.5 | Y53.4'),
      operation('Y53.4', 2, 'V55.1, Y53.4, Z67.5 | V40.1'),
    ],
  ],
  [
    'an operation with a letter for a digit as a diagnosis',
    coding('V55.1, Z67.5', { diagnoses: 'V4O.1' }),
    [operation('V40.1', 1, 'V40.1, V55.1, Z67.5')],
  ],
  [
    'an infarction among the procedures, first',
    coding('I21.1, V40.1, V55.1, Z67.5'),
    [diagnosis('I21.1', 1, 'V40.1, V55.1, Z67.5 | I21.1')],
  ],
  [
    'two diagnoses among the procedures, last',
    coding('V40.1, V55.1, I21.1, C61.X', { diagnoses: 'M54.5' }),
    [
      diagnosis('I21.1', 3, 'V40.1, V55.1, C61.X | M54.5, I21.1'),
      diagnosis('C61.X', 4, 'V40.1, V55.1, I21.1 | M54.5, C61.X'),
    ],
  ],
  [
    'a SNOMED CT concept in each list',
    coding('448606008', { diagnoses: '448606008' }),
    [concept('448606008', 'procedure 1'), concept('448606008', 'diagnosis 1')],
  ],
  ['look-alike: a number that is no concept', coding('448606009'), []],
  [
    'look-alike: an ICD-10 code whose value is an OPCS-4 site',
    coding('V40.1', { diagnoses: 'Z67.5' }),
    [],
  ],
  [
    'look-alike: an accident that the guidance does not name',
    coding('V40.1', { diagnoses: 'V40.2, V43.5' }),
    [],
  ],
  ['look-alike: a value that both systems have', coding('M54.5'), []],
])('%s', (_label, given, findings) => expectFindings(wrongCodeSystem, given, findings));

everyMessageIsExercised(messages);
