import type { CodeSystem } from '../model/index.js';
import type { DefaultRecord, DutyRecord, MentionRecord, NoteRecord } from '../records.js';
import { readClauses, titleAfter, type Clause, type ClauseGroup } from './clauses.js';
import { Offers, type DraftNote, type DraftSolution, type DraftStep } from './draft.js';
import { isWithin, targetKey, type FoundTarget } from './targets.js';
import { folded } from './text.js';
import {
  fourthCharacterIn,
  isAboutAll,
  isDetailNotStated,
  pointsBack,
  type Binding,
} from './wording.js';

/** A duty before the steps it binds have their numbers. */
export interface DraftDuty {
  readonly record: DutyRecord;
  readonly steps: ReadonlySet<DraftStep>;
  /** Those of which it says only when one of their codes is chosen, so that it lays down nothing for the whole step. */
  readonly choosing: ReadonlySet<DraftStep>;
}

/** What the notes of a document lay down. */
export interface ReadNotes {
  readonly notes: readonly NoteRecord[];
  readonly duties: readonly DraftDuty[];
  readonly defaults: readonly DefaultRecord[];
  readonly mentions: readonly MentionRecord[];
  /** The notes that recommend codes by themselves, and of which systems. */
  readonly recommending: ReadonlyMap<DraftNote, ReadonlySet<CodeSystem>>;
}

/**
 * Reads notes clause by clause: which codes a clause speaks of, how binding it is, when it applies, which place it
 * gives, and which code it gives for a detail that is not stated. A clause that points back ("these categories") speaks
 * of the codes named last. A clause that recommends codes which no line has adds the step, in the solutions it is about.
 *
 * @param plain the plain text of the document
 * @param passages in the order of the document
 */
export function readNotes(
  plain: string,
  passages: readonly DraftNote[],
  solutions: DraftSolution[],
  diagnosis: DraftStep[],
): ReadNotes {
  return new NotesReader(plain, solutions, diagnosis).read(passages);
}

class NotesReader {
  readonly #plain: string;
  readonly #solutions: DraftSolution[];
  readonly #diagnosis: DraftStep[];
  readonly #offers = new Map<readonly DraftStep[], Offers>();
  readonly #notes: NoteRecord[] = [];
  readonly #duties: DraftDuty[] = [];
  readonly #defaults: DefaultRecord[] = [];
  readonly #mentions: MentionRecord[] = [];
  readonly #recommending = new Map<DraftNote, Set<CodeSystem>>();
  /** Whether the notes so far stood each in its own scenario. */
  #noteIn = new Set<number>();

  constructor(plain: string, solutions: DraftSolution[], diagnosis: DraftStep[]) {
    this.#plain = plain;
    this.#solutions = solutions;
    this.#diagnosis = diagnosis;
    for (const steps of [...solutions.map((solution) => solution.steps), diagnosis]) {
      for (const step of steps) this.#offer(steps, step);
    }
  }

  read(passages: readonly DraftNote[]): ReadNotes {
    for (const passage of passages) {
      if (passage.kind === 'NOTE') this.#noteIn.add(passage.solution);
    }
    for (const passage of passages) this.#readNote(passage);
    return {
      notes: this.#notes,
      duties: this.#duties,
      defaults: this.#defaults,
      mentions: this.#mentions,
      recommending: this.#recommending,
    };
  }

