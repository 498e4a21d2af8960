import { linkDrafts } from '../../src/knowledge/link-drafts.js';
import { qualityOf } from '../../src/knowledge/quality.js';
import { RemarkKind, type CodeSystem, type QualityRemark } from '../../src/model/index.js';
import type { GuidanceRecords, QuestionRecord, ReleaseRecords } from '../../src/records.js';
import { documentWith, recordsOf, type Headings } from '../documents/documents.js';
import { diseasesOf, noDetail } from './diseases.js';
import { icd10, knowledgeOf, opcs4, seedText, type World } from './knowledge.js';

/** A document of which every heading has codes, so that only what a test is about is remarked on. */
const whole = {
  concepts: 'Endovenous obliteration (448606008)',
  opcs4: 'V40.1 Non-rigid stabilisation of spine',
  icd10: 'M54.5 Low back pain',
};
const imageControl = 'Y53.- Approach to organ under image control';
const unread =
  'This line was not understood and is kept as it stands. Write it as a code line, an "Or" or a note, or leave it out.';
const both = [opcs4, icd10];
const complete: ReleaseRecords = { ...opcs4, release: { ...opcs4.release, complete: true } };

type Case = readonly [label: string, document: Headings | GuidanceRecords];
type Unremarked = readonly [...Case, world?: World];

/** Without targets, which lead to the whole graph and would be printed with it by a test that fails. */
function remarksOn(document: Headings | GuidanceRecords, world: World = {}) {
  return qualityIn(document, world).map(({ kind, words, suggestion }) => [kind, words, suggestion]);
}

function qualityIn(document: Headings | GuidanceRecords, world: World = {}): QualityRemark[] {
  const records =
    'guidance' in document ? document : recordsOf(documentWith({ ...whole, ...document }));
  const knowledge = knowledgeOf({ documents: [], ...world });
  return linkDrafts(knowledge, [records]).flatMap((draft) =>
    qualityOf(draft, knowledge)
      // The heading of SNOMED CT for the diagnosis is always empty in these documents.
      .filter(
        ({ kind, span }) => kind !== 'HEADING_WITH_CODES_MISSING' || !/SNOMED/.test(span.text),
      ),
  );
}

/** With a question about the second step, or about the first line of codes as if it were not understood. */
function withQuestion(question: Partial<QuestionRecord>): GuidanceRecords {
  const records = recordsOf(
    documentWith({ ...whole, opcs4: `${whole.opcs4}\nV55.- Levels of spine` }),
  );
  const step = stepOf(records, 'V55');
  const asked: QuestionRecord = {
    ordinal: 1,
    key: 'V40.1-and-or-V55.-',
    kind: 'UNKNOWN_RELATION',
    text: 'Are V40.1 and V55.- both assigned, or one of them?',
    answer: null,
    answeredBy: null,
    answeredAt: null,
    spanStart: step.spanStart,
    spanEnd: step.spanEnd,
    ...question,
  };
  const { spanStart, spanEnd } = step;
  const unreadLines =
    question.kind === 'UNREAD_LINE' ? [{ line: 8, text: 'See above.', spanStart, spanEnd }] : [];
  return { ...records, unreadLines, questions: [asked] };
}

/** With a line that was not understood in the place of a code line, whatever the reader makes of it today. */
function withUnread(text: string, system: CodeSystem = 'OPCS4'): GuidanceRecords {
  const records = recordsOf(documentWith(whole));
  const { spanStart, spanEnd } = stepOf(records, system === 'OPCS4' ? 'V40.1' : 'M54.5');
  return { ...records, unreadLines: [{ line: 7, text, spanStart, spanEnd }] };
}

function stepOf({ choices }: GuidanceRecords, value: string) {
  const choice = choices.find(({ firstValue }) => firstValue === value);
  if (!choice) throw new Error(`no step ${value}`);
  return choice;
}

const answered = { answeredBy: 'A. Curator', answeredAt: '2026-11-23T09:30:00.000Z' };

