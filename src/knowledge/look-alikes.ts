import type { CodeSystem, LookAlike, LookAlikeKind } from '../model/index.js';
import type { Meant } from '../notation-slips.js';
import { named } from './code-check-words.js';
import type { Concepts } from './concepts.js';
import { systemName } from './editions.js';
import { listed } from './listed.js';
import { absenceOf, storedAs, type CodesIn } from './look-up.js';

/** Where it is looked up whether what may be meant exists. */
export interface LookedUpIn {
  readonly codesIn: (system: CodeSystem) => CodesIn;
  /** Null when no release of SNOMED CT is stored. */
  readonly concepts: Concepts | null;
}

/** The most look-alikes that are of use to somebody. */
const most = 5;

/** What is wrong with each kind, as the first half of a sentence. */
const reasons: Readonly<Record<LookAlikeKind, (system: CodeSystem, known: boolean) => string>> = {
  OTHER_CHARACTER: () => 'Other characters stand in it or around it',
  WORDS_AROUND: () => 'Other words stand beside it',
  LOCAL_CHARACTER: () => 'A fifth character is a local one, which is removed',
  OTHER_SYSTEM: (system, known) =>
    known ? `${systemName(system)} has it` : `It is written like a code of ${systemName(system)}`,
  LETTER_FOR_DIGIT: () => 'A letter stands where a digit belongs',
  DIGIT_FOR_LETTER: () => 'A digit stands where the letter belongs',
  LOST_ZERO: () => 'A zero may be lost',
  MISSING_FILLER: () => 'The category is not divided and gets an X in the fourth place',
  NEEDLESS_FILLER: () => 'The category is divided, so that no X fills its fourth place',
  FIFTH_CHARACTER: () => 'The code of four characters does not have this fifth one',
  SWAPPED_DIGITS: () => 'Two digits may be swapped',
  ONE_DIGIT_OFF: () => 'One digit may be another',
  READ_AS_NUMBER: () =>
    'A spreadsheet took it for a number; format the column as text and export it again',
  OTHER_COMPONENT: () =>
    'It is the identifier of a description or a relationship; give that of the concept',
  WRONG_CHECK_DIGIT: () => 'Its check digit does not fit, so that a digit is wrong',
};

/** What is certain by its spelling, and is said also where nothing is stored to look it up in. */
const certain: ReadonlySet<LookAlikeKind> = new Set<LookAlikeKind>([
  'OTHER_CHARACTER',
  'WORDS_AROUND',
  'LOCAL_CHARACTER',
  'OTHER_SYSTEM',
  'LETTER_FOR_DIGIT',
  'READ_AS_NUMBER',
]);

/**
 * Of what may be meant, what exists, in the same order and at most five. What is certain by its spelling is named also
 * where it cannot be looked up, without a code; and what is wrong is told also where nothing can be named.
 *
 * @param readable whether the text could be a code of its own system, so that nothing is certain by its spelling
 */
export function lookAlikesAmong(
  meant: readonly Meant[],
  lookedUpIn: LookedUpIn,
  readable: boolean,
): readonly LookAlike[] {
  const found = new Map<string, Found>();
  for (const one of meant) {
    // What its own system has under a value is likelier than what another has.
    const key = one.value ?? one.kind;
    const alike = found.has(key) ? null : find(one, lookedUpIn, readable);
    if (alike) found.set(key, alike);
  }
  const all = [...found.values()];
  const known = all.filter(({ exists }) => exists);
  const near = known.filter(({ kind }) => kind !== 'ONE_DIGIT_OFF');
  // Of several that are as near as each other none is told: any of them would be a guess.
  const single = known.length === 1 ? known : [];
  const told = near.length > 0 ? near : known.length > 0 ? single : all;
  return told.slice(0, most).map(inWords);
}

/** What may be meant, and whether it is known to exist. */
interface Found extends Meant, Pick<LookAlike, 'title' | 'code'> {
  readonly exists: boolean;
}

/** Looks up what may be meant. Null when it does not exist, and when that is not known of what is a guess. */
function find(
  { kind, system, value }: Meant,
  { codesIn, concepts }: LookedUpIn,
  readable: boolean,
): Found | null {
  const unlooked = () => ({ kind, system, value, title: null, code: null, exists: false });
  if (value === null) return unlooked();
  const isCertain = !readable && certain.has(kind);
  if (system === 'SNOMEDCT') {
    const concept = concepts?.get(value);
    if (concept?.active)
      return { kind, system, value, title: concept.term, code: null, exists: true };
    return isCertain && !concepts ? unlooked() : null;
  }
  const codes = codesIn(system);
  const code = storedAs(system, value, codes);
  if (code) return { kind, system, value, title: code.title, code, exists: true };
  return isCertain && absenceOf(system, value, codes) === null ? unlooked() : null;
}

function inWords({ kind, system, value, title, code, exists }: Found): LookAlike {
  const words = sentenceOf(reasons[kind](system, exists), namesOf({ value, title }));
  return { kind, system, value, title, code, words };
}

/** What all of them say: those that differ in the way of the first in one sentence, then the others. */
export function wordsOfAll(lookAlikes: readonly LookAlike[]): string | null {
  const [first] = lookAlikes;
  if (!first) return null;
  const alike = lookAlikes.filter(
    ({ kind, system }) => kind === first.kind && system === first.system,
  );
  const others = lookAlikes.filter((other) => !alike.includes(other));
  const reason = reasons[first.kind](first.system, first.title !== null);
  const sentence = sentenceOf(reason, alike.flatMap(namesOf));
  if (others.length === 0) return sentence;
  return `${sentence} Or it is ${listed(others.flatMap(namesOf), 'or')}.`;
}

function namesOf({ value, title }: Pick<LookAlike, 'value' | 'title'>): string[] {
  return value === null ? [] : [named(value, title)];
}

function sentenceOf(reason: string, names: readonly string[]): string {
  return names.length === 0 ? `${reason}.` : `${reason}; ${listed(names, 'or')} may be meant.`;
}
