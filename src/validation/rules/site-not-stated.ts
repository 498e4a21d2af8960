import { cite, isIn, recorded } from '../checks.js';
import { unstatedSites as table } from '../conventions/diagnosis-characters.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './site-not-stated.md';

export const messages = {
  unstated: (code: string, digit: string) =>
    `The fifth character ${digit} of ${code} says that the site is not stated. Expected the site.`,
};

/** A disease of bones, joints or muscles says where it is. */
export const siteNotStated: Rule = {
  name: 'classification/site-not-stated',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'CODES',
  severity: 'WARNING',
  summary:
    'Prefer the site of a musculoskeletal disease to a fifth character that does not state it',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ diagnoses }) {
    for (const { row, entry } of recorded(table, diagnoses)) {
      const code = nameOf(entry);
      if (code.charAt(5) !== row.digit) continue;
      yield {
        message: messages.unstated(code, row.digit),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
