import {
  CodeWithHistoryDocument,
  EditionChangesDocument,
  EditionsDocument,
  HierarchyDocument,
  ImpactDocument,
  SubsumesDocument,
} from '../../examples/generated/operations.js';
import { releasePart } from '../../src/parts.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { equivalencesOf, releaseOf } from '../knowledge/releases.js';
import { startServer, type Server } from './server.js';

const earlier = releaseOf(
  'OPCS4',
  '4.9',
  `V40.1 Stabilisation
   V55.1 One level
   V55.9 Levels unspecified
   Y53.4 Fluoroscopic control`,
);
const later = releaseOf(
  'OPCS4',
  '4.10',
  `V40.1 Stabilisation
   V55.1 One level
   V55.9 Unspecified levels of the spine
   Y53.9 Unspecified control
   Z67.5 Lumbar joint`,
);
const diseases = releaseOf('ICD10', '5', 'V40.1 A passenger hurt\nM54.5 Pain');

/** The national counts of one code in the financial year that begins in `year`. */
const countsOf = (year: number, count: number) =>
  releaseRecords(
    {
      system: 'OPCS4',
      content: 'USAGE',
      edition: `${year}-${(year + 1) % 100}`,
      effectiveFrom: `${year}-04-01`,
      effectiveTo: `${year + 1}-03-31`,
    },
    { usage: [{ value: 'V55.1', count }] },
  );

let server: Server;
beforeAll(async () => {
  server = await startServer();
  const parts = [
    earlier,
    later,
    diseases,
    equivalencesOf('OPCS4', '4.9', '4.10', 'Y53.4>Y53.9'),
    countsOf(2022, 7),
    countsOf(2023, 9),
  ];
  await server.app.registry.publishParts({ message: 'Editions', author: null }, () =>
    parts.map(releasePart),
  );
});
afterAll(() => server.stop());

describe('a code', () => {
  test('shows its editions, and the guidance by how binding it is', async () => {
    const { code } = await server.ask(CodeWithHistoryDocument, { system: 'OPCS4', value: 'v559' });
    expect(code).toMatchObject({
      id: 'OPCS4:V55.9',
      status: 'CURRENT',
      firstSeen: { edition: '4.9' },
      lastSeen: { edition: '4.10' },
      editions: [
        { edition: { edition: '4.9', to: '2023-03-31', current: false }, retitled: false },
        { edition: { edition: '4.10', from: '2023-04-01', current: true }, retitled: true },
      ],
    });
    const [must, ...others] = code!.guidanceByObligation;
    expect(must?.obligation).toBe('MUST');
    expect(must?.guidance.nodes).toContainEqual({ reference: 'IPG366' });
    expect(must?.guidanceCount).toBe(must?.guidance.nodes.length);
    expect(others.at(-1)?.obligation ?? null).toBeNull();
  });

  test('shows how often it was recorded, newest first, and nothing where nothing is counted', async () => {
    const usageOf = async (value: string) =>
      (await server.ask(CodeWithHistoryDocument, { system: 'OPCS4', value })).code?.usage;
    expect(await usageOf('V55.1')).toEqual([
      { period: '2023-24', from: '2023-04-01', to: '2024-03-31', count: 9 },
      { period: '2022-23', from: '2022-04-01', to: '2023-03-31', count: 7 },
    ]);
    expect(await usageOf('V55.9')).toEqual([]);
  });

  test('that only an earlier edition has is shown as that, with what took its place and who names it', async () => {
    const { code } = await server.ask(CodeWithHistoryDocument, { system: 'OPCS4', value: 'Y53.4' });
    expect(code).toMatchObject({
      id: 'OPCS4@4.9:Y53.4',
      status: 'RETIRED',
      replacedBy: [
        { fromEdition: '4.9', toEdition: '4.10', value: 'Y53.9', code: { id: 'OPCS4:Y53.9' } },
      ],
    });
    const named = code!.guidanceByObligation.flatMap(({ guidance }) => guidance.nodes);
    expect(named).toContainEqual({ reference: 'IPG366' });
  });

  test.each([
    ['2021-05-01', 'Y53.4', 'OPCS4@4.9:Y53.4'],
    ['2024-05-01', 'Y53.4', undefined],
    ['2024-05-01', 'V40.1', 'OPCS4:V40.1'],
  ])('as of %s: %s', async (asOf, value, id) => {
    const { code } = await server.ask(CodeWithHistoryDocument, { system: 'OPCS4', value, asOf });
    expect(code?.id).toBe(id);
  });

  test.each([
    ['2018-01-01', 'OPCS-4.8'],
    ['1999-01-01', 'not known which edition of OPCS-4'],
  ])('as of %s is not absent but unknown: %s is not stored', async (asOf, words) => {
    const { data, errors } = await server.send(
      'query ($asOf: LocalDate) { code(system: OPCS4, value: "V40.1", asOf: $asOf) { id } }',
      { asOf },
    );
    expect(data).toEqual({ code: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'EDITION_NOT_STORED' });
    expect(errors?.[0]?.message).toContain(words);
  });

  test('a concept has no editions, and the answer says where to ask', async () => {
    const { errors } = await server.send(
      '{ code(system: SNOMEDCT, value: "22298006", asOf: "2024-01-01") { id } }',
    );
    expect(errors?.[0]?.message).toContain('Ask for them with "concept"');
  });

  test('of one system never meets the same letters of another', async () => {
    const { code } = await server.ask(CodeWithHistoryDocument, { system: 'ICD10', value: 'V40.1' });
    expect(code).toMatchObject({ id: 'ICD10:V40.1', guidanceByObligation: [], replacedBy: [] });
  });
});

