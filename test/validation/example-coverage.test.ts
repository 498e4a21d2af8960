import type { GuidanceCoverage } from '../../src/model/index.js';
import { coverageOf } from '../../src/validation/example-coverage.js';
import { documentWith, recordsOf } from '../documents/documents.js';
import { knowledgeOf, seedText } from '../knowledge/knowledge.js';
import { examplesFrom, knowledgeFromSeed } from '../knowledge-from-seed.js';
import { seedReferences } from '../seed.js';

const today = '2026-11-26';

/** What examples beside IPG366 exercise. */
function covered(yaml: string): GuidanceCoverage {
  const examples = examplesFrom(yaml);
  const knowledge = knowledgeOf({ documents: [{ ...recordsOf(seedText), examples }] });
  return coverageOf(knowledge.guidance('IPG366')!, knowledge, today);
}

const wordsOf = (lacking: readonly { readonly words: string }[]) =>
  lacking.map(({ words }) => words);

const right = `
- name: right
  procedures: [V40.1, V55.9, Y53.9, Z67.5]
  answers: { image-control-used: yes }
  expect: PASS
`;
const levelsLeftOut = `
- name: levels left out
  procedures: [V40.1, Y53.9, Z67.5]
  expect: FAIL
  findings: [guidance/step-missing]
`;

describe('the examples of the seed', () => {
  test.each(seedReferences)('exercise all of %s', (reference) => {
    const knowledge = knowledgeFromSeed();
    const coverage = coverageOf(knowledge.guidance(reference)!, knowledge, today);
    const { unexercisedSteps, unexercisedNotes, unexercisedQuestions, unraisedRules } = coverage;
    // In words: what stands behind them is the whole knowledge, which no report of a failure could print.
    expect({
      failed: coverage.failed.flatMap(({ differences }) => differences),
      steps: wordsOf(unexercisedSteps),
      notes: wordsOf(unexercisedNotes),
      questions: wordsOf(unexercisedQuestions),
      rules: unraisedRules.map(({ ruleName }) => ruleName),
    }).toEqual({ failed: [], steps: [], notes: [], questions: [], rules: [] });
  });
});

test('without examples nothing is exercised, and no rule is known to be raised', () => {
  const coverage = covered('[]');
  expect(coverage).toMatchObject({
    reference: 'IPG366',
    version: 1,
    exampleCount: 0,
    failed: [],
    steps: { all: 4, exercised: 0 },
    notes: { all: 2, exercised: 0 },
    questions: { all: 1, exercised: 0 },
    rules: { all: 0, exercised: 0 },
  });
  expect(wordsOf(coverage.unexercisedSteps)).toEqual(
    ['V40.1', 'V55.-', 'Y53.- or Y68.-', 'Z'].map(
      (name) =>
        `No example fills ${name}. No example is told that ${name} is missing, wrong or out of place.`,
    ),
  );
});

