import type { Range } from './found.js';
import { rangeInName } from './names.js';
import type { Query } from './query.js';
import type { Comparison, Sought } from './sought.js';
import { Likeness } from './vocabulary.js';
import { endOfLetters, wordsIn, type WordAt } from './words.js';

/**
 * What of the title of an entry was found: the letters typed of a word that begins with them, and the whole word where
 * it is spelt otherwise, abbreviated or mistyped.
 */
export function rangesInTitle(
  sought: Sought,
  comparison: Comparison,
  query: Query,
  id: number,
): Range[] {
  const { index, typed, ways } = sought;
  const title = index.entries[id]?.title ?? '';
  const first = index.firstSlots[id] ?? 0;
  const ranges: Range[] = [];
  const stood = wordsIn(title);
  const add = (slot: number, word: number, like: number) => {
    const there = stood[slot - first];
    if (there) ranges.push(rangeOf(title, there, query.spellings[word]?.letters ?? '', like));
  };
  for (let word = 0; word < typed; word++) {
    const best = comparison.likeness[word] ?? 0;
    if (best === Likeness.NONE) continue;
    for (const slot of slotsLike(sought, id, word, best)) add(slot, word, best);
  }
  for (const { instead, needs, atLeast, as } of ways) {
    const isUsed =
      needs.every((need) => (comparison.likeness[need] ?? 0) >= atLeast) &&
      instead.some((word) => comparison.likeness[word] === as);
    if (!isUsed) continue;
    for (const need of needs)
      add(comparison.slots[need] ?? -1, need, comparison.likeness[need] ?? 0);
  }
  return inOrder(ranges);
}

/** What of the name of an entry was found: the codes among the words typed. */
export function rangesInName(
  sought: Sought,
  comparison: Comparison,
  query: Query,
  id: number,
): Range[] {
  const { index, typed } = sought;
  const name = index.entries[id]?.name ?? '';
  const ranges: Range[] = [];
  for (let word = 0; word < typed; word++) {
    const code = query.words[word]?.code ?? null;
    if (code !== null && comparison.inName[word] === 1) ranges.push(rangeInName(name, code));
  }
  return inOrder(ranges);
}

/** The slots of an entry where a word is found as well as anywhere in it. */
function slotsLike({ index, words }: Sought, id: number, word: number, best: number): number[] {
  const slots: number[] = [];
  for (let slot = index.firstSlots[id] ?? 0; slot < (index.firstSlots[id + 1] ?? 0); slot++) {
    if (words[word]?.like?.likeness[index.slotWords[slot] ?? 0] === best) slots.push(slot);
  }
  return slots;
}

function rangeOf(
  title: string,
  { start, end, letters }: WordAt,
  typed: string,
  like: number,
): Range {
  const isBegun = like === Likeness.BEGINNING && typed.length < letters.length;
  return { start, end: isBegun ? Math.min(end, endOfLetters(title, start, typed.length)) : end };
}

/** The same places, in order and as long as they can be. */
function inOrder(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}
