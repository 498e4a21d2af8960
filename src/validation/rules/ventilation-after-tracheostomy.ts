import { cite, directlyFollowed, isIn } from '../checks.js';
import { ventilationBehindTracheostomy as table } from '../conventions/operations.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './ventilation-after-tracheostomy.md';

export const messages = {
  followed: (tracheostomy: string, ventilation: string) =>
    `The ventilation ${ventilation} is not expected directly after the tracheostomy ${tracheostomy}: the two are no fixed sequence.`,
};

/** A temporary tracheostomy and ventilation are no fixed sequence. */
export const ventilationAfterTracheostomy: Rule = {
  name: 'classification/ventilation-after-tracheostomy',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'INFORMATION',
  summary: 'Prefer not to record ventilation directly after a temporary tracheostomy',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures } = examination;
    for (const { row, entry, next } of directlyFollowed(table, [procedures], examination)) {
      yield {
        message: messages.followed(nameOf(entry), nameOf(next)),
        entries: [next, entry],
        citation: cite(row),
      };
    }
  },
};
