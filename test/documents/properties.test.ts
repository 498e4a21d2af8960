import * as fc from 'fast-check';
import { layouts } from '../../src/documents/layouts.js';
import { lineRecognisers } from '../../src/documents/line-kinds.js';
import { longestDocument, readDocuments, readGuidance } from '../../src/documents/read.js';
import { render } from '../../src/documents/render.js';
import { readNotation } from '../../src/notation.js';
import type { GuidanceRecords, SpanRecord } from '../../src/records.js';
import { documentWith, recordsOf, stepsOf, wordsOf } from './documents.js';

const examples = [
  ...lineRecognisers.flatMap(({ example, also = [] }) => [example, ...also]),
  ...layouts.map(({ example }) => example),
];

const connectors = [
  'Or',
  'Plus',
  'Note:',
  'Includes:',
  'Excludes: (C51.5)',
  'V55.- Levels',
  '**',
  '\n',
  '\n\n\n',
  '\r',
  ' ',
  '.',
  ':',
  'if',
  'must',
  '\uFEFF',
  'V40-V55',
  'these categories',
  'fourth character .9',
  'not known',
  'when',
  ', ',
  ' or ',
  '• ',
  '<p>',
  '<li>',
  '| ',
  '# ',
  '251 Special',
  '💉',
  '\ud83d',
  '\u0000',
];

