import { readNotes, type ReadNotes } from '../../src/documents/notes.js';
import { writeTarget } from '../../src/notation.js';
import type { GuidanceRecords } from '../../src/records.js';
import { codeLines, documentWith, nameOf, recordsOf, stepsOf, wordsOf } from './documents.js';

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

function defaultsOf({ defaults }: ReadNotes): string[] {
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
      'Note: V55.- is **assigned** in **second** place each **time** it is done.',
      ['MUST SECOND each time it is done: V55.-'],
    ],
    [
      'wording over the end of a line',
      'Note: A code from V55.- is\nassigned in second\nplace.',
      ['MUST SECOND: V55.-'],
    ],
    ['no duty without a verb that obliges', 'Note: V55.- Levels of spine.', []],
    ['no duty where a code is ruled out', 'Note: Y53.- must not be assigned.', []],
    ['no duty in a permission that is none', 'Note: Y53.- may or may not be assigned.', []],
  ])('%s', (_label, note, expected) => {
    expect(dutiesOf(read(note))).toEqual(expected);
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
    ]);
  });
});

test('readNotes numbers duties, defaults and mentions through all notes', () => {
  const first = 'V55.- is used. If unknown, V55.9 is used.';
  const second = 'Y53.- is used. If unknown, Y53.9 is used.';
  const read = readNotes(
    [
      { text: first, start: 0, end: first.length, system: 'OPCS4' },
      { text: second, start: 50, end: 50 + second.length, system: 'OPCS4' },
    ],
    [],
  );
  expect(read.notes.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  expect(read.duties.map(({ ordinal, noteOrdinal }) => [ordinal, noteOrdinal])).toEqual([
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
