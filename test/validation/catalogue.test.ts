import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Rule } from '../../src/validation/rule.js';
import { allRules } from '../../src/validation/rules/index.js';

const rulesFolder = path.join(__dirname, '..', '..', 'src', 'validation', 'rules');
const tablesFolder = path.join(__dirname, 'rules');

const shortName = ({ name }: Rule) => name.slice(name.indexOf('/') + 1);
const ruleFile = (rule: Rule) => path.join(rulesFolder, `${shortName(rule)}.ts`);
const pageFile = (rule: Rule) => path.join(rulesFolder, `${shortName(rule)}.md`);
const tableFile = (rule: Rule) => path.join(tablesFolder, `${shortName(rule)}.test.ts`);
const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending) && file !== `index${ending}`)
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe('the list of rules', () => {
  test('is frozen', () => {
    expect(Object.isFrozen(allRules)).toBe(true);
  });

  test('names each rule once', () => {
    const names = allRules.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each([
    ['rule', rulesFolder, '.ts'],
    ['page', rulesFolder, '.md'],
    ['table of cases', tablesFolder, '.test.ts'],
  ])('has every %s that there is, and no other', (_what, folder, ending) => {
    expect(namesIn(folder, ending)).toEqual(allRules.map(shortName).sort());
  });

  test('reports codes before totality before sequencing', () => {
    const order = ['CODES', 'TOTALITY', 'SEQUENCING'];
    const axes = allRules.map(({ axis }) => order.indexOf(axis));
    expect(axes).toEqual([...axes].sort());
  });
});

describe.each(allRules)('$name', (rule) => {
  test('has its rule, its page and its table of cases', () => {
    const files = [ruleFile(rule), pageFile(rule), tableFile(rule)];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('has nothing left that its author was asked to write', () => {
    const files = [ruleFile(rule), pageFile(rule), tableFile(rule)];
    const left = files.flatMap((file) => readFileSync(file, 'utf8').match(/\bWRITE\b.*/g) ?? []);
    expect(left).toEqual([]);
  });

  test('is off when its source was not read', () => {
    expect(rule.certainty === 'UNVERIFIED' && rule.isOff !== true).toBe(false);
  });

  test('has a name of its pack and in kebab-case', () => {
    expect(rule.name).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(rule.name.split('/')[0]).toBe(rule.pack.toLowerCase());
  });

  test('sums itself up as Require, Disallow or Prefer, without a full stop', () => {
    expect(rule.summary).toMatch(/^(Require|Disallow|Prefer) .*[^.\s]$/);
  });

  test('says what it rests on, without the number of a national standard', () => {
    expect(rule.source).not.toBe('');
    expect(rule.certainty === 'DOCUMENT').toBe(rule.pack === 'GUIDANCE');
    for (const words of [rule.source, rule.page, readFileSync(ruleFile(rule), 'utf8')]) {
      expect(words).not.toMatch(/\b(?:[PD](?:Rule|Convention|GCS|CS|ChS)|PGCS|DGCS)[ .A-Z]*\d/);
    }
  });

  test('has a page with the fixed headings, that begins with its name and its summary', () => {
    expect(rule.page).toBe(readFileSync(pageFile(rule), 'utf8'));
    const [title, , sentence] = rule.page.split('\n');
    expect([title, sentence]).toEqual([`# ${rule.name}`, `${rule.summary}.`]);
    expect(rule.page.match(/^#+ .*$/gm)).toEqual([
      `# ${rule.name}`,
      '## Why',
      '## Avoid',
      '## Prefer',
      '## What to do',
    ]);
  });

  test('has a table that exercises each of its messages', () => {
    const table = readFileSync(tableFile(rule), 'utf8');
    expect(table).toMatch(/^everyMessageIsExercised\(messages\);$/m);
    const unexpected = messageKeys(readFileSync(ruleFile(rule), 'utf8')).filter(
      (key) => !new RegExp(`\\bmessages\\.${key}\\(`).test(table),
    );
    expect(unexpected).toEqual([]);
  });

  test('has no codes in it; codes are for the documents', () => {
    expect(codesIn(readFileSync(ruleFile(rule), 'utf8'))).toEqual([]);
  });
});

test.each([
  ["if (code === 'V55.9') return;", ['V55.9']],
  ['const heart = new Set([`K40`, "k41"]);', ['K40', 'k41']],
  ['const spine = /^V40\\.1/;', ['V40']],
  ['const words = `${place} of Y53`;', ['Y53']],
  ["if (chapter === 'Z') return;", ['Z']],
  ["const messages = { wrong: () => 'such as V40.1' };", []],
  ["const source = convention('The side (Z94) is last.', 'A book');", []],
  ["const system = 'OPCS4', other = 'ICD10'; // V55 is in second place", []],
])('what counts as a code in a rule: %s', (text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

/** The codes, categories and chapters in the literals of a rule, apart from those in its prose. */
function codesIn(text: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isProse(node)) return;
    if (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node)) {
      found.push(...(node.text.match(code) ?? []));
    }
    node.forEachChild(look);
  };
  look(parsed(text));
  return found;
}

const code = /(?<![A-Z0-9])[A-Z]\d\d(?:\.?[\dX-])?(?![A-Z0-9])|^[A-Z]$/gi;

/** What people read, where an example is welcome: the messages, and the words of a convention. */
function isProse(node: ts.Node): boolean {
  return (
    isMessages(node) || (ts.isCallExpression(node) && node.expression.getText() === 'convention')
  );
}

function isMessages(node: ts.Node): node is ts.VariableDeclaration {
  return ts.isVariableDeclaration(node) && node.name.getText() === 'messages';
}

function messageKeys(text: string): string[] {
  const keys: string[] = [];
  const look = (node: ts.Node): void => {
    if (isMessages(node) && node.initializer && ts.isObjectLiteralExpression(node.initializer)) {
      keys.push(...node.initializer.properties.map(({ name }) => name?.getText() ?? ''));
    }
    node.forEachChild(look);
  };
  look(parsed(text));
  return keys;
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('rule.ts', text, ts.ScriptTarget.ES2022, true);
}
