import { citeNote } from '../citations.js';
import { nameOf } from '../entry.js';
import { isOfStep } from '../checks.js';
import { mentionOf } from '../spoken-of.js';
import type { Rule } from '../rule.js';
import page from './only-mentioned.md';

export const messages = {
  onlyMentioned: (code: string, reference: string) =>
    `${code} fills no step. ${reference} only speaks of it and does not recommend it.`,
  excluded: (code: string, reference: string) =>
    `${code} fills no step. ${reference} names it as excluded from its codes, so check that it was done besides.`,
};

/** A code that the guidance only speaks of is not one that it recommends. */
export const onlyMentioned: Rule = {
  name: 'guidance/only-mentioned',
  pack: 'GUIDANCE',
  system: null,
  axis: 'CODES',
  severity: 'WARNING',
  summary: 'Prefer the codes that the guidance recommends over those it only speaks of',
  source: 'The notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check(examination) {
    const { guidance, knowledge, entries } = examination;
    if (!guidance) return;
    for (const entry of entries) {
      const note = mentionOf(entry.looked, guidance, knowledge)?.note;
      if (!note || isOfStep(entry, examination)) continue;
      const isExcluded = note.kind === 'EXCLUDES';
      yield {
        message: messages[isExcluded ? 'excluded' : 'onlyMentioned'](
          nameOf(entry),
          guidance.reference,
        ),
        entries: [entry],
        citation: citeNote(note),
        ...(!isExcluded && { severity: 'INFORMATION' }),
      };
    }
  },
};
