import { seedCounts } from '../seed.js';
import { icd10Subject } from '../../src/icd10-chapters.js';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { CodeSystem } from '../../src/model/index.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { codeLines, documentWith } from '../documents/documents.js';
import { codeOf, icd10, knowledgeOf, opcs4, print, seedText } from './knowledge.js';
import { outlined } from './outline.js';

const knowledge = knowledgeOf({ releases: [opcs4, icd10] });

describe('a code is found in every notation people use', () => {
  test.each<readonly [CodeSystem, string, string | null]>([
    ['OPCS4', 'V40.1', 'OPCS4:V40.1'],
    ['OPCS4', 'V401', 'OPCS4:V40.1'],
    ['OPCS4', ' v40 . 1 ', 'OPCS4:V40.1'],
    ['OPCS4', 'V55.-', 'OPCS4:V55'],
    ['OPCS4', 'V55-', 'OPCS4:V55'],
    ['OPCS4', 'V55.–', 'OPCS4:V55'],
    ['OPCS4', 'v55', 'OPCS4:V55'],
    ['OPCS4', 'Z', 'OPCS4:Z'],
    ['OPCS4', 'O16.2', 'OPCS4:O16.2'],
    ['OPCS4', 'Z94.0', null],
    ['OPCS4', 'A01.1', null],
    ['OPCS4', 'I21.1', null],
    ['OPCS4', 'hello', null],
    ['OPCS4', '', null],
    ['ICD10', 'Z940', 'ICD10:Z94.0'],
    ['ICD10', 'Z94.0†', 'ICD10:Z94.0'],
    ['ICD10', 'V40.1', 'ICD10:V40.1'],
    ['ICD10', 'V55.9', null],
    ['ICD10', 'Z', null],
    ['SNOMEDCT', '448606008', null],
  ])('%s %p', (system, written, id) => {
    expect(knowledge.code(system, written)?.id ?? null).toBe(id);
  });

  test('by its value only in the one printed notation', () => {
    expect(knowledge.codeAt('OPCS4', 'V40.1')).toBe(knowledge.code('OPCS4', 'v401'));
    expect(knowledge.codeAt('OPCS4', 'V401')).toBeNull();
  });
});

describe('guidance is found by its reference', () => {
  test.each(['IPG366', 'ipg366', 'ipg 366', ' IPG\u00a0366\n'])('%p', (reference) => {
    expect(knowledge.guidance(reference)).toBe(knowledge.allGuidance[0]);
  });

  test.each(['IPG84', '366', '', 'IPG366/notes/1', 'toString', '__proto__'])(
    '%p is none',
    (reference) => {
      expect(knowledge.guidance(reference)).toBeNull();
    },
  );

  test('and stands in the order of references', () => {
    const documents = ['MTG1', 'IPG366', 'IPG84'].map((reference) =>
      seedText.replace('IPG366', reference),
    );
    const { allGuidance } = knowledgeOf({ documents });
    expect(allGuidance.map(({ reference }) => reference)).toEqual(['IPG84', 'IPG366', 'MTG1']);
  });
});

