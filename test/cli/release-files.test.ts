import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { chmod, open, symlink, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { usualArchiveLimits } from '../../src/cli/archive.js';
import {
  findReleaseFiles,
  type FoundReleaseFiles,
  type Search,
} from '../../src/cli/release-files.js';
import { folderWith, removeFolders } from './command-line.js';
import { zipOf } from './zip.js';

const opened: FoundReleaseFiles[] = [];
afterEach(async () => {
  for (const found of opened.splice(0)) found.close();
  await removeFolders();
});

async function find(paths: readonly string[], search?: Search): Promise<FoundReleaseFiles> {
  const found = await findReleaseFiles(paths, search);
  opened.push(found);
  return found;
}

/** What is found in a folder with files: their paths in it, and problems with it left out. */
async function findIn(
  files: Readonly<Record<string, string | Buffer>>,
  names: readonly string[] = [''],
  search?: Search,
) {
  const folder = await folderWith(files);
  const found = await find(
    names.map((name) => path.join(folder, name)),
    search,
  );
  const short = (long: string) => long.replaceAll(`${folder}${path.sep}`, '');
  return {
    found,
    paths: found.files.map((file) => short(file.path)),
    problems: found.problems.map(({ file, problem }) => `${short(file)}: ${problem.message}`),
    remarks: found.remarks.map(short),
  };
}

const rows = 'V40.1\tA title\r\n'.repeat(1_000);

test('a folder is all files below it by name, without what is hidden', async () => {
  const { paths, problems } = await findIn({
    'b.txt': '',
    'a/c.xml': '',
    'a/__MACOSX/c.xml': '',
    '.hidden/d.txt': '',
    '.e.txt': '',
  });
  expect([paths, problems]).toEqual([['a/c.xml', 'b.txt'], []]);
});

test('a file that is named twice, or named and in a folder, is found once', async () => {
  const { found, paths } = await findIn({ 'a.txt': '', 'b.txt': '' }, ['b.txt', '', 'b.txt']);
  expect(paths).toEqual(['b.txt', 'a.txt']);
  expect(found.files.map(({ named }) => named)).toEqual([true, false]);
});

describe('a zip archive', () => {
  test('is its files, packed or stored, without folders and what is hidden', async () => {
    const { found, paths } = await findIn({
      'a.zip': zipOf({
        'Data/': '',
        'Data/Codes.txt': rows,
        'Data/stored.txt': { content: rows, stored: true },
        '__MACOSX/Data/._Codes.txt': 'x',
        'Data/.DS_Store': 'x',
      }),
    });
    expect(paths).toEqual(['a.zip/Data/Codes.txt', 'a.zip/Data/stored.txt']);
    expect(found.files.map(({ size }) => size)).toEqual([rows.length, rows.length]);
    for (const file of found.files) {
      expect(await text(await file.open())).toBe(rows);
      expect(await text(await file.open())).toBe(rows); // opened again
    }
  });

  test('is read in archives in it, and leaves nothing behind in the folder for temporary files', async () => {
    const before = temporaryFolders();
    const inner = zipOf({ 'Codes.txt': rows });
    const { found, paths } = await findIn({
      'a.zip': zipOf({ 'b.zip': zipOf({ 'c.zip': inner }), 'd.txt': 'D' }),
    });
    expect(paths).toEqual(['a.zip/b.zip/c.zip/Codes.txt', 'a.zip/d.txt']);
    expect(await text(await found.files[0]!.open())).toBe(rows);
    expect(temporaryFolders()).toEqual(before);
  });

  test('is known by how it begins where it is named, whatever its name', async () => {
    const files = { 'release.download': zipOf({ 'Codes.txt': rows }) };
    expect((await findIn(files, ['release.download'])).paths).toEqual([
      'release.download/Codes.txt',
    ]);
    expect((await findIn(files)).paths).toEqual(['release.download']);
  });

  test('leaves out names that lead above it, and shows no signs that move the cursor', async () => {
    const { found, paths } = await findIn({
      'a.zip': zipOf({ '../up.txt': 'Up', 'C:\\Data\\b.txt': 'B', 'red\u001b[31m.txt': 'Red' }),
    });
    expect(paths).toEqual(['a.zip/C:/Data/b.txt', 'a.zip/red?[31m.txt']);
    expect(await text(await found.files[0]!.open())).toBe('B');
  });

  test('can be left while a file of it is read', async () => {
    const random = randomBytes(1_000_000);
    const { found } = await findIn({ 'a.zip': zipOf({ 'Codes.txt': random }) });
    const stream = await found.files[0]!.open();
    for await (const chunk of stream) {
      expect((chunk as Buffer).length).toBeGreaterThan(0);
      break;
    }
    expect(random.equals(await buffer(await found.files[0]!.open()))).toBe(true);
  });
});

const whole = zipOf({ 'Codes.txt': rows });

describe.each<[string, Buffer, string]>([
  [
    'cut off',
    whole.subarray(0, whole.length - 30),
    'a.zip: This is damaged, or no zip archive: End of central directory record signature not found',
  ],
  ['empty', Buffer.alloc(0), 'a.zip: This is damaged, or no zip archive'],
  ['no archive', Buffer.from(rows), 'a.zip: This is damaged, or no zip archive'],
  ['without files', zipOf({}), 'a.zip: This archive has no files.'],
  [
    'encrypted',
    zipOf({ 'Codes.txt': { content: rows, encrypted: true } }),
    'a.zip: This archive is encrypted. Unpack it with its password and give the folder.',
  ],
  [
    'packed in another way',
    zipOf({ 'Codes.txt': { content: rows, method: 9 } }),
    'a.zip/Codes.txt: This file is packed by method 9, which cannot be read here. Unpack',
  ],
  [
    'with a damaged archive in it',
    zipOf({ 'b.zip': 'PK\x03\x04 and no more', 'Codes.txt': rows }),
    'a.zip/b.zip: This is damaged, or no zip archive',
  ],
  [
    'deeper than any release',
    zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ 'd.zip': whole }) }) }),
    'a.zip/b.zip/c.zip/d.zip: This archive lies in 3 others',
  ],
  [
    'a file that is said to be far larger than it is packed',
    zipOf({ 'Codes.txt': { content: rows, size: 2_000_000_000 } }),
    'a.zip/Codes.txt: This has more than 300 times as many bytes unpacked as packed',
  ],
  [
    'a file that is far larger than it is packed',
    zipOf({ 'Codes.txt': Buffer.alloc(3_000_000) }),
    'a.zip/Codes.txt: This has more than 300 times as many bytes unpacked as packed',
  ],
])('an archive that is %s', (_, archive, message) => {
  test('is told with what to do about it', async () => {
    const { problems } = await findIn({ 'a.zip': archive });
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toMatch(/\.$/);
  });
});

