import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { documentsNaming, publishedOn } from '../knowledge/statistics/guidance-by-time.js';
import type { Place } from '../knowledge/statistics/places.js';
import { mentionsNear, targetsNear } from '../knowledge/statistics/targets-near.js';
import type { Choice, Guidance, Note, Solution, Step } from '../model/index.js';
import { documentOf, filters, placeOf } from './filters.js';
import { tableOf } from './table.js';

const { system, under, naming, obligation, role, reference, kind } = filters;

/** The documents in force. */
export const guidance = tableOf({
  name: 'guidance',
  about: 'A row for every guidance document in force, in the order of references.',
  filters: { system, under, obligation, role },
  select({ knowledge, published }, asked) {
    const heading = placeOf(knowledge, 'under', asked.under, asked.system);
    const counted = { ...asked, under: heading };
    return documentsNaming(knowledge, counted).map((document) => ({
      document,
      publishedAt: publishedOn(document, published),
    }));
  },
  columns: {
    reference: ['The reference.', ({ document }) => document.reference],
    version: ['Which published version it is, from 1.', ({ document }) => document.version],
    title: ['The title.', ({ document }) => document.title],
    procedure: ['What it is about.', ({ document }) => document.procedure.title],
    outcome: [
      'What it comes to: codes, none published, no own code, a pointer.',
      ({ document }) => document.procedure.recommendation.outcome,
    ],
    edition: ['The edition of OPCS-4 that it claims.', ({ document }) => document.edition],
    family: ['The layout it was recognised by.', ({ document }) => document.family],
    sourceUrl: ['Where it was taken from.', ({ document }) => document.sourceUrl],
    publishedAt: [
      'When this version was first published in this knowledge base. Documents do not state when NICE published them.',
      ({ publishedAt }) => publishedAt.toISOString(),
    ],
    solutions: [
      'How many ways there are to code it.',
      ({ document }) => document.procedure.recommendation.solutions.length,
    ],
    steps: ['How many steps they have.', ({ document }) => stepsOf(document).length],
    diagnosisSteps: [
      'How many steps the diagnosis has.',
      ({ document }) => document.procedure.recommendation.diagnosis.length,
    ],
    notes: ['How many notes it has.', ({ document }) => document.notes.length],
    openQuestions: [
      'How much it leaves open that no curator has answered.',
      ({ document }) => document.questions.filter(({ resolution }) => !resolution).length,
    ],
    unreadLines: [
      'How many of its lines were not understood.',
      ({ document }) => document.unreadLines.length,
    ],
    replaces: [
      'The documents that it replaces, a space between.',
      ({ document }) => listed(document.replaces.map((other) => other.reference)),
    ],
    replacedBy: [
      'The documents that replace it, a space between.',
      ({ document }) => listed(document.replacedBy.map((other) => other.reference)),
    ],
  },
});

/** A way to fill a step, with where it stands. */
interface PlacedChoice {
  readonly document: Guidance;
  /** Null for the diagnosis. */
  readonly solution: Solution | null;
  readonly step: Step;
  readonly choice: Choice;
  /** Its number within the step, from 1. */
  readonly ordinal: number;
}

