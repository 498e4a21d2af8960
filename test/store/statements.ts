import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { SqliteAdapter } from '../../src/store/sqlite.js';

/** Notes the SQL of every query on connections made from now on, until mocks are restored. */
export function noteQueries(): string[] {
  const queries: string[] = [];
  for (const factory of [SqliteAdapter.prototype, PrismaPg.prototype]) {
    const connect = factory.connect;
    jest.spyOn(factory, 'connect').mockImplementation(async function (this: typeof factory) {
      const adapter = await connect.call(this);
      const queryRaw = adapter.queryRaw.bind(adapter);
      return Object.assign(adapter, {
        queryRaw(query: Parameters<SqlDriverAdapter['queryRaw']>[0]) {
          queries.push(query.sql);
          return queryRaw(query);
        },
      });
    });
  }
  return queries;
}