describe('every node is found by its id', () => {
  test.each([
    ['IPG366', 'Guidance'],
    ['IPG366/procedure', 'Procedure'],
    ['IPG366/steps/3', 'Step'],
    ['IPG366/notes/2', 'Note'],
    ['OPCS4:V40.1', 'Code'],
    ['OPCS4:V55', 'Code'],
    ['OPCS4:Z', 'Code'],
    ['ICD10:V40.1', 'Code'],
    ['release:OPCS4-4.10', 'Release'],
    ['release:ICD10-5', 'Release'],
    ['revision:7', 'Revision'],
  ])('%s is a %s', (id, type) => {
    expect(knowledge.node(id)).toMatchObject({ __typename: type, id });
  });

  test.each([
    '',
    'IPG366/steps/5',
    'IPG366/notes/0',
    'ipg366',
    'OPCS4:V401',
    'V40.1',
    'revision:6',
    'IPG366@1',
    'constructor',
  ])('%p is none', (id) => {
    expect(knowledge.node(id)).toBeNull();
  });

  test('the steps of the diagnosis too', () => {
    const built = knowledgeOf({
      documents: [documentWith({ opcs4: codeLines, icd10: 'M54.5 Low back pain' })],
    });
    expect(built.node('IPG999/steps/5')).toMatchObject({ subject: 'DIAGNOSIS' });
    expect(built.node('IPG999/steps/5')).toBe(
      built.allGuidance[0]?.procedure.recommendation.diagnosis[0],
    );
  });

  test('a note, and none that is not there', () => {
    expect(knowledge.node('IPG366/notes/1')).toBe(knowledge.allGuidance[0]?.notes[0]);
    expect(knowledge.node('IPG366/notes/3')).toBeNull();
  });

  test('of an older revision with the version in it', () => {
    const older = knowledgeOf({
      documents: [seedText.replace('IPG366', 'IPG84'), seedText],
      standpoint: { versioned: true },
    });
    const ids = [
      'IPG84@1',
      'IPG366@2',
      'IPG366@2/procedure',
      'IPG366@2/steps/1',
      'IPG366@2/notes/2',
    ];
    for (const id of ids) expect(older.node(id)).toMatchObject({ id });
    expect(older.node('IPG366@2/notes/2')).toMatchObject({ ordinal: 2 });
    expect(older.guidance('IPG366')).toMatchObject({
      id: 'IPG366@2',
      reference: 'IPG366',
      version: 2,
    });
    expect(older.node('IPG366')).toBeNull();
    expect(older.node('OPCS4:V40.1')).not.toBeNull();
  });
});

describe('releases', () => {
  test('are found by their system', () => {
    const { edition, effectiveFrom, complete, codeCount } = knowledge.release('OPCS4') ?? {};
    expect({ edition, effectiveFrom, complete, codeCount }).toEqual({
      edition: '4.10',
      effectiveFrom: '2023-04-01',
      complete: false,
      codeCount: seedCounts.codes,
    });
    expect(knowledge.release('ICD10')?.codeCount).toBe(3);
    expect(knowledge.release('SNOMEDCT')).toBeNull();
  });

  test('without a stated edition are named by their content', () => {
    const unnamed = { ...opcs4, release: { ...opcs4.release, edition: null } };
    const release = knowledgeOf({ releases: [unnamed] }).release('OPCS4');
    expect(release?.id).toBe(`release:OPCS4-${release?.part.slice(0, 12)}`);
    expect(release?.edition).toBeNull();
  });

  test('have their codes in the order of the classification, one after the other in the order of ids', () => {
    expect(knowledge.allCodes.map(({ id }) => id)).toEqual([
      ...icd10.codes.map(({ value }) => `ICD10:${value}`),
      ...opcs4.codes.map(({ value }) => `OPCS4:${value}`),
    ]);
  });
});

describe('the next knowledge of the same releases', () => {
  const earlier = {
    ...opcs4,
    release: { ...opcs4.release, edition: '4.9', effectiveFrom: '2020-04-01' },
  };
  const usage = releaseRecords(
    { system: 'OPCS4', content: 'USAGE', edition: '2023-24' },
    { usage: [{ value: 'V40.1', count: 12 }] },
  );
  const releases = [opcs4, earlier, usage];
  const [before, after] = [knowledgeOf({ documents: [], releases }), knowledgeOf({ releases })];

  test('has codes of its own in the edition that answers are of, with its own mentions', () => {
    expect(codeOf(before, 'V40.1').mentions).toEqual([]);
    expect(print(codeOf(after, 'V40.1').mentions)).toEqual(['CHOICE V40.1 MUST IPG366/steps/1']);
  });

  test('shares what guidance changes nothing about', () => {
    const [nine, other] = [before, after].map((one) => one.storedReleases('OPCS4')[0]);
    expect(nine?.release.edition).toBe('4.9');
    expect(other).toBe(nine);
    expect(after.usage).toBe(before.usage);
    expect(knowledgeOf({ releases: [opcs4, usage] }).usage).not.toBe(before.usage);
  });
});

