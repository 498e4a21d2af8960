import { messages, stepOrder } from '../../../src/validation/rules/step-order.js';
import { knowledgeFrom } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const after = (code: string, other: string, places: number[], ...suggestions: string[]) => ({
  message: messages.after(code, other),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});
const before = (code: string, other: string, places: number[], ...suggestions: string[]) => ({
  message: messages.before(code, other),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['the order of the guidance', coding('V40.1, V55.1, Y53.4, Z67.5'), []],
  [
    'image control after the site, last',
    coding('V40.1, V55.1, Z67.5, Y53.4'),
    [after('Z67.5', 'Y53.4', [3, 4], 'V40.1, V55.1, Y53.4, Z67.5')],
  ],
  [
    'the site first',
    coding('Z67.5, V40.1, V55.1'),
    [after('Z67.5', 'V55.1', [1, 3], 'V40.1, V55.1, Z67.5')],
  ],
  [
    'the operation last',
    coding('V55.1, Y53.4, Z67.5, V40.1'),
    [before('V40.1', 'V55.1', [4, 1], 'V40.1, V55.1, Y53.4, Z67.5')],
  ],
  [
    'image control and site in front of the operation',
    coding('Y53.4, Z67.5, V40.1, V55.1'),
    // That an additional code does not stand there is told by its note.
    [after('Z67.5', 'V55.1', [2, 4], 'Y53.4, V40.1, V55.1, Z67.5')],
  ],
  [
    'site and image control in front of the operation',
    coding('Z67.5, Y53.4, V40.1, V55.1'),
    [after('Z67.5', 'V55.1', [1, 4], 'Y53.4, V40.1, V55.1, Z67.5')],
  ],
  [
    'done twice, the second time with the site before the image control',
    coding('V40.1, V55.1, Y53.4, Z67.5, V40.1, V55.1, Z67.4, Y53.4'),
    [after('Z67.4', 'Y53.4', [7, 8], 'V40.1, V55.1, Y53.4, Z67.5, V40.1, V55.1, Y53.4, Z67.4')],
  ],
  ['no procedures, only a diagnosis', coding('', { diagnoses: 'M54.5' }), []],
  ['one code is always in order', coding('Z67.5'), []],
  ['look-alike: levels out of place are judged by their note', coding('V55.1, V40.1, Z67.5'), []],
  ['look-alike: a step left out', coding('V40.1, V55.1, Z67.5'), []],
  ['look-alike: sites in any order', coding('V40.1, V55.1, Z67.5, Z67.4'), []],
  [
    'look-alike: image control of another operation behind the site',
    coding('V40.1, V55.1, Z67.5, A01.1, Y53.4'),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(stepOrder, given, findings));

const fourDiagnoses = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain
M51.2 Other specified intervertebral disc displacement
M47.8 Other spondylosis
M48.0 Spinal stenosis`);

const diagnosis = (code: string, other: string, places: number[], suggestion: string) => ({
  message: messages.before(code, other),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: [suggestion],
});

// The document lost the words between its diagnoses.
const open = { severity: 'WARNING' } as const;

test.each<Case>([
  ['in order', coding('V40.1', { diagnoses: 'M54.5, M51.2, M47.8, M48.0' }), []],
  [
    'the first one last',
    coding('V40.1', { diagnoses: 'M51.2, M47.8, M48.0, M54.5' }),
    [{ ...diagnosis('M54.5', 'M51.2', [4, 1], 'V40.1 | M54.5, M51.2, M47.8, M48.0'), ...open }],
  ],
  [
    'the second one last',
    coding('V40.1', { diagnoses: 'M54.5, M47.8, M48.0, M51.2' }),
    [{ ...diagnosis('M51.2', 'M47.8', [4, 2], 'V40.1 | M54.5, M51.2, M47.8, M48.0'), ...open }],
  ],
])('diagnoses: %s', (_label, given, findings) =>
  expectFindings(stepOrder, given, findings, fourDiagnoses),
);

everyMessageIsExercised(messages);
