import type { LookAlikeKind } from '../../model/index.js';
import { meantBy, nearTo, type Meant } from '../../notation-slips.js';
import { readNotation, splitSystem } from '../../notation.js';
import { longestName, searchedSystems } from './names.js';

/** Every system is searched, and words beside a code are searched as words. */
const notGuessed: ReadonlySet<LookAlikeKind> = new Set<LookAlikeKind>([
  'OTHER_SYSTEM',
  'WORDS_AROUND',
]);

/**
 * The codes that somebody may have meant who typed what nothing is called, likeliest first; whether they exist is for
 * whoever asks to say. None for what has no figure or is too long for a code.
 */
export function likelyCodes(typed: string): readonly Meant[] {
  if (typed.length > longestName || !/\d/.test(typed)) return [];
  const { system, code } = splitSystem(typed);
  return searchedSystems
    .filter((one) => system === null || system === one)
    .flatMap((one) => {
      const notation = readNotation(one, code);
      return notation ? nearTo(one, notation) : meantBy(one, code);
    })
    .filter(({ kind }) => !notGuessed.has(kind));
}
