import path from 'node:path';
import { publish } from '../../src/cli/publish.js';
import { test as tryOut, type TestOptions } from '../../src/cli/test.js';
import { openRegistry } from '../../src/open.js';
import type { Registry } from '../../src/registry.js';
import { createSqlite, type TestDatabase } from '../store/databases.js';
import { documentOf, folderWith, removeFolders, terminal } from './command-line.js';

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

const right = '- name: right\n  procedures: [V40.1]\n  expect: PASS\n';
const wrong = `${right}
- name: nothing but the levels
  procedures: [V55.1]
  expect: FAIL
  findings: [guidance/step-missing]
`;
const mistaken = `${right}
- name: nothing but the levels
  procedures: [V55.1]
  expect: PASS
`;

async function run(
  files: Readonly<Record<string, string>>,
  options: Partial<TestOptions> = {},
  ...names: string[]
): Promise<{ code: number; output: string; errors: string }> {
  const folder = await folderWith(files);
  const written = terminal();
  const at = names.length === 0 ? [folder] : names.map((name) => path.join(folder, name));
  const code = await tryOut(at, { json: false, coverage: false, ...options }, registry, written);
  const short = (text: string) => text.replaceAll(`${folder}${path.sep}`, '');
  return { code, output: short(written.output()), errors: short(written.errors()) };
}

async function runInForce(...references: string[]) {
  const written = terminal();
  const code = await tryOut(references, { json: false, coverage: false }, registry, written);
  return { code, output: written.output(), errors: written.errors() };
}

async function publishFiles(files: Readonly<Record<string, string>>): Promise<void> {
  const written = terminal();
  expect(await publish([await folderWith(files)], {}, registry, written)).toBe(0);
}

describe('files', () => {
  test('are tried with the examples beside them, and not stored', async () => {
    const files = { 'a.txt': documentOf('IPG1'), 'a.examples.yaml': wrong };
    expect(await run(files)).toEqual({
      code: 0,
      output: '2 examples: all as expected.',
      errors: '',
    });
    expect(registry.knowledge.allGuidance).toEqual([]);
  });

  test('with an example that comes out otherwise: its line, and what came', async () => {
    const files = { 'a.txt': documentOf('IPG1'), 'a.examples.yaml': mistaken };
    const { code, output } = await run(files);
    expect(code).toBe(1);
    expect(output.split('\n')).toEqual([
      'a.examples.yaml:5:1: nothing but the levels: Expected PASS, came FAIL. Came unexpected, guidance/step-missing: V40.1 (Non-rigid stabilisation of spine) is needed and not there.',
      '2 examples: 1 as expected, 1 not.',
    ]);
  });

  test('without examples are told', async () => {
    expect(await run({ 'a.txt': documentOf('IPG1') })).toEqual({
      code: 0,
      output: 'a.txt: no examples\n0 examples: all as expected.',
      errors: '',
    });
  });

  test('with examples that cannot be read are not tried, and the others are', async () => {
    const { code, output, errors } = await run({
      'a.txt': documentOf('IPG1'),
      'a.examples.yaml': '- name: a\n  procedures: [V40.1]\n',
      'b.txt': documentOf('IPG2'),
      'b.examples.yaml': right,
    });
    expect(code).toBe(1);
    expect(errors).toMatch(/^a\.examples\.yaml:1:3: The example does not say what to expect\./);
    expect(output).toBe('1 example: all as expected.');
  });

  test('with several documents have no examples beside them', async () => {
    const files = { 'a.txt': documentOf('IPG1') + documentOf('IPG2'), 'a.examples.yaml': right };
    const { code, errors } = await run(files);
    expect(code).toBe(1);
    expect(errors).toBe(
      'a.examples.yaml:1:1: a.txt has 2 documents, and nobody can tell whose examples these are. Put each document in a file of its own.',
    );
  });

  test('can be named with a wildcard, but examples alone are no document', async () => {
    const files = { 'a.txt': documentOf('IPG1'), 'a.examples.yaml': right };
    expect((await run(files, {}, 'a.examples.yaml', 'a.txt')).code).toBe(0);
    const alone = await run(files, {}, 'a.examples.yaml');
    expect(alone.code).toBe(1);
    expect(alone.errors).toContain('These are examples and no document. Name their document');
  });

  test('are tried as they would be in force: what is published already stays of use', async () => {
    await publishFiles({ 'a.txt': documentOf('IPG1'), 'a.examples.yaml': right });
    expect((await run({ 'other.txt': documentOf('IPG1') })).output).toBe(
      '1 example: all as expected.',
    );
    const changed = { 'other.txt': documentOf('IPG1', 'V55.- Levels of spine') };
    expect((await run({ ...changed, 'other.examples.yaml': right })).output).toContain(
      'other.examples.yaml:1:1: right: Expected PASS, came FAIL.',
    );
  });
});

