import type { Step } from '../../model/index.js';
import { citeStep } from '../citations.js';
import { replace } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Examination } from '../examination.js';
import type { Rule } from '../rule.js';
import page from './wrong-choice.md';

export const messages = {
  wrong: (code: string, wanted: string) => `${code} stands where the guidance has ${wanted}.`,
};

/** Where the guidance names one code of a category, another code of that category is not what it recommends. */
export const wrongChoice: Rule = {
  name: 'guidance/wrong-choice',
  pack: 'GUIDANCE',
  system: null,
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Require the code that the guidance names, not another of its category',
  source: 'The steps of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check(examination) {
    for (const { step, mistaken } of mistakenIn(examination)) {
      // Where nothing is due, a code of the same category is there for reasons of its own.
      if (!isDue(step, examination.answerTo(step))) continue;
      if (mistaken.notation?.kind !== 'CODE' || mistaken.flaw !== null) continue;
      // A code that its category does not have is unknown before it is wrong.
      if (!mistaken.code && mistaken.place) continue;
      const category = mistaken.notation.value.slice(0, 3);
      const named = step.choices
        .map(({ target }) => target)
        .filter(({ kind, firstValue }) => kind === 'CODE' && firstValue.slice(0, 3) === category)
        .map(({ firstValue }) => firstValue);
      yield {
        message: messages.wrong(nameOf(mistaken), named.join(' or ')),
        entries: [mistaken],
        citation: citeStep(step),
        proposals: named.map((code) => ({
          edits: [replace(mistaken, code)],
          words: `Replace ${nameOf(mistaken)} with ${code}`,
        })),
        ...(step.relation === 'UNKNOWN' && { severity: 'WARNING', undecided: true }),
      };
    }
  },
};

function* mistakenIn({ matches }: Examination): Iterable<{ step: Step; mistaken: Entry }> {
  for (const { fillings } of matches) {
    for (const { step, mistaken } of fillings) if (mistaken) yield { step, mistaken };
  }
}

function isDue({ obligation, condition }: Step, answer: 'YES' | 'NO' | null): boolean {
  return obligation !== 'MAY' && (condition === null || answer === 'YES');
}
