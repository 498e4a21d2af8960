import { releasePart } from '../../src/parts.js';
import { equivalencesOf, releaseOf } from '../knowledge/releases.js';
import { describeOnBoth, type TestDatabase } from '../store/databases.js';
import { noteQueries } from '../store/statements.js';
import { startServer, type Server } from './server.js';

/** Many codes, so that a request which asked the database for each would show. */
const lines = Array.from(
  { length: 100 },
  (_, index) => `V${String(10 + Math.floor(index / 10))}.${index % 10} Title number ${index}`,
);
const releases = [
  releaseOf('OPCS4', '4.9', lines.slice(0, 80).join('\n')),
  releaseOf('OPCS4', '4.10', lines.slice(20).join('\n')),
  equivalencesOf('OPCS4', '4.9', '4.10', 'V10.0>V19.9', 'V10.1>V19.9'),
];

const keys = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    system: 'OPCS4',
    value: `V${10 + Math.floor(index / 10)}.${index % 10}`,
  }));

/** Each asks for one of something and for a hundred of it. */
const requests: readonly (readonly [label: string, query: string, one: object, many: object])[] = [
  [
    'codes with their history and hierarchy',
    `query ($keys: [CodeKey!]!) {
      codes(keys: $keys) {
        status editions { title } replacedBy { value } replaces { value }
        ancestors { value } descendants(first: 5) { totalCount } guidance(first: 5) { totalCount }
      }
    }`,
    { keys: keys(1) },
    { keys: keys(100) },
  ],
  [
    'codes as of a day',
    'query ($keys: [CodeKey!]!) { codes(keys: $keys, asOf: "2021-01-01") { title } }',
    { keys: keys(1) },
    { keys: keys(100) },
  ],
  [
    'codes that are checked',
    `query ($keys: [CodeKey!]!) {
      checkCodes(keys: $keys) { verdict words code { title } lookAlikes { value } replacedBy { value } }
    }`,
    { keys: keys(1) },
    { keys: keys(100) },
  ],
  [
    'changes from edition to edition',
    `query ($first: Int!) {
      editionChanges(system: OPCS4, from: "4.9", to: "4.10", first: $first) { nodes { words before { title } } }
      impact(system: OPCS4, from: "4.9", to: "4.10", first: $first) { nodes { guidance { reference } } }
    }`,
    { first: 1 },
    { first: 100 },
  ],
  [
    'what stands below a heading',
    `query ($first: Int!) {
      expand(system: OPCS4, target: "V") { codes(first: $first) { nodes { title parent { title } } } }
    }`,
    { first: 1 },
    { first: 100 },
  ],
  [
    'a search',
    'query ($first: Int!) { search(text: "title number", first: $first) { title node { id } } }',
    { first: 1 },
    { first: 100 },
  ],
  [
    'recommendations and whether they are stale',
    `query ($first: Int!) {
      allGuidance(first: $first) { nodes { procedure { recommendation { staleness { state codes { words } } } } } }
    }`,
    { first: 1 },
    { first: 100 },
  ],
];

/** What is kept by revision is asked of the database once, and everything else of memory. */
const statistics = `query ($first: Int!) {
  statistics {
    guidanceByCode(first: $first, minimum: 0) { nodes { value guidanceCount } }
    guidanceByEdition { guidanceCount }
    guidanceByYear { year guidanceCount }
    recommendedTogether(first: $first) { nodes { guidanceCount } }
    obligationsByChapter(first: $first) { nodes { guidanceCount } }
    coverage(level: CATEGORY, first: $first) { nodes { uncoveredCount } }
    usagePeriods { total }
  }
}`;

describeOnBoth('what is in memory costs no statement', (create) => {
  let database: TestDatabase;
  let server: Server;
  let statements: string[];

  beforeAll(async () => {
    database = await create();
    statements = noteQueries();
    server = await startServer(database.url);
    await server.app.registry.publishParts({ message: 'Releases', author: null }, () =>
      releases.map(releasePart),
    );
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await server.stop();
    await database.drop();
  });

  test('statements are noted at all', () => {
    expect(statements.length).toBeGreaterThan(5);
  });

  test.each(requests)('%s', async (_label, query, one, many) => {
    for (const variables of [one, many]) {
      statements.length = 0;
      const { errors, data } = await server.send(query, { ...variables });
      expect(errors).toBeUndefined();
      expect(data).not.toBeNull();
      expect(statements).toEqual([]);
    }
  });

  test('statistics ask for the days of publication, once for each revision', async () => {
    const asked: number[] = [];
    for (const first of [1, 100, 100]) {
      statements.length = 0;
      const { errors } = await server.send(statistics, { first });
      expect(errors).toBeUndefined();
      asked.push(statements.length);
    }
    // One for the revision that first brought each version in, and one for the days of those revisions.
    expect(asked).toEqual([2, 0, 0]);
  });

  test('tables ask for no more, however many rows they have', async () => {
    const asked: number[] = [];
    for (const address of [
      'codes.csv?under=OPCS4:V15.1',
      'codes.csv',
      'notes.csv',
      'guidance.jsonl',
    ]) {
      statements.length = 0;
      const response = await fetch(`${server.app.address}/export/${address}`);
      expect([response.status, (await response.text()).length > 0]).toEqual([200, true]);
      asked.push(statements.length);
    }
    expect(asked).toEqual([0, 0, 0, 0]);
  });
});
