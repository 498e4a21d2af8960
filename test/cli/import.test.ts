import path from 'node:path';
import { text } from 'node:stream/consumers';
import { importReleases, type ImportOptions } from '../../src/cli/import.js';
import type { Registry } from '../../src/registry.js';
import { releases } from '../../src/cli/releases.js';
import { Stopped } from '../../src/cli/terminal.js';
import { withdraw } from '../../src/cli/withdraw.js';
import { openRegistry } from '../../src/open.js';
import { describeOnBoth, type TestDatabase } from '../store/databases.js';
import { folderWith, removeFolders, terminal } from './command-line.js';
import { identifier, root as rf2Root, terminologyOf } from '../releases/snomed/rf2.js';
import { zipOf } from './zip.js';

/** Codes and titles in the layout of the official files, with titles of our own. */
const codes = (...rows: string[]) => rows.map((row) => `${row.replace(' ', '\t')}\r\n`).join('');
const nine = codes('V40 Invented operations', 'V40.1 An invented operation', 'V40.9 Unspecified');
const ten = codes('V40 Invented operations', 'V40.1 Another title', 'V40.2 A new one');
const [opcs9, opcs10] = ['OPCS49 CodesAndTitles V1.0.txt', 'OPCS410 CodesAndTitles V1.0.txt'];
const icd10 = 'ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt';
const icd10Columns =
  'CODE ALT_CODE USAGE USAGE_UK DESCRIPTION MODIFIER_4 MODIFIER_5 QUALIFIERS GENDER_MASK MIN_AGE MAX_AGE TREE_DESCRIPTION';
const diagnoses = [
  icd10Columns.split(' '),
  ['M54', 'M54', 'DEFAULT', '3', 'An invented ache', '', '', '', '', '', '', ''],
  ['M54.5', 'M545', 'DEFAULT', '1', 'A low invented ache', '', '', '', '', '', '', ''],
]
  .map((row) => `${row.join('\t')}\r\n`)
  .join('');

