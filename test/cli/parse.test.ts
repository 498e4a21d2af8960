import path from 'node:path';
import { parse } from '../../src/cli/parse.js';
import type { ParsedDocument } from '../../src/cli/parsed.js';
import { diagnoses, documentOf, folderWith, removeFolders, terminal } from './command-line.js';

afterEach(removeFolders);

async function parsed(folder: string): Promise<ParsedDocument[]> {
  const written = terminal();
  expect(await parse([folder], { json: true }, written)).toBe(0);
  return JSON.parse(written.output()) as ParsedDocument[];
}

test('prints as JSON what was read, one element for each document', async () => {
  const folder = await folderWith({
    'a.txt':
      documentOf(
        'IPG1',
        'V55.- Levels of spine',
        'Site code from Chapter Z',
        'Note: Codes from category V55.- are assigned in second place: if the levels are not stated, V55.9 is used.',
        ...diagnoses,
      ) + documentOf('IPG2'),
    'b.txt': 'Dear all, please code this as usual.',
  });
  const documents = await parsed(folder);
  expect(documents).toMatchObject([
    {
      file: 'a.txt',
      reference: 'IPG1',
      outcome: 'codes',
      solutions: [
        {
          label: null,
          steps: [
            { obligation: 'must', choices: [{ system: 'OPCS4', target: 'V40.1' }] },
            { choices: [{ target: 'V55.-' }] },
            { choices: [{ target: 'chapter:Z' }] },
          ],
        },
      ],
      diagnosis: [{ choices: [{ system: 'ICD10', target: 'M54.5' }] }, {}],
      notes: 1,
      unknownRelations: 1,
      defaults: [{ target: 'V55.9' }],
      positions: [{ target: 'V55.-', position: 'second' }],
      unread: [],
      questions: [{ key: 'M54.5-and-or-M54.4', text: expect.stringContaining('M54.4') }],
      problems: [],
    },
    { file: 'a.txt', reference: 'IPG2' },
    { file: 'b.txt', reference: null, outcome: 'unread', problems: [{ line: 1, column: 1 }] },
  ]);
});

test('takes the reference from the name of a file that states none', async () => {
  const untitled = documentOf('IPG1').replace('IPG1 A document\n', '');
  expect(await parsed(await folderWith({ 'ipg7_page.txt': untitled }))).toMatchObject([
    { reference: 'IPG7' },
  ]);
});

test('prints for people, and says by its exit status whether all could be read', async () => {
  const folder = await folderWith({
    'a.txt': documentOf('IPG1', 'Ask the coding lead about W99.9 first.', ...diagnoses),
    'b.txt': 'Dear all, please code this as usual.',
  });
  const good = terminal();
  expect(await parse([path.join(folder, 'a.txt')], { json: false }, good)).toBe(0);
  for (const words of [
    'a.txt: IPG1',
    'must        V40.1',
    'must        M54.5 (diagnosis)',
    'not understood, line 9: Ask the coding lead',
    'open        M54.5-and-or-M54.4: ',
  ])
    expect(good.output()).toContain(words);
  const bad = terminal();
  expect(await parse([folder], { json: false }, bad)).toBe(1);
  expect(bad.output()).toContain('b.txt:1:1: No known layout');
});
