import type { DraftNote } from '../../src/documents/draft.js';
import { readNotes } from '../../src/documents/notes.js';
import { writeTarget } from '../../src/notation.js';
import type { GuidanceRecords } from '../../src/records.js';
import {
  codeLines,
  codingOf,
  documentWith,
  nameOf,
  recordsOf,
  stepsOf,
  wordsOf,
} from './documents.js';

/** What a document with the five codes of the seed and these notes says. */
function read(...notes: string[]) {
  return recordsOf(documentWith({ opcs4: `${codeLines}\n\n${notes.join('\n\n')}\n` }));
}

/** `MUST [second] when …: V55.-` for every duty, with the steps it binds. */
function dutiesOf(records: GuidanceRecords): string[] {
  const steps = stepsOf(records);
  return records.duties.map(({ ordinal, obligation, position, condition }) => {
    const bound = records.dutySteps
      .filter(({ dutyOrdinal }) => dutyOrdinal === ordinal)
      .map(({ stepOrdinal }) => steps[stepOrdinal - 1]);
    return [
      [obligation, position, condition].filter((word) => word !== null).join(' '),
      bound.join(', ') || 'no step',
    ].join(': ');
  });
}

/** The same for other lines of codes. */
function readWith(lines: string, ...notes: string[]) {
  return recordsOf(documentWith({ opcs4: [lines, ...notes].join('\n\n') }));
}

function defaultsOf({ defaults }: GuidanceRecords): string[] {
  return defaults.map(({ value, condition }) => `${value} if ${condition}`);
}

describe('the duties of a note', () => {
  test.each([
    [
      'a clause binds the step that offers its category',
      'Note: A code from category V55.- is assigned.',
      ['MUST: V55.-'],
    ],
    ['a bare heading binds too', 'Note: A code from category V55 is assigned.', ['MUST: V55.-']],
    [
      'a clause binds a step by one of its choices',
      'Note: A code from category Y68.- is assigned.',
      ['MUST: Y53.- or Y68.-'],
    ],
    [
      'two choices of one step bind it once',
      'Note: Codes from Y53.- and Y68.- are assigned.',
      ['MUST: Y53.- or Y68.-'],
    ],
    [
      'a clause binds every step it names, in their order',
      'Note: Chapter Z and V40.1 are assigned.',
      ['MUST: V40.1, Z'],
    ],
    [
      'a code of a category does not bind the step of the category',
      'Note: V55.1 is assigned.',
      ['MUST: no step'],
    ],
    [
      'the place and the scope',
      'Note: V55.- is assigned in second place each time a spinal operation is coded.',
      ['MUST SECOND each time a spinal operation is coded: V55.-'],
    ],
    [
      'each sentence by itself',
      'Note: V55.- should be assigned. Codes from Y53.- may be used as additional codes.',
      ['SHOULD: V55.-', 'MAY ADDITIONAL: Y53.- or Y68.-'],
    ],
    [
      'the parts at a colon by themselves',
      'Note: V55.- is assigned: Y53.- should be added.',
      ['MUST: V55.-', 'SHOULD: Y53.- or Y68.-'],
    ],
    [
      'a full stop inside a code ends nothing',
      'Note: V55.- Levels and Y53.- Approach are assigned.',
      ['MUST: V55.-, Y53.- or Y68.-'],
    ],
    [
      '"these categories" are those named last',
      'Note: V40.1 is first. Codes from Y53.- exist. A code from these categories must be assigned.',
      ['MUST: Y53.- or Y68.-'],
    ],
    [
      '"these categories" together with one named beside them',
      'Note: V55.- exists. These categories and V40.1 are assigned.',
      ['MUST: V40.1, V55.-'],
    ],
    [
      '"these categories" of the paragraph before',
      'Note: Codes from Y53.- exist.\n\nA code from these categories must be assigned.',
      ['MUST: Y53.- or Y68.-'],
    ],
    [
      'marks of emphasis within the wording',
      'Note: V55.- is **assigned** in **second** place **each time** it is done.',
      ['MUST SECOND each time it is done: V55.-'],
    ],
    [
      'wording over the end of a line',
      'Note: A code from V55.- is\nassigned in second\nplace.',
      ['MUST SECOND: V55.-'],
    ],
    [
      'a bullet by itself',
      'Note: About the spine:\n• V55.- is assigned\n• Y53.- may be added',
      ['MUST: V55.-', 'MAY: Y53.- or Y68.-'],
    ],
    [
      'what a note is about holds for the bullets below it',
      'Note: Regarding category V55.-:\n\n• These codes are assigned in second place.',
      ['MUST SECOND: V55.-'],
    ],
    [
      'a contrast to what no code can say obliges to nothing',
      'Note: It is not possible to capture the level. However open surgery is coded using V55.-.',
      [],
    ],
    ['no duty without a verb that obliges', 'Note: V55.- Levels of spine.', []],
    ['no duty where a code is ruled out', 'Note: Y53.- must not be assigned.', []],
    ['no duty in a permission that is none', 'Note: Y53.- may or may not be assigned.', []],
    [
      'a scope with a gap in its words',
      'Note: V55.- is assigned in second place each **time** it is done.',
      ['MUST SECOND each time it is done: V55.-'],
    ],
    [
      'a scope over the end of a line',
      'Note: V55.- is assigned in second place each\ntime it is done.',
      ['MUST SECOND each time it is done: V55.-'],
    ],
    [
      'a permission that is none, over the end of a line',
      'Note: Codes from Y53.- are used for what may\nor may not be percutaneous.',
      ['MUST: Y53.- or Y68.-'],
    ],
  ])('%s', (_label, note, expected) => {
    expect(dutiesOf(read(note))).toEqual(expected);
  });

  test('the end of a proviso in front of ICD-10', () => {
    const note = 'Note: If it is chronic, ICD-10 code R52.2 is recorded.';
    expect(dutiesOf(read(note))).toEqual(['MUST if it is chronic: R52.2']);
  });

  test('"these categories" never reach back to another note', () => {
    const records = read(
      'Note: Codes from Y53.- exist.',
      'Note: These categories must be assigned.',
    );
    expect(dutiesOf(records)).toEqual(['MUST: no step']);
  });

  test.each([
    [
      'must when',
      'When it is used, a code from Y53.- must be assigned.',
      'CONDITIONAL',
      'when it is used',
    ],
    [
      'should if',
      'If it is used, a code from Y53.- should be assigned.',
      'SHOULD',
      'if it is used',
    ],
    ['may, behind', 'A code from Y53.- may be assigned if it is used.', 'MAY', 'if it is used'],
    [
      'a scope is no condition of the step',
      'Y53.- is assigned each time it is done.',
      'MUST',
      null,
    ],
    ['no condition', 'A code from Y53.- is assigned.', 'MUST', null],
  ])('a step takes its condition from its note: %s', (_label, note, obligation, condition) => {
    const step = read(`Note: ${note}`).steps.find(({ ordinal }) => ordinal === 3);
    expect(step).toMatchObject({ obligation, condition });
    expect(step?.questionKey !== null).toBe(condition !== null);
  });

  test('a step takes its position from its note', () => {
    const { steps } = read('Note: Codes from Y53.- are used as secondary codes.');
    expect(steps.map(({ position }) => position)).toEqual([null, null, 'SECONDARY', null]);
  });
});

