import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSqlite, describeOnBoth, type TestDatabase } from '../store/databases.js';
import { killPrograms, runKb, startKb, type Ending } from './program.js';

jest.setTimeout(180_000);
afterEach(killPrograms);

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'guidance-graph-audit-'))));
afterEach(async () => await rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

const header = 'EPIKEY,EPIEND,MAINSPEF,OPERTN_01,OPERTN_02,OPERTN_03\n';
/** Every fifth lacks its site. */
const rows = (first: number, count: number) =>
  Array.from({ length: count }, (_, row) => first + row)
    .map((id) => `${id},2024-0${1 + (id % 9)}-03,110,V401,V551,${id % 5 === 0 ? '' : 'Z675'}\n`)
    .join('');

const audit = (database: TestDatabase, file: string, ...options: string[]) =>
  [
    ['audit', file, '--guidance', 'IPG366', '--pack', 'guidance', '--by', 'period', ...options],
    { DATABASE_URL: database.url },
  ] as const;

describeOnBoth('kb audit', (create) => {
  test('audits a file on several threads, and says the same on one', async () => {
    const database = await create();
    try {
      await writeFile(at('episodes.csv'), header + rows(1, 10_000));
      const endings: Pick<Ending, 'code' | 'output'>[] = [];
      for (const threads of ['1', '3']) {
        const results = at(`findings-${threads}.csv`);
        const options = ['--results', results, '--threads', threads];
        const { code, output } = await runKb(...audit(database, at('episodes.csv'), ...options));
        endings.push({ code, output });
      }
      const [one, several] = endings;
      expect(one?.output).toContain('10,000 episodes; 10,000 held against guidance, 2,000 with');
      expect(one?.code).toBe(0);
      expect(several).toEqual(one);
      const findings = await readFile(at('findings-3.csv'), 'utf8');
      expect(findings.split('\r\n')).toHaveLength(2_002);
      expect(findings).toBe(await readFile(at('findings-1.csv'), 'utf8'));
    } finally {
      await database.drop();
    }
  });
});

describe('kb audit', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await createSqlite()));
  afterEach(async () => await database.drop());

  const results = () => ['--results', at('findings.csv'), '--threads', '2'];

  /** Starts an audit of what is written to it, and waits until it has saved how far it is. */
  async function startUntilSaved() {
    const program = startKb(...audit(database, '-', ...results()));
    program.input.write(header);
    let written = 0;
    while (!existsSync(at('findings.csv.checkpoint'))) {
      program.input.write(rows(written + 1, 500));
      written += 500;
      await sleep(50);
    }
    return { program, written };
  }

  /** Goes on, with all the episodes that were written and some more. */
  async function resume(episodes: number, ...options: string[]): Promise<Ending> {
    const program = startKb(...audit(database, '-', ...results(), ...options));
    program.input.end(header + rows(1, episodes));
    return program.ended;
  }

  test('that is killed goes on where it was, and comes to the same', async () => {
    const { program, written } = await startUntilSaved();
    program.signal('SIGKILL');
    await program.ended;
    expect(existsSync(at('findings.csv'))).toBe(false);
    const saved = await readFile(at('findings.csv.checkpoint'), 'utf8');
    const { end } = JSON.parse(saved) as { end: number };
    expect(end).toBeGreaterThan(header.length);
    const all = written + 5_000;
    const resumed = await resume(all, '--resume');
    const findings = await readFile(at('findings.csv'), 'utf8');
    expect(existsSync(at('findings.csv.checkpoint'))).toBe(false);
    const whole = await resume(all);
    expect([resumed.code, resumed.output]).toEqual([0, whole.output]);
    expect(whole.output).toContain(`${all.toLocaleString('en-GB')} episodes;`);
    expect(findings).toBe(await readFile(at('findings.csv'), 'utf8'));
  });

  test('that is asked to stop says how to go on', async () => {
    const { program, written } = await startUntilSaved();
    program.signal('SIGINT');
    const { code, errors } = await program.ended;
    expect(code).toBe(130);
    expect(errors).toContain('Stopped. The same command with --resume goes on from here.');
    const { code: resumed } = await resume(written, '--resume');
    expect(resumed).toBe(0);
  });
});
