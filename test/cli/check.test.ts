import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../src/cli/check.js';
import { documentWith } from '../documents/documents.js';
import { knowledgeOf } from '../knowledge/knowledge.js';

const knowledge = knowledgeOf();
const clean = documentWith({
  concepts: 'Endovenous obliteration (448606008)',
  opcs4: 'V40.1 Non-rigid stabilisation of spine',
  icd10: 'M54.5 Low back pain',
}).replace(
  'Diagnosis or health condition:\nSNOMED CT preferred term (concept ID)',
  'Diagnosis or health condition:',
);
const mistyped = clean.replace('V40.1 Non-rigid stabilisation', '  V40.1 Non-rigid stablisation');
const unknown = clean.replace('V40.1', 'V40.7');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kb-check-'));
  await Promise.all(
    Object.entries({
      'clean.txt': clean,
      'mistyped.txt': mistyped,
      'unknown.txt': unknown,
      'unread.txt': 'Good day.',
      IPG366: unknown,
    }).map(([name, text]) => writeFile(path.join(folder, name), text)),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(names: readonly string[], options = { json: false }) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await check(names, options, knowledge, {
    out: (line) => out.push(line.replaceAll(`${folder}/`, '')),
    err: (line) => err.push(line.replaceAll(`${folder}/`, '')),
  });
  return { status, out, err };
}

const inFolder = (name: string) => `${folder}/${name}`;

test('a file with nothing to remark', async () => {
  expect(await run([inFolder('clean.txt')])).toEqual({
    status: 0,
    out: ['clean.txt: nothing to remark'],
    err: [],
  });
});

test('a remark stands with its line and column, and is no failure', async () => {
  expect(await run([inFolder('mistyped.txt')])).toEqual({
    status: 0,
    out: [
      'mistyped.txt:7:3: "Non-rigid stablisation of spine" is probably a typing mistake: V40.1 is "Non-rigid stabilisation of spine" in OPCS-4.10. Write the title as it stands there.',
    ],
    err: [],
  });
});

test('a code that the edition does not have is one', async () => {
  const { status, out } = await run([inFolder('unknown.txt')]);
  expect(status).toBe(1);
  expect(out).toEqual([
    expect.stringContaining(
      'unknown.txt:7:1: OPCS-4.10 does not have V40.7. It has the title of V40.1. Write that code, if it is meant.',
    ),
  ]);
});

test('so is a file that cannot be read as guidance, or not at all', async () => {
  const { status, out, err } = await run([inFolder('unread.txt'), inFolder('none.txt')]);
  expect(status).toBe(1);
  expect(out).toEqual([]);
  expect(err).toEqual([
    expect.stringMatching(/^unread\.txt:1:1: /),
    expect.stringMatching(/^none\.txt:1:1: This cannot be read/),
  ]);
});

test('a reference is the document in force, and a file of that name one with its folder in front', async () => {
  const { status, out } = await run(['ipg366']);
  expect(status).toBe(0);
  expect(out).toHaveLength(3);
  expect(out[2]).toMatch(/^ipg366:\d+:1: No code stands under "ICD-10 code\(s\):"/);
  expect((await run([inFolder('IPG366')])).status).toBe(1);
});

test('a reference that is not in force', async () => {
  expect(await run(['IPG1'])).toEqual({
    status: 1,
    out: [],
    err: [expect.stringContaining('IPG1:1:1: No guidance of this reference is in force.')],
  });
});

test('several of them, in the order given', async () => {
  const { status, out } = await run([inFolder('mistyped.txt'), 'IPG366', inFolder('clean.txt')]);
  expect(status).toBe(0);
  expect(out.map((line) => line.split(':')[0])).toEqual([
    'mistyped.txt',
    'IPG366',
    'IPG366',
    'IPG366',
    'clean.txt',
  ]);
});

test('as JSON', async () => {
  const { status, out, err } = await run([inFolder('unknown.txt'), inFolder('unread.txt')], {
    json: true,
  });
  expect([status, err]).toEqual([1, []]);
  expect(JSON.parse(out.join('\n'))).toEqual([
    {
      source: 'unknown.txt',
      reference: 'IPG999',
      remarks: [
        {
          kind: 'UNKNOWN_CODE',
          line: 7,
          column: 1,
          words: expect.any(String),
          target: 'V40.7',
          suggestion: 'V40.1 Non-rigid stabilisation of spine',
        },
      ],
      problems: [],
    },
    {
      source: 'unread.txt',
      reference: null,
      remarks: [],
      problems: [expect.objectContaining({ line: 1, column: 1, message: expect.any(String) })],
    },
  ]);
});
