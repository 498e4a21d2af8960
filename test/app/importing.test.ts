import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRegistry } from '../../src/open.js';
import { folderWith, removeFolders } from '../cli/command-line.js';
import { zipOf } from '../cli/zip.js';
import { describeOnBoth, type TestDatabase } from '../store/databases.js';
import { ask } from './client.js';
import { happens } from './happens.js';
import { killPrograms, runKb, startKb, startProgram, type Program } from './program.js';

jest.setTimeout(300_000);

const digits = [...'0123456789'];
const categories = (letters: string) =>
  [...letters].flatMap((letter) =>
    digits.flatMap((ten) => digits.map((one) => letter + ten + one)),
  );

/** An invented list as large as the official one. */
const opcs4 = categories('ABCDEFGHJKLM')
  .flatMap((category) => [
    `${category}\tInvented operations ${category}`,
    ...digits.slice(1).map((digit) => `${category}.${digit}\tInvented operation ${digit}`),
  ])
  .join('\r\n');

/** An invented ICD-10 far larger than the official one, so that there is time to stop while it is read. */
const icd10 = [
  'CODE ALT_CODE USAGE USAGE_UK DESCRIPTION MODIFIER_4 MODIFIER_5 QUALIFIERS GENDER_MASK MIN_AGE MAX_AGE TREE_DESCRIPTION'.replaceAll(
    ' ',
    '\t',
  ),
  ...categories('ABCDEFGH').flatMap((category) =>
    ['', ...digits.flatMap((four) => ['', ...digits].map((five) => `.${four}${five}`))].map(
      (rest) => {
        const code = category + rest;
        return `${code}\t${code.replace('.', '')}\tDEFAULT\t1\tInvented disease ${code}\t\t\t\t\t\t\t`;
      },
    ),
  ),
].join('\r\n');

describeOnBoth('an import by a process of its own', (create) => {
  let database: TestDatabase;
  let folder: string;
  let environment: Record<string, string>;

  beforeEach(async () => {
    database = await create();
    folder = await folderWith({
      'release/OPCS410 CodesAndTitles V1.0.txt': opcs4,
      'release/archive.zip': zipOf({
        'inner.zip': zipOf({ 'ICD10_Edition5_CodesAndTitles.txt': icd10 }),
      }),
    });
    await mkdir(path.join(folder, 'temporary'));
    environment = { DATABASE_URL: database.url, TMPDIR: path.join(folder, 'temporary') };
    await runKb(['publish', 'seed/guidance/IPG366.txt'], environment);
  });
  afterEach(async () => {
    killPrograms();
    await database.drop();
    await removeFolders();
  });

  const startImport = () => startKb(['import', path.join(folder, 'release')], environment);

  /** What is in force: the revision, and whether it has the first and the last code of what is imported. */
  async function inForce() {
    const registry = await openRegistry({ databaseUrl: database.url, seed: false }, '');
    const { knowledge } = registry;
    const found = {
      revision: knowledge.revision.number,
      codes: [
        knowledge.code('OPCS4', 'A00.1') !== null,
        knowledge.code('OPCS4', 'M99.9') !== null,
        knowledge.code('ICD10', 'A00') !== null,
        knowledge.code('ICD10', 'H99.99') !== null,
      ],
    };
    await registry.close();
    return found;
  }
  const nothing = { revision: 1, codes: [false, false, false, false] };
  const all = { revision: 2, codes: [true, true, true, true] };

  const isReading = (program: Program) =>
    happens(() => program.errors().includes('Reading releases'));

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'that is stopped by %s says that nothing was imported, and leaves nothing behind',
    async (signal) => {
      const program = startImport();
      await isReading(program);
      program.signal(signal);
      const { code, output, errors } = await program.ended;
      expect([code, output]).toEqual([signal === 'SIGINT' ? 130 : 143, '']);
      expect(errors).toContain('Stopped; nothing was imported.');
      expect(await inForce()).toEqual(nothing);
      expect(await readdir(path.join(folder, 'temporary'))).toEqual([]);
    },
  );

  test('that is killed has imported nothing or all, and can be run again', async () => {
    for (const milliseconds of [0, 400, 1_000, 2_500]) {
      const program = startImport();
      await isReading(program);
      await sleep(milliseconds);
      program.signal('SIGKILL');
      await program.ended;
      expect([nothing, all]).toContainEqual(await inForce());
      expect(await readdir(path.join(folder, 'temporary'))).toEqual([]);
    }
    const { code, errors } = await startImport().ended;
    expect([code, errors.replace(/^(Reading|Unpacking).*\n/gm, '')]).toEqual([0, '']);
    expect(await inForce()).toEqual(all);
  });

  test('is answered of by a server that runs', async () => {
    const program = startProgram({ DATABASE_URL: database.url, REVISION_POLL_SECONDS: '0.1' });
    const address = await program.address;
    const title = () =>
      ask<{ code: { title: string } | null }>(
        address,
        '{ code(system: ICD10, value: "H99.99") { title } }',
      );
    expect((await title()).code).toBeNull();
    expect((await startImport().ended).code).toBe(0);
    await happens(async () => (await title()).code?.title === 'Invented disease H99.99');
    program.signal('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });
});
