import fc from 'fast-check';
import { mentionsOf, mentionsOfWritten } from '../../src/knowledge/look-back.js';
import { coverage } from '../../src/knowledge/statistics/coverage.js';
import { codeStatistic, guidanceByCode } from '../../src/knowledge/statistics/guidance-by-code.js';
import {
  documentsNaming,
  guidanceByEdition,
  guidanceByYear,
} from '../../src/knowledge/statistics/guidance-by-time.js';
import { obligationsByChapter } from '../../src/knowledge/statistics/obligations-by-chapter.js';
import { placesIn } from '../../src/knowledge/statistics/places.js';
import {
  recommendedTogether,
  type PairsCounted,
} from '../../src/knowledge/statistics/recommended-together.js';
import {
  recommendingGuidance,
  usageByChapter,
  usageByCode,
  usagePeriods,
} from '../../src/knowledge/statistics/usage.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type {
  CodeKind,
  CodeSystem,
  Coverage,
  MentionRole,
  Obligation,
  StatisticsOrder,
} from '../../src/model/index.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { documentWith } from '../documents/documents.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { icd10, knowledgeOf, opcs4 } from './knowledge.js';
import { outlined, type SolutionOutline } from './outline.js';

const seed = knowledgeFromSeed();
const sides = knowledgeOf({
  documents: [outlined({ solutions: [{ steps: ['V40.1', 'Z', 'Z94.2'] }] })],
});

/** The row of one code. Codes that nobody names have one too. */
function statisticOf(
  knowledge: KnowledgeBase,
  value: string,
  counted: { obligation?: Obligation; role?: MentionRole } = {},
  system: CodeSystem = 'OPCS4',
) {
  const place = placesIn(knowledge).find(system, value);
  if (!place) throw new Error(`${value} has no place`);
  const rows = guidanceByCode(knowledge, place.kind, counted, { minimum: 0 });
  return codeStatistic(
    rows.find(({ of }) => of === place)!,
    counted,
  );
}

