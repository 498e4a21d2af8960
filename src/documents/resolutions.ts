import { answersTo } from '../curator-questions.js';
import type {
  ChoiceRecord,
  GuidanceRecords,
  NoteRecord,
  Problem,
  QuestionRecord,
  SpanRecord,
  StepRecord,
} from '../records.js';
import { questionFor } from './questions.js';
import { targetsIn } from './targets.js';
import { folded, placeOf, prepare } from './text.js';

/** A curator's answer to a question that a document leaves open. */
export interface Resolution {
  /** The key of the question. */
  readonly question: string;
  readonly answer: string;
  readonly by: string;
  /** When it was given, in ISO 8601. */
  readonly at: string;
}

/** The records with the answers in them, or why they cannot be applied. */
export type Resolved =
  | { readonly resolved: true; readonly records: GuidanceRecords }
  | { readonly resolved: false; readonly problems: readonly Problem[] };

/**
 * Applies a curator's answers to what a document leaves open. The questions stay, with their words and now with their
 * answers, so that what the document said is never mistaken for what was decided.
 */
export function resolve(records: GuidanceRecords, resolutions: readonly Resolution[]): Resolved {
  const problems = resolutions.flatMap((resolution, index) =>
    problemsOf(records, resolution, resolutions.slice(0, index)),
  );
  if (problems.length > 0) return { resolved: false, problems };
  const given = new Map(resolutions.map((resolution) => [resolution.question, resolution]));
  const answered = {
    ...records,
    questions: records.questions.map((question) => withAnswer(question, given.get(question.key))),
  };
  return { resolved: true, records: withNotes(withSteps(answered)) };
}

function withAnswer(question: QuestionRecord, resolution: Resolution | undefined): QuestionRecord {
  if (!resolution) return question;
  const { answer, by, at } = resolution;
  return { ...question, answer: written(answer), answeredBy: by.trim(), answeredAt: at };
}

/** `or` is taken for `OR`. */
function written(answer: string): string {
  return answer.trim().toUpperCase();
}

function problemsOf(
  records: GuidanceRecords,
  resolution: Resolution,
  earlier: readonly Resolution[],
): Problem[] {
  const question = records.questions.find(({ key }) => key === resolution.question);
  if (!question) return [unknownQuestion(records, resolution)];
  const { key, kind } = question;
  const messages: string[] = [];
  if (earlier.some((other) => other.question === key))
    messages.push(`The question ${key} is answered twice. Give one answer.`);
  if (!answersTo[kind].includes(written(resolution.answer))) {
    messages.push(
      `"${resolution.answer.slice(0, 40)}" does not answer the question ${key}: ${question.text} Answer ${answersTo[kind].join(' or ')}.`,
    );
  }
  if (resolution.by.trim() === '')
    messages.push(`The answer to the question ${key} has no name. Say who gives it.`);
  return messages.map((message) => problemAt(records, question, message));
}

function unknownQuestion(
  { guidance: { reference }, questions }: GuidanceRecords,
  { question }: Resolution,
): Problem {
  const keys = questions.map(({ key }) => key).join(', ');
  const remedy =
    keys === ''
      ? `${reference} leaves nothing open. Leave the answer out.`
      : `${reference} leaves open: ${keys}.`;
  return {
    line: 1,
    column: 1,
    message: `There is no question "${question.slice(0, 80)}". ${remedy}`,
    excerpt: question.slice(0, 120),
  };
}

function problemAt(
  { guidance: { text } }: GuidanceRecords,
  { spanStart, spanEnd }: SpanRecord,
  message: string,
): Problem {
  const place = placeOf(text, spanStart);
  return { ...place, message, excerpt: text.slice(spanStart, spanEnd).slice(0, 120) };
}

/** Steps whose relation was lost and is answered: joined to the step before, or put beside it. */
function withSteps(records: GuidanceRecords): GuidanceRecords {
  const questions = records.questions.filter(
    ({ kind, answer }) => kind === 'UNKNOWN_RELATION' && answer !== null,
  );
  if (questions.length === 0) return records;
  const answerFor = (step: StepRecord) =>
    step.relation === 'UNKNOWN'
      ? (questions.find((question) => isSameSpan(question, step))?.answer ?? null)
      : null;
  const steps: StepRecord[] = [];
  /** The number each step gets, by the one it had. */
  const numbers = new Map<number, number>();
  for (const step of records.steps) {
    const answer = answerFor(step);
    const before = steps.at(-1);
    if (answer === 'OR' && before) steps[steps.length - 1] = joined(before, step);
    else
      steps.push({
        ...step,
        ordinal: steps.length + 1,
        relation: answer === 'AND' ? 'AND' : step.relation,
      });
    numbers.set(step.ordinal, steps.length);
  }
  return renumbered({ ...records, steps }, numbers);
}

