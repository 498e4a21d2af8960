import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { auditorOf, type AuditorSettings } from '../../src/audit/audit-chunk.js';
import { audit, inForceBy, type AuditMeans, type AuditOptions } from '../../src/cli/audit.js';
import type { Auditors } from '../../src/cli/audit-pool.js';
import { Stopped } from '../../src/cli/terminal.js';
import { readRecords } from '../../src/open.js';
import type { KnowledgeRecords } from '../../src/records.js';
import { createSqlite, type TestDatabase } from '../store/databases.js';
import { folderWith, removeFolders, terminal } from './command-line.js';
import { zipOf } from './zip.js';

// A busy machine takes long for some thousand episodes.
jest.setTimeout(60_000);

let database: TestDatabase;
let records: KnowledgeRecords;

beforeAll(async () => {
  database = await createSqlite();
  const seed = path.join(__dirname, '..', '..', 'seed');
  records = await readRecords({ databaseUrl: database.url, seed: true }, seed);
});
afterAll(async () => await database.drop());
afterEach(removeFolders);

/** Audits in this thread. */
function here(settings: AuditorSettings): Auditors {
  const auditChunk = auditorOf(records, settings);
  return {
    atOnce: 2,
    audit: (chunk) => Promise.resolve().then(() => auditChunk(chunk)),
    close: () => Promise.resolve(),
  };
}

const usual: AuditOptions = { all: true, suppress: 0, severity: 'warning' };

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  /** The text of a file beside the episodes. */
  readonly text: (name: string) => Promise<string>;
  readonly has: (name: string) => boolean;
}

/** Audits a file in a folder of its own. Files that options name lie in it, too. */
async function run(
  name: string,
  content: string | Buffer,
  options: Partial<AuditOptions> = {},
  folder?: string,
  means: Partial<AuditMeans> = {},
  signal?: AbortSignal,
): Promise<Ran> {
  const at = folder ?? (await folderWith(name === '-' ? {} : { [name]: content }));
  const inFolder = (file: string) => path.join(at, file);
  const { results, report } = options;
  const written = terminal();
  const code = await audit(
    name === '-' ? name : inFolder(name),
    {
      ...usual,
      ...options,
      ...(results !== undefined && { results: inFolder(results) }),
      ...(report !== undefined && { report: inFolder(report) }),
    },
    {
      inForce: inForceBy(records),
      start: here,
      stdin: Readable.from([Buffer.from(content)], { objectMode: false }),
      ...means,
    },
    written,
    signal,
  );
  const short = (text: string) => text.replaceAll(`${at}${path.sep}`, '');
  return {
    code,
    output: short(written.output()),
    errors: short(written.errors()),
    text: (file) => readFile(inFolder(file), 'utf8'),
    has: (file) => existsSync(inFolder(file)),
  };
}

const wide = [
  'EPIKEY,EPIEND,MAINSPEF,OPERTN_01,OPERTN_02,OPERTN_03,DIAG_01',
  '1,2024-05-03,110,V401,V551,Z675,M545',
  '2,2024-05-04,110,V551,V401,Z675,M545',
  '3,2024-06-04,100,V401,V551,,M545',
  '4,2024-06-05,100,,,,',
  '',
].join('\n');

const long = [
  'id,type,position,code,on,specialty',
  ...['V401', 'V551', 'Z675'].map((code, at) => `1,OPCS4,${at + 1},${code},2024-05-03,110`),
  ...['V551', 'V401', 'Z675'].map((code, at) => `2,OPCS4,${at + 1},${code},2024-05-04,110`),
  ...['V401', 'V551'].map((code, at) => `3,OPCS4,${at + 1},${code},2024-06-04,100`),
  '4,ICD10,1,,2024-06-05,100',
  '',
].join('\r\n');

const json = [
  { id: 1, procedures: ['V40.1', 'V55.1', 'Z67.5'], on: '2024-05-03', specialty: '110' },
  { id: 2, procedures: ['V55.1', 'V40.1', 'Z67.5'], on: '2024-05-04', specialty: '110' },
  { id: 3, procedures: ['V40.1', 'V55.1'], on: '2024-06-04', specialty: '100' },
  { id: 4, on: '2024-06-05', specialty: '100' },
]
  .map((episode) => JSON.stringify(episode))
  .join('\n');

const summary = [
  '4 episodes; 3 held against guidance, 2 with an error or a warning.',
  '1 of them have no code.',
  'IPG366',
  '  guidance/step-missing                    1 of 3  33.3 %',
  '  guidance/second-place                    1 of 3  33.3 %',
  '  other rules found nothing',
  'Conventions of the classifications',
  '  other rules found nothing',
];

