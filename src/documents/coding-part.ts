import type { CodeSystem, NoteKind, SequenceRole, Subject } from '../model/index.js';
import { chapterOf, isOperation, roleOf } from '../opcs4-chapters.js';
import type { Problem, SectionRecord, TargetRecord, UnreadLineRecord } from '../records.js';
import type { DraftChoice, DraftNote, DraftSolution, DraftStep } from './draft.js';
import type { Join } from './code-lines.js';
import { readLeadIn, type LeadIn } from './lead-ins.js';
import { kindOf, type LineKind } from './line-kinds.js';
import { namesCode, targetKey, targetsIn } from './targets.js';
import { folded, type DocumentText, type Line } from './text.js';

/** What the lines of a document come to, before its notes are read. */
export interface CodingPart {
  readonly sections: readonly SectionRecord[];
  readonly solutions: readonly DraftSolution[];
  readonly diagnosis: readonly DraftStep[];
  readonly notes: readonly DraftNote[];
  readonly unread: readonly UnreadLineRecord[];
  readonly problems: readonly Problem[];
  /** Whether a line points to another page for the codes. */
  readonly pointsElsewhere: boolean;
  /** Whether anything announced codes or was one. */
  readonly begun: boolean;
}

/** The most code lines that are taken for one document. The longest real one has under 40. */
const mostCodeLines = 300;

/** So many blank lines between two codes stand where a connective was lost. */
const gapOfALostConnective = 2;

/** Lines that a sentence has announced and that are still coming in. */
interface Announced extends LeadIn {
  readonly note: DraftNote;
  left: number;
  /** What its first line says in a sequence; a line that says something else is announced no longer. */
  role: SequenceRole | null;
  step: DraftStep | null;
}

/** What may stand between an "Or" and the codes that it goes on with, and these codes. */
const goesOnAfterOr: ReadonlySet<LineKind['is']> = new Set(['codes', 'lead-in', 'plus']);

type Codes = Extract<LineKind, { is: 'codes' }>;

/** Goes through the lines once, keeping what the headings and sentences above have announced. */
export class CodingPartReader {
  readonly #document: DocumentText;
  readonly #sections: SectionRecord[] = [];
  readonly #solutions: DraftSolution[] = [];
  readonly #diagnosis: DraftStep[] = [];
  readonly #notes: DraftNote[] = [];
  readonly #unread: UnreadLineRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #icd10Named = new Set<string>();
  /** The lines that name scenarios. */
  readonly #headings = new Map<DraftSolution, Line>();
  #solution: DraftSolution | null = null;
  #subject: Subject | null = null;
  #system: CodeSystem | null = null;
  #openNote: { note: DraftNote; kind: NoteKind } | null = null;
  #announced: Announced | null = null;
  #openOr: Line | null = null;
  #openPlus = false;
  #blanks = 0;
  #codeLines = 0;
  #lastIsCode = false;
  #begun = false;
  #closed = false;
  #pointsElsewhere = false;
  #bulletedHeading: number | null = null;
  #sinceHeading = 0;
  /** Whether a heading for SNOMED CT was there, as in the documents that tell procedure and diagnosis apart. */
  #hasConcepts = false;

  /** @param isRow whether the document is a row of a table, which has codes without a heading of its own */
  constructor(document: DocumentText, { isRow }: { isRow: boolean } = { isRow: false }) {
    this.#document = document;
    if (isRow) this.#begin();
  }

