import { cite, isIn, lackingCompanions, withSharedPlace } from '../checks.js';
import { sidesOfJoints as table } from '../conventions/companions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './side-of-joint.md';

export const messages = {
  missing: (operation: string) =>
    `${operation} is the aspiration of a joint and needs the side, from Z94.`,
};

/** The aspiration of a joint says on which side it was. */
export const sideOfJoint: Rule = {
  name: 'classification/side-of-joint',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the side of a joint that was aspirated',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { runs } = examination;
    for (const { row, entry, run } of lackingCompanions(table, runs, examination)) {
      if (withSharedPlace(run, runs).some((other) => row.companions.has(other))) continue;
      yield {
        message: messages.missing(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
