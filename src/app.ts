import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import fastifyApollo from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { contextOf, type Context } from './api/context.js';
import { costLimit } from './api/cost.js';
import { formatError } from './api/errors.js';
import { buildApiSchema } from './api/schema.js';
import { prepareSearch } from './knowledge/find.js';
import { addExports } from './export/routes.js';
import type { KnowledgeBase } from './knowledge/knowledge-base.js';
import { openRegistry } from './open.js';
import type { Registry } from './registry.js';
import type { Settings } from './settings.js';

/** Where the files are that the program serves or publishes. */
export interface Folders {
  readonly seed: string;
  /** The built explorer page. */
  readonly explorer: string;
}

/** The running program. */
export interface App {
  readonly registry: Registry;
  /** The address it listens on, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Stops taking requests, lets those under way finish, and closes the database. */
  stop(): Promise<void>;
}

/** Opens the database, publishes the seed into an empty one, and serves until it is stopped. */
export async function startApp(settings: Settings, folders: Folders): Promise<App> {
  const log: FastifyBaseLogger = pino(
    { level: settings.logLevel },
    pino.destination({ fd: 2, sync: false }),
  );
  // Whoever searches first would otherwise have to wait for the index, and all others with them. Without one made in
  // time it is made by the first search, so a publication does not fail for it.
  const prepare = (knowledge: KnowledgeBase) =>
    prepareSearch(knowledge).catch((error: unknown) =>
      log.error({ err: error }, 'The index of the search could not be made'),
    );
  const registry = await openRegistry(settings, folders.seed, prepare);
  const server = await buildServer(registry, settings, folders, log);
  const stopPolling = pollRevisions(registry, settings.revisionPollSeconds, log);
  const address = await server.listen({ port: settings.port, host: settings.host });
  void prepare(registry.knowledge);
  return {
    registry,
    address,
    async stop() {
      stopPolling();
      await server.close();
      await registry.close();
    },
  };
}

/**
 * How long clients that keep their connection are told to go elsewhere (503, `Connection: close`) before connections
 * without a request are closed, in milliseconds. Closed at once, a request that is just coming in would be cut off.
 */
const farewell = 250;

/** Longer than requests can take, in milliseconds. */
const longestDrain = 3_600_000;

/** The largest request, in bytes. A guidance document of the longest length fits, whatever its characters. */
const largestRequest = 1_048_576;

async function buildServer(
  registry: Registry,
  settings: Settings,
  folders: Folders,
  log: FastifyBaseLogger,
): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: log,
    bodyLimit: largestRequest,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 15_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  answerFaults(server);
  const apollo = new ApolloServer<Context>({
    schema: buildApiSchema(),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Lets requests under way finish, and closes connections that have none. It does not hurry them: main.ts does.
      ApolloServerPluginDrainHttpServer({
        httpServer: server.server,
        stopGracePeriodMillis: longestDrain,
      }),
      costLimit,
    ],
    formatError: (formatted, error) =>
      formatError(formatted, error, (bug) => log.error({ err: bug }, 'A bug in a resolver')),
    introspection: true,
    persistedQueries: false,
    parseOptions: { maxTokens: 2_000 },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  server.addHook('preClose', async () => {
    await setTimeout(farewell);
    await apollo.stop();
  });
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    context: () => Promise.resolve(contextOf(registry)),
  });
  addHealth(server, registry);
  addExports(server, registry);
  if (settings.explorer) await addExplorer(server, folders.explorer);
  return server;
}

/** Faults outside GraphQL: those of the client are named, ours are logged and not shown. */
function answerFaults(server: FastifyInstance): void {
  server.setNotFoundHandler(async (request, reply) =>
    reply
      .code(404)
      .send({ error: `There is nothing at ${request.url.slice(0, 200)}. GraphQL is at /graphql.` }),
  );
  server.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (_request, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ error: 'Ask by POST, or by GET for queries.' }),
  });
  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: error.message });
    request.log.error({ err: error }, 'A bug outside GraphQL');
    return reply.code(500).send({ error: 'Something went wrong here. It has been logged.' });
  });
}

/** `/livez` says that the process answers, `/readyz` that it can also reach its database. */
function addHealth(server: FastifyInstance, registry: Registry): void {
  const quiet = { logLevel: 'warn' } as const;
  server.get('/livez', quiet, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  );
  server.get('/readyz', quiet, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      await registry.ping();
      return await reply.send({ status: 'ready', revision: registry.knowledge.revision.number });
    } catch (error) {
      server.log.warn({ err: error }, 'The database does not answer');
      return await reply
        .code(503)
        .send({ status: 'not ready', reason: 'The database does not answer.' });
    }
  });
}

/** What the explorer page may load: its own files, and no others. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

async function addExplorer(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: path.resolve(folder),
    dotfiles: 'ignore',
    logLevel: 'warn',
    cacheControl: false,
    setHeaders(reply, file) {
      const isNamedByContent = file.includes(`${path.sep}assets${path.sep}`);
      void reply.headers({
        'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    },
  });
}

/** Takes up what other processes publish. Returns what stops it. */
function pollRevisions(registry: Registry, seconds: number, log: FastifyBaseLogger): () => void {
  if (seconds === 0) return () => undefined;
  const timer = setInterval(() => {
    registry
      .refresh()
      .catch((error: unknown) => log.warn({ err: error }, 'Could not look for new revisions'));
  }, seconds * 1_000);
  timer.unref();
  return () => clearInterval(timer);
}