describe('the defaults of a note', () => {
  test.each([
    [
      'a whole code',
      'Note: If the levels are not specified, V55.9 is used.',
      ['V55.9 if the levels are not specified'],
    ],
    [
      'a whole code, the condition behind',
      'Note: V55.9 is used if the level is unknown.',
      ['V55.9 if the level is unknown'],
    ],
    [
      'after a colon',
      'Note: V55.- is second: if it is unspecified, V55.9 is used.',
      ['V55.9 if it is unspecified'],
    ],
    [
      'whenever',
      'Note: Whenever the level is not known, V55.9 is used.',
      ['V55.9 if the level is not known'],
    ],
    [
      'the fourth character alone, for the categories named last',
      'Note: Codes from Y53.- and Y68.- exist. If the kind is not stated, the fourth-character .9 must be assigned.',
      ['Y53.9 if the kind is not stated', 'Y68.9 if the kind is not stated'],
    ],
    [
      'through "these categories", over a clause that names none',
      'Note: Codes from Y53.- and Y68.- exist.\n\nA code from these categories must be assigned. If the kind is not stated, the fourth character **.9** must be assigned.',
      ['Y53.9 if the kind is not stated', 'Y68.9 if the kind is not stated'],
    ],
    [
      'the same category twice gives one default',
      'Note: Y53.- or Y53 exists. If it is unknown, the fourth character .9 is used.',
      ['Y53.9 if it is unknown'],
    ],
    [
      'two codes for one detail',
      'Note: If it is unknown, Y53.9 or Y68.9 is used.',
      ['Y53.9 if it is unknown', 'Y68.9 if it is unknown'],
    ],
    ['none: the detail is stated', 'Note: If it is stated, V55.1 is used.', []],
    ['none: something else is not so', 'Note: If image control is not used, V55.9 is used.', []],
    ['none: a category is no code to use', 'Note: If it is unknown, V55.- is used.', []],
    ['none: no condition', 'Note: V55.9 is used.', []],
  ])('%s', (_label, note, expected) => {
    expect(defaultsOf(read(note))).toEqual(expected);
  });

  test('a clause that gives a default is no duty of the step', () => {
    const records = read('Note: If it is unknown, the code V55.9 must be used.');
    expect(records.duties).toEqual([]);
    expect(records.steps.map(({ obligation }) => obligation)).toEqual(Array(4).fill('MUST'));
  });

  test('a default for one note is not named by the next', () => {
    const records = read(
      'Note: Codes from Y53.- exist.',
      'Note: If it is unknown, the fourth character .9 is used.',
    );
    expect(records.defaults).toEqual([]);
  });
});

