import { byPlace, isOrderOfSteps } from '../checks.js';
import { anaesthetics } from '../conventions/methods-of-their-own.js';
import { move } from '../edits.js';
import { nameOf } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './site-before-method.md';

export const messages = {
  methodBehindSite: (method: string, site: string) =>
    `The method ${method} must come before the site ${site}.`,
  methodBehindSide: (method: string, side: string) =>
    `The method ${method} must come before the side ${side}.`,
};

const source = convention(
  'For each procedure the order is: the procedure, its methods (Y), its sites (Z), the side (Z94).',
  'NHS consultation on OPCS-4 sequencing logic (PYZ)',
);

/** Methods come before sites, procedure by procedure. A harvest has a site of its own, which follows it. */
export const siteBeforeMethod: Rule = {
  name: 'classification/site-before-method',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require methods before sites',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ role }) => role === 'METHOD',
  *check(examination) {
    for (const run of examination.runs.flatMap(byPlace)) {
      const site = run.find(({ role }) => role === 'SITE' || role === 'LATERALITY');
      if (!site) continue;
      for (const method of run) {
        if (method.role !== 'METHOD' || method.position < site.position) continue;
        if (anaesthetics.has(method) || isOrderOfSteps(site, method, examination)) continue;
        yield {
          message: messages[site.role === 'SITE' ? 'methodBehindSite' : 'methodBehindSide'](
            nameOf(method),
            nameOf(site),
          ),
          entries: [method, site],
          citation: source,
          proposals: [
            {
              edits: [move(method, site.position)],
              words: `Move ${nameOf(method)} in front of ${nameOf(site)}`,
            },
          ],
        };
      }
    }
  },
};
