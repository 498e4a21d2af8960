import { cite, isIn, recorded } from '../checks.js';
import { neverRecorded as table } from '../conventions/diagnosis-characters.js';
import { replace } from '../edits.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './never-recorded.md';

export const messages = {
  never: (code: string, use: string) => `${code} must not be recorded. Use ${use}.`,
  seldom: (code: string, use: string) => `${code} is seldom right. Use ${use}.`,
};

/** Codes that are in the classification, and are not recorded. */
export const neverRecorded: Rule = {
  name: 'classification/never-recorded',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Disallow diagnoses that are in the classification and are not recorded',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ diagnoses }) {
    for (const { row, entry } of recorded(table, diagnoses)) {
      const code = nameOf(entry);
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'never'](code, row.use),
        entries: [entry],
        citation: cite(row),
        proposals:
          row.instead === null
            ? []
            : [
                {
                  edits: [replace(entry, row.instead)],
                  words: `Replace ${code} with ${row.instead}`,
                },
              ],
        ...(row.severity && { severity: row.severity }),
      };
    }
  },
};
