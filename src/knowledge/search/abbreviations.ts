import { isSmall, wordsIn } from './words.js';

/** What titles say abbreviations stand for: the words of each, by the abbreviation in small letters. */
export type Abbreviations = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A few capitals or figures in brackets: `(MRI)`, `[HIV]`. */
const bracketed = /[([]([A-Z][A-Z\d]{1,5})[)\]]/g;
/** An abbreviation stands for few things in one classification; more would only be noise. */
const mostMeanings = 4;

/** Adds what a title says of abbreviations: "Magnetic resonance imaging (MRI) of head" says what MRI stands for. */
export function addAbbreviations(known: Map<string, (readonly string[])[]>, title: string): void {
  if (!title.includes('(') && !title.includes('[')) return;
  for (const { 1: written = '', index } of title.matchAll(bracketed)) {
    const abbreviation = written.toLowerCase();
    const meaning = meaningOf(abbreviation, title.slice(0, index));
    if (meaning === null) continue;
    const meanings = known.get(abbreviation) ?? [];
    const isNew = meanings.every((one) => one.join(' ') !== meaning.join(' '));
    if (isNew && meanings.length < mostMeanings) known.set(abbreviation, [...meanings, meaning]);
  }
}

/**
 * The words before an abbreviation that it stands for: the shortest run of words that has its letters in their order,
 * the first of them at the beginning of a word. Null when the words before do not explain it. After Schwartz and
 * Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003).
 */
function meaningOf(abbreviation: string, before: string): string[] | null {
  const most = Math.min(abbreviation.length + 5, abbreviation.length * 2);
  const words = wordsIn(before)
    .filter(({ length }) => length === 1)
    .slice(-most)
    .map(({ letters }) => letters);
  const text = words.join(' ');
  let place = text.length;
  for (let letter = abbreviation.length - 1; letter >= 0; letter--) {
    do place -= 1;
    while (
      place >= 0 &&
      (text[place] !== abbreviation[letter] ||
        (letter === 0 && place > 0 && text[place - 1] !== ' '))
    );
    if (place < 0) return null;
  }
  const meaning = text.slice(place).split(' ');
  const telling = meaning.filter((word) => !isSmall(word));
  // "Hepatitis B (HB)" explains; "thing (TH)" is one word and its beginning.
  return telling.length > 1 && !meaning.includes(abbreviation) ? telling : null;
}