/** One step that is filled by what fills either. It is as binding as the alternative that is bound to no condition. */
function joined(before: StepRecord, step: StepRecord): StepRecord {
  return {
    ...before,
    ...bindingOf(before, step),
    position: before.position ?? step.position,
    spanStart: Math.min(before.spanStart, step.spanStart),
    spanEnd: Math.max(before.spanEnd, step.spanEnd),
  };
}

function bindingOf(
  before: StepRecord,
  step: StepRecord,
): Pick<StepRecord, 'obligation' | 'condition' | 'questionKey' | 'questionText'> {
  if (before.condition === null || before.condition === step.condition) return picked(before);
  if (step.condition === null) return picked(step);
  const condition = `${before.condition} or ${step.condition}`;
  const question = questionFor(condition);
  return {
    obligation: before.obligation,
    condition,
    questionKey: question.key,
    questionText: question.text,
  };
}

function picked({ obligation, condition, questionKey, questionText }: StepRecord) {
  return { obligation, condition, questionKey, questionText };
}

/** What hangs on steps, under the new numbers of the steps. */
function renumbered(
  records: GuidanceRecords,
  numbers: ReadonlyMap<number, number>,
): GuidanceRecords {
  const numberOf = (ordinal: number) => numbers.get(ordinal) ?? ordinal;
  const pairs = new Map(
    records.dutySteps.map(({ dutyOrdinal, stepOrdinal }) => {
      const now = numberOf(stepOrdinal);
      return [`${dutyOrdinal} ${now}`, { dutyOrdinal, stepOrdinal: now }];
    }),
  );
  return {
    ...records,
    choices: withinSteps(records.choices, numberOf),
    placements: withinSteps(records.placements, numberOf),
    dutySteps: [...pairs.values()],
  };
}

/** Numbered anew within each step, in the order of the steps they stood in. */
function withinSteps<R extends Pick<ChoiceRecord, 'stepOrdinal' | 'ordinal'>>(
  records: readonly R[],
  numberOf: (stepOrdinal: number) => number,
): R[] {
  const counts = new Map<number, number>();
  return [...records]
    .sort((one, other) => one.stepOrdinal - other.stepOrdinal || one.ordinal - other.ordinal)
    .map((record) => {
      const stepOrdinal = numberOf(record.stepOrdinal);
      const ordinal = (counts.get(stepOrdinal) ?? 0) + 1;
      counts.set(stepOrdinal, ordinal);
      return { ...record, stepOrdinal, ordinal };
    });
}

/** Lines that were not understood and are answered: they say nothing, or they are notes. */
function withNotes(records: GuidanceRecords): GuidanceRecords {
  const questions = records.questions.filter(
    ({ kind, answer }) => kind === 'UNREAD_LINE' && answer !== null,
  );
  if (questions.length === 0) return records;
  const unreadLines = records.unreadLines.filter(
    (line) => !questions.some((question) => isSameSpan(question, line)),
  );
  return questions
    .filter(({ answer }) => answer === 'NOTE')
    .reduce(withNote, { ...records, unreadLines });
}

/** A line as a note where it stands. What it names is linked; what it obliges to is for people to read. */
function withNote(records: GuidanceRecords, line: SpanRecord): GuidanceRecords {
  const { spanStart, spanEnd } = line;
  const { plain } = prepare(records.guidance.text.slice(spanStart, spanEnd));
  const at = records.notes.filter((note) => note.spanStart < spanStart).length + 1;
  const note: NoteRecord = { ordinal: at, kind: 'NOTE', text: folded(plain), spanStart, spanEnd };
  const moved = <R extends { readonly noteOrdinal: number }>(record: R): R =>
    record.noteOrdinal < at ? record : { ...record, noteOrdinal: record.noteOrdinal + 1 };
  const named = targetsIn({ text: plain, start: spanStart, end: spanEnd }, systemAt(records, line));
  const mentions = [
    ...records.mentions.map(moved),
    ...named.map(({ target, start, end }, index) => ({
      ...target,
      ordinal: index,
      noteOrdinal: at,
      spanStart: start,
      spanEnd: end,
    })),
  ].sort((one, other) => one.noteOrdinal - other.noteOrdinal || one.ordinal - other.ordinal);
  return {
    ...records,
    notes: [
      ...records.notes.slice(0, at - 1),
      note,
      ...records.notes.slice(at - 1).map((later) => ({ ...later, ordinal: later.ordinal + 1 })),
    ],
    duties: records.duties.map(moved),
    defaults: records.defaults.map(moved),
    mentions: mentions.map((mention, index) => ({ ...mention, ordinal: index + 1 })),
  };
}

/** The code system of the codes that a line names: that of the heading it stands under. */
function systemAt({ sections }: GuidanceRecords, { spanStart }: SpanRecord) {
  const above = sections.findLast((section) => section.spanStart < spanStart);
  return above?.subject === 'DIAGNOSIS' ? 'ICD10' : 'OPCS4';
}

function isSameSpan(one: SpanRecord, other: SpanRecord): boolean {
  return one.spanStart === other.spanStart && one.spanEnd === other.spanEnd;
}
