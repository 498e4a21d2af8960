import { examplesBeside } from '../../src/documents/examples-file.js';
import { readExamples } from '../../src/documents/examples.js';
import type { ExampleRecord } from '../../src/records.js';

const whole = `# Beside IPG366
- name: levels left out
  procedures: [V40.1, Z67.5]
  diagnoses: [M54.5]
  answers: { image-control-used: no }
  on: 2026-11-23
  conventions: yes
  expect: FAIL
  findings:
    - guidance/step-missing
  questions: []

- name: nobody says whether there was image control
  procedures: [V40.1, V55.1, Z67.5]
  expect: CANNOT_TELL
`;

function examplesIn(text: string): readonly ExampleRecord[] {
  const reading = readExamples(text);
  if (!reading.read) throw new Error(JSON.stringify(reading.problems));
  return reading.examples;
}

/** `2:3 The problem` for each. */
function problemsIn(text: string): string[] {
  const reading = readExamples(text);
  return reading.read
    ? []
    : reading.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('every part of an example, and those that may be left out', () => {
  expect(readExamples(whole)).toEqual({
    read: true,
    examples: [
      {
        ordinal: 1,
        name: 'levels left out',
        procedures: ['V40.1', 'Z67.5'],
        diagnoses: ['M54.5'],
        answers: [{ question: 'image-control-used', answer: 'NO' }],
        on: '2026-11-23',
        conventions: true,
        expect: 'FAIL',
        findings: ['guidance/step-missing'],
        questions: [],
      },
      {
        ordinal: 2,
        name: 'nobody says whether there was image control',
        procedures: ['V40.1', 'V55.1', 'Z67.5'],
        diagnoses: [],
        answers: [],
        on: null,
        conventions: false,
        expect: 'CANNOT_TELL',
        findings: [],
        questions: null,
      },
    ],
    lines: [2, 13],
  });
});

test('no examples are a list too', () => {
  expect(examplesIn('[]')).toEqual([]);
});

test('values are what is written, so that a code is never a number, a day or nothing', () => {
  const [example] = examplesIn(
    '- { name: 7, procedures: [1E5, 12.30, 0x10, ~, null, true, Z92. 1, "Z92.1"], expect: PASS }',
  );
  expect(example?.name).toBe('7');
  expect(example?.procedures).toEqual([
    '1E5',
    '12.30',
    '0x10',
    '~',
    'null',
    'true',
    'Z92. 1',
    'Z92.1',
  ]);
});

test('with other line ends and a mark of byte order, the same is read', () => {
  expect(examplesIn(`\uFEFF${whole.replaceAll('\n', '\r\n')}`)).toEqual(examplesIn(whole));
});

const right = '- name: a\n  procedures: [V40.1]\n  expect: PASS\n';

describe('a fault is told with its place and what to do', () => {
  test.each([
    [
      'an empty text',
      '',
      [
        '1:1 There are no examples here. Begin each with a dash, as in "- name: levels left out"; write [] for none.',
      ],
    ],
    [
      'only a comment',
      '# later\n',
      [
        '1:1 The examples are not a list. Begin each with a dash, as in "- name: levels left out"; write [] for none.',
      ],
    ],
    [
      'no list',
      'name: a',
      [
        '1:1 The examples are not a list. Begin each with a dash, as in "- name: levels left out"; write [] for none.',
      ],
    ],
    [
      'no example',
      `${right}- V40.1\n`,
      [
        '4:3 This is not an example. Begin each with a dash and its name, as in "- name: levels left out".',
      ],
    ],
    [
      'a part that is missing',
      '- name: a\n  procedures: [V40.1]\n',
      ['1:3 The example does not say what to expect. Add "expect: PASS", FAIL or CANNOT_TELL.'],
    ],
    [
      'no procedures',
      '- name: a\n  expect: PASS\n',
      [
        '1:3 The example has no procedures. Write them as in "procedures: [V40.1, V55.1]", or "procedures: []" for none.',
      ],
    ],
    [
      'no name',
      '- procedures: [V40.1]\n  expect: PASS\n',
      ['1:3 The example has no name. Begin it with "- name: …".'],
    ],
    [
      'a part that there is not',
      right.replace('expect', 'finding: [x]\n  expect'),
      [
        '3:3 "finding": no part of an example is called so. Its parts are name, procedures, diagnoses, answers, on, conventions, expect, findings and questions.',
      ],
    ],
    [
      'codes in one value',
      right.replace('[V40.1]', 'V40.1, V55.1'),
      [
        '2:15 The procedures are not a list. Write the codes in square brackets, as in [V40.1, V55.1].',
      ],
    ],
    [
      'an empty code',
      right.replace('V40.1', 'V40.1, ""'),
      ['2:23 A code of the procedures is empty. Write it, or leave its line out.'],
    ],
    [
      'another verdict',
      right.replace('PASS', 'OK'),
      ['3:11 This is no verdict. Write PASS, FAIL or CANNOT_TELL.'],
    ],
    [
      'an answer that is neither',
      `${right}  answers:\n    image-control-used: maybe\n`,
      ['5:25 The answer is neither yes nor no. Write one of the two.'],
    ],
    [
      'answers that are no pairs',
      `${right}  answers: [image-control-used]\n`,
      [
        '4:12 The answers are not pairs of a question and yes or no. Write them as in { image-control-used: yes }.',
      ],
    ],
    ['no day', `${right}  on: 2026-02-30\n`, ['4:7 This is not a day. Write it as 2026-11-23.']],
    [
      'conventions',
      `${right}  conventions: true\n`,
      ['4:16 "conventions" is neither yes nor no. Write one of the two.'],
    ],
    [
      'a rule without its pack',
      `${right}  findings: [step-missing]\n`,
      ['4:14 This is not the name of a rule. Write it with its pack, as in guidance/step-missing.'],
    ],
    [
      'a failure with nothing found',
      right.replace('PASS', 'FAIL'),
      ['3:11 To fail, a coding needs a finding. Name its rule under "findings".'],
    ],
    [
      'a name that is taken',
      right + right,
      ['4:9 Another example has this name already. Give each a name of its own.'],
    ],
    [
      'a name over two lines',
      right.replace('name: a', 'name: "a\\nb"'),
      [
        '1:9 The name has a line break, a control character or half of a character. Write it on one line.',
      ],
    ],
    [
      'half of a character',
      right.replace('name: a', 'name: "\\uD800"'),
      [
        '1:9 The name has a line break, a control character or half of a character. Write it on one line.',
      ],
    ],
    [
      'an alias',
      `- &one ${right.slice(2)}- *one\n`,
      [
        '1:8 Anchors, aliases and tags (&, * and !) are not taken. Write the value out.',
        '4:3 Anchors, aliases and tags (&, * and !) are not taken. Write the value out.',
      ],
    ],
  ])('%s', (_label, text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  test('all faults at once, each with the words of its line', () => {
    const reading = readExamples(right.replace('V40.1', '""').replace('PASS', 'OK'));
    expect(reading.read ? [] : reading.problems).toEqual([
      { line: 2, column: 16, message: expect.any(String), excerpt: 'procedures: [""]' },
      { line: 3, column: 11, message: expect.any(String), excerpt: 'expect: OK' },
    ]);
  });

  test.each([
    ['a quotation that does not end', '- name: "a\n', 2],
    ['the same part twice', right.replace('procedures', 'name: b\n  procedures'), 2],
    ['two documents', `${right}---\n${right}`, 4],
    ['a tabulator', '- name: a\n\texpect: PASS', 2],
    ['a key that is a list', '- { [a]: b }', 1],
    ['a tag that is not known', '- !code V40.1', 1],
  ])('what is not YAML as examples need it: %s', (_label, text, line) => {
    const [first] = problemsIn(text);
    expect(first).toMatch(new RegExp(`^${line}:\\d+ This is not YAML as examples need it: `));
  });
});

describe('what would be too much', () => {
  test.each([
    ['lists in lists', '['.repeat(200_000)],
    ['dashes', '- '.repeat(100_000)],
    ['maps in maps', '{a: '.repeat(100_000)],
    ['indented maps', Array.from({ length: 400 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ])('nested: %s', (_label, text) => {
    expect(problemsIn(text)).toEqual([
      '1:1 The examples are nested more than 30 levels deep. Write them as a plain list.',
    ]);
  });

  test('a long text', () => {
    expect(problemsIn('#'.repeat(500_001))).toEqual([
      '1:1 The examples have 500001 characters; at most 500000 are taken. Keep those that differ.',
    ]);
  });

  test('many examples', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => right.replace('name: a', `name: ${n}`)).join('');
    expect(problemsIn(many(100))).toEqual([]);
    expect(problemsIn(many(101))).toEqual([
      '1:1 There are more than 100 examples. Keep those that differ.',
    ]);
  });

  test('names that are parts of every object are names like others', () => {
    const text = `${right}  answers: { __proto__: yes, constructor: no }\n`;
    expect(problemsIn(text.replace('answers', '__proto__'))).toHaveLength(1);
    expect(examplesIn(text)[0]?.answers.map(({ question }) => question)).toContain('constructor');
  });
});

test.each([
  ['seed/guidance/IPG366.txt', 'seed/guidance/IPG366.examples.yaml'],
  ['a.b/IPG366', 'a.b/IPG366.examples.yaml'],
  ['IPG1.v2.html', 'IPG1.v2.examples.yaml'],
  ['.hidden', '.hidden.examples.yaml'],
])('the examples of %s stand in %s', (document, examples) => {
  expect(examplesBeside(document)).toBe(examples);
});
