import { cite, insertBehind, isIn, lackingCompanions } from '../checks.js';
import { permanentImplants, trialElectrodes as table } from '../conventions/methods.js';
import { nameOf } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './trial-of-neurostimulator.md';

export const messages = {
  notTemporary: (electrodes: string) =>
    `${electrodes} inserts the electrodes of a neurostimulator without its implantation; if it was a trial, a code that says so is expected behind it.`,
};

/** Electrodes that are inserted on trial are recorded as temporary. */
export const trialOfNeurostimulator: Rule = {
  name: 'classification/trial-of-neurostimulator',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Require the trial of a neurostimulator to be recorded as temporary',
  source: 'Published study notes of clinical coders, and coding recommendations of IPG452',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures, runs } = examination;
    if (procedures.some((entry) => isIn(permanentImplants)(entry))) return;
    for (const { row, entry } of lackingCompanions(table, runs, examination)) {
      yield {
        message: messages.notTemporary(nameOf(entry)),
        entries: [entry],
        citation: cite(row),
        proposals: row.proposed.map((code) => insertBehind(entry, code)),
      };
    }
  },
};
