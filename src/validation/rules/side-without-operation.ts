import { byOperation, inFrontOfOperations } from '../checks.js';
import { move } from '../edits.js';
import { nameOf } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './side-without-operation.md';

export const messages = {
  ofNothing: (side: string) =>
    `${side} is the side of an operation and needs the operation or its site in front of it.`,
};

const source = convention(
  'The side of an operation (Z94) follows what it qualifies: the operation or its site.',
  'NHS consultation on OPCS-4 sequencing logic (PYZ)',
);

/** A side stands behind an operation or a site. In first place it is told as a code that is never first. */
export const sideWithoutOperation: Rule = {
  name: 'classification/side-without-operation',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require an operation or a site in front of a side',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ role }) => role === 'LATERALITY',
  *check({ procedures }) {
    const inFront = inFrontOfOperations(procedures);
    const last = byOperation(procedures)[0]?.at(-1);
    for (const [at, side] of inFront.entries()) {
      if (side.role !== 'LATERALITY' || at === 0) continue;
      // A code that was not read may be the operation or the site.
      if (inFront.slice(0, at).some(({ role }) => role === 'SITE' || role === null)) continue;
      yield {
        message: messages.ofNothing(nameOf(side)),
        entries: [side],
        citation: source,
        proposals: last
          ? [
              {
                edits: [move(side, last.position)],
                words: `Move ${nameOf(side)} behind ${nameOf(last)}`,
              },
            ]
          : [],
      };
    }
  },
};
