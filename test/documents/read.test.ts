import { readFileSync } from 'node:fs';
import { layouts } from '../../src/documents/layouts.js';
import {
  excerptOf,
  longestDocument,
  readDocuments,
  readGuidance,
  type Reading,
} from '../../src/documents/read.js';
import type { GuidanceRecords, SpanRecord } from '../../src/records.js';
import {
  codeLines,
  codingOf,
  documentWith,
  factsOf,
  nameOf,
  problemsOf,
  recordsOf,
  stepsOf,
  unreadIn,
  wordsOf,
} from './documents.js';

const seedText = readFileSync('seed/guidance/IPG366.txt', 'utf8');

describe('the seed document', () => {
  let records: GuidanceRecords;
  beforeEach(() => {
    records = recordsOf(seedText);
  });
  const words = (record: SpanRecord) => wordsOf(records, record);

  test('is IPG366 in the layout of the resource documents', () => {
    const title = 'Non-rigid stabilisation techniques for the treatment of low back pain';
    expect(records.guidance).toEqual({
      reference: 'IPG366',
      title,
      family: 'resource document',
      edition: null,
      sourceUrl: null,
      text: seedText,
    });
    expect(records.procedure).toEqual({ title });
    expect(records.recommendation).toEqual({ outcome: 'CODES' });
  });

  test('has four headings, with codes under one of them', () => {
    expect(
      records.sections.map(({ ordinal, subject, system, heading, published }) => [
        ordinal,
        subject,
        system,
        heading,
        published,
      ]),
    ).toEqual([
      [1, 'PROCEDURE', 'SNOMEDCT', 'SNOMED CT preferred term (concept ID)', false],
      [2, 'PROCEDURE', 'OPCS4', 'OPCS-4 code(s):', true],
      [3, 'DIAGNOSIS', 'SNOMEDCT', 'SNOMED CT preferred term (concept ID)', false],
      [4, 'DIAGNOSIS', 'ICD10', 'ICD-10 code(s):', false],
    ]);
  });

  test('has one solution of four steps', () => {
    expect(records.solutions).toEqual([{ ordinal: 1, label: null, preferred: null }]);
    expect(records.steps.map(({ spanStart: _start, spanEnd: _end, ...step }) => step)).toEqual([
      {
        ordinal: 1,
        subject: 'PROCEDURE',
        solutionOrdinal: 1,
        obligation: 'MUST',
        condition: null,
        questionKey: null,
        questionText: null,
        position: null,
        relation: null,
      },
      {
        ordinal: 2,
        subject: 'PROCEDURE',
        solutionOrdinal: 1,
        obligation: 'MUST',
        condition: null,
        questionKey: null,
        questionText: null,
        position: 'SECOND',
        relation: 'AND',
      },
      {
        ordinal: 3,
        subject: 'PROCEDURE',
        solutionOrdinal: 1,
        obligation: 'CONDITIONAL',
        condition:
          'when image control was used and the code of the procedure does not itself say which kind',
        questionKey: 'image-control-used',
        questionText: 'Was image control used?',
        position: 'ADDITIONAL',
        relation: 'AND',
      },
      {
        ordinal: 4,
        subject: 'PROCEDURE',
        solutionOrdinal: 1,
        obligation: 'MUST',
        condition: null,
        questionKey: null,
        questionText: null,
        position: null,
        relation: 'AND',
      },
    ]);
    expect(records.steps.map(words)).toEqual([
      'V40.1 Non-rigid stabilisation of spine',
      'V55.- Levels of spine',
      'Y53.- Approach to organ under image control\n\nOr\n\nY68.- Other approach to organ under image control',
      'Site code from Chapter Z',
    ]);
  });

  test('has five choices', () => {
    expect(
      records.choices.map((choice) => [
        choice.stepOrdinal,
        choice.ordinal,
        choice.targetKind,
        nameOf(choice),
        choice.words,
        words(choice),
      ]),
    ).toEqual([
      [
        1,
        1,
        'CODE',
        'OPCS4 V40.1',
        'Non-rigid stabilisation of spine',
        'V40.1 Non-rigid stabilisation of spine',
      ],
      [2, 1, 'CATEGORY', 'OPCS4 V55.-', 'Levels of spine', 'V55.- Levels of spine'],
      [
        3,
        1,
        'CATEGORY',
        'OPCS4 Y53.-',
        'Approach to organ under image control',
        'Y53.- Approach to organ under image control',
      ],
      [
        3,
        2,
        'CATEGORY',
        'OPCS4 Y68.-',
        'Other approach to organ under image control',
        'Y68.- Other approach to organ under image control',
      ],
      [4, 1, 'CHAPTER', 'OPCS4 Z', 'Site code', 'Site code from Chapter Z'],
    ]);
  });

  test('has two notes, the first of two paragraphs', () => {
    expect(records.notes.map(({ ordinal, kind, text }) => [ordinal, kind, text])).toEqual([
      [
        1,
        'NOTE',
        'Codes from category Y53 Approach to organ under image control and category Y68 Other approach to organ under image control are used as additional codes for any procedure done with image control, whether it is percutaneous or not. When image control was used and the code of the procedure does not itself say which kind, then a code from these categories must be assigned. If the kind of image control is not stated, the fourth character .9 must be assigned.',
      ],
      [
        2,
        'NOTE',
        'A code from category V55.- is assigned in second place each time an operation on the spine is coded: if the number of levels is not specified, V55.9 Unspecified levels of spine is used.',
      ],
    ]);
  });

  test('lays down three duties', () => {
    expect(
      records.duties.map((duty) => [
        duty.noteOrdinal,
        duty.obligation,
        duty.condition,
        duty.position,
        words(duty).slice(0, 40),
      ]),
    ).toEqual([
      [
        1,
        'MUST',
        'for any procedure done with image control, whether it is percutaneous or not',
        'ADDITIONAL',
        'Codes from category **Y53 Approach to or',
      ],
      [
        1,
        'MUST',
        'when image control was used and the code of the procedure does not itself say which kind',
        null,
        'When image control was used and the code',
      ],
      [
        2,
        'MUST',
        'each time an operation on the spine is coded',
        'SECOND',
        'A code from category **V55.-** is assign',
      ],
    ]);
    expect(records.dutySteps).toEqual([
      { dutyOrdinal: 1, stepOrdinal: 3 },
      { dutyOrdinal: 2, stepOrdinal: 3 },
      { dutyOrdinal: 3, stepOrdinal: 2 },
    ]);
  });

  test('gives three codes for what is not stated', () => {
    const kind =
      'If the kind of image control is not stated, the fourth character **.9** must be assigned.';
    expect(
      records.defaults.map((given) => [
        given.noteOrdinal,
        given.system,
        given.value,
        given.condition,
        words(given),
      ]),
    ).toEqual([
      [1, 'OPCS4', 'Y53.9', 'the kind of image control is not stated', kind],
      [1, 'OPCS4', 'Y68.9', 'the kind of image control is not stated', kind],
      [
        2,
        'OPCS4',
        'V55.9',
        'the number of levels is not specified',
        'if the number of levels is not specified, **V55.9 Unspecified levels of spine** is used.',
      ],
    ]);
  });

  test('names four codes in its notes', () => {
    expect(
      records.mentions.map((mention) => [mention.noteOrdinal, nameOf(mention), words(mention)]),
    ).toEqual([
      [1, 'OPCS4 Y53.-', 'Y53'],
      [1, 'OPCS4 Y68.-', 'Y68'],
      [2, 'OPCS4 V55.-', 'V55.-'],
      [2, 'OPCS4 V55.9', 'V55.9'],
    ]);
  });

  test('is understood in full, so it leaves nothing to ask', () => {
    expect(records.unreadLines).toEqual([]);
    expect(records.questions).toEqual([]);
  });

  test('has no marks, places after codes, or other documents that it replaces', () => {
    expect(records.choices.map(({ marker }) => marker)).toEqual(Array(5).fill(null));
    expect(records.placements).toEqual([]);
    expect(records.replacements).toEqual([]);
  });
});

