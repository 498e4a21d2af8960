// Writes the three files of a new rule, and adds the rule to the list.
//
//   node scripts/new-rule.mjs NAME [--pack guidance|classification]      NAME in kebab-case, such as levels-of-spine
//
// What the author has to say stands there as "WRITE: what", and the tests fail until none of it is left.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const root = dirname(import.meta.dirname);
const listFile = join(root, 'src/validation/rules/index.ts');
const packs = ['classification', 'guidance'];
const usage = `Run: npm run new:rule -- NAME [--pack ${packs.join('|')}], with a name such as levels-of-spine`;

/**
 * Answers the name and the pack of the rule to write.
 *
 * @throws Error when there is no name, when it is not in kebab-case, or when the pack is none or not that of the name
 */
function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { pack: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new Error('A rule needs one name');
  const [given] = positionals;
  const [name, prefix] = given.split('/').reverse();
  const pack = prefix ?? values.pack ?? 'classification';
  if (!packs.includes(pack)) throw new Error(`There is no pack "${pack}"`);
  if (values.pack !== undefined && values.pack !== pack)
    throw new Error(`${given} cannot be in the pack ${values.pack}`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(name) || given.split('/').length > 2)
    throw new Error(`"${given}" is not in kebab-case: lower case letters, words joined by hyphens`);
  return { name, pack, constant: name.replace(/-[a-z]/g, ([, letter]) => letter.toUpperCase()) };
}

/** The files of a rule and their texts, without the list. */
function filesOf(rule) {
  const rules = join(root, 'src/validation/rules', rule.name);
  return [
    [`${rules}.ts`, rule.pack === 'guidance' ? guidanceRule(rule) : classificationRule(rule)],
    [`${rules}.md`, page(rule)],
    [join(root, 'test/validation/rules', `${rule.name}.test.ts`), table(rule)],
  ];
}

const summary = 'WRITE: one sentence that begins with Require, Disallow or Prefer';

function classificationRule({ name, constant }) {
  return `import { nameOf, type Looked } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './${name}.md';

export const messages = {
  wrong: (code: string) => \`\${code} WRITE: what is wrong with it and what is expected.\`,
};

const source = convention(
  'WRITE: the convention in one sentence of your own words.',
  'WRITE: where it was read or how it was measured',
);

/** WRITE: which codes it objects to. What they are held against is a table in conventions/. */
function isWrong(_code: Looked): boolean {
  return false;
}

/** WRITE: what holds when the rule has nothing to say. */
export const ${constant}: Rule = {
  name: 'classification/${name}',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: '${summary}',
  source: source.source,
  certainty: 'UNVERIFIED',
  isOff: true,
  page,
  concerns: isWrong,
  *check({ entries }) {
    for (const entry of entries.filter(isWrong)) {
      yield { message: messages.wrong(nameOf(entry)), entries: [entry], citation: source };
    }
  },
};
`;
}

function guidanceRule({ name, constant }) {
  return `import { citeStep } from '../citations.js';
import { nameOf } from '../entry.js';
import type { Filling } from '../match.js';
import type { Rule } from '../rule.js';
import page from './${name}.md';

export const messages = {
  wrong: (code: string) => \`\${code} WRITE: what is wrong with it and what is expected.\`,
};

/** WRITE: which steps it objects to, by what fills them. */
function isWrong(_filling: Filling): boolean {
  return false;
}

/** WRITE: what holds when the rule has nothing to say. */
export const ${constant}: Rule = {
  name: 'guidance/${name}',
  pack: 'GUIDANCE',
  system: null,
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: '${summary}',
  source: 'WRITE: what of the guidance it rests on',
  certainty: 'DOCUMENT',
  page,
  *check({ matches }) {
    for (const { step, entry } of matches.flatMap(({ fillings }) => fillings.filter(isWrong))) {
      if (!entry) continue;
      yield { message: messages.wrong(nameOf(entry)), entries: [entry], citation: citeStep(step) };
    }
  },
};
`;
}