/** The seed document, saying that it replaces another. */
function replacing(reference: string): GuidanceRecords {
  const records = recordsOf(seedText);
  return {
    ...records,
    replacements: [{ ordinal: 1, reference, replaces: true, spanStart: 7, spanEnd: 16 }],
  };
}

function replacedBy(reference: string): GuidanceRecords {
  const records = recordsOf(documentWith(whole));
  return {
    ...records,
    replacements: [{ ordinal: 1, reference, replaces: false, spanStart: 7, spanEnd: 16 }],
  };
}

function titled(title: string, headings: Headings): GuidanceRecords {
  return recordsOf(documentWith({ ...whole, ...headings }).replace(/(?<=^IPG999 ).*/, title));
}

/** Records where the target of the first step is changed as no text of this layout can. */
function withChoice(changes: Partial<GuidanceRecords['choices'][number]>): GuidanceRecords {
  const records = recordsOf(documentWith(whole));
  return {
    ...records,
    choices: records.choices.map((choice) =>
      choice.system === 'OPCS4' ? { ...choice, ...changes } : choice,
    ),
  };
}

function withOutcome(outcome: GuidanceRecords['recommendation']['outcome']): GuidanceRecords {
  return {
    ...recordsOf(documentWith({ ...whole, opcs4: '', concepts: '' })),
    recommendation: { outcome },
  };
}

function claiming(edition: string): GuidanceRecords {
  const records = recordsOf(documentWith({ ...whole, opcs4: 'V40.7 Stabilisation' }));
  return { ...records, guidance: { ...records.guidance, edition } };
}

/** K64.8 ended, and K64.9 is to begin. */
const withDays: World = {
  releases: [
    opcs4,
    diseasesOf(
      '5',
      `K64.7 Piles
       K64.8 Piles of another kind
       K64.9 Piles to come`,
      { effectiveFrom: '2016-04-01' },
      [
        { ...noDetail, value: 'K64.8', validTo: '2020-03-31' },
        { ...noDetail, value: 'K64.9', validFrom: '2030-04-01' },
      ],
    ),
  ],
  standpoint: { today: '2026-11-26' },
};

type Remarked = readonly [
  ...Case,
  world: World | undefined,
  kind: RemarkKind,
  words: string,
  suggestion?: string,
];

