import type { Citation, Default, Duty, Guidance, Step } from '../model/index.js';

/** The line or lines of the document that a step stands on. */
export function citeStep(step: Step): Citation {
  return Object.freeze({
    words: folded(step.span.text),
    source: `${sourceOf(step.guidance)}, step ${step.ordinal}`,
    pointer: pointerTo(step.guidance, `steps/${step.ordinal}`),
    span: step.span,
  });
}

/** The clause of a note that lays a duty down. */
export function citeDuty(duty: Duty): Citation {
  return citeNote(duty);
}

/** What makes a step binding: the clause that gives its place or its condition, or else the line that it stands on. */
export function citeObligation(step: Step): Citation {
  const duty = step.duties.find(
    ({ position, condition }) => position === 'SECOND' || condition === step.condition,
  );
  return duty ? citeDuty(duty) : citeStep(step);
}

/** The clause of a note that gives a code for a detail that is not stated. */
export function citeDefault(fallback: Default): Citation {
  return citeNote(fallback);
}

function citeNote({ note, span }: Duty | Default): Citation {
  return Object.freeze({
    words: folded(span.text.replaceAll('**', '')),
    source: `${sourceOf(note.guidance)}, note ${note.ordinal}`,
    pointer: pointerTo(note.guidance, `notes/${note.ordinal}`),
    span,
  });
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
