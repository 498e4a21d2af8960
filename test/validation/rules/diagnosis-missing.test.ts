import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.js';
import type { Step } from '../../../src/model/index.js';
import { diagnosisMissing, messages } from '../../../src/validation/rules/diagnosis-missing.js';
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

const ablation = { guidance: 'IPG168', answers: 'fluoroscopy-used no' };
const missing = (step: Step | undefined, ...suggestions: string[]) => {
  if (!step) throw new Error('No such step');
  return { message: messages.missing(step), suggestions };
};
const firstOf = (reference: string, knowledge: KnowledgeBase = knowledgeFromSeed()) =>
  knowledge.guidance(reference)?.procedure.recommendation.diagnosis[0];

test.each<Case>([
  [
    'the diagnosis of the guidance',
    coding('K57.4, Y11.4', { ...ablation, diagnoses: 'I48.X' }),
    [],
  ],
  [
    'no diagnosis, where one code is named',
    coding('K57.4, Y11.4, Z33.6', ablation),
    [missing(firstOf('IPG168'), 'K57.4, Y11.4, Z33.6 | I48.X')],
  ],
  [
    'no diagnosis, where one of three has to be chosen',
    coding('M10.4, Y53.2', { guidance: 'IPG405' }),
    [missing(firstOf('IPG405'))],
  ],
  [
    'a step on a condition that does not hold is not missed',
    coding('C46.4, Z94.2', { guidance: 'IPG227' }),
    [missing(firstOf('IPG227'))],
  ],
  [
    'look-alike: another diagnosis',
    coding('K57.4, Y11.4', { ...ablation, diagnoses: 'I10.X' }),
    [],
  ],
  ['look-alike: a diagnosis among the procedures', coding('K57.4, Y11.4, I48.X', ablation), []],
  ['look-alike: guidance without a diagnosis', coding('V40.1, V55.1, Z67.5'), []],
])('%s', (_label, given, findings) => expectFindings(diagnosisMissing, given, findings));

const several = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain
And
M47.- Spondylosis`);

test('each step is told, and where there is no choice its code is proposed', () => {
  const expected = ['M54.5', 'M47.-'].map((notation) => ({
    message: messages.missing(stepFor(notation, several)),
    ...(notation === 'M54.5' && { suggestions: ['V40.1 | M54.5'] }),
  }));
  expectFindings(diagnosisMissing, coding('V40.1'), expected, several);
});

test('whether it is missing stays open', () => {
  const { verdict } = validate(coding('K57.4, Y11.4', ablation), knowledgeFromSeed(), [
    diagnosisMissing,
  ]);
  expect(verdict.totality).toBe('CANNOT_TELL');
});

test('the step is cited, and named in the message', () => {
  expect(wordsCited(diagnosisMissing, coding('K57.4, Y11.4', ablation))).toEqual(['I48.X']);
  expect(messages.missing(stepFor('M54.5', several))).toBe(
    'No diagnosis is given, so whether it is recorded cannot be told. The guidance has: M54.5 (Low back pain).',
  );
});

everyMessageIsExercised(messages);
