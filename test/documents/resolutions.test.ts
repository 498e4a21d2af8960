import { resolve, type Resolution } from '../../src/documents/resolutions.js';
import type { GuidanceRecords, QuestionRecord, SpanRecord, StepRecord } from '../../src/records.js';
import { stepsOf } from './documents.js';

const text = `IPG999 Something done to the prostate
OPCS-4 code(s):
M71.1 Focal ablation
Y53.2 Ultrasonic control
Y53.7 Magnetic control
Note: One of them is assigned.
See **Y53.9** in the theatre record.
A line of no use.
Note: The last one.
`;

const spanOf = (words: string): SpanRecord => {
  const spanStart = text.indexOf(words);
  return { spanStart, spanEnd: spanStart + words.length };
};

const step = (ordinal: number, words: string, more: Partial<StepRecord> = {}): StepRecord => ({
  ordinal,
  subject: 'PROCEDURE',
  solutionOrdinal: 1,
  obligation: 'MUST',
  condition: null,
  questionKey: null,
  questionText: null,
  position: null,
  relation: ordinal === 1 ? null : 'UNKNOWN',
  ...spanOf(words),
  ...more,
});

const target = (value: string) =>
  ({ system: 'OPCS4', targetKind: 'CODE', firstValue: value, lastValue: value }) as const;

const choice = (stepOrdinal: number, value: string, words: string) => ({
  ...target(value),
  stepOrdinal,
  ordinal: 1,
  words,
  marker: null,
  ...spanOf(`${value} ${words}`),
});

const question = (
  ordinal: number,
  key: string,
  kind: QuestionRecord['kind'],
  words: string,
): QuestionRecord => ({
  ordinal,
  key,
  kind,
  text: `What of ${key}?`,
  ...spanOf(words),
  answer: null,
  answeredBy: null,
  answeredAt: null,
});

const unread = (line: number, words: string) => ({ line, text: words, ...spanOf(words) });

/** Three steps whose relations were lost, two notes, and two lines that were not understood between them. */
const records: GuidanceRecords = {
  guidance: {
    reference: 'IPG999',
    title: 'Something done to the prostate',
    family: 'for a test',
    edition: null,
    sourceUrl: null,
    text,
  },
  procedure: { title: 'Something done to the prostate' },
  recommendation: { outcome: 'CODES' },
  sections: [
    {
      ordinal: 1,
      subject: 'PROCEDURE',
      system: 'OPCS4',
      heading: 'OPCS-4 code(s):',
      published: true,
      ...spanOf('OPCS-4 code(s):'),
    },
  ],
  solutions: [{ ordinal: 1, label: null, preferred: null }],
  steps: [
    step(1, 'M71.1 Focal ablation'),
    step(2, 'Y53.2 Ultrasonic control'),
    step(3, 'Y53.7 Magnetic control'),
  ],
  choices: [
    choice(1, 'M71.1', 'Focal ablation'),
    choice(2, 'Y53.2', 'Ultrasonic control'),
    choice(3, 'Y53.7', 'Magnetic control'),
  ],
  placements: [2, 3].map((stepOrdinal) => ({
    ...target('M71.1'),
    stepOrdinal,
    ordinal: 1,
    condition: null,
    ...spanOf('One of them'),
  })),
  notes: [
    {
      ordinal: 1,
      kind: 'NOTE',
      text: 'One of them is assigned.',
      ...spanOf('One of them is assigned.'),
    },
    { ordinal: 2, kind: 'NOTE', text: 'The last one.', ...spanOf('The last one.') },
  ],
  duties: [1, 2].map((ordinal) => ({
    ordinal,
    noteOrdinal: ordinal,
    obligation: 'MUST' as const,
    condition: null,
    position: null,
    ...spanOf(ordinal === 1 ? 'One of them is assigned.' : 'The last one.'),
  })),
  dutySteps: [
    { dutyOrdinal: 1, stepOrdinal: 2 },
    { dutyOrdinal: 1, stepOrdinal: 3 },
    { dutyOrdinal: 2, stepOrdinal: 3 },
  ],
  defaults: [
    {
      ordinal: 1,
      noteOrdinal: 2,
      condition: 'nothing is stated',
      system: 'OPCS4',
      value: 'Y53.9',
      ...spanOf('The last one.'),
    },
  ],
  mentions: [1, 2].map((noteOrdinal) => ({
    ...target('Y53.2'),
    ordinal: noteOrdinal,
    noteOrdinal,
    ...spanOf(noteOrdinal === 1 ? 'One of them is assigned.' : 'The last one.'),
  })),
  unreadLines: [unread(7, 'See **Y53.9** in the theatre record.'), unread(8, 'A line of no use.')],
  replacements: [],
  questions: [
    question(1, 'second', 'UNKNOWN_RELATION', 'Y53.2 Ultrasonic control'),
    question(2, 'third', 'UNKNOWN_RELATION', 'Y53.7 Magnetic control'),
    question(3, 'line-7', 'UNREAD_LINE', 'See **Y53.9** in the theatre record.'),
    question(4, 'line-8', 'UNREAD_LINE', 'A line of no use.'),
  ],
  examples: [],
};

