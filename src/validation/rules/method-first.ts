import { move } from '../edits.js';
import { nameOf } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './method-first.md';

export const messages = {
  first: (code: string) => `${code} is a method and never first.`,
};

const source = convention(
  'Codes of methods, from chapter Y and its overflow, are used in a secondary position only.',
  'National convention of OPCS-4 on chapter Y',
);

/** A method does not stand first. */
export const methodFirst: Rule = {
  name: 'classification/method-first',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow a method in first place',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ role }) => role === 'METHOD',
  *check({ procedures }) {
    const [first, ...others] = procedures;
    if (first?.role !== 'METHOD') return;
    yield {
      message: messages.first(nameOf(first)),
      entries: [first],
      citation: source,
      proposals: others.map(({ position }, index) => ({
        edits: [move(first, position)],
        words: `Move ${nameOf(first)} behind ${nameOf(others[index] ?? first)}`,
      })),
    };
  },
};
