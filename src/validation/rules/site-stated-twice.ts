import { byOperation } from '../checks.js';
import { remove } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './site-stated-twice.md';

export const messages = {
  again: (site: string, operation: string) => `${site} is recorded twice for ${operation}.`,
  againOnSide: (site: string, sides: string, operation: string) =>
    `${site} is recorded twice for ${operation}, both times with ${sides}.`,
};

const source = convention(
  'A site is recorded once for an operation, or once for each side.',
  'Order of methods, sites and sides in OPCS-4',
);

/** A site is recorded once for an operation, unless the sides differ. */
export const siteStatedTwice: Rule = {
  name: 'classification/site-stated-twice',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow the same site with the same side twice for one operation',
  source: source.source,
  certainty: 'MEASURED',
  page,
  concerns: ({ role }) => role === 'SITE',
  *check({ procedures }) {
    for (const run of byOperation(procedures)) {
      const [operation] = run;
      const seen = new Map<string, Entry>();
      for (const { site, sides } of sitesOf(run)) {
        const name = nameOf(site);
        const names = sides.map(nameOf).join(' and ');
        const before = seen.get(`${name} ${names}`);
        seen.set(`${name} ${names}`, site);
        if (!before) continue;
        yield {
          message:
            names === ''
              ? messages.again(name, nameOf(operation))
              : messages.againOnSide(name, names, nameOf(operation)),
          entries: [site, before],
          citation: source,
          proposals: [
            {
              edits: [site, ...sides].reverse().map(remove),
              words: `Remove ${[name, ...sides.map(nameOf)].join(' with ')}`,
            },
          ],
        };
      }
    }
  },
};

/** The sites of a run, each with the sides directly behind it. */
function sitesOf(run: readonly Entry[]): { site: Entry; sides: Entry[] }[] {
  const sites: { site: Entry; sides: Entry[] }[] = [];
  for (const [at, entry] of run.entries()) {
    if (entry.role === 'SITE') sites.push({ site: entry, sides: [] });
    const isBehindSite = run[at - 1]?.role === 'SITE' || run[at - 1]?.role === 'LATERALITY';
    if (entry.role === 'LATERALITY' && isBehindSite) sites.at(-1)?.sides.push(entry);
  }
  return sites;
}
