import { editionsOf, replacedBy, replacesOf, statusOf } from '../../src/knowledge/code-history.js';
import { editionChanges, impactOf, messages } from '../../src/knowledge/edition-changes.js';
import { editionCalendar } from '../../src/knowledge/edition-calendar.js';
import { firstDayOf } from '../../src/knowledge/code-releases.js';
import type { KnowledgeBase, Standpoint } from '../../src/knowledge/knowledge-base.js';
import type { Code, CodeSystem, EditionChange } from '../../src/model/index.js';
import { messages as stale, stalenessOf } from '../../src/knowledge/staleness.js';
import { isDay } from '../../src/calendar.js';
import { checkCode } from '../../src/knowledge/check-codes.js';
import { diseasesOf, noDetail } from './diseases.js';
import { documentWith } from '../documents/documents.js';
import { knowledgeOf } from './knowledge.js';
import { equivalencesOf, releaseOf } from './releases.js';

const opcs48 = releaseOf(
  'OPCS4',
  '4.8',
  `V40.1 Stabilisation
   V55.1 One level
   V55.9 Levels unspecified
   Y53.4 Fluoroscopic control`,
);
const opcs49 = releaseOf(
  'OPCS4',
  '4.9',
  `V40.1 Non-rigid stabilisation
   V55.1 One level
   V55.9 Levels unspecified NEC
   Y53.4 Fluoroscopic control
   Y68.1 Computed tomography control`,
);
const opcs410 = releaseOf(
  'OPCS4',
  '4.10',
  `V40.1 Non-rigid stabilisation
   V55.1 One level
   V55.9 Levels unspecified NEC
   Y68.1 Computed tomography control
   Y68.2 Another control`,
);
const table = equivalencesOf('OPCS4', '4.9', '4.10', 'Y53.4>Y68.2', 'V55.1>V55.1');

/** K64.8 ended, and K64.9 is to begin. */
const withDays = diseasesOf(
  '5',
  `K64.7 Piles
   K64.8 Piles of another kind
   K64.9 Piles to come`,
  { effectiveFrom: '2016-04-01' },
  [
    { ...noDetail, value: 'K64.8', validTo: '2020-03-31' },
    { ...noDetail, value: 'K64.9', validFrom: '2030-04-01' },
  ],
);

function world(today: string | null = '2026-11-26'): KnowledgeBase {
  return knowledgeOf({ releases: [opcs410, opcs48, table, opcs49], standpoint: { today } });
}

function ever(knowledge: KnowledgeBase, written: string, system: CodeSystem = 'OPCS4'): Code {
  const code = knowledge.codeEver(system, written);
  if (!code) throw new Error(`${written} is in no stored edition`);
  return code;
}

describe('the edition that answers are of', () => {
  test.each([
    ['long after the last', '2026-11-26', '4.10'],
    ['on the first day of an edition', '2023-04-01', '4.10'],
    ['on the day before', '2023-03-31', '4.9'],
    ['before the first that is stored', '2001-01-01', '4.8'],
    ['where no day is given', null, '4.10'],
  ])('%s', (_label, today, edition) => {
    expect(world(today).release('OPCS4')?.edition).toBe(edition);
  });

  test('codes of other editions have ids of their own, and can be fetched by them', () => {
    const old = ever(world(), 'Y53.4');
    expect([old.id, world().codeAt('OPCS4', 'V40.1')?.id]).toEqual([
      'OPCS4@4.9:Y53.4',
      'OPCS4:V40.1',
    ]);
    const knowledge = world();
    expect(knowledge.node('OPCS4@4.8:V40.1')).toMatchObject({ title: 'Stabilisation' });
    expect(knowledge.node('OPCS4@4.8:Y68.1')).toBeNull();
    expect(knowledge.node('OPCS4@4.7:V40.1')).toBeNull();
  });

  test('a whole list of no stated edition comes before an excerpt', () => {
    const excerpt = { ...opcs49, release: { ...opcs49.release, complete: false } };
    const unnamed = releaseOf('OPCS4', null, 'V40.1 Of no stated edition');
    const releaseIn = (...releases: (typeof opcs49)[]) =>
      knowledgeOf({ releases, standpoint: { today: '2026-11-26' } }).release('OPCS4');
    expect(releaseIn(excerpt, unnamed)?.edition).toBeNull();
    expect(releaseIn(opcs49, unnamed)?.edition).toBe('4.9');
    expect(releaseIn(unnamed)?.edition).toBeNull();
  });

  test('what a release states of its first day comes before the calendar', () => {
    const early = { ...opcs410, release: { ...opcs410.release, effectiveFrom: '2027-04-01' } };
    const knowledge = knowledgeOf({
      releases: [opcs49, early],
      standpoint: { today: '2026-11-26' },
    });
    expect(knowledge.release('OPCS4')?.edition).toBe('4.9');
  });
});

