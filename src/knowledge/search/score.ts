import { MatchReason } from './found.js';
import type { Comparison, Sought } from './sought.js';
import { Likeness } from './vocabulary.js';

/**
 * What a word costs that is found with a likeness. Each step costs more than all else of a title can, so that how well
 * the words match comes first; one mistake costs more than all steps of twelve words, and a missing word more than
 * twelve mistakes.
 */
const costs = {
  [Likeness.NONE]: 0,
  [Likeness.MISTYPED_BEGINNING]: 275,
  [Likeness.MISTYPED]: 250,
  [Likeness.ABBREVIATED]: 20,
  [Likeness.VARIANT_BEGINNING]: 15,
  [Likeness.VARIANT]: 10,
  [Likeness.BEGINNING]: 5,
  [Likeness.SAME]: 0,
} satisfies Record<Likeness, number>;
const costOf = Float64Array.from(Object.values(Likeness), (likeness) => costs[likeness]);

/** A missing word costs the more, the rarer it is. */
export const missingAtLeast = 3750;
export const missingAtMost = 7500;
/** The share of what all words cost that may be missing. More than half: of two words almost as rare, either will do. */
export const mayBeMissing = 0.6;

/** Where so many words of the title are not typed, half of what those can cost, which is 1. */
const halfUnmatched = 4;
/** For each word by which the first that was found is later in the title; a tenth at most. */
const perPlace = 0.005;
const lastPlace = 20;
/** Where a word does not follow the one typed before it; a fifth at most. */
const apart = 0.02;
/**
 * Between what is recorded most and what is never: more than all other words of a title can cost, so that of equally
 * good matches what is recorded often comes first, and less than a step, so that a worse match never does. Of two codes
 * recorded about as often the shorter title still comes first.
 */
const usageAtMost = 3;

/**
 * What keeps an entry from being what was typed, 0 for nothing: how its words differ; then how much else its title
 * says, how late it says it, and how seldom it is recorded, which together cost less than 5. Infinity when a word is
 * missing and no cost is given for it.
 */
export function costOfEntry(
  { index, words, typed }: Sought,
  id: number,
  { likeness, slots, inName, unmatched }: Comparison,
  costOfMissing: readonly number[] | null,
): number {
  let cost = 0;
  let firstPlace = lastPlace;
  let before = -1;
  for (let word = 0; word < typed; word++) {
    const like = likeness[word] ?? 0;
    const isRequired = words[word]?.required ?? false;
    if (like === Likeness.NONE) {
      if (!isRequired) continue;
      if (!costOfMissing) return Infinity;
      cost += costOfMissing[word] ?? 0;
      continue;
    }
    // "to" begins "toe", which says nothing for or against it.
    if (isRequired) cost += costOf[like] ?? 0;
    if (inName[word] === 1) continue;
    const place = index.slotPlaces[slots[word] ?? 0] ?? 0;
    if (place < firstPlace) firstPlace = place;
    if (before >= 0 && place !== before && place !== before + 1) cost += apart;
    before = place;
  }
  cost += unmatched / (unmatched + halfUnmatched);
  cost += firstPlace * perPlace;
  cost += (1 - (index.usage[id] ?? 0)) * usageAtMost;
  return cost;
}

/**
 * Whether of the words that an entry has more are guessed than are right. Two guesses together find nonsense; a word
 * typed alone may be guessed, because nothing else is known.
 */
export function isMostlyGuessed({ words, typed }: Sought, { likeness }: Comparison): boolean {
  let required = 0;
  let right = 0;
  let guessed = 0;
  for (let word = 0; word < typed; word++) {
    if (!words[word]?.required) continue;
    required += 1;
    const like = likeness[word] ?? 0;
    if (like > Likeness.MISTYPED) right += 1;
    else if (like !== Likeness.NONE) guessed += 1;
  }
  return required > 1 && guessed > right;
}

/** Why an entry was found, by its words. */
export function reasonOf({ words, typed }: Sought, { likeness, inName }: Comparison): MatchReason {
  let worst: number = Likeness.SAME;
  for (let word = 0; word < typed; word++) {
    if (words[word]?.required) worst = Math.min(worst, likeness[word] ?? 0);
  }
  if (worst === Likeness.SAME && inName.includes(1)) return MatchReason.CODE_AND_WORDS;
  return reasons[worst as Likeness];
}

const reasons: Readonly<Record<Likeness, MatchReason>> = {
  [Likeness.NONE]: MatchReason.SOME_WORDS,
  [Likeness.MISTYPED_BEGINNING]: MatchReason.TYPING_MISTAKE,
  [Likeness.MISTYPED]: MatchReason.TYPING_MISTAKE,
  [Likeness.ABBREVIATED]: MatchReason.ABBREVIATION,
  [Likeness.VARIANT_BEGINNING]: MatchReason.SPELLING_VARIANT,
  [Likeness.VARIANT]: MatchReason.SPELLING_VARIANT,
  [Likeness.BEGINNING]: MatchReason.WORD_PREFIXES,
  [Likeness.SAME]: MatchReason.ALL_WORDS,
};
