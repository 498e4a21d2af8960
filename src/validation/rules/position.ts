import type { Position } from '../../model/index.js';
import { citeDuty, citeStep } from '../citations.js';
import { inPlace, move } from '../edits.js';
import { nameOf } from '../entry.js';
import { destinationOf, standsInFrontOf } from '../places.js';
import type { Rule } from '../rule.js';
import page from './position.md';

export const messages = {
  inFront: (code: string, position: Position, procedure: string) =>
    `${code} is ${kinds[position]} by the guidance and must not stand in front of ${procedure}.`,
};

const kinds: Readonly<Record<Position, string>> = {
  SECOND: 'a code in second place',
  ADDITIONAL: 'an additional code',
  SECONDARY: 'a secondary code',
  SUPPLEMENTARY: 'a supplementary code',
  SUBSIDIARY: 'a code in a subsidiary position',
};

/** What the guidance calls additional, secondary, supplementary or subsidiary stands behind the code of the procedure. */
export const position: Rule = {
  name: 'guidance/position',
  pack: 'GUIDANCE',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Disallow an additional code in front of the code of the procedure',
  source: 'The positions in the notes of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check({ matches }) {
    for (const match of matches) {
      for (const filling of match.fillings) {
        const { step, entry, further } = filling;
        if (!entry || step.position === null) continue;
        const duty = step.duties.find((one) => one.position === step.position);
        for (const one of [entry, ...further]) {
          const procedure = standsInFrontOf(match, filling, one);
          if (!procedure) continue;
          const to = destinationOf(match, filling, one);
          const isSwap = one.position + 1 === procedure.position;
          yield {
            message: messages.inFront(nameOf(one), step.position, nameOf(procedure)),
            entries: [one],
            citation: duty ? citeDuty(duty) : citeStep(step),
            proposals: [
              {
                edits: [move(one, to)],
                words:
                  isSwap && to === procedure.position
                    ? `Swap ${nameOf(one)} and ${nameOf(procedure)}`
                    : `Move ${nameOf(one)} to ${inPlace(to)}`,
              },
            ],
          };
        }
      }
    }
  },
};
