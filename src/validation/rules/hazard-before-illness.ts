import { cite, directlyFollowed, isIn, moveToFront } from '../checks.js';
import { hazards as table } from '../conventions/diagnosis-places.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './hazard-before-illness.md';

export const messages = {
  first: (hazard: string, illness: string) =>
    `${hazard} is a hazard of infection and must not stand first in front of ${illness}.`,
  seldom: (immunization: string, illness: string) =>
    `${immunization} is an immunization and is expected first in front of ${illness} only where the patient came for it.`,
};

/** A hazard of infection gives way to what is wrong. */
export const hazardBeforeIllness: Rule = {
  name: 'classification/hazard-before-illness',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow a hazard of infection first and an infection, symptom or injury second',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { diagnoses } = examination;
    const firstTwo = diagnoses.slice(0, 2);
    for (const { row, entry, next } of directlyFollowed(table, [firstTwo], examination)) {
      yield {
        message: messages[row.severity === 'WARNING' ? 'seldom' : 'first'](
          nameOf(entry),
          nameOf(next),
        ),
        entries: [entry, next],
        citation: cite(row),
        severity: row.severity,
        proposals: [moveToFront(next)],
      };
    }
  },
};
