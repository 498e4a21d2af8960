import { existsSync, readFileSync } from 'node:fs';
import { clauseExamples, readSentence } from '../../src/documents/clause-examples.js';
import { grammarPage, phraseOf } from '../../src/documents/grammar.js';
import { layoutOf, layouts } from '../../src/documents/layouts.js';
import { kindOf, lineRecognisers } from '../../src/documents/line-kinds.js';
import { prepare } from '../../src/documents/text.js';
import { readingOf, variations } from '../../src/documents/variations.js';
import type { CodeSystem } from '../../src/model/index.js';

const announced: readonly (CodeSystem | null)[] = [null, 'OPCS4', 'ICD10', 'SNOMEDCT'];

describe('the recognisers', () => {
  const examples = lineRecognisers.flatMap((recogniser) =>
    [recogniser.example, ...(recogniser.also ?? [])].map(
      (line) => [recogniser.name, line, recogniser] as const,
    ),
  );

  test.each(examples)(
    '%s knows its own "%s", and no earlier row does',
    (name, line, { recognise }) => {
      const systems = announced.filter((system) => recognise(line, { system }) !== null);
      expect(systems).not.toEqual([]);
      for (const system of systems) {
        const first = lineRecognisers.find((row) => row.recognise(line, { system }) !== null);
        expect(first?.name).toBe(name);
        expect(kindOf(line, { system })).toEqual(recognise(line, { system }));
      }
    },
  );

  test.each([
    ['code line', 'V40.1 Non-rigid stabilisation of spine', 'codes: V40.1'],
    ['code line', 'Y99.2 Live related donor or Y99.3 Other', 'codes: Y99.2 or Y99.3'],
    ['code line', 'Y53.2 Approach (if used)', 'codes: Y53.2, if used'],
    ['code line', 'Y53.2 Approach (optional)', 'codes: Y53.2, may be left out'],
    ['site code from a chapter', 'Site code from Chapter Z', 'codes: any of Z'],
    ['connective or', 'Or', 'or: the next codes are alternatives to those above'],
    ['scenario heading', 'Percutaneous procedure:', 'scenario: Percutaneous procedure'],
    ['lead-in', 'One of the following codes is assigned:', 'lead-in: one of the lines'],
    [
      'lead-in',
      'The following two OPCS-4 codes are assigned directly after the code above:',
      'lead-in: all of the next 2 lines, codes of OPCS-4, directly after the step above',
    ],
    ['OPCS-4 heading', 'OPCS4.6 Code(s)', 'heading: codes of OPCS-4, edition 4.6'],
    [
      'preference between solutions',
      'The second combination should be used in preference.',
      'preference: solution 2',
    ],
  ])('%s makes of "%s": %s', (name, line, words) => {
    const recogniser = lineRecognisers.find((row) => row.name === name);
    expect(recogniser && phraseOf(recogniser, line)).toBe(words);
  });

  test('a line that its recogniser does not know is no example of it', () => {
    const blank = lineRecognisers.find(({ name }) => name === 'blank line');
    expect(() => blank && phraseOf(blank, 'Or')).toThrow('"blank line" does not know its example');
  });
});

describe('the layouts', () => {
  test.each(layouts)('$name is told by its example', ({ name, example }) => {
    const document = prepare(example);
    const kinds = document.lines.map(({ text }) => kindOf(text, { system: null }));
    expect(layoutOf(document, kinds)?.name).toBe(name);
  });
});

describe('the clauses', () => {
  test('every example is read, and every column has something to show', () => {
    const read = clauseExamples.map(readSentence);
    for (const column of [
      'obligations',
      'conditions',
      'positions',
      'defaults',
      'steps',
      'placements',
    ] as const) {
      expect(read.some((sentence) => sentence[column].length > 0)).toBe(true);
    }
  });

  test('what a sentence says is told apart from the lines above it', () => {
    expect(
      readSentence(
        'The site code Z67.5 is assigned in second place following V55.- if it is known.',
      ),
    ).toEqual({
      obligations: ['MUST'],
      conditions: [],
      positions: ['in second place'],
      defaults: [],
      steps: ['adds Z67.5'],
      placements: ['after V55.- if it is known'],
    });
  });
});

describe('the variations', () => {
  const rows = Object.values(variations).flat();

  test.each(rows)('$name', (variation) => {
    expect(readingOf(variation)).toBe(variation.reads);
  });

  test.each(rows)('$name: it is read by $by', ({ by, example }) => {
    if (by.endsWith('.ts')) {
      expect(existsSync(`src/documents/${by}`)).toBe(true);
      return;
    }
    const recogniser = lineRecognisers.find(({ name }) => name === by);
    const known = prepare(example).lines.filter(({ text }) =>
      announced.some((system) => {
        const kind = recogniser?.recognise(text, { system });
        return kind != null && kindOf(text, { system })?.is === kind.is;
      }),
    );
    expect(known).not.toEqual([]);
  });

  test('each has a name and an example of its own', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(new Set(rows.map(({ example }) => example)).size).toBe(rows.length);
  });
});

test('docs/grammar.md is what the tables say; "npm run grammar" writes it', () => {
  expect(readFileSync('docs/grammar.md', 'utf8')).toBe(grammarPage());
});
