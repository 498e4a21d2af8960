import { opcs4, type CodeSet } from '../code-set.js';
import type { Convention, Exclusion, Succession } from '../checks.js';

const sides = opcs4('Z94');
const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';
const titles = 'Titles of the codes in OPCS-4';

/** Both sides, and one side alone, of the same site or operation. */
export const sidesThatExclude: readonly Exclusion[] = Object.freeze([
  {
    codes: opcs4('Z94.1'),
    others: opcs4('Z94.2-Z94.4'),
    because: 'What was done on both sides was not done on one side alone.',
    source: titles,
  },
]);

/** A side that a title has a word for. */
export interface TitledSide extends Convention {
  /** The word, in lower case; `codes` say the same. */
  readonly word: string;
  /** Sides that say something else. */
  readonly contradicting: CodeSet;
  /** Codes in whose titles the word is of a part only. */
  readonly except: CodeSet;
}

/**
 * Words of titles that state the side. One side stated in the title leaves open which, so that right and left say more.
 */
export const sidesInTitles: readonly TitledSide[] = Object.freeze([
  {
    word: 'bilateral',
    codes: opcs4('Z94.1'),
    contradicting: opcs4('Z94.2-Z94.4'),
    // From the artery of one armpit to both of the legs.
    except: opcs4('L16.3'),
    because: 'An operation whose title says that it is on both sides takes no further side.',
    source: titles,
  },
  {
    word: 'unilateral',
    codes: opcs4('Z94.4'),
    contradicting: opcs4('Z94.1'),
    except: opcs4(),
    because:
      'An operation whose title says that it is on one side is not recorded as that again, and not as one on both.',
    source: titles,
  },
]);

/** The heart has no side. */
export const organsWithoutSide: readonly Succession[] = Object.freeze([
  {
    codes: opcs4('K01-K99'),
    next: sides,
    because: 'An operation on the heart is not followed directly by a side.',
    source: checker,
  },
]);

/** A chapter whose operations are on one of two organs. */
export interface PairedOrgan extends Convention {
  /** Codes of the chapter that need no side themselves; they stand between others that share one. */
  readonly except: CodeSet;
}

/** There are two eyes. The exceptions state both in their titles, or are of the anaesthetic. */
export const pairedOrgans: readonly PairedOrgan[] = Object.freeze([
  {
    codes: opcs4('C01-C99'),
    except: opcs4('C31.2-C31.5', 'C90'),
    because: 'An operation on the eye is recorded with its side, unless its title states both.',
    source: checker,
  },
]);
