import type { Citation, Guidance, Solution } from '../../model/index.js';
import { listed } from '../../knowledge/listed.js';
import { citeHeading, citeNote, citeStep } from '../citations.js';
import type { Rule } from '../rule.js';
import page from './preferred-solution.md';

export const messages = {
  preferred: (reference: string, preferred: readonly string[], recorded: readonly string[]) =>
    `${reference} prefers ${listed(preferred)} over ${listed(recorded)}.`,
};

/** Where the guidance gives several ways to record a procedure and prefers one, the coding may have another. */
export const preferredSolution: Rule = {
  name: 'guidance/preferred-solution',
  pack: 'GUIDANCE',
  system: 'OPCS4',
  axis: 'CODES',
  severity: 'INFORMATION',
  summary: 'Prefer the way to record the procedure that the guidance prefers',
  source: 'The solutions of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check({ guidance, matches }) {
    if (!guidance) return;
    for (const { solution, fillings } of matches) {
      const operation = fillings[0]?.entry;
      if (solution?.preferred !== false || !operation) continue;
      const { solutions } = guidance.procedure.recommendation;
      const preferred = solutions.find((other) => other.preferred === true);
      if (!preferred) continue;
      yield {
        message: messages.preferred(guidance.reference, codesOf(preferred), codesOf(solution)),
        entries: [operation],
        citation: citationOf(guidance, preferred),
      };
    }
  },
};

function codesOf({ steps }: Solution): string[] {
  return steps.map(({ choices }) =>
    listed(
      choices.map(({ target }) => target.notation),
      'or',
    ),
  );
}

/** The sentence that states the preference, else where the preferred way begins. */
function citationOf(guidance: Guidance, { steps: [first] }: Solution): Citation {
  const note = guidance.notes.find(({ text }) => /\bprefer/i.test(text));
  if (note) return citeNote(note);
  return first ? citeStep(first) : citeHeading(guidance, undefined);
}