/** The report without its first line; how many rules there are is not for this test. */
const summaryIn = (output: string) =>
  output
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/\d+ other rules/, 'other rules'));

describe.each([
  ['a row for each episode', 'wide.csv', wide],
  ['a row for each code', 'long.csv', long],
  ['a JSON object for each episode', 'episodes.jsonl', json],
] as const)('a file with %s', (_, name, content) => {
  test('is audited', async () => {
    const { code, output, errors } = await run(name, content);
    expect([code, errors]).toEqual([0, '']);
    expect(summaryIn(output)).toEqual(summary);
  });

  test.each<[string, string, Buffer]>([
    ['by gzip', `${name}.gz`, gzipSync(content)],
    ['by gzip, whatever its name', name, gzipSync(content)],
    ['by Brotli', `${name}.br`, brotliCompressSync(content)],
    ['in an archive', 'episodes.zip', zipOf({ [name]: content })],
    ['by nothing, from standard input', '-', Buffer.from(content)],
    ['by gzip, from standard input', '-', gzipSync(content)],
  ])('may be packed %s', async (__, file, bytes) => {
    const { code, output, errors } = await run(file, bytes);
    expect([code, errors]).toEqual([0, '']);
    expect(summaryIn(output)).toEqual(summary);
  });
});

const header = 'id,line,guidance,rule,severity,axis,positions,codes,message';

test('every finding is written, with the line and the codes as they are in the file', async () => {
  const { text, has } = await run('wide.csv', wide, { results: 'findings.csv' });
  expect((await text('findings.csv')).split('\r\n')).toEqual([
    header,
    '2,3,IPG366,guidance/second-place,ERROR,SEQUENCING,P1,V551,"V55.1 must stand in second place, directly after V40.1."',
    '3,4,IPG366,guidance/step-missing,ERROR,TOTALITY,,,A site code from chapter Z is needed and not there.',
    '',
  ]);
  expect([has('findings.csv.part'), has('findings.csv.checkpoint')]).toEqual([false, false]);
});

test('documents that are named are all that is asked', async () => {
  const { output } = await run('wide.csv', wide, {
    all: false,
    guidance: 'IPG366',
    pack: 'guidance',
  });
  expect(summaryIn(output)).toEqual(summary.slice(0, 6));
  const other = await run('wide.csv', wide, { all: false, guidance: 'IPG405' });
  expect(other.output).toContain('4 episodes; 0 held against guidance, 0 with');
});

test('the report tells counts apart, and hides small ones', async () => {
  const rows = Array.from({ length: 30 }, (_, at) =>
    [
      at,
      `2024-0${at < 12 ? 1 : at < 27 ? 2 : 3}-01`,
      110,
      'V401',
      'V551',
      at % 2 ? '' : 'Z675',
      '',
    ].join(','),
  );
  const file = [wide.split('\n')[0], ...rows].join('\n');
  const rules = 'guidance/step-missing';
  const options = { by: 'period', report: 'report.csv', suppress: 8, rules };
  const { text, output } = await run('wide.csv', file, options);
  expect((await text('report.csv')).split('\r\n')).toEqual([
    'guidance,rule,pack,axis,severity,period,specialty,asked,found,percentage',
    'IPG366,guidance/step-missing,GUIDANCE,TOTALITY,ERROR,(all),(all),30,15,50',
    'IPG366,guidance/step-missing,GUIDANCE,TOTALITY,ERROR,2024-01,(all),*,*,',
    'IPG366,guidance/step-missing,GUIDANCE,TOTALITY,ERROR,2024-02,(all),15,*,',
    'IPG366,guidance/step-missing,GUIDANCE,TOTALITY,ERROR,2024-03,(all),*,*,',
    '',
  ]);
  expect(output).toContain('* is a count below 8, or one that would give such a count away.');
});

test('the report is printed as JSON, without codes and ids', async () => {
  const { output, errors } = await run('wide.csv', wide, { json: true, suppress: 2 });
  expect(errors).toBe('');
  const report = JSON.parse(output) as { rows: { rule: string }[] };
  expect(report).toMatchObject({
    episodes: 4,
    withoutCodes: 1,
    touching: 3,
    withFindings: 2,
    unread: { count: 0, first: [] },
    suppress: 2,
  });
  expect(report.rows.find(({ rule }) => rule === 'guidance/step-missing')).toMatchObject({
    guidance: 'IPG366',
    asked: 3,
    found: null,
    percentage: null,
  });
  expect(output).not.toMatch(/V401|V551|Z675/);
});

