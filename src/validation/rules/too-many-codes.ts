import { listed } from '../../knowledge/listed.js';
import type { Step } from '../../model/index.js';
import { citeStep } from '../citations.js';
import { remove } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Filling, Match } from '../match.js';
import { isOpenEnded } from '../plan.js';
import type { Rule } from '../rule.js';
import page from './too-many-codes.md';

export const messages = {
  tooMany: (codes: readonly string[], step: Step) =>
    `${listed(codes)} ${codes.length === 2 ? 'both' : 'all'} stand for one step (${step.choices.map(({ target }) => target.notation).join(' or ')}), which takes one code.`,
};

/** A step takes one code; a slot for a site takes as many as there were sites, and of diagnoses there may be several. */
export const tooManyCodes: Rule = {
  name: 'guidance/too-many-codes',
  pack: 'GUIDANCE',
  system: null,
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Disallow more than one code for a step',
  source: 'The steps of the guidance named in the request',
  certainty: 'DOCUMENT',
  page,
  *check({ matches }) {
    for (const { step, entry, further } of withFurther(matches)) {
      if (!entry || isOpenEnded(step)) continue;
      const entries: readonly Entry[] = [entry, ...further].sort(
        (one, other) => one.position - other.position,
      );
      yield {
        message: messages.tooMany(entries.map(nameOf), step),
        entries,
        citation: citeStep(step),
        proposals: entries.map((kept) => {
          const others = entries.filter((other) => other !== kept).reverse();
          return {
            edits: others.map(remove),
            words: `Keep ${nameOf(kept)} and remove ${listed(others.map(nameOf).reverse())}`,
          };
        }),
      };
    }
  },
};

function* withFurther(matches: readonly Match[]): Iterable<Filling> {
  for (const { list, fillings } of matches) {
    if (list !== 'PROCEDURES') continue;
    for (const filling of fillings) if (filling.further.length > 0) yield filling;
  }
}