describe('the calendar', () => {
  test('has days in order, each with its source', () => {
    for (const entries of Object.values(editionCalendar)) {
      const days = entries.flatMap(({ from }) => (from === null ? [] : [from]));
      expect(days.every(isDay)).toBe(true);
      expect(days).toEqual([...days].sort());
      expect(entries.every(({ source }) => source.length > 10)).toBe(true);
    }
  });

  test('tells the days of every edition, stored or not', () => {
    const told = world()
      .editions('OPCS4')
      .map(({ edition, from, to, release, current }) => [
        edition,
        from,
        to,
        release?.edition ?? null,
        current,
      ]);
    expect(told.slice(-5)).toEqual([
      ['4.7', '2014-04-01', '2017-03-31', null, false],
      ['4.8', '2017-04-01', '2020-03-31', '4.8', false],
      ['4.9', '2020-04-01', '2023-03-31', '4.9', false],
      ['4.10', '2023-04-01', null, '4.10', true],
      ['4.11', null, null, null, false],
    ]);
  });

  test('does not guess the day of what it does not know', () => {
    expect(firstDayOf({ system: 'OPCS4', edition: '4.11', effectiveFrom: null })).toBeNull();
    expect(firstDayOf({ system: 'ICD10', edition: 'unheard of', effectiveFrom: null })).toBeNull();
  });
});

describe('on a day', () => {
  test.each([
    ['2018-01-01', '4.8', 'Stabilisation'],
    ['2020-04-01', '4.9', 'Non-rigid stabilisation'],
    ['2026-01-01', '4.10', 'Non-rigid stabilisation'],
  ])('%s the edition is %s', (day, edition, title) => {
    const on = world().codesOn('OPCS4', day);
    expect([on.edition?.edition, on.release?.edition]).toEqual([edition, edition]);
    expect(on.codeAt('V40.1')?.title).toBe(title);
  });

  test('an edition that is not stored is named, and nothing is said of its codes', () => {
    const on = world().codesOn('OPCS4', '2012-06-30');
    expect([on.edition?.edition, on.release, on.codeAt('V40.1')]).toEqual(['4.6', null, null]);
  });

  test('before the calendar no edition is known', () => {
    expect(world().codesOn('OPCS4', '1999-12-31').edition).toBeNull();
    expect(world().codesOn('ICD10', '2020-01-01')).toMatchObject({ release: null });
  });
});

