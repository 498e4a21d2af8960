import { rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { createSqlite, describeOnBoth, type TestDatabase } from '../store/databases.js';
import { happens } from './happens.js';
import { Load } from './load.js';
import { killPrograms, startProgram, type Program } from './program.js';

jest.setTimeout(120_000);
afterEach(killPrograms);

/** Longer than anything here takes: with status 0 a server has ended of itself, and not because of this. */
const SHUTDOWN_SECONDS = '15';

describeOnBoth('a server that is asked to stop under load', (create) => {
  test('answers what it was asked, refuses the rest and has stored everything', async () => {
    const { url, drop } = await create();
    const load = new Load();
    const program = startProgram({ DATABASE_URL: url, SHUTDOWN_SECONDS });
    const address = await program.address;
    await load.begin(address);
    const run = load.run(address);
    await load.acknowledges(40, run);
    program.signal('SIGTERM');
    expect((await program.ended).code).toBe(0);
    for (const reason of await run) expect(['ECONNREFUSED', 'refused with 503']).toContain(reason);

    // SQLite may leave what was written last beside the file. Here the file is all of the database.
    if (url.startsWith('file:')) await removeLog(url);
    const again = startProgram({ DATABASE_URL: url });
    await load.check(await again.address);
    again.signal('SIGKILL');
    await again.ended;
    await drop();
  });
});

describe('a server that is asked to stop', () => {
  const request = [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    'Content-Length: 26',
    '',
    '{"query":"{ __typename }"}',
  ].join('\r\n');
  const lastBytes = 10;
  let database: TestDatabase;
  let program: Program;
  let socket: Socket;
  let answer: string;

  async function start(seconds = SHUTDOWN_SECONDS): Promise<void> {
    program = startProgram({
      DATABASE_URL: database.url,
      SHUTDOWN_SECONDS: seconds,
      LOG_LEVEL: 'info',
    });
    const { port } = new URL(await program.address);
    socket = connect(Number(port), '127.0.0.1');
    answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', () => undefined);
    await happens(() => socket.readyState === 'open');
  }

  /** Sends all of a request but its last bytes, and waits until the server is at it. */
  async function sendMostOfRequest(): Promise<void> {
    socket.write(request.slice(0, -lastBytes));
    await happens(() => program.errors().includes('incoming request'));
  }

  beforeEach(async () => {
    database = await createSqlite();
  });

  afterEach(async () => {
    socket.destroy();
    await database.drop();
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'with %s ends with status 0 and says so',
    async (signal) => {
      await start();
      socket.destroy();
      program.signal(signal);
      const { code, output } = await program.ended;
      expect(code).toBe(0);
      expect(output).toContain(`Stopping on ${signal}`);
    },
  );

  test.each([
    ['that was used and is kept', request],
    ['on which nothing was ever sent', ''],
    ['on which a request has only begun', request.slice(0, 30)],
  ])('does not wait for a connection %s', async (_which, sent) => {
    await start();
    socket.write(sent);
    if (sent === request) await happens(() => answer.includes('__typename'));
    program.signal('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });

  test('answers or refuses a request that comes on a kept connection after that, and closes it', async () => {
    await start();
    socket.write(request);
    await happens(() => answer.includes('__typename'));
    answer = '';
    program.signal('SIGTERM');
    await happens(() => program.output().includes('Stopping'));
    socket.write(request);
    expect((await program.ended).code).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|503) /);
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  });

  test('answers a request whose last bytes come after that', async () => {
    await start();
    await sendMostOfRequest();
    program.signal('SIGTERM');
    await happens(() => program.output().includes('Stopping'));
    socket.write(request.slice(-lastBytes));
    expect((await program.ended).code).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toContain('{"data":{"__typename":"Query"}}');
  });

  test('gives up a request that takes longer than SHUTDOWN_SECONDS', async () => {
    await start('0.5');
    await sendMostOfRequest();
    program.signal('SIGTERM');
    expect((await program.ended).code).toBe(1);
  });

  test('ends at once when it is asked again', async () => {
    await start();
    await sendMostOfRequest();
    program.signal('SIGTERM');
    await happens(() => program.output().includes('Stopping'));
    program.signal('SIGTERM');
    expect((await program.ended).code).toBe(1);
  });
});

async function removeLog(url: string): Promise<void> {
  const file = url.slice('file:'.length);
  for (const ending of ['-wal', '-shm']) await rm(file + ending, { force: true });
}
