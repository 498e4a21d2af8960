import type { Default } from '../../model/index.js';
import { citeDefault } from '../citations.js';
import { replace } from '../edits.js';
import { answersTo, nameOf, type Entry } from '../entry.js';
import { answerGiven } from '../examination.js';
import type { Filling } from '../match.js';
import type { Rule } from '../rule.js';
import page from './default-not-used.md';

export const messages = {
  notUsed: (code: string, question: string, expected: string) =>
    `${code} says more than the record, since the answer to "${question}" is no. ${expected} is expected.`,
  notDue: (code: string, condition: string, question: string) =>
    `${code} is for when ${condition}, but the answer to "${question}" is yes. A code that says more is expected.`,
};

/** The code for a detail that is not stated is used when it is not stated, and only then. */
export const defaultNotUsed: Rule = {
  name: 'guidance/default-not-used',
  pack: 'GUIDANCE',
  system: null,
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Require the code that the guidance gives for a detail that is not stated',
  source: 'The defaults in the notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check({ coding, matches }) {
    if (coding.answers.length === 0) return;
    for (const filling of matches.flatMap(({ fillings }) => fillings)) {
      for (const { entry, fallback } of besideDefaults(filling)) {
        const { question, target, condition } = fallback;
        const answer = answerGiven(coding, question.key);
        const isDefault = answersTo(entry.looked, target);
        const code = nameOf(entry);
        const told = { entries: [entry], citation: citeDefault(fallback) };
        if (answer === 'NO' && !isDefault) {
          const expected = target.firstValue;
          yield {
            ...told,
            message: messages.notUsed(code, question.text, expected),
            proposals: [
              { edits: [replace(entry, expected)], words: `Replace ${code} with ${expected}` },
            ],
          };
        }
        if (answer === 'YES' && isDefault) {
          yield {
            ...told,
            message: messages.notDue(code, condition, question.text),
            severity: 'WARNING',
          };
        }
      }
    }
  },
};

/** What fills a step by a code, with the first default of the same category. A heading is told to be one elsewhere. */
function besideDefaults({ step, entry }: Filling): { entry: Entry; fallback: Default }[] {
  if (entry?.notation?.kind !== 'CODE' || entry.flaw !== null) return [];
  const category = entry.notation.value.slice(0, 3);
  const fallback = step.defaults.find(({ target }) => target.firstValue.slice(0, 3) === category);
  return fallback ? [{ entry, fallback }] : [];
}