describe('how much guidance of the seed names', () => {
  test.each<readonly [string, number, number, string]>([
    // IPG168, 337 and 452 write it; 214, 366, 405 and 429 write Y53.-
    ['Y53.4', 7, 3, 'by itself and by its category'],
    ['Y53.2', 6, 2, 'also in a solution that is left open'],
    ['Y53.9', 4, 3, 'as a default'],
    ['Y53', 8, 4, 'a category, with what is below it'],
    ['Y53.-', 8, 4, 'in another notation'],
    ['C72.3', 1, 0, 'by a range'],
    ['C72', 1, 0, 'a category by a range, which is not to write it'],
    ['Z30.1', 2, 1, 'by itself and by a slot for any site'],
    ['Z66.5', 1, 0, 'by such a slot only'],
    ['Z94.2', 0, 0, 'a side, which is no site'],
    ['Z', 4, 1, 'a chapter, with what is below it'],
    ['Y', 11, 0, 'a chapter that only its codes are named of'],
    ['V40.2', 0, 0, 'a code that nobody names'],
    ['U', 0, 0, 'a chapter that nobody names'],
    ['K45', 1, 1, 'a category that is not stored'],
    ['C51.5', 1, 1, 'a code that is not stored'],
  ])('%s: %i, of which %i write it (%s)', (value, guidanceCount, directCount) => {
    expect(statisticOf(seed, value)).toMatchObject({ guidanceCount, directCount });
  });

  test('in systems that are not stored, by what the documents write', () => {
    expect(statisticOf(seed, 'C79', {}, 'ICD10')).toMatchObject({
      system: 'ICD10',
      kind: 'CATEGORY',
      code: null,
      guidanceCount: 2,
      directCount: 0,
    });
    expect(statisticOf(seed, 'I48X', {}, 'ICD10')).toMatchObject({ value: 'I48.X', code: null });
  });

  test('how bindingly, and for what', () => {
    expect(statisticOf(seed, 'Y53.9')).toMatchObject({
      byObligation: { must: 4, should: 0, may: 1, conditional: 1 },
      byRole: { choice: 4, fallback: 3, spokenOf: 3 },
    });
    expect(statisticOf(seed, 'L76.1').byObligation).toEqual({
      must: 0,
      should: 1,
      may: 0,
      conditional: 0,
    });
  });

  test.each<readonly [string, { obligation?: Obligation; role?: MentionRole }, number]>([
    ['Y53.4', { obligation: 'MUST' }, 2],
    ['Y53.4', { obligation: 'CONDITIONAL' }, 3],
    ['Y53.4', { obligation: 'SHOULD' }, 0],
    ['Y53.9', { role: 'DEFAULT' }, 3],
    ['Y53.9', { role: 'CHOICE', obligation: 'MUST' }, 2],
    ['Y53.9', { role: 'SPOKEN_OF' }, 3],
    // A note binds to nothing by speaking of a code.
    ['Y53.9', { role: 'SPOKEN_OF', obligation: 'MUST' }, 0],
  ])('%s by %j: %i', (value, counted, count) => {
    const { guidanceCount, byObligation, byRole } = statisticOf(seed, value, counted);
    expect(guidanceCount).toBe(count);
    const { obligation, role } = counted;
    const rest = obligation
      ? { ...byObligation, [obligation.toLowerCase()]: 0 }
      : {
          ...byRole,
          [role === 'CHOICE' ? 'choice' : role === 'DEFAULT' ? 'fallback' : 'spokenOf']: 0,
        };
    expect(Object.values(rest).every((other) => other === 0)).toBe(true);
  });

  test('a code with a fifth character by the code of four', () => {
    const fifth = releaseRecords(
      { system: 'ICD10', edition: '5' },
      {
        codes: [
          ...icd10.codes,
          { ...icd10.codes[1]!, value: 'V40.10', parentValue: 'V40.1', title: 'With more said' },
        ],
      },
    );
    const knowledge = knowledgeOf({
      documents: [documentWith({ icd10: 'V40.1 Passenger injured in nontraffic accident' })],
      releases: [fifth],
    });
    expect(statisticOf(knowledge, 'V40.10', {}, 'ICD10')).toMatchObject({
      guidanceCount: 1,
      directCount: 0,
    });
  });
});

describe('codes are listed', () => {
  function listed(
    level: CodeKind,
    options: { order?: StatisticsOrder; minimum?: number } = {},
    under?: string,
  ) {
    const place = under === undefined ? null : placesIn(seed).find('OPCS4', under);
    return guidanceByCode(seed, level, { system: 'OPCS4', under: place }, options).map(
      ({ of, count }) => `${of.value} ${count}`,
    );
  }

  test('by how much names them, then in the order of codes', () => {
    expect(listed('CODE', { minimum: 4 })).toEqual([
      ...['Y53.4 7', 'Y53.2 6', 'Y53.7 5', 'Y53.1 4', 'Y53.3 4', 'Y53.5 4', 'Y53.6 4'],
      ...['Y53.8 4', 'Y53.9 4'],
    ]);
  });

  test('in the order of codes', () => {
    expect(listed('CATEGORY', { order: 'CODE', minimum: 2 })).toEqual([
      ...['Y13 2', 'Y53 8', 'Y76 2', 'Z30 2', 'Z33 2', 'Z92 2'],
    ]);
  });

  test('with those that nobody names', () => {
    expect(listed('CODE', { order: 'CODE', minimum: 0 }, 'V40')).toEqual([
      ...['V40.1 1', 'V40.2 0', 'V40.3 0', 'V40.4 0', 'V40.5 0', 'V40.8 0', 'V40.9 0'],
    ]);
  });

  test('below a heading, itself among them', () => {
    expect(listed('CATEGORY', {}, 'V')).toEqual(['V40 1', 'V55 1']);
    expect(listed('CATEGORY', {}, 'V55')).toEqual(['V55 1']);
    expect(listed('CODE', {}, 'V55.9')).toEqual(['V55.9 1']);
  });

  test('below a chapter, of its full-up letter O too', () => {
    expect(listed('CATEGORY', { order: 'CODE' }, 'Z').slice(0, 2)).toEqual(['O16 1', 'Z06 1']);
  });

  test('by keys that differ and are in plain order', () => {
    for (const order of ['COUNT', 'CODE'] as const) {
      const keys = guidanceByCode(seed, 'CODE', {}, { order, minimum: 0 }).map(({ key }) => key);
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(keys.length).toBeGreaterThan(seed.revision.codeCount);
    }
  });

  test('chapters with Roman numerals in their own order', () => {
    const codes = ['I', 'II', 'IX', 'V'].map((value, index) => ({
      ...icd10.codes[0]!,
      value,
      kind: 'CHAPTER' as const,
      firstCategory: ['A00', 'C00', 'I00', 'F00'][index]!,
      lastCategory: ['B99', 'D48', 'I99', 'F99'][index]!,
    }));
    const knowledge = knowledgeOf({
      documents: [documentWith({ icd10: 'I48.X Atrial fibrillation' })],
      releases: [releaseRecords({ system: 'ICD10' }, { codes })],
    });
    const rows = guidanceByCode(knowledge, 'CHAPTER', {}, { order: 'CODE', minimum: 0 });
    expect(rows.map(({ of, count }) => `${of.value} ${count}`)).toEqual([
      ...['I 0', 'II 0', 'V 0', 'IX 1'],
    ]);
  });
});