describe('the history of a code', () => {
  test.each([
    ['V40.1', 'CURRENT', ['4.8', '4.9 retitled, other meaning', '4.10']],
    ['V55.9', 'CURRENT', ['4.8', '4.9 retitled', '4.10']],
    ['Y53.4', 'RETIRED', ['4.8', '4.9']],
    ['Y68.1', 'CURRENT', ['4.9', '4.10']],
  ])('%s is %s', (value, status, editions) => {
    const knowledge = world();
    const code = ever(knowledge, value);
    expect(statusOf(knowledge, code)).toBe(status);
    const told = editionsOf(knowledge, code).map(({ edition, retitled, meaningChanged }) =>
      [edition.edition, retitled && 'retitled', meaningChanged && 'other meaning']
        .filter(Boolean)
        .join(', ')
        .replace(', ', ' '),
    );
    expect(told).toEqual(editions);
  });

  test('a code that only a later edition has', () => {
    const knowledge = world('2021-01-01');
    expect(statusOf(knowledge, ever(knowledge, 'Y68.2'))).toBe('FUTURE');
  });

  test('a code that only a release of no stated edition has is neither before nor after', () => {
    const undated = releaseOf('OPCS4', null, 'V40.1 Stabilisation\nY99.1 Something');
    const knowledge = knowledgeOf({
      releases: [undated, opcs410],
      standpoint: { today: '2026-11-26' },
    });
    expect(statusOf(knowledge, ever(knowledge, 'Y99.1'))).toBe('CANNOT_TELL');
  });

  test('a code that its category of an excerpt does not have is retired', () => {
    const excerpt = { ...opcs410, release: { ...opcs410.release, complete: false } };
    const before = releaseOf('OPCS4', '4.9', 'V55.7 Seven levels\nY53.4 Fluoroscopic control');
    const knowledge = knowledgeOf({ releases: [before, excerpt] });
    expect(statusOf(knowledge, ever(knowledge, 'V55.7'))).toBe('RETIRED');
    expect(checkCode(knowledge, { system: 'OPCS4', written: 'V55.7' }, null).verdict).toBe(
      'RETIRED',
    );
  });

  test.each([
    ['on its last day', '2020-03-31', 'CURRENT', 'FUTURE'],
    ['on the day after', '2020-04-01', 'RETIRED', 'FUTURE'],
    ['on the first day of the other', '2030-04-01', 'RETIRED', 'CURRENT'],
    ['where no day is given', null, 'CURRENT', 'CURRENT'],
  ])('a code stands by the days of its own row: %s', (_label, today, ending, beginning) => {
    const knowledge = knowledgeOf({ releases: [withDays], standpoint: { today } });
    const status = (value: string) => statusOf(knowledge, ever(knowledge, value, 'ICD10'));
    expect([status('K64.8'), status('K64.9')]).toEqual([ending, beginning]);
  });

  test('a code that is not in an excerpt may still exist', () => {
    const excerpt = { ...opcs410, release: { ...opcs410.release, complete: false } };
    const knowledge = knowledgeOf({ releases: [opcs49, excerpt] });
    expect(statusOf(knowledge, ever(knowledge, 'Y53.4'))).toBe('CANNOT_TELL');
  });

  test('means something else where tables lead on by way of an edition that is not stored', () => {
    const knowledge = knowledgeOf({
      releases: [opcs48, opcs410, equivalencesOf('OPCS4', '4.8', '4.9', 'V55.1>V55.9')],
    });
    const told = editionsOf(knowledge, ever(knowledge, 'V55.1'));
    expect(told.map(({ meaningChanged }) => meaningChanged)).toEqual([false, true]);
  });

  test('what took its place, and whose place it took', () => {
    const knowledge = world();
    expect(replacedBy(knowledge, 'OPCS4', 'Y53.4')).toEqual([
      {
        fromEdition: '4.9',
        toEdition: '4.10',
        value: 'Y68.2',
        code: knowledge.codeAt('OPCS4', 'Y68.2'),
      },
    ]);
    const [earlier] = replacesOf(knowledge, ever(knowledge, 'Y68.2'));
    expect([earlier?.value, earlier?.code?.id]).toEqual(['Y53.4', 'OPCS4@4.9:Y53.4']);
    // A code that stands for itself is replaced by nothing.
    expect(replacedBy(knowledge, 'OPCS4', 'V55.1')).toEqual([]);
  });
});

