import { cite, isIn, lackingCompanions, moveBehind } from '../checks.js';
import { drugsOfEffects as table } from '../conventions/diagnosis-partners.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './drug-missing.md';

export const messages = {
  directly: (effect: string, drugs: readonly string[]) =>
    `${effect} is due to a drug and needs the drug directly after it, a code from ${drugs.join(', ')}.`,
  anywhere: (effect: string, drugs: readonly string[]) =>
    `${effect} is due to a drug and needs the drug, a code from ${drugs.join(', ')}.`,
};

/** What a drug has done is followed by the drug. */
export const drugMissing: Rule = {
  name: 'classification/drug-missing',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the drug after a condition that is due to a drug',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry } of lackingCompanions(table, [diagnoses], examination)) {
      const say = messages[row.where === 'ANYWHERE' ? 'anywhere' : 'directly'];
      yield {
        message: say(nameOf(entry), row.companions.written),
        entries: [entry],
        citation: cite(row),
        proposals: diagnoses
          .filter((other) => row.companions.has(other))
          .map((drug) => moveBehind(drug, entry)),
      };
    }
  },
};
