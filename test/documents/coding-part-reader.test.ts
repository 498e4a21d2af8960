import { CodingPartReader, type CodingPart } from '../../src/documents/coding-part.js';
import type { DraftStep } from '../../src/documents/draft.js';
import { prepare } from '../../src/documents/text.js';
import { writeTarget } from '../../src/notation.js';

/** What the lines come to, read by themselves. */
function partOf(...lines: string[]): CodingPart {
  return new CodingPartReader(prepare(lines.join('\n'))).read();
}

/** The same below a heading for OPCS-4. */
function below(...lines: string[]): CodingPart {
  return partOf('OPCS-4 code(s):', ...lines);
}

/** The same below a heading for ICD-10. */
function diagnosisOf(...lines: string[]): CodingPart {
  return partOf('ICD-10 code(s):', ...lines);
}

/** `V40.1 or V40.2, if used`; what may be left out begins with `may`, and what lost its connective with `?`. */
function stepOf({ choices, condition, relation, obligation }: DraftStep): string {
  const words = [
    relation === 'UNKNOWN' ? '? ' : '',
    obligation === 'MAY' ? 'may ' : '',
    choices.map(writeTarget).join(' or '),
    condition === null ? '' : `, ${condition}`,
  ];
  return words.join('');
}

function proceduresIn({ solutions }: CodingPart): string[] {
  return solutions.flatMap(({ label, steps }) => [
    ...(label === null ? [] : [`# ${label}`]),
    ...steps.map(stepOf),
  ]);
}

function diagnosesIn({ diagnosis }: CodingPart): string[] {
  return diagnosis.map(stepOf);
}

function unreadIn({ unread }: CodingPart): string[] {
  return unread.map(({ text }) => text);
}