test('an ICD-10 Z94 never meets an OPCS-4 Z94', () => {
  const knowledge = knowledgeOf({
    documents: [documentWith({ opcs4: 'Z94.2 Right sided operation', icd10: 'Z94.- Transplant' })],
    releases: [opcs4, icd10],
  });
  expect(statisticOf(knowledge, 'Z94.1', {}, 'OPCS4').guidanceCount).toBe(0);
  expect(statisticOf(knowledge, 'Z94.2', {}, 'OPCS4').guidanceCount).toBe(1);
  expect(statisticOf(knowledge, 'Z94.1', {}, 'ICD10').guidanceCount).toBe(1);
});

const writable = [
  ...['V40.1', 'V40.2', 'V55.-', 'V55.1', 'V55.9', 'Z', 'Z94.2', 'Z67.5', 'Z30.-', 'Y53.-'],
  ...['Y53.4', 'V40.7', 'X99.1', 'O16.2', 'O99.1'],
];

test('counts are those of the documents that are found from the code', () => {
  const solution = fc
    .uniqueArray(fc.constantFrom(...writable), { minLength: 1, maxLength: 4 })
    .map((steps): SolutionOutline => ({ steps }));
  fc.assert(
    fc.property(fc.array(solution, { minLength: 1, maxLength: 5 }), (solutions) => {
      const knowledge = knowledgeOf({
        documents: solutions.map((one, index) =>
          outlined({ reference: `IPG${index + 1}`, solutions: [one] }),
        ),
      });
      for (const level of ['CHAPTER', 'CATEGORY', 'CODE'] as const) {
        const counted = guidanceByCode(knowledge, level, {}, { minimum: 0 }).filter(
          ({ of }) => of.code !== null,
        );
        expect(counted.map(({ of, count }) => [of.value, count])).toEqual(
          counted.map(({ of }) => [of.value, documentsFoundFrom(knowledge, of.value)]),
        );
        expect(counted).toHaveLength(
          knowledge.allCodes.filter(({ kind }) => kind === level).length,
        );
      }
    }),
    { numRuns: 40 },
  );
});

function documentsFoundFrom(knowledge: KnowledgeBase, value: string): number {
  const mentions = mentionsOfWritten(knowledge, 'OPCS4', value);
  return new Set(mentions.map(({ guidance }) => guidance)).size;
}

