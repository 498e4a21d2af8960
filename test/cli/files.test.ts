import path from 'node:path';
import { documentsIn, filesAt, referenceInName, textOf } from '../../src/cli/files.js';
import { documentOf, folderWith, removeFolders } from './command-line.js';

afterEach(removeFolders);

test('a folder is all text and HTML below it, in order, without what is hidden', async () => {
  const folder = await folderWith({
    'b.txt': '',
    'a.md': '',
    'c/d.HTML': '',
    'c/a.htm': '',
    'e.pdf': '',
    '.f.txt': '',
    '.g/h.txt': '',
  });
  const files = await filesAt([folder]);
  expect(files.map((file) => path.relative(folder, file as string))).toEqual([
    'a.md',
    'b.txt',
    'c/a.htm',
    'c/d.HTML',
  ]);
});

test('a file that is named is taken whatever its name, and once', async () => {
  const folder = await folderWith({ 'a.txt': '', 'b.note': '' });
  const [named, hidden] = [path.join(folder, 'a.txt'), path.join(folder, 'b.note')];
  expect(await filesAt([hidden, named, folder, named])).toEqual([hidden, named]);
});

test('what is not there, or has nothing in it, is told with a remedy', async () => {
  const folder = await folderWith({ 'a/b.pdf': '' });
  const [missing, empty] = await filesAt([path.join(folder, 'x.txt'), folder]);
  expect(missing).toMatchObject({
    problem: { message: expect.stringContaining('there is no such file. Give the path of') },
  });
  expect(empty).toMatchObject({
    problem: { message: 'This folder has no file that ends with .txt, .md, .html, .htm.' },
  });
});

test('a text is UTF-8, or what Windows writes', async () => {
  const folder = await folderWith({
    'utf-8.txt': 'Ménière’s',
    'windows.txt': Buffer.from('M\xe9ni\xe8re\x92s', 'latin1'),
    'nul.txt': Buffer.from([65, 0]),
  });
  for (const name of ['utf-8.txt', 'windows.txt'])
    expect(await textOf(path.join(folder, name))).toMatchObject({ text: 'Ménière’s' });
  expect(await textOf(path.join(folder, 'nul.txt'))).toHaveProperty('problem');
  expect(await textOf(path.join(folder, 'x.txt'))).toHaveProperty('problem');
});

test.each([
  ['ipg110_overview.txt', 'IPG110'],
  ['folder/IPG84.html', 'IPG84'],
  ['mtg12-codes.md', 'MTG12'],
  ['htg7.txt', 'HTG7'],
  ['my ipg110.txt', null],
  ['ipg.txt', null],
  ['ipg12345.txt', null],
])('the reference in the name of %s is %s', (file, reference) => {
  expect(referenceInName(file)).toBe(reference);
});

describe('the reference of a document', () => {
  const untitled = documentOf('IPG1').replace('IPG1 A document\n', '');
  const referencesOf = (file: string, text: string) =>
    documentsIn({ file, text }).map((reading) =>
      reading.read ? reading.records.guidance.reference : reading.problems[0]?.message,
    );

  test('is what the text states, and else that of the file name', () => {
    expect(referencesOf('ipg2.txt', documentOf('IPG1'))).toEqual(['IPG1']);
    expect(referencesOf('ipg2.txt', untitled)).toEqual(['IPG2']);
  });

  test('is missing where neither has it', () => {
    expect(referencesOf('notes.txt', untitled)).toEqual([expect.stringContaining('reference')]);
  });

  test('is not that of the file name for each of several documents', () => {
    expect(referencesOf('ipg2.txt', documentOf('IPG1') + documentOf('IPG3'))).toEqual([
      'IPG1',
      'IPG3',
    ]);
  });
});
