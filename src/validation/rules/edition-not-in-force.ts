import { editionName, systemName } from '../../knowledge/editions.js';
import { convention, type Rule } from '../rule.js';
import page from './edition-not-in-force.md';

export const messages = {
  notYet: (on: string, edition: string, from: string) =>
    `On ${on} ${edition} was not yet in force; it is mandated from ${from}. Codes were looked up in it all the same, because it is the one that is stored.`,
};

const source = convention(
  'Codes are taken from the edition that is mandated on the day.',
  'The effective date of the stored release',
);

/** The stored edition is the one of the day the coding is for. */
export const editionNotInForce: Rule = {
  name: 'classification/edition-not-in-force',
  pack: 'CLASSIFICATION',
  axis: 'CODES',
  severity: 'INFORMATION',
  summary: 'Prefer the edition that is in force on the day',
  source: source.source,
  certainty: 'MEASURED',
  page,
  *check({ coding, knowledge }) {
    for (const { edition, effectiveFrom, system } of knowledge.releases) {
      if (effectiveFrom === null || coding.on >= effectiveFrom) continue;
      const name =
        edition === null
          ? `the stored edition of ${systemName(system)}`
          : editionName({ system, edition });
      yield {
        message: messages.notYet(coding.on, name, effectiveFrom),
        entries: [],
        citation: source,
      };
    }
  },
};
