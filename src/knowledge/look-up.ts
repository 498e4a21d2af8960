import type { Code, CodeSystem } from '../model/index.js';
import { codeIn, firstDayOf } from './code-releases.js';
import type { CodesOn, KnowledgeBase } from './knowledge-base.js';

/** The codes of one release, or that none is stored. */
export type CodesIn = Pick<CodesOn, 'release' | 'codeAt'>;

/** Why a code is known not to exist in a release. */
export type Absence =
  /** The category, or the code of four characters, that it would stand under is stored with others. */
  | { readonly because: 'PLACE'; readonly place: Code }
  /** Its chapter ends before it, or begins after it. */
  | { readonly because: 'CHAPTER'; readonly chapter: Code }
  /** The whole release is stored. */
  | { readonly because: 'RELEASE' };

/**
 * The code of a release by its value. In ICD-10 the fourth character `X` fills a category that has no codes, also where
 * a release lists the category alone.
 */
export function storedAs(system: CodeSystem, value: string, { codeAt }: CodesIn): Code | null {
  const code = codeAt(value);
  if (code || system !== 'ICD10' || !/^...\.X$/.test(value)) return code;
  const category = codeAt(value.slice(0, 3));
  return category?.children.length === 0 ? category : null;
}

/**
 * The nearest place in the classification that is stored: the code; of an ICD-10 code with a fifth character, which a
 * release need not list, the code of four; the category.
 */
export function placeOf(system: CodeSystem, value: string, codes: CodesIn): Code | null {
  return (
    storedAs(system, value, codes) ??
    withoutFifthCharacter(system, value, codes) ??
    codes.codeAt(value.slice(0, 3))
  );
}

/** The code of four characters that an ICD-10 code with a fifth begins with, where it is stored. */
export function withoutFifthCharacter(
  system: CodeSystem,
  value: string,
  codes: CodesIn,
): Code | null {
  return system === 'ICD10' && /^...\...$/.test(value)
    ? storedAs(system, value.slice(0, 5), codes)
    : null;
}

/**
 * Why a release is known not to have a code or category; null when it has it, and when that is not known. An excerpt
 * says so only of what is missing beside others, and no release of fifth characters or blocks where it lists none.
 *
 * @param value in the one printed notation
 */
export function absenceOf(system: CodeSystem, value: string, codes: CodesIn): Absence | null {
  const { release, codeAt } = codes;
  if (!release || storedAs(system, value, codes)) return null;
  const code = withoutFifthCharacter(system, value, codes);
  if (code && code.children.length === 0) return null;
  if (value.includes('-') && !release.codes.some(({ kind }) => kind === 'BLOCK')) return null;
  const category = value.slice(0, 3);
  const place = code ?? (value.charAt(3) === '.' ? codeAt(category) : null);
  if (place && place.children.length > 0) return { because: 'PLACE', place };
  // Only in OPCS-4 is a chapter a letter; in ICD-10 the value V is that of another chapter than that of V40.
  const chapter = system === 'OPCS4' ? codeAt(value.charAt(0)) : null;
  if (chapter && isOutside(category, chapter)) return { because: 'CHAPTER', chapter };
  return release.complete ? { because: 'RELEASE' } : null;
}

function isOutside(category: string, { firstCategory, lastCategory }: Code): boolean {
  if (!firstCategory || !lastCategory) return false;
  return category < firstCategory || lastCategory < category;
}

/** A code as another stored edition than the one that was asked has it. */
export interface CodeElsewhere {
  readonly code: Code;
  /** How that edition stands to the one that was asked; null where the days of both are not known. */
  readonly when: 'BEFORE' | 'AFTER' | null;
}

/** A code in the nearest stored edition before the one that was asked; else in one after it; null when none has it. */
export function elsewhere(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  value: string,
  { release }: CodesIn,
): CodeElsewhere | null {
  const stored = knowledge.storedReleases(system);
  const here = stored.findIndex((of) => of.release === release);
  const having = stored.flatMap((other, at) => {
    const code = codeIn(other, value);
    const isDated = release && firstDayOf(release) !== null && firstDayOf(other.release) !== null;
    const when = !isDated ? null : at < here ? ('BEFORE' as const) : ('AFTER' as const);
    return code && at !== here ? [{ code, when }] : [];
  });
  return having.findLast(({ when }) => when === 'BEFORE') ?? having[0] ?? null;
}
