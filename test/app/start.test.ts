import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seedCounts, seedReferences } from '../seed.js';
import { createSqlite, type TestDatabase } from '../store/databases.js';
import { ask } from './client.js';
import { happens } from './happens.js';
import { killPrograms, runKb, startProgram, type Environment } from './program.js';

jest.setTimeout(120_000);

const document = [
  'IPG1 A document',
  'Procedure and device:',
  'OPCS-4 code(s):',
  'V40.1 Non-rigid stabilisation of spine',
].join('\n\n');

let database: TestDatabase;
let DATABASE_URL: string;
beforeEach(async () => {
  database = await createSqlite();
  DATABASE_URL = database.url;
});
afterEach(async () => {
  killPrograms();
  await database.drop();
});

describe('a first start', () => {
  test('says where it is, what it knows and what to ask, and that works', async () => {
    const program = startProgram({ DATABASE_URL });
    const address = await program.address;
    const [ready, revision, ...command] = program.output().trimEnd().split('\n');
    expect(ready).toBe(`guidance-graph is ready at ${address}/graphql`);
    expect(revision).toMatch(
      new RegExp(
        `^Revision 1 \\(Seed: .*\\): ${seedReferences.length} guidance, ${seedCounts.codes} codes \\(OPCS4 4\\.10 excerpt\\)$`,
      ),
    );

    const [, url = '', contentType = '', body = ''] =
      /curl -s (\S+) -H 'content-type: (.*?)' \\\n\s+-d '(.*)'$/.exec(command.join('\n')) ?? [];
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    expect(await response.json()).toMatchObject({
      data: {
        code: {
          guidance: {
            nodes: expect.arrayContaining([expect.objectContaining({ reference: 'IPG366' })]),
          },
        },
      },
    });
  });

  test('says which editions answers are of, and which others are stored', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'guidance-graph-'));
    const release = path.join(folder, 'OPCS49 CodesAndTitles.txt');
    await writeFile(release, 'A01\tMending of kite\r\nA01.1\tMending of kite with tape\r\n');
    const counts = path.join(folder, 'opcs4-usage.csv');
    await writeFile(
      counts,
      'start_date,end_date,code,description,usage\n2023-04-01,2024-03-31,V401,Stabilisation,51\n',
    );
    for (const words of [[release, '--edition', '4.9', '--effective', '2020-04-01'], [counts]]) {
      const { code, output } = await runKb(['import', ...words, '-m', 'More'], { DATABASE_URL });
      expect([code, output]).toEqual([0, expect.any(String)]);
    }
    const program = startProgram({ DATABASE_URL });
    await program.address;
    expect(program.output()).toContain(' codes (OPCS4 4.10 excerpt; also stored: OPCS4 4.9)');
    await rm(folder, { recursive: true });
  });

  test('tells whoever watches over it that it is alive and ready', async () => {
    const address = await startProgram({ DATABASE_URL }).address;
    const answers = await Promise.all(
      ['/livez', '/readyz'].map(async (probe) => {
        const response = await fetch(address + probe);
        return [response.status, await response.json()] as const;
      }),
    );
    expect(answers).toEqual([
      [200, { status: 'alive' }],
      [200, { status: 'ready', revision: 1 }],
    ]);
  });

  const isBuilt = existsSync(path.join(__dirname, '..', '..', 'dist', 'web', 'index.html'));
  (isBuilt ? test : test.skip)(
    'shows the explorer at / (run npm run build before, to test this)',
    async () => {
      const program = startProgram({ DATABASE_URL, EXPLORER: 'yes' });
      const address = await program.address;
      expect(program.output()).toContain(`explorer at ${address}/`);
      const response = await fetch(`${address}/`);
      expect(response.headers.get('content-type')).toContain('text/html');
      const page = await response.text();
      const files = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(
        ([, file]) => file,
      );
      expect(files).not.toHaveLength(0);
      for (const file of files) expect((await fetch(`${address}/${file}`)).status).toBe(200);
    },
  );
});

test('a second start has what was stored before', async () => {
  const first = startProgram({ DATABASE_URL });
  await publish(await first.address, document);
  first.signal('SIGTERM');
  await first.ended;

  const second = startProgram({ DATABASE_URL });
  expect(await titleOf(await second.address, 'IPG1')).toBe('A document');
  expect(second.output()).toContain(`Revision 2 (Tested): ${seedReferences.length + 1} guidance`);
});

