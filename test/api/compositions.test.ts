import {
  ComposeDocument,
  PageOfValidationsDocument,
  type ComposeQueryVariables,
} from '../../examples/generated/operations.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function outcomeOf(asked: Partial<ComposeQueryVariables>) {
  return (await server.ask(ComposeDocument, { guidance: 'IPG366', ...asked })).compose;
}

async function composed(asked: Partial<ComposeQueryVariables>) {
  const outcome = await outcomeOf(asked);
  if (outcome.__typename !== 'Composition') throw new Error(JSON.stringify(outcome));
  return outcome;
}

test('what comes next is told, with everything that a front end shows', async () => {
  const composition = await composed({
    guidance: 'ipg 366',
    soFar: { procedures: ['V40.1', 'V55.1'] },
    on: '2026-11-23',
  });
  expect(composition).toMatchObject({
    guidance: { id: 'IPG366' },
    soFar: { procedures: ['V40.1', 'V55.1'], diagnoses: [], on: '2026-11-23' },
    scenario: { ordinal: 1, label: null },
    scenarios: [{ ordinal: 1, isChosen: true, solution: { steps: [{}, {}, {}, {}] } }],
    questions: [{ question: { key: 'image-control-used' }, answer: null, isOpen: true }],
    progress: { filled: 2, needed: 3, isComplete: false, verdict: { overall: 'FAIL' } },
    editions: [{ system: 'OPCS4', edition: '4.10' }],
  });
  expect(composition.progress.findings).toMatchObject([
    { rule: { id: 'rule:guidance/step-missing' } },
  ]);
  const [site] = composition.next;
  expect(site).toMatchObject({
    obligation: 'MUST',
    step: { id: 'IPG366/steps/4' },
    determined: null,
    choices: [{ notation: 'Z', words: 'Site code', target: { kind: 'CHAPTER' } }],
  });
  expect(site?.choices[0]?.codes).toHaveLength(20);
  expect(site?.choices[0]?.codes[0]).toMatchObject({
    code: { id: 'OPCS4:Z06.1', parent: { value: 'Z06' } },
  });
});

test('the day is today, and nothing is there, when they are not given', async () => {
  const { soFar, next } = await composed({});
  expect(soFar).toMatchObject({ procedures: [], diagnoses: [] });
  expect(soFar.on).toBe(new Date().toISOString().slice(0, 10));
  expect(next[0]?.determined).toEqual({ value: 'V40.1', procedures: ['V40.1'] });
});

test('answers, scenario, rules and the number of codes are taken', async () => {
  const answered = await composed({
    soFar: { procedures: ['V40.1', 'V55.1', 'Z67.5'] },
    answers: [{ question: 'image-control-used', answer: 'NO' }],
    codes: 1,
  });
  expect(answered.progress.isComplete).toBe(true);
  expect(answered.next[0]?.choices[0]?.codes).toHaveLength(1);
  const stage = await composed({ guidance: 'IPG452', scenario: 'stage 2' });
  expect(stage.scenario).toEqual({ ordinal: 2, label: 'Stage 2' });
  // Only the convention has it that a site does not stand first.
  const siteFirst = await composed({ rules: { packs: ['GUIDANCE'] } });
  expect(siteFirst.next[2]?.choices[0]?.codes).toHaveLength(20);
});

test.each<[label: string, asked: Partial<ComposeQueryVariables>, path: string, words: string]>([
  ['an unknown guidance', { guidance: 'IPG1' }, 'guidance', 'There is no guidance "IPG1".'],
  ['an unknown scenario', { scenario: 'Open' }, 'scenario', 'It has: 1.'],
  ['no codes', { codes: 0 }, 'codes', '1 to 100'],
  [
    'a code as long as a letter',
    { soFar: { procedures: ['V40.1', 'x'.repeat(41)] } },
    'soFar.procedures[1]',
    'at most 40 characters',
  ],
  [
    'an answer to what is not asked',
    { answers: [{ question: 'weather', answer: 'YES' }] },
    'answers[0].question',
    'does not ask "weather"',
  ],
  ['an unknown rule', { rules: { without: ['a'] } }, 'rules.without[0]', 'There is no rule "a".'],
])('%s is refused', async (_label, asked, path, words) => {
  const outcome = await outcomeOf(asked);
  if (outcome.__typename !== 'ValidationRefused') throw new Error(JSON.stringify(outcome));
  expect(outcome.problems).toEqual([{ path, message: expect.stringContaining(words) }]);
});

test('costs as much as codes are asked for', async () => {
  const query = (codes: number) =>
    `{ compose(guidance: "IPG366", codes: ${codes}) { ... on Composition { next { choices { codes { code { guidance(first: 1) { totalCount } } } } } } } }`;
  expect((await server.send(query(5))).errors).toBeUndefined();
  expect((await server.send(query(100))).errors?.[0]?.extensions).toEqual({
    code: 'COST_LIMIT_EXCEEDED',
  });
});

test('nothing is recorded', async () => {
  await composed({ soFar: { procedures: ['V40.1'] } });
  const { validations } = await server.ask(PageOfValidationsDocument, { first: 1 });
  expect(validations.totalCount).toBe(0);
});
