import {
  CountedChaptersDocument,
  CountedGuidanceDocument,
  CountedUsageDocument,
  RecommendedTogetherDocument,
} from '../../examples/generated/operations.js';
import { releasePart } from '../../src/parts.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { seedCounts, seedReferences } from '../seed.js';
import { createSqlite } from '../store/databases.js';
import { noteQueries } from '../store/statements.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const system = 'OPCS4';

describe('guidance by code', () => {
  test('what most guidance names comes first, in the revision in force', async () => {
    const { statistics } = await server.ask(CountedGuidanceDocument, { first: 1 });
    expect(statistics.revision.number).toBe(1);
    expect(statistics.guidanceByCode.nodes).toEqual([
      {
        system,
        value: 'Y53.4',
        kind: 'CODE',
        code: { id: 'OPCS4:Y53.4' },
        guidanceCount: 7,
        directCount: 3,
        byObligation: { must: 2, should: 0, may: 2, conditional: 3 },
        byRole: { choice: 7, fallback: 0, spokenOf: 5 },
      },
    ]);
  });

  test('by level and filter', async () => {
    const { statistics } = await server.ask(CountedGuidanceDocument, {
      first: 9,
      level: 'CATEGORY',
      order: 'CODE',
      filter: { under: { system, value: 'v' }, role: 'DEFAULT' },
    });
    expect(
      statistics.guidanceByCode.nodes.map(({ value, guidanceCount }) => [value, guidanceCount]),
    ).toEqual([['V55', 1]]);
    expect(statistics.guidanceByEdition).toEqual([{ edition: null, guidanceCount: 1 }]);
    expect(statistics.guidanceByYear).toEqual([
      { year: new Date().getUTCFullYear(), guidanceCount: 1 },
    ]);
  });

  test.each(['COUNT', 'CODE'] as const)(
    'pages by %s come to all of it, each once',
    async (order) => {
      const pageAfter = async (after: string | null) => {
        const variables = { first: 37, minimum: 0, order, after };
        return (await server.ask(CountedGuidanceDocument, variables)).statistics.guidanceByCode;
      };
      const seen: string[] = [];
      let page = await pageAfter(null);
      for (;;) {
        seen.push(...page.nodes.map((node) => `${node.system} ${node.value}`));
        if (!page.pageInfo.hasNextPage) break;
        page = await pageAfter(page.pageInfo.endCursor);
      }
      expect(seen).toHaveLength(page.totalCount);
      expect(seen.length).toBeGreaterThan(seedCounts.codes);
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  test('all guidance by edition and by year, where nothing is filtered', async () => {
    const { statistics } = await server.ask(CountedGuidanceDocument, { first: 0 });
    expect(statistics.guidanceByEdition).toEqual([
      { edition: '4.6', guidanceCount: 3 },
      { edition: null, guidanceCount: 11 },
    ]);
    expect(statistics.guidanceByYear).toEqual([
      { year: new Date().getUTCFullYear(), guidanceCount: seedReferences.length },
    ]);
  });
});

test('codes recommended together, and those of which it is not known', async () => {
  const { statistics } = await server.ask(RecommendedTogetherDocument, {
    first: 10,
    minimum: 0,
    filter: { with: { system, value: 'M71.1' } },
  });
  expect(
    statistics.recommendedTogether.nodes.map(({ one, other, guidanceCount, unknownCount }) => [
      one.notation,
      other.notation,
      guidanceCount,
      unknownCount,
    ]),
  ).toEqual([
    ['M71.1', 'Y53.2', 0, 1],
    ['M71.1', 'Y53.7', 0, 1],
  ]);
});

test('obligations and coverage of a chapter', async () => {
  const { statistics } = await server.ask(CountedChaptersDocument, {
    steps: { under: { system, value: 'V' } },
    codes: { under: { system, value: 'Z' } },
  });
  expect(statistics.obligationsByChapter.nodes).toEqual([
    {
      system,
      value: 'V',
      chapter: { title: 'Bones and joints of skull and spine' },
      guidanceCount: 1,
      steps: { must: 2, should: 0, may: 0, conditional: 0 },
      duties: { must: 1, should: 0, may: 0, conditional: 0 },
    },
  ]);
  expect(statistics.coverage.nodes).toEqual([
    {
      heading: { value: 'Z' },
      complete: false,
      codeCount: 72,
      directCount: 3,
      categoryCount: 0,
      rangeCount: 0,
      chapterCount: 63,
      uncoveredCount: 6,
      uncoveredCategories: { totalCount: 1, nodes: [{ value: 'Z94' }] },
    },
  ]);
});

describe('usage', () => {
  test('is null while no national counts are stored', async () => {
    expect((await server.ask(CountedUsageDocument, {})).statistics).toEqual({
      usagePeriods: [],
      usageByCode: null,
      usageByChapter: null,
    });
  });

  test('of the codes that guidance recommends, once they are', async () => {
    const other = await startServer();
    const part = releasePart(
      releaseRecords(
        {
          system,
          content: 'USAGE',
          edition: '2023-24',
          effectiveFrom: '2023-04-01',
          effectiveTo: '2024-03-31',
        },
        {
          usage: [
            { value: 'V40.1', count: 120 },
            { value: 'V40.2', count: 900 },
          ],
        },
      ),
    );
    await other.app.registry.publishParts({ message: 'Counts', author: null }, () => [part]);
    const { statistics } = await other.ask(CountedUsageDocument, { filter: { system } });
    const { statistics: gaps } = await other.ask(CountedUsageDocument, { recommended: false });
    await other.stop();
    expect(statistics).toEqual({
      usagePeriods: [
        {
          system,
          period: '2023-24',
          from: '2023-04-01',
          to: '2024-03-31',
          codeCount: 2,
          total: 1020,
        },
      ],
      usageByCode: {
        nodes: [
          {
            code: { value: 'V40.1' },
            period: { period: '2023-24' },
            count: 120,
            guidanceCount: 1,
            guidance: { nodes: [{ reference: 'IPG366' }] },
          },
        ],
      },
      usageByChapter: {
        nodes: [
          {
            chapter: { value: 'V' },
            codeCount: 2,
            total: 1020,
            recommendedCodeCount: 1,
            recommendedTotal: 120,
          },
        ],
      },
    });
    expect(gaps.usageByCode?.nodes.map(({ code, count }) => [code.value, count])).toEqual([
      ['V40.2', 900],
    ]);
  });
});

test.each([
  ['guidanceByCode(filter: { under: { system: OPCS4, value: "V99.9" } }) { totalCount }', 'under'],
  ['guidanceByYear(filter: { under: { system: ICD10, value: "" } }) { year }', 'under'],
  [
    'recommendedTogether(filter: { with: { system: OPCS4, value: "hello" } }) { totalCount }',
    'with',
  ],
  ['coverage(level: CODE) { totalCount }', 'level'],
  ['guidanceByCode(first: 101) { totalCount }', 'first'],
  ['guidanceByCode(after: "hello") { totalCount }', 'after'],
])('%s is refused, and the words say why', async (field, argument) => {
  const { data, errors } = await server.send(`{ statistics { ${field} } }`);
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: expect.stringContaining(`"${argument}"`),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('asks the database twice, and not again for the same revision', async () => {
  const queries = noteQueries();
  const database = await createSqlite();
  const noted = await startServer(database.url);
  queries.length = 0;
  await noted.ask(CountedGuidanceDocument, { first: 20 });
  expect(queries).toHaveLength(2);
  await noted.ask(CountedGuidanceDocument, { first: 20 });
  expect(queries).toHaveLength(2);
  jest.restoreAllMocks();
  await noted.stop();
  await database.drop();
});
