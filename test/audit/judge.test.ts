import { readChoice, type Choice, type WrittenChoice } from '../../src/audit/choice.js';
import { Judge } from '../../src/audit/judge.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';

const knowledge = knowledgeFromSeed();
const references = knowledge.allGuidance.map(({ reference }) => reference);

function choice(written: WrittenChoice): Choice {
  const read = readChoice(written, references);
  if (!('rules' in read)) throw new Error(read.join('\n'));
  return read;
}

/** What is found: by each document, or `-` for the conventions, the names of rules. */
function judged(written: WrittenChoice, procedures: string, diagnoses = '') {
  const codes = (list: string) => list.split(' ').filter((code) => code !== '');
  const judgements = new Judge(knowledge, choice(written)).judge({
    procedures: codes(procedures),
    diagnoses: codes(diagnoses),
    on: '2026-11-23',
  });
  return judgements.map(({ guidance, findings }) =>
    [guidance ?? '-', ...findings.map(({ ruleName }) => ruleName)].join(' '),
  );
}

test('an episode is held against the documents whose operation it has, and once against the conventions', () => {
  expect(judged({ all: true }, 'V40.1 V55.1 Z67.5')).toEqual(['IPG366', '-']);
  expect(judged({ all: true }, 'V401 Z675')).toEqual(['IPG366 guidance/step-missing', '-']);
});

test('codes that go with many operations are the operation of no document', () => {
  expect(judged({ all: true }, 'Y53.4 Z67.5 V55.1').map((found) => found.split(' ')[0])).toEqual([
    '-',
  ]);
});

test('with documents that are named, an episode without their operation is of no interest', () => {
  const written = { guidance: 'IPG366' };
  expect(judged(written, 'W37.1')).toEqual([]);
  expect(judged(written, 'V40.1 V55.1 Z67.5')).toEqual(['IPG366', '-']);
  expect(judged({ ...written, pack: 'guidance' }, 'V40.1 V55.1 Z67.5')).toEqual(['IPG366']);
});

test('findings below the severity that is wanted are left out', () => {
  expect(judged({ all: true, pack: 'classification' }, '', 'M54.5')).toEqual([
    '- classification/unknown-code',
  ]);
  expect(judged({ all: true, pack: 'classification', severity: 'warning' }, '', 'M54.5')).toEqual([
    '-',
  ]);
});

test('a convention about some codes is asked of episodes that have one of them', () => {
  const judge = new Judge(
    knowledge,
    choice({ all: true, rules: 'classification/levels-of-spine,classification/site-first' }),
  );
  const asked = (procedures: string[]) =>
    judge
      .judge({ procedures, diagnoses: ['M54.5'], on: '2026-11-23' })
      .flatMap((judgement) => judgement.asked.map(({ name }) => name));
  expect(asked(['V40.1'])).toEqual(['classification/levels-of-spine']);
  expect(asked(['W37.1', 'Z84.3'])).toEqual(['classification/site-first']);
  expect(asked(['W37.1'])).toEqual([]);
});