describe('a step', () => {
  test('that is only ever filled is exercised by half', () => {
    expect(wordsOf(covered(right).unexercisedSteps)).toContain(
      'No example is told that V55.- is missing, wrong or out of place.',
    );
  });

  test('that is filled here and missed there is exercised', () => {
    const { steps, unexercisedSteps } = covered(right + levelsLeftOut);
    expect(steps).toEqual({ all: 4, exercised: 1 });
    expect(unexercisedSteps.map(({ step }) => step.ordinal)).toEqual([1, 3, 4]);
  });

  test.each([
    ['wrong', 2, 'procedures: [V40.2, V55.1, Y53.9, Z67.5]', 'guidance/wrong-choice', [2, 3, 4]],
    [
      'out of place',
      1,
      'procedures: [V55.1, V40.1, Y53.9, Z67.5]',
      'guidance/second-place',
      [1, 3, 4],
    ],
  ])('that is %s is told of', (_label, _step, procedures, rule, lacking) => {
    const wrong = `
- name: wrong
  ${procedures}
  expect: FAIL
  findings: [${rule}]
`;
    expect(covered(right + wrong).unexercisedSteps.map(({ step }) => step.ordinal)).toEqual(
      lacking,
    );
  });

  test('that is open is not told to be missing where another is', () => {
    const siteLeftOut = `
- name: site left out, and nobody says whether there was image control
  procedures: [V40.1, V55.1]
  expect: FAIL
  findings: [guidance/step-missing]
`;
    expect(wordsOf(covered(right + siteLeftOut).unexercisedSteps)).toEqual(
      ['V40.1', 'V55.-', 'Y53.- or Y68.-'].map(
        (name) => `No example is told that ${name} is missing, wrong or out of place.`,
      ),
    );
  });

  test('that is filled is not told to be missing where another of its sentence is', () => {
    const text = documentWith({
      opcs4: `V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Y53.- Approach to organ under image control

Note: A code from category V55.- and a code from category Y53.- must be assigned.`,
    });
    const yaml = `
- name: image control left out
  procedures: [V40.1, V55.1]
  expect: FAIL
  findings: [guidance/step-missing]
`;
    const knowledge = knowledgeOf({
      documents: [{ ...recordsOf(text), examples: examplesFrom(yaml) }],
    });
    const guidance = knowledge.guidance('IPG999')!;
    expect(guidance.notes.map(({ duties }) => duties.map(({ steps }) => steps.length))).toEqual([
      [2],
    ]);
    expect(wordsOf(coverageOf(guidance, knowledge, today).unexercisedSteps)).toEqual([
      'No example is told that V40.1 is missing, wrong or out of place.',
      'No example is told that V55.- is missing, wrong or out of place.',
      'No example fills Y53.-.',
    ]);
  });

  test('that may be left out is exercised once it is', () => {
    const text = seedText.replace(
      'then a code from these categories **must be** assigned',
      'then a code from these categories may be assigned',
    );
    const without = right.replace('name: right', 'name: left out').replace('Y53.9, ', '');
    const lacking = [right, right + without].map((yaml) => {
      const knowledge = knowledgeOf({
        documents: [{ ...recordsOf(text), examples: examplesFrom(yaml) }],
      });
      return wordsOf(
        coverageOf(knowledge.guidance('IPG366')!, knowledge, today).unexercisedSteps,
      ).filter((words) => words.includes('Y53.-'));
    });
    expect(lacking).toEqual([['No example leaves Y53.- or Y68.- out.'], []]);
  });
});

test('a note wants its steps exercised and its defaults recorded', () => {
  const other = right.replace('V55.9', 'V55.1');
  expect(wordsOf(covered(other).unexercisedNotes)).toEqual([
    expect.stringMatching(/^Its step Y53.- or Y68.- is not exercised\./),
    'Its step V55.- is not exercised. No example records the default V55.9.',
  ]);
  expect(covered(right + levelsLeftOut).unexercisedNotes.map(({ note }) => note.ordinal)).toEqual([
    1,
  ]);
});

test('a question wants to be answered both ways', () => {
  expect(wordsOf(covered(right).unexercisedQuestions)).toEqual([
    'No example answers image-control-used with no.',
  ]);
  const unused = right
    .replace('name: right', 'name: unused')
    .replace('Y53.9, ', '')
    .replace('yes', 'no');
  expect(covered(right + unused).unexercisedQuestions).toEqual([]);
});

test('a rule that a slip would raise is told with that slip', () => {
  const { rules, unraisedRules } = covered(right + levelsLeftOut);
  expect(rules).toEqual({ all: 6, exercised: 1 });
  expect(unraisedRules).toContainEqual({
    ruleName: 'guidance/second-place',
    procedures: ['V55.9', 'V40.1', 'Y53.9', 'Z67.5'],
    diagnoses: [],
    answers: [{ question: 'image-control-used', answer: 'YES' }],
  });
  expect(unraisedRules.map(({ ruleName }) => ruleName)).not.toContain('guidance/step-missing');
});

test('an example that did not come out as expected exercises nothing, and is told', () => {
  const coverage = covered(right + levelsLeftOut.replace('step-missing', 'step-order'));
  expect(coverage.steps).toEqual({ all: 4, exercised: 0 });
  expect(coverage.exampleCount).toBe(2);
  expect(coverage.failed.map(({ example }) => example.name)).toEqual(['levels left out']);
});