test('an episode without a day is held against the codes of the day that is given', async () => {
  const { output } = await run('-', 'id,OPERTN_01\n1,V401\n', { on: '2024-05-01' });
  expect(output).toContain('1 of them have no day; they were held against the codes of --on.');
});

describe('rows that cannot be read', () => {
  const broken = wide.replace('2,2024-05-04,110', '2,yesterday,110').replace('3,2024', '3,2024,');

  test('stop the audit, with the line and what to do', async () => {
    const { code, output, errors, has } = await run('wide.csv', broken, { results: 'f.csv' });
    expect(code).toBe(1);
    expect(output).not.toContain('episodes;');
    expect(errors.split('\n')).toEqual([
      'wide.csv:3:1: The cell under EPIEND is no day. Write it as 2026-11-23, or leave it empty.',
      'wide.csv:4:1: The row has 8 cells, and the header has 7. Put quotes around a cell that has a comma.',
      'Nothing was reported. Mend the file and start again, or leave such rows out with --resume --keep-going.',
    ]);
    expect(has('f.csv')).toBe(false);
  });

  test('are left out, counted and listed with --keep-going, in the results, too', async () => {
    const options = { keepGoing: true, results: 'f.jsonl' };
    const { code, output, errors, text } = await run('wide.csv', broken, options);
    expect(code).toBe(1);
    expect(output).toContain('2 episodes; 1 held against guidance');
    expect(errors.split('\n')).toEqual([
      expect.stringMatching(/^wide.csv:3:1: /),
      expect.stringMatching(/^wide.csv:4:1: /),
      '2 rows are left out.',
    ]);
    const lines = (await text('f.jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ line: 3, rule: null }),
      expect.objectContaining({ line: 4, rule: null }),
    ]);
  });

  test('that belong to an episode further up are told', async () => {
    const apart = `${long.trimEnd()}\r\n1,ICD10,1,M545,,`;
    const { code, errors } = await run('long.csv', apart);
    expect([code, errors]).toEqual([
      1,
      'long.csv:11:1: Rows of this episode stand further up, too, and not together with these. Sort the file by the column of the id.',
    ]);
  });
});

test.each<[string, string, string | Buffer, string]>([
  [
    'no file',
    'none.csv',
    '',
    'none.csv: This cannot be read: there is no such file. Give the path of a file of episodes',
  ],
  ['a folder', '.', '', 'This is no file. Give the path'],
  ['nothing in it', 'a.csv', '', 'a.csv:1:1: There is nothing in it. Expected is one row'],
  ['no columns of codes', 'a.csv', 'a,b\n', 'a.csv:1:1: No column has codes by its name.'],
  [
    'a workbook',
    'a.xlsx',
    zipOf({ '[Content_Types].xml': '<a/>' }),
    'a.xlsx: This is a workbook. Save its sheet as CSV in UTF-8.',
  ],
  [
    'an archive of two',
    'a.zip',
    zipOf({ a: '1', b: '2' }),
    'a.zip: The archive has 2 files. Give one that has a single file',
  ],
  [
    'an archive from standard input',
    '-',
    zipOf({ a: wide }),
    '-: An archive cannot be read from here. Give its path.',
  ],
  [
    'a file cut off',
    'a.csv.gz',
    gzipSync(wide.repeat(3)).subarray(0, 60),
    'a.csv.gz: This is damaged, cut off, or not packed as its name says.',
  ],
])('%s is told with what to do', async (what, name, content, message) => {
  const isThere = what !== 'no file' && what !== 'a folder';
  const folder = isThere ? undefined : await folderWith({});
  const { code, errors } = await run(name, content, {}, folder);
  expect(code).toBe(1);
  expect(errors).toContain(message);
});

test.each<[Partial<AuditOptions>, string]>([
  [{ all: false }, 'Say what the episodes are held against: --guidance IPG366'],
  [{ by: 'ward' }, '--by ward: give period, specialty, or period,specialty.'],
  [{ results: 'findings.txt' }, '--results: give a file that ends with .csv or .jsonl.'],
  [{ on: '1 May' }, '--on 1 May: this is no day. Write it as 2026-11-23.'],
  [
    { resume: true },
    '--resume: how far an audit came is kept beside its results. Give --results, too.',
  ],
  [{ results: 'no/such/folder/f.csv' }, 'this cannot be written: ENOENT.'],
])('the options %j are refused with what to do', async (options, message) => {
  const { code, errors } = await run('wide.csv', wide, options);
  expect(code).toBe(1);
  expect(errors).toContain(message);
});

