import { move } from '../edits.js';
import { nameOf } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './site-first.md';

export const messages = {
  first: (code: string) => `${code} is a site code and never first.`,
};

const source = convention(
  'Codes of sites, from chapter Z and its overflow, are used in a secondary position only.',
  'National convention of OPCS-4 on chapter Z',
);

/** A site, or the side of one, does not stand first. */
export const siteFirst: Rule = {
  name: 'classification/site-first',
  pack: 'CLASSIFICATION',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow a site code in first place',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  *check({ procedures }) {
    const [first, ...others] = procedures;
    if (first?.role !== 'SITE' && first?.role !== 'LATERALITY') return;
    const last = others.at(-1);
    yield {
      message: messages.first(nameOf(first)),
      entries: [first],
      citation: source,
      proposals: last
        ? [
            {
              edits: [move(first, last.position)],
              words: `Move ${nameOf(first)} behind ${nameOf(last)}`,
            },
          ]
        : [],
    };
  },
};
