import fc from 'fast-check';
import { lineRecognisers } from '../../src/documents/line-kinds.js';
import { longestDocument, readGuidance } from '../../src/documents/read.js';
import { readNotation } from '../../src/notation.js';
import type { GuidanceRecords, SpanRecord } from '../../src/records.js';
import { documentWith, recordsOf, stepsOf, wordsOf } from './documents.js';

const examples = lineRecognisers.map(({ example }) => example);

describe('no text is too much for the reader', () => {
  const scrap = fc.oneof(
    fc.constantFrom(...examples),
    fc.constantFrom(
      'Or',
      'Note:',
      'V55.- Levels',
      '**',
      '\n',
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
      '💉',
      '\ud83d',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  test('any string is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(scrap, { maxLength: 30 }).map((scraps) => scraps.join('')),
          fc.array(scrap, { maxLength: 30 }).map((scraps) => scraps.join('\n')),
          fc
            .array(scrap, { maxLength: 20 })
            .map((scraps) => documentWith({ opcs4: scraps.join('\n') })),
          fc
            .array(scrap, { maxLength: 20 })
            .map((scraps) => documentWith({ opcs4: `Note: ${scraps.join(' ')}` })),
        ),
        (text) => {
          const reading = readGuidance(text);
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
        },
      ),
      { numRuns: 500 },
    );
  });

  const hostile: readonly string[] = [
    ...examples.filter((example) => example !== ''),
    ' ',
    '\n \n',
    '\t\u00a0',
    '**',
    '(',
    '(1',
    '(448606008)',
    '.',
    ':',
    ', ',
    "'",
    'Or',
    'Note:',
    'V40.',
    'V40.1 ',
    'V40-V55 ',
    'Chapter ',
    "chapter '",
    'if ',
    'if, ',
    'where it is not known ',
    'is ',
    'may or may not ',
    'can not ',
    'each time ',
    'fourth-character ',
    'IPG1-',
    '💉',
  ];

  /** As much of a unit as the longest document has room for, with something after it that no pattern wants. */
  function fill(before: string, unit: string, after: string): string {
    const room = longestDocument - before.length - after.length;
    return before + unit.repeat(Math.floor(room / unit.length)) + after;
  }

  const [underConcepts = '', rest = ''] = documentWith({ concepts: '█' }).split('█');
  const [underOpcs4 = '', restOfOpcs4 = ''] = documentWith({ opcs4: '█' }).split('█');

  test.each(hostile.map((unit) => [JSON.stringify(unit), unit] as const))(
    'ends on 200,000 characters of %s',
    (_label, unit) => {
      const lines = `${unit.repeat(Math.ceil(20 / unit.length))}\n`;
      for (const text of [
        fill('', unit, ''),
        fill(`${underConcepts}x`, unit, `y${rest}`),
        fill(`${underOpcs4}V40.1 x`, unit, `y${restOfOpcs4}`),
        fill(underOpcs4, lines, `y${restOfOpcs4}`),
        fill(`${underOpcs4}Note: V55.- x`, unit, ` x.y${restOfOpcs4}`),
        fill(`${underOpcs4}Note: if`, unit, `x.y z${restOfOpcs4}`),
      ]) {
        expect(text.length).toBeLessThanOrEqual(longestDocument);
        expect(typeof readGuidance(text).read).toBe('boolean');
      }
    },
  );

  test.each([
    ['notes', 'Note: A code from V55.- must be assigned. If not known, V55.9 is used.\n'],
    ['duties', 'Note: V55.- must be used. This code must be used. This code must be used.\n'],
    ['defaults', 'Note: V55.- or Y53.-. If it is not known, the fourth character .9 is used.\n'],
    ['headings', 'OPCS-4 code(s):\n'],
  ])('a document of nothing but %s is read', (_label, unit) => {
    const reading = readGuidance(fill(underOpcs4, unit, restOfOpcs4));
    expect(reading.read).toBe(true);
  });

  test.each([
    ['code lines', 'V40.1 Stabilisation\n'],
    ['code lines joined by "Or"', 'V40.1 One\nOr\nV40.2 Two\nV55.- Levels\n'],
    ['code lines and duties', `V40.1 One\nNote: V40.1.${' This code must be used.'.repeat(3)}\n`],
  ])('a document with too many %s is refused', (_label, unit) => {
    const reading = readGuidance(fill(underOpcs4, unit, restOfOpcs4));
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
  const step = fc.array(choice, { minLength: 1, maxLength: 3 }).map((choices) => ({
    lines: choices.flatMap(({ line }, at) => (at === 0 ? [line] : ['Or', line])),
    step: choices.map(({ notation }) => notation).join(' or '),
  }));
  const unread = choice.map(({ notation }) => ({
    lines: [`One of ${notation} and others:`],
    step: null,
  }));
  const note = fc.tuple(choice, choice, choice).map(([one, two, three]) => ({
    lines: [
      `Note: Codes from **${one.notation}** are used as secondary codes: if it is not known, ${two.notation} is used.`,
      `See (${three.notation}). If it is used, these codes must be assigned.`,
    ],
    step: null,
  }));
  return fc
    .tuple(
      fc.array(fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: unread }), {
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
    .tuple(fc.constantFrom(...letters), fc.tuple(digit, digit), fc.tuple(digit, digit))
    .map(([letter, one, other]) => {
      const [first = '', last = ''] = [one.join(''), other.join('')].sort();
      return `${letter}${first}-${letter}${last}`;
    });
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

const procedures = blocks(notations('ABCDEFGHJKLMNOPQRSTUVWXYZ', '0123456789'));
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

  test('loses no code: each is in a choice, a mention or an unread line, and in one of them only', () => {
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
          expect([token, inside.length]).toEqual([token, 1]);
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
});

/** What holds for the records of every document, whatever stood in it. */
function expectSound(records: GuidanceRecords): void {
  const { guidance, sections, steps, choices, notes, duties, defaults, mentions, unreadLines } =
    records;
  const words = (record: SpanRecord) => wordsOf(records, record);
  const spans = [
    ...sections,
    ...steps,
    ...choices,
    ...notes,
    ...duties,
    ...defaults,
    ...mentions,
    ...unreadLines,
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
  const inText = [...steps].sort((one, other) => one.spanStart - other.spanStart);
  for (const [index, step] of inText.entries()) {
    const next = inText[index + 1];
    if (next) expect(step.spanEnd).toBeLessThanOrEqual(next.spanStart);
  }
}