  #offer(steps: readonly DraftStep[], step: DraftStep): void {
    for (const choice of step.choices) this.#offersOf(steps).add(step, choice);
  }

  #offersOf(steps: readonly DraftStep[]): Offers {
    const known = this.#offers.get(steps);
    if (known) return known;
    const offers = new Offers();
    this.#offers.set(steps, offers);
    return offers;
  }

  #readNote(note: DraftNote): void {
    const text = this.#plain.slice(note.start, note.end);
    // A sentence that announced nothing recommends what it names itself.
    const kind =
      note.kind === 'LEAD_IN' && note.announced.length === 0 && /[A-Z]\d\d/.test(text)
        ? 'SENTENCE'
        : note.kind;
    const noteOrdinal = this.#notes.length + 1;
    this.#notes.push({
      ordinal: noteOrdinal,
      kind,
      text: folded(text.replace(/\n[^\S\n]{0,1000}[•·▪*-](?=\s)/g, '\n ')),
      spanStart: note.start,
      spanEnd: note.end,
    });
    const clauses = readClauses({ text, start: note.start, end: note.end }, note.system, {
      systemCarries: kind === 'SENTENCE',
    });
    let spokenOf: readonly FoundTarget[] = [];
    let topic: readonly FoundTarget[] | null = null;
    for (const clause of clauses) {
      for (const { target, start, end } of clause.named) {
        const ordinal = this.#mentions.length + 1;
        this.#mentions.push({ ...target, ordinal, noteOrdinal, spanStart: start, spanEnd: end });
      }
      if (/^(?:Regarding|For|In relation to)\b/i.test(clause.words) && clause.obligation === null) {
        topic = clause.named;
      }
      const back = pointsBack(clause.words) ? (topic ?? spokenOf) : [];
      const isDefault = this.#readDefaults(noteOrdinal, clause, back);
      if (!isDefault) this.#readDuty({ ...note, kind }, note, noteOrdinal, clause, back);
      if (clause.named.length > 0 && !isDefault) spokenOf = clause.named;
    }
  }

  #readDefaults(noteOrdinal: number, clause: Clause, back: readonly FoundTarget[]): boolean {
    const { condition } = clause;
    if (condition?.kind !== 'PROVISO' || !isDetailNotStated(condition.words)) return false;
    const fourth = fourthCharacterIn(clause.words);
    const named = clause.groups.flatMap(({ targets }) => targets);
    const meant =
      fourth === null
        ? (named.length > 0 ? named : clause.named)
            .filter(({ target }) => target.targetKind === 'CODE')
            .map(({ target }) => ({ system: target.system, value: target.firstValue }))
        : [...back, ...clause.named]
            .filter(({ target }) => target.targetKind === 'CATEGORY')
            .map(({ target }) => ({
              system: target.system,
              value: `${target.firstValue}.${fourth}`,
            }));
    const values = new Map(meant.map((one) => [`${one.system}:${one.value}`, one]));
    for (const { system, value } of values.values()) {
      this.#defaults.push({
        ordinal: this.#defaults.length + 1,
        noteOrdinal,
        condition: condition.words.replace(/^(?:if|when(?:ever)?|where)\s+/i, ''),
        system,
        value,
        spanStart: clause.start,
        spanEnd: clause.end,
      });
    }
    return values.size > 0;
  }

  #readDuty(
    { kind }: DraftNote,
    note: DraftNote,
    noteOrdinal: number,
    clause: Clause,
    back: readonly FoundTarget[],
  ): void {
    if (note.isDone || kind === 'INCLUDES' || kind === 'EXCLUDES') return;
    if (kind === 'LEAD_IN') return this.#readLeadIn(note, noteOrdinal, clause);
    const { obligation } = clause;
    if (obligation === null) return;
    const bound = new Set<DraftStep>();
    const choosing = new Set<DraftStep>();
    const about = this.#solutionsOf(note, kind, clause);
    for (const { target } of back) {
      for (const step of this.#spokenOf(target, about)) bound.add(step);
    }
    const isDefinition = /^(?:the )?codes (?:with)?in categor/i.test(clause.words);
    for (const group of clause.groups) {
      const offering = new Set(
        group.targets.flatMap(({ target }) => [...this.#offering(target, about)]),
      );
      for (const step of offering) {
        bound.add(step);
        if (isChoiceOf(step, group)) choosing.add(step);
        this.#placeAfter(step, clause);
      }
      if (offering.size === 0 && clause.position !== null && clause.condition?.kind !== 'PROVISO') {
        for (const { target } of group.targets) {
          for (const step of this.#within(target, about)) bound.add(step);
        }
      }
      const isNear = group.targets.some(({ target }) => this.#isNear(target, about));
      if (offering.size > 0 || isNear || (isDefinition && clause.position !== null)) continue;
      // What to use for a detail that is not stated is no step of its own.
      if (clause.condition !== null && isDetailNotStated(clause.condition.words)) continue;
      this.#recommends(note, group);
      for (const step of this.#addSteps(about, clause, group, obligation)) bound.add(step);
    }
    this.#addPlacesAbove(note, clause, about, obligation);
    this.#addDuty(noteOrdinal, clause, obligation, bound, choosing);
  }

  /** A sentence binds the lines it announces; "If a stent is inserted:" does so without a verb. */
  #readLeadIn({ announced }: DraftNote, noteOrdinal: number, clause: Clause): void {
    const isCondition = announced.length > 0 && clause.condition !== null;
    const obligation = clause.obligation ?? (isCondition ? 'MUST' : null);
    if (obligation !== null)
      this.#addDuty(noteOrdinal, clause, obligation, new Set(announced), new Set());
  }

  #recommends(note: DraftNote, { targets }: ClauseGroup): void {
    const systems = this.#recommending.get(note) ?? new Set();
    for (const { target } of targets) systems.add(target.system);
    this.#recommending.set(note, systems);
  }

  #addDuty(
    noteOrdinal: number,
    clause: Clause,
    obligation: Binding,
    steps: ReadonlySet<DraftStep>,
    choosing: ReadonlySet<DraftStep>,
  ): void {
    this.#duties.push({
      record: {
        ordinal: this.#duties.length + 1,
        noteOrdinal,
        obligation,
        condition: clause.condition?.words ?? null,
        position: clause.position,
        spanStart: clause.start,
        spanEnd: clause.end,
      },
      steps,
      choosing,
    });
  }

  /**
   * The solutions a clause is about: those that have a code it names; all when it says so, or when it stands after the
   * last scenario and no scenario has a note of its own; else the one it stands in.
   */
  #solutionsOf(note: DraftNote, kind: DraftNote['kind'], clause: Clause): readonly DraftSolution[] {
    if (this.#solutions.length === 0) {
      this.#solutions.push({ label: null, preferred: null, steps: [] });
    }
    const naming = this.#solutions.filter(({ steps }) =>
      clause.named.some(({ target }) => this.#isOffered(target, steps)),
    );
    if (naming.length > 0) return naming;
    if (isAboutAll(clause.words)) return this.#solutions;
    const isLast = note.solution === this.#solutions.length - 1;
    const others = [...this.#noteIn].some((index) => index !== note.solution);
    if (kind === 'NOTE' && isLast && !others) return this.#solutions;
    const own = this.#solutions[Math.max(0, note.solution)];
    return own ? [own] : this.#solutions;
  }

  #isOffered(target: FoundTarget['target'], steps: readonly DraftStep[]): boolean {
    return this.#offersOf(steps).near(target).length > 0;
  }

  #listsFor(system: CodeSystem, about: readonly DraftSolution[]): readonly DraftStep[][] {
    if (system === 'ICD10') return [this.#diagnosis];
    return about.map(({ steps }) => steps);
  }

  #offering(target: FoundTarget['target'], about: readonly DraftSolution[]): DraftStep[] {
    return this.#listsFor(target.system, about).flatMap((steps) => [
      ...this.#offersOf(steps).of(target),
    ]);
  }

  /** The steps that offer a target; for a range also those of its categories. */
  #spokenOf(target: FoundTarget['target'], about: readonly DraftSolution[]): DraftStep[] {
    const exact = this.#offering(target, about);
    if (exact.length > 0 || target.targetKind !== 'RANGE') return exact;
    return this.#listsFor(target.system, about).flatMap((steps) =>
      this.#offersOf(steps).near(target),
    );
  }

  /** The steps of which every choice lies within a target: what is said of a category holds for its codes. */
  #within(target: FoundTarget['target'], about: readonly DraftSolution[]): DraftStep[] {
    return this.#listsFor(target.system, about).flatMap((steps) =>
      this.#offersOf(steps)
        .near(target)
        .filter(({ choices }) => choices.every((choice) => isWithin(choice, target))),
    );
  }

  /** Whether a line has the target or a code within it: "following a code from Chapter K" where K57.4 is there. */
  #hasPartOf(target: FoundTarget['target'], about: readonly DraftSolution[]): boolean {
    return this.#listsFor(target.system, about).some((steps) =>
      steps.some(({ choices }) => choices.some((choice) => isWithin(choice, target))),
    );
  }

  #isNear(target: FoundTarget['target'], about: readonly DraftSolution[]): boolean {
    return this.#listsFor(target.system, about).some((steps) => this.#isOffered(target, steps));
  }

  #addSteps(
    about: readonly DraftSolution[],
    clause: Clause,
    group: ClauseGroup,
    obligation: Binding,
  ): DraftStep[] {
    const proviso = clause.condition?.kind === 'PROVISO' ? clause.condition.words : null;
    const condition =
      group.condition ??
      (group.dagger
        ? `in combination with ${this.#plain.slice(group.dagger.start, group.dagger.end)}`
        : proviso);
    return this.#listsFor(systemOf(group), about).map((steps) =>
      this.#addStep(steps, clause, group, { condition, obligation }),
    );
  }

  #addStep(
    steps: DraftStep[],
    clause: Clause,
    group: ClauseGroup,
    binding: Pick<DraftStep, 'condition' | 'obligation'>,
  ): DraftStep {
    const system = systemOf(group);
    const step: DraftStep = {
      subject: system === 'ICD10' ? 'DIAGNOSIS' : 'PROCEDURE',
      system,
      choices: group.targets.map((found) => ({
        ...found.target,
        words: titleAfter(clause, found),
        marker: found.marker,
        spanStart: found.start,
        spanEnd: found.end,
      })),
      relation: 'AND',
      ...binding,
      placements: [],
    };
    this.#placeAfter(step, clause);
    steps.push(step);
    this.#offer(steps, step);
    return step;
  }

  /** What a clause names as standing before its codes is a step too where no line has it: "following a code from Chapter L". */
  #addPlacesAbove(
    note: DraftNote,
    clause: Clause,
    about: readonly DraftSolution[],
    obligation: Binding,
  ): void {
    for (const { after, condition } of clause.placements) {
      if (note.kind === 'NOTE' || clause.groups.length === 0) continue;
      if (this.#isNear(after.target, about) || this.#hasPartOf(after.target, about)) continue;
      const group: ClauseGroup = { targets: [after], condition: null, dagger: null };
      for (const { steps } of about) {
        this.#addStep(steps, { ...clause, placements: [] }, group, { condition, obligation });
      }
    }
  }

  #placeAfter(step: DraftStep, { placements }: Clause): void {
    for (const { after, condition, start, end } of placements) {
      if (step.choices.some((choice) => targetKey(choice) === targetKey(after.target))) continue;
      step.placements.push({ after: after.target, condition, start, end });
    }
  }
}

function systemOf({ targets }: ClauseGroup): CodeSystem {
  return targets[0]?.target.system ?? 'OPCS4';
}

/** "Q16.3 is used where …", of a step that offers other codes as well: when that code is chosen. */
function isChoiceOf(step: DraftStep, { targets }: ClauseGroup): boolean {
  return (
    targets.length < step.choices.length &&
    targets.every(({ target }) => target.targetKind === 'CODE')
  );
}
