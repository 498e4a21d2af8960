import { byOperation, cite, isIn, isOfStep, withSharedPlace } from '../checks.js';
import { siteOfSpine as table } from '../conventions/spine.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './site-of-spine.md';

export const messages = {
  missing: (operation: string) =>
    `Behind ${operation} and the levels of the spine a site is expected, which says what part of the spine it was.`,
};

/**
 * What has levels of the spine has a site too. An operation on the spine that still lacks its levels is told as well:
 * it needs both.
 */
export const siteOfSpine: Rule = {
  name: 'classification/site-of-spine',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Require a site behind the levels of the spine',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const operations = byOperation(examination.procedures);
    for (const run of operations) {
      const [operation] = run;
      if (withSharedPlace(run, operations).some(({ role }) => role === 'SITE')) continue;
      if (isOfStep(operation, examination)) continue;
      for (const row of table) {
        if (!run.some((entry) => row.codes.has(entry))) continue;
        yield {
          message: messages.missing(nameOf(operation)),
          entries: [operation],
          citation: cite(row),
        };
      }
    }
  },
};
