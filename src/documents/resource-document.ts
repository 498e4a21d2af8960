import type { CodeSystem, Relation, Subject } from '../model/index.js';
import type {
  ChoiceRecord,
  DutyRecord,
  GuidanceRecords,
  Problem,
  SectionRecord,
  StepRecord,
  UnreadLineRecord,
} from '../records.js';
import type { Family } from './family.js';
import { kindOf, type LineKind } from './line-kinds.js';
import { readNotes, type NotePassage, type ReadNotes } from './notes.js';
import { questionFor } from './questions.js';
import { folded, type DocumentText, type Line } from './text.js';

/**
 * The resource documents of 2018 and later: a title line with the reference, then *Procedure and device* and
 * *Diagnosis or health condition*, each with a heading for SNOMED CT and one for the classification, notes, and a
 * closing paragraph about who publishes the codes.
 */
export const resourceDocument: Family = {
  name: 'resource document',
  tellTale: 'a title line "IPG366 …", then the heading "Procedure and device:"',
  recognises: ({ lines }) =>
    lines.some(({ text }) => kindOf(text, { system: null })?.is === 'subject'),
  read: (document) => new ResourceDocumentReader(document).read(),
};

/** The most code lines that are taken for one document. The longest real one has under 40. */
const mostCodeLines = 300;

/** A step while its choices are still coming in. */
interface OpenStep {
  readonly subject: Subject;
  readonly system: CodeSystem;
  readonly relation: Relation | null;
  readonly choices: Omit<ChoiceRecord, 'stepOrdinal' | 'ordinal'>[];
}

/** Goes through the lines once, keeping what the headings above have announced. */
class ResourceDocumentReader {
  readonly #document: DocumentText;
  readonly #problems: Problem[] = [];
  readonly #sections: SectionRecord[] = [];
  readonly #steps: OpenStep[] = [];
  readonly #notes: NotePassage[] = [];
  readonly #unread: UnreadLineRecord[] = [];
  #title: { reference: string; title: string } | null = null;
  #subject: Subject | null = null;
  #system: CodeSystem | null = null;
  #openNote: { start: number; end: number; line: number } | null = null;
  #openOr: Line | null = null;
  #closed = false;

  constructor(document: DocumentText) {
    this.#document = document;
  }

  read(): { records: GuidanceRecords | null; problems: readonly Problem[] } {
    for (const line of this.#document.lines) this.#take(line);
    this.#closeNote();
    this.#refuseOpenOr();
    const codeLines = this.#steps.reduce((sum, { choices }) => sum + choices.length, 0);
    if (codeLines > mostCodeLines) {
      this.#refuse(
        this.#document.lines[0],
        `There are ${codeLines} code lines; a guidance document has at most ${mostCodeLines}. Give one document at a time.`,
      );
      return { records: null, problems: this.#problems };
    }
    if (!this.#title) {
      this.#refuse(
        this.#document.lines[0],
        'There is no title line. Begin the document with its reference and title, such as "IPG366 Non-rigid stabilisation techniques".',
      );
    }
    if (!this.#sections.some(({ system }) => system === 'OPCS4')) {
      this.#refuse(
        this.#document.lines[0],
        'There is no heading "OPCS-4 code(s):". Give the whole document; an empty heading is fine and means that none is published.',
      );
    }
    return { records: this.#title && this.#records(this.#title), problems: this.#problems };
  }

