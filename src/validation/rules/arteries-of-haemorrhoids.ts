import { cite, insertBehind, isIn, lackingCompanions } from '../checks.js';
import { haemorrhoidArteries as table } from '../conventions/companions.js';
import { nameOf, type Entry } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './arteries-of-haemorrhoids.md';

export const messages = {
  missing: (operation: string, method: string, site: string) =>
    `${operation} with ${method} ligates the arteries of haemorrhoids and needs the site ${site}.`,
};

/** A ligation of the arteries of haemorrhoids is told by its site. */
export const arteriesOfHaemorrhoids: Rule = {
  name: 'classification/arteries-of-haemorrhoids',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the site of a ligation of the arteries of haemorrhoids',
  source: 'Coding recommendation of NICE, and a public checker of coders in NHS Wales',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const runs = examination.runs.filter((run) => !run.some(({ role }) => role === 'SITE'));
    for (const { row, entry, run } of lackingCompanions(table, runs, examination)) {
      const method = run.find((other) => row.methods.has(other));
      if (!method) continue;
      yield {
        message: messages.missing(nameOf(entry), nameOf(method), row.companions.written.join()),
        entries: [entry, method],
        citation: cite(row),
        proposals: row.proposed.map((site) => insertBehind(lastMethodOf(run, method), site)),
      };
    }
  },
};

function lastMethodOf(run: readonly Entry[], method: Entry): Entry {
  return run.findLast(({ role }) => role === 'METHOD') ?? method;
}
