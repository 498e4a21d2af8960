import { cite, isIn, moveToFront, recorded } from '../checks.js';
import { frontPlaces as table } from '../conventions/diagnosis-places.js';
import { inPlace } from '../edits.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './front-place.md';

export const messages = {
  behind: (code: string, last: number, position: number) =>
    last === 1
      ? `${code} must stand in first place. It is in ${inPlace(position)}.`
      : `${code} must stand in first or ${inPlace(last)}. It is in ${inPlace(position)}.`,
};

/** What has its place in front of the others stands there. */
export const frontPlace: Rule = {
  name: 'classification/front-place',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require in front the diagnoses that have their place there',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check({ diagnoses }) {
    for (const { row, entry } of recorded(table, diagnoses)) {
      if (entry.position <= row.last) continue;
      yield {
        message: messages.behind(nameOf(entry), row.last, entry.position),
        entries: [entry],
        citation: cite(row),
        proposals: [moveToFront(entry)],
      };
    }
  },
};
