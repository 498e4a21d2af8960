import { cite, isIn, lackingCompanions, withSharedPlace } from '../checks.js';
import { sites as table } from '../conventions/companions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './site-missing.md';

export const messages = {
  missing: (operation: string, site: string) => `${operation} needs a site behind it: ${site}.`,
  expected: (operation: string, site: string) =>
    `${operation} is expected with a site behind it: ${site}.`,
};

/** An operation that says nothing of where has a site behind it. */
export const siteMissing: Rule = {
  name: 'classification/site-missing',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the site of operations that say nothing of where',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { runs } = examination;
    for (const { row, entry, run } of lackingCompanions(table, runs, examination)) {
      if (withSharedPlace(run, runs).some((other) => row.companions.has(other))) continue;
      yield {
        severity: row.isAlways ? 'ERROR' : 'WARNING',
        message: messages[row.isAlways ? 'missing' : 'expected'](nameOf(entry), row.what),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