describe('guidance by time', () => {
  test('by the edition that documents claim, those that claim none last', () => {
    expect(guidanceByEdition(seed.allGuidance)).toEqual([
      { edition: '4.6', guidanceCount: 3 },
      { edition: null, guidanceCount: 11 },
    ]);
  });

  test('4.9 comes before 4.10', () => {
    const documents = ['4.10', '4.9', '4.10'].map((edition, index) =>
      outlined({ reference: `IPG${index + 1}`, edition }),
    );
    expect(guidanceByEdition(knowledgeOf({ documents }).allGuidance)).toEqual([
      { edition: '4.9', guidanceCount: 1 },
      { edition: '4.10', guidanceCount: 2 },
    ]);
  });

  test('by the year in which the version was first published', () => {
    const { allGuidance } = knowledgeOf({
      documents: ['IPG1', 'IPG2', 'IPG3'].map((reference) => outlined({ reference })),
    });
    const days = ['2026-12-31T23:59:59Z', '2027-01-01T00:00:00Z', '2026-01-01T00:00:00Z'];
    const published = new Map(
      allGuidance.map(({ part }, index) => [part, new Date(days[index]!)] as const),
    );
    expect(guidanceByYear(allGuidance, published)).toEqual([
      { year: 2026, guidanceCount: 2 },
      { year: 2027, guidanceCount: 1 },
    ]);
  });

  test.each<readonly [string, Parameters<typeof documentsNaming>[1], number]>([
    ['nothing asked', {}, 14],
    // IPG403 names no code at all.
    ['of OPCS-4', { system: 'OPCS4' }, 13],
    ['of ICD-10', { system: 'ICD10' }, 7],
    ['of SNOMED CT', { system: 'SNOMEDCT' }, 0],
    ['that may', { obligation: 'MAY' }, 2],
    ['with defaults', { role: 'DEFAULT' }, 3],
    ['under Y53', { under: placesIn(seed).find('OPCS4', 'Y53') }, 8],
    ['under Y53, that must', { under: placesIn(seed).find('OPCS4', 'Y53'), obligation: 'MUST' }, 6],
  ])('documents, %s', (_name, counted, count) => {
    expect(documentsNaming(seed, counted)).toHaveLength(count);
  });
});

