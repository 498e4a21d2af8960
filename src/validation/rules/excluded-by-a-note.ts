import { besideExcluded, cite, isIn, listedBriefly, removeOneOf } from '../checks.js';
import { excludedByNotes } from '../conventions/diagnosis-notes.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './excluded-by-a-note.md';

export const messages = {
  apart: (code: string, others: readonly string[]) =>
    `A note of ICD-10 keeps ${listedBriefly(others)} apart from ${code}; both are expected only for two conditions.`,
};

/** What a note excludes from a category is recorded beside it only where there are two conditions. */
export const excludedByANote: Rule = {
  name: 'classification/excluded-by-a-note',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'INFORMATION',
  summary: 'Prefer one code to two that a note of ICD-10 keeps apart',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: isIn(excludedByNotes),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(
      excludedByNotes,
      [diagnoses],
      examination,
    )) {
      yield {
        message: messages.apart(nameOf(entry), others.map(nameOf)),
        entries: [entry, ...others],
        citation: cite(row),
        proposals: removeOneOf([entry, ...others]),
      };
    }
  },
};
