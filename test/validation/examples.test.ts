import type { ExampleRecord } from '../../src/records.js';
import { tryExamples } from '../../src/validation/examples.js';
import { recordsOf } from '../documents/documents.js';
import { knowledgeOf, seedText } from '../knowledge/knowledge.js';
import { examplesFrom, knowledgeFromSeed } from '../knowledge-from-seed.js';
import { seedReferences } from '../seed.js';

const today = '2026-11-26';

/** What comes of examples beside IPG366. */
function tried(yaml: string) {
  return triedRecords(examplesFrom(yaml));
}

function triedRecords(examples: readonly ExampleRecord[]) {
  const knowledge = knowledgeOf({ documents: [{ ...recordsOf(seedText), examples }] });
  return tryExamples(knowledge.guidance('IPG366')!, knowledge, today);
}

const differencesOf = (yaml: string) => tried(yaml).map(({ outcome }) => outcome.differences);

describe.each(seedReferences)('the examples of %s', (reference) => {
  const knowledge = knowledgeFromSeed();
  const guidance = knowledge.guidance(reference)!;

  test.each(
    tryExamples(guidance, knowledge, today).map(({ outcome }) => [outcome.example.name, outcome]),
  )('%s', (_name, { differences }) => expect(differences).toEqual([]));

  test('are right and wrong, where the document recommends codes', () => {
    const expected = new Set(guidance.examples.map((example) => example.expect));
    const wanted =
      guidance.procedure.recommendation.outcome === 'CODES' ? ['PASS', 'FAIL'] : ['CANNOT_TELL'];
    expect([...expected]).toEqual(expect.arrayContaining(wanted));
  });
});

test('what came is told with the example, and nothing differs where it was expected', () => {
  const [right, wrong] = tried(`
- { name: right, procedures: [V40.1, V55.1, Y53.4, Z67.5], expect: PASS }
- { name: wrong, procedures: [V40.1, V55.1, Y53.4], expect: FAIL, findings: [guidance/step-missing] }
`);
  expect(right?.outcome).toMatchObject({
    example: { name: 'right' },
    verdict: 'PASS',
    differences: [],
  });
  expect(wrong?.outcome).toMatchObject({
    example: { name: 'wrong' },
    verdict: 'FAIL',
    differences: [],
  });
  expect(wrong?.report?.findings).toHaveLength(1);
});

describe('what differs is told in words', () => {
  test.each([
    [
      'another verdict, and a finding that was not expected',
      '{ name: a, procedures: [V40.1, V55.1, Y53.4], expect: PASS }',
      [
        'Expected PASS, came FAIL.',
        'Came unexpected, guidance/step-missing: A site code from chapter Z is needed and not there.',
      ],
    ],
    [
      'a finding that did not come',
      '{ name: a, procedures: [V40.1, V55.1, Y53.4], expect: FAIL, findings: [guidance/step-missing, guidance/step-order] }',
      ['Expected a finding of guidance/step-order, which did not come.'],
    ],
    [
      'a finding that came once and not twice',
      '{ name: a, procedures: [V40.1, V55.1, Y53.4], expect: FAIL, findings: [guidance/step-missing, guidance/step-missing] }',
      ['Expected a finding of guidance/step-missing, which did not come.'],
    ],
    [
      'a finding that came twice and not once',
      '{ name: a, procedures: [V40.1, Y53.4], expect: FAIL, findings: [guidance/step-missing] }',
      [expect.stringMatching(/^Came unexpected, guidance\/step-missing: A site code/)],
    ],
    [
      'a rule that there is not',
      '{ name: a, procedures: [V40.1, V55.1, Y53.4], expect: FAIL, findings: [guidance/step-mising, guidance/step-missing] }',
      ['Expected a finding of guidance/step-mising, and there is no such rule.'],
    ],
    [
      'a question that is not open',
      '{ name: a, procedures: [V40.1, V55.1, Y53.4, Z67.5], expect: PASS, questions: [image-control-used] }',
      ['Expected the question image-control-used to stay open, which it did not.'],
    ],
    [
      'a question that is open',
      '{ name: a, procedures: [V40.1, V55.1, Z67.5], expect: CANNOT_TELL, questions: [] }',
      ['The question image-control-used stayed open, which was not expected.'],
    ],
    [
      'an answer to what is not asked',
      '{ name: a, procedures: [V40.1], answers: { weather: yes }, expect: PASS }',
      [
        'Refused, answers[0].question: IPG366 does not ask "weather". It asks: image-control-used, image-control-kind-stated, levels-of-spine-stated.',
      ],
    ],
    [
      'a coding without codes',
      '{ name: a, procedures: [], expect: PASS }',
      [expect.stringMatching(/^Refused, procedures: There is nothing to validate\./)],
    ],
  ])('%s', (_label, example, differences) => {
    expect(differencesOf(`- ${example}`)).toEqual([differences]);
  });
});

test('which questions stay open need not be said', () => {
  expect(
    differencesOf('- { name: a, procedures: [V40.1, V55.1, Z67.5], expect: CANNOT_TELL }'),
  ).toEqual([[]]);
});

test('the document alone is asked, unless the example wants conventions too', () => {
  const siteFirst = (rest: string) =>
    `- { name: a, procedures: [Z67.5, V40.1, V55.1, Y53.4], expect: FAIL, findings: [guidance/step-order${rest} }`;
  expect(differencesOf(siteFirst(']'))).toEqual([[]]);
  expect(differencesOf(siteFirst(', classification/site-first], conventions: yes'))).toEqual([[]]);
  expect(differencesOf(siteFirst(', classification/site-first]'))).toEqual([
    ['Expected a finding of classification/site-first, which did not come.'],
  ]);
});

test('what is only worth knowing need not be expected', () => {
  const yaml =
    '- { name: a, procedures: [V40.1, V55.1, Y53.4, Z67.5], diagnoses: [M54.5], conventions: yes, expect: CANNOT_TELL }';
  const [example] = tried(yaml);
  expect(example?.report?.findings.map(({ severity }) => severity)).toEqual(['INFORMATION']);
  expect(example?.outcome.differences).toEqual([]);
});

test('an example without a day is for today', () => {
  const codings = tried(`
- { name: today, procedures: [V40.1], expect: PASS }
- { name: another day, procedures: [V40.1], on: 2020-02-29, expect: PASS }
`).map(({ coding }) => coding.on);
  expect(codings).toEqual([today, '2020-02-29']);
});

test('where there are no examples, nothing comes of them', () => {
  expect(triedRecords([])).toEqual([]);
});
