import type { ChoiceRecord, GuidanceRecords, SpanRecord, StepRecord } from '../records.js';

/** A piece of the written document, and where it stood in the text it was read from. */
interface Piece {
  readonly at: number;
  readonly lines: readonly string[];
  /** Whether a note before it would take it for its own. */
  readonly standsApart: boolean;
}

/** A line that says nothing, but ends a note. */
const divider = '---';

/**
 * Writes what was read as a document in one plain layout: its title line, then headings, codes with their connectives,
 * notes and sentences in their words and order, and what was not understood. Reading it gives the same records again,
 * but for the layout and the places in the text.
 */
export function render(records: GuidanceRecords): string {
  const { guidance, replacements, recommendation } = records;
  const front = [
    `${guidance.reference} ${guidance.title}`,
    ...replacements.map(({ reference, replaces }) =>
      replaces
        ? `This guidance replaces ${reference}.`
        : `This guidance has been replaced by ${reference}.`,
    ),
    ...(guidance.edition === null ? [] : [`The edition used is OPCS-${guidance.edition}.`]),
  ];
  const pieces = [
    ...headings(records),
    ...codeLines(records),
    ...notes(records),
    ...unread(records),
    ...(recommendation.outcome === 'POINTER'
      ? [
          {
            at: guidance.text.length,
            lines: ['Coding and clinical classification codes for this guidance'],
            standsApart: false,
          },
        ]
      : []),
  ].sort((one, other) => one.at - other.at);
  return [
    front,
    ...pieces.map(({ lines, standsApart }) => (standsApart ? [divider, '', ...lines] : lines)),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

function headings({ sections }: GuidanceRecords): Piece[] {
  let subject: string | null = null;
  return sections.map((section) => {
    // Only documents with headings for SNOMED CT tell the procedure and the diagnosis apart by a heading.
    const announcesSubject =
      sections.some(({ system }) => system === 'SNOMEDCT') && section.subject !== subject;
    subject = section.subject;
    const heading =
      section.subject === 'DIAGNOSIS' ? 'Diagnosis or health condition:' : 'Procedure and device:';
    return {
      at: section.spanStart,
      lines: [...(announcesSubject ? [heading, ''] : []), section.heading],
      standsApart: false,
    };
  });
}

/** The steps that stand on lines of their own; those of a sentence are in the sentence. */
function codeLines(records: GuidanceRecords): Piece[] {
  const { steps, solutions } = records;
  const pieces: Piece[] = [];
  let before: StepRecord | null = null;
  for (const step of steps) {
    const choices = choicesOnLines(records, step);
    const [first] = choices;
    if (!first) continue;
    const isSameSolution: boolean = before?.solutionOrdinal === step.solutionOrdinal;
    const solution = solutions.find(({ ordinal }) => ordinal === step.solutionOrdinal);
    const lines = choices.flatMap((choice, index) => {
      const line = lineOf(records, choice);
      return index === 0 ? [line] : ['Or', line];
    });
    const opening = isSameSolution
      ? connective(step)
      : before && solution && solution.label === null && solution.ordinal > 1
        ? ['Or']
        : labelLine(records, solution?.label ?? null, first);
    pieces.push({ at: first.spanStart, lines: [...opening, ...lines], standsApart: false });
    before = step;
  }
  return pieces;
}

function choicesOnLines(records: GuidanceRecords, { ordinal }: StepRecord): ChoiceRecord[] {
  return records.choices.filter(
    (choice) =>
      choice.stepOrdinal === ordinal && !records.notes.some((note) => isInside(choice, note)),
  );
}

function isInside(inner: SpanRecord, outer: SpanRecord): boolean {
  return outer.spanStart <= inner.spanStart && inner.spanEnd <= outer.spanEnd;
}

function lineOf({ guidance }: GuidanceRecords, { spanStart, spanEnd }: SpanRecord): string {
  return guidance.text.slice(spanStart, spanEnd).replace(/\s+/g, ' ');
}

/** A lost connective is written as it was found: as a gap. */
function connective({ relation, subject }: StepRecord): readonly string[] {
  if (relation === 'AND') return ['Plus'];
  return relation === 'UNKNOWN' && subject === 'PROCEDURE' ? [''] : [];
}

/** The heading of a scenario, unless the sentence that names it is written anyway. */
function labelLine(
  { notes: all, guidance }: GuidanceRecords,
  label: string | null,
  first: SpanRecord,
): readonly string[] {
  if (label === null) return [];
  const isNamed = all.some(
    ({ kind, text, spanStart }) =>
      kind === 'LEAD_IN' && text.includes(label) && spanStart < first.spanStart,
  );
  if (isNamed) return [];
  const asWritten =
    guidance.text.includes(`${label}:`) ||
    !/^(?:Stage|Phase|Step|Part|Option|Procedure) /.test(label);
  return [asWritten ? `${label}:` : label];
}

function notes({ notes: all, guidance }: GuidanceRecords): Piece[] {
  return all.map(({ kind, spanStart, spanEnd }) => {
    const words = guidance.text.slice(spanStart, spanEnd);
    return {
      at: spanStart,
      lines: [kind === 'NOTE' ? `Note: ${words}` : words],
      standsApart: false,
    };
  });
}

function unread({ unreadLines }: GuidanceRecords): Piece[] {
  return unreadLines.map(({ text, spanStart }) => ({
    at: spanStart,
    lines: [text],
    standsApart: true,
  }));
}