describe('a start that cannot be', () => {
  const password = 'pass-word-of-somebody';
  const wrong: [Environment, string[]][] = [
    [{ PORT: 'abc' }, ['PORT is not a number']],
    [{ PORT: '65536' }, ['PORT is above 65535']],
    [
      { DATABASE_URL: `mysql://user:${password}@host/name` },
      ['DATABASE_URL is not an address of a database'],
    ],
    [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL is not a level']],
    [
      { PORT: '4.5', LOG_LEVEL: 'loud', SEED: 'maybe', DATABASE_URL: password },
      ['PORT is not a whole', 'DATABASE_URL is not', 'LOG_LEVEL is not', 'SEED is neither'],
    ],
  ];
  test.each(wrong)('with %j names each wrong setting', async (environment, faults) => {
    const { code, output, errors } = await startProgram({ DATABASE_URL, ...environment }).ended;
    expect([code, output]).toEqual([1, '']);
    const [heading, ...lines] = errors.trimEnd().split('\n');
    expect(heading).toBe('guidance-graph cannot start with these settings:');
    expect(lines.pop()).toBe('All settings are listed in .env.example.');
    expect(lines).toEqual(faults.map((fault): unknown => expect.stringContaining(`  ${fault}`)));
    expect(errors).not.toContain(password);
  });

  test('because the port is taken says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const failed = await failure({ DATABASE_URL, PORT: String(port) });
    other.close();
    expect(failed).toContain(`address already in use 127.0.0.1:${port}`);
  });

  test('because PostgreSQL cannot be reached says where it is, without the password', async () => {
    const failed = await failure({
      DATABASE_URL: `postgresql://user:${password}@127.0.0.1:1/coding`,
    });
    expect(failed).toContain(
      'The database 127.0.0.1:1/coding cannot be opened: database not reachable',
    );
    expect(failed).not.toContain(password);
  });

  test('because the folder of the database cannot be made says which', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'guidance-graph-test-'));
    const file = path.join(folder, 'a file and no folder');
    await writeFile(file, '');
    const failed = await failure({ DATABASE_URL: `file:${file}/guidance.db` });
    await rm(folder, { recursive: true });
    expect(failed).toContain(`The database ${file}/guidance.db cannot be opened`);
  });

  test('because the database is a folder says which', async () => {
    const failed = await failure({ DATABASE_URL: `file:${tmpdir()}` });
    expect(failed).toContain(`The database ${tmpdir()} cannot be opened`);
  });

  /** What is said by a start that fails: one line, without a stack. */
  async function failure(environment: Environment): Promise<string> {
    const { code, output, errors } = await startProgram(environment).ended;
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^guidance-graph cannot start: .*\n$/);
    return errors;
  }
});

describe('what somebody else publishes into the same database', () => {
  const REVISION_POLL_SECONDS = '0.2';

  test('is taken up, when it is another server', async () => {
    const [one, other] = await Promise.all([
      startProgram({ DATABASE_URL, REVISION_POLL_SECONDS }).address,
      startProgram({ DATABASE_URL, REVISION_POLL_SECONDS }).address,
    ]);
    await publish(one, document);
    await isTakenUp(other);
    await publish(other, document.replace('A document', 'Another title'));
    await isTakenUp(one, 'Another title');
  });

  test('is taken up, when it is the command line', async () => {
    const address = await startProgram({ DATABASE_URL, REVISION_POLL_SECONDS }).address;
    const folder = await mkdtemp(path.join(tmpdir(), 'guidance-graph-test-'));
    const file = path.join(folder, 'IPG1.txt');
    await writeFile(file, document);
    const { code, output } = await runKb(['publish', file], { DATABASE_URL });
    await rm(folder, { recursive: true });
    expect(code).toBe(0);
    expect(output).toContain('IPG1 version 1 is in force in revision 2');
    await isTakenUp(address);
  });

  function isTakenUp(address: string, title = 'A document'): Promise<void> {
    return happens(async () => (await titleOf(address, 'IPG1')) === title);
  }
});

async function publish(address: string, text: string): Promise<void> {
  const query =
    'mutation ($input: PublishGuidanceInput!) { publishGuidance(input: $input) { __typename } }';
  const answer = await ask(address, query, { input: { text, message: 'Tested' } });
  expect(answer).toEqual({ publishGuidance: { __typename: 'GuidancePublished' } });
}

async function titleOf(address: string, reference: string): Promise<string | null> {
  const query = 'query ($reference: String!) { guidance(reference: $reference) { title } }';
  const { guidance } = await ask<{ guidance: { title: string } | null }>(address, query, {
    reference,
  });
  return guidance?.title ?? null;
}