const remarked: readonly Remarked[] = [
  [
    'a code that its category does not have',
    { opcs4: 'V55.7 Seven levels of spine' },
    undefined,
    'UNKNOWN_CODE',
    'OPCS-4.10 does not have V55.7. Category V55 has V55.1, V55.2, V55.3, V55.8 and V55.9. Write one of them.',
  ],
  [
    'the edition that the document is written for',
    claiming('4.6'),
    undefined,
    'UNKNOWN_CODE',
    'OPCS-4.10 does not have V40.7; the document says that it is written for OPCS-4.6. Category V40 has V40.1, V40.2, V40.3, V40.4, V40.5, V40.8 and V40.9. Write one of them.',
  ],
  [
    'a code with the title of another',
    { opcs4: 'V55.7 One level of spine' },
    undefined,
    'UNKNOWN_CODE',
    'OPCS-4.10 does not have V55.7. It has the title of V55.1. Write that code, if it is meant.',
    'V55.1 One level of spine',
  ],
  [
    'a code beyond the end of its chapter',
    { opcs4: 'V99.1 Something' },
    undefined,
    'UNKNOWN_CODE',
    'OPCS-4.10 does not have V99.1. Chapter V runs from V01 to V70. Correct the code.',
  ],
  [
    'a category that a whole edition does not have',
    { opcs4: 'V41.- Something' },
    { releases: [complete] },
    'UNKNOWN_CODE',
    'OPCS-4.10 does not have V41.-. Look up what took its place, or correct the code.',
  ],
  [
    'a range that a whole edition has nothing in',
    { opcs4: 'V41-V43 Something' },
    { releases: [complete] },
    'UNKNOWN_CODE',
    'OPCS-4.10 does not have V41-V43. Look up what took its place, or correct the code.',
  ],
  [
    'a default that does not exist',
    {
      opcs4:
        'V55.- Levels of spine\nNote: If the number of levels is not specified, V55.7 is used.',
    },
    undefined,
    'UNKNOWN_CODE',
    'OPCS-4.10 does not have V55.7. Category V55 has V55.1, V55.2, V55.3, V55.8 and V55.9. Write one of them.',
  ],
  [
    'a code whose last day has passed',
    { icd10: 'K64.8 Piles of another kind' },
    withDays,
    'UNKNOWN_CODE',
    'K64.8 of ICD-10 edition 5 was valid until 2020-03-31. Look up what took its place, or correct the code.',
  ],
  [
    'a code whose last day has passed, with the title of another',
    { icd10: 'K64.8 Piles' },
    withDays,
    'UNKNOWN_CODE',
    'K64.8 of ICD-10 edition 5 was valid until 2020-03-31. It has the title of K64.7. Write that code, if it is meant.',
    'K64.7 Piles',
  ],
  [
    'a code whose first day is still to come',
    { icd10: 'K64.9 Piles to come' },
    withDays,
    'UNKNOWN_CODE',
    'K64.9 of ICD-10 edition 5 is valid from 2030-04-01 on. Write a code that is valid now.',
  ],
  [
    'a title of the other system',
    { opcs4: 'V40.1 Passenger injured in nontraffic accident' },
    { releases: both },
    'WRONG_SYSTEM',
    'V40.1 has its title of ICD-10, but stands among the codes of OPCS-4. Put the line under the heading of ICD-10.',
  ],
  [
    'a title of the other system, the other way round',
    { icd10: 'Z94.1 Bilateral operation' },
    { releases: both },
    'WRONG_SYSTEM',
    'Z94.1 has its title of OPCS-4, but stands among the codes of ICD-10. Put the line under the heading of OPCS-4.',
  ],
  [
    'a code of chapter I under the heading of OPCS-4',
    withUnread('I48.0 Paroxysmal atrial fibrillation'),
    undefined,
    'WRONG_SYSTEM',
    'I48.0 is written as a code of ICD-10, but stands among the codes of OPCS-4. Put the line under the heading of ICD-10, or correct the code.',
  ],
  [
    'a fourth character X under the heading of OPCS-4',
    withUnread('C61.X Malignant neoplasm of prostate'),
    undefined,
    'WRONG_SYSTEM',
    'C61.X is written as a code of ICD-10, but stands among the codes of OPCS-4. Put the line under the heading of ICD-10, or correct the code.',
  ],
  [
    'a dagger among the codes of OPCS-4',
    withChoice({ marker: 'DAGGER' }),
    undefined,
    'WRONG_SYSTEM',
    'V40.1 is written as a code of ICD-10, but stands among the codes of OPCS-4. Put the line under the heading of ICD-10, or correct the code.',
  ],
  [
    'a code of ICD-10 among the procedures',
    withChoice({ system: 'ICD10', firstValue: 'M54.5', lastValue: 'M54.5' }),
    undefined,
    'WRONG_SYSTEM',
    'M54.5 is a code of ICD-10, but stands among the procedures. Put the line under the heading of ICD-10, or correct the code.',
  ],
  [
    'a typing mistake in a title',
    { opcs4: 'V40.1 Non-rigid stablisation of spien' },
    undefined,
    'TITLE_DIFFERENT',
    '"Non-rigid stablisation of spien" is probably a typing mistake: V40.1 is "Non-rigid stabilisation of spine" in OPCS-4.10. Write the title as it stands there.',
    'V40.1 Non-rigid stabilisation of spine',
  ],
  [
    'a title without its ending',
    { opcs4: 'V40.2 Posterior instrumented fusion of cervical spine' },
    undefined,
    'TITLE_DIFFERENT',
    'V40.2 is "Posterior instrumented fusion of cervical spine NEC" in OPCS-4.10; the document ends the title in another way, "Posterior instrumented fusion of cervical spine". That is mild: write the title of the edition when the document is next changed.',
    'V40.2 Posterior instrumented fusion of cervical spine NEC',
  ],
  [
    'another title',
    { opcs4: 'V55.- Number of vertebrae' },
    undefined,
    'TITLE_DIFFERENT',
    'V55.- is "Levels of spine" in OPCS-4.10, "Number of vertebrae" in the document. Check that the code is the one that is meant, then write its title.',
    'V55.- Levels of spine',
  ],
  [
    'a word of other titles, which is no typing mistake',
    { opcs4: 'V55.1 One levels of spine' },
    undefined,
    'TITLE_DIFFERENT',
    'V55.1 is "One level of spine" in OPCS-4.10, "One levels of spine" in the document. Check that the code is the one that is meant, then write its title.',
    'V55.1 One level of spine',
  ],
  [
    'the title of another code',
    { opcs4: 'V55.1 Two levels of spine' },
    undefined,
    'TITLE_DIFFERENT',
    'V55.1 is "One level of spine" in OPCS-4.10; "Two levels of spine" is the title of V55.2. Correct the code or its title, whichever is wrong.',
  ],
  [
    'a code twice in one solution',
    { opcs4: `${whole.opcs4}\nV55.- Levels of spine\n${whole.opcs4}` },
    undefined,
    'DUPLICATE_CODE',
    'V40.1 already stands above in the same solution. Leave it out here, or say when it is recorded twice.',
  ],
  [
    'a code twice in one step',
    { opcs4: 'V55.- Levels of spine\nOr\nV55.- Levels of spine' },
    undefined,
    'DUPLICATE_CODE',
    'V55.- already stands above in the same solution. Leave it out here, or say when it is recorded twice.',
  ],
  [
    'a method twice for one operation',
    {
      opcs4:
        'V40.1 Non-rigid stabilisation of spine\nY53.4 Approach to organ under fluoroscopic control\nY53.4 Approach to organ under fluoroscopic control',
    },
    undefined,
    'DUPLICATE_CODE',
    'Y53.4 already stands above in the same solution. Leave it out here, or say when it is recorded twice.',
  ],
  [
    'a diagnosis twice',
    { icd10: `${whole.icd10}\nOr\n${whole.icd10}` },
    undefined,
    'DUPLICATE_CODE',
    'M54.5 already stands above in the diagnosis. Leave it out here, or say when it is recorded twice.',
  ],
  [
    'a diagnosis of another organ',
    titled('Brachytherapy for breast cancer', {
      opcs4: imageControl,
      icd10: 'C53.- Malignant neoplasm of cervix uteri',
    }),
    undefined,
    'DIAGNOSIS_ELSEWHERE',
    'The diagnosis names the female genital organs (C53.-), the document the breast. Check that this diagnosis belongs to this document; nothing is corrected here.',
  ],
  [
    'a diagnosis of another organ than the site',
    titled('Brachytherapy', {
      opcs4: 'Z67.5 Lumbar intervertebral disc',
      icd10: 'C53.- Malignant neoplasm of cervix uteri',
    }),
    { releases: [] },
    'DIAGNOSIS_ELSEWHERE',
    'The diagnosis names the female genital organs (C53.-), the document the spine. Check that this diagnosis belongs to this document; nothing is corrected here.',
  ],
  [
    'a relation that was lost',
    withQuestion({}),
    undefined,
    'UNKNOWN_RELATION',
    'Are V40.1 and V55.- both assigned, or one of them? Put "Or" or "Plus" between them, or have a curator answer V40.1-and-or-V55.- with AND or OR.',
  ],
  [
    'a line that was not understood',
    withUnread('See the theatre record.'),
    undefined,
    'UNREAD_LINE',
    unread,
  ],
  [
    'a line that begins with a code of OPCS-4 and was not understood',
    withUnread('V55.1 to V55.3'),
    undefined,
    'UNREAD_LINE',
    unread,
  ],
  [
    'a line of ICD-10 that was not understood',
    withUnread('I48.0, or not', 'ICD10'),
    undefined,
    'UNREAD_LINE',
    unread,
  ],
  [
    'a line that was not understood, while its question is open',
    withQuestion({ kind: 'UNREAD_LINE', key: 'line-9' }),
    undefined,
    'UNREAD_LINE',
    unread,
  ],
  [
    'a code that only a note names',
    {
      opcs4: `${whole.opcs4}\nNote: Y53.4 is for fluoroscopy. Compare Y53.4.`,
    },
    undefined,
    'NOTE_NAMES_CODE_NOT_RECOMMENDED',
    'Note 1 speaks of Y53.4, which no code line has. Add a code line if it is to be recorded; if the note only explains, nothing is to be done.',
  ],
  [
    'a default of no code line',
    { opcs4: `${whole.opcs4}\nNote: If the number of levels is not specified, V55.9 is used.` },
    undefined,
    'DEFAULT_WITHOUT_STEP',
    'Note 1 gives V55.9 if the number of levels is not specified, but no code line has that code or its category. Add the code line, or correct the code in the note.',
  ],
  [
    'a heading without codes',
    { icd10: '' },
    undefined,
    'HEADING_WITH_CODES_MISSING',
    'No code stands under "ICD-10 code(s):", which is read as none published, never as none needed. Add the codes; if there are none to publish, nothing is to be done.',
  ],
  [
    'that another document says it replaces this one',
    whole,
    { documents: [replacing('IPG999')] },
    'REPLACED',
    'IPG999 is replaced by IPG366, which is in force. Make changes in IPG366.',
  ],
  [
    'that it says itself that it is replaced',
    replacedBy('IPG366'),
    { documents: [replacing('IPG999')] },
    'REPLACED',
    'IPG999 is replaced by IPG366, which is in force. Make changes in IPG366.',
  ],
];

