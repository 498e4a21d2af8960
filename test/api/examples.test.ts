import { startServer, type Server } from './server.js';

let server: Server;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const text = `IPG1 A document

Procedure and device:

OPCS-4 code(s):

V40.1 Non-rigid stabilisation of spine
`;
const examples = `- name: right
  procedures: [V40.1]
  expect: PASS

- name: nothing but the levels
  procedures: [V55.1]
  on: 2026-11-23
  expect: FAIL
  findings: [guidance/step-missing]
`;

async function publish(input: object): Promise<Record<string, unknown>> {
  const { data, errors } = await server.send(
    `mutation ($input: PublishGuidanceInput!) {
      publishGuidance(input: $input) {
        __typename
        ... on GuidancePublished { guidance { version examples { name } } changes { kind words } }
        ... on GuidanceDraft { guidance { examples { name } } changes { kind words } }
        ... on GuidanceRejected { problems { line column message excerpt } }
      }
    }`,
    { input: { text, message: 'Tested', ...input } },
  );
  expect(errors).toBeUndefined();
  return data?.['publishGuidance'] as Record<string, unknown>;
}

async function coverage(reference: string): Promise<unknown> {
  const { data, errors } = await server.send(
    `query ($reference: String!) {
      guidanceCoverage(reference: $reference) {
        reference version exampleCount
        failed { example { name } verdict differences }
        steps { all exercised } notes { all exercised } questions { all exercised } rules { all exercised }
        unexercisedSteps { step { ordinal } words }
        unexercisedNotes { note { ordinal } words }
        unexercisedQuestions { question { key } words }
        unraisedRules { ruleName procedures diagnoses answers { question answer } }
      }
    }`,
    { reference },
  );
  expect(errors).toBeUndefined();
  return data?.['guidanceCoverage'];
}

const names = ['right', 'nothing but the levels'].map((name) => ({ name }));

describe('examples that are published with a document', () => {
  test('are read back as they were given', async () => {
    await publish({ examples });
    const { data } = await server.send(`{
      guidance(reference: "IPG1") {
        examples { ordinal name procedures diagnoses answers { question answer } on conventions expect findings questions }
      }
    }`);
    expect(data).toEqual({
      guidance: {
        examples: [
          {
            ordinal: 1,
            name: 'right',
            procedures: ['V40.1'],
            diagnoses: [],
            answers: [],
            on: null,
            conventions: false,
            expect: 'PASS',
            findings: [],
            questions: null,
          },
          {
            ordinal: 2,
            name: 'nothing but the levels',
            procedures: ['V55.1'],
            diagnoses: [],
            answers: [],
            on: '2026-11-23',
            conventions: false,
            expect: 'FAIL',
            findings: ['guidance/step-missing'],
            questions: null,
          },
        ],
      },
    });
  });

  test('stay with the same text when none are given, and go when none are wanted', async () => {
    await publish({ examples });
    expect(await publish({})).toMatchObject({
      guidance: { version: 1, examples: names },
      changes: [{ kind: 'UNCHANGED' }],
    });
    expect(await publish({ examples: '[]' })).toMatchObject({
      guidance: { version: 2, examples: [] },
      changes: [{ kind: 'EXAMPLES_CHANGED', words: 'Examples: 2 gone.' }],
    });
  });

  test('are a new version of the document, and no other change', async () => {
    await publish({});
    expect(await publish({ examples })).toMatchObject({
      guidance: { version: 2, examples: names },
      changes: [{ kind: 'EXAMPLES_CHANGED', words: 'Examples: 2 new.' }],
    });
  });

  test('do not stay with another text, which the changes say', async () => {
    await publish({ examples });
    const changed = await publish({ text: `${text}\nV55.- Levels of spine\n` });
    expect(changed).toMatchObject({
      guidance: { examples: [] },
      changes: [{ kind: 'STEP_ADDED' }, { kind: 'EXAMPLES_CHANGED', words: 'Examples: 2 gone.' }],
    });
  });

  test('are shown in a draft, and not stored', async () => {
    expect(await publish({ examples, dryRun: true })).toMatchObject({
      __typename: 'GuidanceDraft',
      guidance: { examples: names },
    });
    expect(await coverage('IPG1')).toBeNull();
  });

  test('that cannot be read are refused with their place, and so is the document', async () => {
    expect(await publish({ examples: examples.replace('PASS', 'OK') })).toEqual({
      __typename: 'GuidanceRejected',
      problems: [
        {
          line: 3,
          column: 11,
          message: 'In the examples: This is no verdict. Write PASS, FAIL or CANNOT_TELL.',
          excerpt: 'expect: OK',
        },
      ],
    });
    expect(await coverage('IPG1')).toBeNull();
  });
});

describe('what examples exercise', () => {
  test('of a document of the seed', async () => {
    expect(await coverage('ipg 366')).toMatchObject({
      reference: 'IPG366',
      version: 1,
      exampleCount: 15,
      failed: [],
      steps: { all: 4, exercised: 4 },
      notes: { all: 2, exercised: 2 },
      questions: { all: 1, exercised: 1 },
      rules: { all: 6, exercised: 6 },
      unexercisedSteps: [],
      unraisedRules: [],
    });
  });

  test('of one whose examples do not come out', async () => {
    await publish({ examples: examples.replace('V40.1]', 'V40.2]') });
    expect(await coverage('IPG1')).toMatchObject({
      exampleCount: 2,
      failed: [
        {
          example: { name: 'right' },
          verdict: 'FAIL',
          differences: ['Expected PASS, came FAIL.', expect.stringMatching(/^Came unexpected/)],
        },
      ],
      steps: { all: 1, exercised: 0 },
      unexercisedSteps: [{ step: { ordinal: 1 }, words: 'No example fills V40.1.' }],
    });
  });

  test('of one that is not there', async () => {
    expect(await coverage('IPG999')).toBeNull();
  });
});