const at = '2026-11-23T09:30:00.000Z';
const answers = (given: Record<string, string>): Resolution[] =>
  Object.entries(given).map(([key, answer]) => ({ question: key, answer, by: 'A. Curator', at }));

function resolved(given: Record<string, string>, document = records): GuidanceRecords {
  const outcome = resolve(document, answers(given));
  if (!outcome.resolved) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.records;
}

function messagesOf(resolutions: readonly Resolution[]): string[] {
  const outcome = resolve(records, resolutions);
  return outcome.resolved ? [] : outcome.problems.map(({ message }) => message);
}

const relations = ({ steps }: GuidanceRecords) => steps.map(({ relation }) => relation);

test('without an answer everything stays as the document says it', () => {
  expect(resolved({})).toEqual(records);
});

test('a question keeps its words and gets the answer, its author and its day', () => {
  const [second, third] = resolved({ second: ' or ' }).questions;
  expect(second).toEqual({
    ...records.questions[0],
    answer: 'OR',
    answeredBy: 'A. Curator',
    answeredAt: at,
  });
  expect(third).toEqual(records.questions[1]);
});

describe('steps that lost their relation', () => {
  test('AND puts a step beside the one before', () => {
    const after = resolved({ second: 'AND' });
    expect(stepsOf(after)).toEqual(['M71.1', 'Y53.2', 'Y53.7']);
    expect(relations(after)).toEqual([null, 'AND', 'UNKNOWN']);
  });

  test('OR joins a step to the one before', () => {
    const after = resolved({ third: 'OR' });
    expect(stepsOf(after)).toEqual(['M71.1', 'Y53.2 or Y53.7']);
    expect(relations(after)).toEqual([null, 'UNKNOWN']);
    expect(after.choices.map(({ stepOrdinal, ordinal }) => [stepOrdinal, ordinal])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
    ]);
    expect(after.steps[1]).toMatchObject({
      spanStart: spanOf('Y53.2').spanStart,
      spanEnd: spanOf('Y53.7 Magnetic control').spanEnd,
    });
  });

  test('OR twice makes one step of three, and the later step keeps its relation', () => {
    expect(stepsOf(resolved({ second: 'OR', third: 'OR' }))).toEqual(['M71.1 or Y53.2 or Y53.7']);
    const after = resolved({ second: 'OR', third: 'AND' });
    expect(stepsOf(after)).toEqual(['M71.1 or Y53.2', 'Y53.7']);
    expect(relations(after)).toEqual([null, 'AND']);
    expect(after.steps.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  test('what hangs on steps goes with them, and nothing twice', () => {
    const after = resolved({ third: 'OR' });
    expect(after.placements.map(({ stepOrdinal, ordinal }) => [stepOrdinal, ordinal])).toEqual([
      [2, 1],
      [2, 2],
    ]);
    expect(after.dutySteps).toEqual([
      { dutyOrdinal: 1, stepOrdinal: 2 },
      { dutyOrdinal: 2, stepOrdinal: 2 },
    ]);
  });

  test.each([
    ['both always', null, null, 'MUST', null],
    ['the same condition', 'if seen', 'if seen', 'CONDITIONAL', 'if seen'],
    ['the first always', null, 'if seen', 'MUST', null],
    ['the second always', 'if seen', null, 'MUST', null],
    ['each its own', 'if seen', 'if heard', 'CONDITIONAL', 'if seen or if heard'],
  ])('joined steps are binding when either is: %s', (_label, one, other, obligation, condition) => {
    const binding = (when: string | null): Partial<StepRecord> => ({
      condition: when,
      obligation: when === null ? 'MUST' : 'CONDITIONAL',
    });
    const document = {
      ...records,
      steps: [
        step(1, 'M71.1 Focal ablation'),
        step(2, 'Y53.2 Ultrasonic control', { relation: 'AND', ...binding(one) }),
        step(3, 'Y53.7 Magnetic control', binding(other)),
      ],
    };
    expect(resolved({ third: 'OR' }, document).steps[1]).toMatchObject({ obligation, condition });
  });
});

describe('lines that were not understood', () => {
  test('NOTHING takes a line out', () => {
    const after = resolved({ 'line-8': 'NOTHING' });
    expect(after.unreadLines.map(({ line }) => line)).toEqual([7]);
    expect(after.notes).toEqual(records.notes);
  });

  test('NOTE makes it a note where it stands, with the codes it names', () => {
    const after = resolved({ 'line-7': 'NOTE' });
    expect(after.unreadLines.map(({ line }) => line)).toEqual([8]);
    expect(after.notes).toEqual([
      records.notes[0],
      {
        ordinal: 2,
        kind: 'NOTE',
        text: 'See Y53.9 in the theatre record.',
        ...spanOf('See **Y53.9** in the theatre record.'),
      },
      { ...records.notes[1], ordinal: 3 },
    ]);
    expect(
      after.mentions.map(({ ordinal, noteOrdinal, firstValue }) => [
        ordinal,
        noteOrdinal,
        firstValue,
      ]),
    ).toEqual([
      [1, 1, 'Y53.2'],
      [2, 2, 'Y53.9'],
      [3, 3, 'Y53.2'],
    ]);
    expect(after.mentions[1]).toMatchObject(spanOf('Y53.9'));
  });

  test('what hangs on later notes goes with them', () => {
    const after = resolved({ 'line-8': 'NOTE', 'line-7': 'NOTE' });
    expect(after.unreadLines).toEqual([]);
    expect(after.notes.map(({ ordinal, text: words }) => [ordinal, words])).toEqual([
      [1, 'One of them is assigned.'],
      [2, 'See Y53.9 in the theatre record.'],
      [3, 'A line of no use.'],
      [4, 'The last one.'],
    ]);
    expect(after.duties.map(({ noteOrdinal }) => noteOrdinal)).toEqual([1, 4]);
    expect(after.defaults.map(({ noteOrdinal }) => noteOrdinal)).toEqual([4]);
  });
});

describe('an answer that cannot be applied is refused', () => {
  const one = (more: Partial<Resolution>): Resolution => ({
    question: 'third',
    answer: 'OR',
    by: 'A. Curator',
    at,
    ...more,
  });

  test.each<[string, Resolution[], string]>([
    [
      'no such question',
      [one({ question: 'x' })],
      'There is no question "x". IPG999 leaves open: second, third, line-7, line-8.',
    ],
    [
      'not an answer to it',
      [one({ answer: 'NOTE' })],
      '"NOTE" does not answer the question third: What of third? Answer AND or OR.',
    ],
    [
      'answered twice',
      [one({}), one({ answer: 'AND' })],
      'The question third is answered twice. Give one answer.',
    ],
    [
      'by nobody',
      [one({ by: ' ' })],
      'The answer to the question third has no name. Say who gives it.',
    ],
  ])('%s', (_label, resolutions, message) => {
    expect(messagesOf(resolutions)).toEqual([message]);
  });

  test('with its place', () => {
    const outcome = resolve(records, [one({ answer: 'MAYBE' })]);
    expect(outcome).toMatchObject({
      problems: [{ line: 5, column: 1, excerpt: 'Y53.7 Magnetic control' }],
    });
  });

  test('and with it all others', () => {
    expect(resolve(records, [one({}), one({ question: 'x' })]).resolved).toBe(false);
  });

  test('where nothing is left open', () => {
    const outcome = resolve({ ...records, questions: [] }, [one({})]);
    expect(outcome).toMatchObject({
      problems: [
        {
          message:
            'There is no question "third". IPG999 leaves nothing open. Leave the answer out.',
        },
      ],
    });
  });
});
