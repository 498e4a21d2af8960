import { cite, isIn, lackingCompanions } from '../checks.js';
import { areasOfEchocardiography as table } from '../conventions/companions.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './areas-of-echocardiography.md';

export const messages = {
  missing: (echocardiography: string) =>
    `The echocardiography ${echocardiography} is expected with the number of areas, from Y98.`,
};

/** An echocardiography says of how many areas it was. */
export const areasOfEchocardiography: Rule = {
  name: 'classification/areas-of-echocardiography',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Require the number of areas of an echocardiography',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    for (const { row, entry } of lackingCompanions(table, examination.runs, examination)) {
      yield {
        message: messages.missing(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
      };
    }
  },
};
