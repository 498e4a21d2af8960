import { readFilters } from '../../src/export/filters.js';
import { BadFilter, NothingStored, type Cell } from '../../src/export/table.js';
import { tables } from '../../src/export/tables.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { guidanceNaming } from '../../src/knowledge/look-back.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { documentWith } from '../documents/documents.js';
import { icd10, knowledgeOf, opcs4 } from '../knowledge/knowledge.js';
import { releaseOf } from '../knowledge/releases.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { seedCounts } from '../seed.js';

const seed = knowledgeFromSeed();
const firstDay = new Date('2026-11-23T09:30:00Z');

/** The rows of a table, by the names of its columns. */
function rowsOf(
  name: string,
  query: Readonly<Record<string, string>> = {},
  knowledge: KnowledgeBase = seed,
): Record<string, Cell>[] {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}`);
  const published = new Map(knowledge.allGuidance.map(({ part }) => [part, firstDay]));
  const rows = table.rows({ knowledge, published }, readFilters(table.filters, query));
  return Array.from(rows, (cells) =>
    Object.fromEntries(table.columns.map((column, index) => [column.name, cells[index] ?? null])),
  );
}

const only = (rows: readonly Record<string, Cell>[], ...names: string[]) =>
  rows.map((row) => names.map((name) => row[name]));

describe('every table', () => {
  test.each(tables.map((table) => [table.name, table] as const))(
    '%s says what it is, and what each of its columns and filters is for',
    (_name, { name, about, columns, filters }) => {
      expect(name).toMatch(/^(?:statistics\/)?[a-z-]+$/);
      expect(about).toMatch(/\.$/);
      expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
      for (const column of columns) expect(column.about).toMatch(/\.$/);
      for (const filter of Object.values(filters)) expect(filter.description).toMatch(/\.$/);
    },
  );
});

describe('codes', () => {
  test('of the editions that answers are of, with their place and who names them', () => {
    const rows = rowsOf('codes');
    expect(rows).toHaveLength(seedCounts.chapters + seedCounts.categories + seedCounts.codes);
    expect(rows.find(({ id }) => id === 'OPCS4:O16.2')).toMatchObject({
      system: 'OPCS4',
      edition: '4.10',
      value: 'O16.2',
      title: 'Spine NEC',
      kind: 'CODE',
      role: 'SITE',
      recordable: true,
      parent: 'O16',
      category: 'O16',
      block: null,
      chapter: 'Z',
      sex: null,
      named: true,
      guidanceCount: 1,
      usage: null,
      usagePeriod: null,
    });
    for (const { id, guidanceCount, kind } of rows) {
      // Of a heading also what documents write and no release has.
      if (kind === 'CODE')
        expect([id, guidanceCount]).toEqual([
          id,
          guidanceNaming(seed.node(String(id)) as never).length,
        ]);
    }
  });

  test('with what their release says of them', () => {
    const release = releaseRecords(
      { system: 'ICD10', edition: '5' },
      {
        codes: icd10.codes,
        details: [
          {
            value: 'Z94.0',
            marker: 'ASTERISK',
            partners: 'A18.0 B90.1',
            sex: 'FEMALE',
            usualSex: null,
            minimumAge: 15,
            maximumAge: 49,
            usageInUnitedKingdom: '1',
            statusOfOperation: null,
            methodOfDelivery: null,
            validFrom: '2016-04-01',
            validTo: null,
          },
        ],
      },
    );
    const knowledge = knowledgeOf({ releases: [release] });
    const [row] = rowsOf('codes', { system: 'icd10', under: 'Z940' }, knowledge);
    expect(row).toMatchObject({
      id: 'ICD10:Z94.0',
      marker: 'ASTERISK',
      partners: 'A18.0 B90.1',
      sex: 'FEMALE',
      minimumAge: 15,
      validFrom: '2016-04-01',
      validTo: null,
      chapter: null,
    });
  });

  test('with how often they were recorded in the newest period; a count that is missing is not zero', () => {
    const counts = (edition: string, count: number) =>
      releaseRecords(
        {
          system: 'OPCS4',
          content: 'USAGE',
          edition,
          effectiveFrom: `${edition.slice(0, 4)}-04-01`,
        },
        { usage: [{ value: 'V40.1', count }] },
      );
    const knowledge = knowledgeOf({
      releases: [opcs4, counts('2023-24', 9), counts('2022-23', 5)],
    });
    expect(
      only(
        rowsOf('codes', { under: 'OPCS4:V40', level: 'CODE' }, knowledge),
        'value',
        'usage',
        'usagePeriod',
      ).slice(0, 2),
    ).toEqual([
      ['V40.1', 9, '2023-24'],
      ['V40.2', null, '2023-24'],
    ]);
  });

  describe('as of a day', () => {
    const editions = knowledgeOf({
      releases: [
        releaseOf('OPCS4', '4.9', 'V55.1 One level\nY53.4 Fluoroscopic control'),
        releaseOf('OPCS4', '4.10', 'V55.1 One level\nY53.9 Unspecified control'),
      ],
      standpoint: { today: '2024-05-01' },
    });

    test.each<readonly [Record<string, string>, readonly string[]]>([
      [{ level: 'CODE' }, ['OPCS4:V55.1', 'OPCS4:Y53.9']],
      [{ level: 'CODE', asOf: '2024-05-01' }, ['OPCS4:V55.1', 'OPCS4:Y53.9']],
      [{ level: 'CODE', asOf: '2021-05-01' }, ['OPCS4@4.9:V55.1', 'OPCS4@4.9:Y53.4']],
      [{ asOf: '2021-05-01', under: 'OPCS4:Y53.4' }, ['OPCS4@4.9:Y53.4']],
      [{ asOf: '2021-05-01', under: 'OPCS4:Y53', level: 'CODE' }, ['OPCS4@4.9:Y53.4']],
      [{ asOf: '2024-05-01', under: 'OPCS4:Y53', level: 'CODE' }, ['OPCS4:Y53.9']],
    ])('%j: %j', (query, ids) => {
      expect(rowsOf('codes', query, editions).map(({ id }) => id)).toEqual(ids);
    });

    test('who names a code is told of now', () => {
      const [row] = rowsOf('codes', { asOf: '2021-05-01', under: 'OPCS4:V55.1' }, editions);
      expect(row).toMatchObject({ edition: '4.9', named: true });
    });

    test.each<Record<string, string>>([
      { asOf: '2012-05-01' },
      { asOf: '2021-05-01', system: 'ICD10' },
    ])('the edition of which is not stored, nothing is known: %j', (query) => {
      expect(() => rowsOf('codes', query, editions)).toThrow(NothingStored);
    });
  });

  test.each<readonly [Record<string, string>, number]>([
    [{ under: 'OPCS4:V55' }, 6],
    [{ under: 'v55.-', system: 'OPCS4' }, 6],
    [{ under: 'OPCS4:V55', level: 'CODE' }, 5],
    [{ under: 'OPCS4:V40', named: 'yes' }, 2],
    [{ under: 'OPCS4:V40', named: 'no' }, 6],
    [{ system: 'ICD10' }, 0],
  ])('filtered by %j: %i', (query, count) => {
    expect(rowsOf('codes', query)).toHaveLength(count);
  });
});

describe('documents', () => {
  test('are one row each', () => {
    const rows = rowsOf('guidance');
    expect(rows).toHaveLength(14);
    expect(rows.find(({ reference }) => reference === 'IPG424')).toMatchObject({
      version: 1,
      outcome: 'CODES',
      edition: '4.6',
      publishedAt: '2026-11-23T09:30:00.000Z',
      solutions: 1,
      steps: 3,
      diagnosisSteps: 1,
      openQuestions: 2,
      replacedBy: null,
    });
    expect(rows.find(({ reference }) => reference === 'IPG405')).toMatchObject({
      replaces: 'IPG207',
    });
  });

  test('that name a code', () => {
    expect(only(rowsOf('guidance', { under: 'OPCS4:V' }), 'reference')).toEqual([['IPG366']]);
    expect(rowsOf('guidance', { under: 'OPCS4:Y53', obligation: 'MAY' })).toHaveLength(2);
  });
});

describe('recommendations', () => {
  test('are a row for every way to fill a step', () => {
    const rows = rowsOf('recommendations', { reference: 'ipg 366' });
    expect(only(rows, 'solution', 'step', 'choice', 'relation', 'obligation', 'target')).toEqual([
      [1, 1, 1, null, 'MUST', 'V40.1'],
      [1, 2, 1, 'AND', 'MUST', 'V55.-'],
      [1, 3, 1, 'AND', 'CONDITIONAL', 'Y53.-'],
      [1, 3, 2, 'AND', 'CONDITIONAL', 'Y68.-'],
      [1, 4, 1, 'AND', 'MUST', 'Z'],
    ]);
    expect(rows[1]).toMatchObject({
      subject: 'PROCEDURE',
      position: 'SECOND',
      system: 'OPCS4',
      targetKind: 'CATEGORY',
      code: 'OPCS4:V55',
      title: 'Levels of spine',
      words: 'Levels of spine',
      span: 'V55.- Levels of spine',
    });
  });

  test('of the diagnosis stand in no solution', () => {
    const rows = rowsOf('recommendations', { reference: 'IPG227', system: 'ICD10' });
    expect(only(rows, 'solution', 'subject', 'target', 'marker', 'code')).toEqual([
      [null, 'DIAGNOSIS', 'H18.6', null, null],
      [null, 'DIAGNOSIS', 'Q13.4', null, null],
      [null, 'DIAGNOSIS', 'Q90.-', 'DAGGER', null],
      [null, 'DIAGNOSIS', 'H19.8', 'ASTERISK', null],
    ]);
  });

  test('with their scenario, preference, and lost connectives', () => {
    expect(only(rowsOf('recommendations', { reference: 'IPG405' }), 'preferred')).toContainEqual([
      true,
    ]);
    expect(
      only(rowsOf('recommendations', { reference: 'IPG424', system: 'OPCS4' }), 'relation'),
    ).toEqual([[null], ['UNKNOWN'], ['UNKNOWN']]);
    expect(
      only(rowsOf('recommendations', { reference: 'IPG194' }), 'label')
        .flat()
        .join(),
    ).toMatch(/donor.*recipient/);
  });

  test('of a code are those that stand for it too, and no slot of a side', () => {
    const targets = (naming: string) =>
      [...new Set(only(rowsOf('recommendations', { naming }), 'target').flat())].sort();
    expect(targets('OPCS4:Y53.4')).toEqual(['Y53.-', 'Y53.4']);
    expect(targets('OPCS4:Z66.5')).toEqual(['Z']);
    expect(targets('OPCS4:Z94.2')).toEqual([]);
    expect(targets('ICD10:I48.X')).toEqual(['I48.X']);
  });
});

describe('notes', () => {
  test('say what they oblige to and speak of', () => {
    const [row] = rowsOf('notes', { naming: 'OPCS4:V55.1' });
    expect(row).toMatchObject({
      id: 'IPG366/notes/2',
      reference: 'IPG366',
      ordinal: 2,
      kind: 'NOTE',
      obligations: 'MUST',
      steps: '2',
      codes: 'V55 V55.9',
      defaults: 'V55.9',
    });
  });

  test('of a kind', () => {
    expect(only(rowsOf('notes', { kind: 'excludes' }), 'reference')).toEqual([['IPG227']]);
  });
});

describe('statistics', () => {
  test('of guidance by code, edition and year', () => {
    expect(
      only(
        rowsOf('statistics/guidance-by-code', { minimum: '6' }),
        ...['id', 'guidanceCount', 'directCount', 'must', 'choice', 'stored'],
      ),
    ).toEqual([
      ['OPCS4:Y53.4', 7, 3, 2, 7, true],
      ['OPCS4:Y53.2', 6, 2, 4, 6, true],
    ]);
    expect(
      only(
        rowsOf('statistics/guidance-by-code', { under: 'ICD10:I48', order: 'code' }),
        'id',
        'stored',
        'title',
      ),
    ).toEqual([['ICD10:I48.X', false, null]]);
    expect(rowsOf('statistics/guidance-by-edition')).toEqual([
      { edition: '4.6', guidanceCount: 3 },
      { edition: null, guidanceCount: 11 },
    ]);
    expect(rowsOf('statistics/guidance-by-year', { under: 'OPCS4:V' })).toEqual([
      { year: 2026, guidanceCount: 1 },
    ]);
  });

  test('of pairs', () => {
    expect(
      only(
        rowsOf('statistics/recommended-together', { with: 'OPCS4:M71.1', minimum: '0' }),
        ...['target', 'otherTarget', 'guidanceCount', 'unknownCount'],
      ),
    ).toEqual([
      ['M71.1', 'Y53.2', 0, 1],
      ['M71.1', 'Y53.7', 0, 1],
    ]);
  });

  test('of chapters', () => {
    expect(
      only(
        rowsOf('statistics/obligations-by-chapter', { under: 'OPCS4:L' }),
        ...['chapter', 'mustSteps', 'shouldSteps', 'shouldDuties'],
      ),
    ).toEqual([['L', 1, 1, 1]]);
    expect(
      only(
        rowsOf('statistics/coverage', { under: 'OPCS4:V' }),
        ...['value', 'codeCount', 'directCount', 'categoryCount', 'uncoveredCount'],
      ),
    ).toEqual([['V', 12, 2, 4, 6]]);
    expect(
      only(rowsOf('statistics/uncovered-categories', { under: 'OPCS4:Z' }), 'value', 'codeCount'),
    ).toEqual([['Z94', 6]]);
  });

  test('of usage, and that nothing is known without counts', () => {
    expect(() => rowsOf('statistics/usage-by-code')).toThrow(NothingStored);
    expect(() => rowsOf('statistics/usage-by-chapter')).toThrow(NothingStored);
    const counts = releaseRecords(
      { system: 'OPCS4', content: 'USAGE', edition: '2023-24', effectiveFrom: '2023-04-01' },
      {
        usage: [
          { value: 'V40.1', count: 9 },
          { value: 'V40.2', count: 7 },
        ],
      },
    );
    const knowledge = knowledgeOf({ releases: [opcs4, counts] });
    expect(
      only(
        rowsOf('statistics/usage-by-code', {}, knowledge),
        'value',
        'period',
        'from',
        'count',
        'guidance',
      ),
    ).toEqual([['V40.1', '2023-24', '2023-04-01', 9, 'IPG366']]);
    expect(
      only(
        rowsOf('statistics/usage-by-code', { recommended: 'no' }, knowledge),
        'value',
        'guidance',
      ),
    ).toEqual([['V40.2', null]]);
    expect(
      only(
        rowsOf('statistics/usage-by-chapter', {}, knowledge),
        'chapter',
        'total',
        'recommendedTotal',
      ),
    ).toEqual([['V', 16, 9]]);
    expect(() => rowsOf('statistics/usage-by-code', { period: '1999-00' }, knowledge)).toThrow(
      NothingStored,
    );
  });
});

describe('a filter that means nothing is refused before the first row', () => {
  test.each<readonly [string, Record<string, string>, string]>([
    ['codes', { minimum: '2' }, '"minimum" is no filter of this table.'],
    ['codes', { System: 'OPCS4' }, '"System" is no filter of this table.'],
    ['codes', { system: 'OPCS' }, '"system" is "OPCS". Give one of OPCS4, ICD10, SNOMEDCT.'],
    ['codes', { named: 'maybe' }, '"named" is "maybe". Give yes or no.'],
    ['codes', { asOf: 'today' }, '"asOf" is "today". Give a day such as 2021-05-01.'],
    ['codes', { under: '' }, '"under" is "". Give something, or leave it out.'],
    [
      'codes',
      { under: 'V55' },
      '"under" is "V55", which says no code system. Write it with its system, such as OPCS4:V55.',
    ],
    [
      'codes',
      { under: 'OPCS4:V99.9' },
      'which neither a stored release of OPCS4 nor any guidance has',
    ],
    ['codes', { under: 'OPCS:V55' }, 'says no code system'],
    ['notes', { reference: 'IPG1' }, '"reference" is "IPG1", and no such guidance is in force.'],
    [
      'statistics/guidance-by-code',
      { minimum: '-1' },
      '"minimum" is "-1". Give a whole number from 0',
    ],
    ['statistics/guidance-by-code', { order: 'size' }, 'Give one of COUNT, CODE.'],
    ['statistics/coverage', { level: 'CODE' }, 'Give one of CHAPTER, BLOCK, CATEGORY.'],
    ['recommendations', { naming: 'x'.repeat(201) }, 'That is too long.'],
  ])('%s by %j', (name, query, message) => {
    expect(() => rowsOf(name, query)).toThrow(BadFilter);
    expect(() => rowsOf(name, query)).toThrow(message);
  });

  test('also when it is given twice', () => {
    expect(() => readFilters({}, { system: ['OPCS4', 'ICD10'] })).toThrow(
      '"system" is given more than once. Give it once.',
    );
  });
});

test('concepts of SNOMED CT are rows of their own', () => {
  const knowledge = knowledgeOf({
    documents: [documentWith({ concepts: 'Some procedure (900000000000207008)' })],
  });
  expect(only(rowsOf('recommendations', { system: 'SNOMEDCT' }, knowledge), 'target')).toEqual([
    ['900000000000207008'],
  ]);
  expect(only(rowsOf('statistics/guidance-by-code', {}, knowledge), 'id')).toContainEqual([
    'SNOMEDCT:900000000000207008',
  ]);
});
