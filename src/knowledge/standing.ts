import type { Code, CodeEquivalence, CodeSystem } from '../model/index.js';
import type { KnowledgeBase } from './knowledge-base.js';
import {
  absenceOf,
  elsewhere,
  storedAs,
  withoutFifthCharacter,
  type CodeElsewhere,
  type CodesIn,
  type Ended,
  type NotBegun,
  type Unlisted,
} from './look-up.js';
import { cameLater, successorsOf } from './successors.js';

/** How a code or category stands to the edition that is asked. */
export type Standing =
  /** No release of that edition is stored. */
  | { readonly stands: 'NOT_STORED' }
  /** The edition has it. */
  | { readonly stands: 'THERE'; readonly code: Code }
  /** It is not in what is stored of the edition, and may exist all the same. */
  | {
      readonly stands: 'OPEN';
      /** The code of four characters, where its fifth is what could not be looked up. */
      readonly four: Code | null;
      readonly other: CodeElsewhere | null;
      readonly replacedBy: readonly CodeEquivalence[];
    }
  /** An edition before had it, or a table of equivalences leads away from it, or its last day has passed. */
  | {
      readonly stands: 'RETIRED';
      readonly absence: Unlisted | Ended;
      readonly other: CodeElsewhere | null;
      readonly replacedBy: readonly CodeEquivalence[];
    }
  /** Only an edition after has it, or a table leads to it there, or its first day is still to come. */
  | {
      readonly stands: 'NOT_YET';
      readonly absence: Unlisted | NotBegun;
      readonly other: CodeElsewhere | null;
    }
  /** The edition does not have it, and nothing says that one before or after does. */
  | {
      readonly stands: 'UNKNOWN';
      readonly absence: Unlisted;
      /** Where another release has it of which it is not stated which of the two is the later. */
      readonly other: CodeElsewhere | null;
    };

/**
 * How a code stands to the edition that is asked, which checks of codes, codings and guidance all go by.
 *
 * @param value in the one printed notation
 */
export function standingOf(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
  codes: CodesIn,
): Standing {
  if (!codes.release) return { stands: 'NOT_STORED' };
  const code = storedAs(system, value, codes);
  if (code) return { stands: 'THERE', code };
  const absence = absenceOf(system, value, codes);
  const replacedBy = successorsOf(knowledge, system, value, codes);
  const other = elsewhere(knowledge, system, value, codes);
  if (!absence) {
    const four = withoutFifthCharacter(system, value, codes);
    return { stands: 'OPEN', four, other, replacedBy };
  }
  if (absence.because === 'NOT_BEGUN') return { stands: 'NOT_YET', absence, other };
  if (absence.because === 'ENDED' || other?.when === 'BEFORE' || replacedBy.length > 0)
    return { stands: 'RETIRED', absence, other, replacedBy };
  if (other?.when === 'AFTER' || cameLater(knowledge, system, value, codes))
    return { stands: 'NOT_YET', absence, other };
  return { stands: 'UNKNOWN', absence, other };
}
