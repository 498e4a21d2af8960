import type { Step } from '../../model/index.js';
import { citeStep } from '../citations.js';
import { inPlace, insert } from '../edits.js';
import { hasDiagnoses, type Examination } from '../examination.js';
import type { Proposal, Rule } from '../rule.js';
import { wanted } from '../step-words.js';
import page from './diagnosis-missing.md';

export const messages = {
  missing: (step: Step) =>
    `No diagnosis is given, so whether it is recorded cannot be told. The guidance has: ${wanted(step)}.`,
};

/** Where no diagnosis is given at all, what the guidance has for it is told, and whether it is missing stays open. */
export const diagnosisMissing: Rule = {
  name: 'guidance/diagnosis-missing',
  pack: 'GUIDANCE',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Require a diagnosis where the guidance has one',
  source: 'The steps of the diagnosis in the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check(examination) {
    const match = examination.matches.find(({ list }) => list === 'DIAGNOSES');
    if (!match || hasDiagnoses(examination)) return;
    for (const { step } of match.fillings) {
      if (!isBinding(step, examination)) continue;
      yield {
        message: messages.missing(step),
        entries: [],
        citation: citeStep(step),
        proposals: onlyCode(step),
        undecided: true,
      };
    }
  },
};

function isBinding(step: Step, examination: Examination): boolean {
  return (
    step.obligation === 'MUST' ||
    (step.obligation === 'CONDITIONAL' && examination.answerTo(step) === 'YES')
  );
}

/** The code of a step that leaves no choice. Which of several diseases it was is not for us to choose. */
function onlyCode({ choices: [first, ...others] }: Step): Proposal[] {
  if (!first || others.length > 0 || first.target.kind !== 'CODE') return [];
  const code = first.target.firstValue;
  return [
    {
      edits: [insert('DIAGNOSES', 1, code)],
      words: `Insert ${code} in ${inPlace(1)} of the diagnoses`,
    },
  ];
}