/** The notes as they stand in these lines. */
function notesIn(part: CodingPart, ...lines: string[]): string[] {
  const text = lines.join('\n');
  return part.notes.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

function notesBelow(...lines: string[]): string[] {
  const all = ['OPCS-4 code(s):', ...lines];
  return notesIn(partOf(...all), ...all);
}

describe('scenarios', () => {
  test('without codes are lines that were not understood, in the order of the lines', () => {
    const part = below('Open procedure:', 'What is this', 'Percutaneous procedure:', 'V40.1 One');
    expect(proceduresIn(part)).toEqual(['# Percutaneous procedure', 'V40.1']);
    expect(unreadIn(part)).toEqual(['Open procedure:', 'What is this']);
  });

  test('have their notes, of which the first may stand above all', () => {
    const part = below(
      'Note: Above.',
      'Open procedure:',
      'Note: Of none.',
      'Percutaneous procedure:',
      'V40.1 One',
      'Note: Of the first.',
      'Other procedure:',
      'V40.2 Two',
      'Note: Of the second.',
    );
    expect(part.notes.map(({ solution }) => solution)).toEqual([-1, -1, 0, 1]);
  });

  test('that sentences name may be without codes', () => {
    const part = below('The codes for repair are:', 'The codes for excision are:', 'V40.1 One');
    expect(proceduresIn(part)).toEqual(['# excision', 'V40.1']);
    expect(unreadIn(part)).toEqual([]);
  });

  test('that sentences name have all of the codes', () => {
    const part = below('The codes for any of these repairs are:', 'V40.1 One', 'V40.2 Two');
    expect(proceduresIn(part)).toEqual(['# any of these repairs', 'V40.1', 'V40.2']);
  });

  test('may begin with a condition before any code, and are conditions behind one', () => {
    expect(proceduresIn(below('If open:', 'V40.1 One'))).toEqual(['# If open', 'V40.1']);
    expect(proceduresIn(below('Spine:', 'If open:', 'V40.1 One'))).toEqual(['# If open', 'V40.1']);
    expect(proceduresIn(below('Spine:', 'V40.1 One', 'If open:', 'V40.2 Two'))).toEqual([
      '# Spine',
      'V40.1',
      'V40.2',
    ]);
    expect(proceduresIn(below('Spine:', 'V40.1 One', 'Repair If open:', 'V40.2 Two'))).toEqual([
      '# Spine',
      'V40.1',
      '# Repair If open',
      'V40.2',
    ]);
  });

  test('are none among the diagnoses, and none before any heading', () => {
    const part = diagnosisOf('Left side:', 'M54.5 Low back pain');
    expect(diagnosesIn(part)).toEqual(['M54.5']);
    expect(unreadIn(part)).toEqual(['Left side:']);
    expect(partOf('Left side:', 'Right side:')).toMatchObject({ begun: false, unread: [] });
    const both = diagnosisOf('Left side:', 'M54.5 Low back pain', 'OPCS-4:', 'V40.1 One');
    expect(proceduresIn(both)).toEqual(['V40.1']);
  });
});

describe('a line among the codes', () => {
  test.each([
    ['a code below the heading for concepts', 'V40.1 One', ['V40.1']],
    [
      'a code on a condition that reads like a sentence',
      'Y53.2 A (where it is used)',
      ['Y53.2, where it is used'],
    ],
    ['a slot below the heading for concepts', 'Site code from Chapter Z', ['Z']],
  ])('%s', (_label, line, steps) => {
    expect(proceduresIn(partOf('SNOMED CT codes:', line))).toEqual(steps);
  });

  test('is of ICD-10 below the heading for concepts of a diagnosis', () => {
    const part = partOf('Diagnosis:', 'SNOMED CT codes:', 'M54.5 Low back pain');
    expect(diagnosesIn(part)).toEqual(['M54.5']);
  });

  test('may be a sentence below the heading for concepts', () => {
    const lines = ['SNOMED CT codes:', 'A code from V55.- is assigned.'];
    expect(notesIn(partOf(...lines), ...lines)).toEqual([
      'SENTENCE A code from V55.- is assigned.',
    ]);
  });

  test('begins the coding part without any heading, unless it is a slot', () => {
    expect(proceduresIn(partOf('Spine', 'V40.1 One'))).toEqual(['V40.1']);
    expect(partOf('Spine', 'Site code from Chapter Z').begun).toBe(false);
  });

  test('has its condition at its last code', () => {
    expect(proceduresIn(below('V40.1 One and Y53.2 Two (if used)'))).toEqual([
      'V40.1',
      'Y53.2, if used',
    ]);
    expect(proceduresIn(below('V40.1 One and Y53.2 Two (optional)'))).toEqual([
      'V40.1',
      'may Y53.2',
    ]);
  });

  test('may have lost its connectives, and so may the gap above it', () => {
    expect(proceduresIn(below('V40.1 A  V40.2 B'))).toEqual(['V40.1', '? V40.2']);
    expect(proceduresIn(below('V40.1 A', '', '', '', 'V40.2 B and V40.3 C'))).toEqual([
      'V40.1',
      '? V40.2',
      'V40.3',
    ]);
    expect(proceduresIn(below('V40.1 A', '', 'V40.2 B'))).toEqual(['V40.1', 'V40.2']);
  });

  test('stands in no relation to a concept', () => {
    const part = partOf('SNOMED CT codes:', 'Spine (448606008)', '', '', '', 'V40.1 One');
    expect(proceduresIn(part)).toEqual(['448606008', 'V40.1']);
  });
});

describe('or', () => {
  test.each([
    ['a note', 'Note: It is open.'],
    ['a line that is not understood', 'What is this'],
    ['a heading', 'Coding recommendations'],
    ['another or', 'Or'],
  ])('connects nothing before %s', (_label, line) => {
    const part = below('V40.1 One', 'Or', line, 'V40.2 Two');
    expect(unreadIn(part)[0]).toBe('Or');
  });

  test('connects over plus and over a lead-in', () => {
    expect(proceduresIn(below('V40.1 A', 'Or', 'Plus', 'V40.2 B'))).toEqual(['V40.1 or V40.2']);
    const part = below(
      'V40.1 A',
      'Or',
      'One of the following codes is assigned:',
      'V40.2 B',
      'V40.3 C',
    );
    expect(proceduresIn(part)).toEqual(['V40.1 or V40.2 or V40.3']);
    expect(unreadIn(part)).toEqual([]);
  });

  test('does not connect the codes of a scenario that a sentence names', () => {
    const part = below('V40.1 A', 'Or', 'The codes for repair are:', 'V40.2 B');
    expect(proceduresIn(part)).toEqual(['V40.1', '# repair', 'V40.2']);
  });

  test('before an operation, behind more of another, begins another solution', () => {
    const part = below('V40.1 A', 'Y53.4 B', 'Or', '', '', '', 'V40.2 C', 'Y53.4 D');
    expect(part.solutions.map(({ steps }) => steps.map(stepOf))).toEqual([
      ['V40.1', 'Y53.4'],
      ['V40.2', 'Y53.4'],
    ]);
  });

  test('begins no other solution where the first does not begin with an operation', () => {
    const part = below('Y53.4 A', 'Z67.5 B', 'Or', 'V40.1 C');
    expect(proceduresIn(part)).toEqual(['Y53.4', 'Z67.5 or V40.1']);
  });

  test.each([
    ['a method', 'Y53.4 A', 'Y53.2 B', 'Y53.4 or Y53.2'],
    ['a site', 'Z67.5 A', 'Z67.6 B', 'Z67.5 or Z67.6'],
    ['levels of the spine', 'V55.1 A', 'V55.2 B', 'V55.1 or V55.2'],
    ['an operation', 'V40.3 A', 'V40.2 B', 'V40.3 or V40.2'],
  ])('connects %s with its like', (_label, one, other, step) => {
    expect(proceduresIn(below('V40.1 One', one, 'Or', other))).toEqual(['V40.1', step]);
  });

  test('connects nothing below the heading of another system', () => {
    const part = partOf('OPCS-4:', 'V40.1 A', 'ICD-10:', 'Or', 'M54.5 B');
    expect(unreadIn(part)).toEqual(['Or']);
    const concept = partOf('SNOMED CT codes:', 'Spine (448606008)', 'OPCS-4:', 'Or', 'V40.1 A');
    expect(unreadIn(concept)).toEqual(['Or']);
  });

  test('connects codes below the heading for concepts', () => {
    expect(proceduresIn(partOf('SNOMED CT codes:', 'V40.1 A', 'Or', 'V40.2 B'))).toEqual([
      'V40.1 or V40.2',
    ]);
  });

  test('connects no code with a concept', () => {
    const part = partOf('SNOMED CT codes:', 'Spine (448606008)', 'Or', 'V40.1 A');
    expect(proceduresIn(part)).toEqual(['448606008', 'V40.1']);
    expect(unreadIn(part)).toEqual(['Or']);
  });

  test('says nothing before any heading', () => {
    expect(unreadIn(partOf('Or', 'V40.1 A'))).toEqual([]);
  });
});

describe('plus', () => {
  test('says nothing of notes', () => {
    expect(notesBelow('V40.1 A', 'Plus', 'V40.2 B')).toEqual([]);
  });

  test('says that two diagnoses are both recorded', () => {
    expect(diagnosesIn(diagnosisOf('M54.5 A', 'M51.1 B'))).toEqual(['M54.5', '? M51.1']);
    expect(diagnosesIn(diagnosisOf('M54.5 A', 'Plus', 'M51.1 B', 'M51.2 C'))).toEqual([
      'M54.5',
      'M51.1',
      '? M51.2',
    ]);
  });

  test('ends a list of alternatives', () => {
    const part = below('One of the following codes is used:', 'Y53.1 A', 'Plus', 'Y53.2 B');
    expect(proceduresIn(part)).toEqual(['Y53.1', 'Y53.2']);
  });
});

describe('what a sentence announces', () => {
  const oneOf = 'One of the following codes is assigned:';
  /** The steps that the first note announces. */
  const announcedBy = (part: CodingPart) => part.notes[0]?.announced.map(stepOf);

  test('is one of the lines, also where they are in columns', () => {
    expect(proceduresIn(below(oneOf, 'Y53.1 A  Y53.2 B', 'Y53.4 C'))).toEqual([
      'Y53.1 or Y53.2 or Y53.4',
    ]);
    expect(proceduresIn(below(oneOf, 'V40.1 A and Y53.2 B'))).toEqual(['V40.1', 'Y53.2']);
  });

  test('is no line on a condition of its own', () => {
    expect(proceduresIn(below(oneOf, 'Y53.1 A', 'Y53.2 B (if used)'))).toEqual([
      'Y53.1',
      'Y53.2, if used',
    ]);
  });

  test('is as many lines as it says', () => {
    const two = below('The following two codes are assigned:', 'Y53.1 A', 'Y53.2 B', 'Y53.4 C');
    expect(announcedBy(two)).toEqual(['Y53.1', 'Y53.2']);
    const alternatives = below(
      'One of the following two codes is used:',
      'Y53.1 A',
      'Y53.2 B',
      'Y53.4 C',
    );
    expect(proceduresIn(alternatives)).toEqual(['Y53.1 or Y53.2', 'Y53.4']);
    const joined = below(
      'The following two codes are assigned:',
      'Y53.1 A',
      'Or',
      'Y53.2 B',
      'Y53.4 C',
    );
    expect(announcedBy(joined)).toEqual(['Y53.1 or Y53.2']);
  });

  test('are both of two diagnoses', () => {
    const part = diagnosisOf('The following codes are assigned:', 'M54.5 A', 'M51.1 B');
    expect(diagnosesIn(part)).toEqual(['M54.5', 'M51.1']);
  });

  test('are alternatives of a diagnosis, whatever their letters', () => {
    const part = below('One of the following ICD-10 codes is assigned:', 'M54.5 A', 'Z94.1 B');
    expect(diagnosesIn(part)).toEqual(['M54.5 or Z94.1']);
  });

  test.each([
    ['a side', 'a site', 'Z67.5 A', 'Z94.1 B'],
    ['levels of the spine', 'an operation', 'V40.1 A', 'V55.1 B'],
  ])('is not %s, where it began with %s', (_label, _began, first, second) => {
    expect(proceduresIn(below(oneOf, first, second))).toHaveLength(2);
  });

  test.each([
    ['a site', 'Z67.5 B'],
    ['a side', 'Z94.1 B'],
    ['an operation', 'V40.2 B'],
    ['a slot for a method', 'Site code from Y53.1'],
  ])('is not %s, where it began with a method', (_label, line) => {
    expect(proceduresIn(below(oneOf, 'Y53.1 A', line))).toHaveLength(2);
  });

  test.each([
    ['what a code includes', 'Includes: Wedge'],
    ['what a code excludes', 'Excludes: Wedge'],
  ])('goes on behind %s', (_label, line) => {
    expect(proceduresIn(below(oneOf, 'Y53.1 A', line, 'Y53.2 B'))).toEqual(['Y53.1 or Y53.2']);
  });

  test.each(['Note: It is open.', 'A code is then assigned.'])('ends before "%s"', (line) => {
    expect(proceduresIn(below(oneOf, 'Y53.1 A', line, 'Y53.2 B'))).toEqual(['Y53.1', 'Y53.2']);
  });

  test.each([
    ['The following is assigned:', false],
    ['The following codes are assigned:', true],
    ['The code for repair is:', true],
    ['One of the following OPCS-4 categories is assigned:', true],
  ])('begins the coding part: "%s" %p', (line, begun) => {
    expect(partOf(line).begun).toBe(begun);
  });
});

describe('a diagnosis that a sentence names', () => {
  const sentence = 'In addition the ICD-10 code M54.5 Low back pain is recorded.';

  test('is not recorded once more by a line of its own', () => {
    const lines = ['OPCS-4:', 'V40.1 One', sentence, 'M54.5 Low back pain'];
    const part = partOf(...lines);
    expect(diagnosesIn(part)).toEqual([]);
    expect(notesIn(part, ...lines)).toEqual([
      `SENTENCE ${sentence}`,
      'SENTENCE M54.5 Low back pain',
    ]);
  });

  test('is not recorded once more where a lead-in names it', () => {
    const lead = 'One of the following ICD-10 codes, M54.5 or M51.1, is assigned:';
    expect(diagnosesIn(below('V40.1 One', lead, 'M54.5 Low back pain'))).toEqual([]);
  });

  test.each([
    ['another', 'M51.1 Disc disorder', ['M51.1']],
    ['a choice that has another', 'M54.5 Pain or M51.1 Disc', ['M54.5 or M51.1']],
  ])('leaves %s', (_label, line, steps) => {
    expect(diagnosesIn(below('V40.1 One', sentence, '', 'ICD-10:', line))).toEqual(steps);
  });

  test.each([
    ['a note', 'Note: The ICD-10 code M54.5 is meant.'],
    ['a sentence on OPCS-4', 'The OPCS-4 code M54.5 is recorded.'],
  ])('is recorded where %s names it', (_label, line) => {
    expect(diagnosesIn(below('V40.1 One', line, 'ICD-10:', 'M54.5 Pain'))).toEqual(['M54.5']);
  });
});

describe('other codes instead', () => {
  test('are further choices for the step above, each once and without words', () => {
    const part = below('V40.1 One', '(Other codes from V40.1 or V41 may be used instead.)');
    expect(proceduresIn(part)).toEqual(['V40.1 or V41.-']);
    expect(part.solutions[0]?.steps[0]?.choices[1]?.words).toBe('');
    expect(part.notes).toMatchObject([{ kind: 'SENTENCE', isDone: true }]);
  });

  test('may be of a step with choices', () => {
    const part = below(
      'V40.1 A or V40.2 B',
      '(Other codes from V40.2 or V41 may be used instead.)',
    );
    expect(proceduresIn(part)).toEqual(['V40.1 or V40.2 or V41.-']);
  });

  test('may be diagnoses', () => {
    const part = diagnosisOf('M54.5 Pain', '(Other codes from M51 may be used instead.)');
    expect(diagnosesIn(part)).toEqual(['M54.5 or M51.-']);
  });

  test('say nothing where no step stands above', () => {
    const part = below('(Other codes from V41 may be used instead.)');
    expect(proceduresIn(part)).toEqual([]);
    expect(part.notes).toMatchObject([{ kind: 'SENTENCE', isDone: false }]);
  });

  test('leave a gap below them a gap', () => {
    const part = below('V40.1 A', '(Other codes from V41 may be used.)', '', '', '', 'V55.1 B');
    expect(proceduresIn(part)).toEqual(['V40.1 or V41.-', '? V55.1']);
  });
});

describe('a note goes on', () => {
  test('with a code on the next line, where it has not ended', () => {
    expect(notesBelow('Note: It is used together with', 'V55.1 Levels')).toEqual([
      'NOTE It is used together with\nV55.1 Levels',
    ]);
  });

  test('with a title on the next line, where it has not ended', () => {
    expect(notesBelow('Note: It is used as in', 'IPG12 Spine')).toEqual([
      'NOTE It is used as in\nIPG12 Spine',
    ]);
  });

  test.each([
    ['it has ended', ['Note: It is used.', 'V55.1 Levels']],
    ['it has been asked', ['Note: Is it used?', 'V55.1 Levels']],
    ['it has been exclaimed', ['Note: It is used!', 'V55.1 Levels']],
    ['it has a colon', ['Note: It is used with:', 'V55.1 Levels']],
    ['it has a semicolon', ['Note: It is used with;', 'V55.1 Levels']],
    ['it has closed a bracket', ['Note: It is used (often)', 'V55.1 Levels']],
    ['it has ended in quotes', ['Note: It is "used."', 'V55.1 Levels']],
    ['it has ended in single quotes', ["Note: It is 'used.'", 'V55.1 Levels']],
    ['a blank line follows', ['Note: It is used with', '', 'V55.1 Levels']],
    ['a bullet follows', ['Note: It is used with', '• V55.1 Levels']],
    ['it has not begun', ['Note:', 'V55.1 Levels']],
  ])('not with a code, where %s', (_label, lines) => {
    expect(proceduresIn(below('V40.1 One', ...lines))).toEqual(['V40.1', 'V55.1']);
  });

  test.each([
    ['words', 'What this is'],
    ['what cannot be coded', 'It is not possible to code it.'],
    ['what a code includes', 'Includes: Wedge'],
    ['a scenario behind a bullet', '• Open procedure:'],
    ['a sentence', 'V55.1 is used in addition.'],
    ['a lead-in behind a bullet', '• One of the following codes is assigned:'],
  ])('with %s', (_label, line) => {
    const words = line.replace('• ', '');
    expect(notesBelow('Note: It is used.', line)).toEqual([
      expect.stringMatching(new RegExp(`^NOTE It is used\\.\\n(?:• )?${words}$`)),
    ]);
  });

  test.each([
    ['a scenario', 'Open procedure:', 'NOTE It is used.'],
    ['a lead-in', 'One of the following codes is assigned:', 'NOTE It is used.'],
    ['a sentence on ICD-10', 'The code of ICD-10 is assigned.', 'NOTE It is used.'],
    ['a sentence on ICD10', 'The code of ICD10 is assigned.', 'NOTE It is used.'],
    ['a sentence on ICD 10', 'The code of ICD 10 is assigned.', 'NOTE It is used.'],
    ['an addition', 'In addition a code is assigned.', 'NOTE It is used.'],
    ['a heading', 'Coding recommendations', 'NOTE It is used.'],
  ])('not with %s', (_label, line, note) => {
    expect(notesBelow('Note: It is used.', line)[0]).toBe(note);
  });

  test('with a sentence that ends in an addition', () => {
    expect(notesBelow('Note: It is used.', 'A code is assigned in addition.')).toHaveLength(1);
  });

  test('with a sentence that comes to ICD-10 late', () => {
    const line = `A code is assigned ${'x'.repeat(200)} ICD-10.`;
    expect(notesBelow('Note: It is used.', line)).toHaveLength(1);
  });

  test('is none without words', () => {
    expect(notesBelow('V40.1 One', 'Note:')).toEqual([]);
  });

  test('is none before any heading', () => {
    expect(partOf('Note: It is used.').notes).toEqual([]);
  });
});

describe('what a code includes or excludes', () => {
  test.each(['Wide excision', 'A codex of it', 'Lens, in addition', 'x'.repeat(199)])(
    'goes on with "%s"',
    (line) => {
      expect(notesBelow('V40.1 One', 'Includes: Wedge', line)).toEqual([
        `INCLUDES Includes: Wedge\n${line}`,
      ]);
      expect(notesBelow('V40.1 One', 'Excludes: Wedge', line)).toEqual([
        `EXCLUDES Excludes: Wedge\n${line}`,
      ]);
    },
  );

  test.each(['Lens.', 'In addition lens', 'code of it', 'codes of it', 'of OPCS', 'x'.repeat(200)])(
    'does not go on with "%s"',
    (line) => {
      const part = below('V40.1 One', 'Includes: Wedge', line);
      expect(unreadIn(part)).toEqual([line]);
    },
  );

  test('leaves a gap below it a gap', () => {
    const lines = ['V40.1 One', 'Excludes: Wedge', '', '', '', 'V55.1 Levels'];
    expect(proceduresIn(below(...lines))).toEqual(['V40.1', '? V55.1']);
  });
});

describe('other sentences', () => {
  test('on what cannot be coded begin the coding part where they name a classification', () => {
    expect(partOf('It is not possible to code it.').begun).toBe(false);
    expect(partOf('It is not possible to code it in OPCS-4.').begun).toBe(true);
    expect(partOf('It is not possible to code it in ICD-10.').begun).toBe(true);
  });

  test('begin it where they name a code', () => {
    expect(partOf('Codes must be assigned.').begun).toBe(false);
    expect(partOf('V40.1 must be assigned.').begun).toBe(true);
  });

  test('on a preference are kept wherever they stand', () => {
    const lines = ['The first combination is preferred.', 'OPCS-4:', 'V40.1 One'];
    expect(notesIn(partOf(...lines), ...lines)).toEqual([`SENTENCE ${lines[0]}`]);
  });

  test('of every page are not understood where they name a code', () => {
    expect(
      unreadIn(below('It is the definitive source.', 'V40.1 is the definitive source')),
    ).toEqual(['V40.1 is the definitive source']);
  });
});

describe('the headings of a document', () => {
  const sectionsOf = (...lines: string[]) =>
    partOf(...lines).sections.map(
      ({ subject, system, heading, published }) =>
        `${subject} ${system} ${heading}${published ? '' : ' (without codes)'}`,
    );

  test('say whose codes follow, and are published with codes of their own', () => {
    expect(
      sectionsOf('OPCS-4:', 'V40.1 One', 'ICD-10:', 'M54.5 Pain', 'Coding', 'OPCS-4:', 'V40.2 Two'),
    ).toEqual([
      'PROCEDURE OPCS4 OPCS-4:',
      'DIAGNOSIS ICD10 ICD-10:',
      'DIAGNOSIS OPCS4 Coding (without codes)',
      'PROCEDURE OPCS4 OPCS-4:',
    ]);
  });

  test('of OPCS-4 belong to the diagnosis where its concepts stand above', () => {
    expect(
      sectionsOf('Diagnosis:', 'SNOMED CT codes:', 'Pain (448606008)', 'OPCS-4:', 'V40.1 One'),
    ).toEqual(['DIAGNOSIS SNOMEDCT SNOMED CT codes:', 'DIAGNOSIS OPCS4 OPCS-4:']);
  });

  test('in a row are one', () => {
    expect(
      sectionsOf('Clinical classification codes', 'Coding recommendations', 'V40.1 A'),
    ).toEqual(['PROCEDURE OPCS4 Coding recommendations']);
  });

  test.each([
    ['codes', 'V40.2 Two'],
    ['a note', 'Note: It is used.'],
  ])('with %s between them are two', (_label, line) => {
    expect(sectionsOf('Clinical coding', line, 'Coding', 'V40.1 A')).toHaveLength(2);
  });

  test('of another system and of none are two', () => {
    expect(sectionsOf('ICD-10:', 'Coding', 'V40.1 A')).toHaveLength(2);
    expect(sectionsOf('Coding', 'OPCS-4:', 'V40.1 A')).toHaveLength(2);
  });

  test('of the description end the codes', () => {
    expect(unreadIn(below('V40.1 One', 'Summary', 'What is this', 'V40.2 Two'))).toEqual([
      'V40.2 Two',
    ]);
    expect(proceduresIn(below('Summary', 'V40.1 One'))).toEqual(['V40.1']);
  });
});

describe('a heading below the codes', () => {
  test('ends them', () => {
    const codes = ['V40.2 Two', 'Or', 'See V40.3', 'Site code from Chapter Z'];
    const part = below('V40.1 One', 'Evidence', 'What is this', ...codes);
    expect(proceduresIn(part)).toEqual(['V40.1']);
    expect(unreadIn(part)).toEqual(codes);
  });

  test('ends them also below a note, a pointer and a heading for concepts', () => {
    expect(unreadIn(below('Note: It is used.', 'Evidence', 'V40.1 One'))).toEqual(['V40.1 One']);
    const pointer = 'Coding and clinical classification codes for this guidance';
    expect(unreadIn(partOf('OPCS-4:', pointer, 'Evidence', 'V40.1 One'))).toEqual(['V40.1 One']);
    expect(unreadIn(partOf('SNOMED CT codes:', 'Evidence', 'V40.1 One'))).toEqual(['V40.1 One']);
  });

  test('does not end them where they have not begun', () => {
    expect(proceduresIn(partOf('Evidence', 'V40.1 One'))).toEqual(['V40.1']);
    expect(proceduresIn(partOf('Coding', 'Evidence', 'V40.1 One'))).toEqual(['V40.1']);
  });

  test('leaves all of a resource document to be understood, but what every page says', () => {
    const part = partOf(
      'SNOMED CT codes:',
      'Evidence',
      'What is this',
      'History',
      'This guidance represents the view of NICE',
    );
    expect(unreadIn(part)).toEqual(['What is this']);
  });

  test('is followed by a diagnosis of its own', () => {
    const part = below(
      'V40.1 One',
      'Evidence',
      'Diagnosis:',
      'M54.5 Pain',
      'ICD-10:',
      'M51.1 Disc',
    );
    expect(diagnosesIn(part)).toEqual(['M54.5', '? M51.1']);
  });
});

describe('headings behind bullets', () => {
  test.each([
    ['that is not understood', '• Tell us'],
    ['of the description', '• Summary'],
    ['with a colon', '• Your views:'],
  ])('end the codes at the next %s', (_label, line) => {
    const part = partOf('• OPCS-4:', 'V40.1 One', line, 'What is this', 'V40.2 Two');
    expect(proceduresIn(part)).toEqual(['V40.1']);
    expect(unreadIn(part)).toEqual(['V40.2 Two']);
  });

  test('end the codes also where none has come yet', () => {
    expect(unreadIn(partOf('• OPCS-4:', '• Summary', 'V40.1 One'))).toEqual(['V40.1 One']);
  });

  test.each([
    ['at another indent', '  • Tell us'],
    ['without a bullet', 'Tell us'],
    ['with a code', '• Tell us of V40.3'],
  ])('do not end them at a line %s', (_label, line) => {
    const part = partOf('• OPCS-4:', 'V40.1 One', line, 'V40.2 Two');
    expect(proceduresIn(part)).toEqual(['V40.1', 'V40.2']);
    expect(unreadIn(part)).toEqual([line.replace(/^[ •]+/, '')]);
  });

  test('do not end them at a note', () => {
    const part = partOf('• OPCS-4:', 'V40.1 One', '• Note: It is used.', 'V40.2 Two');
    expect(proceduresIn(part)).toEqual(['V40.1', 'V40.2']);
  });

  test('are none where the heading has no bullet', () => {
    const part = below('• V40.1 One', '• Tell us', '• V40.2 Two');
    expect(proceduresIn(part)).toEqual(['V40.1', 'V40.2']);
    expect(unreadIn(part)).toEqual(['Tell us']);
  });
});

test('too many lines of codes are refused, with the beginning of the document', () => {
  const part = partOf('x '.repeat(300), ...Array<string>(301).fill('V40.1 One'));
  expect(part.problems).toMatchObject([{ line: 1, column: 1, excerpt: 'x '.repeat(60) }]);
});

test('a row of a table has begun, and a document without any line of the kind has not', () => {
  expect(new CodingPartReader(prepare('Spine'), { isRow: true }).read().begun).toBe(true);
  expect(partOf('Spine').begun).toBe(false);
});
