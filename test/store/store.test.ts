import type { KnowledgeRecords, Part } from '../../src/records.js';
import { connect, type Connection } from '../../src/store/connect.js';
import {
  openStore,
  RecordingTooLarge,
  RevisionConflict,
  type Store,
} from '../../src/store/store.js';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { guidance, publication, release, validation, type GuidancePart } from './parts.js';
import { noteQueries, noteWrites } from './statements.js';

describeOnBoth('store', (create) => {
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

  async function inForceAt(revision: number) {
    return (await store.load(revision))?.parts.map(({ hash }) => hash);
  }

  const hashes = (...parts: Part[]) => parts.map(({ hash }) => hash);

  describe('before the first publication', () => {
    it('is empty', async () => {
      expect(await store.latestRevision()).toBe(0);
      expect(await store.load()).toEqual({ revision: null, parts: [] });
      expect(await store.load(0)).toEqual({ revision: null, parts: [] });
    });

    it('has no other revision', async () => {
      expect(await store.load(1)).toBeNull();
      expect(await store.load(-1)).toBeNull();
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });

  describe('a publication', () => {
    it('comes back as it was published', async () => {
      const { revision, ...changes } = publication(1, [release('4.10'), guidance('IPG366')]);
      await store.publish({ revision, ...changes });

      expect(await store.latestRevision()).toBe(1);
      expect(await store.load()).toEqual({
        revision,
        parts: [release('4.10'), { ...guidance('IPG366'), version: 1 }],
      });
    });

    it('comes back to whoever opens the database later', async () => {
      await store.publish(publication(1, [release('4.10'), guidance('IPG366')]));
      const published = await store.load();
      await store.close();

      store = await openStore(database.url);
      expect(await store.load()).toEqual(published);
    });

    it('adds to what is in force', async () => {
      await store.publish(publication(1, [guidance('IPG366')]));
      await store.publish(publication(2, [release('4.10'), guidance('IPG10')]));
      expect(await inForceAt(2)).toEqual(
        hashes(release('4.10'), guidance('IPG10'), guidance('IPG366')),
      );
    });

    it('takes parts out of force and leaves the revisions before as they were', async () => {
      await store.publish(publication(1, [guidance('IPG366'), release('4.9')]));
      const first = await store.load(1);
      await store.publish(publication(2, [release('4.10')], [release('4.9')]));

      expect(await inForceAt(2)).toEqual(hashes(release('4.10'), guidance('IPG366')));
      expect(await store.load(1)).toEqual(first);
    });

    it('may bring in nothing, or the same part twice', async () => {
      await store.publish(publication(1, []));
      await store.publish(publication(2, [guidance('IPG366'), guidance('IPG366')]));
      expect(await inForceAt(1)).toEqual([]);
      expect(await inForceAt(2)).toEqual(hashes(guidance('IPG366')));
    });

    it('may hold an empty document', async () => {
      const { records, ...part } = guidance('IPG366');
      const empty = Object.fromEntries(
        Object.entries(records).map(([name, rows]) => [name, Array.isArray(rows) ? [] : rows]),
      ) as unknown as GuidancePart['records'];
      await store.publish(publication(1, [{ ...part, records: empty }]));
      expect((await store.load())?.parts).toEqual([{ ...part, records: empty, version: 1 }]);
    });

    it('may hold a release of 12,000 codes', async () => {
      const values = Array.from({ length: 12_000 }, (_, index) => `V55.${10_000 + index}`);
      await store.publish(publication(1, [release('4.10', values)]));
      expect((await store.load())?.parts).toEqual([release('4.10', values)]);
    });

    it('has its codes in the order of code units, whatever the order of the database', async () => {
      const values = ['a', 'B', 'É', 'Z', 'A.2', 'A2', 'A10', 'A', '\u{1F9E0}', '\uFF21'];
      await store.publish(publication(1, [release('4.10', values)]));
      expect(codesOf(await store.load())).toEqual(['V', 'V55', ...values].sort());
    });
  });

  describe('versions', () => {
    const versions = async (revision?: number) =>
      (await store.load(revision))?.parts.map((part) => part.kind === 'GUIDANCE' && part.version);

    it('count the texts of one reference', async () => {
      await store.publish(publication(1, [guidance('IPG366'), guidance('IPG10')]));
      await store.publish(
        publication(2, [guidance('IPG366', 'second text')], [guidance('IPG366')]),
      );
      expect(await versions(1)).toEqual([1, 1]);
      expect(await versions(2)).toEqual([1, 2]);
    });

    it('know when each was first published, up to a revision', async () => {
      const [one, other, another] = ['first text', 'second text', 'third text'].map((text) =>
        guidance('IPG366', text),
      );
      await store.publish(publication(1, [one!, release('4.10')]));
      await store.publish(publication(2, [other!], [one!]));
      await store.publish(publication(3, [one!, another!], [other!]));
      const days = [1, 2, 3].map((number) => publication(number, []).revision.publishedAt);
      expect(await store.firstPublished(3)).toEqual(
        new Map([
          [one!.hash, days[0]],
          [other!.hash, days[1]],
          [another!.hash, days[2]],
        ]),
      );
      expect([...(await store.firstPublished(2)).keys()].sort()).toEqual(
        [one!.hash, other!.hash].sort(),
      );
      expect(await store.firstPublished(0)).toEqual(new Map());
    });

    it('count on when one publication has several', async () => {
      await store.publish(publication(1, [guidance('IPG366')]));
      await store.publish(
        publication(2, [guidance('IPG366', 'second text'), guidance('IPG366', 'third text')]),
      );
      expect(await versions()).toEqual([1, 2, 3]);
    });

    it('stay with a text that comes back in force', async () => {
      const [old, changed] = [guidance('IPG366'), guidance('IPG366', 'second text')];
      await store.publish(publication(1, [old]));
      await store.publish(publication(2, [changed], [old]));
      await store.publish(publication(3, [old], [changed]));

      expect((await store.load())?.parts).toEqual([{ ...old, version: 1 }]);
      expect((await store.load(2))?.parts).toEqual([{ ...changed, version: 2 }]);
      expect(await look((client) => client.part.count())).toBe(2);
    });
  });

  describe('a publication that cannot be stored', () => {
    /** A document with a choice for a step that it has not. */
    function broken(): Part {
      const { records, ...part } = guidance('IPG10');
      const choices = records.choices.map((choice) => ({ ...choice, stepOrdinal: 99 }));
      return { ...part, records: { ...records, choices } };
    }

    /** A document that asks two questions by one key. */
    function ambiguous(): Part {
      const { records, ...part } = guidance('IPG10');
      const questions = records.questions.map((question) => ({ ...question, key: 'line-42' }));
      return { ...part, records: { ...records, questions } };
    }

    async function counts() {
      return look(async (client) => [
        await client.revision.count(),
        await client.part.count(),
        await client.revisionEntry.count(),
        await client.guidance.count(),
        await client.step.count(),
        await client.code.count(),
      ]);
    }

    beforeEach(() => store.publish(publication(1, [guidance('IPG366')])));

    it.each([
      ['names a step that is not there', () => publication(2, [release('4.10'), broken()])],
      ['asks two questions by one key', () => publication(2, [release('4.10'), ambiguous()])],
      [
        'takes out a part that is not there',
        () => publication(2, [release('4.10')], [guidance('?')]),
      ],
      ['skips a number', () => publication(3, [release('4.10')])],
      ['has a number that is taken', () => publication(1, [release('4.10')])],
    ])('leaves nothing behind when it %s', async (_why, wrong) => {
      const before = await counts();
      await expect(store.publish(wrong())).rejects.toThrow();
      expect(await counts()).toEqual(before);
      expect(await store.latestRevision()).toBe(1);
    });

    it('does not stand in the way of the next one', async () => {
      await expect(store.publish(publication(2, [broken()]))).rejects.toThrow();
      await store.publish(publication(2, [release('4.10')]));
      expect(await inForceAt(2)).toEqual(hashes(release('4.10'), guidance('IPG366')));
    });
  });

  describe('two publishers', () => {
    let other: Store;

    beforeEach(async () => {
      other = await openStore(database.url);
      await store.publish(publication(1, [guidance('IPG366')]));
    });

    afterEach(() => other.close());

    it('cannot both publish one number', async () => {
      const ours = guidance('IPG366', 'our text');
      const theirs = guidance('IPG366', 'their text');
      const results = await Promise.allSettled([
        store.publish(publication(2, [ours, release('4.10')])),
        other.publish(publication(2, [theirs, release('4.9')])),
      ]);

      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(results).toContainEqual({ status: 'rejected', reason: expect.any(RevisionConflict) });
      const won =
        results[0].status === 'fulfilled' ? [release('4.10'), ours] : [release('4.9'), theirs];
      const inForce = new Set([...won, guidance('IPG366')].map(({ hash }) => hash));
      expect(new Set(await inForceAt(2))).toEqual(inForce);
      expect(await look((client) => client.part.count())).toBe(inForce.size);
    });

    it('see what the other has published', async () => {
      await other.publish(publication(2, [release('4.10')]));
      expect(await store.latestRevision()).toBe(2);
      expect(await store.load()).toEqual(await other.load());
    });
  });

  describe('loading', () => {
    it('takes as many statements for thirty parts as for one', async () => {
      await store.publish(publication(1, [release('4.10'), guidance('IPG1')]));
      const others = Array.from({ length: 29 }, (_, index) => guidance(`IPG${index + 2}`));
      await store.publish(publication(2, others));
      await store.close();

      const queries = noteQueries();
      store = await openStore(database.url);
      const statementsOf = async (work: () => Promise<unknown>) => {
        queries.length = 0;
        await work();
        return queries.length;
      };
      const one = await statementsOf(() => store.load(1));
      const thirty = await statementsOf(() => store.load(2));
      expect((await store.load(2))?.parts).toHaveLength(31);
      expect(thirty).toBe(one);
    });

    it('takes what is known already, and reads what was brought in since', async () => {
      const codes = release('4.10');
      const [ipg1, ipg2, ipg3] = [guidance('IPG1'), guidance('IPG2'), guidance('IPG3')];
      await store.publish(publication(1, [codes, ipg1, ipg3]));
      const known = await store.load();
      await store.publish(publication(2, [ipg2], [ipg1]));
      await store.publish(publication(3, [], [ipg3]));
      const newest = await store.load(3, known!);
      expect(newest).toEqual(await store.load());
      expect(newest?.parts.map(({ hash }) => hash)).toEqual([codes.hash, ipg2.hash]);
      expect(newest?.parts[0]).toBe(known?.parts[0]);
    });

    it('takes what is known from a later revision too', async () => {
      await store.publish(publication(1, [release('4.10'), guidance('IPG1')]));
      const first = await store.load();
      await store.publish(publication(2, [guidance('IPG2')], [guidance('IPG1')]));
      const known = await store.load();
      const before = await store.load(1, known!);
      expect(before).toEqual(first);
      expect(before?.parts[0]).toBe(known?.parts[0]);
    });
  });

  describe('validations', () => {
    const [ipg1, ipg2] = [guidance('IPG1'), guidance('IPG2')];

    beforeEach(() => store.publish(publication(1, [ipg1, ipg2])));

    async function record(part: GuidancePart, ...numbers: number[]) {
      for (const number of numbers) await store.recordValidations([validation(number, part)]);
    }

    it('come back as they were recorded', async () => {
      await record(ipg1, 1);
      const { id } = validation(1, ipg1);
      expect(await store.validation(id)).toEqual(validation(1, ipg1));
      expect(await store.validation('none')).toBeNull();
    });

    it('are there for whoever opens the database after they were acknowledged', async () => {
      await record(ipg1, 1);
      expect(await look((client) => client.validation.count())).toBe(1);
    });

    it('cannot be recorded twice, or against guidance that is not stored', async () => {
      await record(ipg1, 1);
      await expect(record(ipg2, 1)).rejects.toThrow();
      await expect(record(guidance('?'), 2)).rejects.toThrow();
      expect((await store.validations({ first: 10 })).total).toBe(1);
    });

    it('are committed together when they are recorded at a time', async () => {
      await store.close();
      const writes = noteWrites();
      store = await openStore(database.url);
      const numbers = Array.from({ length: 50 }, (_, index) => index);
      await Promise.all(numbers.map((number) => record(ipg1, number)));
      expect((await store.validations({ first: 1 })).total).toBe(50);
      expect(writes.filter((sql) => sql.includes('INSERT'))).toHaveLength(1);
    });

    it('are recorded without the one among them that cannot be', async () => {
      await record(ipg1, 3);
      const outcomes = await Promise.allSettled([
        record(ipg1, 1),
        record(guidance('?'), 2),
        record(ipg1, 3),
        record(ipg2, 4),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
        'fulfilled',
      ]);
      const { records } = await store.validations({ first: 10 });
      expect(records).toEqual([validation(4, ipg2), validation(3, ipg1), validation(1, ipg1)]);
    });

    it('of one call can be a thousand, and are recorded all or none', async () => {
      const thousand = Array.from({ length: 1_000 }, (_, index) => validation(index, ipg1));
      const twice = [...thousand.slice(0, 999), validation(0, ipg1)];
      await expect(store.recordValidations(twice)).rejects.toThrow();
      expect((await store.validations({ first: 1 })).total).toBe(0);
      await store.recordValidations(thousand);
      expect((await store.validations({ first: 1 })).total).toBe(1_000);
    });

    it('of one call are refused when they are too much for one commit, and none is recorded', async () => {
      const huge = Array.from({ length: 4 }, (_, index) => {
        const { report, ...run } = validation(index, ipg1);
        return { ...run, report: { ...report, summary: 'é'.repeat(5 * 1_048_576) } };
      });
      await expect(store.recordValidations(huge)).rejects.toThrow(RecordingTooLarge);
      expect((await store.validations({ first: 1 })).total).toBe(0);
      await store.recordValidations(huge.slice(0, 3));
      expect((await store.validations({ first: 1 })).total).toBe(3);
    });

    it('that were taken are there after the store was closed, and no others', async () => {
      const taken = [record(ipg1, 1), record(ipg1, 2)];
      const closed = store.close();
      await expect(record(ipg1, 3)).rejects.toThrow(/closed/);
      await Promise.all([...taken, closed]);
      store = await openStore(database.url);
      expect((await store.validations({ first: 1 })).total).toBe(2);
    });

    it('come page by page, newest first', async () => {
      await record(ipg1, 1, 2, 3, 4, 5);
      const first = await store.validations({ first: 2 });
      expect(first).toEqual({
        records: [5, 4].map((n) => validation(n, ipg1)),
        hasMore: true,
        total: 5,
      });

      const before = validation(2, ipg1).id;
      const last = await store.validations({ first: 2, before });
      expect(last).toEqual({ records: [validation(1, ipg1)], hasMore: false, total: 5 });
    });

    it('are neither repeated nor left out when others are recorded meanwhile', async () => {
      await record(ipg1, 1, 2, 3);
      const seen: string[] = [];
      for (let before: string | undefined, number = 4, more = true; more; number++) {
        const page = await store.validations(
          before === undefined ? { first: 1 } : { first: 1, before },
        );
        seen.push(...page.records.map(({ id }) => id));
        before = seen.at(-1);
        more = page.hasMore;
        await record(ipg1, number);
      }
      expect(seen).toEqual([3, 2, 1].map((number) => validation(number, ipg1).id));
    });

    it('can be those of one document', async () => {
      await record(ipg1, 1, 3);
      await record(ipg2, 2);
      const page = await store.validations({ first: 1, reference: 'IPG1' });
      expect(page).toEqual({ records: [validation(3, ipg1)], hasMore: true, total: 2 });
      expect(await store.validations({ first: 1, reference: 'IPG3' })).toEqual({
        records: [],
        hasMore: false,
        total: 0,
      });
    });

    it('can be counted without being read', async () => {
      await record(ipg1, 1);
      expect(await store.validations({ first: 0 })).toEqual({
        records: [],
        hasMore: true,
        total: 1,
      });
    });
  });

  describe('the database itself', () => {
    it('refuses a row that refers to nothing', async () => {
      const lost = { part: 'none', system: 'OPCS4', edition: null, complete: true } as const;
      await expect(look((client) => client.release.create({ data: lost }))).rejects.toThrow(
        /foreign key/i,
      );
    });
  });
});

function codesOf(knowledge: KnowledgeRecords | null) {
  const [part] = knowledge?.parts ?? [];
  return part?.kind === 'RELEASE' ? part.records.codes.map(({ value }) => value) : [];
}
