import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '..', '..');

// A copy of what rules and their tests are made of, so that nothing is written here.
let copy: string;
const at = (file: string) => path.join(copy, file);

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'new-rule-'));
  const parts = ['src', 'seed', 'test', 'scripts', 'package.json', 'tsconfig.json'];
  for (const part of [...parts, 'jest.config.js', '.prettierrc.json'])
    cpSync(path.join(root, part), at(part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), at('node_modules'));
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

/** What became of a program of the copy. */
interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function run(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}

const newRule = (...args: string[]) => run(at('scripts/new-rule.mjs'), ...args);

/** The full names of the tests of a rule that fail, and what they say. */
async function failing(name: string): Promise<Map<string, string>> {
  const suites = ['catalogue', 'pages', `rules/${name.split('/')[1]}`];
  const { output } = await run(
    at('node_modules/jest/bin/jest.js'),
    ...suites.map((suite) => `test/validation/${suite}.test.ts`),
    // Those of other rules have nothing to do with it.
    `--testNamePattern=${name}|^(?!.*(classification|guidance)/)`,
    '--json',
  );
  const { testResults } = JSON.parse(output) as {
    testResults: {
      assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
    }[];
  };
  return new Map(
    testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => [fullName, failureMessages.join('\n')]),
  );
}

function typeErrors(...files: string[]): string[] {
  const { config } = ts.readConfigFile(at('tsconfig.json'), (file) => readFileSync(file, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, copy);
  const program = ts.createProgram([...files, 'src/markdown.d.ts'].map(at), options);
  return files.flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(at(file)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

/** Every file of the copy that a rule is made of, with its text. */
async function everyFile(): Promise<Map<string, string>> {
  const folders = ['src/validation', 'test/validation'];
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(at(folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
    ),
  );
  return new Map(
    await Promise.all(
      files
        .flat()
        .sort()
        .map(async (file) => [path.relative(copy, file), await readFile(file, 'utf8')] as const),
    ),
  );
}

const filesOf = (name: string) => [
  `src/validation/rules/${name}.ts`,
  `src/validation/rules/${name}.md`,
  `test/validation/rules/${name}.test.ts`,
];
const list = 'src/validation/rules/index.ts';

describe.each(['classification', 'guidance'])('a new rule of the pack %s', (pack) => {
  const name = `mark-of-${pack}`;

  let before: Map<string, string>;
  let written: Run;
  beforeAll(async () => {
    before = await everyFile();
    written = await newRule(name, '--pack', pack);
  });

  test('has its files, in the format and with the types of the others', async () => {
    const { code, output, errors } = written;
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const files = [...filesOf(name), list];
    expect(output.split('\n').slice(0, files.length)).toEqual(files);
    const after = await everyFile();
    expect([...after.keys()].filter((file) => before.get(file) !== after.get(file))).toEqual(
      [...files].sort(),
    );
    expect(typeErrors(...files.filter((file) => file.endsWith('.ts')))).toEqual([]);
    const format = await run(at('node_modules/prettier/bin/prettier.cjs'), '--check', ...files);
    expect(format.errors).toBe('');
  }, 60_000);

  test('fails the tests, which say what is left to write, and nothing else', async () => {
    const failed = await failing(`${pack}/${name}`);
    const of = (test: string) =>
      [...failed].find(([fullName]) => fullName.startsWith(test))?.[1] ?? 'passes';
    const catalogue = [...failed.keys()].filter((test) => test.startsWith(`${pack}/${name} has `));
    expect(catalogue).toEqual([
      `${pack}/${name} has nothing left that its author was asked to write`,
    ]);
    expect(of(`${pack}/${name} has nothing left`)).toContain('WRITE: what is wrong with it');
    expect(of(`${pack}/${name} sums itself up`)).toContain('begins with Require, Disallow or');
    expect(of('every coding to avoid is told once')).not.toBe('passes');
    expect(of('every coding to prefer is consistent')).not.toBe('passes');
    expect(of('WRITE: one problem')).toContain('WRITE: what is wrong with it');
    expect(of('every message is exercised')).toContain('"wrong"');
    expect([...failed.keys()].filter((test) => test.startsWith('the list of rules'))).toEqual([]);
  }, 60_000);
});

test('a new rule passes once its author has written what was left to write', async () => {
  await newRule('classification/levels-once-more');
  for (const file of filesOf('levels-of-spine')) {
    const text = readFileSync(at(file), 'utf8');
    writeFileSync(
      at(file.replace('levels-of-spine', 'levels-once-more')),
      text
        .replaceAll('levels-of-spine', 'levels-once-more')
        .replaceAll(/\blevelsOfSpine\b(?! as table)/g, 'levelsOnceMore'),
    );
  }
  expect([...(await failing('classification/levels-once-more'))]).toEqual([]);
}, 60_000);

test.each([
  ['no name', [], 'A rule needs one name'],
  ['two names', ['one-name', 'other-name'], 'A rule needs one name'],
  ['a name that is taken', ['site-first'], 'is taken by src/validation/rules/site-first.ts'],
  ['a taken name of the other pack', ['guidance/site-first'], 'is taken by'],
  ['a name that every rule has use for', ['messages'], 'stands in the code of every rule'],
  ['capital letters', ['SideTwice'], 'is not in kebab-case'],
  ['an underscore', ['side_twice'], 'is not in kebab-case'],
  ['a way out of the folder', ['../side-twice'], 'There is no pack'],
  ['three parts', ['a/classification/side-twice'], 'is not in kebab-case'],
  ['a word of the language', ['class'], 'Run: npm run new:rule'],
  ['a pack that there is not', ['side-twice', '--pack', 'national'], 'There is no pack "national"'],
  ['two packs', ['guidance/side-twice', '--pack', 'classification'], 'cannot be in the pack'],
  ['an option that there is not', ['side-twice', '--remove'], 'Unknown option'],
])('%s is refused, and nothing is written', async (_label, args, sentence) => {
  const before = await everyFile();
  const { code, errors } = await newRule(...args);
  expect(code).toBe(1);
  expect(errors).toContain(sentence);
  expect(errors).toContain('Run: npm run new:rule -- NAME [--pack classification|guidance]');
  expect(await everyFile()).toEqual(before);
});
