import type { Step } from '../../model/index.js';
import { citeDefault, citeObligation } from '../citations.js';
import { inPlace, insert } from '../edits.js';
import { nameOf } from '../entry.js';
import { hasDiagnoses, isFilled } from '../examination.js';
import type { Filling, Match } from '../match.js';
import { positionFor } from '../places.js';
import type { Objection, Proposal, Rule } from '../rule.js';
import { wanted } from '../step-words.js';
import page from './step-missing.md';

export const messages = {
  missing: (step: Step) => `${wanted(step)} is needed and not there.`,
  open: (step: Step) =>
    `${wanted(step)} is not there. Whether it is needed is open: the document lost the word between its codes.`,
  missingOnCondition: (step: Step, condition: string) =>
    `${wanted(step)} is needed and not there, given that the condition holds: ${condition}.`,
};

/** Every step the guidance makes binding has its code; a conditional one has it when its condition holds. */
export const stepMissing: Rule = {
  name: 'guidance/step-missing',
  pack: 'GUIDANCE',
  system: null,
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require a code for every step that the guidance makes binding',
  source: 'The steps and notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check(examination) {
    for (const match of examination.matches) {
      // Where no diagnosis is given at all, they may stand elsewhere: a rule of its own says so.
      if (match.list === 'DIAGNOSES' && !hasDiagnoses(examination)) continue;
      for (const filling of match.fillings) {
        const { step, entry, mistaken } = filling;
        if (entry || mistaken) continue;
        if (step.obligation === 'MUST') yield objection(match, filling, messages.missing(step));
        if (step.obligation === 'SHOULD' && isDue(step, examination.answerTo(step))) {
          yield { ...objection(match, filling, messages.missing(step)), severity: 'WARNING' };
        }
        // One answer is for all operations of the coding, so one of them has to have the code.
        const isDone = isFilled(step, examination);
        if (step.obligation === 'CONDITIONAL' && !isDone && examination.answerTo(step) === 'YES') {
          yield objection(match, filling, messages.missingOnCondition(step, step.condition ?? ''));
        }
      }
    }
  },
};

function isDue({ condition }: Step, answer: 'YES' | 'NO' | null): boolean {
  return condition === null || answer === 'YES';
}

function objection(match: Match, filling: Filling, message: string): Objection {
  const { step } = filling;
  const isUnclear =
    step.relation === 'UNKNOWN' ||
    match.fillings.some((other) => other.step.relation === 'UNKNOWN');
  return {
    message: isUnclear ? messages.open(step) : message,
    entries: [],
    citation: citeObligation(step),
    proposals: proposals(match, filling),
    ...(isUnclear && { severity: 'WARNING', undecided: true }),
  };
}

/**
 * The codes that the document names for the step, or its defaults for details that are not stated. Which of several
 * diseases a patient had is not for us to choose. What belongs directly after the procedure has no place while that is
 * missing.
 */
function proposals(match: Match, filling: Filling): Proposal[] {
  const [procedure] = match.fillings;
  if (filling.step.position === 'SECOND' && !procedure?.entry) return [];
  const position = positionFor(match, filling);
  const before = nameAt(match, position - 1);
  const put = (code: string): Pick<Proposal, 'edits' | 'words'> => ({
    edits: [insert(match.list, position, code)],
    words: `Insert ${code} in ${inPlace(position)}${before ? `, directly after ${before}` : ''}`,
  });
  const { choices } = filling.step;
  const isChosenByCoder = match.list === 'DIAGNOSES' && choices.length > 1;
  const named = isChosenByCoder ? [] : choices.filter(({ target }) => target.kind === 'CODE');
  return [
    ...named.map(({ target }) => put(target.firstValue)),
    ...filling.step.defaults.map((fallback) => ({
      ...put(fallback.target.firstValue),
      citation: citeDefault(fallback),
    })),
  ];
}

/** The code that fills a step at a position, or null. */
function nameAt({ fillings }: Match, position: number): string | null {
  const entries = fillings.flatMap(({ entry, further }) => (entry ? [entry, ...further] : []));
  const found = entries.find((entry) => entry.position === position);
  return found ? nameOf(found) : null;
}
