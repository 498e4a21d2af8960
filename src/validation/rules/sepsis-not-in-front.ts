import { cite, isIn, lackingCompanions, moveBehind } from '../checks.js';
import { saysMoreOfSepsis, sepsisInFront as table } from '../conventions/diagnosis-places.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './sepsis-not-in-front.md';

export const messages = {
  missing: (failure: string) =>
    `${failure} is organ failure in an infection and needs the sepsis directly in front of it.`,
};

/** Organ failure in an infection follows the sepsis. */
export const sepsisNotInFront: Rule = {
  name: 'classification/sepsis-not-in-front',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the sepsis directly in front of organ failure in an infection',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { diagnoses } = examination;
    const run = diagnoses.filter((entry) => !saysMoreOfSepsis.has(entry));
    for (const { row, entry } of lackingCompanions(table, [run], examination)) {
      yield {
        message: messages.missing(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
        proposals: diagnoses
          .filter((other) => row.companions.has(other))
          .map((sepsis) => moveBehind(entry, sepsis)),
      };
    }
  },
};
