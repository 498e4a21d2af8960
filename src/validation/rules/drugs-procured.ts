import { cite, isIn, recorded, removed } from '../checks.js';
import { procuredDrugs as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './drugs-procured.md';

export const messages = {
  procured: (drug: string) =>
    `${drug} is the procurement of a drug, which is expected only where it is required locally.`,
};

/** The procurement of drugs is recorded where it is required locally. */
export const drugsProcured: Rule = {
  name: 'classification/drugs-procured',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'INFORMATION',
  summary: 'Prefer to leave out the procurement of drugs where it is not required locally',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ procedures }) {
    for (const { row, entry } of recorded(table, procedures)) {
      yield {
        message: messages.procured(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
        proposals: [removed(entry)],
      };
    }
  },
};
