import { opcs4 } from '../code-set.js';
import type { Companion } from '../checks.js';

const spine = opcs4('V22-V54', 'V56-V70');
const levels = opcs4('V55');

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
