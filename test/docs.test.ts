import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startServer, type Server } from './api/server.js';

const root = path.join(__dirname, '..');
const pages = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')];

function markdownIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file));
}

function read(page: string): string {
  return readFileSync(path.join(root, page), 'utf8');
}

/** Every GraphQL request of a page, with the answer that stands below it, if one does. */
function requestsIn(page: string): { request: string; answer: unknown }[] {
  const blocks = [...read(page).matchAll(/```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?/gs)];
  return blocks.map(([, request = '', answer]) => ({
    request,
    answer: answer === undefined ? expect.any(Object) : (JSON.parse(answer) as unknown),
  }));
}

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const requests = pages.flatMap((page) =>
  requestsIn(page).map(({ request, answer }) => [page, request, answer] as const),
);

test('the pages have requests to try', () => {
  expect(requests.length).toBeGreaterThanOrEqual(2);
});

test.each(requests)('%s: a request is answered as it says', async (_page, request, answer) => {
  const { data, errors } = await server.send(request);
  expect(errors).toBeUndefined();
  expect(data).toEqual(answer);
});

test.each(pages)('%s: links within the repository lead somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
    ([, target = '']) => target,
  );
  const missing = targets.filter(
    (target) => !existsSync(path.resolve(root, path.dirname(page), target)),
  );
  expect(missing).toEqual([]);
});