describe('from one edition to another', () => {
  const told = (changes: ReturnType<typeof editionChanges>) =>
    'reason' in changes ? changes.reason : changes.map(print);
  const print = ({ kind, value, meaningChanged, replacedBy: by }: EditionChange) =>
    [kind, value, ...by.map((one) => `>${one.value}`), meaningChanged && 'other meaning']
      .filter(Boolean)
      .join(' ');

  test.each([
    ['4.8', '4.9', ['RETITLED V40.1 other meaning', 'RETITLED V55.9', 'ADDED Y68', 'ADDED Y68.1']],
    ['4.9', '4.10', ['RETIRED Y53', 'REPLACED Y53.4 >Y68.2', 'ADDED Y68.2']],
    [
      '4.8',
      '4.10',
      [
        'RETITLED V40.1 other meaning',
        'RETITLED V55.9',
        'RETIRED Y53',
        'REPLACED Y53.4 >Y68.2',
        'ADDED Y68',
        'ADDED Y68.1',
        'ADDED Y68.2',
      ],
    ],
    ['4.10', '4.10', []],
    ['OPCS-4.9', 'opcs410', ['RETIRED Y53', 'REPLACED Y53.4 >Y68.2', 'ADDED Y68.2']],
  ])('%s to %s', (from, to, expected) => {
    expect(told(editionChanges(world(), 'OPCS4', from, to))).toEqual(expected);
  });

  test('a code that the table leads away from means something else, though its number is there', () => {
    const later = releaseOf('OPCS4', '4.10', 'Y53.4 Fluoroscopic control\nY68.2 Another control');
    const earlier = releaseOf('OPCS4', '4.9', 'Y53.4 Fluoroscopic control');
    const knowledge = knowledgeOf({ releases: [earlier, later, table] });
    expect(told(editionChanges(knowledge, 'OPCS4', '4.9', '4.10'))).toEqual([
      'REPLACED Y53.4 >Y68.2 other meaning',
      'ADDED Y68',
      'ADDED Y68.2',
    ]);
  });

  test('what took the place of a code is followed to the later edition, and no further', () => {
    const knowledge = knowledgeOf({
      releases: [
        releaseOf('OPCS4', '4.8', 'A01.1 First'),
        releaseOf('OPCS4', '4.9', 'A02.1 Second'),
        releaseOf('OPCS4', '4.10', 'A03.1 Third'),
        equivalencesOf('OPCS4', '4.8', '4.9', 'A01.1>A02.1'),
        equivalencesOf('OPCS4', '4.9', '4.10', 'A02.1>A03.1'),
      ],
    });
    const replaced = (from: string, to: string) =>
      told(editionChanges(knowledge, 'OPCS4', from, to));
    expect(replaced('4.8', '4.10')).toContain('REPLACED A01.1 >A03.1');
    expect(replaced('4.8', '4.9')).toContain('REPLACED A01.1 >A02.1');
    expect(replaced('4.9', '4.10')).toContain('REPLACED A02.1 >A03.1');
  });

  test('a table before the earlier edition says nothing of what came after', () => {
    const knowledge = knowledgeOf({
      releases: [opcs49, opcs410, equivalencesOf('OPCS4', '4.8', '4.9', 'V55.1>V55.9')],
    });
    expect(told(editionChanges(knowledge, 'OPCS4', '4.9', '4.10'))).toEqual([
      'RETIRED Y53',
      'RETIRED Y53.4',
      'ADDED Y68.2',
    ]);
  });

  test.each([
    ['4.10', '4.9'],
    ['OPCS-4.10', 'opcs 4.8'],
  ])('the wrong way round, %s to %s, is refused with what to do', (from, to) => {
    const reason = messages.wrongWayRound('OPCS-4.10', to === '4.9' ? 'OPCS-4.9' : 'OPCS-4.8');
    expect(told(editionChanges(world(), 'OPCS4', from, to))).toBe(reason);
    expect(impactOf(world(), 'OPCS4', from, to)).toEqual({ reason, isMisasked: true });
  });

  test.each(['4', 'edition 4', 'ICD-10 4', 'ICD-10 edition 4'])(
    'an edition of ICD-10 goes by the name %s',
    (from) => {
      const releases = ['4', '5'].map((edition) => releaseOf('ICD10', edition, 'K64.9 Piles'));
      expect(told(editionChanges(knowledgeOf({ releases }), 'ICD10', from, '5'))).toEqual([]);
    },
  );

  test('what is no name of an edition is not stored', () => {
    expect(told(editionChanges(world(), 'OPCS4', 'the newest', '4.10'))).toBe(
      messages.noSuchEdition(
        'the newest',
        'OPCS-4',
        messages.stored(['OPCS-4.8', 'OPCS-4.9', 'OPCS-4.10']),
      ),
    );
  });

  test('an edition that is not stored cannot be compared', () => {
    const stored = messages.stored(['OPCS-4.8', 'OPCS-4.9', 'OPCS-4.10']);
    expect(told(editionChanges(world(), 'OPCS4', '4.7', '4.10'))).toBe(
      messages.notStored('OPCS-4.7', stored),
    );
    expect(told(editionChanges(world(), 'ICD10', '4', '5'))).toBe(
      messages.notStored('ICD-10 edition 4', messages.stored([])),
    );
  });

  test('an excerpt cannot be compared: what is not in it may exist', () => {
    const excerpt = { ...opcs410, release: { ...opcs410.release, complete: false } };
    const knowledge = knowledgeOf({ releases: [opcs49, excerpt] });
    expect(told(editionChanges(knowledge, 'OPCS4', '4.9', '4.10'))).toBe(
      messages.excerpt('OPCS-4.10'),
    );
  });

  const document = (reference: string, opcs4: string) =>
    documentWith({ opcs4 }).replace('IPG999', reference);

  test('touches the guidance that names what changes, itself or by its category, never by its chapter', () => {
    const knowledge = knowledgeOf({
      documents: [
        document('IPG1', 'Y53.4 Fluoroscopic control'),
        document('IPG2', 'Y53.- Approach to organ under image control'),
        document('IPG3', 'Y68.- Other approach\nV55.1 One level'),
        document('IPG4', 'V55.1 One level'),
        document('IPG5', 'V40.1 Stabilisation\nSite code from Chapter Y'),
      ],
      releases: [opcs49, opcs410, table],
    });
    const impacts = impactOf(knowledge, 'OPCS4', '4.9', '4.10');
    // Worked out once for all of its pages.
    expect(impactOf(knowledge, 'OPCS4', '4.9', '4.10')).toBe(impacts);
    if ('reason' in impacts) throw new Error(impacts.reason);
    expect(
      impacts.map(({ guidance, changes }) => [
        guidance.reference,
        ...changes.map(({ change, mentions }) => `${print(change)} in ${mentions.length}`),
      ]),
    ).toEqual([
      ['IPG1', 'REPLACED Y53.4 >Y68.2 in 1'],
      ['IPG2', 'RETIRED Y53 in 1', 'REPLACED Y53.4 >Y68.2 in 1'],
      ['IPG3', 'ADDED Y68.2 in 1'],
    ]);
  });
});

