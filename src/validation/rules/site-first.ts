import { move } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Match } from '../match.js';
import { convention, type Rule } from '../rule.js';
import page from './site-first.md';

export const messages = {
  first: (code: string) => `${code} is a site code and never first.`,
  sideFirst: (code: string) => `${code} is the side of an operation and never first.`,
};

const source = convention(
  'Codes of sites, from chapter Z and its overflow, are used in a secondary position only.',
  'National convention of OPCS-4 on chapter Z',
);

/** What fills the steps of a match, in the order of the coding. */
function entriesOf({ fillings }: Match): Entry[] {
  return fillings
    .flatMap(({ entry, further }) => (entry ? [entry, ...further] : []))
    .sort((one, other) => one.position - other.position);
}

/** A site, or the side of one, does not stand first. */
export const siteFirst: Rule = {
  name: 'classification/site-first',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow a site code in first place',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ role }) => role === 'SITE' || role === 'LATERALITY',
  *check({ procedures, matches }) {
    const [first, ...others] = procedures;
    if (first?.role !== 'SITE' && first?.role !== 'LATERALITY') return;
    const ours = matches.find((match) => entriesOf(match).includes(first));
    const last = (ours ? entriesOf(ours) : others).at(-1);
    yield {
      message: messages[first.role === 'SITE' ? 'first' : 'sideFirst'](nameOf(first)),
      entries: [first],
      citation: source,
      proposals:
        last && last !== first
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
