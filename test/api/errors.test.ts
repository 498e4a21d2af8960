import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { GraphQLError } from 'graphql';
import { errorCodes, formatError } from '../../src/api/errors.js';
import { RecordingBusy, RecordingTooLarge } from '../../src/registry.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Fragments that go round the graph, so that the cost multiplies. */
const round = (depth: number): string =>
  depth === 0
    ? '{ reference }'
    : `{ notes { codes { guidance(first: 100) { nodes ${round(depth - 1)} } } } }`;

test.each([
  [
    'a page that is too large',
    '{ allCodes(first: 101) { totalCount } }',
    'BAD_USER_INPUT',
    'from 0 to 100',
  ],
  [
    'a page of less than nothing',
    '{ allGuidance(first: -1) { totalCount } }',
    'BAD_USER_INPUT',
    'from 0 to 100',
  ],
  [
    'a page of validations that is too large',
    '{ validations(first: 1000) { totalCount } }',
    'BAD_USER_INPUT',
    'from 0 to 100',
  ],
  [
    'a forged cursor',
    '{ allCodes(after: "T1BDUzQ6VjQw") { totalCount } }',
    'BAD_USER_INPUT',
    'not a cursor',
  ],
  [
    'a cursor of nonsense',
    '{ validations(after: "💥") { totalCount } }',
    'BAD_USER_INPUT',
    'not a cursor',
  ],
  [
    'too many ids',
    `{ nodes(ids: [${'"IPG366",'.repeat(101)}]) { id } }`,
    'BAD_USER_INPUT',
    'at most 100',
  ],
  [
    'a field that is not there',
    '{ guidances { title } }',
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query field',
  ],
  ['a request that is not GraphQL', '{ guidance(', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  [
    'a request of too many words',
    `{ ${'__typename '.repeat(2_001)} }`,
    'GRAPHQL_PARSE_FAILED',
    'token',
  ],
  [
    'a request for the whole graph many times over',
    `{ allGuidance(first: 100) { nodes ${round(3)} } }`,
    'COST_LIMIT_EXCEEDED',
    'Ask for smaller pages',
  ],
  [
    'a day that is none',
    'mutation { validateCoding(input: { guidance: "IPG366", procedures: ["V40.1"], on: "yesterday" }) { __typename } }',
    'GRAPHQL_VALIDATION_FAILED',
    'LocalDate',
  ],
  ['an operation that is not in the request', '', 'BAD_REQUEST', 'query'],
])('%s is refused with a code and a remedy', async (_what, query, code, words) => {
  const { errors } = await server.send(query);
  expect(errors?.[0]?.extensions).toEqual({ code });
  expect(errors?.[0]?.message).toContain(words);
});

describe('as of a day, a system of which nothing at all is stored', () => {
  test.each([
    ['is passed over among all codes', 'allCodes(filter: { asOf: "2024-05-01" }) { totalCount }'],
    ['is passed over by a search', 'search(text: "V40.1", asOf: "2024-05-01") { name }'],
    [
      'is passed over where codes lie below one of another',
      'allCodes(filter: { asOf: "2024-05-01", under: { system: OPCS4, value: "V" } }) { totalCount }',
    ],
  ])('%s', async (_how, query) => {
    const { data, errors } = await server.send(`{ ${query} }`);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/V40\.1|"totalCount":[1-9]/);
  });

  test.each([
    'allCodes(filter: { asOf: "2024-05-01", system: ICD10 }) { totalCount }',
    'search(text: "V40.1", asOf: "2024-05-01", system: ICD10) { name }',
    'allCodes(filter: { asOf: "2021-05-01" }) { totalCount }',
  ])(
    'is refused where it is asked for, as is a day of which only other editions are: %s',
    async (query) => {
      const { errors } = await server.send(`{ ${query} }`);
      expect(errors?.[0]?.extensions).toEqual({ code: 'EDITION_NOT_STORED' });
    },
  );
});

