import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.js';
import { messages, stepMissing } from '../../../src/validation/rules/step-missing.js';
import { validate } from '../../../src/validation/validate.js';
import { knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import {
  everyMessageIsExercised,
  expectFindings,
  stepFor,
  wordsCited,
  type Case,
} from '../expect.js';

const missing = (notation: string, ...suggestions: string[]) => ({
  message: messages.missing(stepFor(notation)),
  suggestions,
});
const imageControlMissing = (...suggestions: string[]) => ({
  message: messages.missingOnCondition(stepFor('Y53.-'), stepFor('Y53.-').condition ?? ''),
  suggestions,
});
const withImageControl = { answers: 'image-control-used yes' };
const withoutImageControl = { answers: 'image-control-used no' };

test.each<Case>([
  ['every step filled', coding('V40.1, V55.1, Y53.4, Z67.5', withImageControl), []],
  ['the second way to record image control', coding('V40.1, V55.1, Y68.1, Z67.5'), []],
  ['no image control', coding('V40.1, V55.1, Z67.5', withoutImageControl), []],
  ['not told whether there was image control', coding('V40.1, V55.1, Z67.5'), []],
  [
    'image control used and not recorded',
    coding('V40.1, V55.1, Z67.5', withImageControl),
    [imageControlMissing('V40.1, V55.1, Y53.9, Z67.5', 'V40.1, V55.1, Y68.9, Z67.5')],
  ],
  ['levels missing', coding('V40.1, Z67.5'), [missing('V55.-', 'V40.1, V55.9, Z67.5')]],
  ['operation missing', coding('V55.1, Z67.5'), [missing('V40.1', 'V40.1, V55.1, Z67.5')]],
  ['site missing, and no code that can be named', coding('V40.1, V55.1'), [missing('Z')]],
  ['the operation alone', coding('V40.1'), [missing('V55.-', 'V40.1, V55.9'), missing('Z')]],
  [
    'the operation alone, with image control',
    coding('V40.1', withImageControl),
    [
      missing('V55.-', 'V40.1, V55.9'),
      imageControlMissing('V40.1, Y53.9', 'V40.1, Y68.9'),
      missing('Z'),
    ],
  ],
  [
    'a site alone: levels have no place while the operation is missing',
    coding('Z67.5'),
    [missing('V40.1', 'V40.1, Z67.5'), missing('V55.-')],
  ],
  [
    'no procedures, only a diagnosis',
    coding('', { diagnoses: 'M54.5' }),
    [missing('V40.1', 'V40.1 | M54.5'), missing('V55.-'), missing('Z')],
  ],
  ['the side in place of the site', coding('V40.1, V55.1, Z94.1'), [missing('Z')]],
  ['done twice, all recorded', coding('V40.1, V55.1, Z67.5, V40.1, V55.1, Z67.4'), []],
  [
    'done twice, the second time without levels and site',
    coding('V40.1, V55.1, Z67.5, V40.1'),
    [missing('V55.-', 'V40.1, V55.1, Z67.5, V40.1, V55.9'), missing('Z')],
  ],
  ['the site belongs to another operation', coding('V40.1, V55.1, A01.1, Z67.5'), [missing('Z')]],
  ['look-alike: a heading for the levels is another problem', coding('V40.1, V55, Z67.5'), []],
  ['look-alike: a letter for a digit is another problem', coding('V4O.1, V55.1, Z67.5'), []],
  ['look-alike: levels in the wrong place are there', coding('V55.1, V40.1, Z67.5'), []],
  ['look-alike: another operation of the category', coding('V40.4, V55.1, Z67.5'), []],
  ['look-alike: a site of a full chapter, under the letter O', coding('V40.1, V55.1, O16.2'), []],
])('%s', (_label, given, findings) => expectFindings(stepMissing, given, findings));

test('what makes each step binding is cited: a clause of a note, or the step itself', () => {
  expect(wordsCited(stepMissing, coding('Y68.1'))).toEqual([
    'V40.1 Non-rigid stabilisation of spine',
    expect.stringMatching(/^A code from category V55.- is assigned in second place/),
    'Site code from Chapter Z',
  ]);
  expect(wordsCited(stepMissing, coding('V40.1, V55.1, Z67.5', withImageControl))).toEqual([
    expect.stringMatching(/^When image control was used .* must be assigned\.$/),
  ]);
});

const missingFrom =
  (knowledge: KnowledgeBase) =>
  (notation: string, ...suggestions: string[]) => ({
    message: messages.missing(stepFor(notation, knowledge)),
    suggestions,
  });

const namedCodes = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Y53.4 Approach to organ under fluoroscopic control
Or
Y53.2 Approach to organ under ultrasonic control
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain`);
const missingOfNamed = missingFrom(namedCodes);

test.each<Case>([
  ['all there', coding('V40.1, Y53.2', { diagnoses: 'M54.5' }), []],
  [
    'one of two named codes is needed',
    coding('V40.1', { diagnoses: 'M54.5' }),
    [missingOfNamed('Y53.4', 'V40.1, Y53.4 | M54.5', 'V40.1, Y53.2 | M54.5')],
  ],
  ['look-alike: no diagnosis at all has a rule of its own', coding('V40.1, Y53.4'), []],
  [
    'a diagnosis among the procedures is a diagnosis all the same',
    coding('V40.1, Y53.4, I21.1'),
    [missingOfNamed('M54.5', 'V40.1, Y53.4, I21.1 | M54.5')],
  ],
  [
    'another diagnosis only',
    coding('V40.1, Y53.4', { diagnoses: 'M51.2' }),
    [missingOfNamed('M54.5', 'V40.1, Y53.4 | M54.5, M51.2')],
  ],
  ['look-alike: the diagnosis without its point', coding('V401, Y534', { diagnoses: 'm545' }), []],
])('with named codes and a diagnosis: %s', (_label, given, findings) =>
  expectFindings(stepMissing, given, findings, namedCodes),
);

const twoDiagnoses = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain
M51.2 Other specified intervertebral disc displacement`);
const openOfTwo = (notation: string, ...suggestions: string[]) => ({
  message: messages.open(stepFor(notation, twoDiagnoses)),
  severity: 'WARNING' as const,
  suggestions,
});