  read(): CodingPart {
    for (const line of this.#document.lines) {
      this.#take(line);
      if (this.#codeLines > mostCodeLines) {
        this.#refuse(
          this.#document.lines[0],
          `There are more than ${mostCodeLines} code lines; a guidance document has at most ${mostCodeLines}. Give one document at a time.`,
        );
        break;
      }
    }
    this.#closeNote();
    this.#dropOpenOr();
    const solutions = this.#solutions.filter(({ steps }) => steps.length > 0);
    const indexes = this.#keptIndexes();
    this.#keepEmptyHeadings();
    return {
      sections: this.#sections,
      solutions,
      diagnosis: this.#diagnosis,
      notes: this.#notes.map((note) => ({ ...note, solution: indexes[note.solution] ?? -1 })),
      unread: this.#unread.sort((one, other) => one.line - other.line),
      problems: this.#problems,
      pointsElsewhere: this.#pointsElsewhere,
      begun: this.#begun,
    };
  }

  /** A heading of a scenario without codes announces nothing that is understood. */
  #keepEmptyHeadings(): void {
    for (const [solution, line] of this.#headings) {
      if (solution.steps.length === 0) this.#keepUnread(line);
    }
  }

  /** For each solution its index, or that of the last one before it, among those that have steps. */
  #keptIndexes(): number[] {
    let kept = -1;
    return this.#solutions.map(({ steps }) => (steps.length > 0 ? ++kept : kept));
  }

  #take(line: Line): void {
    const kind = this.#kindOf(line);
    if (kind?.is === 'blank') {
      this.#blanks++;
      return;
    }
    const blanks = this.#blanks;
    this.#blanks = 0;
    if (this.#goesOn(line, kind, blanks)) return;
    this.#takeKind(line, kind, blanks);
  }

  #kindOf(line: Line): LineKind | null {
    const system = this.#system ?? (this.#begun ? this.#classification() : null);
    const kind = kindOf(line.text, { system });
    if (kind !== null && kind.is !== 'sentence') return kind;
    // A heading may be missing: a code below the heading for concepts is of the classification.
    if (system === 'SNOMEDCT') {
      const other = kindOf(line.text, { system: this.#classification() });
      if (other?.is === 'codes') return other;
    }
    // Without any heading, the first line of codes begins the coding part.
    if (system === null) {
      const other = kindOf(line.text, { system: 'OPCS4' });
      if (other?.is === 'codes' && !other.slot) return other;
    }
    return kind;
  }

  #classification(): CodeSystem {
    return this.#subject === 'DIAGNOSIS' ? 'ICD10' : 'OPCS4';
  }

  /**
   * A note, an "Includes" and a sentence go on with what is nothing else; and where their lines were wrapped, with a line
   * that only looks like something else because a code stands at its beginning.
   */
  #goesOn(line: Line, kind: LineKind | null, blanks: number): boolean {
    const open = this.#openNote;
    if (!open || this.#closed) return false;
    const { note } = open;
    const isWrapped = blanks === 0 && note.end > note.start;
    const soFar = this.#document.plain.slice(Math.max(note.start, note.end - 20), note.end);
    const isUnfinished = !/[.!?:;)]["']?$/.test(soFar);
    const extend = () => {
      // "Note:" may stand on a line of its own.
      if (note.start === note.end) Object.assign(note, { start: line.start });
      note.end = line.end;
      return true;
    };
    if (open.kind === 'NOTE' && isWrapped && isUnfinished && !line.hasBullet) {
      if (kind?.is === 'codes' || kind?.is === 'title') return extend();
    }
    switch (open.kind) {
      case 'NOTE':
        if (kind === null || kind.is === 'limitation' || kind.is === 'includes') return extend();
        if (kind.is === 'scenario' && line.hasBullet) return extend();
        if (kind.is === 'sentence' || (kind.is === 'lead-in' && line.hasBullet)) {
          return isAboutDiagnosis(line.text) ? false : extend();
        }
        return false;
      case 'INCLUDES':
      case 'EXCLUDES':
        return kind === null && isPhrase(line.text) ? extend() : false;
      default:
        return false;
    }
  }

  #takeKind(line: Line, kind: LineKind | null, blanks: number): void {
    if (kind === null || !goesOnAfterOr.has(kind.is)) this.#dropOpenOr();
    this.#closeNote();
    const afterCode = this.#lastIsCode;
    this.#lastIsCode = false;
    if (this.#closesByLayout(line, kind)) return this.#close();
    if (this.#closed && kind?.is !== 'section' && kind?.is !== 'subject') {
      if (kind?.is !== 'boilerplate' && kind?.is !== 'closing' && this.#mattersBelow(line, kind))
        this.#keepUnread(line);
      return;
    }
    switch (kind?.is) {
      case 'title':
        return;
      case 'subject':
        this.#begin();
        this.#subject = kind.subject;
        this.#system = null;
        return;
      case 'section':
        return this.#takeSection(line, kind.system);
      case 'front':
        if (this.#codeLines > 0) this.#close();
        return;
      case 'codes':
        this.#begin();
        return this.#takeCodes(line, kind, afterCode ? blanks : 0);
      case 'instead':
        return this.#takeInstead(line);
      case 'or':
        if (this.#begun) this.#openOr = line;
        return;
      case 'plus':
        this.#openPlus = true;
        return;
      case 'note':
        if (!this.#begun) return;
        return this.#openNoteAt('NOTE', line.start + kind.textAt, line);
      case 'includes':
        this.#lastIsCode = afterCode;
        return this.#openNoteAt('INCLUDES', line.start, line);
      case 'excludes':
        this.#lastIsCode = afterCode;
        return this.#openNoteAt('EXCLUDES', line.start, line);
      case 'scenario':
        if (!this.#begun || this.#subject === 'DIAGNOSIS') return this.#keepUnlessFront(line);
        return this.#takeScenario(kind.label, line);
      case 'lead-in':
        return this.#takeLeadIn(line, kind.of);
      case 'limitation':
        if (!this.#begun && !/\b(?:OPCS|ICD)/.test(line.text.slice(0, 2_000))) return;
        this.#begin();
        return this.#openNoteAt('LIMITATION', line.start, line);
      case 'disclaimer':
        this.#openNoteAt('DISCLAIMER', line.start, line);
        this.#announced = null;
        return;
      case 'banner':
        return this.#openNoteAt('BANNER', line.start, line);
      case 'preference':
        return this.#openNoteAt('SENTENCE', line.start, line);
      case 'sentence':
        return this.#takeSentence(line);
      case 'pointer':
        this.#begin();
        this.#pointsElsewhere = true;
        return;
      case 'closing':
        if (this.#begun && (this.#sinceHeading > 0 || this.#pointsElsewhere || this.#hasConcepts))
          this.#close();
        return;
      case 'boilerplate':
      case 'blank':
        this.#announced = null;
        if (namesCode(line.text)) this.#keepUnread(line);
        return;
      case undefined:
        return this.#keepUnlessFront(line);
    }
  }

  #begin(): void {
    this.#begun = true;
    this.#closed = false;
    this.#subject ??= 'PROCEDURE';
    this.#sinceHeading++;
  }

  #close(): void {
    this.#closed = true;
    this.#announced = null;
    this.#system = null;
  }

  /** On pages whose headings are bullets, the next heading of that kind ends the codes. */
  #closesByLayout(line: Line, kind: LineKind | null): boolean {
    return (
      this.#bulletedHeading !== null &&
      line.hasBullet &&
      line.indent === this.#bulletedHeading &&
      (kind === null || kind.is === 'front' || kind.is === 'scenario') &&
      !namesCode(line.text)
    );
  }

  /** Below the codes only what still speaks of codes is worth a question. */
  #mattersBelow(line: Line, kind: LineKind | null): boolean {
    return kind?.is === 'codes' || kind?.is === 'or' || namesCode(line.text) || this.#hasConcepts;
  }

  #keepUnlessFront(line: Line): void {
    if (this.#begun || namesCode(line.text)) this.#keepUnread(line);
  }

  #takeSection(line: Line, system: CodeSystem | null): void {
    this.#begin();
    this.#sinceHeading = 0;
    this.#announced = null;
    if (line.hasBullet) this.#bulletedHeading = line.indent;
    if (system === 'ICD10') this.#subject = 'DIAGNOSIS';
    if (system === 'OPCS4' && !this.#hasConcepts) this.#subject = 'PROCEDURE';
    this.#system = system ?? 'OPCS4';
    this.#hasConcepts ||= system === 'SNOMEDCT';
    const last = this.#sections.at(-1);
    const isSame =
      last &&
      system === null &&
      !last.published &&
      this.#notes.at(-1)?.section !== this.#sections.length - 1;
    if (isSame && last.system === 'OPCS4') this.#sections.pop();
    this.#sections.push({
      ordinal: this.#sections.length + 1,
      subject: this.#subject ?? 'PROCEDURE',
      system: this.#system,
      heading: line.text,
      published: false,
      spanStart: line.start,
      spanEnd: line.end,
    });
  }

  #takeScenario(label: string, line: Line): void {
    this.#announced = null;
    if (/^(?:If|When|Where)\b/.test(label) && (this.#solution?.steps.length ?? 0) > 0)
      return this.#takeLeadIn(line, null);
    this.#openOr = null;
    this.#solution = { label, preferred: null, steps: [] };
    this.#solutions.push(this.#solution);
    this.#headings.set(this.#solution, line);
  }

  #takeLeadIn(line: Line, of: string | null): void {
    if (!this.#begun && !/\bOPCS|\bcodes? for\b|\bcodes\b/i.test(line.text)) return;
    this.#begin();
    if (of !== null) {
      this.#takeScenario(of, line);
      if (this.#solution) this.#headings.delete(this.#solution);
    }
    const said = readLeadIn(line.text);
    const note = this.#noteAt('LEAD_IN', line.start, line.end);
    this.#notes.push(note);
    // What names a scenario says nothing of how its lines go together.
    if (of !== null) return;
    const left = said.count ?? Number.POSITIVE_INFINITY;
    this.#announced = { ...said, note, left, role: null, step: null };
    this.#rememberDiagnoses(note);
  }

  #takeSentence(line: Line): void {
    if (!this.#begun && !namesCode(line.text)) return;
    this.#begin();
    this.#announced = null;
    this.#openNoteAt('SENTENCE', line.start, line);
  }

  #takeCodes(line: Line, codes: Codes, blanks: number): void {
    this.#codeLines += codes.choices.length;
    const announced = this.#announced;
    const isDiagnosis = announced?.system === 'ICD10' && !codes.slot;
    const written = codes.choices.map(({ target, words, marker, join, start, end }) => {
      const choice: DraftChoice = {
        ...target,
        system: isDiagnosis ? 'ICD10' : target.system,
        words,
        marker,
        spanStart: line.start + start,
        spanEnd: line.start + end,
      };
      return { choice, join };
    });
    if (written.every(({ choice }) => this.#icd10Named.has(icd10Key(choice)))) {
      // The codes of a sentence on diagnoses, once more in a line of their own.
      this.#notes.push(this.#noteAt('SENTENCE', line.start, line.end));
      return;
    }
    this.#lastIsCode = true;
    const groups: { choices: DraftChoice[]; join: Join }[] = [];
    for (const { choice, join } of written) {
      this.#publishSection(choice.system);
      const group = groups.at(-1);
      if (group && join === 'OR') group.choices.push(choice);
      else groups.push({ choices: [choice], join });
    }
    for (const [index, group] of groups.entries()) {
      const isLast = index === groups.length - 1;
      const own = isLast ? codes : { ...codes, condition: null, optional: false };
      this.#takeStep(group.choices, own, {
        isLost: index === 0 ? blanks >= gapOfALostConnective : group.join === 'UNKNOWN',
      });
    }
  }

  #takeStep(choices: DraftStep['choices'], codes: Codes, { isLost }: { isLost: boolean }): void {
    const [first] = choices;
    if (!first) return;
    const { system } = first;
    const subject =
      system === 'ICD10'
        ? 'DIAGNOSIS'
        : system === 'OPCS4'
          ? 'PROCEDURE'
          : (this.#subject ?? 'PROCEDURE');
    const steps = subject === 'DIAGNOSIS' ? this.#diagnosis : this.#inSolution().steps;
    const last = steps.at(-1);
    const beside = last?.system === system ? last : null;
    const role = roleOfTarget(first);
    const open = this.#announcedFor(role, codes.slot);
    if (this.#openOr && beside) {
      this.#openOr = null;
      const isWholeAlternative =
        role === 'PROCEDURE' &&
        lastRole(beside) !== 'PROCEDURE' &&
        lastRole(steps[0]) === 'PROCEDURE';
      if (isWholeAlternative) {
        this.#solution = { label: null, preferred: null, steps: [] };
        this.#solutions.push(this.#solution);
        return this.#takeStep(choices, codes, { isLost });
      }
      beside.choices.push(...choices);
      // A condition behind the last of several alternatives is one for all of them.
      beside.condition ??= codes.condition;
      if (open) {
        open.step = beside;
        open.left--;
      }
      return;
    }
    this.#dropOpenOr();
    if (open?.oneOf && open.step && !codes.slot && codes.condition === null && !this.#openPlus) {
      open.step.choices.push(...choices);
      open.left--;
      return;
    }
    const isExplicit = this.#openPlus || open !== null;
    const isList = subject === 'DIAGNOSIS';
    const step: DraftStep = {
      subject,
      system,
      choices: [...choices],
      relation: beside && !isExplicit && !codes.slot && (isLost || isList) ? 'UNKNOWN' : 'AND',
      condition: codes.condition,
      obligation: codes.optional ? 'MAY' : 'MUST',
      placements: [],
    };
    if (open) {
      open.note.announced.push(step);
      open.step = step;
      open.role ??= role;
      open.left--;
      if (open.directlyAfter && last) this.#placeAfter(step, last, open.note);
    }
    this.#openPlus = false;
    steps.push(step);
  }

  #placeAfter(step: DraftStep, above: DraftStep, note: DraftNote): void {
    const isFirst = note.announced.length === 1;
    if (!isFirst) return;
    for (const choice of above.choices) {
      const { system, targetKind, firstValue, lastValue } = choice;
      step.placements.push({
        after: { system, targetKind, firstValue, lastValue },
        condition: null,
        start: note.start,
        end: note.end,
      });
    }
  }

  /**
   * What was announced, as long as it holds: until as many lines as it said, a slot, or, among alternatives, a line that
   * says something else in a sequence. A method or a site is never an alternative to an operation.
   */
  #announcedFor(role: SequenceRole | null, slot: boolean): Announced | null {
    const open = this.#announced;
    if (!open) return null;
    const isOther = open.oneOf && open.role !== null && (role !== open.role || slot);
    if (open.left <= 0 || isOther) this.#announced = null;
    return this.#announced;
  }

  #inSolution(): DraftSolution {
    if (!this.#solution) {
      this.#solution = { label: null, preferred: null, steps: [] };
      this.#solutions.push(this.#solution);
    }
    return this.#solution;
  }

  /** "(Other codes from B08 may be used instead)": further choices for the step above. */
  #takeInstead(line: Line): void {
    const steps = this.#subject === 'DIAGNOSIS' ? this.#diagnosis : this.#inSolution().steps;
    const last = steps.at(-1);
    const passage = { text: line.text, start: line.start, end: line.end };
    const found = last ? targetsIn(passage, last.system) : [];
    this.#notes.push({
      ...this.#noteAt('SENTENCE', line.start, line.end),
      isDone: last !== undefined,
    });
    if (!last) return;
    for (const { target, marker, start, end } of found) {
      if (last.choices.some((choice) => targetKey(choice) === targetKey(target))) continue;
      last.choices.push({ ...target, words: '', marker, spanStart: start, spanEnd: end });
    }
    this.#lastIsCode = true;
  }

  /** An "Or" that connects nothing is kept as a line that was not understood. */
  #dropOpenOr(): void {
    if (this.#openOr) this.#keepUnread(this.#openOr);
    this.#openOr = null;
  }

  #publishSection(system: CodeSystem): void {
    const section = this.#sections.at(-1);
    if (section?.system === system)
      this.#sections[this.#sections.length - 1] = { ...section, published: true };
  }

  #openNoteAt(kind: NoteKind, start: number, line: Line): void {
    if (kind !== 'INCLUDES' && kind !== 'EXCLUDES') this.#announced = null;
    this.#sinceHeading++;
    this.#openNote = { note: this.#noteAt(kind, start, line.end), kind };
  }

  #noteAt(kind: NoteKind, start: number, end: number): DraftNote {
    return {
      kind,
      start,
      end,
      system: this.#classification(),
      solution: this.#solutions.length - 1,
      section: this.#sections.length - 1,
      announced: [],
      isDone: false,
    };
  }

  #closeNote(): void {
    if (!this.#openNote) return;
    const { note } = this.#openNote;
    this.#openNote = null;
    if (note.end <= note.start) return;
    this.#notes.push(note);
    if (note.kind === 'SENTENCE') this.#rememberDiagnoses(note);
  }

  #rememberDiagnoses({ start, end }: DraftNote): void {
    const text = this.#document.plain.slice(start, end);
    if (!/\bICD/.test(text)) return;
    for (const { target } of targetsIn({ text, start, end }, 'ICD10')) {
      this.#icd10Named.add(icd10Key(target));
    }
  }

  #keepUnread(line: Line): void {
    this.#unread.push({
      line: line.number,
      text: this.#document.original.slice(line.start, line.end),
      spanStart: line.start,
      spanEnd: line.end,
    });
  }

  #refuse(line: Line | undefined, message: string): void {
    this.#problems.push({
      line: line?.number ?? 1,
      column: 1,
      message,
      excerpt: folded(line?.text.slice(0, 400) ?? '').slice(0, 120),
    });
  }
}

/** A few words that name a procedure, as "Includes" goes on with. */
function isPhrase(text: string): boolean {
  return text.length < 200 && !/[.:]$|^In addition\b|\b(?:codes?|OPCS|ICD)(?![a-z])/i.test(text);
}

/** A paragraph about the diagnosis ends a note about the procedure. */
function isAboutDiagnosis(text: string): boolean {
  return /\bICD-?\s?10\b/i.test(text.slice(0, 200)) || /^In addition\b/i.test(text);
}

/** What a target says in a sequence: an operation, or more of one. */
function roleOfTarget({ system, firstValue }: TargetRecord): SequenceRole | null {
  if (system !== 'OPCS4') return null;
  const category = firstValue.slice(0, 3);
  const role = roleOf(category, chapterOf(category));
  return role === 'PROCEDURE' && !isOperation(category) ? 'METHOD' : role;
}

function lastRole(step: DraftStep | undefined): SequenceRole | null {
  const last = step?.choices.at(-1);
  return last ? roleOfTarget(last) : null;
}

function icd10Key({ targetKind, firstValue, lastValue }: TargetRecord): string {
  return `${targetKind}:${firstValue}:${lastValue}`;
}