describe('the cursor of another list is refused', () => {
  const cursorOf = async (list: string): Promise<string> => {
    const { data } = await server.send(`{ ${list.replace('%', 'pageInfo { endCursor }')} }`);
    const [cursor] = /(?<="endCursor":")[^"]+/.exec(JSON.stringify(data)) ?? [];
    if (cursor === undefined) throw new Error(`${list} has no cursor`);
    return cursor;
  };
  const byCode = (order: string, after = '') =>
    `statistics { guidanceByCode(first: 1, order: ${order}${after}) { % } }`;
  const ofCode = (field: string, after = '') =>
    `code(system: OPCS4, value: "V") { ${field}(first: 1${after}) { % } }`;

  test.each([
    ['another order', byCode('COUNT'), byCode('CODE', ', after: "$"')],
    ['a list of codes', byCode('CODE'), 'allCodes(after: "$") { % }'],
    ['a list below a code', 'allCodes(first: 1) { % }', ofCode('descendants', ', after: "$"')],
    ['a list of guidance', 'allGuidance(first: 1) { % }', ofCode('guidance', ', after: "$"')],
    ['revisions', 'allGuidance(first: 1) { % }', 'revisions(after: "$") { % }'],
    ['validations', 'revisions(first: 1) { % }', 'validations(after: "$") { % }'],
  ])('by %s', async (_list, given, asked) => {
    const cursor = await cursorOf(given);
    const { errors } = await server.send(
      `{ ${asked.replace('$', cursor).replace('%', 'totalCount')} }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toContain('a cursor of another list');
  });
});

describe('variables', () => {
  const query =
    'mutation V($input: ValidateCodingInput!) { validateCoding(input: $input) { __typename } }';
  const input = { guidance: 'IPG366', procedures: ['V40.1'] };

  test.each([
    ['that are missing', {}],
    ['that are null', { input: null }],
    ['of another type', { input: 'V40.1' }],
    ['with a list for a text', { input: { ...input, guidance: ['IPG366'] } }],
    ['with a number for a code', { input: { ...input, procedures: [40.1] } }],
    ['with a field that is not there', { input: { ...input, surgeon: 'A' } }],
    [
      'with an answer that is none',
      { input: { ...input, answers: [{ question: 'x', answer: 'MAYBE' }] } },
    ],
    ['with a day that is none', { input: { ...input, on: '2026-02-30' } }],
  ])('%s are a fault of the client', async (_what, variables) => {
    const { errors } = await server.send(query, variables);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toContain('input');
  });
});

test('a request that asks for the same work many times over is refused', async () => {
  const validate =
    'validateCoding(input: { guidance: "IPG366", procedures: ["V40.1"] }) { __typename }';
  const many = (times: number) =>
    `mutation { ${Array.from({ length: times }, (_, at) => `a${at}: ${validate}`).join(' ')} }`;
  expect((await server.send(many(10))).errors).toBeUndefined();
  expect((await server.send(many(30))).errors?.[0]?.extensions).toEqual({
    code: 'COST_LIMIT_EXCEEDED',
  });
});

describe('what takes long is let through a few times, and not many times over', () => {
  const aliases = (times: number, field: string) =>
    `{ ${Array.from({ length: times }, (_, at) => `a${at}: ${field}`).join(' ')} }`;
  const eachCode = (first: number, fields: string) =>
    `{ allCodes(first: ${first}, filter: { system: OPCS4 }) { nodes { ${fields} } } }`;
  const eachUsage = (first: number, fields: string) =>
    `{ statistics { usageByCode(first: ${first}) { nodes { ${fields} } } } }`;
  const impact = 'impact(system: OPCS4, from: "4.9", to: "4.10") { totalCount }';
  const changes = 'editionChanges(system: OPCS4, from: "4.9", to: "4.10") { totalCount }';
  const search = 'search(text: "spine") { name }';
  const asOf = 'asOf: "2024-05-01"';
  const eachTarget = (field: string) =>
    `{ allGuidance(first: 50) { nodes { procedure { recommendation { solutions { steps { choices { target { ${field} } } } } } } } } }`;

  test.each([
    ['impact', aliases(5, impact), aliases(20, impact)],
    ['editionChanges', aliases(10, changes), aliases(50, changes)],
    ['search', aliases(20, search), aliases(160, search)],
    [
      'guidance of codes',
      eachCode(100, 'guidance(first: 5) { totalCount }'),
      `{ ${['a', 'b', 'c'].map((name) => `${name}: ${eachCode(100, 'guidance { totalCount }').slice(2, -2)}`).join(' ')} }`,
    ],
    [
      'guidance by obligation',
      eachCode(50, 'guidanceByObligation { guidanceCount }'),
      `{ ${['a', 'b'].map((name) => `${name}: ${eachCode(100, 'guidanceByObligation { guidanceCount }').slice(2, -2)}`).join(' ')} }`,
    ],
    [
      'guidance of what was recorded',
      eachUsage(100, 'guidance(first: 5) { totalCount }'),
      eachUsage(100, 'a: guidance(first: 1) { totalCount } b: guidance(first: 1) { totalCount }'),
    ],
    ['targets of a day', eachTarget('codeCount'), eachTarget(`codeCount(${asOf})`)],
  ])('%s', async (_what, few, many) => {
    const codeOf = async (query: string) =>
      (await server.send(query)).errors?.[0]?.extensions?.['code'];
    expect(await codeOf(few)).not.toBe('COST_LIMIT_EXCEEDED');
    expect(await codeOf(many)).toBe('COST_LIMIT_EXCEEDED');
  });
});

test('a long list of ids counts as long as it is', async () => {
  const ids = JSON.stringify(Array<string>(100).fill('IPG366'));
  const texts = Array.from(
    { length: 5 },
    (_, at) => `a${at}: nodes(ids: ${ids}) { ... on Guidance { text } }`,
  );
  const { errors } = await server.send(`{ ${texts.join(' ')} }`);
  expect(errors?.[0]?.extensions).toEqual({ code: 'COST_LIMIT_EXCEEDED' });
});

describe('what a variable decides is counted with each request anew', () => {
  test.each([
    [
      'the size of a page',
      `query ($few: Int!) { allCodes(first: $few) { nodes { guidance(first: 10) { nodes { text } } } } }`,
      { few: 1 },
      { few: 100 },
    ],
    [
      'the number of ids, in a fragment',
      `query ($ids: [ID!]!) { ...texts } fragment texts on Query {
        ${['a', 'b', 'c', 'd', 'e'].map((name) => `${name}: nodes(ids: $ids) { ... on Guidance { text } }`).join(' ')} }`,
      { ids: ['IPG366'] },
      { ids: Array<string>(100).fill('IPG366') },
    ],
    [
      'whether something is asked at all',
      `query ($all: Boolean!) { allCodes(first: 100) { totalCount
        nodes @include(if: $all) { guidance(first: 100) { nodes { text } } } } }`,
      { all: false },
      { all: true },
    ],
  ])('%s', async (_what, query, few, many) => {
    const codeOf = async (variables: Record<string, unknown>) =>
      (await server.send(query, variables)).errors?.[0]?.extensions?.['code'];
    // In both orders: what is kept of one may not be taken for the other.
    for (const [variables, code] of [
      [few, undefined],
      [many, 'COST_LIMIT_EXCEEDED'],
      [few, undefined],
    ] as const)
      expect(await codeOf(variables)).toBe(code);
  });
});

test('one operation of a document is not taken for another', async () => {
  const page = (first: number) =>
    `{ allCodes(first: ${first}) { nodes { guidance(first: 10) { nodes { text } } } } }`;
  const query = `query Small ${page(1)} query Large ${page(100)}`;
  const codes: unknown[] = [];
  for (const operationName of ['Small', 'Large', 'Small']) {
    const response = await fetch(`${server.app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    codes.push(errors?.[0]?.extensions.code);
  }
  expect(codes).toEqual([undefined, 'COST_LIMIT_EXCEEDED', undefined]);
});

test('that too much waits to be recorded is told with the remedy, and is no bug', async () => {
  jest.spyOn(server.app.registry, 'validate').mockRejectedValueOnce(new RecordingBusy());
  const { data, errors } = await server.send(
    'mutation { validateCoding(input: { guidance: "IPG366", procedures: ["V40.1"] }) { __typename } }',
  );
  expect(data ?? null).toBeNull();
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(/Nothing .* recorded; send it again/),
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
});

test('reports that are too large to be recorded together are told as such', async () => {
  jest.spyOn(server.app.registry, 'validateAll').mockRejectedValueOnce(new RecordingTooLarge());
  const { data, errors } = await server.send(
    'mutation { validateCodings(inputs: [{ procedures: ["V40.1"] }]) { __typename } }',
  );
  expect(data ?? null).toBeNull();
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(/32 MiB .* Nothing of this was recorded; send fewer/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('all examples cost less than is allowed', async () => {
  const folder = path.join(__dirname, '..', '..', 'examples');
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const variables = JSON.parse(read(file.replace('.graphql', '.variables.json'))) as Record<
      string,
      unknown
    >;
    expect(await server.send(read(file), variables)).toEqual({ data: expect.any(Object) });
  }
});

test('a bug leaves without its message and is reported with it', () => {
  const bugs: unknown[] = [];
  const bug = new Error('secret');
  const error = new GraphQLError('secret', { path: ['guidance'], originalError: bug });
  const formatted = formatError(error.toJSON(), error, (reported) => bugs.push(reported));
  expect(JSON.stringify(formatted)).not.toContain('secret');
  expect(formatted.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  expect(bugs).toEqual([bug]);
});

test('every code that is thrown is in the list of codes', () => {
  const sources = readdirSync(path.join(__dirname, '..', '..', 'src', 'api')).map((file) =>
    readFileSync(path.join(__dirname, '..', '..', 'src', 'api', file), 'utf8'),
  );
  const thrown = sources.flatMap((source) =>
    [...source.matchAll(/code: '([A-Z_]+)'/g)].map(([, code]) => code),
  );
  expect(errorCodes).toEqual(expect.arrayContaining(thrown));
});

describe('over HTTP', () => {
  const get = (where: string, headers: Record<string, string> = {}) =>
    fetch(`${server.app.address}${where}`, { headers });

  test('a query can come by GET, a mutation cannot', async () => {
    const preflight = { 'apollo-require-preflight': 'true' };
    const read = await get(
      `/graphql?query=${encodeURIComponent('{ revision { number } }')}`,
      preflight,
    );
    expect(await read.json()).toEqual({
      data: { revision: { number: server.app.registry.knowledge.revision.number } },
    });
    const write = await get(
      `/graphql?query=${encodeURIComponent('mutation { validateCoding(input: { guidance: "IPG366" }) { __typename } }')}`,
      preflight,
    );
    expect(write.status).toBe(405);
  });

  test('a form of another site is refused', async () => {
    const response = await fetch(`${server.app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test('what is not JSON, or too large, is a fault of the client and says so', async () => {
    const post = (body: string) =>
      fetch(`${server.app.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    const broken = await post('{"query":');
    expect(broken.status).toBe(400);
    expect(Object.keys((await broken.json()) as object)).toEqual(['error']);
    const large = await post(
      JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(2_000_000) }),
    );
    expect(large.status).toBe(413);
  });

  test('what is not asked by GET or POST is refused', async () => {
    const response = await fetch(`${server.app.address}/graphql`, { method: 'PUT' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  test('an address where there is nothing says where GraphQL is', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: 'There is nothing at /nowhere. GraphQL is at /graphql.',
    });
  });

  test('health is told and not cached', async () => {
    const alive = await get('/livez');
    const ready = await get('/readyz');
    expect([alive.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toEqual({
      status: 'ready',
      revision: server.app.registry.knowledge.revision.number,
    });
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });
});
