import type {
  Choice,
  CodeSystem,
  Default,
  Duty,
  Guidance,
  Mention,
  Note,
  Procedure,
  Recommendation,
  Section,
  Solution,
  Span,
  Step,
  Target,
} from '../model/index.js';
import { targetOf } from '../notation.js';
import type { GuidanceRecords, SpanRecord, StepRecord, TargetRecord } from '../records.js';
import type { BuiltRelease } from './build-codes.js';
import type { Building } from './building.js';
import { buildTarget, covers, headingsOf } from './targets.js';

type Releases = ReadonlyMap<CodeSystem, BuiltRelease>;
type BuildingNote = Building<Note> & { duties: Duty[]; defaults: Default[]; steps: Step[] };
type BuildingStep = Building<Step> & { notes: Note[]; defaults: Default[]; duties: Duty[] };

/**
 * Links one guidance document: notes to the steps and codes they speak of, steps to their choices, choices to
 * codes, and codes back to every place that names them.
 *
 * @param id the id of the document, which the ids of its notes and steps begin with
 */
export function buildGuidance(
  { records, hash, version }: { records: GuidanceRecords; hash: string; version: number },
  id: string,
  releases: Releases,
): Guidance {
  return new GuidanceBuilder(records, id, releases).build(hash, version);
}

class GuidanceBuilder {
  readonly #records: GuidanceRecords;
  readonly #id: string;
  readonly #releases: Releases;
  readonly #guidance = {} as Building<Guidance>;
  readonly #notes: BuildingNote[];
  readonly #steps: BuildingStep[];

  constructor(records: GuidanceRecords, id: string, releases: Releases) {
    this.#records = records;
    this.#id = id;
    this.#releases = releases;
    this.#notes = records.notes.map((record) => ({
      __typename: 'Note',
      id: `${id}/notes/${record.ordinal}`,
      ordinal: record.ordinal,
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

  build(part: string, version: number): Guidance {
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
      procedure,
      notes: this.#notes,
      unreadLines: this.#records.unreadLines.map(({ line, text, ...span }) =>
        Object.freeze({ line, text, span: this.#span(span) }),
      ),
    } satisfies Guidance);
    Object.assign(procedure, {
      __typename: 'Procedure',
      id: `${this.#id}/procedure`,
      title: this.#records.procedure.title,
      guidance: this.#guidance,
      recommendation: this.#recommendation(procedure),
    } satisfies Procedure);
    this.#freeze();
    return this.#guidance;
  }

  #span({ spanStart, spanEnd }: SpanRecord): Span {
    const { text } = this.#records.guidance;
    return Object.freeze({ start: spanStart, end: spanEnd, text: text.slice(spanStart, spanEnd) });
  }

  #target(record: TargetRecord): Target {
    return buildTarget(record, this.#releases.get(record.system));
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
          target: this.#target(choice),
          words: choice.words,
          span: this.#span(choice),
        }),
      );
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
      const target = this.#target(targetOf(record.system, { value: record.value, kind: 'CODE' }));
      const fallback: Default = Object.freeze({
        condition: record.condition,
        target,
        note,
        span: this.#span(record),
      });
      note.defaults.push(fallback);
      for (const step of this.#steps) {
        if (!step.choices.some((choice) => includes(choice.target, target))) continue;
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
      const target = this.#target(record);
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
        target: this.#target(record),
        obligation: step.obligation,
        step,
        note: null,
        span: this.#span(record),
      });
    }
  }

  #lookBack(record: TargetRecord, mention: Omit<Mention, 'guidance'>): void {
    const whole = Object.freeze({ guidance: this.#guidance, ...mention });
    for (const heading of headingsOf(record, this.#releases.get(record.system)))
      heading.mentions.push(whole);
  }

  #recommendation(procedure: Procedure): Recommendation {
    const stepsOf = (solutionOrdinal: number | null) =>
      Object.freeze(
        this.#records.steps
          .filter((step) => step.solutionOrdinal === solutionOrdinal)
          .map(({ ordinal }) => this.#stepAt(ordinal)),
      );
    const solutions: readonly Solution[] = this.#records.solutions.map(({ ordinal, label }) =>
      Object.freeze({ ordinal, label, steps: stepsOf(ordinal) }),
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
      for (const list of [step.choices, step.notes, step.defaults, step.duties])
        Object.freeze(list);
      Object.freeze(step);
    }
    Object.freeze(this.#notes);
    Object.freeze(this.#guidance.unreadLines);
    Object.freeze(this.#guidance.procedure);
    Object.freeze(this.#guidance);
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
