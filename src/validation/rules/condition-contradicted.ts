import { citeDuty, citeStep } from '../citations.js';
import { remove } from '../edits.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './condition-contradicted.md';

export const messages = {
  contradicted: (code: string, question: string) =>
    `${code} is recorded, but the answer to "${question}" is no. One of the two is wrong.`,
};

/** A conditional step is left empty when its condition was answered with no. */
export const conditionContradicted: Rule = {
  name: 'guidance/condition-contradicted',
  pack: 'GUIDANCE',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a code whose condition was answered with no',
  source: 'The conditions in the notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check(examination) {
    for (const { fillings } of examination.matches) {
      for (const { step, entry } of fillings) {
        if (!entry || !step.question || examination.answerTo(step) !== 'NO') continue;
        const duty = step.duties.find(({ condition }) => condition === step.condition);
        yield {
          message: messages.contradicted(nameOf(entry), step.question.text),
          entries: [entry],
          citation: duty ? citeDuty(duty) : citeStep(step),
          proposals: [{ edits: [remove(entry)], words: `Remove ${nameOf(entry)}` }],
        };
      }
    }
  },
};