/** What the documents recommend. */
export const recommendations = tableOf({
  name: 'recommendations',
  about:
    'A row for every way to fill a step of a solution or of a diagnosis, in the order of references and of the document. Rows with the same step are alternatives.',
  filters: { reference, system, naming, obligation },
  select({ knowledge }, asked) {
    const near = placeOf(knowledge, 'naming', asked.naming, asked.system);
    const targets = near && targetsNear(knowledge, near);
    return selectChoices(
      documentsIn(knowledge, asked.reference),
      ({ step, choice: { target } }) =>
        (asked.system === undefined || target.system === asked.system) &&
        (asked.obligation === undefined || step.obligation === asked.obligation) &&
        (!targets || targets.has(target)),
    );
  },
  columns: {
    reference: ['The document.', ({ document }) => document.reference],
    version: ['Its version.', ({ document }) => document.version],
    solution: [
      'The number of the solution, from 1; empty for the diagnosis.',
      ({ solution }) => solution?.ordinal ?? null,
    ],
    label: ['The scenario it is for.', ({ solution }) => solution?.label ?? null],
    preferred: [
      'Whether the document prefers it; empty when it states no preference.',
      ({ solution }) => solution?.preferred ?? null,
    ],
    step: ['The number of the step in the document, from 1.', ({ step }) => step.ordinal],
    subject: ['PROCEDURE or DIAGNOSIS.', ({ step }) => step.subject],
    obligation: ['How binding the step is.', ({ step }) => step.obligation],
    condition: ['When it applies; empty when always.', ({ step }) => step.condition],
    position: ['The place the document gives it.', ({ step }) => step.position],
    relation: [
      'How it goes together with the step before: AND, OR, or UNKNOWN where the connective was lost. Empty for the first.',
      ({ step }) => step.relation,
    ],
    choice: ['The number of the way to fill it, from 1.', ({ ordinal }) => ordinal],
    system: ['The code system.', ({ choice }) => choice.target.system],
    targetKind: ['CODE, CATEGORY, RANGE or CHAPTER.', ({ choice }) => choice.target.kind],
    target: ['The code as documents write it.', ({ choice }) => choice.target.notation],
    firstValue: [
      'The code, category or chapter; of a range its first category.',
      ({ choice }) => choice.target.firstValue,
    ],
    lastValue: [
      'Of a range its last category, otherwise the same.',
      ({ choice }) => choice.target.lastValue,
    ],
    code: [
      'The id of the code, as in the table of codes; empty for ranges and where it is not stored.',
      ({ choice }) => choice.target.code?.id ?? null,
    ],
    title: ['Its title in the classification.', ({ choice }) => choice.target.code?.title ?? null],
    words: ['The title that the document gives it.', ({ choice }) => choice.words || null],
    marker: ['DAGGER or ASTERISK.', ({ choice }) => choice.marker],
    span: ['The words of the document that it stands in.', ({ choice }) => choice.span.text],
    start: ['Where they begin in its text, from 0.', ({ choice }) => choice.span.start],
  },
});

function* selectChoices(
  documents: readonly Guidance[],
  isAsked: (placed: PlacedChoice) => boolean,
): Iterable<PlacedChoice> {
  for (const document of documents) {
    const { solutions, diagnosis } = document.procedure.recommendation;
    const lists = [
      ...solutions.map((solution) => ({ solution, steps: solution.steps })),
      { solution: null, steps: diagnosis },
    ];
    for (const { solution, steps } of lists) {
      for (const step of steps) {
        for (const [index, choice] of step.choices.entries()) {
          const placed = { document, solution, step, choice, ordinal: index + 1 };
          if (isAsked(placed)) yield placed;
        }
      }
    }
  }
}

/** What the documents say in sentences. */
export const notes = tableOf({
  name: 'notes',
  about:
    'A row for every note and other sentence about codes, in the order of references and of the document.',
  filters: { reference, kind, naming },
  select({ knowledge }, asked) {
    const near = placeOf(knowledge, 'naming', asked.naming);
    const about = near && notesNear(knowledge, near);
    return documentsIn(knowledge, asked.reference)
      .flatMap((document) => document.notes)
      .filter(
        (note) =>
          (asked.kind === undefined || note.kind === asked.kind) && (!about || about.has(note)),
      );
  },
  columns: {
    id: ['The id of the note.', (note) => note.id],
    reference: ['The document.', (note) => note.guidance.reference],
    version: ['Its version.', (note) => note.guidance.version],
    ordinal: ['The number of the note in the document, from 1.', (note) => note.ordinal],
    kind: ['What kind of words it is.', (note) => note.kind],
    text: ['Its words.', (note) => note.text],
    obligations: [
      'What its clauses oblige to, in their order, a space between.',
      (note) => listed(note.duties.map((duty) => duty.obligation)),
    ],
    steps: [
      'The numbers of the steps that it speaks of, a space between.',
      (note) => listed(note.steps.map(({ ordinal }) => String(ordinal))),
    ],
    codes: [
      'The stored codes that it names, a space between.',
      (note) => listed(note.codes.map(({ value }) => value)),
    ],
    defaults: [
      'The codes that it gives for details that are not stated, a space between.',
      (note) => listed(note.defaults.map(({ target }) => target.notation)),
    ],
    start: ['Where it begins in the text of the document, from 0.', (note) => note.span.start],
  },
});

/** The notes that speak of a code, or of a step that it can fill. */
function notesNear(knowledge: KnowledgeBase, place: Place): ReadonlySet<Note> {
  return new Set(
    Array.from(mentionsNear(knowledge, place)).flatMap(({ note, step }) => [
      ...(note ? [note] : []),
      ...(step?.notes ?? []),
    ]),
  );
}

function documentsIn(knowledge: KnowledgeBase, written: string | undefined): readonly Guidance[] {
  const document = documentOf(knowledge, written);
  return document ? [document] : knowledge.allGuidance;
}

function stepsOf({ procedure: { recommendation } }: Guidance): readonly Step[] {
  return recommendation.solutions.flatMap(({ steps }) => steps);
}

function listed(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(' ') : null;
}
