import { canBeDagger, isAsterisk } from '../asterisks.js';
import { moveBehind } from '../checks.js';
import { nameOf } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './asterisk-first.md';

export const messages = {
  first: (asterisk: string) =>
    `${asterisk} is an asterisk code in first place. As a rule the dagger code of the disease stands in front of it.`,
};

const source = convention(
  'The dagger code is in front, unless the manifestation is the main condition that was treated.',
  'The guide to the use of ICD-10',
);

/** A manifestation stands in first place only where it was what was treated. */
export const asteriskFirst: Rule = {
  name: 'classification/asterisk-first',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'SEQUENCING',
  severity: 'INFORMATION',
  summary: 'Prefer the dagger code to the asterisk code in first place',
  source: 'The guide to the use of ICD-10, and the coding recommendation of IPG227',
  certainty: 'PUBLISHED',
  page,
  concerns: isAsterisk,
  *check({ diagnoses: [first, second] }) {
    if (!first || !isAsterisk(first)) return;
    yield {
      message: messages.first(nameOf(first)),
      entries: [first],
      citation: source,
      proposals: second && canBeDagger(second) ? [moveBehind(first, second)] : [],
    };
  },
};