function page({ name, pack }) {
  const coding = `\`\`\`coding
guidance: ${pack === 'guidance' ? 'WRITE' : 'none'}
procedures: WRITE
\`\`\``;
  return `# ${pack}/${name}

${summary}.

## Why

WRITE: what the rule rests on, in plain words, and what it keeps from going wrong.

## Avoid

WRITE: what is wrong with this coding, which the rule tells once:

${coding}

## Prefer

${coding}

## What to do

WRITE: how to mend it, and what a coder has to decide.
`;
}

function table({ name, pack, constant }) {
  const made = pack === 'guidance' ? 'coding' : 'codesAlone';
  return `import { ${[constant, 'messages'].sort().join(', ')} } from '../../../src/validation/rules/${name}.js';
import { ${made} } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const wrong = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.wrong(code),
  places: [\`procedure \${place}\`],
  suggestions,
});

test.each<Case>([
  ['WRITE: clean', ${made}(''), []],
  ['WRITE: one problem', ${made}('WRITE'), [wrong('WRITE', 1)]],
  ['WRITE: two problems', ${made}('WRITE'), [wrong('WRITE', 1)]],
  ['WRITE: the boundary', ${made}('WRITE'), [wrong('WRITE', 1)]],
  ['WRITE: the nearest innocent look-alike', ${made}(''), []],
])('%s', (_label, given, findings) => expectFindings(${constant}, given, findings));

everyMessageIsExercised(messages);
`;
}

/** The list of rules with one more, among those of its axis the last. */
function withRule(list, { name, constant }) {
  const lines = list.split('\n');
  const imported = (line) => /^import \{ \w+ \} from '\.\/(.+)\.js';$/.exec(line)?.[1];
  const later = lines.findIndex((line) => (imported(line) ?? '') > name);
  const behind = later === -1 ? lines.findLastIndex(imported) + 1 : later;
  lines.splice(behind, 0, `import { ${constant} } from './${name}.js';`);
  const end = lines.indexOf('  // Sequencing');
  if (end === -1)
    throw new Error(`There is no line "// Sequencing" in ${relative(root, listFile)}`);
  lines.splice(end, 0, `  ${constant},`);
  return lines.join('\n');
}

/**
 * @throws Error when a file of that name is there, or the constant would have the name of another
 */
function refuseTaken({ name, constant }, files, list) {
  const there = files.map(([file]) => file).find((file) => existsSync(file));
  if (there) throw new Error(`The name ${name} is taken by ${relative(root, there)}`);
  const others = filesOf({ name: 'other', pack: 'classification', constant: 'other' })
    .concat(filesOf({ name: 'other', pack: 'guidance', constant: 'other' }))
    .map(([, text]) => text);
  if ([list, ...others].some((text) => new RegExp(`\\b${constant}\\b`).test(text)))
    throw new Error(`The name ${name} is taken: "${constant}" stands in the code of every rule`);
}

async function formatted([file, text]) {
  const prettier = await import('prettier');
  const options = await prettier.resolveConfig(file);
  return [file, await prettier.format(text, { ...options, filepath: file })];
}

async function main(args) {
  const rule = readArguments(args);
  const list = await readFile(listFile, 'utf8');
  const files = filesOf(rule);
  refuseTaken(rule, files, list);
  // All are made before the first is written, so that what cannot be made leaves nothing behind.
  const written = await Promise.all([...files, [listFile, withRule(list, rule)]].map(formatted));
  for (const [file, text] of written) await writeFile(file, text);
  console.log(written.map(([file]) => relative(root, file)).join('\n'));
  console.log('Write what is left to write in them: npx jest test/validation says what it is.');
}

await main(process.argv.slice(2)).catch((error) => {
  const [sentence] = error.message.split('\n');
  console.error(`${sentence}. ${usage}`);
  process.exitCode = 1;
});
