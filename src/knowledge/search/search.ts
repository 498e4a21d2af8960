import { Best, type Candidate } from './best.js';
import { MatchReason, type Searchable, type SearchHit, type SearchOptions } from './found.js';
import { likelyCodes } from './likely-codes.js';
import {
  compareName,
  printedCode,
  rangeInName,
  type NameLikeness,
  type TypedCode,
} from './names.js';
import { readQuery, type Query } from './query.js';
import { rangesInName, rangesInTitle } from './ranges.js';
import {
  costOfEntry,
  isMostlyGuessed,
  mayBeMissing,
  missingAtLeast,
  missingAtMost,
  reasonOf,
} from './score.js';
import type { SearchIndex } from './search-index.js';
import {
  candidatesForAll,
  candidatesForSome,
  compare,
  Comparison,
  reachOfWord,
  seek,
  seekMistyped,
  type Sought,
} from './sought.js';
import { Likeness } from './vocabulary.js';
import { wordsIn } from './words.js';

/** Codes come before titles, and those that are the same before the others. */
const exactCode = 4;
const codePrefix = 3;
/** As good as words can be that are no title; what is guessed of words is worse. */
const likelyCode = 1;
/** A title that is what was typed is better than any other, by this. */
const exactTitle = 1;

type Accept = (found: Searchable) => boolean;

/**
 * Searches some indexes as one, and returns the best hits, best first. What was typed may be a code in any notation, or
 * its beginning; words of a title in any order, each whole or begun, in British or American spelling, up to half of them
 * with one typing mistake; or both. Where nothing has all of the words, what has most of them is found; and where that is
 * nothing, what has more words with a mistake than without. Equal hits are in the order of the indexes, and of the
 * entries in them. Any text is taken: what is not understood finds nothing, and of a very long one the beginning is
 * searched.
 */
export function searchAll(
  indexes: readonly SearchIndex[],
  text: string,
  { kinds, system = null, first, accept = () => true }: SearchOptions,
): SearchHit[] {
  const most = Math.floor(first);
  if (!(most > 0)) return [];
  const query = readQuery(
    text,
    indexes.map(({ abbreviations }) => abbreviations),
  );
  const isWanted: Accept = (found) =>
    (!kinds || kinds.includes(found.kind)) &&
    (system === null || found.system === null || found.system === system) &&
    accept(found);
  const codes = query.code ? hitsOfCode(indexes, query.code, most, isWanted) : [];
  if (codes.length >= most) return codes;
  if (codes.length === 0) return hitsBesideCodes(indexes, query, most, isWanted);
  // "B12" is a code, and the vitamin as well; but no words are to be guessed from it.
  const isNew = isNoneOf(codes, isWanted);
  return [...codes, ...hitsOfWords(indexes, asWords(query), most - codes.length, isNew, false)];
}

/** What is found where nothing is called as was typed, nor begins so: the words of it, or the code that was meant. */
function hitsBesideCodes(
  indexes: readonly SearchIndex[],
  query: Query,
  most: number,
  isWanted: Accept,
): SearchHit[] {
  const likely = hitsOfLikelyCodes(indexes, query, most, isWanted);
  const isCode = likely.length > 0 && hitsOfWords(indexes, query, 1, isWanted, false).length === 0;
  if (!isCode) return hitsOfWords(indexes, query, most, isWanted, true);
  const isNew = isNoneOf(likely, isWanted);
  return [...likely, ...hitsOfWords(indexes, query, most - likely.length, isNew, true)];
}

function isNoneOf(hits: readonly SearchHit[], isWanted: Accept): Accept {
  const known = new Set(hits.map(({ found }) => found));
  return (found) => !known.has(found) && isWanted(found);
}

