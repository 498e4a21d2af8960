import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** An empty database that lives as long as a test. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
  /** Drops the rows; the schema may stay for the next test, because PostgreSQL takes long to make it. */
  empty(): Promise<void>;
}

type CreateDatabase = () => Promise<TestDatabase>;

const server = process.env['TEST_POSTGRES_URL'];

/** Each before those it refers to. */
const tables = [
  'Validation',
  'RevisionEntry',
  'Mention',
  'Default',
  'DutyStep',
  'Duty',
  'Note',
  'UnreadLine',
  'Replacement',
  'CuratorQuestion',
  'Example',
  'Placement',
  'Choice',
  'Step',
  'Solution',
  'Section',
  'Recommendation',
  'Procedure',
  'Guidance',
  'MapRow',
  'ConceptReplacement',
  'IsA',
  'Synonym',
  'Concept',
  'SearchTerm',
  'Staging',
  'Usage',
  'Equivalence',
  'Rubric',
  'CodeDetail',
  'Code',
  'Release',
  'Part',
  'Revision',
];

/** A suite of tests, to be run on both databases. */
export function describeOnBoth(title: string, suite: (create: CreateDatabase) => void): void {
  describe(`${title}, SQLite`, () => suite(createSqlite));
  if (server === undefined) {
    describe.skip(`${title}, PostgreSQL (set TEST_POSTGRES_URL to run this)`, () =>
      suite(createSqlite));
  } else {
    describe(`${title}, PostgreSQL`, () => {
      const create = postgresqlOn(server);
      // What the suite does after its tests has to come before its database is dropped.
      describe('in a database of its own', () => suite(create));
    });
  }
}

/** A file of its own, in a folder that is not there yet. */
export async function createSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'guidance-graph-test-'));
  const drop = () => rm(folder, { recursive: true });
  return { url: `file:${join(folder, 'new folder', 'guidance.db')}`, drop, empty: drop };
}

/** One database for all tests of a suite. */
function postgresqlOn(serverUrl: string): CreateDatabase {
  const name = `guidance_graph_test_${randomUUID()}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  beforeAll(() => run(serverUrl, `CREATE DATABASE "${name}"`));
  afterAll(() => run(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`));
  const drop = () => run(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const empty = () => run(url, tables.map((table) => `DELETE FROM "${table}"`).join(';'));
  return () => Promise.resolve({ url, drop, empty });
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
