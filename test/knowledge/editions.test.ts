import { editionsOf, replacedBy, replacesOf, statusOf } from '../../src/knowledge/code-history.js';
import { editionChanges, impactOf, messages } from '../../src/knowledge/edition-changes.js';
import { editionCalendar } from '../../src/knowledge/edition-calendar.js';
import { firstDayOf } from '../../src/knowledge/code-releases.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Code, CodeSystem, EditionChange } from '../../src/model/index.js';
import { messages as stale, stalenessOf } from '../../src/knowledge/staleness.js';
import { isDay } from '../../src/calendar.js';
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

  test('a code that is not in an excerpt may still exist', () => {
    const excerpt = { ...opcs410, release: { ...opcs410.release, complete: false } };
    const knowledge = knowledgeOf({ releases: [opcs49, excerpt] });
    expect(statusOf(knowledge, ever(knowledge, 'Y53.4'))).toBe('CANNOT_TELL');
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
    // Backwards the table says nothing: it leads to later editions.
    ['4.10', '4.9', ['ADDED Y53', 'ADDED Y53.4', 'RETIRED Y68.2']],
    ['OPCS-4.9', '4.10', ['RETIRED Y53', 'REPLACED Y53.4 >Y68.2', 'ADDED Y68.2']],
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
  ) => {
    const heading = edition === '' ? 'OPCS-4 code(s):' : `OPCS${edition} Code(s):`;
    const text = documentWith({ opcs4 }).replace('OPCS-4 code(s):', heading);
    const knowledge = knowledgeOf({ documents: [text], releases });
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

  test('cannot be told where no release is stored', () => {
    expect(stalenessIn('V55.1 One level', [])).toEqual([
      'CANNOT_TELL',
      stale.noRelease('V55.1', 'OPCS-4'),
    ]);
  });
});