/** The codes that may have been meant by what is none, likeliest first. Of several that are one digit off none is told. */
function hitsOfLikelyCodes(
  indexes: readonly SearchIndex[],
  { whole }: Query,
  most: number,
  isWanted: Accept,
): SearchHit[] {
  const hits = new Map<Searchable, { readonly hit: SearchHit; readonly isNear: boolean }>();
  for (const { kind, system, value } of likelyCodes(whole)) {
    if (value === null) continue;
    for (const hit of hitsOfCode(indexes, printedCode(system, value), 1, isWanted)) {
      if (hit.reason !== 'EXACT_CODE' || hits.has(hit.found)) continue;
      const likely = { ...hit, reason: MatchReason.LIKELY_CODE, score: likelyCode };
      hits.set(hit.found, { hit: likely, isNear: kind !== 'ONE_DIGIT_OFF' });
    }
  }
  const all = [...hits.values()];
  const near = all.filter(({ isNear }) => isNear);
  const told = near.length > 0 || all.length > 1 ? near : all;
  return told.slice(0, most).map(({ hit }) => hit);
}

/** The same without the codes among its words. */
function asWords(query: Query): Query {
  return { ...query, words: query.words.map((word) => ({ ...word, code: null })) };
}

/** What is called as was typed, and then what begins so, in the order of codes. */
function hitsOfCode(
  indexes: readonly SearchIndex[],
  code: TypedCode,
  most: number,
  isWanted: Accept,
): SearchHit[] {
  const hits = indexes.flatMap(({ entries, names }) => {
    const some: { readonly rank: string; readonly hit: SearchHit }[] = [];
    const { from, to } = names.beginningWith(code);
    for (let place = from; place < to; place++) {
      // Of equal names, which come first, the last may be the one that was meant.
      if (some.length >= most && names.plainAt(place) !== code.plain) break;
      const found = entries[names.at(place)];
      const likeness = found ? compareName(found.name, code) : null;
      if (!found || !likeness || !isOf(found, code) || !isWanted(found)) continue;
      // What is called just so comes before what is so but for a filler, and that before the rest.
      some.push({
        rank: `${likeness === 'SAME' ? 0 : 1}${names.plainAt(place)}`,
        hit: hitOfCode(found, code, likeness),
      });
    }
    return some;
  });
  // Sorting is stable: of the same code in two systems, that of the first index comes first.
  return hits
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .slice(0, most)
    .map(({ hit }) => hit);
}

function isOf({ system }: Searchable, code: TypedCode): boolean {
  return code.system === null || code.system === system;
}

function hitOfCode(found: Searchable, code: TypedCode, likeness: NameLikeness): SearchHit {
  const isExact = likeness !== 'BEGINNING';
  return {
    found,
    nameRanges: [rangeInName(found.name, code)],
    titleRanges: [],
    reason: isExact ? MatchReason.EXACT_CODE : MatchReason.CODE_PREFIX,
    score: isExact ? exactCode : codePrefix,
  };
}

/**
 * What has the words in its title. Where it may be guessed, typing mistakes are looked for when too little has the words
 * as they were typed, and titles with some of the words when none has all.
 */
function hitsOfWords(
  indexes: readonly SearchIndex[],
  query: Query,
  most: number,
  isWanted: Accept,
  guess: boolean,
): SearchHit[] {
  let soughts = indexes.map((index) => seek(query, index));
  let best = bestOf(soughts, query, strict, most, isWanted);
  if (!best.isFull && guess) {
    const mistyped = soughts.map((sought) => seekMistyped(query, sought));
    for (const tolerance of tolerances(soughts, mistyped, query)) {
      best = bestOf(mistyped, query, tolerance, most, isWanted);
      if (best.kept.length > 0) break;
    }
    soughts = mistyped;
  }
  return best.kept.map((candidate) => hitOf(candidate, soughts, query));
}

/** What may be wrong with a title that is found. */
interface Tolerance {
  /** What it costs not to have a word; null where all are needed. */
  readonly missing: readonly number[] | null;
  /** Whether more of its words may be guessed than are right. */
  readonly guesses: boolean;
}

const strict: Tolerance = { missing: null, guesses: false };

/** Each for where the one before finds nothing: a few words that are right say more than many that are guessed. */
function* tolerances(
  asTyped: readonly Sought[],
  mistyped: readonly Sought[],
  query: Query,
): Generator<Tolerance> {
  yield strict;
  yield { missing: costsOfMissing(asTyped, query), guesses: false };
  yield { missing: null, guesses: true };
  yield { missing: costsOfMissing(mistyped, query), guesses: true };
}

