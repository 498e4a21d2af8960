import { startServer, type Server } from './server.js';

let server: Server;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

/** Leaves two things open: a line that is not understood, and how two diagnoses go together. */
const text = `IPG1 A document

Procedure and device:

OPCS-4 code(s):

V40.1 Non-rigid stabilisation of spine

Ask the coding lead about V55.9 first.

Diagnosis or health condition:

ICD-10 code(s):

M54.5 Low back pain

M54.4 Lumbago with sciatica
`;
const relation = 'M54.5-and-or-M54.4';

const mutation = `mutation ($input: PublishGuidanceInput!) {
  publishGuidance(input: $input) {
    __typename
    ... on GuidancePublished { revision { number } guidance { ...Whole } changes { kind words } }
    ... on GuidanceDraft { guidance { ...Whole } changes { kind words } }
    ... on GuidanceRejected { problems { line column message excerpt } }
  }
}
fragment Whole on Guidance {
  id reference title version sourceUrl
  unreadLines { text }
  notes { text }
  questions { key kind answers resolution { answer by at } }
  procedure { recommendation { diagnosis { id relation choices { target { notation } } } } }
}`;

interface Result {
  readonly __typename: string;
  readonly revision: { readonly number: number };
  readonly guidance: {
    readonly unreadLines: readonly object[];
    readonly notes: readonly { readonly text: string }[];
    readonly questions: readonly {
      readonly key: string;
      readonly resolution: { readonly answer: string; readonly at: string } | null;
    }[];
    readonly procedure: {
      readonly recommendation: {
        readonly diagnosis: readonly {
          readonly relation: string | null;
          readonly choices: readonly { readonly target: { readonly notation: string } }[];
        }[];
      };
    };
  };
  readonly changes: readonly { readonly kind: string; readonly words: string }[];
  readonly problems: readonly { readonly message: string }[];
}

async function publish(input: object): Promise<Result> {
  const { data, errors } = await server.send(mutation, {
    input: { text, message: 'Tested', ...input },
  });
  expect(errors).toBeUndefined();
  return data?.['publishGuidance'] as Result;
}

async function inForce(): Promise<unknown> {
  const { data, errors } = await server.send(
    '{ revision { number } allGuidance { nodes { id version text } } code(system: OPCS4, value: "V40.1") { guidance { nodes { id } } } }',
  );
  expect(errors).toBeUndefined();
  return data;
}

const kindsOf = ({ changes }: Result) => changes.map(({ kind }) => kind);
const diagnosisOf = ({ guidance }: Result) =>
  guidance.procedure.recommendation.diagnosis.map(({ choices }) =>
    choices.map(({ target }) => target.notation).join(' or '),
  );
const answersOf = ({ guidance }: Result) =>
  Object.fromEntries(
    guidance.questions.map(({ key, resolution }) => [key, resolution?.answer ?? null]),
  );
const answer = (question: string, given: string, by = 'A. Curator') => ({
  question,
  answer: given,
  by,
});

describe('a dry run', () => {
  test('shows what was read, what is uncertain and what would change, and stores nothing', async () => {
    const before = await inForce();
    const draft = await publish({ dryRun: true, sourceUrl: 'https://example.org/ipg1' });
    expect(draft).toMatchObject({
      __typename: 'GuidanceDraft',
      guidance: {
        id: 'IPG1@1',
        reference: 'IPG1',
        version: 1,
        sourceUrl: 'https://example.org/ipg1',
        unreadLines: [{ text: 'Ask the coding lead about V55.9 first.' }],
        questions: [
          { key: 'line-9', kind: 'UNREAD_LINE', answers: ['NOTHING', 'NOTE'], resolution: null },
          { key: relation, kind: 'UNKNOWN_RELATION', answers: ['AND', 'OR'], resolution: null },
        ],
      },
      changes: [{ kind: 'GUIDANCE_ADDED' }],
    });
    expect(await inForce()).toEqual(before);
    expect((await server.send('{ node(id: "IPG1@1") { id } }')).data).toEqual({ node: null });
  });

  test('is what is then published', async () => {
    const resolutions = [answer(relation, 'OR')];
    const draft = await publish({ dryRun: true, resolutions });
    const published = await publish({ resolutions });
    expect(published.__typename).toBe('GuidancePublished');
    expect(published.changes).toEqual(draft.changes);
    expect(diagnosisOf(published)).toEqual(diagnosisOf(draft));
    expect(answersOf(published)).toEqual(answersOf(draft));
  });

  test('of a text in force says that nothing changes; of another, what would', async () => {
    await publish({});
    expect(kindsOf(await publish({ dryRun: true }))).toEqual(['UNCHANGED']);
    const draft = await publish({ dryRun: true, text: `${text}\nM54.3 Sciatica\n` });
    expect(draft.guidance).toMatchObject({ id: 'IPG1@2', version: 2 });
    expect(kindsOf(draft)).toContain('STEP_ADDED');
  });

  test('of an older text says which version it would be again', async () => {
    await publish({});
    await publish({ text: text.replace('A document', 'Another title') });
    const draft = await publish({ dryRun: true });
    expect(draft.guidance).toMatchObject({ version: 1, title: 'A document' });
  });

  test('is refused as a publication is', async () => {
    const refused = await publish({ dryRun: true, text: ' ' });
    expect(refused).toMatchObject({ __typename: 'GuidanceRejected' });
  });
});