describe('no text is too much for the reader', () => {
  const scrap = fc.oneof(
    fc.constantFrom(...examples),
    fc.constantFrom(...connectors),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const scraps = (separator: string) =>
    fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(separator));

  test('any string is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          scraps(''),
          scraps('\n'),
          scraps('\n').map((text) => documentWith({ opcs4: text })),
          scraps(' ').map((text) => documentWith({ opcs4: `Note: ${text}` })),
          scraps('\n').map((text) => `codes agreed with the\n${text}\n9 Normal`),
          scraps('\n').map((text) => `Coding recommendations\n${text}`),
        ),
        (text) => {
          for (const reading of readDocuments(text, { reference: 'IPG999' })) {
            if (reading.read) {
              expectSound(reading.records);
            } else {
              expect(reading.problems).not.toEqual([]);
              for (const { line, column, message } of reading.problems) {
                expect(line).toBeGreaterThanOrEqual(1);
                expect(column).toBeGreaterThanOrEqual(1);
                expect(message).toMatch(/^\S.*\.$/s);
              }
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const hostile: readonly string[] = [
    ...new Set([
      ...examples.filter((example) => example !== ''),
      ...connectors.filter((scrapped) => !/[\ud800-\udfff\u0000]/.test(scrapped)),
      ' ',
      '\n \n',
      '\t\u00a0',
      '(',
      '(1',
      '[',
      '[a](',
      "'",
      'V40.1 ',
      'V40.1 x or ',
      'Chapter ',
      'if, ',
      'is ',
      'may or may not ',
      'each time ',
      'concurrent ',
      'following ',
      'a\n',
      'OPCS-4 code(s):\n',
      'IPG1 x\nOPCS-4 codes\n',
      '1 Normal ',
    ]),
  ];

  /** As much of a unit as there is room for, with something after it that no pattern wants. */
  function fill(room: number, before: string, unit: string, after: string): string {
    return (
      before + unit.repeat(Math.floor((room - before.length - after.length) / unit.length)) + after
    );
  }

  /** The ways a unit can be repeated: by itself, in a title, in a note, in a sentence, line by line, and in a table. */
  const settings: readonly (readonly [string, (room: number, unit: string) => string])[] = [
    ['by itself', (room, unit) => fill(room, '', unit, '')],
    ['in a title', (room, unit) => fill(room, under('V40.1 x'), unit, 'y')],
    ['in a note', (room, unit) => fill(room, under('Note: V55.- x'), unit, ' x.y')],
    ['in a sentence', (room, unit) => fill(room, under('A code from Y53.- is used if'), unit, '.')],
    [
      'line by line',
      (room, unit) => fill(room, under(''), `${unit.repeat(Math.ceil(20 / unit.length))}\n`, 'y'),
    ],
    ['in a table', (room, unit) => fill(room, 'codes agreed with the\n', unit, ' 1 Normal')],
  ];

  function under(start: string): string {
    return `IPG1 Title\nProcedure and device:\nOPCS-4 code(s):\n${start}`;
  }

  test.each(settings)('ends on long runs of anything, %s', (_label, text) => {
    for (const unit of hostile) {
      const long = text(30_000, unit);
      expect(readDocuments(long, { reference: 'IPG1' }).length).toBeGreaterThan(0);
    }
  });

  // Were any part of the reader quadratic, these would take minutes.
  test.each([
    ['white space in a sentence', 3, ' ', longestDocument],
    ['white space in a note', 2, ' ', longestDocument],
    ['white space in a title', 1, '\t', longestDocument],
    ['blank lines in a note', 2, ' \n', longestDocument],
    ['one word', 3, 'a', longestDocument],
    ['headings', 0, 'OPCS-4 code(s):\n', longestDocument],
    ['bullets in a note', 2, '\n- x', 500_000],
    ['sentences', 4, 'A code from Y53.- is used. ', 500_000],
    ['rows of a table', 5, 'Name V40.1 Title 1 Normal\n', 500_000],
  ] as const)('takes texts of any length: %s', (_label, setting, unit, room) => {
    const text = settings[setting]?.[1](room, unit) ?? '';
    expect(text.length).toBeGreaterThan(room - 200);
    expect(readDocuments(text, { reference: 'IPG1' }).length).toBeGreaterThan(0);
  });

  test('a text that is longer is refused', () => {
    const reading = readGuidance('V'.repeat(longestDocument + 1));
    expect(reading.read ? '' : reading.problems[0]?.message).toMatch(/at most 5000000/);
  });

  test.each([
    ['notes', 'Note: A code from V55.- must be assigned. If not known, V55.9 is used.\n'],
    ['duties', 'Note: V55.- must be used. This code must be used. This code must be used.\n'],
    ['headings', 'OPCS-4 code(s):\n'],
  ])('a document of nothing but %s is read', (_label, unit) => {
    expect(readGuidance(fill(100_000, under(''), unit, '')).read).toBe(true);
  });

  test.each([
    ['code lines', 'V40.1 Stabilisation\n'],
    ['code lines joined by "Or"', 'V40.1 One\nOr\nV40.2 Two\nV55.- Levels\n'],
  ])('a document with too many %s is refused', (_label, unit) => {
    const reading = readGuidance(fill(100_000, under(''), unit, ''));
    expect(reading.read ? '' : reading.problems[0]?.message).toMatch(
      /code lines; a guidance document has at most 300/,
    );
  });
});

interface Block {
  readonly lines: readonly string[];
  /** The step it is to be read as, or null when it is none. */
  readonly step: string | null;
}

/** Blocks of lines that stand under a heading, each with what it is to be read as. */
function blocks(choice: fc.Arbitrary<Written>): fc.Arbitrary<readonly Block[]> {
  const step = fc
    .tuple(
      fc.array(choice, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', ' (if used)', ' (where necessary)'),
    )
    .map(([choices, condition]) => ({
      lines: choices.flatMap(({ line }, at) => {
        const written = at === choices.length - 1 ? line + condition : line;
        return at === 0 ? ['Plus', written] : ['Or', written];
      }),
      step: choices.map(({ notation }) => notation).join(' or '),
    }));
  const excludes = choice.map(({ notation }) => ({
    lines: [`Excludes: something else (${notation})`],
    step: null,
  }));
  const note = fc.tuple(choice, choice).map(([one, two]) => ({
    lines: [
      `Note: Codes from **${one.notation}** stand elsewhere: if it is not known, ${two.notation} is used.`,
      `See (${two.notation}).`,
    ],
    step: null,
  }));
  return fc
    .tuple(
      fc.array(fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: excludes }), {
        maxLength: 6,
      }),
      fc.array(fc.oneof({ weight: 1, arbitrary: step }, { weight: 2, arbitrary: note }), {
        maxLength: 5,
      }),
    )
    .map(([first, second]) => [...first, ...second]);
}

interface Written {
  readonly line: string;
  readonly notation: string;
}

const digit = fc.constantFrom(...'0123456789');
const category = (letters: string) =>
  fc.tuple(fc.constantFrom(...letters), digit, digit).map((characters) => characters.join(''));
const code = (letters: string, fourths: string) =>
  fc
    .tuple(category(letters), fc.oneof(fc.constantFrom('-'), fc.constantFrom(...fourths)))
    .map(([three, fourth]) => `${three}.${fourth}`);
const range = (letters: string) =>
  fc
    .tuple(
      fc.constantFrom(...letters),
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 2 }),
    )
    .map(([letter, numbers]) =>
      numbers
        .sort((one, other) => one - other)
        .map((number) => `${letter}${String(number).padStart(2, '0')}`)
        .join('-'),
    );
const titled = (notation: fc.Arbitrary<string>) =>
  fc
    .tuple(
      notation,
      fc.constantFrom('Stabilisation of spine', 'Approach to organ (x)', 'Levels NEC.'),
    )
    .map(([written, title]) => ({ line: `${written} ${title}`, notation: written }));

/** Mostly codes, and a range now and then. */
const notations = (letters: string, fourths: string) =>
  titled(
    fc.oneof(
      { weight: 5, arbitrary: code(letters, fourths) },
      { weight: 1, arbitrary: range(letters) },
    ),
  );

