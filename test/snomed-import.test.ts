import { existsSync, readdirSync } from 'node:fs';
import { createReadStream, statSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { FileKind, RecognisedFile } from '../src/releases/release-file.js';
import { Registry } from '../src/registry.js';
import { stageSnomed, type SnomedImport } from '../src/snomed-import.js';
import { connect, type Connection } from '../src/store/connect.js';
import { openStore, type Store } from '../src/store/store.js';
import {
  fileOf,
  headerOf,
  hinge,
  hingeConcepts,
  hingeFiles,
  hingeMaps,
  mapsOf,
  terminologyOf,
} from './releases/snomed/rf2.js';
import { describeOnBoth, type TestDatabase } from './store/databases.js';

const options: SnomedImport = { given: {}, keepGoing: false, onProgress: () => undefined };
const beside = { message: 'SNOMED CT', author: null };
const tables = ['concept', 'synonym', 'isA', 'conceptReplacement', 'mapRow', 'searchTerm'] as const;

describeOnBoth('an import of SNOMED CT', (create) => {
  let database: TestDatabase;
  let store: Store;

  beforeEach(async () => {
    database = await create();
    store = await openStore(database.url);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await store.close();
    await database.empty();
  });

  /** Looks below the store. */
  async function look<T>(into: (client: Connection['client']) => Promise<T>): Promise<T> {
    const { client } = await connect(database.url);
    return into(client).finally(() => client.$disconnect());
  }

  const rowsStored = () =>
    look(async (client) => {
      const counts: number[] = [];
      for (const table of tables) counts.push(await (client[table] as typeof client.isA).count());
      return Object.fromEntries(tables.map((table, index) => [table, counts[index]]));
    });
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
  const all = { concept: 8, synonym: 4, isA: 7, conceptReplacement: 1, mapRow: 6, searchTerm: 11 };

  const stagings = () => look((client) => client.staging.findMany({ orderBy: { number: 'asc' } }));

  async function publish(files: readonly RecognisedFile[], given = {}) {
    const registry = await Registry.open(store);
    const { parts } = await registry.stageSnomed(files, { ...options, given });
    await registry.publishParts(beside, () => parts);
    return registry;
  }

  it('makes two parts, of concepts and of maps, with the edition of the file names', async () => {
    const { parts, problems, rows } = await stageSnomed(hingeFiles(), store, options);
    expect(problems).toEqual([]);
    expect(rows).toBeGreaterThan(40);
    const edition = { system: 'SNOMEDCT', edition: 'INT 20230131', effectiveFrom: '2023-01-31' };
    expect(parts).toMatchObject([
      {
        records: {
          release: {
            ...edition,
            content: 'CONCEPTS',
            complete: true,
            source: 'RF2_CONCEPT_Snapshot_INT_20230131.txt',
          },
        },
      },
      { records: { release: { ...edition, content: 'MAPS' } } },
    ]);
    expect(await rowsStored()).toEqual(all);
  });

  it('is seen by nobody before it is published, and by all after', async () => {
    const registry = await Registry.open(store);
    const { parts } = await registry.stageSnomed(hingeFiles(), options);
    await registry.refresh();
    expect(registry.knowledge.releases).toEqual([]);
    expect(registry.knowledge.staging('CONCEPTS')).toBeNull();

    await registry.publishParts(beside, () => parts);
    const again = await Registry.open(store);
    for (const { knowledge } of [registry, again]) {
      const staging = knowledge.staging('CONCEPTS') ?? 0;
      expect(await store.terminology.concepts(staging, [hinge.stiffening])).toMatchObject([
        { term: 'Stiffening of hinge' },
      ]);
      expect(knowledge.staging('MAPS')).not.toBe(staging);
    }
  });

  it('of the same files again reads and writes nothing', async () => {
    const before = await publish(hingeFiles());
    const read = jest.fn();
    const { parts, rows } = await stageSnomed([...hingeFiles()].reverse(), store, {
      ...options,
      onProgress: read,
    });
    expect([rows, read.mock.calls]).toEqual([0, []]);
    await before.publishParts(beside, () => parts);
    expect(before.knowledge.revision.number).toBe(1);
    expect(await stagings()).toHaveLength(2);
    expect(await rowsStored()).toEqual(all);
  });

  it('that only looks writes nothing', async () => {
    const { parts, rows } = await stageSnomed(hingeFiles(), store, { ...options, dryRun: true });
    expect(parts).toHaveLength(2);
    expect(rows).toBeGreaterThan(40);
    expect(await rowsStored()).toEqual(nothing);
    expect(await stagings()).toEqual([]);
  });

  it('tells how many rows were read', async () => {
    let told = 0;
    const onProgress = (rows: number) => (told += rows);
    const { rows } = await stageSnomed(hingeFiles(), store, { ...options, onProgress });
    expect(told).toBe(rows);
  });

  it.each([
    ['what is given', { edition: 'GB 2023', effectiveFrom: '2023-11-22' }, 'GB 2023', '2023-11-22'],
    ['the file names', {}, 'INT 20230131', '2023-01-31'],
  ])('has the edition by %s', async (_what, given, edition, effectiveFrom) => {
    const { parts } = await stageSnomed(hingeFiles(), store, { ...options, given, dryRun: true });
    for (const part of parts)
      expect(part.kind === 'RELEASE' && part.records.release).toMatchObject({
        edition,
        effectiveFrom,
      });
  });

  it('has no edition that nobody states', async () => {
    const maps = { ...mapsOf(hingeMaps).file, path: 'maps.txt' };
    const { parts } = await stageSnomed([{ kind: 'RF2_MAP', file: maps }], store, options);
    expect(parts).toMatchObject([{ records: { release: { edition: null, effectiveFrom: null } } }]);
  });

  const broken = (lines: readonly string[]) => [
    ...hingeFiles().filter(({ kind }) => kind !== 'RF2_MAP'),
    fileOf('RF2_MAP', [headerOf('RF2_MAP'), ...lines]),
  ];

  it('with a broken row writes nothing and says where it is', async () => {
    const { parts, problems } = await stageSnomed(broken(['no\tmap']), store, options);
    expect(parts).toEqual([]);
    expect(problems).toMatchObject([
      { line: 2, file: expect.stringContaining('RF2_MAP') as string },
    ]);
    expect(await rowsStored()).toEqual(nothing);
    expect(await stagings()).toEqual([]);
  });

  it('leaves broken rows out where it may', async () => {
    const { parts, problems } = await stageSnomed(broken(['no\tmap']), store, {
      ...options,
      keepGoing: true,
    });
    expect(parts).toHaveLength(2);
    expect(problems).toHaveLength(1);
    expect(await rowsStored()).toEqual({ ...all, mapRow: 0 });
  });

  it.each<FileKind>(['RF2_CONCEPT', 'RF2_DESCRIPTION', 'RF2_LANGUAGE', 'RF2_RELATIONSHIP'])(
    'without a file of %s is not made',
    async (missing) => {
      const files = hingeFiles().filter(({ kind }) => kind !== missing);
      const { parts, problems } = await stageSnomed(files, store, options);
      expect(parts).toEqual([]);
      expect(problems).toMatchObject([{ message: expect.stringContaining('not whole') as string }]);
    },
  );

  it('of the files of two releases is not made, since together they are neither', async () => {
    const older = hingeFiles().filter(({ kind }) => kind === 'RF2_CONCEPT');
    const renamed = older.map(({ kind, file }) => ({
      kind,
      file: { ...file, path: file.path.replace('20230131', '20180731') },
    }));
    const { parts, problems } = await stageSnomed([...hingeFiles(), ...renamed], store, options);
    expect(parts).toEqual([]);
    expect(problems).toMatchObject([
      { file: renamed[0]?.file.path, message: expect.stringContaining('two releases') as string },
    ]);
  });

  it('of an extension and the older international release it stands on is made', async () => {
    const files = hingeFiles().map(({ kind, file }) => {
      const path = file.path.replace('INT_20230131', 'GB1000000_20231122');
      return kind === 'RF2_ASSOCIATION' ? { kind, file } : { kind, file: { ...file, path } };
    });
    const { problems, parts } = await stageSnomed(files, store, options);
    expect(problems).toEqual([]);
    expect(parts[0]).toMatchObject({
      records: {
        release: {
          edition: 'GB1000000 20231122',
          source: 'RF2_CONCEPT_Snapshot_GB1000000_20231122.txt',
        },
      },
    });
  });

  it('that is stopped leaves nothing', async () => {
    const stop = new AbortController();
    const files = hingeFiles().map((of) =>
      of.kind === 'RF2_MAP' ? mapsThatStop(() => stop.abort(new Error('Enough'))) : of,
    );
    const stopped = stageSnomed(files, store, { ...options, signal: stop.signal });
    await expect(stopped).rejects.toThrow('Enough');
    expect(await rowsStored()).toEqual(nothing);
    expect(await stagings()).toEqual([]);
  });

  function mapsThatStop(stop: () => void): RecognisedFile {
    let times = 0;
    // The first time it is only looked at.
    return fileOf('RF2_MAP', [headerOf('RF2_MAP')], {
      opened: () => times++ > 0 && stop(),
    } as never);
  }

  describe('that came to nothing', () => {
    const deadProcess = 2 ** 22 + 1;
    const leftBy = async (importer: string, minutesAgo: number) => {
      const { parts } = await stageSnomed([mapsOf(hingeMaps)], store, options);
      const touchedAt = new Date(Date.now() - minutesAgo * 60_000);
      const [part] = parts;
      const number = part?.kind === 'RELEASE' ? (part.staging ?? 0) : 0;
      await look((client) =>
        client.staging.update({ where: { number }, data: { importer, touchedAt } }),
      );
      return number;
    };
    it.each([
      ['by a process that is no more', deadProcess, 0, false],
      ['by a process that runs', process.pid, 0, true],
      ['a quarter of an hour ago', process.pid, 15, false],
    ])(
      '%s is thrown away by the next unless somebody writes it',
      async (_what, pid, minutes, stays) => {
        const left = await leftBy(`${hostname()} ${pid}`, minutes);
        const before = (await rowsStored())['mapRow'] ?? 0;

        const files = [mapsOf(hingeMaps.slice(0, 1))];
        await stageSnomed(files, store, options);
        expect((await stagings()).some(({ number }) => number === left)).toBe(stays);
        expect((await rowsStored())['mapRow']).toBe(before - (stays ? 0 : 6) + 1);
      },
    );
  });

  describe('that replaces another', () => {
    const later = () => [
      ...terminologyOf(hingeConcepts.slice(0, 4)),
      mapsOf(hingeMaps.slice(0, 2)),
    ];

    it('leaves the rows before for an hour, for those who have not noticed', async () => {
      await publish(hingeFiles());
      const registry = await publish(later());
      expect(registry.knowledge.releases).toHaveLength(2);
      await publish([mapsOf(hingeMaps.slice(0, 3))]);
      expect(await stagings()).toHaveLength(5);
    });

    it('and is replaced in turn leads to new rows, though its part is known', async () => {
      await publish(hingeFiles());
      await publish(later());
      await look((client) =>
        client.revision.updateMany({ data: { publishedAt: new Date(Date.now() - 7_200_000) } }),
      );
      const registry = await publish(hingeFiles());
      const staging = registry.knowledge.staging('CONCEPTS') ?? 0;
      expect(await store.terminology.concepts(staging, [hinge.both])).toHaveLength(1);
      expect(await stagings()).toHaveLength(4);
      const { concept } = await rowsStored();
      expect(concept).toBe(all.concept + 4);
    });
  });
});

const shared = path.join(__dirname, '..', '..', 'shared', 'data', 'snomed-rf2');
const describeIfShared = existsSync(shared) ? describe : describe.skip;

describeIfShared('the samples of others (../shared/data/snomed-rf2)', () => {
  const kinds: readonly (readonly [FileKind, RegExp])[] = [
    ['RF2_CONCEPT', /^sct2_Concept_/],
    ['RF2_DESCRIPTION', /^sct2_Description_/],
    ['RF2_RELATIONSHIP', /^sct2_Relationship_/],
    ['RF2_LANGUAGE', /^der2_cRefset_Language/],
    ['RF2_ASSOCIATION', /^der2_cRefset_Association/],
    ['RF2_MAP', /^der2_iissscc?i?Refset_ExtendedMap/],
  ];
  const filesIn = (folder: string): RecognisedFile[] =>
    readdirSync(path.join(shared, folder), { recursive: true, encoding: 'utf8' }).flatMap(
      (name) => {
        const found = kinds.find(([, pattern]) => pattern.test(path.basename(name)));
        if (!found) return [];
        const file = path.join(shared, folder, name);
        const open = () => Promise.resolve(createReadStream(file));
        return [{ kind: found[0], file: { path: name, size: statSync(file).size, open } }];
      },
    );
  const dry = { ...options, dryRun: true };
  const noStore = {
    stagedReleases: () => Promise.resolve(new Map()),
    beginStaging: () => Promise.reject(new Error('Nothing is written')),
  };

  test('of Snowstorm are read', async () => {
    const { parts, problems, rows } = await stageSnomed(filesIn('snowstorm_dummy'), noStore, dry);
    expect(problems).toEqual([]);
    expect(rows).toBeGreaterThan(800);
    expect(parts).toMatchObject([{ records: { release: { edition: 'INT 20180731' } } }]);
  });

  test('of Hermes are read, which are excerpts', async () => {
    const { parts, problems } = await stageSnomed(filesIn('hermes_example'), noStore, dry);
    expect(problems).toEqual([]);
    expect(parts).toMatchObject([
      { records: { release: { edition: 'INT 20230131', complete: false } } },
      { records: { release: { content: 'MAPS' } } },
    ]);
  });
});
