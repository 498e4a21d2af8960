import { listed } from '../../knowledge/listed.js';
import { citeDuty, citeStep } from '../citations.js';
import { remove } from '../edits.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './condition-contradicted.md';

export const messages = {
  contradicted: (codes: readonly string[], question: string) =>
    codes.length === 1
      ? `${listed(codes)} is recorded, but the answer to "${question}" is no. One of the two is wrong.`
      : `${listed(codes)} are recorded, but the answer to "${question}" is no. Either they or the answer is wrong.`,
  notByTheCodes: (codes: readonly string[], condition: string) =>
    `${listed(codes)} ${codes.length === 1 ? 'is' : 'are'} recorded, but by the other codes the condition does not hold: ${condition}.`,
};

/** A conditional step is left empty when its condition was answered with no. */
export const conditionContradicted: Rule = {
  name: 'guidance/condition-contradicted',
  pack: 'GUIDANCE',
  system: null,
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow a code whose condition was answered with no',
  source: 'The conditions in the notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check(examination) {
    for (const { fillings } of examination.matches) {
      for (const { step, entry, further } of fillings) {
        if (!entry || !step.question || examination.answerTo(step) !== 'NO') continue;
        const duty = step.duties.find(({ condition }) => condition === step.condition);
        const entries = [entry, ...further].sort((one, other) => one.position - other.position);
        const names = entries.map(nameOf);
        yield {
          message:
            examination.decided(step) === null
              ? messages.contradicted(names, step.question.text)
              : messages.notByTheCodes(names, step.condition ?? ''),
          entries,
          citation: duty ? citeDuty(duty) : citeStep(step),
          proposals: [
            { edits: entries.toReversed().map(remove), words: `Remove ${listed(names)}` },
          ],
        };
      }
    }
  },
};