describe('recommended together', () => {
  function pairs(knowledge: KnowledgeBase, counted: PairsCounted = {}, minimum = 0): string[] {
    return recommendedTogether(knowledge, counted, { order: 'CODE', minimum }).map(
      ({ of: { one, other, guidanceCount, unknownCount } }) =>
        `${one.notation} + ${other.notation}: ${guidanceCount}${unknownCount > 0 ? `, unknown ${unknownCount}` : ''}`,
    );
  }

  const world = (...documents: SolutionOutline[][]) =>
    knowledgeOf({
      documents: documents.map((solutions, index) =>
        outlined({ reference: `IPG${index + 1}`, solutions }),
      ),
    });

  test.each<readonly [string, SolutionOutline['steps'], readonly string[]]>([
    ['steps joined by and', ['V40.1', 'V55.1'], ['V40.1 + V55.1: 1']],
    ['in the order of codes', ['V55.1', 'V40.1'], ['V40.1 + V55.1: 1']],
    ['alternatives are not', ['V40.1 or V40.2'], []],
    [
      'each alternative with the other step',
      ['V40.1', 'Y53.- or Y68.-'],
      ['V40.1 + Y53.-: 1', 'V40.1 + Y68.-: 1'],
    ],
    ['steps joined by or are not', ['V40.1', { codes: 'V40.2', relation: 'OR' }], []],
    [
      'all of them with what follows',
      ['V40.1', { codes: 'V40.2', relation: 'OR' }, 'V55.1'],
      ['V40.1 + V55.1: 1', 'V40.2 + V55.1: 1'],
    ],
    [
      'a lost connective is unknown',
      ['V40.1', { codes: 'Y53.2', relation: 'UNKNOWN' }],
      ['V40.1 + Y53.2: 0, unknown 1'],
    ],
    [
      'and so is what follows by another lost one',
      ['V40.1', { codes: 'Y53.2', relation: 'UNKNOWN' }, { codes: 'Y53.7', relation: 'UNKNOWN' }],
      ['V40.1 + Y53.2: 0, unknown 1', 'V40.1 + Y53.7: 0, unknown 1', 'Y53.2 + Y53.7: 0, unknown 1'],
    ],
    [
      'what comes before by and is known',
      ['V40.1', 'V55.1', { codes: 'Y53.2', relation: 'UNKNOWN' }],
      ['V40.1 + V55.1: 1', 'V40.1 + Y53.2: 1', 'V55.1 + Y53.2: 0, unknown 1'],
    ],
    ['a code twice is no pair', ['V40.1', 'V40.1'], []],
  ])('%s', (_name, steps, expected) => {
    expect(pairs(world([{ steps }]))).toEqual(expected);
  });

  test('each document counts once', () => {
    const twice = [{ steps: ['V40.1', 'V55.1'] }, { steps: ['V55.1', 'V40.1', 'Z67.5'] }];
    expect(pairs(world(twice, [{ steps: ['V40.1', 'V55.1'] }]), {}, 1)).toEqual([
      ...['V40.1 + V55.1: 2', 'V40.1 + Z67.5: 1', 'V55.1 + Z67.5: 1'],
    ]);
  });

  test('what another solution says is known', () => {
    const both = [
      { steps: ['V40.1', { codes: 'Y53.2', relation: 'UNKNOWN' as const }] },
      { steps: ['V40.1', 'Y53.2'] },
    ];
    expect(pairs(world(both))).toEqual(['V40.1 + Y53.2: 1']);
  });

  test('codes of different solutions are not together', () => {
    expect(pairs(world([{ steps: ['V40.1'] }, { steps: ['V55.1'] }]))).toEqual([]);
  });

  test('an asterisk code stands with its dagger code only', () => {
    const knowledge = knowledgeOf({
      documents: [outlined({ diagnosis: ['H18.6 or Q90.-†', 'H19.8*'] })],
    });
    expect(pairs(knowledge)).toEqual(['H19.8 + Q90.-: 1']);
  });

  test('of the seed, around one code', () => {
    expect(pairs(seed, { with: placesIn(seed).find('OPCS4', 'V401') })).toEqual([
      ...['V40.1 + V55.-: 1', 'V40.1 + Y53.-: 1', 'V40.1 + Y68.-: 1', 'V40.1 + Z: 1'],
    ]);
    // Y53.- stands for Y53.7, which is written in IPG424 too.
    expect(pairs(seed, { with: placesIn(seed).find('OPCS4', 'Y53.7') })).toContain(
      'M10.4 + Y53.-: 1',
    );
    expect(pairs(seed, { with: placesIn(seed).find('OPCS4', 'Y53.7') })).toContain(
      'M71.1 + Y53.7: 0, unknown 1',
    );
  });

  test('of steps that are so binding', () => {
    const found = pairs(seed, {
      with: placesIn(seed).find('OPCS4', 'V40.1'),
      obligation: 'MUST',
    });
    expect(found).toEqual(['V40.1 + V55.-: 1', 'V40.1 + Z: 1']);
  });

  test('of one code system', () => {
    expect(pairs(seed, { system: 'ICD10' })).toEqual(['H19.8 + Q90.-: 1']);
  });

  test('the most frequent first', () => {
    const found = recommendedTogether(
      world([{ steps: ['V40.1', 'V55.1', 'Z67.5'] }], [{ steps: ['V55.1', 'Z67.5'] }]),
    );
    expect(found.map(({ of, count }) => `${of.one.notation} ${count}`)).toEqual([
      ...['V55.1 2', 'V40.1 1', 'V40.1 1'],
    ]);
    const keys = found.map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
  });
});

