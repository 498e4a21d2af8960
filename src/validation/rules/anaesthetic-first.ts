import { cite, first, isIn, moveRunInFront, operationsOf } from '../checks.js';
import { anaesthetics as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './anaesthetic-first.md';

export const messages = {
  first: (anaesthetic: string) => `${anaesthetic} is a local anaesthetic and never first.`,
};

/** A local anaesthetic does not stand first. */
export const anaestheticFirst: Rule = {
  name: 'classification/anaesthetic-first',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow a local anaesthetic for the eye in first place',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ procedures, runs }) {
    for (const { row, entry } of first(table, procedures)) {
      yield {
        message: messages.first(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
        proposals: operationsOf(runs)
          .filter(([operation]) => operation !== entry)
          .map((run) => moveRunInFront(run, entry)),
      };
    }
  },
};