const everything = documentWith({
  concepts: 'Non-rigid stabilisation of spine (procedure) (448606008)',
  opcs4: `A line that nobody expected
${codeLines}

Note: Codes within category **V55.-** are assigned in second place: if unspecified, V55.9 is used.

Note: Codes from **Y53** exist. If it is not known, the fourth-character .9 must be assigned.`,
  icd10: `M54.5 Low back pain
M51.- Disc disorders
\tAnother line nobody expected  `,
});

describe('every span holds the words it stands for', () => {
  let records: GuidanceRecords;
  beforeEach(() => {
    records = recordsOf(everything);
  });
  const words = (record: SpanRecord) => wordsOf(records, record);
  const code = ({ firstValue }: { firstValue: string }) => firstValue;

  test.each<[noun: string, pairs: () => (string | string[])[][]]>([
    ['choice', () => records.choices.map((record) => [words(record), code(record)])],
    ['mention', () => records.mentions.map((record) => [words(record), code(record)])],
    ['heading', () => records.sections.map((record) => [words(record), record.heading])],
    ['unread line', () => records.unreadLines.map((record) => [words(record), record.text])],
    [
      'default',
      () =>
        records.defaults.map((record) => [
          words(record),
          record.value === 'V55.9' ? 'V55.9' : 'fourth-character .9',
        ]),
    ],
    [
      'step',
      () =>
        records.steps.map((record) => [
          words(record),
          records.choices.filter(({ stepOrdinal }) => stepOrdinal === record.ordinal).map(code),
        ]),
    ],
  ])('%s', (_noun, pairs) => {
    expect(pairs().length).toBeGreaterThan(1);
    for (const [span, values] of pairs()) {
      for (const value of [values].flat()) expect(span).toContain(value);
    }
  });

  test('title of a choice', () => {
    for (const choice of records.choices) expect(words(choice)).toContain(choice.words);
  });

  test('question: what it is about', () => {
    expect(records.questions.map((question) => [question.kind, words(question)])).toEqual([
      ['UNREAD_LINE', 'A line that nobody expected'],
      ['UNKNOWN_RELATION', 'M51.- Disc disorders'],
      ['UNREAD_LINE', 'Another line nobody expected'],
    ]);
  });

  test('note and duty: the words but for marks of emphasis', () => {
    expect(records.notes.map(words)).toEqual([
      'Codes within category **V55.-** are assigned in second place: if unspecified, V55.9 is used.',
      'Codes from **Y53** exist. If it is not known, the fourth-character .9 must be assigned.',
    ]);
    expect(records.duties.map(words)).toEqual([
      'Codes within category **V55.-** are assigned in second place',
    ]);
  });

  test('of a line without the white space around it', () => {
    expect(records.unreadLines.map(({ line, text }) => [line, text])).toEqual([
      [7, 'A line that nobody expected'],
      [23, 'Another line nobody expected'],
    ]);
  });
});

