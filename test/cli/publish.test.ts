import path from 'node:path';
import { publish, type PublishOptions } from '../../src/cli/publish.js';
import { revisions } from '../../src/cli/revisions.js';
import { withdraw } from '../../src/cli/withdraw.js';
import { openRegistry } from '../../src/open.js';
import type { Registry } from '../../src/registry.js';
import { createSqlite, type TestDatabase } from '../store/databases.js';
import { diagnoses, documentOf, folderWith, removeFolders, terminal } from './command-line.js';

let database: TestDatabase;
let registry: Registry;

beforeEach(async () => {
  database = await createSqlite();
  registry = await openRegistry({ databaseUrl: database.url, seed: false }, '');
});
afterEach(async () => {
  await registry.close();
  await database.drop();
  await removeFolders();
});

async function run(
  files: Readonly<Record<string, string>>,
  options: PublishOptions = {},
  ...paths: string[]
): Promise<{ code: number; output: string; errors: string }> {
  const folder = await folderWith(files);
  const written = terminal();
  const at = paths.length === 0 ? [folder] : paths.map((name) => path.join(folder, name));
  const code = await publish(at, options, registry, written);
  const short = (text: string) => text.replaceAll(`${folder}${path.sep}`, '');
  return { code, output: short(written.output()), errors: short(written.errors()) };
}

const referencesInForce = () => registry.knowledge.allGuidance.map(({ reference }) => reference);
const relation = 'M54.5-and-or-M54.4';

describe('a folder', () => {
  test('is published as one revision, with a summary', async () => {
    const files = {
      'a.txt': documentOf('IPG1'),
      'b/c.txt': documentOf('IPG2') + documentOf('IPG3'),
    };
    const { code, output, errors } = await run(files, { message: 'All', author: 'A. Curator' });
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain('a.txt: IPG1 version 1 is in force in revision 1');
    expect(output).toContain('3 new, 0 changed, 0 unchanged, 0 refused. Revision 1 is in force.');
    expect(registry.knowledge.revision).toMatchObject({
      number: 1,
      message: 'All',
      author: 'A. Curator',
    });
    expect(referencesInForce()).toEqual(['IPG1', 'IPG2', 'IPG3']);
  });

  test('published again changes what is changed, and says nothing of the rest', async () => {
    const files = { 'a.txt': documentOf('IPG1'), 'b.txt': documentOf('IPG2') };
    await run(files);
    const same = await run(files);
    expect(same.output).toBe(
      '0 new, 0 changed, 2 unchanged, 0 refused. Revision 1 stays in force.',
    );
    const other = await run({ ...files, 'b.txt': documentOf('IPG2', 'V55.- Levels of spine') });
    expect(other.output).toBe(
      [
        'b.txt: IPG2 version 2 is in force in revision 2',
        '  V55.- is a new step.',
        '0 new, 1 changed, 1 unchanged, 0 refused. Revision 2 is in force.',
      ].join('\n'),
    );
  });

  test('with a file that is refused is refused whole, with all problems', async () => {
    const { code, errors } = await run({
      'a.txt': documentOf('IPG1'),
      'b.txt': 'Dear all',
      'c.txt': ' ',
    });
    expect(code).toBe(1);
    expect(errors).toContain('b.txt:1:1: No known layout');
    expect(errors).toContain('c.txt:1:1: The text is empty');
    expect(errors).toContain('Nothing was published: 2 of 3 documents refused.');
    expect(errors).toContain('--keep-going');
    expect(registry.knowledge.revision.number).toBe(0);
  });

  test('told to keep going publishes what can be read, and reports the rest', async () => {
    const { code, output, errors } = await run(
      { 'a.txt': documentOf('IPG1'), 'b.txt': 'Dear all' },
      { keepGoing: true },
    );
    expect(code).toBe(1);
    expect(errors).toContain('b.txt:1:1: No known layout');
    expect(output).toContain('1 new, 0 changed, 0 unchanged, 1 refused. Revision 1 is in force.');
    expect(referencesInForce()).toEqual(['IPG1']);
  });

  test('with one reference twice is refused, naming both files', async () => {
    const files = { 'a.txt': documentOf('IPG1'), 'b.txt': documentOf('IPG1', 'V55.- Levels') };
    const { code, errors } = await run(files);
    expect(code).toBe(1);
    expect(errors).toContain('a.txt:1:1: IPG1 stands in b.txt too. Give one of the two.');
    expect(errors).toContain('b.txt:1:1: IPG1 stands in a.txt too. Give one of the two.');
    const within = await run({ 'c.txt': documentOf('IPG1') + documentOf('IPG1') });
    expect(within.errors).toContain('IPG1 stands a second time in this file');
    expect(referencesInForce()).toEqual([]);
  });

  test('of which nothing can be read publishes nothing, told to keep going or not', async () => {
    const { code, errors } = await run({ 'a.txt': 'Dear all' }, { keepGoing: true });
    expect(code).toBe(1);
    expect(errors).toContain('Nothing was published: 1 of 1 document refused. Mend what');
  });
});

test('a dry run says what would change, and stores nothing', async () => {
  await run({ 'a.txt': documentOf('IPG1') });
  const { code, output } = await run(
    { 'a.txt': documentOf('IPG1', 'V55.- Levels of spine'), 'b.txt': documentOf('IPG2') },
    { dryRun: true },
  );
  expect(code).toBe(0);
  expect(output).toContain('a.txt: IPG1 would be in force as version 2');
  expect(output).toContain('V55.- is a new step.');
  expect(output).toContain('1 new, 1 changed, 0 unchanged, 0 refused. Nothing was stored.');
  expect(registry.knowledge.revision.number).toBe(1);
});

