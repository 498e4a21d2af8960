import { opcs4 } from '../code-set.js';

/** Methods that have a site of their own: the harvest of what is used elsewhere, such as of skin for a graft. */
export const harvests = opcs4('Y54-Y67', 'Y69');

/** Methods that say nothing of how it was done, but how the patient was kept free of pain; they may stand last. */
export const anaesthetics = opcs4('Y80-Y84');
