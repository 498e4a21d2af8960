import { byOperation, cite, excludedPairs, isIn, removed } from '../checks.js';
import { permanentImplants as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './permanent-neurostimulator.md';

export const messages = {
  temporary: (implant: string, temporary: string) =>
    `${implant} implants a neurostimulator for good, which ${temporary} contradicts; a trial is recorded by the electrodes.`,
};

/** The implantation of a neurostimulator is not temporary. */
export const permanentNeurostimulator: Rule = {
  name: 'classification/permanent-neurostimulator',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow the implantation of a neurostimulator as a temporary operation',
  source: 'Published study notes of clinical coders on the national standards of OPCS-4',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures } = examination;
    for (const { row, one, other } of excludedPairs(table, byOperation(procedures), examination)) {
      yield {
        message: messages.temporary(nameOf(one), nameOf(other)),
        entries: [one, other],
        citation: cite(row),
        proposals: [removed(other)],
      };
    }
  },
};