test.each<[string, Partial<typeof usualArchiveLimits>, string]>([
  ['files', { entries: 2 }, 'a.zip: This has more than 2 files'],
  ['bytes', { unpackedBytes: 8 }, 'a.zip: This has more than 8 bytes unpacked'],
])('an archive with too many %s is refused before any is read', async (_, limits, message) => {
  const { problems, paths } = await findIn(
    { 'a.zip': zipOf({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' }) },
    [''],
    { limits: { ...usualArchiveLimits, ...limits } },
  );
  expect(problems).toEqual([expect.stringContaining(message)]);
  expect(paths).toEqual([]);
});

test.each<[string, Buffer, string]>([
  [
    'has another checksum',
    zipOf({ 'Codes.txt': { content: rows, checksum: 1 } }),
    'its checksum is another one',
  ],
  ['is longer than it is said to be', zipOf({ 'Codes.txt': { content: rows, size: 10 } }), 'bytes'],
  ['is shorter', zipOf({ 'Codes.txt': { content: rows, size: 900_000 } }), 'bytes'],
  ['cannot be unpacked', Buffer.from(zipOf({ 'Codes.txt': rows })).fill(255, 40, 60), 'damaged'],
])('a file of an archive that %s fails while it is read', async (_, archive, message) => {
  const { found, problems } = await findIn({ 'a.zip': archive });
  expect(problems).toEqual([]);
  const reading = found.files[0]!.open().then(buffer);
  await expect(reading).rejects.toMatchObject({
    name: 'UnreadableFile',
    message: expect.stringContaining(message),
    file: expect.stringMatching(/a\.zip\/Codes\.txt$/),
  });
});

test('what is not there, a folder or a pipe is told with a remedy', async () => {
  const folder = await folderWith({ 'empty/.keep': '', 'with/a.txt': 'A' });
  const at = (name: string) => path.join(folder, name);
  execFileSync('mkfifo', [at('pipe'), at('with/pipe')]);
  await symlink(at('nowhere'), at('with/dangling'));
  await symlink(at('with'), at('with/circle'));
  await symlink(at('with/a.txt'), at('with/link.txt'));
  await symlink(at('self'), at('self'));
  const { files, problems, remarks } = await find(
    ['missing', 'empty', 'pipe', 'self', 'with'].map(at),
  );
  expect(files.map(({ path: found }) => path.relative(folder, found))).toEqual([
    'with/a.txt',
    'with/link.txt',
  ]);
  expect(
    problems.map(({ file, problem }) => `${path.relative(folder, file)}: ${problem.message}`),
  ).toEqual([
    'missing: This cannot be read: there is no such file. Give the path of a file of a release, a folder or a zip archive.',
    'empty: This folder has no files.',
    'pipe: This is a pipe, which can be read only once, and no file. Save what it gives to a file and give that.',
    expect.stringContaining('self: This cannot be read: its links lead in a circle.'),
    expect.stringContaining('with/dangling: This cannot be read: there is no such file.'),
  ]);
  expect(remarks).toEqual([
    `${at('with/circle')}: This is a link to a folder, which is not followed. Give the folder itself.`,
    `${at('with/pipe')}: This is a pipe, which can be read only once, and no file.`,
  ]);
});

const isRoot = process.getuid?.() === 0;
(isRoot ? test.skip : test)('a file that may not be read is told', async () => {
  const folder = await folderWith({ 'a.txt': 'A' });
  await chmod(path.join(folder, 'a.txt'), 0);
  const { files } = await find([folder]);
  await expect(files[0]!.open()).rejects.toMatchObject({
    message: 'This cannot be read: it may not be read.',
  });
});

test('a file of more than two gigabytes is read from its beginning', async () => {
  const folder = await folderWith({ 'large.txt': rows });
  const file = path.join(folder, 'large.txt');
  await truncate(file, 3_000_000_000); // takes no room on the disk
  const { files } = await find([file]);
  expect(files[0]!.size).toBe(3_000_000_000);
  for await (const chunk of await files[0]!.open()) {
    expect((chunk as Buffer).subarray(0, 5).toString()).toBe('V40.1');
    break;
  }
});

test('an archive that begins after two gigabytes is read', async () => {
  const folder = await folderWith({ 'large.zip': '' });
  const file = path.join(folder, 'large.zip');
  const start = 2_500_000_000;
  const handle = await open(file, 'w');
  await handle.write(zipOf({ 'Codes.txt': rows }, start), 0, undefined, start);
  await handle.close();
  const { files } = await find([file]);
  expect(await text(await files[0]!.open())).toBe(rows);
});

test('stops when it is told to, and leaves nothing behind', async () => {
  const before = temporaryFolders();
  const stop = new AbortController();
  const advance = jest.fn(() => stop.abort(new Error('Stopped')));
  const files = { 'a.zip': zipOf({ 'b.zip': zipOf({ 'Codes.txt': rows }) }) };
  const onUnpacking = () => ({ advance, stop: () => undefined });
  await expect(findIn(files, [''], { signal: stop.signal, onUnpacking })).rejects.toThrow();
  expect(advance).toHaveBeenCalled();
  expect(temporaryFolders()).toEqual(before);
});

function temporaryFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^guidance-graph-.{6}$/.test(name));
}