describeOnBoth('importing', (create) => {
  let database: TestDatabase;
  let registry: Registry;

  beforeEach(async () => {
    database = await create();
    registry = await open();
  });
  afterEach(async () => {
    await registry.close();
    await database.drop();
    await removeFolders();
  });

  const open = async () => await openRegistry({ databaseUrl: database.url, seed: false }, '');

  async function run(
    files: Readonly<Record<string, string | Buffer>>,
    options: ImportOptions = {},
    paths: readonly string[] = [''],
  ): Promise<{ code: number; output: string; errors: string }> {
    const folder = await folderWith(files);
    const written = terminal();
    const at = paths.map((name) => path.join(folder, name));
    const code = await importReleases(at, options, registry, written);
    const short = (text: string) =>
      text.replaceAll(`${folder}${path.sep}`, '').replaceAll(folder, '.');
    return { code, output: short(written.output()), errors: short(written.errors()) };
  }

  const inForce = () => registry.knowledge.releases.map(({ id }) => id.replace('release:', ''));
  const revision = () => registry.knowledge.revision;

  test('a folder of two code systems is one revision, with what became of each', async () => {
    const files = { [opcs9]: nine, [`deeper/${icd10}`]: diagnoses, 'Guide.pdf': '%PDF-1.7' };
    const { code, output, errors } = await run(files, { author: 'A. Coder' });
    expect([code, errors]).toEqual([0, '']);
    expect(output.split('\n')).toEqual([
      'OPCS-4.9 codes: new, is in force',
      '  2 codes, 2 headings, from 2020-04-01 by the calendar',
      `  read from ${opcs9}`,
      'ICD-10 edition 5 codes: new, is in force',
      expect.stringMatching(/^ {2}1 codes, .*, from 2016-04-01$/),
      `  read from ${icd10}`,
      '1 other file is left out: Guide.pdf',
      '2 new, 0 in the place of others, 0 unchanged (5 rows). Revision 1 is in force. Answers are of OPCS-4.9 and ICD-10 edition 5.',
    ]);
    expect(revision()).toMatchObject({
      number: 1,
      author: 'A. Coder',
      message: 'Imported OPCS-4.9 codes, ICD-10 edition 5 codes',
    });
    expect(registry.knowledge.code('ICD10', 'M54.5')?.title).toBe('A low invented ache');
  });

  test('the same again changes nothing and says so, from another file too', async () => {
    await run({ [opcs9]: nine });
    const { code, output } = await run({ 'a.zip': zipOf({ [`OPCS49/${opcs9}`]: nine }) });
    expect(code).toBe(0);
    expect(output).toContain('OPCS-4.9 codes: in force already as OPCS4-4.9; nothing changes');
    expect(output).toContain('1 unchanged (3 rows). Revision 1 stays in force.');
    expect(revision().number).toBe(1);
  });

  test('editions stand side by side, and the mandated one is answered of', async () => {
    await run({ [opcs9]: nine, [opcs10]: ten });
    expect(inForce().sort()).toEqual(['OPCS4-4.10', 'OPCS4-4.9']);
    const { knowledge } = registry;
    expect(knowledge.code('OPCS4', 'V40.1')?.title).toBe('Another title');
    expect(knowledge.codesOn('OPCS4', '2021-01-01').codeAt('V40.1')?.title).toBe(
      'An invented operation',
    );
  });

  test('a file that is cut short takes the place of the whole one only with a word of it', async () => {
    await run({ [opcs9]: nine });
    const { code, errors } = await run({ [opcs9]: codes('V40 Invented operations', 'V40.1 One') });
    expect(code).toBe(0);
    expect(errors).toContain(
      'Note: OPCS-4.9 codes has 1 code fewer than what it takes the place of.',
    );
  });

  const metadata = (value: string) =>
    `Procedure_Code\tProcedure_Code_Description\tSex_Absolute\r\n${value}\tA title\t2\r\n`;
  const detailed = 'OPCS49 MetaData V1.0.txt';

  test('metadata alone are an excerpt, which changes nothing of a whole edition', async () => {
    await run({ [opcs9]: nine });
    const { output } = await run({ [detailed]: metadata('V401') });
    expect(output).toContain(
      'only an excerpt of OPCS4-4.9, which is in force whole; nothing changes',
    );
    expect(registry.knowledge.code('OPCS4', 'V40.9')).not.toBeNull();
  });

  test('codes without their metadata say what they lose', async () => {
    await run({ [opcs9]: nine, [detailed]: metadata('V401') });
    expect(registry.knowledge.code('OPCS4', 'V40.1')?.detail?.sex).toBe('FEMALE');
    const { errors } = await run({ [opcs9]: nine });
    expect(errors).toContain('leaves out the details of 1 code that were stored');
  });

  test('a signal that comes too late is answered with that', async () => {
    const folder = await folderWith({ [opcs9]: nine });
    const stop = new AbortController();
    const written = terminal();
    const importing = registry.importReleases.bind(registry);
    jest.spyOn(registry, 'importReleases').mockImplementation(async (...given) => {
      stop.abort(new Stopped(130));
      return importing(...given);
    });
    expect(await importReleases([folder], {}, registry, written, stop.signal)).toBe(0);
    expect(written.errors()).toContain('It was too late to stop');
    expect(revision().number).toBe(1);
  });

  test('a mended file takes the place of its edition, and that of no other', async () => {
    await run({ [opcs9]: nine, [opcs10]: ten });
    const { output } = await run({ [opcs9]: nine.replace('An invented', 'A mended') });
    expect(output).toContain('OPCS-4.9 codes: is in force in the place of OPCS-4.9 codes');
    expect(output).toContain('0 new, 1 in the place of others, 0 unchanged');
    expect(registry.knowledge.releases).toHaveLength(2);
  });

  test('archives in archives are read, and one file may be of another edition than the next', async () => {
    const archive = zipOf({
      'OPCS49.zip': zipOf({ [opcs9]: nine }),
      'OPCS410.zip': zipOf({ [opcs10]: { content: ten, stored: true } }),
    });
    expect((await run({ 'trud.zip': archive }, {}, ['trud.zip'])).code).toBe(0);
    expect(inForce().sort()).toEqual(['OPCS4-4.10', 'OPCS4-4.9']);
  });

  test('a release that states no edition is told, and named when its edition is given', async () => {
    const files = { 'OPCS codes.txt': nine };
    const first = await run(files);
    expect(first.output).toContain('OPCS-4 codes, edition not stated: new, is in force');
    expect(first.output).toContain('first day not stated');
    expect(first.errors).toContain('Note: The edition of OPCS-4 codes is not stated');
    expect(first.errors).toContain('--edition 4.10');
    const second = await run(files, { edition: '4.9', effective: '2020-04-06' });
    expect(second.output).toContain('OPCS-4.9 codes: is in force in the place of OPCS-4 codes');
    expect(second.output).toContain('from 2020-04-06');
    expect(inForce()).toEqual(['OPCS4-4.9']);
    const third = await run(files);
    expect(third.output).toContain('in force already as OPCS4-4.9; nothing changes');
  });

  test('an excerpt that stays beside a whole release is told, with how to take it out', async () => {
    const excerpt = `# edition\t4.10\n# complete\tno\n${ten}`;
    await run({ 'excerpt.tsv': excerpt });
    const { errors } = await run({ [opcs9]: nine });
    expect(errors).toContain('Note: Of OPCS-4.10 codes only an excerpt is stored');
    expect(errors).toContain('kb withdraw OPCS4-4.10 -m');
    const whole = await run({ [opcs10]: ten });
    expect(whole.output).toContain('in the place of an excerpt of OPCS-4.10 codes');
    expect(whole.errors).toBe('');
  });

  test('a dry run says what would change, and stores nothing', async () => {
    await run({ [opcs9]: nine });
    const { code, output } = await run(
      { [opcs9]: nine.replace('An', 'Another'), [opcs10]: ten },
      { dryRun: true },
    );
    expect(code).toBe(0);
    expect(output).toContain('OPCS-4.9 codes: would be in force in the place of OPCS-4.9 codes');
    expect(output).toContain('OPCS-4.10 codes: new, would be in force');
    expect(output).toContain('Nothing was stored.');
    expect([revision().number, inForce()]).toEqual([1, ['OPCS4-4.9']]);
  });

  describe('a broken row', () => {
    const broken = `${nine}V40.2\r\nnot a code\tAt all\r\n`;

    test('stops the import with its place and reason, and nothing is stored', async () => {
      const { code, output, errors } = await run({ [opcs9]: broken, [icd10]: diagnoses });
      expect(code).toBe(1);
      expect(errors).toMatch(new RegExp(`^${opcs9}:4:\\d+: .*title`, 'm'));
      expect(errors).toMatch(new RegExp(`^${opcs9}:5:1: .*not a code`, 'm'));
      expect(errors).toContain('Nothing was imported.');
      expect(errors).toContain('--keep-going');
      expect([output, revision().number, inForce()]).toEqual(['', 0, []]);
    });

    test('is left out under --keep-going, and the release is an excerpt', async () => {
      const { code, output, errors } = await run({ [opcs9]: broken }, { keepGoing: true });
      expect(code).toBe(1);
      expect(errors).toContain(`${opcs9}:5:1: `);
      expect(output).toContain('an excerpt');
      expect(output).toContain('2 problems');
      expect(registry.knowledge.code('OPCS4', 'V40.9')?.title).toBe('Unspecified');
    });

    test('is one of fifty that are listed', async () => {
      const many = nine + 'not a code\tAt all\r\n'.repeat(1_234);
      const { errors } = await run({ [opcs9]: many });
      expect(errors.split('\n').filter((line) => line.startsWith(opcs9))).toHaveLength(50);
      expect(errors).toContain('… and 1,184 more');
    });
  });

  test.each<[string, Record<string, string | Buffer>, string[], string]>([
    [
      'of no release',
      { 'letter.txt': 'Dear all' },
      ['letter.txt'],
      'letter.txt:1:1: This is of no release. Expected',
    ],
    ['missing', {}, ['x.txt'], 'x.txt:1:1: This cannot be read: there is no such file'],
    ['an empty folder', {}, [''], '.:1:1: This folder has no files.'],
    ['a folder without releases', { 'a.txt': 'A' }, [''], 'Nothing here is of a release. Expected'],
    [
      'a damaged archive',
      { 'a.zip': 'PK\x03\x04' },
      [''],
      'a.zip:1:1: This is damaged, or no zip archive',
    ],
    [
      'damaged within an archive',
      { 'a.zip': zipOf({ [opcs9]: { content: nine, checksum: 7 } }) },
      [''],
      `a.zip/${opcs9}:1:1: This is damaged`,
    ],
    [
      'the same file twice',
      { [`a/${opcs9}`]: nine, [`b/${opcs9}`]: nine },
      [''],
      'Give only one of the two',
    ],
  ])('what is %s is refused, and nothing is stored', async (_, files, paths, message) => {
    const { code, errors } = await run(files, {}, paths);
    expect(code).toBe(1);
    expect(errors).toContain(message);
    expect(errors).toContain('Nothing was imported.');
    expect(revision().number).toBe(0);
  });

  test('told to keep going leaves out files that cannot be read, and reports them', async () => {
    const files = { 'a.zip': 'no archive', [opcs9]: nine };
    expect((await run(files)).code).toBe(1);
    expect(inForce()).toEqual([]);
    const { code, errors } = await run(files, { keepGoing: true });
    expect(code).toBe(1);
    expect(errors).toContain('a.zip:1:1: This is damaged');
    expect(inForce()).toEqual(['OPCS4-4.9']);
  });

  test.each<[string, ImportOptions, string]>([
    ['edition', { edition: '4 10' }, '--edition 4 10: give the name of an edition'],
    [
      'day',
      { effective: '1.4.2023' },
      '--effective 1.4.2023: this is no day. Write it as 2023-04-01.',
    ],
    ['message', { message: ' ' }, 'The message is empty'],
  ])(
    'a wrong %s on the command line is told before anything is read',
    async (_, options, message) => {
      const { code, errors } = await run({}, options, ['missing.txt']);
      expect(code).toBe(1);
      expect(errors).toContain(message);
      expect(errors).not.toContain('missing.txt');
    },
  );

  test('one edition for two code systems is refused', async () => {
    const { code, errors } = await run({ [opcs9]: nine, [icd10]: diagnoses }, { edition: '4.9' });
    expect(code).toBe(1);
    expect(errors).toContain('Give the files of each on their own');
  });

  test('prints JSON, of what is imported and of what is refused', async () => {
    const { output } = await run({ [opcs9]: nine, 'Guide.pdf': 'x' }, { json: true });
    expect(JSON.parse(output)).toMatchObject({
      revision: 1,
      rows: 3,
      releases: [{ system: 'OPCS4', edition: '4.9', outcome: 'NEW', codes: 2, source: opcs9 }],
      problems: [],
      leftOut: ['Guide.pdf'],
    });
    const refused = await run({ [opcs9]: 'V40\tOne\nV40\tTwo\n' }, { json: true });
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.output)).toMatchObject({
      revision: null,
      releases: [],
      problems: [{ file: opcs9, line: 2, column: 1 }],
    });
  });

  test('that is stopped says so, ends with the status of the signal, and stores nothing', async () => {
    const stop = new AbortController();
    const folder = await folderWith({ [opcs9]: nine });
    const written = {
      ...terminal(),
      progress: () => ({ advance: () => stop.abort(new Stopped(130)), stop: () => undefined }),
    };
    const code = await importReleases([folder], {}, registry, written, stop.signal);
    expect([code, written.output(), written.errors()]).toEqual([
      130,
      '',
      'Stopped; nothing was imported.',
    ]);
    expect(revision().number).toBe(0);
  });

  test('is seen by another process that looks for new revisions', async () => {
    const other = await open();
    await run({ [opcs9]: nine });
    expect(other.knowledge.code('OPCS4', 'V40.1')).toBeNull();
    await other.refresh();
    expect(other.knowledge.code('OPCS4', 'V40.1')?.title).toBe('An invented operation');
    await other.close();
  });

  describe('a release', () => {
    const withdrawn = async (name: string) => {
      const written = terminal();
      const code = await withdraw(name, { message: 'By mistake' }, registry, written);
      return { code, output: written.output(), errors: written.errors() };
    };

    test('is taken out of force by its name, and brought back by its file', async () => {
      await run({ [opcs9]: nine, [opcs10]: ten });
      const { code, output } = await withdrawn('opcs4-4.10');
      expect([code, output]).toEqual([
        0,
        'OPCS-4.10 codes is in force no longer, from revision 2 on. Import its file again to bring it back.',
      ]);
      expect(inForce()).toEqual(['OPCS4-4.9']);
      expect(registry.knowledge.code('OPCS4', 'V40.2')).toBeNull();
      expect((await registry.knowledgeAt(1))?.releases).toHaveLength(2);
      await run({ [opcs10]: ten });
      expect(registry.knowledge.code('OPCS4', 'V40.2')?.title).toBe('A new one');
    });

    test('that is not there is not taken out, and those that are are told', async () => {
      await run({ [opcs9]: nine });
      const { code, errors } = await withdrawn('OPCS4-4.8');
      expect(code).toBe(1);
      expect(errors).toBe(
        'There is no release "OPCS4-4.8" in force, so nothing was withdrawn. In force: OPCS4-4.9.',
      );
      expect(revision().number).toBe(1);
    });
  });

  describe('SNOMED CT', () => {
    const [root, finding] = [rf2Root, identifier(1)];
    const files = async (name: string) => {
      const found = terminologyOf([
        {
          id: root,
          name: 'Invented root (concept)',
          terms: [{ term: 'Invented root', preferredIn: ['british'] }],
        },
        {
          id: finding,
          name: `${name} (finding)`,
          terms: [{ term: name, preferredIn: ['british'] }],
          parents: [root],
        },
      ]);
      const texts = await Promise.all(
        found.map(async ({ file }) => [path.basename(file.path), await text(await file.open())]),
      );
      return Object.fromEntries(texts) as Record<string, string>;
    };

    test('is imported from an archive beside codes, and the next takes its place', async () => {
      const before = { 'snomed.zip': zipOf(await files('Invented finding')), [opcs9]: nine };
      const { code, output, errors } = await run(before);
      expect([code, errors]).toEqual([0, '']);
      expect(output).toMatch(/^SNOMED CT .*concepts: new, is in force$/m);
      expect(output).toContain('OPCS-4.9 codes: new, is in force');
      const again = await run(before);
      expect(again.output).toContain('2 unchanged');
      expect(revision().number).toBe(1);
      const next = await run({ 'snomed.zip': zipOf(await files('Renamed finding')) });
      expect(next.output).toMatch(/^SNOMED CT .*concepts: is in force in the place of SNOMED CT/m);
      expect(registry.knowledge.releases).toHaveLength(2);
    });

    test('that is not whole stops the import of all', async () => {
      const whole = Object.entries(await files('Invented finding'));
      const some = Object.fromEntries(whole.filter(([name]) => !/language/i.test(name)));
      const { code, errors } = await run({ ...some, [opcs9]: nine });
      expect(code).toBe(1);
      expect(errors).toContain('SNOMED CT is not whole');
      expect(inForce()).toEqual([]);
    });
  });

  test('what is stored is listed by edition, with what answers are of', async () => {
    const usage = 'code,usage\nV40.1,12\n';
    await run({ [opcs9]: nine, [opcs10]: ten, 'opcs usage 2023-24.csv': usage });
    const written = terminal();
    expect(releases({ json: false }, registry.knowledge, written)).toBe(0);
    const lines = written.output().split('\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}OPCS-4\.9, 2020-04-01 to 2023-03-31 +2 codes {2}OPCS4-4\.9 \(/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^\* OPCS-4\.10, from 2023-04-01 +2 codes {2}OPCS4-4\.10 \(/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}OPCS-4\.8, .* not stored$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}OPCS-4 national counts 2023-24 {2}/));
    const printed = terminal();
    releases({ json: true }, registry.knowledge, printed);
    const [opcs4] = JSON.parse(printed.output()) as { editions: { edition: string }[] }[];
    expect(opcs4?.editions.find(({ edition }) => edition === '4.10')).toMatchObject({
      current: true,
      from: '2023-04-01',
      release: { name: 'OPCS4-4.10', codeCount: 2 },
    });
  });
});