test('the editions of a system are those of the calendar, stored or not', async () => {
  const { editions } = await server.ask(EditionsDocument, { system: 'OPCS4' });
  expect(editions.map(({ edition }) => edition)).toEqual([
    ...['4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '4.9', '4.10', '4.11'],
  ]);
  expect(editions.filter(({ release }) => release).map(({ edition }) => edition)).toEqual([
    '4.9',
    '4.10',
  ]);
  expect(editions.filter(({ current }) => current)).toMatchObject([
    { edition: '4.10', from: '2023-04-01', to: null },
  ]);
});

describe('from one edition to another', () => {
  test('changes come page by page, in the order of their codes', async () => {
    const variables = { system: 'OPCS4', from: '4.9', to: '4.10', first: 2 } as const;
    const { editionChanges: first } = await server.ask(EditionChangesDocument, variables);
    const { editionChanges: rest } = await server.ask(EditionChangesDocument, {
      ...variables,
      first: 100,
      after: first!.pageInfo.endCursor,
    });
    const all = [...first!.nodes, ...rest!.nodes];
    expect(all.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'RETITLED V55.9',
      'REPLACED Y53.4',
      'ADDED Y53.9',
      'ADDED Z',
      'ADDED Z67',
      'ADDED Z67.5',
    ]);
    expect([first!.totalCount, first!.pageInfo.hasNextPage]).toEqual([6, true]);
  });

  test('only those of one kind', async () => {
    const { editionChanges } = await server.ask(EditionChangesDocument, {
      system: 'OPCS4',
      from: '4.9',
      to: '4.10',
      kind: 'REPLACED',
      first: 10,
    });
    expect(editionChanges).toMatchObject({
      totalCount: 1,
      nodes: [{ value: 'Y53.4', replacedBy: [{ value: 'Y53.9' }] }],
    });
  });

  test('what cannot be compared does not take the rest of the answer with it', async () => {
    const { data } = await server.send(
      `{ impact(system: OPCS4, from: "4.7", to: "4.10") { totalCount }
         editionChanges(system: OPCS4, from: "4.7", to: "4.10") { totalCount }
         code(system: OPCS4, value: "V40.1") { id } }`,
    );
    expect(data).toEqual({ impact: null, editionChanges: null, code: { id: 'OPCS4:V40.1' } });
  });

  test('an edition that is not stored is an error that says which are', async () => {
    const { errors } = await server.send(
      '{ editionChanges(system: OPCS4, from: "4.7", to: "4.10") { totalCount } }',
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'EDITION_NOT_STORED' });
    expect(errors?.[0]?.message).toContain('Stored: OPCS-4.9, OPCS-4.10.');
  });

  test.each([
    ['the wrong way round', '4.10', '4.9', 'Swap the two'],
    ['by what is no name of one', '4.9', 'the newest', '"the newest" is no name of an edition'],
  ])(
    'two editions that are asked for %s are a fault of who asks',
    async (_label, from, to, words) => {
      const { errors } = await server.send(
        `{ editionChanges(system: OPCS4, from: "${from}", to: "${to}") { totalCount } }`,
      );
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(errors?.[0]?.message).toContain(words);
    },
  );

  test('the guidance that is touched, and that its recommendation is stale', async () => {
    const { impact } = await server.ask(ImpactDocument, {
      system: 'OPCS4',
      from: '4.9',
      to: '4.10',
    });
    const touched = impact!.nodes.find(({ guidance }) => guidance.reference === 'IPG366')!;
    expect(touched.changes.map(({ change }) => change.value)).toEqual(['V55.9', 'Y53.4', 'Y53.9']);
    const { staleness } = touched.guidance.procedure.recommendation;
    expect(staleness.state).toBe('STALE');
    // The release of this test has no category Y68.
    expect(staleness.codes.map(({ mention }) => mention.target.notation)).toContain('Y68.-');
  });
});

