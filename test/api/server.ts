import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print, type GraphQLFormattedError } from 'graphql';
import { startApp, type App } from '../../src/app.js';

/** What a server answers, before anything is taken for granted. */
interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A whole server on a database of its own, asked over HTTP as clients do. */
export interface Server {
  readonly app: App;
  /** Fails the test when the answer has errors. */
  ask<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T>;
  /** The answer with its errors, of a document in words. */
  send(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Record<string, unknown>>>;
  stop(): Promise<void>;
}

/** Starts a server with the seed, on SQLite in a folder of its own or on a given database. */
export async function startServer(databaseUrl?: string): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guidance-graph-'));
  const root = path.join(__dirname, '..', '..');
  const app = await startApp(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: databaseUrl ?? `file:${path.join(folder, 'test.db')}`,
      logLevel: 'silent',
      explorer: false,
      seed: true,
      revisionPollSeconds: 0,
      shutdownSeconds: 5,
    },
    { seed: path.join(root, 'seed'), explorer: path.join(root, 'dist', 'web') },
  );
  const post = async <T>(body: object): Promise<Answer<T>> => {
    const response = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer<T>;
  };
  return {
    app,
    async ask<T, V>(document: TypedDocumentNode<T, V>, variables: V) {
      const { data, errors } = await post<T>({ query: print(document), variables });
      expect(errors).toBeUndefined();
      return data as T;
    },
    send: (query, variables) => post({ query, variables }),
    async stop() {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