describe('an audit that is stopped', () => {
  /** Enough for several chunks. */
  const many = [
    wide.split('\n')[0],
    ...Array.from({ length: 8_000 }, (_, at) =>
      [at, '2024-05-03', 110, 'V401', 'V551', at % 5 ? 'Z675' : '', 'M545'].join(','),
    ),
  ].join('\n');
  const options = { results: 'f.csv', by: 'period', pack: 'guidance' };

  /** Stops after some chunks. */
  async function stopped(name: string, content: string | Buffer, after: number) {
    const folder = await folderWith({ [name]: content });
    const stop = new AbortController();
    let audited = 0;
    const start = (settings: AuditorSettings): Auditors => {
      const auditors = here(settings);
      const auditOne: Auditors['audit'] = (chunk) => {
        if (++audited === after) stop.abort(new Stopped(130));
        return auditors.audit(chunk);
      };
      return { ...auditors, audit: auditOne };
    };
    const ran = await run(name, content, options, folder, { start }, stop.signal);
    return { folder, ran };
  }

  test.each<[string, Buffer]>([
    ['plain.csv', Buffer.from(many)],
    ['packed.csv.gz', gzipSync(many)],
  ])('goes on where it was: %s', async (name, content) => {
    const whole = await run(name, content, options);
    const { folder, ran } = await stopped(name, content, 4);
    expect([ran.code, ran.errors]).toEqual([
      130,
      'Stopped. The same command with --resume goes on from here.',
    ]);
    expect([ran.has('f.csv'), ran.has('f.csv.part')]).toEqual([false, true]);
    const before = (await stat(path.join(folder, 'f.csv.part'))).size;
    expect(before).toBeGreaterThan(header.length + 2);
    let audited = 0;
    const start = (settings: AuditorSettings): Auditors => {
      const auditors = here(settings);
      return { ...auditors, audit: (chunk) => auditors.audit(chunk).finally(() => audited++) };
    };
    const resumed = { ...options, resume: true };
    const { code, output, text, has } = await run(name, content, resumed, folder, { start });
    expect(code).toBe(0);
    expect(output).toBe(whole.output);
    expect(await text('f.csv')).toBe(await whole.text('f.csv'));
    expect([has('f.csv.part'), has('f.csv.checkpoint')]).toEqual([false, false]);
    const chunks = Math.ceil(many.length / 65_536);
    expect(audited).toBeLessThan(chunks);
  });

  test('does not go on with another file, with other options, or with other results', async () => {
    const { folder } = await stopped('plain.csv', many, 4);
    const resume = (more: Partial<AuditOptions> = {}) =>
      run('plain.csv', many, { ...options, resume: true, ...more }, folder);
    expect((await resume({ by: 'specialty' })).errors).toContain(
      '--resume: f.csv.checkpoint is of another audit: the file, the choice or what is in force has changed since. Start again without --resume.',
    );
    await writeFile(path.join(folder, 'f.csv.part'), '');
    expect((await resume()).errors).toContain('--resume: f.csv.part is not what it was');
    await writeFile(path.join(folder, 'f.csv.checkpoint'), '{"version":1}');
    expect((await resume()).errors).toContain('f.csv.checkpoint is of another audit');
    await writeFile(path.join(folder, 'f.csv.checkpoint'), 'damaged');
    expect((await resume()).errors).toContain('f.csv.checkpoint is of another audit');
    const anew = await run('plain.csv', many, options, folder);
    expect(anew.code).toBe(0);
    expect(await anew.text('f.csv')).toBe(
      await (await run('plain.csv', many, options)).text('f.csv'),
    );
  });

  test('with nothing to go on with begins anew', async () => {
    const { code, text } = await run('wide.csv', wide, { results: 'f.csv', resume: true });
    expect(code).toBe(0);
    expect(await text('f.csv')).toContain(header);
  });

  test('at a row that cannot be read goes on without it', async () => {
    const broken = many.replace('\n7777,2024-05-03', '\n7777,yesterday');
    const folder = await folderWith({ 'a.csv': broken });
    expect((await run('a.csv', broken, options, folder)).code).toBe(1);
    const resumed = await run(
      'a.csv',
      broken,
      { ...options, resume: true, keepGoing: true },
      folder,
    );
    const whole = await run('a.csv', broken, { ...options, keepGoing: true });
    expect([resumed.code, resumed.output, resumed.errors]).toEqual([1, whole.output, whole.errors]);
    expect(await resumed.text('f.csv')).toBe(await whole.text('f.csv'));
  });
});