describe('obligations by chapter', () => {
  const rowsOf = (knowledge: KnowledgeBase, under?: string) =>
    obligationsByChapter(knowledge, {
      under: under === undefined ? null : placesIn(knowledge).find('OPCS4', under),
    }).map(({ of }) => of);

  test('of the seed', () => {
    const rows = rowsOf(seed);
    expect(rows.find(({ value }) => value === 'V')).toMatchObject({
      system: 'OPCS4',
      guidanceCount: 1,
      steps: { must: 2, should: 0, may: 0, conditional: 0 },
      duties: { must: 1, should: 0, may: 0, conditional: 0 },
    });
    // The step and the sentence of IPG429 on L76 and L89.
    expect(rows.find(({ value }) => value === 'L')).toMatchObject({
      steps: { must: 1, should: 1, may: 0, conditional: 0 },
      duties: { must: 0, should: 1, may: 0, conditional: 0 },
    });
  });

  test('codes of no known chapter stand together', () => {
    expect(rowsOf(seed).find(({ value }) => value === null)).toMatchObject({
      system: 'ICD10',
      chapter: null,
      guidanceCount: 7,
      steps: { must: 7, conditional: 1 },
    });
  });

  test('a step of two chapters counts in both, and once in each', () => {
    const knowledge = knowledgeOf({
      documents: [outlined({ solutions: [{ steps: ['V40.1 or V40.2 or X45.1'] }] })],
    });
    expect(rowsOf(knowledge).map(({ value, steps }) => `${value} ${steps.must}`)).toEqual([
      ...['V 1', 'X 1'],
    ]);
  });

  test('a site of the letter O belongs to chapter Z', () => {
    const knowledge = knowledgeOf({
      documents: [outlined({ solutions: [{ steps: ['O16.2'] }] })],
    });
    expect(rowsOf(knowledge).map(({ value }) => value)).toEqual(['Z']);
  });

  test('only of steps below a heading', () => {
    expect(rowsOf(seed, 'V55')).toMatchObject([{ value: 'V', steps: { must: 1 } }]);
  });
});

describe('coverage', () => {
  function of(knowledge: KnowledgeBase, value: string, counted = {}): Coverage {
    const place = placesIn(knowledge).find('OPCS4', value)!;
    const level = place.kind === 'CHAPTER' ? 'CHAPTER' : 'CATEGORY';
    return coverage(knowledge, level, { ...counted, under: place })[0]!.of;
  }

  test.each<readonly [string, readonly number[]]>([
    // codes: directly, by category, by range, by chapter, not
    ['V', [12, 2, 4, 0, 0, 6]],
    ['V55', [5, 1, 4, 0, 0, 0]],
    ['C', [36, 2, 0, 21, 0, 13]],
    ['Z', [72, 3, 0, 0, 63, 6]],
    ['T', [26, 0, 0, 26, 0, 0]],
    ['U', [0, 0, 0, 0, 0, 0]],
  ])('of %s in the seed', (value, counts) => {
    const row = of(seed, value);
    expect([
      row.codeCount,
      row.directCount,
      row.categoryCount,
      row.rangeCount,
      row.chapterCount,
      row.uncoveredCount,
    ]).toEqual(counts);
    expect(row.complete).toBe(false);
  });

  test('categories of which nothing is named', () => {
    expect(of(seed, 'Z').uncoveredCategories.map(({ value }) => value)).toEqual(['Z94']);
    expect(of(sides, 'Z').uncoveredCategories).toEqual([]);
    expect(of(sides, 'V').uncoveredCategories.map(({ value }) => value)).toEqual(['V55']);
  });

  test('by what is asked for', () => {
    expect(of(seed, 'V', { role: 'DEFAULT' })).toMatchObject({
      directCount: 1,
      uncoveredCount: 11,
    });
    expect(of(seed, 'Y', { obligation: 'SHOULD' }).uncoveredCount).toBe(70);
  });

  test('adds up, and agrees with the places that name each code', () => {
    for (const { of: row } of coverage(seed, 'CATEGORY')) {
      const { codeCount, directCount, categoryCount, rangeCount, chapterCount } = row;
      const named = row.heading.children.filter((code) => mentionsOf(code).length > 0);
      expect([row.heading.value, directCount + categoryCount + rangeCount + chapterCount]).toEqual([
        row.heading.value,
        named.length,
      ]);
      expect(row.uncoveredCount).toBe(codeCount - named.length);
    }
  });

  test('those with most to do first', () => {
    const rows = coverage(seed, 'CHAPTER', {}, { order: 'COUNT', minimum: 20 });
    expect(
      rows.map(({ of: { heading, uncoveredCount } }) => [heading.value, uncoveredCount]),
    ).toEqual([
      ['Y', 45],
      ['J', 24],
      ['K', 20],
    ]);
  });
});