  #take(line: Line): void {
    const kind = kindOf(line.text, { system: this.#system });
    if (kind?.is === 'blank') return;
    if (kind?.is === 'or') return this.#takeOr(line);
    if (kind?.is !== 'choice') this.#refuseOpenOr();
    if (this.#goesOnWithNote(line, kind)) return this.#continueNote(line);
    this.#closeNote();
    this.#takeKind(line, kind);
  }

  /**
   * A note goes on with what is nothing else, and where its lines were wrapped, with a line that only looks like
   * something else because a code stands at its beginning.
   */
  #goesOnWithNote(line: Line, kind: LineKind | null): boolean {
    const note = this.#openNote;
    if (!note || this.#closed) return false;
    if (kind === null) return true;
    const isWrapped = line.number === note.line + 1 && note.end > note.start;
    const isUnfinished = !/[.!?]\s*$/.test(this.#document.plain.slice(note.start, note.end));
    return isWrapped && isUnfinished && (kind.is === 'choice' || kind.is === 'title');
  }

  #takeKind(line: Line, kind: LineKind | null): void {
    switch (kind?.is) {
      case 'title':
        return this.#takeTitle(line, kind);
      case 'subject':
        this.#subject = kind.subject;
        this.#system = null;
        return;
      case 'section':
        return this.#takeSection(line, kind.system);
      case 'choice':
        return this.#takeChoice(line, kind);
      case 'note':
        this.#openNote = { start: line.start + kind.textAt, end: line.end, line: line.number };
        return;
      case 'closing':
        this.#closed = true;
        this.#system = null;
        return;
      case 'boilerplate':
        return;
      default:
        this.#keepUnread(line);
    }
  }

  #takeTitle(line: Line, { reference, title }: { reference: string; title: string }): void {
    if (this.#title) {
      this.#refuse(line, `A second title line, for ${reference}. Publish one document at a time.`);
    } else {
      this.#title = { reference, title: folded(title) };
    }
  }

  #takeSection(line: Line, system: CodeSystem): void {
    if (!this.#subject) {
      this.#refuse(
        line,
        'This heading stands before "Procedure and device:" or "Diagnosis or health condition:", so it is not clear what its codes are for. Put it below one of them.',
      );
      return;
    }
    this.#system = system;
    this.#sections.push({
      ordinal: this.#sections.length + 1,
      subject: this.#subject,
      system,
      heading: line.text,
      published: false,
      spanStart: line.start,
      spanEnd: line.end,
    });
  }

  #takeChoice(line: Line, { target, words }: Extract<LineKind, { is: 'choice' }>): void {
    const section = this.#sections.at(-1);
    if (this.#closed || !this.#subject || !section) return this.#keepUnread(line);
    this.#sections[this.#sections.length - 1] = { ...section, published: true };
    const choice = { ...target, words: folded(words), spanStart: line.start, spanEnd: line.end };
    const last = this.#steps.at(-1);
    if (this.#openOr) {
      this.#openOr = null;
      last?.choices.push(choice);
      return;
    }
    const beside = last?.subject === this.#subject && last.system === target.system;
    this.#steps.push({
      subject: this.#subject,
      system: target.system,
      relation: beside ? relationOfNextLine(this.#subject) : null,
      choices: [choice],
    });
  }

  #takeOr(line: Line): void {
    this.#closeNote();
    const last = this.#steps.at(-1);
    if (this.#openOr || !last || last.subject !== this.#subject || last.system !== this.#system) {
      this.#refuse(
        line,
        '"Or" has no code before it. Put it on a line of its own between two codes.',
      );
      return;
    }
    this.#openOr = line;
  }

  #refuseOpenOr(): void {
    if (this.#openOr)
      this.#refuse(
        this.#openOr,
        '"Or" has no code after it before the next heading or the end. Put it on a line of its own between two codes.',
      );
    this.#openOr = null;
  }

  #continueNote(line: Line): void {
    const note = this.#openNote;
    if (!note) return;
    // "Note:" may stand on a line of its own.
    if (note.start === note.end) note.start = line.start;
    note.end = line.end;
    note.line = line.number;
  }

  #closeNote(): void {
    if (!this.#openNote) return;
    const { start, end } = this.#openNote;
    this.#openNote = null;
    if (start === end) return;
    const system = this.#subject === 'DIAGNOSIS' ? 'ICD10' : 'OPCS4';
    this.#notes.push({ text: this.#document.plain.slice(start, end), start, end, system });
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
      excerpt: line?.text.slice(0, 120) ?? '',
    });
  }

  #records({ reference, title }: { reference: string; title: string }): GuidanceRecords {
    const ordered = [...this.#steps].sort(
      (one, other) => Number(one.subject === 'DIAGNOSIS') - Number(other.subject === 'DIAGNOSIS'),
    );
    const choices = ordered.flatMap((step, index) =>
      step.choices.map((choice, at) => ({ ...choice, stepOrdinal: index + 1, ordinal: at + 1 })),
    );
    const notes = readNotes(this.#notes, choices);
    const dutiesOf = dutiesByStep(notes);
    const hasSolution = ordered.some(({ subject }) => subject === 'PROCEDURE');
    return {
      guidance: {
        reference,
        title,
        family: resourceDocument.name,
        sourceUrl: null,
        text: this.#document.original,
      },
      procedure: { title },
      recommendation: { outcome: choices.length > 0 ? 'CODES' : 'NONE_PUBLISHED' },
      sections: this.#sections,
      solutions: hasSolution ? [{ ordinal: 1, label: null }] : [],
      steps: ordered.map((step, index) =>
        stepRecord(step, index + 1, dutiesOf.get(index + 1) ?? []),
      ),
      choices,
      ...notes,
      unreadLines: this.#unread,
    };
  }
}

/** Code lines under one procedure heading are assigned together; diagnoses one per line say nothing of how they go together. */
function relationOfNextLine(subject: Subject): Relation {
  return subject === 'PROCEDURE' ? 'AND' : 'UNKNOWN';
}

/** The duties that bind each step, by its ordinal, in the order of the notes. */
function dutiesByStep({
  duties,
  dutySteps,
}: ReadNotes): ReadonlyMap<number, readonly DutyRecord[]> {
  const byStep = new Map<number, DutyRecord[]>();
  for (const { dutyOrdinal, stepOrdinal } of dutySteps) {
    const duty = duties[dutyOrdinal - 1];
    const bound = byStep.get(stepOrdinal);
    if (duty && bound) bound.push(duty);
    else if (duty) byStep.set(stepOrdinal, [duty]);
  }
  return byStep;
}

/** A step is binding by its line alone; the notes may make it less so, say when it applies, and give it a position. */
function stepRecord(step: OpenStep, ordinal: number, duties: readonly DutyRecord[]): StepRecord {
  const proviso = duties.find(
    ({ condition }) => condition !== null && /^(?:when|if|where)/.test(condition),
  );
  const question = proviso?.condition ? questionFor(proviso.condition) : null;
  const first = step.choices[0];
  const last = step.choices.at(-1);
  return {
    ordinal,
    subject: step.subject,
    solutionOrdinal: step.subject === 'PROCEDURE' ? 1 : null,
    obligation: obligationOf(proviso, duties),
    condition: proviso?.condition ?? null,
    questionKey: question?.key ?? null,
    questionText: question?.text ?? null,
    position: duties.find(({ position }) => position !== null)?.position ?? null,
    relation: step.relation,
    spanStart: first?.spanStart ?? 0,
    spanEnd: last?.spanEnd ?? 0,
  };
}

function obligationOf(
  proviso: DutyRecord | undefined,
  duties: readonly DutyRecord[],
): StepRecord['obligation'] {
  if (proviso) return proviso.obligation === 'MUST' ? 'CONDITIONAL' : proviso.obligation;
  const said = duties.map(({ obligation }) => obligation);
  return said.length === 0 || said.includes('MUST')
    ? 'MUST'
    : said.includes('SHOULD')
      ? 'SHOULD'
      : 'MAY';
}
