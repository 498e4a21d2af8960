import { cite, isIn, moveBehind, type Succession } from '../checks.js';
import { organismsOfInfections as table } from '../conventions/diagnosis-places.js';
import { nameOf, type Entry } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './organism-before-infection.md';

export const messages = {
  before: (organism: string, infection: string) =>
    `${organism} is an organism and expected directly behind the infection that it causes, not in front of ${infection}.`,
};

/** An organism stands behind its infection. In first place it is told by another rule. */
export const organismBeforeInfection: Rule = {
  name: 'classification/organism-before-infection',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'WARNING',
  summary: 'Require an organism behind the infection that it causes',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ diagnoses }) {
    for (const row of table) {
      for (const organism of diagnoses.filter((entry) => row.codes.has(entry))) {
        const infection = infectionBehind(organism, row, diagnoses);
        if (!infection) continue;
        yield {
          message: messages.before(nameOf(organism), nameOf(infection)),
          entries: [organism, infection],
          citation: cite(row),
          proposals: [moveBehind(organism, infection)],
        };
      }
    }
  },
};

/** The infection directly behind an organism, past other organisms, where there is one in front of neither. */
function infectionBehind(
  organism: Entry,
  row: Succession,
  diagnoses: readonly Entry[],
): Entry | null {
  const at = diagnoses.indexOf(organism);
  const isOther = (entry: Entry) => !row.codes.has(entry);
  const inFront = diagnoses.slice(0, at).findLast(isOther);
  const behind = diagnoses.slice(at + 1).find(isOther);
  if (!inFront || row.next.has(inFront) || !behind) return null;
  return row.next.has(behind) ? behind : null;
}
