import type { Code, Guidance, Mention, Note } from '../model/index.js';
import { covers } from './targets.js';

/** Guidance that names a code, with every place that does. */
export interface GuidanceNaming {
  readonly guidance: Guidance;
  readonly mentions: readonly Mention[];
}

/**
 * Every place where guidance names a code: itself, its category, a range its category is in, its chapter. For a
 * category or a chapter also the places that name a code below it.
 */
export function mentionsOf(code: Code): Mention[] {
  const above = code.ancestors.flatMap(({ mentions }) => mentions);
  // A slot for a site names no side, although both stand in one chapter.
  const meant = code.recordable ? above.filter(({ target }) => covers(target, code)) : above;
  // A range is named by each of its categories, so a chapter meets the same mention more than once.
  return [...new Set([...mentionsFrom(code), ...meant])];
}

function mentionsFrom(code: Code): Mention[] {
  return [...code.mentions, ...code.children.flatMap(mentionsFrom)];
}

/** The same, gathered by document, in the order of references. */
export function guidanceNaming(code: Code): GuidanceNaming[] {
  const byGuidance = new Map<Guidance, Mention[]>();
  for (const mention of mentionsOf(code)) {
    const mentions = byGuidance.get(mention.guidance);
    if (mentions) mentions.push(mention);
    else byGuidance.set(mention.guidance, [mention]);
  }
  return [...byGuidance]
    .map(([guidance, mentions]) => ({ guidance, mentions }))
    .sort((one, other) => compareReferences(one.guidance.reference, other.guidance.reference));
}

/** The notes that speak of a code, its category or its chapter, in the order of the documents. */
export function notesAbout(code: Code): Note[] {
  return guidanceNaming(code).flatMap(({ guidance, mentions }) => {
    const notes = new Set(
      mentions.flatMap(({ note, step }) => [...(note ? [note] : []), ...(step?.notes ?? [])]),
    );
    return guidance.notes.filter((note) => notes.has(note));
  });
}

/** `IPG84` before `IPG366`, and before `MTG1`. */
export function compareReferences(one: string, other: string): number {
  return referenceKey(one) < referenceKey(other) ? -1 : Number(one !== other);
}

/** A text whose plain order is the order of references. */
export function referenceKey(reference: string): string {
  const [, kind = '', number = ''] = /^([A-Z]*)(\d*)/.exec(reference) ?? [];
  return `${kind}${number.padStart(8, '0')}`;
}
