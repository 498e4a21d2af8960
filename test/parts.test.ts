import { readFileSync } from 'node:fs';
import { readGuidance } from '../src/documents/read.js';
import { guidancePart, releasePart } from '../src/parts.js';
import type { GuidanceRecords, ReleaseRecords } from '../src/records.js';
import { releaseRecords } from '../src/releases/release-records.js';
import { outlined } from './knowledge/outline.js';

const text = readFileSync('seed/guidance/IPG366.txt', 'utf8');
const guidance = recordsOf(text);
const release: ReleaseRecords = releaseRecords(
  { system: 'OPCS4', edition: '4.10', effectiveFrom: '2023-04-01', complete: false },
  {
    codes: [
      {
        value: 'V40.1',
        title: 'Non-rigid stabilisation of spine',
        kind: 'CODE',
        role: 'PROCEDURE',
        parentValue: 'V40',
        chapterValue: 'V',
        firstCategory: null,
        lastCategory: null,
      },
    ],
  },
);

test('a part is named by the SHA-256 of its content and keeps its records', () => {
  expect(guidancePart(guidance)).toEqual({
    kind: 'GUIDANCE',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    records: guidance,
  });
  expect(releasePart(release)).toEqual({
    kind: 'RELEASE',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    records: release,
  });
});

describe('the same content has the same hash', () => {
  test('when it is read again', () => {
    expect(guidancePart(recordsOf(text)).hash).toBe(guidancePart(guidance).hash);
    expect(guidancePart(recordsOf(text.replaceAll('\n', '\r\n'))).hash).toBe(
      guidancePart(guidance).hash,
    );
  });

  test('as before there were examples, of a document without any', () => {
    const { examples, ...withoutExamples } = guidance;
    expect(examples).toEqual([]);
    expect(guidancePart(withoutExamples as GuidanceRecords).hash).toBe(guidancePart(guidance).hash);
  });

  test('whatever the file is called', () => {
    const source = 'another name.txt';
    const renamed = { ...release, release: { ...release.release, source } };
    expect(releasePart(renamed).hash).toBe(releasePart(release).hash);
  });

  test('whatever the order of its keys, at every depth', () => {
    expect(Object.keys(turned(release))).toEqual(Object.keys(release).reverse());
    expect(JSON.stringify(turned(guidance))).not.toBe(JSON.stringify(guidance));
    expect(guidancePart(turned(guidance)).hash).toBe(guidancePart(guidance).hash);
    expect(releasePart(turned(release)).hash).toBe(releasePart(release).hash);
  });
});

describe('other content has another hash', () => {
  const [code] = release.codes;
  test.each<readonly [label: string, other: ReleaseRecords]>([
    ['the edition', { ...release, release: { ...release.release, edition: '4.11' } }],
    [
      'an edition that is not stated',
      { ...release, release: { ...release.release, edition: null } },
    ],
    ['the system', { ...release, release: { ...release.release, system: 'ICD10' } }],
    [
      'the title of a code',
      { ...release, codes: release.codes.map((one) => ({ ...one, title: 'Other' })) },
    ],
    ['the number of codes', { ...release, codes: [] }],
    ['a count', { ...release, usage: [{ value: 'V40.1', count: 7 }] }],
    ['what it brings', { ...release, release: { ...release.release, content: 'USAGE' } }],
    ['the order of codes', { ...release, codes: code ? [code, { ...code, value: 'V40.2' }] : [] }],
    [
      'the order of codes turned',
      { ...release, codes: code ? [{ ...code, value: 'V40.2' }, code] : [] },
    ],
  ])('%s', (_label, other) => {
    const hashes = [releasePart(release).hash, releasePart(other).hash];
    expect(new Set(hashes).size).toBe(2);
  });

  test.each([
    ['a word', text.replace('is assigned in second place', 'should be assigned in second place')],
    ['a blank line at the end', `${text}\n`],
    ['marks of emphasis', text.replaceAll('**', '')],
    ['the reference', text.replace('IPG366', 'IPG367')],
  ])('the text of a document: %s', (_label, other) => {
    expect(guidancePart(recordsOf(other)).hash).not.toBe(guidancePart(guidance).hash);
  });

  test('examples, and what is expected of one', () => {
    const [example] = outlined({ examples: [{}] }).examples;
    const hashes = [
      guidance,
      { ...guidance, examples: [example!] },
      { ...guidance, examples: [{ ...example!, expect: 'FAIL' as const }] },
    ].map((records) => guidancePart(records).hash);
    expect(new Set(hashes).size).toBe(3);
  });

  test('the order of two codes', () => {
    const two = code ? [code, { ...code, value: 'V40.2' }] : [];
    expect(releasePart({ ...release, codes: two }).hash).not.toBe(
      releasePart({ ...release, codes: two.toReversed() }).hash,
    );
  });

  test('the kind of part, even with nothing in it', () => {
    const nothing = {};
    expect(guidancePart(nothing as GuidanceRecords).hash).not.toBe(
      releasePart(nothing as ReleaseRecords).hash,
    );
  });
});

function recordsOf(document: string): GuidanceRecords {
  const reading = readGuidance(document);
  if (!reading.read) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.records;
}

/** The same value with the keys of every object in the opposite order. */
function turned<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).reverse())
        : inner,
    ),
  ) as T;
}
