import { editionName, systemName } from '../../knowledge/editions.js';
import { convention, type Rule } from '../rule.js';
import page from './edition-not-in-force.md';

export const messages = {
  notYet: (on: string, edition: string, from: string) =>
    `On ${on} ${edition} was not yet in force; it is mandated from ${from}. Codes were looked up in it all the same, because it is the one that is stored.`,
  another: (on: string, mandated: string, edition: string) =>
    `On ${on} ${mandated} is mandated, which is not stored here. Codes were looked up in ${edition} all the same, because it is the one that is stored.`,
};

const source = convention(
  'Codes are taken from the edition that is mandated on the day.',
  'The effective dates of the stored releases, and the calendar of editions',
);

/** The edition that codes are looked up in is the one of the day the coding is for. */
export const editionNotInForce: Rule = {
  name: 'classification/edition-not-in-force',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'CODES',
  severity: 'INFORMATION',
  summary: 'Prefer the edition that is in force on the day',
  source: source.source,
  certainty: 'MEASURED',
  page,
  *check({ coding: { on }, codesIn }) {
    for (const system of ['OPCS4', 'ICD10'] as const) {
      const { edition: lookedUpIn, release, mandated, isOfTheDay } = codesIn(system);
      // Of what does not state its day it is not known whether it is the edition of the day.
      if (!release || isOfTheDay || lookedUpIn?.from == null) continue;
      const name =
        release.edition === null
          ? `the stored edition of ${systemName(system)}`
          : editionName(release);
      const message =
        on < lookedUpIn.from || !mandated
          ? messages.notYet(on, name, lookedUpIn.from)
          : messages.another(on, editionName(mandated), name);
      yield { message, entries: [], citation: source };
    }
  },
};
