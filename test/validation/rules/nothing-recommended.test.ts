import { messages, nothingRecommended } from '../../../src/validation/rules/nothing-recommended.js';
import { validate } from '../../../src/validation/validate.js';
import { knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { codesAlone, coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, wordsCited, type Case } from '../expect.js';

const arthroscopy = { guidance: 'IPG403' };

test.each<Case>([
  [
    'a procedure without a code of its own',
    coding('W05.1, Z84.3, Z94.2', arthroscopy),
    [{ message: messages.nothing('IPG403', 'NO_OWN_CODE') }],
  ],
  [
    'the same, with only a diagnosis',
    coding('', { ...arthroscopy, diagnoses: 'M24.8' }),
    [{ message: messages.nothing('IPG403', 'NO_OWN_CODE') }],
  ],
  ['look-alike: a document with codes', coding('V40.1, V55.1, Z67.5'), []],
  ['look-alike: a document with codes, of which none is there', coding('W05.1, Z84.3'), []],
  ['look-alike: no guidance named', codesAlone('W05.1, Z84.3'), []],
])('%s', (_label, given, findings) => expectFindings(nothingRecommended, given, findings));

const empty = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
Diagnosis or health condition:
ICD-10 code(s):`);
const onlyDiagnosis = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain`);

test.each([
  ['no code published', empty, 'NONE_PUBLISHED' as const],
  ['codes of the diagnosis only', onlyDiagnosis, 'CODES' as const],
])('%s', (_label, knowledge, outcome) => {
  const given = coding('V40.1', { diagnoses: 'M54.5' });
  const expected = [{ message: messages.nothing('IPG366', outcome) }];
  expectFindings(nothingRecommended, given, expected, knowledge);
  expect(wordsCited(nothingRecommended, given, knowledge)).toEqual(['OPCS-4 code(s):']);
});

test('what the codes cannot say is cited', () => {
  expect(wordsCited(nothingRecommended, coding('W05.1', arthroscopy))).toEqual([
    expect.stringMatching(/^There is no single OPCS-4 code/),
  ]);
});

test('the verdict on the codes is open', () => {
  const given = coding('W05.1, Z84.3', arthroscopy);
  const { verdict } = validate(given, knowledgeFromSeed(), [nothingRecommended]);
  expect(verdict.codes).toBe('CANNOT_TELL');
});

test.each([
  [
    'NO_OWN_CODE' as const,
    'IPG403 says that its procedure has no code of its own, so whether the procedures are the right ones cannot be told.',
  ],
  [
    'POINTER' as const,
    'IPG403 only points to where its codes stand, so whether the procedures are the right ones cannot be told.',
  ],
])('the message: %s', (outcome, words) => {
  expect(messages.nothing('IPG403', outcome)).toBe(words);
});

everyMessageIsExercised(messages);