describe('the text of a note', () => {
  test('is without the word "Note" and without marks of emphasis', () => {
    const records = read(
      'Note: A code from **V55.-**, or **Y53.-**, **must be** used: see **V55.9**.',
    );
    expect(records.notes.map(({ text }) => text)).toEqual([
      'A code from V55.-, or Y53.-, must be used: see V55.9.',
    ]);
    expect(records.notes.map((note) => wordsOf(records, note))).toEqual([
      'A code from **V55.-**, or **Y53.-**, **must be** used: see **V55.9**.',
    ]);
  });

  test('says what kind of words it is', () => {
    const records = read(
      'It is not possible to capture the level.',
      'Includes: Wedge',
      'Excludes: Lens',
      'In addition ICD-10 code M54.5 is assigned.',
      'One of the following codes is assigned:',
      'January 2017 - NICE is updating this guidance.',
      'We have advised NICE that these are the most suitable OPCS-4 codes.',
      'Note: This.',
    );
    expect(records.notes.map(({ kind }) => kind)).toEqual([
      'LIMITATION',
      'INCLUDES',
      'EXCLUDES',
      'SENTENCE',
      'LEAD_IN',
      'BANNER',
      'DISCLAIMER',
      'NOTE',
    ]);
  });

  test('takes bullets, without their signs', () => {
    const records = read('Note: About V55.-:\n\n• It is one.\n\n• It is two.');
    expect(records.notes.map(({ text }) => text)).toEqual(['About V55.-: It is one. It is two.']);
    expect(records.unreadLines).toEqual([]);
  });

  test.each([
    ['a code line', 'Note: One.\n\nY70.3 Staged\n\nTwo.', ['One.'], ['Two.']],
    [
      'a sentence on the diagnosis',
      'Note: One.\n\nIn addition ICD-10 code M54.5 is assigned.',
      ['One.', 'In addition ICD-10 code M54.5 is assigned.'],
      [],
    ],
    [
      'a lead-in',
      'Note: One.\n\nOne of the following codes is assigned:',
      ['One.', 'One of the following codes is assigned:'],
      [],
    ],
    ['a scenario', 'Note: One.\n\nOpen procedure:\n\nY70.3 Staged', ['One.'], []],
  ])('ends at %s', (_label, note, texts, unread) => {
    const records = read(note);
    expect(records.notes.map(({ text }) => text)).toEqual(texts);
    expect(records.unreadLines.map(({ text }) => text)).toEqual(unread);
  });

  test('takes a second sentence on codes below it', () => {
    const records = read(
      'Note: V55.- is second.\n\nCodes within V55.- are used as secondary codes.',
    );
    expect(records.notes.map(({ text }) => text)).toEqual([
      'V55.- is second. Codes within V55.- are used as secondary codes.',
    ]);
  });

  test('takes the paragraphs below it, up to the next note or heading', () => {
    const records = read('Note: One.\n\nTwo.\n\nThree.', 'Note: Four.\nFive.');
    expect(records.notes.map(({ ordinal, text }) => `${ordinal} ${text}`)).toEqual([
      '1 One. Two. Three.',
      '2 Four. Five.',
    ]);
    expect(records.unreadLines).toEqual([]);
  });

  test('begins on the next line where "Note:" stands alone', () => {
    const records = read('Note:\n\nA code from V55.- is assigned.');
    expect(records.notes.map((note) => wordsOf(records, note))).toEqual([
      'A code from V55.- is assigned.',
    ]);
  });

  test('"Note:" with nothing below it is no note', () => {
    expect(read('Note:').notes).toEqual([]);
  });

  test('ends at boilerplate and at the closing heading', () => {
    const records = recordsOf(
      documentWith({
        opcs4: 'Note: One.\nNHS Digital is the national release centre.\nTwo.',
        icd10: 'Note: Three.\nClinical coding recommendations for NICE guidance\nFour.',
      }),
    );
    expect(records.notes.map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(records.unreadLines.map(({ text }) => text)).toEqual(['Two.', 'Four.']);
  });
});

describe('the codes a note names', () => {
  test('are all kept, in order, each with its words', () => {
    const records = read(
      'Note: Use V55.- or V55.9, not V40-V55.',
      'Note: Then a code from Chapter Z.',
    );
    expect(
      records.mentions.map((mention) => [
        mention.noteOrdinal,
        nameOf(mention),
        wordsOf(records, mention),
      ]),
    ).toEqual([
      [1, 'OPCS4 V55.-', 'V55.-'],
      [1, 'OPCS4 V55.9', 'V55.9'],
      [1, 'OPCS4 V40-V55', 'V40-V55'],
      [2, 'OPCS4 Z', 'Chapter Z'],
    ]);
  });

  test('are of ICD-10 in a note about the diagnosis', () => {
    const records = recordsOf(
      documentWith({
        opcs4: 'Z94.- Laterality of operation\nNote: Z94.- is assigned.',
        icd10: 'Z94.- Transplanted organ\nNote: Z94.- should be assigned with I48.X.',
      }),
    );
    expect(records.mentions.map(nameOf)).toEqual(['OPCS4 Z94.-', 'ICD10 Z94.-', 'ICD10 I48.X']);
    expect(records.dutySteps).toEqual([
      { dutyOrdinal: 1, stepOrdinal: 1 },
      { dutyOrdinal: 2, stepOrdinal: 2 },
      { dutyOrdinal: 2, stepOrdinal: 3 },
    ]);
  });

  test('are of the system that the words before them say', () => {
    const records = read(
      'Note: Code Y53.1 and ICD-10 codes M54.5 and Y83.1 are used with OPCS-4 code Y70.3.',
    );
    expect(records.mentions.map(nameOf)).toEqual([
      'OPCS4 Y53.1',
      'ICD10 M54.5',
      'ICD10 Y83.1',
      'OPCS4 Y70.3',
    ]);
  });
});

/** The steps that a note adds to the five codes of the seed. */
function addedBy(...notes: string[]): string[] {
  const known = new Set(codingOf(recordsOf(documentWith({ opcs4: codeLines }))));
  return codingOf(read(...notes)).filter((step) => !known.has(step));
}

describe('a note with codes that no line has adds a step', () => {
  test.each([
    ['a code', 'Note: Y70.3 is also assigned.', ['Y70.3']],
    ['a category', 'Note: A code from category Y70.- is assigned.', ['Y70.-']],
    ['a range', 'Note: A code from T85-T87 is assigned.', ['T85-T87']],
    ['on a condition', 'Note: U20.2 is assigned when TOE is used.', ['U20.2, when TOE is used']],
    [
      'on a condition in front',
      'Note: If it is staged, Y70.3 is used.',
      ['Y70.3, if it is staged'],
    ],
    [
      'on the condition of a sentence before it, not',
      'Note: If it is staged, V55.- is used. Y70.3 is used.',
      ['V55.-, if it is staged', 'Y70.3'],
    ],
    ['a recommendation', 'Note: Y70.3 should be assigned.', ['should Y70.3']],
    ['a permission', 'Note: Y70.3 may be assigned.', ['may Y70.3']],
    ['a permission on a condition', 'Note: Y70.3 may be used if staged.', ['may Y70.3, if staged']],
    ['a place', 'Note: Y70.3 is used as a secondary code.', ['Y70.3 (SECONDARY)']],
    ['alternatives', 'Note: X45.1 or X45.2 is assigned.', ['X45.1 or X45.2']],
    ['a list of alternatives', 'Note: X45.1, X45.2 or X45.3 is used.', ['X45.1 or X45.2 or X45.3']],
    ['codes together', 'Note: X45.1 and Y99.1 are assigned.', ['X45.1', 'Y99.1']],
    [
      'a list of codes together',
      'Note: X45.1, Y70.3 and Y99.1 are used.',
      ['X45.1', 'Y70.3', 'Y99.1'],
    ],
    [
      'alternatives, and a code with them',
      'Note: X45.1 or X45.2, and Y99.1, are assigned.',
      ['X45.1 or X45.2', 'Y99.1'],
    ],
    [
      'at the same time',
      'Note: A supplementary code is used for concurrent repair of valve (K25-K29).',
      ['K25-K29 (SUPPLEMENTARY), concurrent repair of valve'],
    ],
    [
      'each in brackets behind what it is for',
      'Note: A supplementary code must be used for concurrent excision (K23.1) or repair of septum (K11)',
      [
        'K23.1 (SUPPLEMENTARY), concurrent excision',
        'K11.- (SUPPLEMENTARY), concurrent repair of septum',
      ],
    ],
    [
      'for what a code does not include',
      'Note: The codes within V55.- do not include any graft and these are classified with an additional code from T85-T87.',
      ['T85-T87, graft'],
    ],
    ['a diagnosis', 'Note: ICD-10 code M54.5 is also assigned.', ['ICD10 M54.5']],
    ['once, though it is named twice', 'Note: Y70.3 is used. Y70.3 is used.', ['Y70.3']],
    ['instead of', 'Note: X45.1 is used instead of X45.2.', ['X45.1']],
    ['rather than', 'Note: Use X45.1 rather than X45.2.', ['X45.1']],
    ['not', 'Note: X45.1 is used, not X45.2.', ['X45.1']],
    ['and not', 'Note: X45.1 (and not X45.2) is assigned.', ['X45.1']],
    ['excludes', 'Note: This code excludes X45.2, which is coded elsewhere.', []],
    ['need not', 'Note: A code from category Y70.- need not be assigned.', []],
    [
      'except where',
      'Note: Y70.3 is assigned except where X45.2 is.',
      ['Y70.3, except where X45.2 is'],
    ],
    ['one of two codes', 'Note: One of X45.1 and X45.2 is assigned.', ['X45.1 or X45.2']],
    [
      'a clause behind a condition',
      'Note: Y70.3 is used if it is staged, and Y71.1 is used later.',
      ['Y70.3, if it is staged', 'Y71.1'],
    ],
  ])('%s', (_label, note, added) => {
    expect(addedBy(note)).toEqual(added);
  });

  test.each([
    ['a code that a line has', 'Note: V40.1 is assigned first.'],
    ['a code of a category that a line has', 'Note: Y53.4 is assigned if it is so.'],
    ['a range around a category that a line has', 'Note: A code from V50-V60 is assigned.'],
    ['a code in a condition', 'Note: If X45.1 is assigned, V40.1 is assigned too.'],
    ['a code ruled out', 'Note: X45.1 must not be assigned.'],
    ['a code ruled out in other words', 'Note: X45.1 is not used.'],
    ['a code only named', 'Note: X45.1 is another matter.'],
    ['a code excluded', 'Note: The code is used. Excludes: X45.1.'],
    ['a category only placed', 'Note: The codes in category Y70.- are assigned in second place.'],
    ['a code for what is not stated', 'Note: If the kind is not stated, X45.9 is used.'],
  ])('but not %s', (_label, note) => {
    expect(read(note).choices).toHaveLength(5);
  });

  test('with its title, up to the verb, bracket or connective', () => {
    const records = read(
      'Note: Y70.3 First stage of staged operations is assigned.',
      'Note: U20.2 Echocardiography (transoesophageal) is used, or X45.1 Donation of kidney if one is given.',
    );
    expect(records.choices.slice(-3).map(({ words }) => words)).toEqual([
      'First stage of staged operations',
      'Echocardiography',
      'Donation of kidney',
    ]);
  });

  test('a step that a note adds is bound by its clause', () => {
    const records = read('Note: Y70.3 is used as a secondary code if it is staged.');
    expect(dutiesOf(records)).toEqual(['MUST SECONDARY if it is staged: Y70.3']);
  });

  test('one of two categories', () => {
    expect(addedBy('Note: A code from X45 and X46 is used.')).toEqual(['X45.- or X46.-']);
  });
});

describe('a note says after which code a step stands', () => {
  test.each([
    ['following', 'Note: Z94.1 is assigned following Z67.5.', ['Z94.1 after Z67.5']],
    ['after the code', 'Note: Z94.1 is assigned after the code V40.1.', ['Z94.1 after V40.1']],
    ['after a category', 'Note: Z94.1 is used after a code from V55.-.', ['Z94.1 after V55.-']],
    ['after a site', 'Note: Z94.1 is used after a site code from Chapter Z.', ['Z94.1 after Z']],
    [
      'after one of two',
      'Note: Z94.1 is assigned directly after V40.1 or Z67.5.',
      ['Z94.1 after V40.1 after Z67.5'],
    ],
    [
      'on a condition',
      'Note: Z33.6 is assigned following V40.1, or following Y53.4 if it is used.',
      ['Z33.6 after V40.1 after Y53.4 if it is used'],
    ],
    [
      'on a condition, itself on a condition',
      'Note: If V40.1 is chosen, the site code Z33.6 is assigned following V40.1, or following Y53.4 if it is used.',
      ['Z33.6 after V40.1 after Y53.4 if it is used, if V40.1 is chosen'],
    ],
  ])('%s', (_label, note, added) => {
    expect(addedBy(note)).toEqual(added);
  });

  test('also of a line', () => {
    const records = read('Note: A code from category V55.- is assigned following V40.1.');
    expect(codingOf(records)).toContain('V55.- after V40.1');
  });

  test('by its words', () => {
    const records = read('Note: Z94.1 is used after V40.1, or after Y53.4 if it is done.');
    expect(records.placements.map((placement) => wordsOf(records, placement))).toEqual([
      'after V40.1',
      'after Y53.4',
    ]);
  });
});

test('readNotes numbers duties, defaults and mentions through all notes', () => {
  const first = 'V55.- is used. If unknown, V55.9 is used.';
  const second = 'Y53.- is used. If unknown, Y53.9 is used.';
  const note = (start: number, end: number): DraftNote => ({
    kind: 'NOTE',
    start,
    end,
    system: 'OPCS4',
    solution: 0,
    section: 0,
    announced: [],
    isDone: false,
  });
  const read = readNotes(
    first.padEnd(50) + second,
    [note(0, first.length), note(50, 50 + second.length)],
    [],
    [],
  );
  expect(read.notes.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  expect(read.duties.map(({ record }) => [record.ordinal, record.noteOrdinal])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(
    read.defaults.map(({ ordinal, noteOrdinal, value }) => [ordinal, noteOrdinal, value]),
  ).toEqual([
    [1, 1, 'V55.9'],
    [2, 2, 'Y53.9'],
  ]);
  expect(
    read.mentions.map((mention) => [mention.ordinal, mention.noteOrdinal, writeTarget(mention)]),
  ).toEqual([
    [1, 1, 'V55.-'],
    [2, 1, 'V55.9'],
    [3, 2, 'Y53.-'],
    [4, 2, 'Y53.9'],
  ]);
  expect(read.mentions.map(({ spanStart }) => spanStart)).toEqual([0, 27, 50, 77]);
});

describe('which scenario a note is about', () => {
  const open = 'Open procedure:\nV40.1 One';
  const closed = 'Percutaneous procedure:\nV40.2 Two';
  const note = 'Note: A code from Y53.- is assigned.';
  const codingWith = (...parts: string[]) => codingOf(readWith(parts.join('\n\n')));

  test.each([
    ['of all, behind the last', [open, closed, note], ['V40.1', 'Y53.-'], ['V40.2', 'Y53.-']],
    [
      'of all, where another has a sentence',
      [open, 'It is recorded with V40.1.', closed, note],
      ['V40.1', 'Y53.-'],
      ['V40.2', 'Y53.-'],
    ],
    ['of its own, before another', [open, note, closed], ['V40.1', 'Y53.-'], ['V40.2']],
    [
      'of its own, where another has one as well',
      [open, 'Note: It is open.', closed, note],
      ['V40.1'],
      ['V40.2', 'Y53.-'],
    ],
    [
      'of its own, where it is a sentence',
      [open, closed, 'A code from Y53.- is assigned.'],
      ['V40.1'],
      ['V40.2', 'Y53.-'],
    ],
    [
      'of all, where a sentence says so',
      [open, closed, 'A code from Y53.- is assigned to both procedures.'],
      ['V40.1', 'Y53.-'],
      ['V40.2', 'Y53.-'],
    ],
    [
      'of that whose code it names',
      [open, closed, 'Note: A code from Y53.- is assigned with V40.1.'],
      ['V40.1', 'Y53.-'],
      ['V40.2'],
    ],
    [
      'of those whose codes it names, whatever it says of all',
      [open, closed, 'Note: Of both procedures, Y53.- is assigned with V40.2.'],
      ['V40.1'],
      ['V40.2', 'Y53.-'],
    ],
    [
      'of all whose codes it names',
      [open, 'Y53.4 A', closed, 'Y53.2 B', 'A code from Y53.- and X55.1 are assigned.'],
      ['V40.1', 'Y53.4', 'X55.1'],
      ['V40.2', 'Y53.2', 'X55.1'],
    ],
  ])('%s', (_label, parts, first, second) => {
    expect(codingWith(...parts)).toEqual([
      '# Open procedure',
      ...first,
      '# Percutaneous procedure',
      ...second,
    ]);
  });
});

describe('what a note speaks of before', () => {
  const lines = 'V40.1 One\nV55.1 Levels\nY53.4 Control';

  test.each(['Regarding', 'For', 'In relation to'])('is its topic: "%s"', (words) => {
    const records = readWith(
      'V40.1 One\nV55.- Levels',
      `Note: ${words} V55.-. V40.1 is the first. Codes from these categories are assigned in second place.`,
    );
    expect(dutiesOf(records).at(-1)).toBe('MUST SECOND: V55.-');
  });

  test.each([
    ['a duty of its own', 'For V55.- a code must be assigned. V40.1 is first.'],
    ['a topic further on', 'It stands regarding V55.-. V40.1 is first.'],
  ])('is what was named last behind %s', (_label, words) => {
    const records = readWith(
      'V40.1 One\nV55.- Levels',
      `Note: ${words} These codes are assigned in second place.`,
    );
    expect(dutiesOf(records).at(-1)).toBe('MUST SECOND: V40.1');
  });

  test('are the codes of a range, or of a category that a line has', () => {
    const second = 'These codes are assigned in second place.';
    const range = readWith(lines, `Note: Codes from V50-V60 exist. ${second}`);
    expect(dutiesOf(range)).toEqual(['MUST SECOND: V55.1']);
    const code = readWith(lines, `Note: The code V55.1 exists. ${second}`);
    expect(dutiesOf(code)).toEqual(['MUST SECOND: V55.1']);
    const category = readWith(lines, `Note: The category V55.- exists. ${second}`);
    expect(dutiesOf(category)).toEqual(['MUST SECOND: no step']);
    const exact = readWith('C71-C74 Lens\nC71.1 Part', `Note: Codes C71-C74 exist. ${second}`);
    expect(dutiesOf(exact)).toEqual(['MUST SECOND: C71-C74']);
  });
});

describe('what is said of a category', () => {
  const lines = 'V40.1 One\nY53.4 Control\nZ67.5 Joint or Z94.1 Side';

  test.each([
    ['of its codes, with a place', 'Codes from Y53.- are used as secondary codes.', 'Y53.4'],
    ['of no step that offers others', 'Codes from Z67.- are used as secondary codes.', 'no step'],
    ['of nothing without a place', 'Codes from Y53.- are used.', 'no step'],
    [
      'of nothing on a condition',
      'Codes from Y53.- are used as secondary codes if it is open.',
      'no step',
    ],
  ])('holds %s', (_label, note, step) => {
    const records = readWith(lines, `Note: ${note}`);
    expect(dutiesOf(records)).toEqual([expect.stringMatching(new RegExp(`: ${step}$`))]);
    expect(stepsOf(records)).toHaveLength(3);
  });

  test('holds of the line that has the category, and not of its codes', () => {
    const records = readWith(
      'V40.1 One\nY53.- Control\nY53.4 More',
      'Note: Codes from Y53.- are used as secondary codes.',
    );
    expect(dutiesOf(records)).toEqual(['MUST SECONDARY: Y53.-']);
  });

  test.each([
    'Codes within category Y99.- are assigned in second place.',
    'The codes in category Y99.- are assigned in second place.',
    'Codes in categories Y99.- are assigned in second place.',
  ])('adds no step where it only says what it is: "%s"', (note) => {
    expect(stepsOf(readWith(lines, `Note: ${note}`))).toHaveLength(3);
  });

  test.each([
    'Both codes within category Y99.- are assigned in second place.',
    'Codes within category Y99.- are assigned.',
  ])('adds a step otherwise: "%s"', (note) => {
    expect(stepsOf(readWith(lines, `Note: ${note}`))).toContain('Y99.-');
  });

  test('adds no step where a line has a part of one of the alternatives', () => {
    expect(stepsOf(readWith(lines, 'Note: Y53.- or X55.1 is used.'))).toHaveLength(3);
  });

  test('adds no step for a detail that is not stated', () => {
    const note = 'Note: If the side is not known, a code from X55.- is used.';
    expect(stepsOf(readWith(lines, note))).toHaveLength(3);
  });
});

describe('what is said of one choice of a step', () => {
  const conditionsWith = (lines: string, note: string) =>
    readWith(lines, `Note: ${note}`).steps.map(({ condition }) => condition);

  test('says when it is chosen, and nothing of the step', () => {
    expect(conditionsWith('Y53.1 A or Y53.2 B', 'Y53.2 is used if it is open.')).toEqual([null]);
  });

  test.each([
    ['all of its choices', 'Y53.1 A or Y53.2 B', 'Y53.1 or Y53.2 is used if it is open.'],
    ['a category', 'Y53.1 A or Y68.- B', 'Y68.- is used if it is open.'],
    [
      'a code and a category',
      'Y53.1 A or Y68.- B or Y54.1 C',
      'Y53.1 or Y68.- is used if it is open.',
    ],
    ['its only choice', 'Y53.1 A', 'Y53.1 is used if it is open.'],
  ])('says when the step applies, of %s', (_label, lines, note) => {
    expect(conditionsWith(lines, note)).toEqual(['if it is open']);
  });
});

describe('the code for a detail that is not stated', () => {
  test.each([
    [
      'is not that of another condition',
      'If V40.1 is used and the level is not specified, V55.9 is assigned.',
      ['V55.9 if V40.1 is used and the level is not specified'],
    ],
    [
      'may stand without a verb',
      'If the level is not specified V55.9',
      ['V55.9 if the level is not specified'],
    ],
    [
      'begins with whenever',
      'Whenever  the level is not specified, V55.9 is assigned.',
      ['V55.9 if the level is not specified'],
    ],
    [
      'is of the categories only',
      'V55.- and V40.1 say more. If it is not stated, the fourth character .9 is used in these codes.',
      ['V55.9 if it is not stated'],
    ],
  ])('%s', (_label, note, defaults) => {
    expect(defaultsOf(read(`Note: ${note}`))).toEqual(defaults);
  });

  test('is a duty where no code is named', () => {
    const records = read('Note: If the level is not specified, a code must be assigned.');
    expect(defaultsOf(records)).toEqual([]);
    expect(dutiesOf(records)).toEqual(['MUST if the level is not specified: no step']);
  });
});

describe('a sentence that announces lines', () => {
  test('binds them on its condition, also without a verb', () => {
    const records = readWith('V40.1 One', 'If a stent is inserted:\nY53.4 A\nY53.2 B');
    expect(dutiesOf(records)).toEqual(['MUST if a stent is inserted: Y53.4, Y53.2']);
    expect(records.notes).toMatchObject([{ kind: 'LEAD_IN' }]);
  });

  test('lays down nothing without a condition, a verb or lines', () => {
    expect(dutiesOf(readWith('V40.1 One', 'Additional codes:\nY53.4 A'))).toEqual([]);
    expect(dutiesOf(readWith('V40.1 One', 'If a stent is inserted, the following:'))).toEqual([]);
  });

  test('stays one where it names a code, and is a sentence where nothing follows', () => {
    const sentence = 'One of the following codes is assigned with V40.1:';
    const kindsOf = (text: string) => readWith('V40.1 One', text).notes.map(({ kind }) => kind);
    expect(kindsOf(`${sentence}\nY53.4 A\nY53.2 B`)).toEqual(['LEAD_IN']);
    expect(kindsOf(sentence)).toEqual(['SENTENCE']);
    expect(kindsOf('One of the following codes is assigned:')).toEqual(['LEAD_IN']);
  });
});

describe('a note', () => {
  test.each(['Includes', 'Excludes'])('that begins with %s lays down nothing', (word) => {
    const records = readWith('V40.1 One', `${word}: V40.2, which must be assigned`);
    expect(dutiesOf(records)).toEqual([]);
    expect(records.mentions.map(nameOf)).toEqual(['OPCS4 V40.2']);
  });

  test('without a duty adds nothing', () => {
    expect(stepsOf(readWith('V40.1 One', 'Note: Y53.4 exists.'))).toEqual(['V40.1']);
  });

  test('has its bullets left out', () => {
    const [note] = readWith('V40.1 One', 'Note: One.\n  • Two - three.\n- Four.').notes;
    expect(note?.text).toBe('One. Two - three. Four.');
  });

  test('keeps to its own system, where a sentence goes on with the last one said', () => {
    const words = 'It is not in ICD-10. Q10.1 is assigned.';
    expect(readWith('V40.1 One', `Note: ${words}`).mentions.map(nameOf)).toEqual(['OPCS4 Q10.1']);
    const sentence = 'The codes of ICD-10 are used. Q10.1 is assigned.';
    expect(readWith('V40.1 One', sentence).mentions.map(nameOf)).toEqual(['ICD10 Q10.1']);
  });

  test('adds a step of the subject that its codes are of', () => {
    const { steps } = readWith(
      'V40.1 One',
      'Note: Y53.4 should be used. The ICD-10 codes M54.5 and M51.1 are used.',
    );
    expect(
      steps.map(({ subject, obligation, relation }) => [subject, obligation, relation]),
    ).toEqual([
      ['PROCEDURE', 'MUST', null],
      ['PROCEDURE', 'SHOULD', 'AND'],
      ['DIAGNOSIS', 'MUST', null],
      ['DIAGNOSIS', 'MUST', 'AND'],
    ]);
  });
});

describe('the place behind a code', () => {
  test('is no step where nothing stands in it', () => {
    const records = readWith('V40.1 One', 'It is assigned following V41.1.');
    expect(stepsOf(records)).toEqual(['V40.1']);
  });

  test('is not behind the same code', () => {
    const records = readWith(
      'V40.1 One or V40.2 Two\nZ67.5 Joint',
      'Note: Codes V40.1 and Z67.5 are assigned following V40.1.',
    );
    expect(codingOf(records)).toEqual(['V40.1 or V40.2', 'Z67.5 after V40.1']);
  });
});
