import {
  hinge,
  hingeAssociations,
  hingeConcepts,
  hingeFiles,
  hingeMaps,
  identifier,
  mapsOf,
  refsets,
  root,
  terminologyOf,
  type MapOf,
} from '../releases/snomed/rf2.js';
import { describeOnBoth, type TestDatabase } from '../store/databases.js';
import { noteQueries } from '../store/statements.js';
import { startServer, type Server } from './server.js';

describeOnBoth('concepts', (create) => {
  let database: TestDatabase;
  let server: Server;
  let queries: string[];

  beforeEach(async () => {
    database = await create();
    queries = noteQueries();
    server = await startServer(database.url);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await server.stop();
    await database.empty();
  });

  async function importFiles(files = hingeFiles()): Promise<void> {
    const { registry } = server.app;
    const options = { given: {}, keepGoing: false, onProgress: () => undefined };
    const { parts } = await registry.stageSnomed(files, options);
    await registry.publishParts({ message: 'SNOMED CT', author: null }, () => parts);
  }

  async function ask(query: string, variables = {}): Promise<Record<string, unknown>> {
    const { data, errors } = await server.send(query, variables);
    expect(errors).toBeUndefined();
    return data ?? {};
  }

  const notStored = { extensions: { code: 'EDITION_NOT_STORED' } };

  describe('before any SNOMED CT is stored', () => {
    it.each([
      ['a concept', `{ concept(id: "${root}") { term } }`, { concept: null }],
      ['concepts', `{ concepts(ids: ["${root}"]) { term } }`, { concepts: null }],
      ['a node', `{ node(id: "SNOMEDCT:${root}") { id } }`, { node: null }],
      [
        'nodes beside others',
        `{ nodes(ids: ["OPCS4:V40.1", "SNOMEDCT:${root}"]) { id } }`,
        { nodes: [{ id: 'OPCS4:V40.1' }, null] },
      ],
      [
        'what maps to a code',
        '{ code(system: OPCS4, value: "V40.1") { value mappedFrom { totalCount } } }',
        { code: { value: 'V40.1', mappedFrom: null } },
      ],
    ])('%s cannot be told, and the answer says so', async (_what, query, data) => {
      const answer = await server.send(query);
      expect(answer.errors).toMatchObject([notStored]);
      expect(answer.data).toEqual(data);
    });

    it('a target names its concept, which is not stored', async () => {
      const { guidance } = await ask(`{ guidance(reference: "IPG366") {
        procedure { recommendation { solutions { steps { choices { target { concept { id } } } } } } } } }`);
      expect(JSON.stringify(guidance)).toContain('"concept":null');
    });

    it('a search for concepts alone says that there are none to search', async () => {
      const answer = await server.send('{ search(text: "hinge", in: [CONCEPT]) { name } }');
      expect(answer.errors).toMatchObject([notStored]);
    });

    it('a search for everything finds what there is', async () => {
      expect(await ask('{ search(text: "V40.1", first: 1) { name } }')).toEqual({
        search: [{ name: 'V40.1' }],
      });
    });
  });

  it('maps that are not stored are not said to be none', async () => {
    await importFiles(terminologyOf(hingeConcepts));
    const answer = await server.send(
      `{ concept(id: "${root}") { term maps(to: OPCS4) { ordinal } } }`,
    );
    expect(answer).toMatchObject({
      data: { concept: { term: 'Everything (root)', maps: null } },
      errors: [notStored],
    });
  });

  it('maps to one classification say nothing of those to the other', async () => {
    const onlyTo = (refset: string) => hingeMaps.filter((map) => map.refset === refset);
    await importFiles([...terminologyOf(hingeConcepts), mapsOf(onlyTo(refsets.icd10))]);
    const answer = await server.send(`{
      concept(id: "${hinge.stiffening}") { known: maps(to: ICD10) { ordinal } unknown: maps(to: OPCS4) { ordinal } }
      code(system: OPCS4, value: "V40.1") { mappedFrom { totalCount } } }`);
    expect(answer).toMatchObject({
      data: {
        concept: { known: [{ ordinal: 1 }], unknown: null },
        code: { mappedFrom: null },
      },
      errors: [notStored, notStored],
    });
    for (const { message } of answer.errors ?? []) expect(message).toContain('to OPCS-4');

    await importFiles([mapsOf(hingeMaps)]);
    expect(
      await ask(`{ concept(id: "${hinge.both}") { maps(to: OPCS4) { ordinal } }
        code(system: OPCS4, value: "V40.1") { mappedFrom { totalCount } } }`),
    ).toEqual({ concept: { maps: [] }, code: { mappedFrom: { totalCount: 2 } } });
  });

  it('that maps name and the release does not have are neither counted nor listed', async () => {
    const mapped = [hinge.stiffening, hinge.loosening, hinge.both].map((concept): MapOf => {
      return { refset: refsets.opcs411, concept, at: [1, 1, 1], target: 'V401' };
    });
    const without = hingeConcepts.filter(({ id }) => id !== hinge.loosening);
    await importFiles([...terminologyOf(without), mapsOf(mapped)]);
    const from = `totalCount pageInfo { hasNextPage } nodes { conceptId }`;
    expect(
      await ask(`{ code(system: OPCS4, value: "V40.1") {
        all: mappedFrom { ${from} } page: mappedFrom(first: 1) { ${from} } } }`),
    ).toEqual({
      code: {
        all: {
          totalCount: 2,
          pageInfo: { hasNextPage: false },
          nodes: [{ conceptId: hinge.stiffening }, { conceptId: hinge.both }],
        },
        page: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [{ conceptId: hinge.stiffening }],
        },
      },
    });
  });

  describe('subsume', () => {
    const query = `query ($code: CodeKey!, $other: CodeKey!, $asOf: LocalDate) {
      subsumes(code: $code, other: $other, asOf: $asOf) }`;
    const snomed = (value: string) => ({ system: 'SNOMEDCT', value });
    const subsumes = (code: string, other: string) =>
      ask(query, { code: snomed(code), other: snomed(other) });

    it.each([
      ['what is below them', root, hinge.both, true],
      ['themselves', hinge.both, hinge.both, true],
      ['not what is above them', hinge.both, hinge.operation, false],
      ['nobody can tell what, where the wider is not stored', identifier(99), hinge.both, null],
      ['nobody can tell what, where the narrower is not stored', root, identifier(99), null],
      ['nothing that is no identifier', root, '138875006', null],
    ])('%s', async (_what, code, other, expected) => {
      await importFiles();
      expect(await subsumes(code, other)).toEqual({ subsumes: expected });
    });

    it('what is below them in an excerpt, which leaves open what else', async () => {
      await importFiles(terminologyOf(hingeConcepts.slice(1, 4)));
      expect(await subsumes(hinge.thing, hinge.stiffening)).toEqual({ subsumes: true });
      expect(await subsumes(hinge.stiffening, hinge.thing)).toEqual({ subsumes: null });
    });

    it('no code of another system, and are subsumed by none', async () => {
      const [concept, code] = [snomed(root), { system: 'OPCS4', value: 'V40.1' }];
      expect(await ask(query, { code: concept, other: code })).toEqual({ subsumes: false });
      expect(await ask(query, { code, other: concept })).toEqual({ subsumes: false });
    });

    it('nobody can tell what where none are stored, and the answer says so', async () => {
      const variables = { code: snomed(root), other: snomed(hinge.both) };
      const answer = await server.send(query, variables);
      expect(answer).toMatchObject({ data: { subsumes: null }, errors: [notStored] });
    });

    it('nobody can tell what on a day, for which no edition is known', async () => {
      await importFiles();
      const variables = { code: snomed(root), other: snomed(hinge.both), asOf: '2023-05-01' };
      const answer = await server.send(query, variables);
      expect(answer).toMatchObject({ data: { subsumes: null }, errors: [notStored] });
      expect(answer.errors?.[0]?.message).toMatch(/2023-05-01.*without a day/);
    });
  });

  describe('of a stored release', () => {
    beforeEach(() => importFiles());

    it('have names, synonyms and their release', async () => {
      const { concept } = await ask(`{ concept(id: "${hinge.stiffening}") {
        __typename id conceptId active effectiveTime term fullySpecifiedName
        synonyms { term acceptable } release { system content edition } } }`);
      expect(concept).toEqual({
        __typename: 'Concept',
        id: `SNOMEDCT:${hinge.stiffening}`,
        conceptId: hinge.stiffening,
        active: true,
        effectiveTime: '2023-01-31',
        term: 'Stiffening of hinge',
        fullySpecifiedName: 'Stiffening of hinge (procedure)',
        synonyms: [
          { term: 'Hinge colorization and stiffening', acceptable: false },
          { term: 'Müller’s stiffening', acceptable: true },
        ],
        release: { system: 'SNOMEDCT', content: 'CONCEPTS', edition: 'INT 20230131' },
      });
    });

    it('come in the order of the ids, with null for what is not there, and by node', async () => {
      const ids = [hinge.both, identifier(99), root];
      const query = `query ($ids: [String!]!, $nodes: [ID!]!) {
        concepts(ids: $ids) { conceptId } nodes(ids: $nodes) { id } }`;
      const nodes = ids.map((id) => `SNOMEDCT:${id}`);
      expect(await ask(query, { ids, nodes })).toEqual({
        concepts: [{ conceptId: hinge.both }, null, { conceptId: root }],
        nodes: [{ id: nodes[0] }, null, { id: nodes[2] }],
      });
    });

    it.each([
      [
        'a rounded identifier',
        '{ concept(id: "900000000000508000") { id } }',
        /"id" is "900000000000508000".*spreadsheet/,
      ],
      ['words', '{ concepts(ids: ["138875005", "hinge"]) { id } }', /"ids\[1\]" is "hinge"/],
      [
        'maps to SNOMED CT',
        `{ concept(id: "${root}") { maps(to: SNOMEDCT) { ordinal } } }`,
        /OPCS4 or ICD10/,
      ],
      [
        'the cursor of another list',
        `{ concept(id: "${root}") { children(after: "YWZ0ZXI6YWxsQ29kZXM6T1BDUzQ6VjQwLjE") { totalCount } } }`,
        /cursor of another list/,
      ],
      [
        'too large a page',
        `{ concept(id: "${root}") { descendants(first: 101) { totalCount } } }`,
        /from 0 to 100/,
      ],
    ])('refuse %s', async (_what, query, message) => {
      const { errors } = await server.send(query);
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(message) as string,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    });

    it('lead up, the nearest first, and down, page by page', async () => {
      const query = `query ($id: String!, $after: String) { concept(id: $id) {
        parents { conceptId } ancestors { conceptId }
        children(first: 1, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { conceptId } }
        descendants(first: 2) { complete totalCount edges { cursor node { conceptId } } } } }`;
      const { concept } = (await ask(query, { id: hinge.operation })) as {
        concept: { children: { pageInfo: { endCursor: string } } };
      };
      expect(concept).toMatchObject({
        parents: [{ conceptId: hinge.thing }],
        ancestors: [{ conceptId: hinge.thing }, { conceptId: root }],
        children: {
          totalCount: 2,
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          nodes: [{ conceptId: hinge.stiffening }],
        },
        descendants: {
          complete: true,
          totalCount: 3,
          edges: [
            { node: { conceptId: hinge.stiffening } },
            { node: { conceptId: hinge.loosening } },
          ],
        },
      });
      const { endCursor: after } = concept.children.pageInfo;
      expect(await ask(query, { id: hinge.operation, after })).toMatchObject({
        concept: {
          children: {
            totalCount: 2,
            pageInfo: { hasNextPage: false, hasPreviousPage: true },
            nodes: [{ conceptId: hinge.loosening }],
          },
        },
      });
      expect(await ask(query, { id: hinge.both })).toMatchObject({
        concept: {
          ancestors: [hinge.stiffening, hinge.loosening, hinge.operation, hinge.thing, root].map(
            (conceptId) => ({ conceptId }),
          ),
        },
      });
    });

    it.each([
      ['what is above it', hinge.both, root, true],
      ['itself', hinge.both, hinge.both, true],
      ['what is below it', hinge.operation, hinge.both, false],
      ['what is not stored', hinge.both, identifier(99), null],
    ])('tell whether one is %s', async (_what, id, of, expected) => {
      const query = 'query ($id: String!, $of: String!) { concept(id: $id) { isA(of: $of) } }';
      expect(await ask(query, { id, of })).toEqual({ concept: { isA: expected } });
    });

    it('say what took whose place', async () => {
      const query = `query ($id: String!) { concept(id: $id) { active
        replacedBy { association conceptId concept { term } } replaces { association concept { term } } } }`;
      expect(await ask(query, { id: hinge.retired })).toEqual({
        concept: {
          active: false,
          replacedBy: [
            {
              association: 'SAME_AS',
              conceptId: hinge.stiffening,
              concept: { term: 'Stiffening of hinge' },
            },
          ],
          replaces: [],
        },
      });
      expect(await ask(query, { id: hinge.stiffening })).toMatchObject({
        concept: {
          replacedBy: [],
          replaces: [{ association: 'SAME_AS', concept: { term: 'Stiff hinge' } }],
        },
      });
    });

    it('map to solutions of steps of choices, with the codes that are stored', async () => {
      const { concept } = await ask(`{ concept(id: "${hinge.stiffening}") { maps(to: OPCS4) {
        ordinal system edition refset steps { ordinal choices { priority value code { title } rule advice } } } } }`);
      const always = (value: string) => ({ rule: 'TRUE', advice: `ALWAYS ${value}` });
      const solution = { system: 'OPCS4', edition: '4.11', refset: refsets.opcs411 };
      expect(concept).toEqual({
        maps: [
          {
            ordinal: 1,
            ...solution,
            steps: [
              {
                ordinal: 1,
                choices: [
                  {
                    priority: 1,
                    value: 'V40.1',
                    code: { title: expect.stringMatching(/stabilisation/) as string },
                    ...always('V401'),
                  },
                ],
              },
              {
                ordinal: 2,
                choices: [
                  {
                    priority: 1,
                    value: 'V55.9',
                    code: { title: expect.any(String) as string },
                    rule: 'OTHERWISE TRUE',
                    advice: 'ALWAYS V55.9 | ADDITIONAL CODE POSSIBLE',
                  },
                  {
                    priority: 2,
                    value: 'V55.2',
                    code: { title: expect.any(String) as string },
                    ...always('V552'),
                  },
                ],
              },
            ],
          },
          {
            ordinal: 2,
            ...solution,
            steps: [
              {
                ordinal: 1,
                choices: [
                  {
                    priority: 1,
                    value: 'V40.4',
                    code: expect.anything() as object,
                    ...always('V404'),
                  },
                ],
              },
            ],
          },
        ],
      });
    });

    it('are found from a code of their own system only, and are not for recording', async () => {
      const from = `mappedFrom(first: 1) { totalCount pageInfo { hasNextPage }
        edges { forRecording node { conceptId } } }`;
      expect(
        await ask(`{ mapped: code(system: OPCS4, value: "V40.1") { ${from} }
          other: code(system: OPCS4, value: "V55.1") { ${from} } }`),
      ).toEqual({
        mapped: {
          mappedFrom: {
            totalCount: 2,
            pageInfo: { hasNextPage: true },
            edges: [{ forRecording: false, node: { conceptId: hinge.stiffening } }],
          },
        },
        other: { mappedFrom: { totalCount: 0, pageInfo: { hasNextPage: false }, edges: [] } },
      });
    });

    it('are known to those who check codes', async () => {
      const keys = [hinge.both, hinge.retired, identifier(99)].map((value) => ({
        system: 'SNOMEDCT',
        value,
      }));
      const query = `query ($keys: [CodeKey!]!) { checkCodes(keys: $keys) { verdict words } }`;
      const { checkCodes } = await ask(query, { keys });
      expect(checkCodes).toMatchObject([
        { verdict: 'VALID' },
        { verdict: 'RETIRED', words: expect.stringContaining(hinge.stiffening) as string },
        { verdict: 'UNKNOWN_CODE' },
      ]);
    });

    const search = async (text: string, rest = '') => {
      const { search: hits } = await ask(
        `query ($text: String!) {
          search(text: $text${rest}) {
            kind system name title reason titleRanges { start end } node { id }
          }
        }`,
        { text },
      );
      return hits as { kind: string; reason: string; node: { id: string } }[];
    };

    it('are found by the beginnings of their words, with the places of the words', async () => {
      expect(await search('mull stif', ', in: [CONCEPT]')).toEqual([
        {
          kind: 'CONCEPT',
          system: 'SNOMEDCT',
          name: hinge.stiffening,
          title: 'Müller’s stiffening',
          reason: 'WORD_PREFIXES',
          titleRanges: [
            { start: 0, end: 4 },
            { start: 9, end: 13 },
          ],
          node: { id: `SNOMEDCT:${hinge.stiffening}` },
        },
      ]);
    });

    it('are found by their identifier, first', async () => {
      const [hit] = await search(hinge.stiffening);
      expect(hit).toMatchObject({
        kind: 'CONCEPT',
        reason: 'EXACT_CODE',
        node: { id: `SNOMEDCT:${hinge.stiffening}` },
      });
    });

    it('come behind codes that have all words, and not where codes are asked for', async () => {
      const hits = await search('stiffening');
      expect(hits.some(({ kind }) => kind === 'CONCEPT')).toBe(true);
      expect(await search('stiffening', ', in: [CODE]')).toEqual([]);
      expect(await search('stiffening', ', system: OPCS4, in: [CODE, CONCEPT]')).toEqual([]);
      const [first] = await search('levels of spine');
      expect(first?.kind).toBe('CODE');
    });
  });

  it('of an excerpt leave open what it does not have', async () => {
    await importFiles(terminologyOf(hingeConcepts.slice(3, 4)));
    expect(
      await ask(`{ concept(id: "${hinge.stiffening}") {
      parents { conceptId } isA(of: "${hinge.stiffening}") below: isA(of: "${root}") } }`),
    ).toEqual({
      concept: { parents: [], isA: true, below: null },
    });
  });

  it('of which no term is stored are searched and found by none', async () => {
    const [concept] = hingeConcepts.slice(3, 4);
    await importFiles(terminologyOf([{ id: concept!.id, parents: [] }]));
    const found = await ask('{ search(text: "stiffening hinge", in: [CONCEPT]) { name } }');
    expect(found).toEqual({ search: [] });
  });

  it('a choice of guidance has its concept', async () => {
    const text = `IPG1 A document\n\nProcedure and device:\n\nSNOMED CT preferred term (concept ID)\n\nStiffening of hinge (${hinge.stiffening})\n\nOPCS-4 code(s):\n\nV40.1 Stabilisation`;
    const mutation = `mutation ($input: PublishGuidanceInput!) { publishGuidance(input: $input) { __typename } }`;
    await ask(mutation, { input: { text, message: 'First' } });
    await importFiles();
    const { guidance } =
      await ask(`{ guidance(reference: "IPG1") { procedure { recommendation { solutions {
      steps { choices { target { notation concept { term } } } } } } } } }`);
    expect(JSON.stringify(guidance)).toContain('"concept":{"term":"Stiffening of hinge"}');
  });

  it('by the hundred cost as many statements as one, with all that belongs to them', async () => {
    const kinds = Array.from({ length: 120 }, (_, index) => ({
      id: identifier(100 + index),
      name: `Kind ${index} (thing)`,
      terms: [{ term: `Kind ${index}`, preferredIn: ['british' as const] }],
      parents: [index < 10 ? root : identifier(100 + (index % 10))],
    }));
    const maps = kinds.map(({ id }): MapOf => ({
      refset: refsets.opcs411,
      concept: id,
      at: [1, 1, 1],
      target: 'V401',
    }));
    await importFiles([
      ...terminologyOf([{ id: root }, ...kinds], hingeAssociations),
      mapsOf(maps),
    ]);
    const asked = [
      `term synonyms { term } parents { term parents { term } } ancestors { conceptId }`,
      `isA(of: "${root}") replacedBy { association } replaces { association } children(first: 5) { totalCount nodes { term } }`,
      `maps(to: OPCS4) { steps { choices { value code { title } } } }`,
    ];
    const costs = async (count: number) => {
      queries.length = 0;
      const ids = kinds.slice(-count).map(({ id }) => id);
      for (const fields of asked) {
        const query = `query ($ids: [String!]!) { concepts(ids: $ids) { ${fields} } }`;
        const { concepts } = await ask(query, { ids });
        expect((concepts as unknown[]).filter(Boolean)).toHaveLength(count);
      }
      return queries.length;
    };
    // One for each question; concepts that are asked for at different moments are asked for again.
    const most = 16;
    expect(await costs(1)).toBeLessThanOrEqual(most);
    expect(await costs(100)).toBeLessThanOrEqual(most);
  });
});
