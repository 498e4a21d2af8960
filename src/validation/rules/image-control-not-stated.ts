import { byOperation, cite, excludedPairs, isIn, removed } from '../checks.js';
import { imageControlNotStated as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './image-control-not-stated.md';

export const messages = {
  stated: (unstated: string, stated: string) =>
    `${unstated} is for image control whose kind is not stated, where ${stated} states it.`,
};

/** Where the kind of image control is stated, it is not recorded as not stated too. */
export const imageControlNotStated: Rule = {
  name: 'classification/image-control-not-stated',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow image control of no stated kind beside a stated one',
  source: 'Coding recommendations of IPG214, IPG366 and IPG405',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures } = examination;
    for (const { row, one, other } of excludedPairs(table, byOperation(procedures), examination)) {
      yield {
        message: messages.stated(nameOf(one), nameOf(other)),
        entries: [one, other],
        citation: cite(row),
        proposals: [removed(one)],
      };
    }
  },
};