describe('the revision', () => {
  test('is that of the records, with what it holds', () => {
    const { releases, ...revision } = knowledge.revision;
    expect(revision).toEqual({
      __typename: 'Revision',
      id: 'revision:7',
      number: 7,
      message: 'For a test',
      author: 'A. Curator',
      publishedAt: new Date('2026-11-23T09:30:00Z'),
      guidanceCount: knowledge.allGuidance.length,
      codeCount: seedCounts.codes + 3,
    });
    expect(releases).toBe(knowledge.releases);
  });

  test('before the first publication is 0 and holds nothing', () => {
    const empty = new KnowledgeBase({ revision: null, parts: [] });
    expect(empty.revision).toEqual({
      __typename: 'Revision',
      id: 'revision:0',
      number: 0,
      publishedAt: null,
      message: 'Nothing is published yet',
      author: null,
      guidanceCount: 0,
      codeCount: 0,
      releases: [],
    });
    expect([empty.allGuidance, empty.allCodes, empty.releases]).toEqual([[], [], []]);
    expect(empty.guidance('IPG366')).toBeNull();
    expect(empty.code('OPCS4', 'V40.1')).toBeNull();
    expect(empty.node('revision:0')).toBe(empty.revision);
  });
});

describe('nothing can be changed', () => {
  const everything = knowledgeOf({
    documents: [
      seedText,
      documentWith({
        concepts: 'One (448606008)',
        opcs4: `A line nobody expected\n${codeLines}\nNote: Codes from V40-V55 must be used if A01.1 is.`,
        icd10: 'Z94.- Transplanted organ\nOr\nM54.5 Low back pain',
      }),
      outlined({
        reference: 'IPG1',
        solutions: [{ steps: ['V40.1', { codes: 'V55.-', after: 'V40.1' }] }],
        questions: [{ answer: 'OR', answeredBy: 'A. Curator', answeredAt: '2026-11-23T09:30Z' }],
        examples: [{ answers: [{ question: 'levels-stated', answer: 'NO' }], questions: ['a'] }],
        replaces: ['IPG366', 'IPG2'],
      }),
    ],
    releases: [opcs4, icd10],
  });

  test('however deep', () => {
    expect(notFrozen(everything)).toEqual([]);
  });

  test('in an empty knowledge base either', () => {
    expect(notFrozen(new KnowledgeBase({ revision: null, parts: [] }))).toEqual([]);
  });

  test('so an attempt fails', () => {
    const code = codeOf(everything, 'V40.1');
    expect(() => Object.assign(code, { title: 'Other' })).toThrow(TypeError);
    expect(() => Object.assign(everything, { allGuidance: [] })).toThrow(TypeError);
    expect(() => Reflect.apply(Array.prototype.push, code.mentions, [1])).toThrow(TypeError);
  });
});

test.each([
  ['V40', 'external causes, such as accidents (V01-Y98)'],
  ['Z94', 'factors influencing health status (Z00-Z99)'],
  ['D48', 'neoplasms (C00-D48)'],
  ['D50', 'diseases of the blood (D50-D89)'],
  ['I48', 'diseases of the circulatory system (I00-I99)'],
  ['H59', 'diseases of the eye (H00-H59)'],
  ['H60', 'diseases of the ear (H60-H95)'],
  ['U07', 'codes for special purposes (U00-U99)'],
  ['D49', null],
  ['Y99', null],
  ['hello', null],
])('in ICD-10 the category %s is about %s', (category, about) => {
  expect(icd10Subject(category)).toBe(about);
});

/** The paths of all objects under a value that could be changed; dates hold a time that no freezing protects. */
function notFrozen(value: object): string[] {
  const seen = new Set<object>();
  const loose: string[] = [];
  const visit = (inner: unknown, path: string) => {
    if (inner === null || typeof inner !== 'object' || inner instanceof Date || seen.has(inner))
      return;
    seen.add(inner);
    if (!Object.isFrozen(inner)) loose.push(path);
    for (const [key, child] of Object.entries(inner)) visit(child, `${path}.${key}`);
  };
  visit(value, 'knowledge');
  return loose;
}
