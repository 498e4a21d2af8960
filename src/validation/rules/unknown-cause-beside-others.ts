import { cite, isIn, recorded, removed } from '../checks.js';
import { unknownCauses as table } from '../conventions/diagnosis-characters.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './unknown-cause-beside-others.md';

export const messages = {
  beside: (code: string) =>
    `${code} says that nothing is known, and is expected only where nothing else can be recorded.`,
};

/** That a cause is unknown is not said beside what is known. */
export const unknownCauseBesideOthers: Rule = {
  name: 'classification/unknown-cause-beside-others',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'CODES',
  severity: 'WARNING',
  summary: 'Disallow an unknown cause beside other diagnoses',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ diagnoses }) {
    const isUnknown = isIn(table);
    if (diagnoses.every(isUnknown)) return;
    for (const { row, entry } of recorded(table, diagnoses)) {
      yield {
        message: messages.beside(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
        proposals: [removed(entry)],
      };
    }
  },
};