describe('documents in force', () => {
  test('are all tried that have examples, where none is named', async () => {
    await publishFiles({
      'a.txt': documentOf('IPG1'),
      'a.examples.yaml': wrong,
      'b.txt': documentOf('IPG2'),
    });
    expect(await runInForce()).toEqual({
      code: 0,
      output: '2 examples: all as expected.',
      errors: '',
    });
  });

  test('can be named, and an example is then told by its number', async () => {
    await publishFiles({ 'a.txt': documentOf('IPG1'), 'a.examples.yaml': mistaken });
    const { code, output } = await runInForce('ipg1');
    expect(code).toBe(1);
    expect(output).toContain('IPG1, example 2: nothing but the levels: Expected PASS, came FAIL.');
  });

  test('that are not there', async () => {
    const { code, errors } = await runInForce('IPG1');
    expect(code).toBe(1);
    expect(errors).toMatch(/^IPG1:1:1: No guidance of this reference is in force\./);
  });
});

test('what no example exercises', async () => {
  const files = { 'a.txt': documentOf('IPG1'), 'a.examples.yaml': right };
  const { code, output } = await run(files, { coverage: true });
  expect(code).toBe(0);
  expect(output.split('\n')).toEqual([
    'a.txt: 0 of 1 steps, 0 of 0 notes, 0 of 0 questions, 0 of 0 rules exercised',
    '  No example is told that V40.1 is missing, wrong or out of place.',
    '1 example: all as expected.',
  ]);
});

test('a rule that no example raises is told with a coding that does', async () => {
  const two = documentOf('IPG1', 'V55.- Levels of spine');
  const yaml = right.replace('V40.1', 'V40.1, V55.1');
  const { output } = await run({ 'a.txt': two, 'a.examples.yaml': yaml }, { coverage: true });
  expect(output).toContain('  No example raises guidance/step-order. This would: V55.1, V40.1\n');
});

test('as JSON', async () => {
  const files = {
    'a.txt': documentOf('IPG1'),
    'a.examples.yaml': mistaken,
    'b.txt': 'Good day.',
  };
  const { code, output, errors } = await run(files, { json: true, coverage: true });
  expect([code, errors]).toEqual([1, '']);
  expect(JSON.parse(output)).toEqual([
    {
      source: 'b.txt',
      reference: null,
      problems: [expect.objectContaining({ line: 1, column: 1 })],
      examples: [],
      coverage: null,
    },
    {
      source: 'a.txt',
      reference: 'IPG1',
      problems: [],
      examples: [
        { name: 'right', line: 1, expected: 'PASS', verdict: 'PASS', differences: [] },
        {
          name: 'nothing but the levels',
          line: 5,
          expected: 'PASS',
          verdict: 'FAIL',
          differences: ['Expected PASS, came FAIL.', expect.stringMatching(/^Came unexpected/)],
        },
      ],
      coverage: {
        steps: { all: 1, exercised: 0 },
        notes: { all: 0, exercised: 0 },
        questions: { all: 0, exercised: 0 },
        rules: { all: 0, exercised: 0 },
        unexercisedSteps: [{ step: 1, words: expect.stringContaining('V40.1') }],
        unexercisedNotes: [],
        unexercisedQuestions: [],
        unraisedRules: [],
      },
    },
  ]);
});