describe('what a text does not state', () => {
  const untitled = text.replace('IPG1 A document\n', '');

  test('can be given with it', async () => {
    expect(await publish({ text: untitled, reference: 'ipg 1', title: 'Given' })).toMatchObject({
      __typename: 'GuidancePublished',
      guidance: { reference: 'IPG1', title: 'Given' },
    });
  });

  test.each([
    ['another reference than the text', { reference: 'IPG2' }, /IPG1.*IPG2/],
    [
      'a reference that is none',
      { reference: 'the first' },
      /The reference is not written like one/,
    ],
    ['an empty title', { title: ' ' }, /The title is empty/],
    ['a title with NUL', { title: 'A\u0000' }, /The title has a NUL character/],
  ])('%s is refused', async (_label, given, message) => {
    const before = await inForce();
    const refused = await publish(given);
    expect(refused.problems[0]?.message).toMatch(message);
    expect(await inForce()).toEqual(before);
  });
});

describe("a curator's answers", () => {
  test('are applied, kept with their author, and told among the changes', async () => {
    await publish({});
    const after = await publish({
      resolutions: [answer(relation, 'OR'), answer('line-9', 'NOTE', 'B. Curator')],
    });
    expect(after.guidance).toMatchObject({
      version: 2,
      unreadLines: [],
      notes: [{ text: 'Ask the coding lead about V55.9 first.' }],
      questions: [
        { key: 'line-9', resolution: { answer: 'NOTE', by: 'B. Curator' } },
        { key: relation, resolution: { answer: 'OR', by: 'A. Curator' } },
      ],
    });
    expect(diagnosisOf(after)).toEqual(['M54.5 or M54.4']);
    expect(kindsOf(after)).toEqual(expect.arrayContaining(['RESOLUTION_ADDED', 'NOTE_ADDED']));
  });

  test('the same ones again change nothing', async () => {
    const resolutions = [answer(relation, 'AND')];
    const first = await publish({ resolutions });
    const again = await publish({ resolutions });
    expect(kindsOf(again)).toEqual(['UNCHANGED']);
    expect(again.revision).toEqual(first.revision);
    expect(again.guidance.questions).toEqual(first.guidance.questions);
  });

  test('carry over while the text stays the same', async () => {
    const first = await publish({ resolutions: [answer(relation, 'OR')] });
    expect(kindsOf(await publish({ message: 'Again' }))).toEqual(['UNCHANGED']);
    const second = await publish({ resolutions: [answer('line-9', 'NOTHING')] });
    expect(answersOf(second)).toEqual({ 'line-9': 'NOTHING', [relation]: 'OR' });
    const [, kept] = second.guidance.questions;
    expect(kept).toEqual(first.guidance.questions[1]);
    const third = await publish({ resolutions: [answer(relation, 'AND')] });
    expect(answersOf(third)).toEqual({ 'line-9': 'NOTHING', [relation]: 'AND' });
  });

  test('are dropped when the text changes, and the changes say so', async () => {
    await publish({ resolutions: [answer(relation, 'OR')] });
    const after = await publish({ text: text.replace('Low back pain', 'Low back pain, acute') });
    expect(answersOf(after)).toEqual({ 'line-9': null, [relation]: null });
    expect(kindsOf(after)).toContain('RESOLUTION_REMOVED');
  });

  test.each([
    ['of no question', [answer('x', 'OR')], 'There is no question "x"'],
    ['that are none of the answers', [answer(relation, 'NOTE')], 'Answer AND or OR.'],
    ['given twice', [answer(relation, 'OR'), answer(relation, 'AND')], 'is answered twice'],
    ['by nobody', [answer(relation, 'OR', ' ')], 'has no name'],
    ['by a name with NUL', [answer(relation, 'OR', 'A\u0000')], 'NUL character'],
  ])('%s are refused, and nothing is stored', async (_label, resolutions, message) => {
    const before = await inForce();
    const refused = await publish({ resolutions });
    expect(refused.__typename).toBe('GuidanceRejected');
    expect(refused.problems.map((problem) => problem.message).join('\n')).toContain(message);
    expect(await inForce()).toEqual(before);
  });
});
