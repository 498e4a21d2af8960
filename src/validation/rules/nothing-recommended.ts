import type { Guidance, Outcome } from '../../model/index.js';
import { citeHeading, citeNote } from '../citations.js';
import { planOf } from '../plan.js';
import type { Rule } from '../rule.js';
import page from './nothing-recommended.md';

export const messages = {
  nothing: (reference: string, outcome: Outcome) =>
    `${reference} ${says[outcome]}, so whether the procedures are the right ones cannot be told.`,
};

const says: Readonly<Record<Outcome, string>> = {
  NO_OWN_CODE: 'says that its procedure has no code of its own',
  NONE_PUBLISHED: 'publishes no code',
  POINTER: 'only points to where its codes stand',
  CODES: 'recommends no code of OPCS-4',
};

/** Guidance that names no code of a procedure leaves open whether those of a coding are right. */
export const nothingRecommended: Rule = {
  name: 'guidance/nothing-recommended',
  pack: 'GUIDANCE',
  system: null,
  axis: 'CODES',
  severity: 'INFORMATION',
  summary:
    'Require guidance that recommends codes of procedures before calling a coding consistent with it',
  source: 'The headings and notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check({ guidance }) {
    if (!guidance) return;
    const { recommendation } = guidance.procedure;
    if (planOf(recommendation).solutions.length > 0) return;
    yield {
      message: messages.nothing(guidance.reference, recommendation.outcome),
      entries: [],
      citation: citationIn(guidance),
      undecided: true,
    };
  },
};

/** What the codes cannot say, in the words of the document; else the heading under which there is none. */
function citationIn(guidance: Guidance) {
  const { sections } = guidance.procedure.recommendation;
  const limitation = guidance.notes.find(({ kind }) => kind === 'LIMITATION');
  if (limitation) return citeNote(limitation);
  return citeHeading(
    guidance,
    sections.find(({ system }) => system === 'OPCS4'),
  );
}
