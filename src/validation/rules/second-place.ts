import { citeDuty, citeStep } from '../citations.js';
import { inPlace, move } from '../edits.js';
import { nameOf } from '../entry.js';
import { destinationOf } from '../places.js';
import type { Rule } from '../rule.js';
import page from './second-place.md';

export const messages = {
  notSecond: (code: string, procedure: string) =>
    `${code} must stand in second place, directly after ${procedure}.`,
};

/** What a note puts in second place stands directly after the code of the procedure. */
export const secondPlace: Rule = {
  name: 'guidance/second-place',
  pack: 'GUIDANCE',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require what the guidance puts in second place to follow the procedure directly',
  source: 'The positions in the notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check({ matches }) {
    for (const match of matches) {
      const procedure = match.fillings[0]?.entry;
      for (const filling of match.fillings) {
        const { step, entry } = filling;
        if (step.position !== 'SECOND' || !entry || !procedure || entry === procedure) continue;
        if (entry.position === procedure.position + 1) continue;
        const duty = step.duties.find(({ position }) => position === 'SECOND');
        const to = destinationOf(match, filling, entry);
        const isSwap = entry.position + 1 === procedure.position;
        yield {
          message: messages.notSecond(nameOf(entry), nameOf(procedure)),
          entries: [entry],
          citation: duty ? citeDuty(duty) : citeStep(step),
          proposals: [
            {
              edits: [move(entry, to)],
              words: isSwap
                ? `Swap ${nameOf(entry)} and ${nameOf(procedure)}`
                : `Move ${nameOf(entry)} to ${inPlace(to)}, directly after ${nameOf(procedure)}`,
            },
          ],
        };
      }
    }
  },
};