describe('is remarked on', () => {
  test.each(remarked.map((row) => ({ label: row[0], row })))('$label', ({ row }) => {
    const [, document, world, kind, words, suggestion = null] = row;
    expect(remarksOn(document, world)).toEqual([[kind, words, suggestion]]);
  });

  test('every kind there is', () => {
    expect(new Set(remarked.map(([, , , kind]) => kind))).toEqual(
      new Set(Object.values(RemarkKind)),
    );
  });
});

const unremarked: readonly Unremarked[] = [
  ['a document as it should be', whole],
  ['a code of a category that an excerpt leaves out', { opcs4: 'V41.1 Something' }],
  ['a category that an excerpt leaves out', { opcs4: 'V41.- Something' }],
  ['a range in an excerpt', { opcs4: 'V41-V43 Something' }],
  ['a range that has codes', { opcs4: 'V40-V55 Something' }, { releases: [complete] }],
  ['a code of a system that is not stored', { opcs4: 'V55.7 Seven levels' }, { releases: [] }],
  [
    'the fourth character X of a category without codes',
    titled('Something', { opcs4: imageControl, icd10: 'C20.X Malignant neoplasm of rectum' }),
    { releases: [opcs4, withIcd10Category('C20', 'Malignant neoplasm of rectum')] },
  ],
  [
    'a fifth character',
    titled('Something', { opcs4: imageControl, icd10: 'Z94.01 Kidney transplant status' }),
    { releases: both },
  ],
  ['a title that both systems share', { opcs4: 'Z94.1 Bilateral operation' }, { releases: both }],
  ['a title of another system where that is not stored', { icd10: 'M54.5 Low back pain' }],
  ['capitals, punctuation and white space', { opcs4: 'V40.1  NON RIGID stabilisation, of Spine.' }],
  ['a slot for any site', { opcs4: `${whole.opcs4}\nSite code from Chapter Z` }],
  [
    'a method again for the next operation',
    {
      opcs4: `V40.1 Non-rigid stabilisation of spine
Y53.4 Approach to organ under fluoroscopic control
V40.5 Removal of instrumentation from spine
Y53.4 Approach to organ under fluoroscopic control`,
    },
  ],
  [
    'a method again for the next operation, where OPCS-4 is not stored',
    { opcs4: 'V40.1 One\nY53.4 Method\nV40.5 Other\nY53.4 Method' },
    { releases: [] },
  ],
  [
    'two slots for sites',
    { opcs4: `${whole.opcs4}\nSite code from Chapter Z\nSite code from Chapter Z` },
  ],
  [
    'the same code in procedure and diagnosis',
    titled('Something', {
      opcs4: 'Z94.1 Bilateral operation',
      icd10: 'Z94.1 Heart transplant status',
    }),
    { releases: both },
  ],
  [
    'a diagnosis of the same organ in other words',
    titled('Mastectomy', {
      opcs4: imageControl,
      icd10: 'C50.- Malignant neoplasm of breast',
    }),
  ],
  [
    'a further diagnosis, where one is of the same organ',
    titled('Ablation of liver metastases', {
      opcs4: imageControl,
      icd10: 'C78.7 Secondary malignant neoplasm of liver\nOr\nC18.- Malignant neoplasm of colon',
    }),
  ],
  [
    'a diagnosis that names no organ',
    titled('Deep brain stimulation', {
      opcs4: imageControl,
      icd10: "G20.X Parkinson's disease",
    }),
  ],
  [
    'a document that names no organ',
    titled('Radiotherapy', {
      opcs4: imageControl,
      icd10: 'C50.- Malignant neoplasm of breast',
    }),
  ],
  ['a relation that a curator has settled', withQuestion({ ...answered, answer: 'AND' })],
  [
    'a line that a curator has settled',
    withQuestion({ ...answered, kind: 'UNREAD_LINE', answer: 'NOTHING' }),
  ],
  [
    'a code of a note that a code line has',
    { opcs4: `${whole.opcs4}\nNote: V40.1 is for the spine.` },
  ],
  [
    'a code of a note whose category a code line has',
    { opcs4: 'V55.- Levels of spine\nNote: V55.1 is for one level.' },
  ],
  [
    'a category of a note of which a code line has a code',
    { opcs4: 'V55.1 One level of spine\nNote: Codes from category V55 are for levels.' },
  ],
  [
    'a chapter that a note names',
    { opcs4: `${whole.opcs4}\nNote: A code from Chapter Z says where.` },
  ],
  [
    'a default of a code line',
    {
      opcs4:
        'V55.- Levels of spine\nNote: If the number of levels is not specified, V55.9 is used.',
    },
  ],
  ['headings of a document that points elsewhere', withOutcome('POINTER')],
  ['the procedure of a document that has no code of its own', withOutcome('NO_OWN_CODE')],
  ['that another document replaces another', whole, { documents: [replacing('IPG183')] }],
  ['a replacement that is not in force', replacedBy('IPG1000')],
  ['a document that says it replaces itself', replacedBy('IPG999')],
];

