import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeTarget } from '../../src/notation.js';
import type { GuidanceRecords, TargetRecord } from '../../src/records.js';
import { recordsOf } from './documents.js';

const document = '../shared/corpus/ipg366_seed_resource.txt';
const answers = '../shared/corpus-gold/ipg366_seed_resource.json';
const there = existsSync(document) && existsSync(answers);

const target = z.object({ system: z.string(), target: z.string() });
const step = z.object({
  obligation: z.string(),
  condition: z.string().nullable(),
  choices: z.array(target),
});
const gold = z.object({
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
  mentionsOnly: z.array(target),
  unknownRelations: z.number(),
  notes: z.number(),
  defaults: z.array(z.object({ when: z.string(), target: z.string() })),
  positions: z.array(z.object({ target: z.string(), position: z.string() })),
});

const title = there
  ? 'the original document of IPG366'
  : `the original document of IPG366 (left out: ${document} or its answers are not there)`;

(there ? describe : describe.skip)(title, () => {
  const expected = there ? gold.parse(JSON.parse(readFileSync(answers, 'utf8'))) : null;
  const text = there ? readFileSync(document, 'utf8').replace(/^.*?^---\r?\n/ms, '') : '';
  const read = () => factsOf(recordsOf(text));

  test.each([
    'reference',
    'outcome',
    'solutions',
    'diagnosis',
    'unknownRelations',
    'notes',
    'defaults',
    'positions',
  ] as const)('%s', (fact) => {
    expect(read()[fact]).toEqual(
      fact === 'positions' ? expected?.positions.toSorted(byTarget) : expected?.[fact],
    );
  });

  test('recommends no code that is only mentioned', () => {
    const recommended = recordsOf(text).choices.map(goldTarget);
    for (const mention of expected?.mentionsOnly ?? [])
      expect(recommended).not.toContainEqual(mention);
  });

  test('is understood in full, so it leaves nothing to ask', () => {
    const { unreadLines, questions } = recordsOf(text);
    expect([unreadLines, questions]).toEqual([[], []]);
  });

  test('has a question for its condition', () => {
    const { steps } = recordsOf(text);
    expect(steps.flatMap(({ questionKey }) => questionKey ?? [])).toEqual(['image-control-used']);
  });
});

/** The records in the shape of the answers. */
function factsOf(records: GuidanceRecords): Omit<z.infer<typeof gold>, 'mentionsOnly'> {
  const choicesOf = (ordinal: number) =>
    records.choices.filter(({ stepOrdinal }) => stepOrdinal === ordinal).map(goldTarget);
  const stepsOf = (solution: number | null) =>
    records.steps
      .filter(({ solutionOrdinal }) => solutionOrdinal === solution)
      .map(({ ordinal, obligation, condition }) => ({
        obligation: obligation.toLowerCase(),
        condition,
        choices: choicesOf(ordinal),
      }));
  return {
    reference: records.guidance.reference,
    outcome: records.recommendation.outcome.toLowerCase(),
    solutions: records.solutions.map(({ ordinal, label, preferred }) => ({
      label,
      preferred,
      steps: stepsOf(ordinal),
    })),
    diagnosis: stepsOf(null),
    unknownRelations: records.steps.filter(({ relation }) => relation === 'UNKNOWN').length,
    notes: records.notes.filter(({ kind }) => kind === 'NOTE').length,
    defaults: records.defaults.map(({ condition, value }) => ({ when: condition, target: value })),
    positions: records.steps
      .flatMap(({ ordinal, position }) =>
        position === null
          ? []
          : choicesOf(ordinal).map((choice) => ({
              target: choice.target,
              position: position.toLowerCase(),
            })),
      )
      .sort(byTarget),
  };
}

function goldTarget(record: TargetRecord): z.infer<typeof target> {
  const { system, targetKind, firstValue } = record;
  return {
    system,
    target: targetKind === 'CHAPTER' ? `chapter:${firstValue}` : writeTarget(record),
  };
}

function byTarget(one: { target: string }, other: { target: string }): number {
  return one.target.localeCompare(other.target);
}
