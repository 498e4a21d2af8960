import { seedReferences } from '../seed.js';
import { createSqlite, describeOnBoth, type TestDatabase } from '../store/databases.js';
import { noteQueries } from '../store/statements.js';
import { startServer, type Server } from './server.js';

const documentOf = (reference: string, ...lines: string[]) =>
  [`${reference} A document`, 'Procedure and device:', 'OPCS-4 code(s):', ...lines].join('\n\n');
const first = documentOf('IPG1', 'V40.1 Non-rigid stabilisation of spine');
const second = documentOf(
  'IPG1',
  'V40.1 Non-rigid stabilisation of spine',
  'V55.- Levels of spine',
);

describeOnBoth('history', (create) => {
  let database: TestDatabase;
  let server: Server;

  beforeEach(async () => {
    database = await create();
    server = await startServer(database.url);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await server.stop();
    await database.empty();
  });

  async function ask(query: string, variables = {}): Promise<Record<string, unknown>> {
    const { data, errors } = await server.send(query, variables);
    expect(errors).toBeUndefined();
    return data ?? {};
  }

  async function publish(text: string, author: string | null = null): Promise<void> {
    const input = { text, message: `Published ${text.length}`, author };
    expect(
      await ask(
        'mutation ($input: PublishGuidanceInput!) { publishGuidance(input: $input) { __typename } }',
        { input },
      ),
    ).toEqual({ publishGuidance: { __typename: 'GuidancePublished' } });
  }

  async function withdraw(input: object): Promise<unknown> {
    const { withdrawGuidance } = await ask(
      `mutation ($input: WithdrawGuidanceInput!) {
        withdrawGuidance(input: $input) {
          __typename
          ... on GuidanceWithdrawn { reference revision { number message author } }
          ... on WithdrawalRefused { problems { path message } }
        }
      }`,
      { input: { message: 'Replaced', ...input } },
    );
    return withdrawGuidance;
  }

  const revisions = `query ($first: Int, $after: String) {
    revisions(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes {
        id number publishedAt message author
        publications { reference version title change }
        releaseChanges { system edition change }
      }
    }
  }`;

  describe('a document that is withdrawn', () => {
    beforeEach(() => publish(first));

    it('is in force no longer, and its past stays', async () => {
      expect(await withdraw({ reference: 'ipg 1', author: 'A. Curator' })).toEqual({
        __typename: 'GuidanceWithdrawn',
        reference: 'IPG1',
        revision: { number: 3, message: 'Replaced', author: 'A. Curator' },
      });
      expect(
        await ask(`{
          guidance(reference: "IPG1") { id }
          old: guidance(reference: "IPG1", revision: 2) { id versions { version inForce } }
          code(system: OPCS4, value: "V40.1") { guidance { nodes { id } } }
        }`),
      ).toEqual({
        guidance: null,
        old: { id: 'IPG1@1', versions: [{ version: 1, inForce: false }] },
        code: { guidance: { nodes: [{ id: 'IPG366' }] } },
      });
    });

    it('comes back when it is published again', async () => {
      await withdraw({ reference: 'IPG1' });
      await publish(first);
      expect(
        await ask(
          '{ guidance(reference: "IPG1") { version versions { version revision inForce } } }',
        ),
      ).toEqual({
        guidance: { version: 1, versions: [{ version: 1, revision: 2, inForce: true }] },
      });
    });

    it.each([
      [{ reference: 'IPG2' }, 'reference', 'There is no guidance "IPG2" in force'],
      [{ reference: 'what?' }, 'reference', `In force: IPG1, ${seedReferences[0]}`],
      [{ reference: 'IPG1', message: ' ' }, 'message', 'The message is empty'],
      [{ reference: 'IPG1', author: 'A\u0000' }, 'author', 'NUL character'],
    ])(
      '%j is refused with its place and remedy, and nothing changes',
      async (input, path, message) => {
        expect(await withdraw(input)).toEqual({
          __typename: 'WithdrawalRefused',
          problems: [{ path, message: expect.stringContaining(message) }],
        });
        expect(await ask('{ revision { number guidanceCount } }')).toEqual({
          revision: { number: 2, guidanceCount: seedReferences.length + 1 },
        });
      },
    );

    it('twice at the same moment is withdrawn once', async () => {
      const results = await Promise.all([1, 2].map(() => withdraw({ reference: 'IPG1' })));
      expect(results.map((result) => (result as { __typename: string }).__typename).sort()).toEqual(
        ['GuidanceWithdrawn', 'WithdrawalRefused'],
      );
    });
  });

  describe('the list of revisions', () => {
    beforeEach(async () => {
      await publish(first, 'A. Curator');
      await publish(second);
      await withdraw({ reference: 'IPG1' });
    });

    it('says what was published when, by whom and why, newest first', async () => {
      const title = 'A document';
      expect(await ask(revisions)).toMatchObject({
        revisions: {
          totalCount: 4,
          pageInfo: { hasNextPage: false, hasPreviousPage: false },
          nodes: [
            {
              id: 'revision:4',
              number: 4,
              message: 'Replaced',
              author: null,
              publications: [{ reference: 'IPG1', version: 2, title, change: 'TAKEN_OUT' }],
              releaseChanges: [],
            },
            {
              number: 3,
              publications: [
                { reference: 'IPG1', version: 1, title, change: 'TAKEN_OUT' },
                { reference: 'IPG1', version: 2, title, change: 'BROUGHT_IN' },
              ],
            },
            {
              number: 2,
              author: 'A. Curator',
              publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
              publications: [{ reference: 'IPG1', version: 1, title, change: 'BROUGHT_IN' }],
            },
            {
              number: 1,
              publications: seedReferences.map((reference) => ({
                reference,
                version: 1,
                change: 'BROUGHT_IN',
              })),
              releaseChanges: [{ system: 'OPCS4', change: 'BROUGHT_IN' }],
            },
          ],
        },
      });
    });

    it('is walked page by page', async () => {
      const numbers: number[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Record<string, unknown> = await ask(revisions, { first: 3, after });
        const { nodes, pageInfo } = page['revisions'] as {
          nodes: { number: number }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        numbers.push(...nodes.map(({ number }) => number));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(numbers).toEqual([4, 3, 2, 1]);
      expect(await ask(revisions, { first: 0 })).toMatchObject({
        revisions: { nodes: [], totalCount: 4, pageInfo: { hasNextPage: true } },
      });
    });

    it('refuses a cursor of another list', async () => {
      const { allGuidance } = await ask('{ allGuidance { pageInfo { endCursor } } }');
      const after = (allGuidance as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
      const { errors } = await server.send(revisions, { after });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('a cursor of another list'),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    });

    it('tells how much was in force, for whoever asks', async () => {
      expect(
        await ask('{ revisions { nodes { number guidanceCount releases { system } } } }'),
      ).toEqual({
        revisions: {
          nodes: [
            [4, 0],
            [3, 1],
            [2, 1],
            [1, 0],
          ].map(([number = 0, besidesSeed = 0]) => ({
            number,
            guidanceCount: seedReferences.length + besidesSeed,
            releases: [{ system: 'OPCS4' }],
          })),
        },
      });
    });

    it('is also what one revision changed', async () => {
      expect(
        await ask(
          '{ revision(number: 3) { publications { version change } releaseChanges { system } } }',
        ),
      ).toEqual({
        revision: {
          publications: [
            { version: 1, change: 'TAKEN_OUT' },
            { version: 2, change: 'BROUGHT_IN' },
          ],
          releaseChanges: [],
        },
      });
    });
  });

  describe('the versions of a document', () => {
    beforeEach(async () => {
      await publish(first, 'A. Curator');
      await publish(second);
      await publish(first);
    });

    it('are listed, newest first, with the revision that first brought each', async () => {
      const message = expect.stringMatching(/^Published \d+$/);
      const title = 'A document';
      expect(
        await ask(
          '{ guidance(reference: "IPG1") { versions { version title revision message author inForce } } }',
        ),
      ).toEqual({
        guidance: {
          versions: [
            { version: 2, title, revision: 3, message, author: null, inForce: false },
            { version: 1, title, revision: 2, message, author: 'A. Curator', inForce: true },
          ],
        },
      });
    });

    it('are compared either way', async () => {
      const changes = `query ($from: Int!, $to: Int!) {
        guidanceChanges(reference: "ipg1", from: $from, to: $to) { kind }
      }`;
      expect(await ask(changes, { from: 1, to: 2 })).toEqual({
        guidanceChanges: [{ kind: 'STEP_ADDED' }],
      });
      expect(await ask(changes, { from: 2, to: 1 })).toEqual({
        guidanceChanges: [{ kind: 'STEP_REMOVED' }],
      });
      expect(await ask(changes, { from: 1, to: 1 })).toEqual({ guidanceChanges: [] });
      expect(await ask(changes, { from: 1, to: 3 })).toEqual({ guidanceChanges: null });
      expect(await ask('{ guidanceChanges(reference: "what?", from: 1, to: 2) { kind } }')).toEqual(
        { guidanceChanges: null },
      );
    });
  });
});

describe('history takes two statements', () => {
  test.each([
    [
      'a page of revisions',
      '{ revisions { nodes { number publications { title } releaseChanges { system } } } }',
    ],
    [
      'the versions of a document',
      '{ guidance(reference: "IPG1") { versions { version revision } } }',
    ],
  ])('%s, however many they are', async (_label, query) => {
    const queries = noteQueries();
    const database = await createSqlite();
    const server = await startServer(database.url);
    for (const [index, text] of [first, second, first, second].entries())
      await server.app.registry.publishGuidance({
        text,
        sourceUrl: `https://example.org/${index}`,
        message: 'Tested',
        author: null,
      });
    queries.length = 0;
    expect((await server.send(query)).errors).toBeUndefined();
    expect(queries).toHaveLength(2);
    jest.restoreAllMocks();
    await server.stop();
    await database.drop();
  });
});