describe('the solution and the diagnosis', () => {
  test('concepts, codes and diagnoses are steps, the procedure first', () => {
    const { steps, choices } = recordsOf(everything);
    expect(
      steps.map(({ ordinal, subject, solutionOrdinal, relation }) => [
        choices
          .filter(({ stepOrdinal }) => stepOrdinal === ordinal)
          .map(nameOf)
          .join(' or '),
        subject,
        solutionOrdinal,
        relation,
      ]),
    ).toEqual([
      ['SNOMEDCT 448606008', 'PROCEDURE', 1, null],
      ['OPCS4 V40.1', 'PROCEDURE', 1, null],
      ['OPCS4 V55.-', 'PROCEDURE', 1, 'AND'],
      ['OPCS4 Y53.- or OPCS4 Y68.-', 'PROCEDURE', 1, 'AND'],
      ['OPCS4 Z', 'PROCEDURE', 1, 'AND'],
      ['ICD10 M54.5', 'DIAGNOSIS', null, null],
      ['ICD10 M51.-', 'DIAGNOSIS', null, 'UNKNOWN'],
    ]);
  });

  test('a document that begins with its diagnosis has its steps in the same order', () => {
    const records = recordsOf(`IPG1 Title
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain
Procedure and device:
OPCS-4 code(s):
V40.1 Stabilisation
V55.- Levels of spine
Note: V55.- is assigned in second place.`);
    expect(records.steps.map(({ ordinal, subject }) => [ordinal, subject])).toEqual([
      [1, 'PROCEDURE'],
      [2, 'PROCEDURE'],
      [3, 'DIAGNOSIS'],
    ]);
    expect(stepsOf(records)).toEqual(['V40.1', 'V55.-', 'M54.5']);
    expect(records.steps.map(({ position }) => position)).toEqual([null, 'SECOND', null]);
  });

  test('more than one "Or" makes more than two choices of one step', () => {
    const records = recordsOf(
      documentWith({ opcs4: 'V40.1 One\nOr\nV40.2 Two\n\nor\n\nV40.3 Three\nV55.- Levels' }),
    );
    expect(stepsOf(records)).toEqual(['V40.1 or V40.2 or V40.3', 'V55.-']);
  });

  test('"Or" works under every heading', () => {
    const records = recordsOf(
      documentWith({
        concepts: 'One (448606008)\nOr\nTwo (138875005)',
        icd10: 'M54.5 Low back pain\nOr\nM51.- Disc disorders',
      }),
    );
    expect(stepsOf(records)).toEqual(['448606008 or 138875005', 'M54.5 or M51.-']);
  });

  test('a range of categories is a choice like a code', () => {
    const records = recordsOf(
      documentWith({
        opcs4: 'C71-C74 Extraction of lens\nOr\nC75.1 Insertion of lens\nZ25.- Eye',
        icd10: 'H25–H26 Cataract\nI20 - I25 Ischaemic heart diseases',
      }),
    );
    expect(stepsOf(records)).toEqual(['C71-C74 or C75.1', 'Z25.-', 'H25-H26', 'I20-I25']);
    expect(records.choices[0]).toMatchObject({
      system: 'OPCS4',
      targetKind: 'RANGE',
      firstValue: 'C71',
      lastValue: 'C74',
      words: 'Extraction of lens',
    });
    expect(records.choices.map((choice) => wordsOf(records, choice))).toContain('H25–H26 Cataract');
    expect(records.unreadLines).toEqual([]);
  });

  test('a note finds the step of its range', () => {
    const records = recordsOf(
      documentWith({
        opcs4:
          'V40.1 Stabilisation\nY53-Y68 Image control\nNote: A code from categories Y53-Y68 is assigned in second place.',
      }),
    );
    expect(records.steps.map(({ position }) => position)).toEqual([null, 'SECOND']);
  });

  test('the same letters are of the system whose heading they stand under', () => {
    const records = recordsOf(
      documentWith({ opcs4: 'Z94.- Laterality of operation', icd10: 'Z94.- Transplanted organ' }),
    );
    expect(records.choices.map(nameOf)).toEqual(['OPCS4 Z94.-', 'ICD10 Z94.-']);
  });
});

