import { headingRecorded, messages } from '../../../src/validation/rules/heading-recorded.js';
import { knowledgeFrom } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const codesOf: Readonly<Record<string, readonly string[]>> = {
  V40: ['V40.1', 'V40.9'],
  V55: ['V55.1', 'V55.9'],
  Y53: ['Y53.1', 'Y53.9'],
  Z67: ['Z67.1', 'Z67.9'],
};
const heading = (value: string, place: number, ...suggestions: string[]) => ({
  message: messages.heading(value, codesOf[value] ?? []),
  places: [`procedure ${place}`],
  suggestions,
});

test.each<Case>([
  ['codes of four characters', coding('V40.1, V55.1, Z67.5'), []],
  [
    'levels without their number',
    coding('V40.1, V55, Z67.5'),
    [heading('V55', 2, 'V40.1, V55.9, Z67.5')],
  ],
  [
    'as documents write it, with a dash',
    coding('V40.1, V55.-'),
    [heading('V55', 2, 'V40.1, V55.9')],
  ],
  ['the operation, first', coding('V40, V55.1, Z67.5'), [heading('V40', 1, 'V40.1, V55.1, Z67.5')]],
  ['the site, last, where no code can be named', coding('V40.1, V55.1, Z67'), [heading('Z67', 3)]],
  [
    'levels and image control',
    coding('V40.1, V55, Y53, Z67.5', { answers: 'image-control-used yes' }),
    [heading('V55', 2, 'V40.1, V55.9, Y53, Z67.5'), heading('Y53', 3, 'V40.1, V55, Y53.9, Z67.5')],
  ],
  ['a chapter', coding('V40.1, V55.1, Z'), [heading('Z', 3)]],
  ['a heading that the excerpt does not hold', coding('V40.1, A01'), [heading('A01', 2)]],
  ['no procedures, a heading of ICD-10', coding('', { diagnoses: 'M54' }), []],
  ['look-alike: an undivided category of ICD-10', coding('V40.1', { diagnoses: 'I10' }), []],
  ['look-alike: an unspecified code', coding('V40.1, V55.9, Z67.9'), []],
  ['look-alike: a heading with a letter for a digit', coding('V5S'), []],
])('%s', (_label, given, findings) => expectFindings(headingRecorded, given, findings));

const twoOperations = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Or
V40.4 Posterior instrumented fusion of lumbar spine NEC`);

test('a heading for which the guidance names two codes', () => {
  expectFindings(
    headingRecorded,
    coding('V40'),
    [heading('V40', 1, 'V40.1', 'V40.4')],
    twoOperations,
  );
});

test('a heading whose codes are not stored names none of them', () => {
  expect(messages.heading('A01', [])).toMatch(/Use one of its codes\.$/);
});

everyMessageIsExercised(messages);
