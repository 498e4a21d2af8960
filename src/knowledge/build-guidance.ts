import type {
  Choice,
  CuratorQuestion,
  Default,
  Duty,
  Example,
  Guidance,
  Mention,
  Note,
  Placement,
  Procedure,
  Recommendation,
  Section,
  Solution,
  Span,
  Step,
  Target,
} from '../model/index.js';
import { answersTo } from '../curator-questions.js';
import { targetOf } from '../notation.js';
import type {
  GuidanceRecords,
  QuestionRecord,
  ReplacementRecord,
  SpanRecord,
  StepRecord,
  TargetRecord,
} from '../records.js';
import type { Building } from './building.js';
import { addMention } from './build-codes.js';
import { questionOnDetail } from './detail-questions.js';
import { covers, type Targets } from './targets.js';

type BuildingNote = Building<Note> & { duties: Duty[]; defaults: Default[]; steps: Step[] };
type BuildingStep = Building<Step> & { notes: Note[]; defaults: Default[]; duties: Duty[] };

/** What a document says of another: that it replaces it, or is replaced by it. */
type StatedReplacement = Pick<ReplacementRecord, 'reference' | 'replaces'> & {
  readonly span: Span;
};

/** A guidance document, linked and frozen but for the other documents that it names. */
export interface BuiltGuidance {
  readonly guidance: Building<Guidance>;
  readonly replacements: readonly StatedReplacement[];
  /** The places that name what no release has, or not as a whole, so that no code leads to them. */
  readonly unplaced: readonly Mention[];
}

/**
 * Links one guidance document: notes to the steps and codes they speak of, steps to their choices, choices to
 * codes, and codes back to every place that names them.
 *
 * @param id the id of the document, which the ids of its notes and steps begin with
 */
export function buildGuidance(
  { records, hash, version }: { records: GuidanceRecords; hash: string; version: number },
  id: string,
  targets: Targets,
): BuiltGuidance {
  return new GuidanceBuilder(records, id, targets).build(hash, version);
}

class GuidanceBuilder {
  readonly #records: GuidanceRecords;
  readonly #id: string;
  readonly #targets: Targets;
  readonly #guidance = {} as Building<Guidance>;
  readonly #notes: BuildingNote[];
  readonly #steps: BuildingStep[];
  readonly #unplaced: Mention[] = [];

