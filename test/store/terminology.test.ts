import { Registry } from '../../src/registry.js';
import { openStore, type Store } from '../../src/store/store.js';
import {
  hinge,
  hingeAssociations,
  hingeConcepts,
  hingeMaps,
  identifier,
  mapsOf,
  refsets,
  root,
  terminologyOf,
  withCheckDigit,
  type ConceptOf,
} from '../releases/snomed/rf2.js';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { noteQueries } from './statements.js';

const options = { given: {}, keepGoing: false, onProgress: () => undefined };
const beside = { message: 'SNOMED CT', author: null };

describeOnBoth('the terminology', (create) => {
  let database: TestDatabase;
  let store: Store;
  let queries: string[];

  beforeEach(async () => {
    database = await create();
    queries = noteQueries();
    store = await openStore(database.url);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await store.close();
    await database.empty();
  });

  async function publish(concepts: readonly ConceptOf[] = hingeConcepts, mapped = hingeMaps) {
    const registry = await Registry.open(store);
    const { parts } = await registry.stageSnomed(
      [...terminologyOf(concepts, hingeAssociations), mapsOf(mapped)],
      options,
    );
    await registry.publishParts(beside, () => parts);
    queries.length = 0;
    const staging = (content: 'CONCEPTS' | 'MAPS') => registry.knowledge.staging(content) ?? 0;
    return { concepts: staging('CONCEPTS'), maps: staging('MAPS'), ask: store.terminology };
  }

  const wholePage = { first: 100, after: null };

  it('has concepts with what their release says of them', async () => {
    const { ask, concepts } = await publish();
    expect(
      await ask.concepts(concepts, [hinge.loosening, identifier(99), hinge.loosening]),
    ).toEqual(
      expect.arrayContaining([
        {
          id: hinge.loosening,
          active: true,
          effectiveTime: '2002-01-31',
          fullySpecifiedName: 'Loosening of hinge (procedure)',
          term: 'Hinge release',
        },
      ]),
    );
    expect(await ask.concepts(concepts, [hinge.unnamed])).toMatchObject([
      { fullySpecifiedName: null, term: null },
    ]);
    expect(await ask.synonyms(concepts, [hinge.stiffening])).toMatchObject([
      { term: 'Hinge colorization and stiffening', acceptable: false },
      { term: 'Müller’s stiffening', acceptable: true },
    ]);
  });

  it('keeps identifiers of 18 digits to the last', async () => {
    const long = ['99900000100000010', '99900000100000020', '99999999999999999'].map(
      withCheckDigit,
    );
    const { ask, concepts } = await publish([
      { id: root },
      ...long.map((id) => ({ id, parents: [root] })),
    ]);
    expect((await ask.concepts(concepts, long)).map(({ id }) => id).sort()).toEqual(
      [...long].sort(),
    );
    const [children] = await ask.children(concepts, [root], wholePage);
    expect(children?.concepts).toEqual([...long].sort());
  });

  it('leads up and down', async () => {
    const { ask, concepts } = await publish();
    expect(await ask.parents(concepts, [hinge.both, root])).toEqual(
      [hinge.stiffening, hinge.loosening].map((parent) => ({ child: hinge.both, parent })),
    );
    const above = await ask.ancestors(concepts, [hinge.both, hinge.operation]);
    const of = (id: string) => [
      ...new Set(above.filter((link) => link.of === id).map(({ parent }) => parent)),
    ];
    expect(of(hinge.both).sort()).toEqual(
      [root, hinge.thing, hinge.operation, hinge.stiffening, hinge.loosening].sort(),
    );
    expect(of(hinge.operation).sort()).toEqual([root, hinge.thing].sort());
    expect(await ask.descendants(concepts, hinge.operation, wholePage)).toEqual({
      concepts: [hinge.stiffening, hinge.loosening, hinge.both],
      hasMore: false,
      total: 3,
      complete: true,
    });
    expect(await ask.descendants(concepts, hinge.both, wholePage)).toMatchObject({ total: 0 });
  });

  it('tells what is below what, and nothing below itself', async () => {
    const { ask, concepts } = await publish();
    const pairs = [
      [hinge.both, root],
      [hinge.both, hinge.loosening],
      [hinge.loosening, hinge.both],
      [hinge.both, hinge.both],
      [hinge.retired, root],
      [identifier(99), root],
    ] as const;
    const below = await ask.below(concepts, pairs);
    expect(below.map(({ child, parent }) => [child, parent])).toEqual(
      expect.arrayContaining([pairs[0], pairs[1]]),
    );
    expect(below).toHaveLength(2);
  });

  it('survives a circle of is-a', async () => {
    const circle = [1, 2, 3].map((item) => identifier(item));
    const { ask, concepts } = await publish(
      circle.map((id, index) => ({ id, parents: [circle[(index + 1) % 3] ?? ''] })),
    );
    expect(await ask.descendants(concepts, circle[0] ?? '', wholePage)).toMatchObject({ total: 3 });
    expect(await ask.ancestors(concepts, circle)).toHaveLength(9);
  });

  describe('pages', () => {
    const kinds = Array.from({ length: 25 }, (_, index) => identifier(100 + index));
    const many = [
      { id: root },
      ...kinds.map((id) => ({ id, name: 'Kind (thing)', parents: [root] })),
    ];

    it.each([1, 2, 7, 24, 25, 26])(
      'of %s lead through all children, and all descendants',
      async (first) => {
        const { ask, concepts } = await publish(many);
        for (const next of [
          async (after: string | null) =>
            (await ask.children(concepts, [root], { first, after }))[0],
          (after: string | null) => ask.descendants(concepts, root, { first, after }),
        ]) {
          const seen: string[] = [];
          for (
            let after: string | null = null, hasMore = true;
            hasMore;
            after = seen.at(-1) ?? null
          ) {
            const page = await next(after);
            expect(page?.total).toBe(25);
            seen.push(...(page?.concepts ?? []));
            hasMore = page?.hasMore ?? false;
          }
          expect(seen).toEqual([...kinds].sort((one, other) => Number(one) - Number(other)));
        }
      },
    );

    it('after the last are empty and still know how many there are', async () => {
      const { ask, concepts } = await publish(many);
      const after = '999999999999999999';
      expect(await ask.children(concepts, [root], { first: 5, after })).toEqual([
        { key: root, concepts: [], hasMore: false, total: 25 },
      ]);
    });
  });

  it('stops going down after ten thousand', async () => {
    const kinds = Array.from({ length: 10_001 }, (_, index) => identifier(1_000 + index));
    const staging = await store.beginStaging();
    await staging.append(
      'IsA',
      kinds.map((child) => ({ child, parent: root })),
    );
    await staging.finish();
    const page = { first: 1, after: null };
    expect(await store.terminology.descendants(staging.number, root, page)).toMatchObject({
      total: 10_000,
      complete: false,
      hasMore: true,
    });
  });

  it('knows what took whose place', async () => {
    const { ask, concepts } = await publish();
    const link = { concept: hinge.retired, refset: refsets.sameAs, replacement: hinge.stiffening };
    expect(await ask.replacements(concepts, [hinge.retired, hinge.both])).toEqual([link]);
    expect(await ask.replaced(concepts, [hinge.stiffening, hinge.both])).toEqual([link]);
  });

  it('maps both ways, and never a code of one system for one of another', async () => {
    const { ask, concepts, maps } = await publish();
    const targets = async (system: 'OPCS4' | 'ICD10') =>
      (await ask.maps(maps, [hinge.stiffening, hinge.both], system)).map(({ target }) => target);
    expect(await targets('OPCS4')).toEqual(['V40.1', 'V55.9', 'V55.2', 'V40.4']);
    expect(await targets('ICD10')).toEqual(['V40.1']);

    const from = (system: 'OPCS4' | 'ICD10', first = 100) =>
      ask.mappedFrom(
        { maps, concepts },
        system,
        [
          ['a', 'V40.1'],
          ['b', 'V55.2'],
          ['b', 'V55.9'],
          ['c', 'V40.9'],
        ],
        { first, after: null },
      );
    expect(await from('OPCS4')).toEqual([
      { key: 'a', concepts: [hinge.stiffening, hinge.loosening], hasMore: false, total: 2 },
      { key: 'b', concepts: [hinge.stiffening], hasMore: false, total: 1 },
    ]);
    expect(await from('ICD10')).toMatchObject([{ key: 'a', concepts: [hinge.stiffening] }]);
    expect(await from('OPCS4', 1)).toMatchObject([{ hasMore: true, total: 2 }, { hasMore: false }]);
  });

  it('counts and pages only what maps from concepts that are stored', async () => {
    const { ask, concepts, maps } = await publish(
      hingeConcepts.filter(({ id }) => id !== hinge.stiffening),
    );
    const codes = [
      ['a', 'V40.1'],
      ['b', 'V55.2'],
    ] as const;
    expect(await ask.mappedFrom({ maps, concepts }, 'OPCS4', codes, wholePage)).toEqual([
      { key: 'a', concepts: [hinge.loosening], hasMore: false, total: 1 },
    ]);
  });

  it('knows which classifications the maps of a staging lead to, and asks once', async () => {
    const { ask, maps } = await publish(hingeConcepts, [
      { refset: refsets.icd10, concept: hinge.both, at: [1, 1, 1], target: 'V401' },
    ]);
    const known = (system: 'OPCS4' | 'ICD10') => ask.hasMaps(maps, system);
    expect(await Promise.all([known('ICD10'), known('ICD10'), known('OPCS4')])).toEqual([
      true,
      true,
      false,
    ]);
    expect([await known('ICD10'), await known('OPCS4')]).toEqual([true, false]);
    expect(queries).toHaveLength(2);
  });

  it('costs as many statements for a hundred concepts as for one', async () => {
    const { ask, concepts, maps } = await publish();
    const costs = async (ids: readonly string[]) => {
      queries.length = 0;
      await ask.concepts(concepts, ids);
      await ask.synonyms(concepts, ids);
      await ask.parents(concepts, ids);
      await ask.children(concepts, ids, wholePage);
      await ask.ancestors(concepts, ids);
      await ask.below(
        concepts,
        ids.map((id) => [id, root] as const),
      );
      await ask.replacements(concepts, ids);
      await ask.replaced(concepts, ids);
      await ask.maps(maps, ids, 'OPCS4');
      await ask.mappedFrom(
        { maps, concepts },
        'OPCS4',
        ids.map((id) => [id, 'V40.1'] as const),
        wholePage,
      );
      return queries.length;
    };
    const hundred = Array.from({ length: 100 }, (_, index) => identifier(index + 1));
    expect(await costs([hinge.both])).toBe(10);
    expect(await costs(hundred)).toBe(10);
  });

  /** What is looked for, and the terms it finds: in use before out of use, the shortest first. */
  const searches: readonly (readonly [what: string, text: string, terms: readonly string[]])[] = [
    ['a word', 'loosening', ['Loosening of hinge', 'Loosening and stiffening of hinge']],
    [
      'the beginning of a word',
      'loos',
      ['Loosening of hinge', 'Loosening and stiffening of hinge'],
    ],
    ['a long beginning', 'looseni', ['Loosening of hinge', 'Loosening and stiffening of hinge']],
    [
      'beginnings in any order',
      'hin stif',
      ['Stiffening of hinge', 'Loosening and stiffening of hinge', 'Stiff hinge'],
    ],
    ['a synonym', 'hinge surg', ['Hinge surgery']],
    ['words without their accents and apostrophes', 'mullers', ['Müller’s stiffening']],
    ['words with them', 'Müller’s', ['Müller’s stiffening']],
    ['a letter', 'm', ['Müller’s stiffening']],
    ['a name where there is no other term', 'thing', ['Hinge (thing)']],
    ['words that stand in two terms of a concept', 'müller colorization', []],
    ['a word out of use', 'forgotten', []],
    ['a word that is not there', 'stiffenings', []],
    ['nothing', ' - ', []],
    ['an identifier', hinge.both, ['Loosening and stiffening of hinge']],
    ['characters that mean something to a database', `hinge" * OR ' : & (`, []],
  ];

  it('finds words by their beginnings', async () => {
    const { ask, concepts } = await publish();
    for (const [what, text, terms] of searches) {
      const found = await ask.search(concepts, text, 10);
      expect([what, found.map(({ term }) => term)]).toEqual([what, terms]);
    }
  });

  it('finds no more than it is asked for', async () => {
    const { ask, concepts } = await publish();
    expect(await ask.search(concepts, 'hinge', 2)).toHaveLength(2);
    expect(await ask.search(concepts, 'hinge', 0)).toEqual([]);
  });

  it('finds each concept once', async () => {
    const { ask, concepts } = await publish();
    const ids = (await ask.search(concepts, 'hinge', 50)).map(({ concept }) => concept.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