function bestOf(
  soughts: readonly Sought[],
  query: Query,
  tolerance: Tolerance,
  most: number,
  isWanted: Accept,
): Best {
  const best = new Best(most);
  for (const [number, sought] of soughts.entries()) {
    offerAll(best, number, sought, query, tolerance, isWanted);
  }
  return best;
}

/**
 * What it costs not to have a word: more for a rare one, but not for one that nothing has. A letter on its own says too
 * little to be missed.
 */
function costsOfMissing(soughts: readonly Sought[], query: Query): number[] {
  const entries = soughts.reduce((sum, { index }) => sum + index.entries.length, 0);
  return query.words.map(({ letters, required }, word) => {
    const reach = soughts.reduce((sum, { words }) => sum + reachOfWord(words[word]), 0);
    if (!required || /^\p{L}$/u.test(letters)) return 0;
    const rarity = reach === 0 ? 0 : Math.max(0, 1 - Math.log(reach) / Math.log(entries + 1));
    return missingAtLeast + rarity * (missingAtMost - missingAtLeast);
  });
}

function offerAll(
  best: Best,
  number: number,
  sought: Sought,
  query: Query,
  { missing, guesses }: Tolerance,
  isWanted: Accept,
): void {
  const { index } = sought;
  const comparison = new Comparison(sought.words.length);
  const mostMissing = (missing ?? []).reduce((sum, cost) => sum + cost, 0) * mayBeMissing;
  const ids = missing ? candidatesForSome(sought, missing) : candidatesForAll(sought);
  for (const id of ids) {
    compare(sought, id, comparison);
    // A code that was typed is found whatever else is missing.
    if (
      missing &&
      !comparison.inName.includes(1) &&
      missingCost(comparison, missing) > mostMissing
    ) {
      continue;
    }
    if (!guesses && isMostlyGuessed(sought, comparison)) continue;
    const cost = costOfEntry(sought, id, comparison, missing);
    const entry = index.entries[id];
    if (cost === Infinity || !entry) continue;
    const isExact = isExactTitle(sought, comparison, query, entry.title);
    const score = scoreOf(cost) + (isExact ? exactTitle : 0);
    best.offer({ score, index: number, id }, () => isWanted(entry));
  }
}

function missingCost({ likeness }: Comparison, missing: readonly number[]): number {
  return missing.reduce(
    (sum, cost, word) => sum + (likeness[word] === Likeness.NONE ? cost : 0),
    0,
  );
}

/** From 0 for the worst up to 1. Rounded, so that what costs the same is equal however it was added up. */
function scoreOf(cost: number): number {
  return 1 / (1 + Math.round(cost * 10_000) / 10_000);
}

function isExactTitle(
  { typed }: Sought,
  { likeness, unmatched }: Comparison,
  query: Query,
  title: string,
): boolean {
  if (unmatched > 0.001) return false;
  for (let word = 0; word < typed; word++) {
    if (likeness[word] !== Likeness.SAME) return false;
  }
  return lettersOf(title) === query.text;
}

function lettersOf(title: string): string {
  return wordsIn(title)
    .filter(({ length }) => length === 1)
    .map(({ letters }) => letters)
    .join(' ');
}

function hitOf(
  { score, index: number, id }: Candidate,
  soughts: readonly Sought[],
  query: Query,
): SearchHit {
  const sought = soughts[number];
  const found = sought?.index.entries[id];
  if (!sought || !found) throw new Error(`There is no entry ${id} in index ${number}`);
  const comparison = new Comparison(sought.words.length);
  compare(sought, id, comparison);
  return {
    found,
    nameRanges: rangesInName(sought, comparison, query, id),
    titleRanges: rangesInTitle(sought, comparison, query, id),
    reason: score > exactTitle ? MatchReason.EXACT_TITLE : reasonOf(sought, comparison),
    score,
  };
}
