import { byPlace, isOrderOfSteps } from '../checks.js';
import { move } from '../edits.js';
import { nameOf } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './laterality-before-site.md';

export const messages = {
  sideInFront: (side: string, site: string) => `The side ${side} must come after the site ${site}.`,
};

const source = convention(
  'The side of an operation (Z94) follows the site it qualifies and is last for its procedure.',
  'NHS consultation on OPCS-4 sequencing logic (PYZ)',
);

/** The side of an operation comes after its site. */
export const lateralityBeforeSite: Rule = {
  name: 'classification/laterality-before-site',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require the side of an operation after its site',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ role }) => role === 'LATERALITY',
  *check(examination) {
    for (const run of examination.runs.flatMap(byPlace)) {
      const sites = run.filter(({ role }) => role === 'SITE');
      const [firstSite] = sites;
      for (const side of run) {
        if (!firstSite || side.role !== 'LATERALITY' || side.position > firstSite.position)
          continue;
        if (isOrderOfSteps(side, firstSite, examination)) continue;
        yield {
          message: messages.sideInFront(nameOf(side), nameOf(firstSite)),
          entries: [side, firstSite],
          citation: source,
          proposals: [
            {
              edits: [move(side, firstSite.position)],
              words: `Move ${nameOf(side)} behind ${nameOf(firstSite)}`,
            },
          ],
        };
      }
    }
  },
};