describe('usage', () => {
  const counted = (period: string, from: string, usage: Readonly<Record<string, number>>) =>
    releaseRecords(
      { system: 'OPCS4', content: 'USAGE', edition: period, effectiveFrom: from },
      { usage: Object.entries(usage).map(([value, count]) => ({ value, count })) },
    );
  const later = counted('2023-24', '2023-04-01', {
    'V40.1': 120,
    'V40.2': 900,
    'V55.1': 30,
    'Z94.2': 5000,
    'A01.1': 7,
  });
  const earlier = counted('2022-23', '2022-04-01', { 'V40.1': 150 });
  const knowledge = knowledgeOf({ releases: [opcs4, later, earlier] });

  test('none stored is not none recorded', () => {
    expect(usagePeriods(seed)).toEqual([]);
    expect(usageByCode(seed)).toBeNull();
    expect(usageByChapter(seed)).toBeNull();
    expect(usageByCode(knowledge, { system: 'ICD10' })).toBeNull();
    expect(usageByCode(knowledge, { period: '1999-00' })).toBeNull();
  });

  test('periods, the oldest first', () => {
    expect(
      usagePeriods(knowledge).map(({ period, codeCount, total }) => [period, codeCount, total]),
    ).toEqual([
      ['2022-23', 1, 150],
      ['2023-24', 5, 6057],
    ]);
  });

  const rows = (
    ...args: [Parameters<typeof usageByCode>[1]?, Parameters<typeof usageByCode>[2]?]
  ) =>
    usageByCode(knowledge, ...args)?.map(
      ({ of: { code, period, count, guidanceCount } }) =>
        `${code.value} ${period.period} ${count} ${guidanceCount}`,
    );

  test('of recommended codes, what was recorded most first', () => {
    expect(rows()).toEqual(['V40.1 2022-23 150 1', 'V40.1 2023-24 120 1', 'V55.1 2023-24 30 1']);
  });

  test('in the order of codes, then of periods', () => {
    expect(rows({}, { order: 'CODE' })).toEqual([
      ...['V40.1 2022-23 150 1', 'V40.1 2023-24 120 1', 'V55.1 2023-24 30 1'],
    ]);
  });

  test('of codes that no guidance recommends; what the edition does not have is left out', () => {
    expect(rows({}, { recommended: false })).toEqual([
      'Z94.2 2023-24 5000 0',
      'V40.2 2023-24 900 0',
    ]);
  });

  test('of a period, a heading, an obligation, at least so often', () => {
    expect(rows({ period: '2022-23' })).toEqual(['V40.1 2022-23 150 1']);
    expect(rows({ under: placesIn(knowledge).find('OPCS4', 'V55') })).toEqual([
      'V55.1 2023-24 30 1',
    ]);
    expect(rows({ obligation: 'MAY' })).toEqual([]);
    expect(rows({}, { minimum: 121 })).toEqual(['V40.1 2022-23 150 1']);
  });

  test('with the guidance that recommends it', () => {
    const [row] = usageByCode(knowledge) ?? [];
    expect(recommendingGuidance(row!.of).map(({ reference }) => reference)).toEqual(['IPG366']);
  });

  test('by chapter, with what is recommended of it', () => {
    const found = usageByChapter(knowledge, { period: '2023-24' }, { order: 'CODE' });
    expect(
      found?.map(
        ({ of: { chapter, codeCount, total, recommendedCodeCount, recommendedTotal } }) => [
          chapter?.value ?? null,
          codeCount,
          total,
          recommendedCodeCount,
          recommendedTotal,
        ],
      ),
    ).toEqual([
      ['V', 3, 1050, 2, 150],
      ['Z', 1, 5000, 0, 0],
      [null, 1, 7, 0, 0],
    ]);
  });
});

test('what was worked out is kept, and is not shared between knowledge bases', () => {
  expect(guidanceByCode(seed, 'CODE')).toBe(guidanceByCode(seed, 'CODE'));
  expect(guidanceByCode(seed, 'CODE')).not.toBe(guidanceByCode(sides, 'CODE'));
  expect(guidanceByCode(seed, 'CODE')).not.toBe(guidanceByCode(seed, 'CODE', { system: 'OPCS4' }));
});
