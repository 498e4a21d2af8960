import { fifthCharacters, type FifthCharacters } from './conventions/diagnosis-characters.js';
import { nameOf, type Looked } from './entry.js';

/** What the conventions say of the fifth character of a diagnosis; null where they say nothing. */
export function fifthCharactersFor(code: Looked): FifthCharacters | null {
  return fifthCharacters.find(({ codes }) => codes.has(code)) ?? null;
}

/** Whether the fifth character of a diagnosis is one that the conventions have for it. */
export function hasKnownFifthCharacter(code: Looked): boolean {
  const digit = nameOf(code).charAt(5);
  return digit !== '' && (fifthCharactersFor(code)?.digits.includes(digit) ?? false);
}
