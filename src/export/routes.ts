import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { CodeSystem } from '../model/index.js';
import type { Registry } from '../registry.js';
import { aboutFilter, readFilters, yesOrNo } from './filters.js';
import { formats, type Format } from './formats.js';
import { BadFilter, NothingStored, type Filters, type Table } from './table.js';
import { tables } from './tables.js';

/** Where the tables are. */
const root = '/export';

/** What can be asked of a format. */
const formatFilters = {
  bom: yesOrNo(
    'Whether a CSV file begins with a byte order mark, by which Excel reads accents and dashes rightly when a file is opened by a double click.',
  ),
};

/** Serves every table in every format, and at `/export` what there is. */
export function addExports(server: FastifyInstance, registry: Registry): void {
  server.route<{ Params: { readonly '*'?: string }; Querystring: Record<string, unknown> }>({
    method: ['GET', 'HEAD'],
    url: `${root}/*`,
    exposeHeadRoute: false,
    handler: (request, reply) => {
      const asked = tableAt(request.params['*'] ?? '');
      if (!asked) return refuse(reply, 404, notFound(request.url));
      return serve(asked, registry, request, reply);
    },
  });
  for (const url of [root, `${root}/`]) {
    server.get(url, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').send(catalogue(registry.knowledge)),
    );
  }
  server.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url: `${root}/*`,
    handler: async (_request, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, HEAD')
        .send({ error: 'Tables are only read. Ask by GET.' }),
  });
}

/** A table and the way to write it. */
interface AskedTable {
  readonly table: Table;
  readonly format: Format;
}

function tableAt(path: string): AskedTable | null {
  for (const table of tables) {
    const format = formats.find(({ ending }) => path === `${table.name}.${ending}`);
    if (format) return { table, format };
  }
  return null;
}

async function serve(
  { table, format }: AskedTable,
  registry: Registry,
  request: FastifyRequest<{ Querystring: Record<string, unknown> }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { knowledge } = registry;
  try {
    const { bom, ...asked } = readFilters(
      { ...table.filters, ...filtersOf(format) },
      request.query,
    );
    const published = await registry.firstPublished(knowledge.revision.number);
    const rows = table.rows({ knowledge, published }, asked);
    const tag = tagOf(table, knowledge, request.url);
    void reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    if (isKnown(tag, request.headers['if-none-match'])) return await reply.code(304).send();
    void reply.headers({
      'content-type': format.contentType,
      'content-disposition': `attachment; filename="${fileNameOf(table, format, knowledge)}"`,
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') return await reply.send();
    const text = format.write(table.columns, rows, { byteOrderMark: bom === true });
    return await reply.send(Readable.from(unhurried(text), { objectMode: false }));
  } catch (error) {
    if (error instanceof BadFilter)
      return refuse(reply, 400, { error: error.message, filters: described(table, format) });
    if (error instanceof NothingStored) return refuse(reply, 404, { error: error.message });
    throw error;
  }
}

/** Pieces are made as the client takes them, and others are answered between two of them. */
async function* unhurried(pieces: Iterable<string>): AsyncIterable<string> {
  for (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
}

function filtersOf({ ending }: Format): Filters {
  return ending === 'csv' ? formatFilters : {};
}

async function refuse(reply: FastifyReply, status: 400 | 404, body: object): Promise<FastifyReply> {
  return reply.code(status).header('cache-control', 'no-store').send(body);
}

function notFound(url: string): object {
  return {
    error: `There is no table at ${url.slice(0, 200)}. ${root} says what there is, with columns and filters.`,
    tables: addresses(),
  };
}

/** What there is, for people and programs. */
function catalogue({ revision }: KnowledgeBase): object {
  return {
    revision: revision.number,
    tables: tables.map((table) => ({
      name: table.name,
      about: table.about,
      addresses: addressesOf(table),
      columns: table.columns,
      filters: listed(table.filters),
    })),
    formats: formats.map((format) => ({
      ending: format.ending,
      contentType: format.contentType,
      filters: listed(filtersOf(format)),
    })),
  };
}

function listed(shape: Filters): object[] {
  return Object.entries(shape).map(([name, filter]) => ({ name, ...aboutFilter(filter) }));
}

function described(table: Table, format: Format): object {
  return Object.fromEntries(
    Object.entries({ ...table.filters, ...filtersOf(format) }).map(([name, filter]) => {
      const { about, words } = aboutFilter(filter);
      return [name, words ? `${about} One of ${words.join(', ')}.` : about];
    }),
  );
}

function addresses(): string[] {
  return tables.flatMap(addressesOf);
}

function addressesOf({ name }: Table): string[] {
  return formats.map(({ ending }) => `${root}/${name}.${ending}`);
}

/** `guidance-by-code-revision-7.csv` */
function fileNameOf({ name }: Table, { ending }: Format, { revision }: KnowledgeBase): string {
  return `${name.split('/').at(-1)}-revision-${revision.number}.${ending}`;
}

/** A table is the same as long as the revision, the editions that answers are of, its columns, and the question are. */
function tagOf(table: Table, knowledge: KnowledgeBase, url: string): string {
  const { number, publishedAt } = knowledge.revision;
  const editions = Object.values(CodeSystem).map((system) => knowledge.release(system)?.part);
  const all = [number, publishedAt, editions, table.columns, url];
  return `"${createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 27)}"`;
}

/** Whether a client has what it would get. */
function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag);
}
