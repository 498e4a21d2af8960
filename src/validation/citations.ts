import type {
  Citation,
  Default,
  Duty,
  Guidance,
  Note,
  Placement,
  Section,
  Span,
  Step,
} from '../model/index.js';

/** The line or lines of the document that a step stands on. */
export function citeStep(step: Step): Citation {
  return Object.freeze({
    words: folded(step.span.text),
    source: `${sourceOf(step.guidance)}, step ${step.ordinal}`,
    pointer: pointerTo(step.guidance, `steps/${step.ordinal}`),
    span: step.span,
  });
}

/** The words that say which code a step stands directly after. */
export function citePlacement(step: Step, { span }: Placement): Citation {
  return Object.freeze({ ...citeStep(step), words: unmarked(span.text), span });
}

/** The clause of a note that lays a duty down. */
export function citeDuty({ note, span }: Duty): Citation {
  return citeClause(note, span);
}

/** What makes a step binding: the clause that gives its place or its condition, or else the line that it stands on. */
export function citeObligation(step: Step): Citation {
  const duty = step.duties.find(
    ({ position, condition }) => position === 'SECOND' || condition === step.condition,
  );
  return duty ? citeDuty(duty) : citeStep(step);
}

/** The clause of a note that gives a code for a detail that is not stated. */
export function citeDefault({ note, span }: Default): Citation {
  return citeClause(note, span);
}

/** A note as a whole. */
export function citeNote(note: Note): Citation {
  return citeClause(note, note.span);
}

/** A heading that announces codes, or the title of a document that has none. */
export function citeHeading(guidance: Guidance, section: Section | undefined): Citation {
  if (!section) {
    const source = `${sourceOf(guidance)}, title`;
    return Object.freeze({ words: guidance.title, source, pointer: null, span: null });
  }
  return Object.freeze({
    words: unmarked(section.span.text),
    source: `${sourceOf(guidance)}, heading`,
    pointer: pointerTo(guidance, 'procedure'),
    span: section.span,
  });
}

function citeClause(note: Note, span: Span): Citation {
  return Object.freeze({
    words: unmarked(span.text),
    source: `${sourceOf(note.guidance)}, note ${note.ordinal}`,
    pointer: pointerTo(note.guidance, `notes/${note.ordinal}`),
    span,
  });
}

/** Without marks of emphasis. */
function unmarked(words: string): string {
  return folded(words.replaceAll('**', ''));
}

/** On one line, since steps may run over several. */
function folded(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function sourceOf({ reference, version }: Guidance): string {
  return `${reference} version ${version}`;
}

/** With the version in it, so that it points to the same words for ever. */
function pointerTo({ reference, version }: Guidance, path: string): string {
  return `${reference}@${version}/${path}`;
}