describe('is not remarked on', () => {
  test.each(unremarked.map((row) => ({ label: row[0], row })))('$label', ({ row }) => {
    const [, document, world] = row;
    expect(remarksOn(document, world)).toEqual([]);
  });

  test('a code that words of another kind than a note name', () => {
    const records = recordsOf(
      documentWith({ ...whole, opcs4: `${whole.opcs4}\nNote: Excludes levels (V55.1).` }),
    );
    expect(remarksOn(records)).toHaveLength(1);
    const notes = records.notes.map((note) => ({ ...note, kind: 'EXCLUDES' as const }));
    expect(remarksOn({ ...records, notes })).toEqual([]);
  });
});

describe('remarks', () => {
  const knowledge = knowledgeOf();

  test('on a document in force come in its order and say where', () => {
    const [guidance] = knowledge.allGuidance;
    const remarks = guidance ? qualityOf(guidance, knowledge) : [];
    expect(remarks.map(({ kind, span }) => [kind, span.text])).toEqual([
      ['HEADING_WITH_CODES_MISSING', 'SNOMED CT preferred term (concept ID)'],
      ['HEADING_WITH_CODES_MISSING', 'SNOMED CT preferred term (concept ID)'],
      ['HEADING_WITH_CODES_MISSING', 'ICD-10 code(s):'],
    ]);
    expect(remarks.map(({ target }) => target)).toEqual([null, null, null]);
    expect(remarks.every((remark) => Object.isFrozen(remark))).toBe(true);
  });

  test('of several kinds come in the order of the document, each with its code and words', () => {
    const remarks = qualityIn({
      opcs4: 'V55.7 Seven levels\nV40.1 Stabilisation\nV40.1 Non-rigid stabilisation of spine',
    });
    expect(remarks.map(({ kind, target, span }) => [kind, target?.notation, span.text])).toEqual([
      ['UNKNOWN_CODE', 'V55.7', 'V55.7 Seven levels'],
      ['TITLE_DIFFERENT', 'V40.1', 'V40.1 Stabilisation'],
      ['DUPLICATE_CODE', 'V40.1', 'V40.1 Non-rigid stabilisation of spine'],
    ]);
  });

  test('on a document that another replaces point to its title', () => {
    const [remark] = qualityIn(whole, { documents: [replacing('IPG999')] });
    expect(remark?.span).toEqual({ start: 7, end: 34, text: 'Something done to the spine' });
    const otherwise = recordsOf(documentWith(whole));
    const retitled = { ...otherwise, guidance: { ...otherwise.guidance, title: 'In other words' } };
    const [other] = qualityIn(retitled, { documents: [replacing('IPG999')] });
    expect(other?.span.text).toBe('IPG999 Something done to the spine');
  });

  test('on many lines take a time that grows with them, not with their square', () => {
    const lines = Array.from({ length: 250 }, (_, index) => {
      const value = `A${String(10 + (index % 80))}.${index % 10}`;
      return `${value} Stablisation of spien and levvels\nNote: See ${value}, V55.9 and Y53.4.`;
    });
    const started = performance.now();
    const remarks = qualityIn({ opcs4: `${lines.join('\n')}\nV40.1 Non-rigid` });
    expect(remarks.length).toBeGreaterThan(250);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test('drafts come in the order given, also under one reference, and leave the knowledge alone', () => {
  const knowledge = knowledgeOf();
  const seed = recordsOf(seedText);
  const drafts = linkDrafts(knowledge, [recordsOf(documentWith(whole)), seed, seed]);
  expect(drafts.map(({ reference }) => reference)).toEqual(['IPG999', 'IPG366', 'IPG366']);
  expect(knowledge.guidance('IPG999')).toBeNull();
  const [release] = knowledge.releases;
  const linked = drafts[0]?.procedure.recommendation.solutions[0]?.steps.find(
    ({ choices }) => choices[0]?.target.firstValue === 'V40.1',
  )?.choices[0]?.target.code;
  expect(linked?.title).toBe('Non-rigid stabilisation of spine');
  expect(linked?.release.edition).toBe(release?.edition);
  expect(linked?.chapter?.value).toBe('V');
});

function withIcd10Category(value: string, title: string): ReleaseRecords {
  const [category] = icd10.codes;
  if (!category) throw new Error('no category');
  return { ...icd10, codes: [{ ...category, value, title }] };
}

describe('in a whole ICD-10, whose chapters have Roman numerals', () => {
  const diseases = diseasesOf(
    '5',
    `C61.X Growth of the gland
     F00.0 Forgetting
     M00.0 Joint
     M00.1 Joint of another kind
     M00.11 Shoulder
     V40.1 Passenger hurt`,
  );
  const unknown = (line: string) =>
    remarksOn({ icd10: line }, { releases: [opcs4, diseases] }).flatMap(([kind, words]) =>
      kind === 'UNKNOWN_CODE' ? [words] : [],
    );

  test.each<readonly [label: string, line: string, words: readonly string[]]>([
    ['a code that it has', 'V40.1 Passenger hurt', []],
    ['an undivided category', 'C61.X Growth of the gland', []],
    ['a fifth character where none are listed', 'M00.09 Joint', []],
    [
      'a fifth character beside others',
      'M00.19 An elbow',
      ['ICD-10 edition 5 does not have M00.19. M00.1 has M00.11. Write one of them.'],
    ],
    [
      'a code of the letter of another chapter',
      'V99.1 Something else',
      ['ICD-10 edition 5 does not have V99.1. Look up what took its place, or correct the code.'],
    ],
    [
      'a code of an undivided category',
      'C61.0 A part of it',
      ['ICD-10 edition 5 does not have C61.0. Category C61 has C61.X. Write one of them.'],
    ],
  ])('%s', (_label, line, words) => {
    expect(unknown(line)).toEqual(words);
  });
});
