import { byOperation, cite, excludedPairs, removed } from '../checks.js';
import { sidesThatExclude as table } from '../conventions/sides.js';
import { nameOf, type Entry } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './contradicting-sides.md';

export const messages = {
  bothAndOne: (both: string, one: string, what: string) =>
    `${both} says that ${what} was on both sides, which ${one} contradicts.`,
};

/** What was on both sides was not on one side alone. */
export const contradictingSides: Rule = {
  name: 'classification/contradicting-sides',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow both sides together with one side of the same site',
  source: 'Titles of the codes in OPCS-4',
  certainty: 'MEASURED',
  page,
  concerns: ({ role }) => role === 'LATERALITY',
  *check(examination) {
    const { procedures } = examination;
    for (const run of byOperation(procedures)) {
      for (const [what, sides] of sidesOf(run)) {
        for (const { row, one, other } of excludedPairs(table, [sides], examination)) {
          yield {
            message: messages.bothAndOne(nameOf(one), nameOf(other), what),
            entries: [one, other],
            citation: cite(row),
            proposals: [other, one].map(removed),
          };
        }
      }
    }
  },
};

/** The sides in a run by the name of what they belong to: the site they follow, or the code of the operation. */
function sidesOf(run: readonly Entry[]): Map<string, Entry[]> {
  const sides = new Map<string, Entry[]>();
  let qualified = '';
  for (const entry of run) {
    if (entry.role !== 'LATERALITY') {
      if (entry.role === 'SITE' || qualified === '') qualified = nameOf(entry);
      continue;
    }
    sides.set(qualified, [...(sides.get(qualified) ?? []), entry]);
  }
  return sides;
}
