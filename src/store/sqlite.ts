import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { databaseFault } from './failures.js';

type Config = ConstructorParameters<typeof PrismaLibSql>[0];
type Client = ReturnType<PrismaLibSql['createClient']>;
type Transaction = Awaited<ReturnType<Client['transaction']>>;
type Run = Transaction['execute'];

/** How long to wait until another process has written, in milliseconds: in all, between looks, at each look. */
const patience = 10_000;
const pause = 50;
const timeout = 50;

/**
 * Prisma's adapter for SQLite, which writes here in another way than libSQL's own. That
 *
 * - leaves the connection of every transaction open (tursodatabase/libsql-client-ts#350);
 * - leaves a statement open that failed because another process was writing. From then on its connection
 *   answers to every write that it is done and does nothing (tursodatabase/libsql-client-ts#352);
 * - stops the whole program while it waits for the other process.
 *
 * Here a transaction stays on the one connection, which the adapter lets nobody else use meanwhile. A
 * connection that met a lock is given up. And who has to wait looks again now and then.
 */
export class SqliteAdapter extends PrismaLibSql {
  constructor(config: Config) {
    super({ ...config, timeout });
  }

  override createClient(config: Config): Client {
    const client = super.createClient(config);
    const run: Run = client.execute.bind(client);
    return Object.assign(client, {
      execute: (statement: Parameters<Run>[0]) =>
        whenUnlocked(() => runOrReconnect(client, run, statement)),
      transaction: () => beginTransaction(client, run),
    });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    // With a write-ahead log, readers and a writer do not wait for each other. The file remembers it.
    await whenUnlocked(() => adapter.executeScript('PRAGMA journal_mode = WAL'));
    return adapter;
  }
}

async function runOrReconnect(
  client: Client,
  run: Run,
  statement: Parameters<Run>[0],
): ReturnType<Run> {
  try {
    return await run(statement);
  } catch (error) {
    // libSQL types this as if it answered nothing.
    const reconnect = client.reconnect.bind(client) as () => Promise<void>;
    if (saysLocked(error)) await reconnect();
    throw error;
  }
}

async function beginTransaction(client: Client, run: Run): Promise<Transaction> {
  await whenUnlocked(async () => {
    // Only to see whether the lock is free: libSQL rolls this one back at once. Unlike a statement that
    // is run, a script leaves nothing open when it fails.
    await client.executeMultiple('BEGIN IMMEDIATE');
    await runOrReconnect(client, run, 'BEGIN IMMEDIATE');
  });
  const transaction: Pick<Transaction, 'execute' | 'commit' | 'rollback'> = {
    execute: run,
    commit: () => commit(client, run),
    rollback: () => client.executeMultiple('ROLLBACK'),
  };
  return transaction as Transaction; // The adapter asks no more of it.
}

async function commit(client: Client, run: Run): Promise<void> {
  try {
    await run('COMMIT');
  } catch (error) {
    // Prisma does not roll back what could not be committed (prisma/orm#30028).
    await client.executeMultiple('ROLLBACK');
    throw error;
  }
}

/** Does `work` again until no other process is in its way, and leaves this one free to do other things. */
export async function whenUnlocked<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!saysLocked(error) || Date.now() > deadline) throw error;
      await sleep(pause);
    }
  }
}

function saysLocked(error: unknown): boolean {
  const message = databaseFault(error)?.message ?? String(error);
  return message.includes('database is locked');
}
