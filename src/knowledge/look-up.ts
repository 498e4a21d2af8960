import type { Code, CodeSystem } from '../model/index.js';
import { codeIn, firstDayOf } from './code-releases.js';
import type { CodesOn, KnowledgeBase } from './knowledge-base.js';

/** The codes of one release on one day, or that none is stored. */
export type CodesIn = Pick<CodesOn, 'release' | 'codeAt' | 'day'>;

/** Why a code is known not to be listed in a release. */
export type Unlisted =
  /** The category, or the code of four characters, that it would stand under is stored with others. */
  | { readonly because: 'PLACE'; readonly place: Code }
  /** Its chapter ends before it, or begins after it. */
  | { readonly because: 'CHAPTER'; readonly chapter: Code }
  /** The whole release is stored. */
  | { readonly because: 'RELEASE' };

/** That the last day of a code has passed. */
export interface Ended {
  readonly because: 'ENDED';
  readonly code: Code;
  readonly last: string;
}

/** That the first day of a code is still to come. */
export interface NotBegun {
  readonly because: 'NOT_BEGUN';
  readonly code: Code;
  readonly first: string;
}

/** Why a release is known not to have a code on the day that is asked. */
export type Absence = Unlisted | Ended | NotBegun;

/**
 * The code that a release lists under a value, on whatever day. In ICD-10 the fourth character `X` fills a category that
 * has no codes, also where a release lists the category alone.
 */
function listedAs(system: CodeSystem, value: string, { codeAt }: CodesIn): Code | null {
  const code = codeAt(value);
  if (code || system !== 'ICD10' || !/^...\.X$/.test(value)) return code;
  const category = codeAt(value.slice(0, 3));
  return category?.children.length === 0 ? category : null;
}

/** The code that a release has under a value on the day that is asked. */
export function storedAs(system: CodeSystem, value: string, codes: CodesIn): Code | null {
  const code = listedAs(system, value, codes);
  return code && !outsideItsDays(code, codes) ? code : null;
}

/** Whether the last day of a code has passed, or its first is still to come; null when neither, or no day is asked. */
function outsideItsDays(code: Code, { day }: CodesIn): Ended | NotBegun | null {
  const { validFrom: first = null, validTo: last = null } = code.detail ?? {};
  if (day === null) return null;
  if (last !== null && last < day) return { because: 'ENDED', code, last };
  return first !== null && day < first ? { because: 'NOT_BEGUN', code, first } : null;
}

/**
 * The nearest place in the classification that is stored: the code; of an ICD-10 code with a fifth character, which a
 * release need not list, the code of four; the category.
 */
export function placeOf(system: CodeSystem, value: string, codes: CodesIn): Code | null {
  return (
    listedAs(system, value, codes) ??
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
    ? listedAs(system, value.slice(0, 5), codes)
    : null;
}

/**
 * Why a release is known not to have a code or category on the day that is asked; null when it has it, and when that is
 * not known. An excerpt
 * says so only of what is missing beside others, and no release of fifth characters or blocks where it lists none.
 *
 * @param value in the one printed notation
 */
export function absenceOf(system: CodeSystem, value: string, codes: CodesIn): Absence | null {
  const { release, codeAt } = codes;
  if (!release) return null;
  const listed = listedAs(system, value, codes);
  if (listed) return outsideItsDays(listed, codes);
  const code = withoutFifthCharacter(system, value, codes);
  if (code && code.children.length === 0) return outsideItsDays(code, codes);
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
