import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { SqliteAdapter } from '../../src/store/sqlite.js';

/** Notes the SQL of every query on connections made from now on, until mocks are restored. */
export function noteQueries(): string[] {
  return note('queryRaw');
}

/** Notes the SQL of every statement that answers no rows, likewise. */
export function noteWrites(): string[] {
  return note('executeRaw');
}

function note(way: 'queryRaw' | 'executeRaw'): string[] {
  const statements: string[] = [];
  for (const factory of [SqliteAdapter.prototype, PrismaPg.prototype]) {
    const connect = factory.connect;
    jest.spyOn(factory, 'connect').mockImplementation(async function (this: typeof factory) {
      const adapter = await connect.call(this);
      const run = adapter[way].bind(adapter) as SqlDriverAdapter['queryRaw'];
      return Object.assign(adapter, {
        [way](query: Parameters<SqlDriverAdapter['queryRaw']>[0]) {
          statements.push(query.sql);
          return run(query);
        },
      });
    });
  }
  return statements;
}
