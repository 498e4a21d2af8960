import type { Report } from '../../src/model/index.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFrom, knowledgeFromSeed } from '../knowledge-from-seed.js';
import { byTheDocumentAlone, coding } from './codings.js';
import { inTwoWays } from './two-ways.js';

/* Codings that a clinical coder would judge at a glance. */

const notUsed = { answers: 'image-control-used no' };

function report(procedures: string, diagnoses = ''): Report {
  return validate(coding(procedures, { diagnoses, ...notUsed }), knowledgeFromSeed());
}

const dorsalgia = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Diagnosis or health condition:
ICD-10 code(s):
M54.- Dorsalgia`);
const range = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Y53-Y68 Approach to organ under image control
Diagnosis or health condition:
ICD-10 code(s):
M50-M54 Other dorsopathies`);

const fromGuidance = ({ findings }: Report) =>
  findings.map(({ ruleName }) => ruleName).filter((name) => name.startsWith('guidance/'));

test.each([
  ['in front', 'V25.4, V55.1, Z67.5, V40.1, V55.1, Z67.5'],
  ['behind', 'V40.1, V55.1, Z67.5, V25.4, V55.1, Z67.5'],
])('another spinal operation %s keeps its own levels', (_where, procedures) => {
  expect(fromGuidance(report(procedures))).toEqual([]);
});

test.each([
  ['in front', 'V40.5, V55.1, Z67.5, V40.1, V55.1, Z67.5'],
  ['behind', 'V40.1, V55.1, Z67.5, V40.5, V55.1, Z67.5'],
])('an operation of the same category %s is no wrong choice', (_where, procedures) => {
  expect(fromGuidance(report(procedures))).toEqual([]);
});

test('a site under the letter O is a site also where the excerpt lacks it', () => {
  const { totality } = report('V40.1, V55.1, O11.1').verdict;
  expect(totality).not.toBe('FAIL');
});

test('a site in first place is not moved to another operation', () => {
  const { findings } = report('Z67.5, V40.1, V55.1, Z67.4, A01.1');
  const after = findings.flatMap(({ suggestions }) => suggestions.map((one) => one.procedures));
  expect(after).not.toContainEqual(['V40.1', 'V55.1', 'Z67.4', 'A01.1', 'Z67.5']);
});

test('a diagnosis among the procedures can be moved while no ICD-10 is stored', () => {
  const [finding] = report('V40.1, V55.1, Z67.5, I21.1').findings;
  expect(finding?.suggestions).toHaveLength(1);
});

test('the same code twice for one step gets one suggestion', () => {
  const [finding] = report('V40.1, V55.1, V55.1, Z67.5').findings;
  expect(finding?.suggestions).toHaveLength(1);
});

test('two diagnoses of one category are both told, and neither is too many', () => {
  const given = coding('V40.1', { diagnoses: 'M54.4, M54.5' });
  const { verdict } = validate(byTheDocumentAlone(given), dorsalgia);
  expect(verdict).toMatchObject({ totality: 'PASS' });
});

test.each([
  ['of its first category', 'V40.1, Y53.4', 'PASS'],
  ['of its last category', 'V40.1, Y68.1', 'PASS'],
  ['of none of its categories', 'V40.1, Y44.1', 'FAIL'],
  ['of its categories, in front of the operation', 'Y53.4, V40.1', 'FAIL'],
])('a range wants a code %s', (_label, procedures, overall) => {
  const given = byTheDocumentAlone(coding(procedures, { diagnoses: 'M54.5' }));
  expect(validate(given, range).verdict.overall).toBe(overall);
});

test('a code that does not exist is not also told to be the wrong one', () => {
  const { findings } = report('V40.7, V55.1, Z67.5');
  expect(findings.map(({ ruleName }) => ruleName)).toEqual(['classification/unknown-code']);
});

test('a warning leaves the verdict open', () => {
  expect(report('V40.1, V55.1, Z67.5', 'V55.1').verdict.codes).toBe('CANNOT_TELL');
});

test.each([
  ['lacks only its image control', 'V41.1, V55.1', 'V41.1'],
  ['lacks nothing and is out of order', 'Y53.4, V41.1, V55.1', 'V41.1'],
  ['is out of order, with an operation of the same category', 'Y53.4, V40.4, V55.1', 'V40.4'],
])('the solution whose operation is there is nearer: it %s', (_label, procedures, operation) => {
  const { findings } = validate(coding(procedures), inTwoWays(operation));
  expect(findings.filter(({ message }) => message.includes('V40.1'))).toEqual([]);
});
