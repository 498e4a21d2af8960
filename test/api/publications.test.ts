import {
  OneNodeDocument,
  PublishDocument,
  RevisionAndRulesDocument,
  WholeGuidanceDocument,
  type PublishGuidanceInput,
} from '../../examples/generated/operations.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const message = 'Tested';
const documentOf = (...lines: string[]) =>
  ['IPG1 A document', 'Procedure and device:', 'OPCS-4 code(s):', ...lines].join('\n\n');

async function publish(input: Partial<PublishGuidanceInput>) {
  const { publishGuidance } = await server.ask(PublishDocument, {
    input: { text: '', message, ...input },
  });
  return publishGuidance;
}

async function published(input: Partial<PublishGuidanceInput>) {
  const result = await publish(input);
  if (result.__typename !== 'GuidancePublished') throw new Error(JSON.stringify(result));
  return result;
}

async function problemsOf(input: Partial<PublishGuidanceInput>) {
  const before = await server.ask(RevisionAndRulesDocument, {});
  const result = await publish(input);
  expect(await server.ask(RevisionAndRulesDocument, {})).toEqual(before);
  return result.__typename === 'GuidanceRejected' ? result.problems : [];
}

test('a new document is in force in the next revision', async () => {
  const text = documentOf('V40.1 Non-rigid stabilisation of spine');
  const result = await published({
    text,
    author: 'A. Curator',
    sourceUrl: 'https://example.org/ipg1',
  });
  expect(result).toEqual({
    __typename: 'GuidancePublished',
    guidance: { id: 'IPG1', reference: 'IPG1', version: 1, sourceUrl: 'https://example.org/ipg1' },
    revision: { number: 2, message, author: 'A. Curator' },
    changes: [{ kind: 'GUIDANCE_ADDED', words: 'IPG1 A document is new.' }],
  });
  const { guidance } = await server.ask(WholeGuidanceDocument, { reference: 'IPG366' });
  expect(guidance?.id).toBe('IPG366');
});

test('the same text again changes nothing and says so', async () => {
  const text = documentOf('V40.1 Non-rigid stabilisation of spine');
  await published({ text, sourceUrl: 'https://example.org/ipg1' });
  const again = await published({ text, message: 'Once more' });
  expect(again).toMatchObject({
    guidance: { version: 1, sourceUrl: 'https://example.org/ipg1' },
    revision: { number: 2, message },
    changes: [
      {
        kind: 'UNCHANGED',
        words: 'IPG1 is already published with this text, as version 1. Nothing was changed.',
      },
    ],
  });
});

test('the same text with other line ends changes nothing', async () => {
  const text = documentOf('V40.1 Non-rigid stabilisation of spine');
  await published({ text });
  const again = await published({ text: text.replaceAll('\n', '\r\n') });
  expect(again.changes.map(({ kind }) => kind)).toEqual(['UNCHANGED']);
});

test('a changed text is a new version, says what changed, and keeps the old one readable', async () => {
  await published({
    text: documentOf('V40.1 Non-rigid stabilisation of spine', 'V55.- Levels of spine'),
  });
  const { guidance, revision, changes } = await published({
    text: documentOf(
      'V40.1 Non-rigid stabilisation of spine',
      'V55.- Levels of spine',
      'Site code from Chapter Z',
      'Note: Codes from category V55.- are assigned in second place: if the levels are not stated, V55.9 is used.',
    ),
  });
  expect(guidance).toMatchObject({ id: 'IPG1', version: 2 });
  expect(revision.number).toBe(3);
  expect(changes.map(({ kind }) => kind)).toEqual([
    'POSITION_CHANGED',
    'STEP_ADDED',
    'DEFAULT_ADDED',
    'NOTE_ADDED',
  ]);

  const old = await server.ask(WholeGuidanceDocument, { reference: 'IPG1', revision: 2 });
  expect(old.guidance).toMatchObject({ id: 'IPG1@1', version: 1, notes: [] });
  expect(old.guidance?.procedure.recommendation.solutions[0]?.steps).toHaveLength(2);
  const now = await server.ask(WholeGuidanceDocument, { reference: 'IPG1' });
  expect(now.guidance?.procedure.recommendation.solutions[0]?.steps).toHaveLength(3);
  for (const id of ['IPG1@1', 'IPG1@2', 'IPG1@2/notes/1', 'revision:1', 'revision:3']) {
    expect((await server.ask(OneNodeDocument, { id })).node?.id).toBe(id);
  }
});

test('an older text published again is in force again under its old number', async () => {
  const first = documentOf('V40.1 Non-rigid stabilisation of spine');
  await published({ text: first });
  await published({
    text: documentOf('V40.2 Posterior instrumented fusion of cervical spine NEC'),
  });
  const back = await published({ text: first });
  expect(back).toMatchObject({ guidance: { version: 1 }, revision: { number: 4 } });
});

test('a document was not there before the revision that brought it', async () => {
  await published({ text: documentOf('V40.1 Non-rigid stabilisation of spine') });
  expect(
    (await server.ask(WholeGuidanceDocument, { reference: 'IPG1', revision: 1 })).guidance,
  ).toBeNull();
});

test('documents published at the same moment are all in force', async () => {
  const references = ['IPG1', 'IPG2', 'IPG3', 'IPG4', 'IPG5', 'IPG6'];
  const results = await Promise.all(
    references.map((reference) =>
      published({
        text: documentOf('V40.1 Non-rigid stabilisation of spine').replace('IPG1', reference),
      }),
    ),
  );
  expect(results.map(({ revision }) => revision.number).sort()).toEqual([2, 3, 4, 5, 6, 7]);
  for (const reference of references) {
    expect((await server.ask(WholeGuidanceDocument, { reference })).guidance?.reference).toBe(
      reference,
    );
  }
});

test('lines that were not understood are kept with the document', async () => {
  await published({
    text: documentOf(
      'V40.1 Non-rigid stabilisation of spine',
      'Ask the coding lead about W99.9 first.',
    ),
  });
  const { guidance } = await server.ask(WholeGuidanceDocument, { reference: 'IPG1' });
  expect(guidance?.unreadLines).toEqual([
    { line: 9, text: 'Ask the coding lead about W99.9 first.' },
  ]);
});

test.each([
  ['an empty text', { text: '  \n ' }, 'The text is empty'],
  [
    'a text of no known layout',
    { text: 'Dear all, please code this as V40.1.' },
    'No known layout',
  ],
  ['a text with NUL', { text: 'IPG1 A\u0000' }, 'NUL character'],
  [
    'a text of two documents',
    { text: [1, 2].map((n) => documentOf('V40.1 …').replace('IPG1', `IPG${n}`)).join('\n\n') },
    'The text has 2 guidance documents (IPG1, IPG2)',
  ],
  [
    'no message',
    { text: documentOf('V40.1 Non-rigid stabilisation of spine'), message: ' ' },
    'The message is empty',
  ],
  [
    'an address that is none',
    {
      text: documentOf('V40.1 Non-rigid stabilisation of spine'),
      sourceUrl: 'javascript:alert(1)',
    },
    'not a web address',
  ],
  [
    'an author with NUL',
    { text: documentOf('V40.1 Non-rigid stabilisation of spine'), author: 'A\u0000' },
    'NUL character',
  ],
])(
  '%s is refused with its place and remedy, and nothing is stored',
  async (_what, input, words) => {
    const problems = await problemsOf(input);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.line).toBeGreaterThan(0);
  },
);
