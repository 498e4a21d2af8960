import { readFileSync } from 'node:fs';
import { excerptOf, families, longestDocument } from '../../src/documents/read.js';
import type { SpanRecord } from '../../src/records.js';
import {
  codeLines,
  documentWith,
  factsOf,
  nameOf,
  problemsOf,
  recordsOf,
  stepsOf,
  wordsOf,
} from './documents.js';

const seedText = readFileSync('seed/guidance/IPG366.txt', 'utf8');

describe('the seed document', () => {
  const records = recordsOf(seedText);
  const words = (record: SpanRecord) => wordsOf(records, record);

  test('is IPG366 in the layout of the resource documents', () => {
    const title = 'Non-rigid stabilisation techniques for the treatment of low back pain';
    expect(records.guidance).toEqual({
      reference: 'IPG366',
      title,
      family: 'resource document',
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
    expect(records.solutions).toEqual([{ ordinal: 1, label: null }]);
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
    expect(records.notes.map(({ ordinal, text }) => [ordinal, text])).toEqual([
      [
        1,
        'Codes from category Y53 Approach to organ under image control and category Y68 Other approach to organ under image control are used as additional codes for any procedure done with image control, whether it is percutaneous or not. When image control was used and the code of the procedure does not itself say which kind, then a code from these categories must be assigned. If the kind of image control is not stated, the fourth character .9 must be assigned.',
      ],
      [
        2,
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

  test('is understood in full', () => {
    expect(records.unreadLines).toEqual([]);
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
\tanother line nobody expected  `,
});

describe('every span holds the words it stands for', () => {
  const records = recordsOf(everything);
  const words = (record: SpanRecord) => wordsOf(records, record);
  const code = ({ firstValue }: { firstValue: string }) => firstValue;

  test.each([
    ['choice', records.choices.map((record) => [words(record), code(record)])],
    ['mention', records.mentions.map((record) => [words(record), code(record)])],
    ['heading', records.sections.map((record) => [words(record), record.heading])],
    ['unread line', records.unreadLines.map((record) => [words(record), record.text])],
    [
      'default',
      records.defaults.map((record) => [
        words(record),
        record.value === 'V55.9' ? 'V55.9' : 'fourth-character .9',
      ]),
    ],
    [
      'step',
      records.steps.map((record) => [
        words(record),
        records.choices.filter(({ stepOrdinal }) => stepOrdinal === record.ordinal).map(code),
      ]),
    ],
  ])('%s', (_noun, pairs) => {
    expect(pairs.length).toBeGreaterThan(1);
    for (const [span, values] of pairs) {
      for (const value of [values].flat()) expect(span).toContain(value);
    }
  });

  test('title of a choice', () => {
    for (const choice of records.choices) expect(words(choice)).toContain(choice.words);
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
      [23, 'another line nobody expected'],
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
  const records = recordsOf(documentWith({}));

  test('comes to: none published', () => {
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

  test('may end at its OPCS-4 heading', () => {
    expect(
      recordsOf('IPG1 Title\nProcedure and device:\nOPCS-4 code(s):').recommendation.outcome,
    ).toBe('NONE_PUBLISHED');
  });
});

describe('a line that is not understood is kept word for word', () => {
  test.each([
    [
      'plain words under a heading',
      documentWith({ opcs4: 'One of  the “following”:' }),
      [[7, 'One of  the “following”:']],
    ],
    ['a code alone', documentWith({ opcs4: 'V40.1' }), [[7, 'V40.1']]],
    [
      'a code with a fifth character',
      documentWith({ opcs4: 'V40.12 Local' }),
      [[7, 'V40.12 Local']],
    ],
    [
      'a code of another system',
      documentWith({ opcs4: 'I48.X Fibrillation' }),
      [[7, 'I48.X Fibrillation']],
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
      'a code under the heading for concepts',
      documentWith({ concepts: 'V40.1 Stabilisation' }),
      [[5, 'V40.1 Stabilisation']],
    ],
    [
      'a code before any heading',
      `V40.1 Stabilisation\n${documentWith({})}`,
      [[1, 'V40.1 Stabilisation']],
    ],
    [
      'a code between the subject and its first heading',
      documentWith({}).replace('condition:', 'condition:\nM54.5 Low back pain'),
      [[9, 'M54.5 Low back pain']],
    ],
    [
      'a code after the closing heading',
      documentWith({
        icd10: 'Clinical coding recommendations for NICE guidance\nV40.1 Stabilisation',
      }),
      [[12, 'V40.1 Stabilisation']],
    ],
    [
      'a code under a heading after the closing heading',
      documentWith({
        icd10:
          'Clinical coding recommendations for NICE guidance\nOPCS-4 code(s):\nV40.1 Stabilisation',
      }),
      [[13, 'V40.1 Stabilisation']],
    ],
    ['bold in it', documentWith({ opcs4: '**What** this is' }), [[7, 'What** this is']]],
  ])('%s', (_label, text, expected) => {
    const records = recordsOf(text);
    expect(records.unreadLines.map(({ line, text: words }) => [line, words])).toEqual(expected);
    expect(records.unreadLines.map((line) => wordsOf(records, line))).toEqual(
      expected.map(([, words]) => words),
    );
  });
});

describe('what does not change what is read', () => {
  const expected = factsOf(recordsOf(seedText));

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
    const facts = factsOf(recordsOf(changed));
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
  const beforeAnOr = ['"Or" has no code before it', 'between two codes'] as const;
  const afterAnOr = ['"Or" has no code after it', 'between two codes'] as const;
  const refusals: readonly Refusal[] = [
    ['nothing', '', [[1, 1, 'The text is empty', whole]]],
    ['white space', ' \n\t\r\n\u00a0', [[1, 1, 'The text is empty', whole]]],
    ['a byte order mark alone', '\uFEFF', [[1, 1, 'The text is empty', whole]]],
    [
      'too long',
      seedText.padEnd(longestDocument + 1),
      [[1, 1, 'has 200001 characters', 'at most 200000', 'one document at a time']],
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
      '\n\nDear reader,\nV40.1 is a code.',
      [[3, 1, 'No known layout', 'resource document', '"IPG366 …"', '"Procedure and device:"']],
    ],
    [
      'a title and codes without the headings',
      'IPG1 Title\nOPCS-4 code(s):\nV40.1 Stabilisation',
      [[1, 1, 'No known layout', '"Procedure and device:"']],
    ],
    [
      'no title',
      documentWith({ opcs4: codeLines }).replace(/^.*\n/, ''),
      [[1, 1, 'There is no title line', 'Begin the document with', '"IPG366']],
    ],
    [
      'a reference without its title',
      documentWith({}).replace(/^.*$/m, 'IPG366'),
      [[1, 1, 'There is no title line', 'Begin the document with its reference and title']],
    ],
    [
      'two titles',
      `${documentWith({})}\nMTG12 Another device\n`,
      [[13, 1, 'A second title line, for MTG12', 'Publish one document at a time']],
    ],
    [
      'two whole documents',
      documentWith({ opcs4: codeLines }).repeat(2),
      [[17, 1, 'A second title line, for IPG999', 'Publish one document at a time']],
    ],
    [
      'no OPCS-4 heading',
      'IPG1 Title\nProcedure and device:\n',
      [
        [
          1,
          1,
          'There is no heading "OPCS-4 code(s):"',
          'Give the whole document',
          'none is published',
        ],
      ],
    ],
    [
      'neither title nor OPCS-4 heading',
      'Procedure and device:',
      [
        [1, 1, 'There is no title line', 'Begin the document with'],
        [1, 1, 'There is no heading "OPCS-4 code(s):"', 'Give the whole document'],
      ],
    ],
    [
      'a heading for codes before what the codes are for',
      `IPG1 Title\n\n  OPCS-4 code(s):\nV40.1 Stabilisation\n${documentWith({}).replace(/^.*\n/, '')}`,
      [
        [
          3,
          1,
          'before "Procedure and device:" or "Diagnosis or health condition:"',
          'what its codes are for',
        ],
      ],
    ],
    [
      '"Or" as the first line under a heading',
      documentWith({ opcs4: 'Or\nV40.1 One' }),
      [[7, 1, ...beforeAnOr]],
    ],
    ['"Or" before any heading', `Or\n${documentWith({})}`, [[1, 1, ...beforeAnOr]]],
    [
      'two "Or" in a row',
      documentWith({ opcs4: 'V40.1 One\nOr\nOr\nV40.2 Two' }),
      [[9, 1, ...beforeAnOr]],
    ],
    [
      '"Or" first under the next heading of the procedure',
      documentWith({ concepts: 'One (448606008)', opcs4: 'Or\nV40.1 One' }),
      [[7, 1, ...beforeAnOr]],
    ],
    [
      '"Or" first under the diagnosis',
      documentWith({ opcs4: 'V40.1 One', icd10: 'Or\nM54.5 Low back pain' }),
      [[11, 1, ...beforeAnOr]],
    ],
    [
      '"Or" as the last line',
      `${documentWith({ icd10: 'M54.5 Low back pain' })}\nOr`,
      [[13, 1, ...afterAnOr]],
    ],
    [
      '"Or" before a note',
      documentWith({ opcs4: 'V40.1 One\nOr\nNote: V55.- is used.' }),
      [[8, 1, ...afterAnOr]],
    ],
    [
      '"Or" before words',
      documentWith({ opcs4: 'V40.1 One\nOr\nsomething else' }),
      [[8, 1, ...afterAnOr]],
    ],
    [
      '"Or" between different headings',
      documentWith({ concepts: 'One (448606008)\n\nOr\n', opcs4: 'V40.1 One' }),
      [[7, 1, ...afterAnOr]],
    ],
    [
      '"Or" between the procedure and the diagnosis',
      documentWith({ opcs4: 'V40.1 One\n   Or', icd10: 'M54.5 Low back pain' }),
      [[8, 1, ...afterAnOr]],
    ],
    [
      'two things at once, in the order of the lines',
      documentWith({ opcs4: 'Or\nV40.1 One\nOr\nNote: this', icd10: 'IPG2 Another' }),
      [
        [7, 1, ...beforeAnOr],
        [9, 1, ...afterAnOr],
        [14, 1, 'A second title line, for IPG2'],
      ],
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

  test('the longest text that is taken', () => {
    expect(problemsOf(seedText.padEnd(longestDocument))).toEqual([]);
  });

  test('the message about an unknown layout names every layout that is known', () => {
    const message = problemsOf('Hello')[0]?.message ?? '';
    for (const { name, tellTale } of families) {
      expect(message).toContain(name);
      expect(message).toContain(tellTale);
    }
  });

  test.each([
    ['the line', documentWith({ opcs4: 'Or' }), 'Or'],
    ['the first words', 'Hello\n\nworld', 'Hello'],
    ['the words around a NUL character, which it shows', 'Hello\nwo\u0000rld', 'Hello wo␀rld'],
  ])('a problem quotes %s', (_label, text, excerpt) => {
    expect(problemsOf(text).map((problem) => problem.excerpt)).toEqual([excerpt]);
  });

  test('an excerpt is one line of at most 120 characters', () => {
    expect(excerptOf('  one\n two\t')).toBe('one two');
    expect(excerptOf('x'.repeat(120))).toBe('x'.repeat(120));
    expect(excerptOf('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
  });
});

test('the same text read twice gives the same records', () => {
  expect(recordsOf(seedText)).toEqual(recordsOf(seedText));
});