describe('a document with its headings and no code', () => {
  test('comes to: none published', () => {
    const records = recordsOf(documentWith({}));
    expect(records.recommendation).toEqual({ outcome: 'NONE_PUBLISHED' });
    expect(records.sections.map(({ published }) => published)).toEqual(Array(4).fill(false));
    expect([records.solutions, records.steps, records.choices]).toEqual([[], [], []]);
  });

  test('may have its diagnosis only', () => {
    const diagnosis = recordsOf(documentWith({ icd10: 'M54.5 Low back pain' }));
    expect(diagnosis.recommendation).toEqual({ outcome: 'CODES' });
    expect(diagnosis.solutions).toEqual([]);
    expect(diagnosis.sections.map(({ published }) => published)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(diagnosis.steps.map(({ solutionOrdinal }) => solutionOrdinal)).toEqual([null]);
  });

  test.each([
    ['its OPCS-4 heading', 'IPG1 Title\nProcedure and device:\nOPCS-4 code(s):'],
    ['its heading for the procedure', 'IPG1 Title\nProcedure and device:\n'],
    ['the heading of its coding part', 'IPG1 Title\nCoding recommendations'],
  ])('may end at %s', (_label, text) => {
    expect(recordsOf(text).recommendation.outcome).toBe('NONE_PUBLISHED');
  });
});

describe('a line that is not understood is kept word for word', () => {
  const closing = 'Clinical coding recommendations for NICE guidance';

  test.each([
    [
      'plain words under a heading',
      documentWith({ opcs4: 'One of  the “following”' }),
      [[7, 'One of  the “following”']],
    ],
    [
      'a code with a fifth character',
      documentWith({ opcs4: 'V40.12 Local' }),
      [[7, 'V40.12 Local']],
    ],
    [
      'a range the wrong way round',
      documentWith({ opcs4: 'C74-C71 Extraction of lens' }),
      [[7, 'C74-C71 Extraction of lens']],
    ],
    [
      'a concept with a wrong check digit',
      documentWith({ concepts: 'Vein (448606009)' }),
      [[5, 'Vein (448606009)']],
    ],
    [
      'a code after the closing heading',
      documentWith({ icd10: `M54.5 Low back pain\n${closing}\nV40.1 Stabilisation` }),
      [[13, 'V40.1 Stabilisation']],
    ],
    [
      'words over the end of a line',
      documentWith({ opcs4: 'What this\nis about' }),
      [[7, 'What this\nis about']],
    ],
    ['bold in it', documentWith({ opcs4: '**What** this is' }), [[7, 'What** this is']]],
    ['"Or" as the first line', documentWith({ opcs4: 'Or\nV40.1 One' }), [[7, 'Or']]],
    ['"Or" as the last line', `${documentWith({ icd10: 'M54.5 Pain' })}\nOr`, [[13, 'Or']]],
    ['one of two "Or"', documentWith({ opcs4: 'V40.1 One\nOr\nOr\nV40.2 Two' }), [[8, 'Or']]],
    [
      '"Or" before a note',
      documentWith({ opcs4: 'V40.1 One\nOr\nNote: V55.- is used.' }),
      [[8, 'Or']],
    ],
    [
      '"Or" before words',
      documentWith({ opcs4: 'V40.1 One\nOr\nSomething else' }),
      [
        [8, 'Or'],
        [9, 'Something else'],
      ],
    ],
    [
      '"Or" before a heading',
      documentWith({ concepts: 'One (448606008)\n\nOr\n', opcs4: 'V40.1 One' }),
      [[7, 'Or']],
    ],
    [
      '"Or" first under the next heading',
      documentWith({ concepts: 'One (448606008)', opcs4: 'Or\nV40.1 One' }),
      [[7, 'Or']],
    ],
    [
      '"Or" first under the diagnosis',
      documentWith({ opcs4: 'V40.1 One', icd10: 'Or\nM54.5 Low back pain' }),
      [[11, 'Or']],
    ],
    [
      '"Or" between the procedure and the diagnosis',
      documentWith({ opcs4: 'V40.1 One\n   Or', icd10: 'M54.5 Low back pain' }),
      [[8, 'Or']],
    ],
    [
      'a code after the closing heading, when no code stands above it',
      documentWith({ icd10: `${closing}\nV40.1 Stabilisation` }),
      [[12, 'V40.1 Stabilisation']],
    ],
    [
      'a code beside words that are known to say nothing',
      documentWith({ opcs4: 'This guidance represents the view of NICE, and so does V40.1.' }),
      [[7, 'This guidance represents the view of NICE, and so does V40.1.']],
    ],
  ])('%s', (_label, text, expected) => {
    const records = recordsOf(text);
    expect(records.unreadLines.map(({ line, text: words }) => [line, words])).toEqual(expected);
    expect(records.unreadLines.map((line) => wordsOf(records, line))).toEqual(
      expected.map(([, words]) => words),
    );
    expect(records.questions.map(({ key, kind, spanStart }) => [key, kind, spanStart])).toEqual(
      records.unreadLines.map(({ line, spanStart }) => [`line-${line}`, 'UNREAD_LINE', spanStart]),
    );
  });

  test('as a question to the curator', () => {
    const { questions } = recordsOf(documentWith({ opcs4: 'What  this is' }));
    expect(questions).toEqual([
      {
        ordinal: 1,
        key: 'line-7',
        kind: 'UNREAD_LINE',
        text: expect.stringContaining('"What this is"'),
        spanStart: expect.any(Number),
        spanEnd: expect.any(Number),
        answer: null,
        answeredBy: null,
        answeredAt: null,
      },
    ]);
  });

  test('a line that ends in a colon and has no codes below it', () => {
    const records = recordsOf(documentWith({ opcs4: 'See the theatre record:' }));
    expect(unreadIn(records)).toEqual(['See the theatre record:']);
  });
});

describe('a code says what it is where its heading does not', () => {
  test.each([
    ['a code alone', documentWith({ opcs4: 'V40.1' }), ['V40.1']],
    ['ICD-10 under OPCS-4', documentWith({ opcs4: 'I48.X Fibrillation' }), ['ICD10 I48.X']],
    ['OPCS-4 under the concepts', documentWith({ concepts: 'V40.1 Spine' }), ['V40.1']],
    [
      'ICD-10 under the concepts of the diagnosis',
      documentWith({}).replace('ICD-10', 'M54.5 Low back pain\nICD-10'),
      ['ICD10 M54.5'],
    ],
    ['a code before any heading', `V40.1 Spine\n${documentWith({})}`, ['V40.1']],
    [
      'codes before what they are for',
      `IPG1 Title\n\nOPCS-4 code(s):\nV40.1 Spine\n${documentWith({}).replace(/^.*\n/, '')}`,
      ['V40.1'],
    ],
    ['no heading', 'IPG1 Title\nV40.1 Spine\nI48.X Fibrillation', ['V40.1', 'ICD10 I48.X']],
    [
      'a heading again after the closing heading',
      documentWith({
        icd10:
          'M54.5 Pain\nClinical coding recommendations for NICE guidance\nOPCS-4 code(s):\nV40.1 Spine',
      }),
      ['V40.1', 'ICD10 M54.5'],
    ],
    [
      'a code right under the heading of the diagnosis',
      documentWith({}).replace('condition:', 'condition:\nM54.5 Low back pain'),
      ['ICD10 M54.5'],
    ],
    [
      'a code under a diagnosis alone',
      'IPG1 T\nV40.1 Spine\n\nDiagnosis\nM54.5 Low back pain',
      ['V40.1', 'ICD10 M54.5'],
    ],
  ])('%s', (_label, text, expected) => {
    const records = recordsOf(text);
    expect(codingOf(records)).toEqual(expected);
    expect(records.unreadLines).toEqual([]);
  });

  test('only headings with codes of their own are published', () => {
    const { sections } = recordsOf(documentWith({ opcs4: 'I48.X Fibrillation' }));
    expect(sections.map(({ published }) => published)).toEqual(Array(4).fill(false));
  });
});

describe('what does not change what is read', () => {
  test.each<readonly [label: string, change: (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['old Mac line ends', (text) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['non-breaking spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['tabs between words', (text) => text.replaceAll(' ', '\t')],
    ['thin spaces around every line', (text) => text.replace(/^|$/gm, '\u2009')],
    ['en dashes', (text) => text.replaceAll('-', '–')],
    ['minus signs', (text) => text.replaceAll('-', '−')],
    ['curly quotes around the chapter', (text) => text.replace('Chapter Z', 'Chapter ‘Z’')],
    ['straight quotes around the chapter', (text) => text.replace('Chapter Z', "Chapter 'Z'")],
    ['no marks of emphasis', (text) => text.replaceAll('**', '')],
    ['other marks of emphasis', (text) => text.replaceAll('**', '__')],
    ['every line in bold', (text) => text.replace(/^(.+)$/gm, '**$1**')],
    ['every code in bold', (text) => text.replace(/[VY]\d\d(?:\.[\d-])?/g, '**$&**')],
    ['no blank lines but those in notes', (text) => text.replace(/\n\n(?!When)/g, '\n')],
    ['blank lines with spaces', (text) => text.replaceAll('\n\n', '\n \t \n')],
    ['no line end at the end', (text) => text.trimEnd()],
    ['many blank lines at the end', (text) => `${text}\n\n\n`],
    ['headings without a colon', (text) => text.replace(/:$/gm, '')],
    [
      'headings in capitals',
      (text) => text.replace(/^(Procedure|Diagnosis).*$/gm, (line) => line.toUpperCase()),
    ],
    [
      'boilerplate',
      (text) =>
        text.replace(
          'Procedure and device:',
          'SNOMED CT provides clinical terms for entry into the patient record.\n\nProcedure and device:',
        ),
    ],
    [
      'the closing paragraphs',
      (text) =>
        `${text}\nClinical coding recommendations for NICE guidance\n\nNHS Digital is the national release centre for SNOMED CT.`,
    ],
    ['a split category', (text) => text.replace('V55.- Levels', 'V55. - Levels')],
    ['full stops after titles', (text) => text.replace(/^([VY].*)$/gm, '$1.')],
  ])('%s', (_label, change) => {
    const changed = change(seedText);
    expect(changed).not.toBe(seedText);
    const [facts, expected] = [changed, seedText].map((words) => factsOf(recordsOf(words)));
    expect(withoutHeadings(facts)).toEqual(withoutHeadings(expected));
  });

  /** A heading is kept as written, so it is the one fact that may differ. */
  function withoutHeadings(facts: unknown): unknown {
    return JSON.parse(
      JSON.stringify(facts, (key, value: unknown) => (key === 'heading' ? undefined : value)),
    ) as unknown;
  }
});

type Refusal = readonly [
  label: string,
  text: string,
  problems: readonly (readonly [line: number, column: number, ...fragments: string[]])[],
];

describe('a text is refused, with where, what and what to do', () => {
  const whole = 'Give the whole text of a guidance document';
  const noReference = ['does not say which guidance it belongs to', 'Begin it with'] as const;
  const refusals: readonly Refusal[] = [
    ['nothing', '', [[1, 1, 'The text is empty', whole]]],
    ['white space', ' \n\t\r\n\u00a0', [[1, 1, 'The text is empty', whole]]],
    ['a byte order mark alone', '\uFEFF', [[1, 1, 'The text is empty', whole]]],
    [
      'too long',
      seedText.padEnd(longestDocument + 1),
      [[1, 1, 'has 5000001 characters', 'at most 5000000', 'one document at a time']],
    ],
    [
      'half of a character',
      `IPG1 Title\uD83D\n${codeLines}`,
      [[1, 1, 'half of a character', 'Save the document as UTF-8']],
    ],
    [
      'a NUL character',
      'IPG1 Title\nProcedure\u0000',
      [[2, 10, 'NUL character', 'Save the document as UTF-8']],
    ],
    [
      'a NUL character after Windows line ends and a byte order mark',
      '\uFEFFIPG1 Title\r\n\r\n\r\nab\u0000c',
      [[4, 3, 'NUL character', 'Save the document as UTF-8']],
    ],
    [
      'a document saved as UTF-16',
      [...'IPG1 Title'].join('\u0000'),
      [[1, 2, 'NUL character', 'Save the document as UTF-8']],
    ],
    [
      'a layout that is not known',
      '\n\nDear reader,\nThe operation went well.',
      [[3, 1, 'No known layout', 'resource document', '"IPG366 …"', '"Procedure and device:"']],
    ],
    ['a title and nothing else', 'IPG1 Title', [[1, 1, 'No known layout']]],
    [
      'no title',
      documentWith({ opcs4: codeLines }).replace(/^.*\n/, ''),
      [[2, 1, ...noReference, '"IPG366', 'or give the reference with it']],
    ],
    ['a heading alone', 'Procedure and device:', [[1, 1, ...noReference]]],
    [
      'two whole documents',
      documentWith({ opcs4: codeLines }).repeat(2),
      [[1, 1, 'has 2 guidance documents', 'IPG999, IPG999', 'Publish one document at a time']],
    ],
    [
      'many whole documents',
      Array.from({ length: 7 }, (_, index) => `IPG${index + 1} T\nOPCS-4 code(s):\nV40.1 A\n`).join(
        '',
      ),
      [[1, 1, 'has 7 guidance documents', 'IPG1, IPG2, IPG3, IPG4, IPG5, …', 'kb publish']],
    ],
    [
      'more code lines than a document has',
      documentWith({ opcs4: 'V40.1 One\n'.repeat(301) }),
      [[1, 1, 'more than 300 code lines', 'one document at a time']],
    ],
  ];

  test.each(refusals)('%s', (_label, text, expected) => {
    const problems = problemsOf(text);
    expect(problems.map(({ line, column }) => [line, column])).toEqual(
      expected.map(([line, column]) => [line, column]),
    );
    for (const [index, [, , ...fragments]] of expected.entries()) {
      for (const fragment of fragments) expect(problems[index]?.message).toContain(fragment);
    }
    for (const { excerpt } of problems) {
      expect(excerpt.length).toBeLessThanOrEqual(120);
      expect(excerpt).not.toMatch(/[\n\u0000]/);
    }
  });

  test('the message about an unknown layout names every layout that is known', () => {
    const message = problemsOf('Hello')[0]?.message ?? '';
    for (const { name, tellTale } of layouts) {
      expect(message).toContain(name);
      expect(message).toContain(tellTale);
    }
  });

  test.each([
    ['the first line', 'Procedure and device:\n\nOPCS-4 code(s):', 'Procedure and device:'],
    ['the first words', 'Hello\n\nworld', 'Hello'],
    ['the words around a NUL character, which it shows', 'Hello\nwo\u0000rld', 'Hello wo␀rld'],
  ])('a problem quotes %s', (_label, text, excerpt) => {
    expect(problemsOf(text).map((problem) => problem.excerpt)).toEqual([excerpt]);
  });

  test('the most code lines that are taken', () => {
    expect(problemsOf(documentWith({ opcs4: 'V40.1 One\n'.repeat(300) }))).toEqual([]);
  });

  // The second document is taken for a part of the first.
  test.each([
    ['with headings in the first', 'IPG1 One\nOPCS-4 code(s):\nV40.1 A\n\nIPG2 Two\nV40.2 B'],
    ['without any heading', 'IPG1 One\nV40.1 A\n\nIPG2 Two\nV40.2 B'],
    [
      'as the third of three',
      'IPG1 A\nOPCS-4 code(s):\nV40.1 A\nIPG2 B\nOPCS-4 code(s):\nV40.2 B\nIPG3 C\nV40.3 C',
    ],
  ])('a second document, %s', (_label, text) => {
    for (const reading of readDocuments(text)) {
      if (reading.read) expect(codingOf(reading.records)).toHaveLength(1);
    }
    expect(readGuidance(text).read).toBe(false);
  });

  test('an excerpt is one line of at most 120 characters', () => {
    expect(excerptOf('  one\n two\t')).toBe('one two');
    expect(excerptOf('x'.repeat(120))).toBe('x'.repeat(120));
    expect(excerptOf('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
  });
});

describe('what is given with a text', () => {
  const withoutTitle = documentWith({ opcs4: codeLines }).replace(/^.*\n/, '');

  test('says which guidance it is, where the text does not', () => {
    const { guidance, procedure } = recordsOf(withoutTitle, { reference: 'IPG7' });
    expect([guidance.reference, guidance.title, procedure.title]).toEqual(['IPG7', 'IPG7', 'IPG7']);
  });

  test('says its title, where the text does not', () => {
    const { guidance } = recordsOf(withoutTitle, { reference: 'IPG7', title: 'Given' });
    expect(guidance.title).toBe('Given');
  });

  test('gives a title that comes before that of the text', () => {
    const { guidance } = recordsOf(documentWith({}), { title: 'Given' });
    expect([guidance.reference, guidance.title]).toEqual(['IPG999', 'Given']);
  });

  test('may be what the text says itself', () => {
    expect(recordsOf(documentWith({}), { reference: 'IPG999' })).toEqual(
      recordsOf(documentWith({})),
    );
  });

  test('may not contradict the text', () => {
    const [problem] = problemsOf(documentWith({}), { reference: 'IPG7' });
    expect(problem).toMatchObject({ line: 1, column: 1 });
    expect(problem?.message).toContain('it is IPG999, and IPG7 was given');
  });

  test('a line of codes is no title', () => {
    const { guidance } = recordsOf('V40.1 Stabilisation\nV55.- Levels', { reference: 'IPG7' });
    expect(guidance.title).toBe('IPG7');
  });
});

describe('all documents of a text', () => {
  const document = (reference: string, code: string) =>
    `${reference} Something\n\nCoding recommendations\n\n${code} Spine\n\n`;
  const textOf = (reading: Reading) => (reading.read ? reading.records.guidance.text : null);

  test('are read each by itself', () => {
    const readings = readDocuments(document('IPG1', 'V40.1') + document('MTG2', 'V40.2'));
    expect(
      readings.map((reading) =>
        reading.read ? [reading.records.guidance.reference, stepsOf(reading.records)] : null,
      ),
    ).toEqual([
      ['IPG1', ['V40.1']],
      ['MTG2', ['V40.2']],
    ]);
  });

  test('keep their own text, with the lines and spans counted in it', () => {
    const second = document('IPG2', 'V40.2').replace('Coding', 'What is this\n\nCoding');
    const [, reading] = readDocuments(document('IPG1', 'V40.1') + second);
    if (!reading?.read) throw new Error('not read');
    const { records } = reading;
    expect(records.guidance.text).toBe(second);
    expect(records.choices.map((choice) => wordsOf(records, choice))).toEqual(['V40.2 Spine']);
  });

  test('are one where another title is only named', () => {
    const text = `${document('IPG1', 'V40.1')}Related guidance\nIPG2 Another operation\n`;
    expect(readDocuments(text)).toHaveLength(1);
    expect(readGuidance(text)).toMatchObject({ read: true });
  });

  test('are one where there is only one', () => {
    const reading = readGuidance(seedText);
    expect(readDocuments(seedText)).toEqual([reading]);
  });

  test('have what stands before the first title as part of the first', () => {
    const readings = readDocuments(
      `Some words\n\n${document('IPG1', 'V40.1')}${document('IPG2', 'V40.2')}`,
    );
    expect(readings.map(textOf)).toEqual([
      `Some words\n\n${document('IPG1', 'V40.1')}`,
      document('IPG2', 'V40.2'),
    ]);
  });

  test.each([
    ['a subject', 'Procedure and device:'],
    ['codes', 'OPCS-4 code(s):'],
  ])('begin with a title above a heading of %s, also where there is no code', (_label, heading) => {
    const first = `IPG1 Something\n\n${heading}\n\n`;
    const readings = readDocuments(first + document('IPG2', 'V40.2'));
    expect(readings.map(textOf)).toEqual([first, document('IPG2', 'V40.2')]);
  });

  test('begin at the start of the line of their title', () => {
    const second = `  - ${document('IPG2', 'V40.2')}`;
    const readings = readDocuments(document('IPG1', 'V40.1') + second);
    expect(readings.map(textOf)).toEqual([document('IPG1', 'V40.1'), second]);
  });

  test('may be refused one by one', () => {
    const readings = readDocuments(
      `${document('IPG1', 'V40.1')}IPG2 T\nOPCS-4 code(s):\n${'V40.1 One\n'.repeat(301)}`,
    );
    expect(readings.map(({ read }) => read)).toEqual([true, false]);
  });
});

test('the same text read twice gives the same records', () => {
  expect(recordsOf(seedText)).toEqual(recordsOf(seedText));
});
