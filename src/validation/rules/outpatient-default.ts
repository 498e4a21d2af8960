import { cite, isIn, recorded, removed } from '../checks.js';
import { defaultsOfOutpatients as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './outpatient-default.md';

export const messages = {
  notFirst: (code: string) =>
    `${code} is a default of outpatient records and must not stand anywhere but in first place.`,
};

/** The defaults of outpatient records stand in first place only. */
export const outpatientDefault: Rule = {
  name: 'classification/outpatient-default',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow a default of outpatient records behind first place',
  source: 'NHS Data Dictionary',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check({ procedures }) {
    for (const { row, entry } of recorded(table, procedures.slice(1))) {
      yield {
        message: messages.notFirst(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
        proposals: [removed(entry)],
      };
    }
  },
};