// Operations alone: an operation after "Or" and a method begins a whole alternative, and so does one after the levels of
// spine (V55), which are no operation.
const procedures = blocks(
  notations('ABCDEFGHJKLMNPQRSTUVWX', '0123456789').filter(
    ({ notation }) => !notation.startsWith('V55'),
  ),
);
const diagnoses = blocks(notations('ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789X'));
const gap = fc.constantFrom('\n', '\n\n', '\n \n');

describe('a document put together of known lines', () => {
  const assembled = fc.record({ opcs4: procedures, icd10: diagnoses, gap }).map((parts) => ({
    text: documentWith({
      opcs4: parts.opcs4.flatMap(({ lines }) => lines).join(parts.gap),
      icd10: parts.icd10.flatMap(({ lines }) => lines).join(parts.gap),
    }),
    steps: [...parts.opcs4, ...parts.icd10].flatMap(({ step }) => (step === null ? [] : [step])),
  }));

  test('has the steps that were put in, in their order', () => {
    fc.assert(
      fc.property(assembled, ({ text, steps }) => {
        expect(stepsOf(recordsOf(text))).toEqual(steps);
      }),
    );
  });

  test('loses no code: each is in a choice, a mention or an unread line', () => {
    fc.assert(
      fc.property(assembled, ({ text }) => {
        const records = recordsOf(text);
        const spans = [...records.choices, ...records.mentions, ...records.unreadLines];
        for (const { index, 0: token } of records.guidance.text.matchAll(
          /[A-Z]\d\d(?:\.[\dX-]|-[A-Z]\d\d)/g,
        )) {
          const inside = spans.filter(
            ({ spanStart, spanEnd }) => spanStart <= index && index + token.length <= spanEnd,
          );
          expect([token, inside.length]).not.toEqual([token, 0]);
        }
      }),
    );
  });

  test('invents no code: each that was read stands in its words', () => {
    fc.assert(fc.property(assembled, ({ text }) => expectSound(recordsOf(text))));
  });

  test('reads the same with other line ends', () => {
    fc.assert(
      fc.property(assembled, ({ text }) => {
        expect(recordsOf(text.replaceAll('\n', '\r\n'))).toEqual(recordsOf(text));
      }),
    );
  });

  test('written from what was read, reads the same again', () => {
    fc.assert(
      fc.property(assembled, ({ text }) => {
        const records = recordsOf(text);
        const again = readGuidance(render(records));
        expect(again.read && sameFacts(again.records)).toEqual(sameFacts(records));
      }),
    );
  });
});

/** The records without the text, the places in it, and the layout it was written in. */
function sameFacts({
  guidance: { text: _text, family: _family, ...guidance },
  ...records
}: GuidanceRecords): unknown {
  return JSON.parse(
    JSON.stringify({ guidance, ...records }, (key, value: unknown) =>
      key === 'spanStart' || key === 'spanEnd' || key === 'line' ? undefined : value,
    ),
  ) as unknown;
}

/** What holds for the records of every document, whatever stood in it. */
function expectSound(records: GuidanceRecords): void {
  const { guidance, steps, choices, mentions, defaults, unreadLines } = records;
  const words = (record: SpanRecord) => wordsOf(records, record);
  const spans = [
    ...records.sections,
    ...steps,
    ...choices,
    ...records.placements,
    ...records.notes,
    ...records.duties,
    ...defaults,
    ...mentions,
    ...unreadLines,
    ...records.replacements,
    ...records.questions,
  ];
  for (const span of spans) {
    expect(span.spanStart).toBeGreaterThanOrEqual(0);
    expect(span.spanEnd).toBeGreaterThan(span.spanStart);
    expect(span.spanEnd).toBeLessThanOrEqual(guidance.text.length);
  }
  for (const { system, firstValue, lastValue, ...span } of [...choices, ...mentions]) {
    const plain = words(span).replaceAll('**', '').replace(/\s/g, '').toUpperCase();
    for (const value of [firstValue, lastValue]) {
      expect(plain).toContain(plain.includes(value) ? value : value.replace('.', ''));
      expect(readNotation(system, value) ?? value).not.toBe('');
    }
  }
  for (const { value, ...span } of defaults) expect(words(span)).toContain(value.at(-1));
  for (const { text, ...span } of unreadLines) expect(words(span)).toBe(text);
  for (const [index, { ordinal }] of steps.entries()) expect(ordinal).toBe(index + 1);
  for (const { stepOrdinal } of choices) expect(steps[stepOrdinal - 1]).toBeDefined();
  const keys = records.questions.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  // A sentence on all scenarios is a step in each of them; within one, no two steps share words.
  for (const solution of new Set(steps.map(({ solutionOrdinal }) => solutionOrdinal))) {
    const inText = steps
      .filter(({ solutionOrdinal }) => solutionOrdinal === solution)
      .sort((one, other) => one.spanStart - other.spanStart);
    for (const [index, step] of inText.entries()) {
      const next = inText[index + 1];
      if (next) expect(step.spanEnd).toBeLessThanOrEqual(next.spanStart);
    }
  }
}