  constructor(records: GuidanceRecords, id: string, targets: Targets) {
    this.#records = records;
    this.#id = id;
    this.#targets = targets;
    this.#notes = records.notes.map((record) => ({
      __typename: 'Note',
      id: `${id}/notes/${record.ordinal}`,
      ordinal: record.ordinal,
      kind: record.kind,
      text: record.text,
      duties: [],
      defaults: [],
      steps: [],
      codes: [],
      guidance: this.#guidance,
      span: this.#span(record),
    }));
    this.#steps = records.steps.map((record) => this.#step(record));
  }

  build(part: string, version: number): BuiltGuidance {
    this.#addDuties();
    this.#addDefaults();
    this.#addCodesOfNotes();
    this.#lookBackFromChoices();
    const procedure = {} as Building<Procedure>;
    Object.assign(this.#guidance, {
      __typename: 'Guidance',
      id: this.#id,
      part,
      version,
      ...this.#records.guidance,
      replaces: [],
      replacedBy: [],
      questions: this.#records.questions.map((record) => this.#question(record)),
      procedure,
      notes: this.#notes,
      unreadLines: this.#records.unreadLines.map(({ line, text, ...span }) =>
        Object.freeze({ line, text, span: this.#span(span) }),
      ),
      examples: Object.freeze(this.#records.examples.map(frozenExample)),
    } satisfies Guidance);
    Object.assign(procedure, {
      __typename: 'Procedure',
      id: `${this.#id}/procedure`,
      title: this.#records.procedure.title,
      guidance: this.#guidance,
      recommendation: this.#recommendation(procedure),
    } satisfies Procedure);
    this.#freeze();
    return {
      guidance: this.#guidance,
      unplaced: this.#unplaced,
      replacements: this.#records.replacements.map(({ reference, replaces, ...span }) => ({
        reference,
        replaces,
        span: this.#span(span),
      })),
    };
  }

  #span({ spanStart, spanEnd }: SpanRecord): Span {
    const { text } = this.#records.guidance;
    return Object.freeze({ start: spanStart, end: spanEnd, text: text.slice(spanStart, spanEnd) });
  }

  #step(record: StepRecord): BuildingStep {
    const { questionKey, questionText } = record;
    return {
      __typename: 'Step',
      id: `${this.#id}/steps/${record.ordinal}`,
      ordinal: record.ordinal,
      subject: record.subject,
      obligation: record.obligation,
      condition: record.condition,
      question:
        questionKey === null
          ? null
          : Object.freeze({ key: questionKey, text: questionText ?? questionKey }),
      position: record.position,
      placements: this.#placementsOf(record.ordinal),
      relation: record.relation,
      choices: this.#choicesOf(record.ordinal),
      notes: [],
      defaults: [],
      duties: [],
      guidance: this.#guidance,
      span: this.#span(record),
    };
  }

  #choicesOf(stepOrdinal: number): Choice[] {
    return this.#records.choices
      .filter((choice) => choice.stepOrdinal === stepOrdinal)
      .map((choice) =>
        Object.freeze({
          target: this.#targets.of(choice),
          words: choice.words,
          marker: choice.marker,
          span: this.#span(choice),
        }),
      );
  }

  #placementsOf(stepOrdinal: number): Placement[] {
    return this.#records.placements
      .filter((placement) => placement.stepOrdinal === stepOrdinal)
      .map((placement) =>
        Object.freeze({
          after: this.#targets.of(placement),
          condition: placement.condition,
          span: this.#span(placement),
        }),
      );
  }

  #question(record: QuestionRecord): CuratorQuestion {
    const { key, kind, text, answer, answeredBy, answeredAt } = record;
    const answered = answer !== null && answeredBy !== null && answeredAt !== null;
    return Object.freeze({
      key,
      kind,
      text,
      answers: answersTo[kind],
      resolution: answered
        ? Object.freeze({ answer, by: answeredBy, at: new Date(answeredAt) })
        : null,
      span: this.#span(record),
    });
  }

  #addDuties(): void {
    for (const record of this.#records.duties) {
      const note = this.#noteAt(record.noteOrdinal);
      const steps = Object.freeze(
        this.#records.dutySteps
          .filter(({ dutyOrdinal }) => dutyOrdinal === record.ordinal)
          .map(({ stepOrdinal }) => this.#stepAt(stepOrdinal)),
      );
      const { obligation, condition, position } = record;
      const duty: Duty = Object.freeze({
        obligation,
        condition,
        position,
        steps,
        note,
        span: this.#span(record),
      });
      note.duties.push(duty);
      for (const step of steps) {
        step.duties.push(duty);
        tie(note, step);
      }
    }
  }

  #addDefaults(): void {
    for (const record of this.#records.defaults) {
      const note = this.#noteAt(record.noteOrdinal);
      const target = this.#targets.of(
        targetOf(record.system, { value: record.value, kind: 'CODE' }),
      );
      const choice = this.#steps
        .flatMap(({ choices }) => choices)
        .find((one) => includes(one.target, target));
      const fallback: Default = Object.freeze({
        condition: record.condition,
        target,
        question: questionOnDetail(record.condition, choice?.words || target.notation),
        note,
        span: this.#span(record),
      });
      note.defaults.push(fallback);
      for (const step of this.#steps) {
        if (!step.choices.some((one) => includes(one.target, target))) continue;
        step.defaults.push(fallback);
        tie(note, step);
      }
      this.#lookBack(targetOf(record.system, { value: record.value, kind: 'CODE' }), {
        role: 'DEFAULT',
        target,
        obligation: 'MUST',
        step: this.#steps.find((step) => step.defaults.includes(fallback)) ?? null,
        note,
        span: fallback.span,
      });
    }
  }

  #addCodesOfNotes(): void {
    for (const record of this.#records.mentions) {
      const note = this.#noteAt(record.noteOrdinal);
      const target = this.#targets.of(record);
      if (target.code && !note.codes.includes(target.code))
        note.codes = [...note.codes, target.code];
      for (const step of this.#steps) {
        if (
          step.choices.some(
            (choice) =>
              choice.target.notation === target.notation && choice.target.system === target.system,
          )
        ) {
          tie(note, step);
        }
      }
      const isDefault = note.defaults.some(
        (fallback) => fallback.target.notation === target.notation,
      );
      if (isDefault) continue;
      this.#lookBack(record, {
        role: 'SPOKEN_OF',
        target,
        obligation: null,
        step: null,
        note,
        span: this.#span(record),
      });
    }
  }

  #lookBackFromChoices(): void {
    for (const record of this.#records.choices) {
      const step = this.#stepAt(record.stepOrdinal);
      this.#lookBack(record, {
        role: 'CHOICE',
        target: this.#targets.of(record),
        obligation: step.obligation,
        step,
        note: null,
        span: this.#span(record),
      });
    }
  }

  #lookBack(record: TargetRecord, mention: Omit<Mention, 'guidance'>): void {
    const whole = Object.freeze({ guidance: this.#guidance, ...mention });
    const headings = this.#targets.headingsOf(record);
    if (headings.length === 0) this.#unplaced.push(whole);
    for (const heading of headings) addMention(heading, whole);
  }

  #recommendation(procedure: Procedure): Recommendation {
    const stepsOf = (solutionOrdinal: number | null) =>
      Object.freeze(
        this.#records.steps
          .filter((step) => step.solutionOrdinal === solutionOrdinal)
          .map(({ ordinal }) => this.#stepAt(ordinal)),
      );
    const solutions: readonly Solution[] = this.#records.solutions.map(
      ({ ordinal, label, preferred }) =>
        Object.freeze({ ordinal, label, preferred, steps: stepsOf(ordinal) }),
    );
    const sections: readonly Section[] = this.#records.sections.map(
      ({ subject, system, heading, published, ...span }) =>
        Object.freeze({ subject, system, heading, published, span: this.#span(span) }),
    );
    return Object.freeze({
      outcome: this.#records.recommendation.outcome,
      procedure,
      sections: Object.freeze(sections),
      solutions: Object.freeze(solutions),
      diagnosis: stepsOf(null),
    });
  }

  #freeze(): void {
    for (const note of this.#notes) {
      note.steps.sort(byOrdinal);
      for (const list of [note.duties, note.defaults, note.steps, note.codes]) Object.freeze(list);
      Object.freeze(note);
    }
    for (const step of this.#steps) {
      step.notes.sort(byOrdinal);
      for (const list of [step.placements, step.choices, step.notes, step.defaults, step.duties])
        Object.freeze(list);
      Object.freeze(step);
    }
    Object.freeze(this.#notes);
    Object.freeze(this.#guidance.questions);
    Object.freeze(this.#guidance.unreadLines);
    Object.freeze(this.#guidance.procedure);
  }

  #noteAt(ordinal: number): BuildingNote {
    const note = this.#notes[ordinal - 1];
    if (!note) throw new Error(`${this.#id} has no note ${ordinal}`);
    return note;
  }

  #stepAt(ordinal: number): BuildingStep {
    const step = this.#steps[ordinal - 1];
    if (!step) throw new Error(`${this.#id} has no step ${ordinal}`);
    return step;
  }
}

/** A copy, for records are shared with other knowledge. */
function frozenExample(example: Example): Example {
  return Object.freeze({
    ...example,
    procedures: Object.freeze([...example.procedures]),
    diagnoses: Object.freeze([...example.diagnoses]),
    answers: Object.freeze(example.answers.map((answer) => Object.freeze({ ...answer }))),
    findings: Object.freeze([...example.findings]),
    questions: example.questions && Object.freeze([...example.questions]),
  });
}

function byOrdinal(one: { readonly ordinal: number }, other: { readonly ordinal: number }): number {
  return one.ordinal - other.ordinal;
}

function tie(note: BuildingNote, step: BuildingStep): void {
  if (!note.steps.includes(step)) note.steps.push(step);
  if (!step.notes.includes(note)) step.notes.push(note);
}

/** Whether a code lies within what a choice points to; by notation alone where the code is not stored. */
function includes(choice: Target, { system, firstValue, code }: Target): boolean {
  if (code) return covers(choice, code);
  if (choice.system !== system) return false;
  const category = firstValue.slice(0, 3);
  switch (choice.kind) {
    case 'CODE':
      return choice.firstValue === firstValue;
    case 'CATEGORY':
    case 'RANGE':
      return choice.firstValue <= category && category <= choice.lastValue;
    case 'CHAPTER':
      return firstValue.startsWith(choice.firstValue);
  }
}