test.each<Case>([
  ['both', coding('V40.1', { diagnoses: 'M54.5, M51.2' }), []],
  [
    'one of them, which may be enough',
    coding('V40.1', { diagnoses: 'M54.5' }),
    [openOfTwo('M51.2', 'V40.1 | M54.5, M51.2')],
  ],
  [
    'neither',
    coding('V40.1', { diagnoses: 'I10.X' }),
    [openOfTwo('M54.5', 'V40.1 | M54.5, I10.X'), openOfTwo('M51.2', 'V40.1 | M51.2, I10.X')],
  ],
])('two diagnoses whose connective is not known: %s', (_label, given, findings) =>
  expectFindings(stepMissing, given, findings, twoDiagnoses),
);

const eitherDiagnosis = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain
Or
M51.2 Other specified intervertebral disc displacement`);

test('which of several diseases it was is not proposed', () => {
  const given = coding('V40.1', { diagnoses: 'I10.X' });
  const expected = [{ message: messages.missing(stepFor('M54.5', eitherDiagnosis)) }];
  expectFindings(stepMissing, given, expected, eitherDiagnosis);
});

const ranges = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Y53-Y68 Approach to organ under image control
Diagnosis or health condition:
ICD-10 code(s):
M50-M54 Other dorsopathies`);
const missingOfRanges = missingFrom(ranges);
const dorsalgia = { diagnoses: 'M54.5' };

test.each<Case>([
  ['a code of the first category', coding('V40.1, Y53.4', dorsalgia), []],
  ['a code of the last category', coding('V40.1, Y68.1', { diagnoses: 'M50.1' }), []],
  ['a category between that is not stored', coding('V40.1, Y60.1', { diagnoses: 'M51.2' }), []],
  ['look-alike: a heading is another problem', coding('V40.1, Y53', { diagnoses: 'M54' }), []],
  ['nothing from the range', coding('V40.1', dorsalgia), [missingOfRanges('Y53-Y68')]],
  [
    'the categories next to the ranges',
    coding('V40.1, Y52.1, Y69.1', { diagnoses: 'M49.4, M55.1' }),
    [missingOfRanges('Y53-Y68'), missingOfRanges('M50-M54')],
  ],
])('with ranges of categories: %s', (_label, given, findings) =>
  expectFindings(stepMissing, given, findings, ranges),
);

test('messages and suggestions say where the code belongs', () => {
  expect(messages.missing(stepFor('V55.-'))).toBe(
    'A code from V55.- (Levels of spine) directly after the procedure is needed and not there.',
  );
  expect(messages.missing(stepFor('Y53-Y68', ranges))).toBe(
    'A code from Y53-Y68 (Approach to organ under image control) is needed and not there.',
  );
  expect(messages.open(stepFor('M51.2', twoDiagnoses))).toBe(
    'M51.2 (Other specified intervertebral disc displacement) is not there. Whether it is needed is open: the document lost the word between its codes.',
  );
});

test.each([
  ['levels', coding('V40.1, Z67.5'), 'Insert V55.9 in second place, directly after V40.1'],
  [
    'levels of the second time',
    coding('V40.1, V55.1, Z67.5, V40.1, Z67.5'),
    'Insert V55.9 in fifth place, directly after V40.1',
  ],
  [
    'image control',
    coding('V40.1, V55.1, Z67.5', withImageControl),
    'Insert Y53.9 in third place, directly after V55.1',
  ],
  ['the operation in front of all', coding('V55.1, Z67.5'), 'Insert V40.1 in first place'],
  [
    'the operation behind a code that is not ours',
    coding('A01.1, V55.1, Z67.5'),
    'Insert V40.1 in second place',
  ],
])('the words of a suggestion: %s', (_label, given, words) => {
  const [finding] = validate(given, knowledgeFromSeed(), [stepMissing]).findings;
  expect(finding?.suggestions[0]?.words).toBe(words);
});

test('a connective that is not known leaves the verdict on totality open', () => {
  const { verdict } = validate(coding('V40.1', { diagnoses: 'M54.5' }), twoDiagnoses, [
    stepMissing,
  ]);
  expect(verdict.totality).toBe('CANNOT_TELL');
});

const lessBinding = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Y53.- Approach to organ under image control
Note: If the levels were recorded, a code from category V55.- should be added.
Note: If image control was used, a code from category Y53.- may be added.`);

test.each<Case>([
  ['neither asked nor told', coding('V40.1'), []],
  [
    'what should be added, when its condition holds',
    coding('V40.1', { answers: 'levels-recorded yes' }),
    [{ ...missingFrom(lessBinding)('V55.-'), severity: 'WARNING' }],
  ],
  ['what should be added, and is', coding('V40.1, V55.1', { answers: 'levels-recorded yes' }), []],
  ['what should be added, not due', coding('V40.1', { answers: 'levels-recorded no' }), []],
  ['what may be added', coding('V40.1', { answers: 'image-control-used yes' }), []],
])('notes that say should and may: %s', (_label, given, findings) =>
  expectFindings(stepMissing, given, findings, lessBinding),
);

everyMessageIsExercised(messages);
