import { cite, isIn, lackingCompanions, moveBehind, type Companion } from '../checks.js';
import { drugsOfEffects as table } from '../conventions/diagnosis-partners.js';
import { nameOf, type Entry } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './drug-missing.md';

export const messages = {
  directly: (effect: string, drugs: readonly string[]) =>
    `${effect} is due to a drug and needs the drug directly after it, a code from ${drugs.join(', ')}.`,
  elsewhere: (effect: string, drug: string) =>
    `${effect} is due to a drug, which is expected directly after it, as ${drug} may be.`,
  anywhere: (effect: string, drugs: readonly string[]) =>
    `${effect} is due to a drug and needs the drug, a code from ${drugs.join(', ')}.`,
};

const isEffect = isIn(table);

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
  concerns: isEffect,
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry } of lackingCompanions(table, [diagnoses], examination)) {
      // Several effects of one drug may stand in front of it together.
      const next = diagnoses.slice(entry.position).find((other) => !isEffect(other));
      if (next && row.companions.has(next)) continue;
      const drugs = diagnoses.filter((other) => row.companions.has(other));
      yield {
        message: sayOf(entry, row, drugs),
        entries: [entry],
        citation: cite(row),
        ...(drugs.length > 0 && { severity: 'WARNING' }),
        proposals: drugs.map((drug) => moveBehind(drug, entry)),
      };
    }
  },
};

function sayOf(entry: Entry, { where, companions }: Companion, [drug]: readonly Entry[]): string {
  const effect = nameOf(entry);
  if (drug) return messages.elsewhere(effect, nameOf(drug));
  return messages[where === 'ANYWHERE' ? 'anywhere' : 'directly'](effect, companions.written);
}