describe('what a file does not state', () => {
  const untitled = documentOf('IPG1').replace('IPG1 A document\n', '');

  test('can be given with it', async () => {
    const given = { reference: 'IPG5', title: 'Given', source: 'https://example.org/5' };
    await run({ 'a.txt': untitled }, given, 'a.txt');
    expect(registry.knowledge.guidance('IPG5')).toMatchObject({
      title: 'Given',
      sourceUrl: 'https://example.org/5',
    });
  });

  test('is for one file only', async () => {
    const files = { 'a.txt': untitled, 'b.txt': documentOf('IPG2') };
    const { code, errors } = await run(files, { reference: 'IPG5', title: 'Given' });
    expect(code).toBe(1);
    expect(errors).toContain('--reference is for one file, and 2 are given.');
    expect(errors).toContain('--title is for one file, and 2 are given.');
  });

  test.each<[string, PublishOptions, string]>([
    ['a reference that is none', { reference: 'x' }, 'The reference is not written like one.'],
    ['another reference than the text', { reference: 'IPG9' }, 'IPG9'],
    ['an address that is none', { source: 'x' }, 'not a web address'],
    ['an empty message', { message: ' ' }, 'The message is empty'],
  ])('%s is refused', async (_label, options, message) => {
    const { code, errors } = await run({ 'a.txt': documentOf('IPG1') }, options);
    expect(code).toBe(1);
    expect(errors).toContain(message);
    expect(referencesInForce()).toEqual([]);
  });
});

describe('what documents leave open', () => {
  const files = { 'a.txt': documentOf('IPG1', ...diagnoses), 'b.txt': documentOf('IPG2') };
  const diagnosisOf = (reference: string) =>
    registry.knowledge
      .guidance(reference)
      ?.procedure.recommendation.diagnosis.map(({ choices }) => choices.length);

  test('is listed with how to answer it', async () => {
    const { output } = await run(files);
    expect(output).toContain(`--resolve "${relation}=AND" or --resolve "${relation}=OR"`);
    expect(output).toContain('1 open question in 1 document. Answer by publishing the file again:');
    const again = await run(files);
    expect(again.output).toContain('a.txt: IPG1 version 1 is in force in revision 1');
    expect(again.output).toContain(relation);
  });

  test('is answered on the command line', async () => {
    const answer = { resolve: [`${relation}=or`], author: 'A. Curator' };
    const { code, output } = await run(files, answer);
    expect(code).toBe(0);
    expect(output).not.toContain('open');
    expect(diagnosisOf('IPG1')).toEqual([2]);
    expect(registry.knowledge.guidance('IPG1')?.questions[0]?.resolution).toMatchObject({
      answer: 'OR',
      by: 'A. Curator',
    });
  });

  test.each<[string, PublishOptions, string]>([
    ['without a name', { resolve: [`${relation}=OR`] }, '--resolve needs --author'],
    ['to nothing that is asked', { resolve: ['x=OR'], author: 'A' }, `Left open: ${relation}.`],
    ['that is none', { resolve: [`${relation}=NOTE`], author: 'A' }, 'Answer AND or OR.'],
    ['that is not written as one', { resolve: ['x'], author: 'A' }, 'write KEY=ANSWER'],
    [
      'given twice',
      { resolve: [`${relation}=OR`, `${relation}=AND`], author: 'A' },
      'is answered twice',
    ],
  ])('an answer %s is refused', async (_label, options, message) => {
    const { code, errors } = await run(files, options);
    expect(code).toBe(1);
    expect(errors).toContain(message);
    expect(referencesInForce()).toEqual([]);
  });

  test('in two documents is not answered by one answer', async () => {
    const two = { 'a.txt': files['a.txt'], 'b.txt': documentOf('IPG2', ...diagnoses) };
    const { code, errors } = await run(two, { resolve: [`${relation}=OR`], author: 'A' });
    expect(code).toBe(1);
    expect(errors).toContain('IPG1 and IPG2 ask this.');
  });
});

test('a document is withdrawn, once', async () => {
  await run({ 'a.txt': documentOf('IPG1') });
  const first = terminal();
  expect(await withdraw('ipg1', { message: 'Gone' }, registry, first)).toBe(0);
  expect(first.output()).toContain('IPG1 is in force no longer, from revision 2 on.');
  const second = terminal();
  expect(await withdraw('ipg1', { message: 'Gone' }, registry, second)).toBe(1);
  expect(second.errors()).toContain('There is no guidance "ipg1" in force');
});

describe('the list of revisions', () => {
  const listed = async (first: number, json = false) => {
    const written = terminal();
    expect(await revisions({ first, json }, registry, written)).toBe(0);
    return written.output();
  };

  test('says that nothing is published', async () => {
    expect(await listed(20)).toBe('Nothing is published yet.');
  });

  test('says what was published when, by whom and why, newest first', async () => {
    await run({ 'a.txt': documentOf('IPG1') }, { message: 'One', author: 'A. Curator' });
    await run({ 'a.txt': documentOf('IPG1', 'V55.- Levels of spine') }, { message: 'Two' });
    const day = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/g;
    expect((await listed(20)).replace(day, 'DAY')).toBe(
      [
        '2  DAY: Two',
        '  brought in: IPG1 version 2',
        '  taken out: IPG1 version 1',
        '1  DAY  A. Curator: One',
        '  brought in: IPG1 version 1',
      ].join('\n'),
    );
    expect(await listed(1)).toContain('1 older revision not shown; --first 2 shows all.');
    expect(JSON.parse(await listed(1, true))).toMatchObject([{ number: 2, message: 'Two' }]);
  });
});
