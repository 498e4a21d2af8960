import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parsedDocument } from '../../src/cli/parsed.js';
import type { GuidanceRecords, SpanRecord } from '../../src/records.js';
import { recordsOf } from './documents.js';

const folder = '../shared/corpus';
const answersFolder = '../shared/corpus-gold';
const there = existsSync(folder) && existsSync(answersFolder);

const choice = z.object({ system: z.string(), target: z.string() });
const step = z.object({
  obligation: z.string(),
  condition: z.string().nullable(),
  choices: z.array(choice),
});
const answer = z.object({
  reference: z.string(),
  outcome: z.string(),
  solutions: z.array(
    z.object({
      label: z.string().nullable(),
      preferred: z.boolean().nullable(),
      steps: z.array(step),
    }),
  ),
  diagnosis: z.array(step),
  mentionsOnly: z.array(choice),
  unknownRelations: z.number(),
  notes: z.number(),
  defaults: z.array(z.object({ target: z.string() })),
  positions: z.array(
    z.object({ target: z.string(), position: z.string(), when: z.string().optional() }),
  ),
});
type Answer = z.infer<typeof answer>;

interface CorpusDocument {
  readonly name: string;
  readonly reference: string;
  readonly text: string;
}

const documents: readonly CorpusDocument[] = there
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({
        name,
        reference: /^[a-z]+\d+/.exec(name)?.[0].toUpperCase() ?? '',
        text: readFileSync(path.join(folder, name), 'utf8').replace(/^.*?^---\r?\n/ms, ''),
      }))
  : [];

/** What is written like a code of a classification. */
const codeLike = /(?<![A-Za-z0-9.])[A-Z]\d\d(?:\.\s?[\dX-]|(?![\dA-Za-z]))/g;

/** The words of a span without white space, so that a split code is whole. */
function wordsAt(
  { guidance: { text } }: GuidanceRecords,
  { spanStart, spanEnd }: SpanRecord,
): string {
  return text.slice(spanStart, spanEnd).replace(/\s+/g, '');
}

/** What is held against the answers, fact by fact. The answers tell "must" and "should" apart no more than the scores do. */
const facts = {
  reference: ({ reference }: Answer) => reference,
  outcome: ({ outcome }: Answer) => outcome,
  labels: ({ solutions }: Answer) => solutions.map(({ label }) => label?.toLowerCase() ?? null),
  preference: ({ solutions }: Answer) => solutions.map(({ preferred }) => preferred),
  steps: ({ solutions, diagnosis }: Answer) => ({
    solutions: solutions.map(({ steps }) => steps.map(stepFact)),
    diagnosis: diagnosis.map(stepFact),
  }),
  'unknown relations': ({ unknownRelations }: Answer) => unknownRelations,
  notes: ({ notes }: Answer) => notes,
  defaults: ({ defaults }: Answer) => defaults.map(({ target }) => target).sort(),
  positions: ({ positions }: Answer) =>
    positions
      .filter(({ position }) => !roles.has(position))
      .map(({ target, position, when }) => `${target} ${position}${when === undefined ? '' : '?'}`)
      .sort(),
} as const;

/** Roles that a document gives in passing; the answers do not have all of them. */
const roles = new Set(['secondary', 'subsidiary', 'supplementary', 'additional']);

function nameOf({ system, target }: z.infer<typeof choice>): string {
  return `${system} ${target}`;
}

function stepFact({ obligation, condition, choices }: z.infer<typeof step>): string {
  const codes = choices.map(nameOf).sort();
  return `${obligation === 'should' ? 'must' : obligation} ${codes.join(' or ')}${condition === null ? '' : ' on a condition'}`;
}

function stepsOf({ solutions, diagnosis }: Answer): z.infer<typeof step>[] {
  return [...solutions.flatMap(({ steps }) => steps), ...diagnosis];
}

function codesOf(document: Answer): string[] {
  return stepsOf(document).flatMap(({ choices }) => choices.map(nameOf));
}

function conditionsOf(document: Answer): string[] {
  return stepsOf(document).flatMap(({ condition }) => condition ?? []);
}

/** Whether two conditions share most of their words. */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map(
    (text) => new Set(text.toLowerCase().match(/[a-z0-9.]+/g)),
  );
  if (!first || !second) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 0.6 * Math.max(1, Math.min(first.size, second.size));
}

const title = there
  ? 'the real documents'
  : `the real documents (left out: ${folder} or their answers are not there)`;

(there ? describe : describe.skip)(title, () => {
  // A table without rows is an error for Jest, also where it is skipped.
  const rows = there ? documents : [{ name: 'none', reference: '', text: '' }];

  describe.each(rows)('$name', ({ name, reference, text }) => {
    let records: GuidanceRecords;
    let read: Answer;
    let expected: Answer;

    beforeAll(() => {
      records = recordsOf(text, { reference });
      read = answer.parse({ ...parsedDocument(name, records), mentionsOnly: [] });
      const file = path.join(answersFolder, name.replace(/\.txt$/, '.json'));
      expected = answer.parse(JSON.parse(readFileSync(file, 'utf8')));
    });

    test('drops no code', () => {
      const kept = [
        ...records.choices,
        ...records.mentions,
        ...records.placements,
        ...records.defaults,
        ...records.unreadLines,
      ];
      const dropped = [...records.guidance.text.matchAll(codeLike)]
        .map(({ index, 0: written }) => ({ written, from: index, to: index + written.length }))
        .filter(
          ({ from, to }) =>
            !kept.some(({ spanStart, spanEnd }) => spanStart <= from && to <= spanEnd),
        );
      expect(dropped).toEqual([]);
    });

    test('invents no code', () => {
      const found = [...records.choices, ...records.mentions];
      for (const target of found) {
        expect(wordsAt(records, target)).toContain(target.firstValue);
        expect(wordsAt(records, target)).toContain(target.lastValue);
      }
      if (records.recommendation.outcome === 'CODES') expect(found).not.toEqual([]);
    });

    test('points only into its text', () => {
      const spans = [
        ...records.sections,
        ...records.steps,
        ...records.choices,
        ...records.placements,
        ...records.notes,
        ...records.duties,
        ...records.defaults,
        ...records.mentions,
        ...records.unreadLines,
        ...records.replacements,
        ...records.questions,
      ];
      for (const { spanStart, spanEnd } of spans) {
        expect(spanStart).toBeGreaterThanOrEqual(0);
        expect(spanEnd).toBeGreaterThan(spanStart);
        expect(spanEnd).toBeLessThanOrEqual(records.guidance.text.length);
      }
    });

    test.each(Object.keys(facts) as (keyof typeof facts)[])('%s', (fact) => {
      expect(facts[fact](read)).toEqual(facts[fact](expected));
    });

    test('says when a step applies in the words of the document', () => {
      const conditions = conditionsOf(read);
      const unlike = conditionsOf(expected)
        .map((words, index) => ({ words, read: conditions[index] ?? '' }))
        .filter((pair) => !areAlike(pair.words, pair.read));
      expect(unlike).toEqual([]);
    });

    test('recommends no code that is only mentioned', () => {
      const meant = codesOf(expected);
      const mentioned = expected.mentionsOnly.map(nameOf).filter((code) => !meant.includes(code));
      expect(codesOf(read).filter((code) => mentioned.includes(code))).toEqual([]);
    });
  });
});
