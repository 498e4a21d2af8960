import { request as httpRequest } from 'node:http';
import { parse } from 'csv-parse/sync';
import { releasePart } from '../../src/parts.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { formats } from '../../src/export/formats.js';
import { tables } from '../../src/export/tables.js';
import { startServer, type Server } from '../api/server.js';
import { documentWith } from '../documents/documents.js';
import { createSqlite } from '../store/databases.js';
import { noteQueries } from '../store/statements.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
  const { registry } = server.app;
  const beside = { message: 'Tested', author: null, sourceUrl: null };
  await registry.publishGuidance({ text: awkward, ...beside });
  await registry.publishParts(beside, () => [
    releasePart(
      releaseRecords(
        { system: 'OPCS4', content: 'USAGE', edition: '2011-12', effectiveFrom: '2011-04-01' },
        { usage: [{ value: 'V40.1', count: 120 }] },
      ),
    ),
  ]);
});
afterAll(() => server.stop());

const awkward = documentWith({
  concepts: '=HYPERLINK("http://example.org";"Click") (900000000000207008)',
  opcs4:
    'V40.1 “Ünïcode”, a "quoted" title\nNote: =1+1 is not a sum; V55.9 is used if £5 – or more – is due.',
});

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return fetch(server.app.address + path, { headers, method });
}

interface Row {
  readonly [column: string]: string | number | boolean | null;
}

async function linesOf(path: string): Promise<Row[]> {
  const lines = (await (await get(path)).text()).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** As somebody reads it who follows the page on exporting. */
async function csvOf(path: string): Promise<Record<string, string>[]> {
  const text = await (await get(path)).text();
  return parse(text, { columns: true, cast: (cell) => cell.replace(/^'/, '') });
}

const asText = (value: Row[string]) => (value === null ? '' : String(value));

describe('every table', () => {
  test.each(tables.map(({ name }) => name))(
    '%s says the same as CSV and as JSON Lines',
    async (name) => {
      const rows = await linesOf(`/export/${name}.jsonl`);
      expect(rows.length).toBeGreaterThan(0);
      expect(await csvOf(`/export/${name}.csv`)).toEqual(
        rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asText(value)])),
        ),
      );
    },
  );

  test('is listed, with where it is and what can be asked', async () => {
    for (const path of ['/export', '/export/']) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        revision: 3,
        tables: tables.map(({ name, filters }) => ({
          name,
          addresses: formats.map(({ ending }) => `/export/${name}.${ending}`),
          columns: expect.any(Array),
          filters: Object.keys(filters).map((filter) => expect.objectContaining({ name: filter })),
        })),
        // What is asked of a format is refused by the others.
        formats: formats.map(({ ending, contentType }) => ({
          ending,
          contentType,
          filters:
            ending === 'csv'
              ? [{ name: 'bom', about: expect.any(String), words: ['yes', 'no'] }]
              : [],
        })),
      });
    }
  });
});

