import { SearchDocument, type SearchQuery } from '../../examples/generated/operations.js';
import { releasePart } from '../../src/parts.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { releaseOf } from '../knowledge/releases.js';
import { startServer, type Server } from './server.js';

const earlier = releaseOf('OPCS4', '4.9', 'V40.1 Stabilisation of an earlier edition');
const diseases = releaseOf('ICD10', '5', 'V40.1 A passenger hurt\nM54.5 Pain of the lumbar spine');
const countsOf = (year: number, value: string, count: number) =>
  releaseRecords(
    {
      system: 'OPCS4',
      content: 'USAGE',
      edition: `${year}-${(year + 1) % 100}`,
      effectiveFrom: `${year}-04-01`,
    },
    { usage: [{ value, count }] },
  );

let server: Server;
beforeAll(async () => {
  server = await startServer();
  await server.app.registry.publishParts({ message: 'More', author: null }, () =>
    [earlier, diseases, countsOf(2022, 'V40.1', 412), countsOf(2023, 'V55.1', 7)].map(releasePart),
  );
});
afterAll(() => server.stop());

type Hit = SearchQuery['search'][number];
const search = async (text: string, rest: object = {}): Promise<readonly Hit[]> =>
  (await server.ask(SearchDocument, { text, first: 10, ...rest })).search;
const ids = (hits: readonly Hit[]) => hits.map(({ node }) => node.id);
const cut = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('an exact code is first', () => {
  test.each(['V40.1', 'v401', ' V40 . 1 '])('as %s', async (text) => {
    const [hit] = await search(text, { system: 'OPCS4' });
    expect(hit).toMatchObject({
      node: { id: 'OPCS4:V40.1' },
      reason: 'EXACT_CODE',
      kind: 'CODE',
      usage: 412,
    });
    expect(cut('V40.1', hit!.nameRanges)).toEqual(['V40.1']);
  });

  test('in each system that has it, and never in one that is not asked for', async () => {
    expect(
      ids(await search('V40.1'))
        .slice(0, 2)
        .sort(),
    ).toEqual(['ICD10:V40.1', 'OPCS4:V40.1']);
    expect(ids(await search('V40.1', { system: 'ICD10', in: ['CODE'] }))).toEqual(['ICD10:V40.1']);
  });

  test('and so is a document by its reference', async () => {
    const [hit] = await search('ipg366');
    expect(hit).toMatchObject({ node: { id: 'IPG366' }, kind: 'GUIDANCE', reason: 'EXACT_CODE' });
  });
});

test.each([
  ['in the newest period that has a count of it', 'V40.1', 412],
  ['in the newest of all', 'V55.1', 7],
  ['unknown, not never, where no period has a count of it', 'V55.2', null],
])('how often a code was recorded is %s', async (_label, text, usage) => {
  const [hit] = await search(text, { system: 'OPCS4', in: ['CODE'] });
  expect(hit).toMatchObject({ name: text, usage });
});

describe('words', () => {
  test.each([
    ['in any order', 'spine stabilisation'],
    ['as they are typed', 'stab spin'],
    ['in another spelling', 'stabilization of spine'],
    ['with a typing mistake', 'stabilisaton spine'],
  ])('%s', async (_label, text) => {
    const hits = await search(text, { in: ['CODE'], system: 'OPCS4' });
    expect(ids(hits)).toContain('OPCS4:V40.1');
  });

  test('say what of them matched', async () => {
    const [hit] = await search('non-rigid stabil', { in: ['CODE'] });
    expect(cut(hit!.title, hit!.titleRanges)).toEqual(['Non', 'rigid', 'stabil']);
  });

  test('of notes', async () => {
    const hits = await search('second place levels of spine', { in: ['NOTE'] });
    expect(ids(hits)).toContain('IPG366/notes/2');
  });
});

test('as of a day, its edition is searched', async () => {
  const hits = await search('stabilisation', {
    in: ['CODE'],
    system: 'OPCS4',
    asOf: '2021-05-01',
  });
  expect(hits).toMatchObject([
    { node: { id: 'OPCS4@4.9:V40.1' }, title: 'Stabilisation of an earlier edition' },
  ]);
});

test('a day whose edition is not stored is of no matter where no codes are searched', async () => {
  const hits = await search('ipg366', { in: ['GUIDANCE'], asOf: '2012-01-01' });
  expect(ids(hits)).toEqual(['IPG366']);
});

test.each([
  ['nothing', ''],
  ['blanks', '   '],
  ['marks', '!?()*'],
  ['signs', '🩻🦴'],
])('%s finds nothing', async (_label, text) => {
  expect(await search(text)).toEqual([]);
});

test.each([
  [
    'a text that is too long',
    '{ search(text: "%") { name } }',
    'BAD_USER_INPUT',
    /1001 characters/,
  ],
  [
    'a page that is too large',
    '{ search(text: "a", first: 101) { name } }',
    'BAD_USER_INPUT',
    /100/,
  ],
  [
    'a day whose edition is not stored',
    '{ search(text: "a", asOf: "2012-01-01", system: OPCS4) { name } }',
    'EDITION_NOT_STORED',
    /OPCS-4\.6/,
  ],
])('%s is refused', async (_label, query, code, words) => {
  const { errors } = await server.send(query.replace('%', 'a'.repeat(1001)));
  expect(errors?.[0]?.extensions).toEqual({ code });
  expect(errors?.[0]?.message).toMatch(words);
});
