import {
  OneValidationDocument,
  PageOfValidationsDocument,
  PublishDocument,
  ValidateDocument,
  type ValidateCodingInput,
} from '../../examples/generated/operations.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function outcomeOf(input: Partial<ValidateCodingInput>) {
  return (await server.ask(ValidateDocument, { input: { guidance: 'IPG366', ...input } }))
    .validateCoding;
}

async function validated(input: Partial<ValidateCodingInput>) {
  const outcome = await outcomeOf(input);
  if (outcome.__typename !== 'Validation') throw new Error(JSON.stringify(outcome));
  return outcome;
}

test('a coding is checked and recorded, and reads the same afterwards', async () => {
  const checked = await validated({ procedures: ['V40.1', 'V55', 'Z67.5'], on: '2026-11-23' });
  expect(checked).toMatchObject({
    verdict: { overall: 'FAIL', codes: 'FAIL', totality: 'CANNOT_TELL', sequencing: 'PASS' },
    revision: { number: 1 },
    guidance: { version: 1 },
    coding: {
      guidance: 'IPG366',
      procedures: ['V40.1', 'V55', 'Z67.5'],
      diagnoses: [],
      answers: [],
      on: '2026-11-23',
    },
    questions: [{ question: { key: 'image-control-used' } }],
    suggestions: [{ procedures: ['V40.1', 'V55.9', 'Z67.5'] }],
  });
  const { validation } = await server.ask(OneValidationDocument, { id: checked.id });
  const { summary, verdict, recordedAt, findings } = checked;
  expect(validation).toMatchObject({ id: checked.id, summary, verdict, recordedAt });
  expect(validation?.findings.map(({ message, citation }) => ({ message, citation }))).toEqual(
    findings.map(({ message, citation }) => ({ message, citation })),
  );
  expect(validation?.editions).toEqual([{ system: 'OPCS4', edition: '4.10' }]);
});

test('a finding cites words that stand in the document', async () => {
  const { findings } = await validated({ procedures: ['V55.1', 'V40.1', 'Z67.5'] });
  const [finding] = findings;
  expect(finding?.citation).toMatchObject({
    source: 'IPG366 version 1, note 2',
    pointer: 'IPG366@1/notes/2',
  });
  expect(finding?.citation.span?.text).toContain('in second place');
  expect(finding?.rule).toEqual({ id: 'rule:guidance/second-place' });
});

test('the day is today when none is given', async () => {
  const { coding } = await validated({ procedures: ['V40.1'] });
  expect(coding.on).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('a validation keeps the guidance and the revision it was made with', async () => {
  const checked = await validated({ procedures: ['V40.1', 'V55.1', 'Z67.5'] });
  const text = 'IPG366 Another title\n\nProcedure and device:\n\nOPCS-4 code(s):\n\nV40.2 Fusion\n';
  await server.ask(PublishDocument, { input: { text, message: 'Changed' } });
  const { validation } = await server.ask(OneValidationDocument, { id: checked.id });
  expect(validation).toMatchObject({
    revision: { number: 1 },
    guidance: { id: 'IPG366@1', version: 1 },
    summary: checked.summary,
  });
  const again = await validated({ procedures: ['V40.2', 'V55.1'] });
  expect(again).toMatchObject({
    verdict: { overall: 'PASS' },
    guidance: { id: 'IPG366', version: 2 },
    revision: { number: 2 },
  });
});

test('validations are listed newest first, and a page goes on where it ended when more are recorded', async () => {
  const ids: string[] = [];
  for (let run = 0; run < 5; run++) ids.unshift((await validated({ procedures: ['V40.1'] })).id);
  const { validations: one } = await server.ask(PageOfValidationsDocument, { first: 2 });
  expect(one.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  await validated({ guidance: 'IPG452', procedures: ['A70.1'] });
  const { validations: two } = await server.ask(PageOfValidationsDocument, {
    first: 2,
    after: one.pageInfo.endCursor,
  });
  expect(two.nodes.map(({ id }) => id)).toEqual(ids.slice(2, 4));
  expect(two.totalCount).toBe(one.totalCount + 1);
  const { validations: ours } = await server.ask(PageOfValidationsDocument, {
    first: 1,
    guidance: 'ipg 366',
  });
  expect(ours.totalCount).toBe(two.totalCount - 1);
  const { validations: odd } = await server.ask(PageOfValidationsDocument, {
    first: 1,
    guidance: 'a\u0000',
  });
  expect(odd.totalCount).toBe(0);
  const { validations: none } = await server.ask(PageOfValidationsDocument, {
    first: 2,
    guidance: 'IPG1',
  });
  expect(none).toMatchObject({ totalCount: 0, nodes: [] });
});

test.each([
  ['nothing to validate', {}, 'procedures', 'nothing to validate'],
  [
    'an unknown guidance',
    { guidance: 'IPG1', procedures: ['V40.1'] },
    'guidance',
    'There is no guidance "IPG1". Published here: IPG168, ',
  ],
  [
    '500 codes',
    { procedures: Array<string>(500).fill('V40.1') },
    'procedures',
    'more than the 100',
  ],
  [
    'a code as long as a letter',
    { procedures: ['V40.1', 'x'.repeat(41)] },
    'procedures[1]',
    'at most 40 characters',
  ],
  [
    'an answer to what is not asked',
    { procedures: ['V40.1'], answers: [{ question: 'weather', answer: 'YES' as const }] },
    'answers[0].question',
    'does not ask "weather"',
  ],
])('%s is refused', async (_what, input, path, words) => {
  const outcome = await outcomeOf(input);
  if (outcome.__typename !== 'ValidationRefused') throw new Error(JSON.stringify(outcome));
  expect(outcome.problems[0]?.path).toBe(path);
  expect(outcome.problems[0]?.message).toContain(words);
});

test('a refused coding is not recorded', async () => {
  const before = (await server.ask(PageOfValidationsDocument, { first: 1 })).validations.totalCount;
  await outcomeOf({});
  expect((await server.ask(PageOfValidationsDocument, { first: 1 })).validations.totalCount).toBe(
    before,
  );
});