test('what a document says cannot become a formula', async () => {
  const text = await (await get('/export/notes.csv?reference=IPG999')).text();
  expect(text).toContain(`,'=1+1 is not a sum;`);
  expect(text).toContain('£5 - or more - is due');
  const cells = parse(text).flat();
  for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  const recommended = await (await get('/export/recommendations.csv?reference=IPG999')).text();
  expect(recommended).toContain('Ünïcode');
  for (const cell of parse(recommended).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
});

test('ids of SNOMED CT keep their digits in a spreadsheet', async () => {
  const text = await (await get('/export/recommendations.csv?system=SNOMEDCT')).text();
  expect(text).toContain(",'900000000000207008,");
  expect(text).not.toMatch(/(?:^|,)\d{6,}/m);
});

describe('an answer', () => {
  test('is a file with a name, for others to keep as long as it is the same', async () => {
    const response = await get('/export/statistics/guidance-by-code.csv?minimum=2');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="guidance-by-code-revision-3.csv"',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
    });
    const lines = await get('/export/codes.jsonl');
    expect(lines.headers.get('content-type')).toBe('application/jsonl');
    await lines.body?.cancel();
  });

  test('by HEAD has the same headers and nothing else', async () => {
    const path = '/export/codes.csv?system=OPCS4';
    const [whole, head] = await Promise.all([get(path), get(path, {}, 'HEAD')]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-type', 'content-disposition', 'cache-control'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    expect((await whole.text()).length).toBeGreaterThan(1000);
  });

  test.each([
    ['the same tag', (tag: string) => tag],
    ['a weak one', (tag: string) => `W/${tag}`],
    ['one of several', (tag: string) => `"other", ${tag}`],
    ['any', () => '*'],
  ])('is not sent again to who has it (%s)', async (_name, known) => {
    const path = '/export/codes.csv';
    const tag = (await get(path, {}, 'HEAD')).headers.get('etag') ?? '';
    const response = await get(path, { 'if-none-match': known(tag) });
    expect([response.status, await response.text()]).toEqual([304, '']);
    expect(response.headers.get('etag')).toBe(tag);
  });

  test('has another tag for another question, and in another revision', async () => {
    const tagOf = async (path: string) => (await get(path, {}, 'HEAD')).headers.get('etag') ?? '';
    const paths = ['codes.csv', 'codes.jsonl', 'codes.csv?named=yes', 'notes.csv'];
    const before = await Promise.all(paths.map((path) => tagOf(`/export/${path}`)));
    expect(new Set(before).size).toBe(paths.length);
    const other = await startServer();
    const elsewhere = await fetch(`${other.app.address}/export/codes.csv`, {
      headers: { 'if-none-match': before[0] ?? '' },
    });
    expect(elsewhere.status).toBe(200);
    await elsewhere.body?.cancel();
    await other.stop();
  });

  test('begins with a byte order mark when it is asked for', async () => {
    const bytes = async (path: string) =>
      [...new Uint8Array(await (await get(path)).arrayBuffer())].slice(0, 5);
    expect(await bytes('/export/guidance.csv?bom=1')).toEqual([0xef, 0xbb, 0xbf, 0x72, 0x65]);
    expect(await bytes('/export/guidance.csv')).toEqual([...Buffer.from('refer')]);
  });

  test('stops when the client goes away, and the server goes on', async () => {
    await new Promise<void>((resolve, reject) => {
      const asked = httpRequest(`${server.app.address}/export/codes.csv`, (response) => {
        response.once('data', () => {
          response.destroy();
          resolve();
        });
      });
      asked.once('error', reject).end();
    });
    expect((await get('/export/guidance.csv', {}, 'HEAD')).status).toBe(200);
  });
});

describe('a mistake is told, with what there is', () => {
  test.each(['/export/nothing.csv', '/export/codes', '/export/codes.xlsx', '/export/statistics'])(
    '%s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        error: expect.stringContaining(`There is no table at ${path}.`),
        tables: expect.arrayContaining(['/export/codes.csv', '/export/statistics/coverage.jsonl']),
      });
    },
  );

  test.each([
    ['/export/codes.csv?minimum=2', '"minimum" is no filter'],
    ['/export/codes.csv?system=OPCS4&system=ICD10', '"system" is given more than once'],
    ['/export/codes.csv?under=OPCS4:V99.9', '"under" is "OPCS4:V99.9"'],
    ['/export/codes.jsonl?bom=1', '"bom" is no filter'],
    ['/export/codes.csv?bom=perhaps', '"bom" is "perhaps"'],
    ['/export/codes.csv?__proto__=1', '"__proto__" is no filter'],
  ])('%s', async (path, message) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      error: expect.stringContaining(message),
      filters: expect.objectContaining({
        system: 'Only of this code system. One of OPCS4, ICD10, SNOMEDCT.',
      }),
    });
  });

  test('counts that are not stored are not none', async () => {
    const response = await get('/export/statistics/usage-by-code.csv?period=1999-00');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: expect.stringContaining('nothing is known') });
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s', async (method) => {
    const response = await get('/export/codes.csv', {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('asks the database twice, and not again for the same revision', async () => {
  const queries = noteQueries();
  const database = await createSqlite();
  const noted = await startServer(database.url);
  queries.length = 0;
  for (const name of ['guidance', 'codes', 'recommendations'])
    await (await fetch(`${noted.app.address}/export/${name}.csv`)).text();
  expect(queries).toHaveLength(2);
  jest.restoreAllMocks();
  await noted.stop();
  await database.drop();
});