describe('the hierarchy', () => {
  test('upwards, downwards and by its targets', async () => {
    const answer = await server.ask(HierarchyDocument, {
      value: 'V',
      of: 'V',
      target: 'V40-V55',
    });
    expect(answer).toEqual({
      code: {
        ancestors: [],
        isA: true,
        descendants: {
          totalCount: 5,
          nodes: [{ value: 'V40' }, { value: 'V40.1' }, { value: 'V55' }],
        },
      },
      expand: {
        kind: 'RANGE',
        notation: 'V40-V55',
        codeCount: 3,
        codes: { nodes: [{ id: 'OPCS4:V40.1' }, { id: 'OPCS4:V55.1' }, { id: 'OPCS4:V55.9' }] },
      },
    });
  });

  test('as of a day', async () => {
    const { expand, code } = await server.ask(HierarchyDocument, {
      value: 'Y53.4',
      of: 'Y53.-',
      target: 'Y53.-',
      asOf: '2021-05-01',
    });
    expect(code?.isA).toBe(true);
    expect(expand?.codes.nodes).toEqual([{ id: 'OPCS4@4.9:Y53.4' }]);
  });

  test('the code of a target is that of the day', async () => {
    const { data, errors } = await server.send(
      '{ expand(system: OPCS4, target: "Y53.9") { now: code { id } then: code(asOf: "2021-05-01") { id } there: code(asOf: "2024-05-01") { id } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      expand: { now: { id: 'OPCS4:Y53.9' }, then: null, there: { id: 'OPCS4:Y53.9' } },
    });
  });

  test('page by page, what lies below a code', async () => {
    const values: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await server.send(
        'query ($after: String) { code(system: OPCS4, value: "V") { descendants(first: 2, after: $after) { nodes { value } pageInfo { hasNextPage endCursor } } } }',
        { after },
      );
      const { descendants } = data?.['code'] as {
        descendants: {
          nodes: { value: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      values.push(...descendants.nodes.map(({ value }) => value));
      after = descendants.pageInfo.endCursor;
      more = descendants.pageInfo.hasNextPage;
    }
    expect(values).toEqual(['V40', 'V40.1', 'V55', 'V55.1', 'V55.9']);
  });

  test.each([
    ['a category and its code', 'OPCS4 V55', 'OPCS4 V55.1', true],
    ['a code and its category', 'OPCS4 V55.1', 'OPCS4 V55', false],
    ['a code and itself', 'OPCS4 V55.1', 'OPCS4 V551', true],
    ['the same letters in two systems', 'OPCS4 V40', 'ICD10 V40.1', false],
    ['a code that no edition has', 'OPCS4 V55', 'OPCS4 V55.7', null],
    ['a code that only another edition has', 'OPCS4 Y53', 'OPCS4 Y53.4', null],
  ])('%s', async (_label, wider, narrower, expected) => {
    const key = (written: string) => {
      const [system = '', value = ''] = written.split(' ');
      return { system: system as 'OPCS4' | 'ICD10', value };
    };
    const { subsumes } = await server.ask(SubsumesDocument, {
      wider: key(wider),
      narrower: key(narrower),
    });
    expect(subsumes).toBe(expected);
  });

  test.each([
    ['V', true],
    ['V40-V55', true],
    ['v55.-', true],
    ['V56-V60', false],
    ['Y', false],
  ])('V55.1 is within %s: %s', async (of, expected) => {
    const { data } = await server.send(
      `{ code(system: OPCS4, value: "V55.1") { isA(of: "${of}") } }`,
    );
    expect(data).toEqual({ code: { isA: expected } });
  });

  test.each(['nonsense', ''])('to be within "%s" is a fault of who asks', async (of) => {
    const { errors } = await server.send(
      `{ code(system: OPCS4, value: "V55.1") { isA(of: "${of}") } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test('the letter O, which is no chapter, stands for nothing', async () => {
    const { data } = await server.send('{ expand(system: OPCS4, target: "O") { kind } }');
    expect(data).toEqual({ expand: null });
  });

  test('what is not written like a target stands for nothing', async () => {
    const { data } = await server.send('{ expand(system: OPCS4, target: "hello") { kind } }');
    expect(data).toEqual({ expand: null });
  });
});