describe('whether a recommendation is stale', () => {
  const stalenessIn = (
    opcs4: string,
    releases = [opcs48, opcs49, opcs410, table],
    edition = '',
    standpoint: Standpoint = {},
  ) => {
    const heading = edition === '' ? 'OPCS-4 code(s):' : `OPCS${edition} Code(s):`;
    const text = documentWith({ opcs4 }).replace('OPCS-4 code(s):', heading);
    const knowledge = knowledgeOf({ documents: [text], releases, standpoint });
    const [guidance] = knowledge.allGuidance;
    if (!guidance) throw new Error('No document was read');
    const { state, codes } = stalenessOf(knowledge, guidance);
    return [state, ...codes.map(({ words }) => words)];
  };

  test.each([
    ['a code that is there', 'V55.1 One level', ['CURRENT']],
    ['a category that is there', 'V55.- Levels', ['CURRENT']],
    [
      'a code that was replaced',
      'Y53.4 Fluoroscopic control',
      ['STALE', stale.retired('Y53.4', 'OPCS-4.10', stale.tookItsPlace('Y68.2'))],
    ],
    [
      'a category whose codes were replaced',
      'Y53.- Approach',
      ['STALE', stale.retired('Y53.-', 'OPCS-4.10', stale.tookItsPlace('Y68.2'))],
    ],
    [
      'a code that never was',
      'V55.7 Seven levels',
      ['STALE', stale.retired('V55.7', 'OPCS-4.10', stale.divided('V55', 'V55.1, V55.9'))],
    ],
    [
      'a code of a category that never was',
      'V66.1 Nothing',
      ['STALE', stale.retired('V66.1', 'OPCS-4.10', stale.lookUp)],
    ],
    ['a range with codes in it', 'V50-V60 Operations on the spine', ['CURRENT']],
  ])('%s', (_label, opcs4, expected) => {
    expect(stalenessIn(opcs4)).toEqual(expected);
  });

  test('cannot be told of an excerpt, unless the category is in it', () => {
    const excerpt = { ...opcs410, release: { ...opcs410.release, complete: false } };
    expect(stalenessIn('Y53.4 Fluoroscopic control', [excerpt])).toEqual([
      'CANNOT_TELL',
      stale.notInExcerpt('Y53.4', 'OPCS-4.10'),
    ]);
    expect(stalenessIn('V55.7 Seven levels', [excerpt])[0]).toBe('STALE');
  });

  test.each([
    [
      'a title that says something else since the edition of the document',
      'V40.1 Stabilisation',
      '4.8',
      [opcs48, opcs49, opcs410],
      ['STALE', stale.meaningChanged('V40.1', 'Stabilisation', 'Non-rigid stabilisation')],
    ],
    [
      'the same title as in the edition of the document',
      'V40.1 Non-rigid stabilisation',
      '4.9',
      [opcs48, opcs49, opcs410],
      ['CURRENT'],
    ],
    [
      'a code whose number stands for something else since',
      'V55.1 One level',
      '4.9',
      [opcs410, equivalencesOf('OPCS4', '4.9', '4.10', 'V55.1>Y68.2')],
      ['STALE', stale.movedOn('V55.1', 'OPCS-4.9', 'OPCS-4.10', 'Y68.2')],
    ],
    [
      'a number that stood for something else before the edition of the document',
      'V55.1 One level',
      '4.10',
      [opcs410, equivalencesOf('OPCS4', '4.9', '4.10', 'V55.1>Y68.2')],
      ['CURRENT'],
    ],
  ])('%s', (_label, opcs4, edition, releases, expected) => {
    expect(stalenessIn(opcs4, releases, edition)).toEqual(expected);
  });

  const few = releaseOf('OPCS4', '4.10', 'V40.1 Non-rigid\nV40.2 Rigid');
  const chain = [
    few,
    equivalencesOf('OPCS4', '4.8', '4.9', 'V40.3>V40.4', 'V41.1>V41.2', 'V40.1>V40.5'),
    equivalencesOf('OPCS4', '4.9', '4.10', 'V40.4>V40.2', 'V41.2>V40.2', 'V40.5>V40.2'),
  ];
  const future = [
    few,
    releaseOf('OPCS4', '4.12', 'V40.1 Non-rigid\nV40.2 Rigid', { effectiveFrom: '2027-04-01' }),
    equivalencesOf('OPCS4', '4.10', '4.12', 'V40.1>V40.2', 'V40.7>V40.2'),
  ];

  test.each([
    [
      'a code whose successor was replaced in its turn',
      'V40.3 Other',
      chain,
      ['STALE', stale.retired('V40.3', 'OPCS-4.10', stale.tookItsPlace('V40.2'))],
    ],
    [
      'a category whose codes were replaced twice',
      'V41.- Other',
      chain,
      ['STALE', stale.retired('V41.-', 'OPCS-4.10', stale.tookItsPlace('V40.2'))],
    ],
    [
      'a number that moved twice and is there',
      'V40.1 Non-rigid',
      chain,
      ['STALE', stale.movedOn('V40.1', 'OPCS-4.8', 'OPCS-4.10', 'V40.2')],
    ],
    ['a code that moves in an edition to come', 'V40.1 Non-rigid', future, ['CURRENT']],
    [
      'a code that is not there, and is replaced in an edition to come',
      'V40.7 Other',
      future,
      ['STALE', stale.retired('V40.7', 'OPCS-4.10', stale.divided('V40', 'V40.1, V40.2'))],
    ],
  ])('%s', (_label, opcs4, releases, expected) => {
    expect(stalenessIn(opcs4, releases, '4.8', { today: '2026-11-26' })).toEqual(expected);
  });

  test.each([
    ['while a code is valid', 'K64.8 Piles of another kind', '2020-03-31', ['CURRENT']],
    [
      'when the last day of a code has passed',
      'K64.8 Piles of another kind',
      '2020-04-01',
      [
        'STALE',
        stale.ended('K64.8', 'ICD-10 edition 5', '2020-03-31', stale.tookItsPlace('K64.7')),
      ],
    ],
    [
      'before the first day of a code',
      'K64.9 Piles to come',
      '2026-11-26',
      ['STALE', stale.notBegun('K64.9', 'ICD-10 edition 5', '2030-04-01')],
    ],
  ])('%s', (_label, icd10, today, expected) => {
    const knowledge = knowledgeOf({
      documents: [documentWith({ icd10 })],
      releases: [withDays, equivalencesOf('ICD10', '4', '5', 'K64.8>K64.7')],
      standpoint: { today },
    });
    const [guidance] = knowledge.allGuidance;
    if (!guidance) throw new Error('No document was read');
    const { state, codes } = stalenessOf(knowledge, guidance);
    expect([state, ...codes.map(({ words }) => words)]).toEqual(expected);
  });

  test('cannot be told by an edition that is not in force any more', () => {
    const text = documentWith({ opcs4: 'Y68.1 Computed tomography control' });
    const standpoint = { today: '2026-11-26' };
    const knowledge = knowledgeOf({ documents: [text], releases: [opcs48], standpoint });
    const [guidance] = knowledge.allGuidance;
    const { state, codes } = stalenessOf(knowledge, guidance!);
    expect([state, ...codes.map(({ words }) => words)]).toEqual([
      'CANNOT_TELL',
      stale.otherEdition('Y68.1', 'OPCS-4.10', 'OPCS-4.8'),
    ]);
    expect(knowledge.dayNotStored('OPCS4')).toBe('2026-11-26');
    expect(world().dayNotStored('OPCS4')).toBeNull();
    expect(world('2018-01-01').dayNotStored('OPCS4')).toBeNull();
    const unnamed = releaseOf('OPCS4', null, 'V40.1 Of no stated edition');
    expect(knowledgeOf({ releases: [unnamed], standpoint }).dayNotStored('OPCS4')).toBeNull();
  });

  test('cannot be told where no release is stored', () => {
    expect(stalenessIn('V55.1 One level', [])).toEqual([
      'CANNOT_TELL',
      stale.noRelease('V55.1', 'OPCS-4'),
    ]);
  });
});
