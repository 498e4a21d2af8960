import { opcs4 } from '../code-set.js';
import type { Companion, Convention, Exclusion } from '../checks.js';

const spine = opcs4('V22-V54', 'V56-V70');
const levels = opcs4('V55');
/** Operations that are certainly not on the spine: on organs, and on the skull and the jaw. */
const offTheSpine = opcs4('B01-H99', 'J01-N99', 'P01-R99', 'V01-V21');

/** Operations on the spine, V22 to V70, are followed by the levels that were operated on. */
export const levelsOfSpine: readonly Companion[] = Object.freeze([
  {
    codes: spine,
    companions: levels,
    where: 'DIRECTLY_BEHIND',
    proposed: ['V55.9'],
    because: 'An operation on the spine is followed directly by the levels of the spine.',
    source: 'Coding recommendations of IPG306, IPG319 and IPG366',
  },
]);

/** One operation on the spine has one number of levels. */
export const levelsOnce: readonly Convention[] = Object.freeze([
  {
    codes: levels,
    because:
      'The levels of one operation are one number: one level, two, more than two, or not stated.',
    source: 'Titles of the codes in OPCS-4',
  },
]);

/** Where levels are recorded, or have to be, the site on the spine follows. */
export const siteOfSpine: readonly Convention[] = Object.freeze([
  {
    codes: opcs4('V22-V70'),
    because: 'The levels of the spine say how many, and a site says which part of the spine it is.',
    source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  },
]);

/** Levels say more of an operation on the spine; `others` are operations that cannot be on it. */
export const levelsOfAnOperation: readonly Exclusion[] = Object.freeze([
  {
    codes: levels,
    others: offTheSpine,
    because:
      'The levels of the spine stand in second place, directly behind the operation on the spine.',
    source: 'Coding recommendations of IPG306, IPG319 and IPG366',
  },
]);

/** Operations on the spine, which levels that stand in front of every operation may belong to. */
export const operationsOnSpine = spine;
