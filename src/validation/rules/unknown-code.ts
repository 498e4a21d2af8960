import type { CodesOn } from '../../knowledge/knowledge-base.js';
import { editionName, placeName, systemName } from '../../knowledge/editions.js';
import { listed } from '../../knowledge/listed.js';
import { absenceOf, elsewhere, withoutFifthCharacter } from '../../knowledge/look-up.js';
import { successorsOf } from '../../knowledge/successors.js';
import type { Release } from '../../model/index.js';
import { citeDefault } from '../citations.js';
import { replace } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Examination } from '../examination.js';
import { convention, type Objection, type Proposal, type Rule } from '../rule.js';
import page from './unknown-code.md';

export const messages = {
  notInCategory: (code: string, place: string, codes: readonly string[], edition: string) =>
    codes.length > 0
      ? `Unknown code ${code}: ${place} of ${edition} has ${codes.join(', ')}.`
      : `Unknown code ${code}: ${place} of ${edition} has no codes.`,
  notInChapter: (code: string, chapter: string, first: string, last: string, edition: string) =>
    `Unknown code ${code}: chapter ${chapter} of ${edition} runs from ${first} to ${last}.`,
  notInEdition: (code: string, edition: string) =>
    `Unknown code ${code}: ${edition} does not have it.`,
  replaced: (code: string, edition: string, codes: readonly string[]) =>
    `Unknown code ${code}: ${edition} does not have it any more. Its place was taken by ${listed(codes)}.`,
  retired: (code: string, edition: string, before: string) =>
    `Unknown code ${code}: ${edition} does not have it any more; ${before} had it.`,
  toCome: (code: string, edition: string, after: string) =>
    `Unknown code ${code}: ${edition} does not have it yet; ${after} has it.`,
  fifthCharacter: (code: string, four: string, edition: string) =>
    `${edition} as it is stored lists no fifth characters of ${four}, so that of ${code} was not looked up.`,
  notStored: (code: string, edition: string) =>
    `${code} is not in the excerpt of ${edition} that is stored here, so it could not be looked up.`,
  noRelease: (code: string, system: string) =>
    `${code} was not looked up, because no release of ${system} is stored here.`,
};

const source = convention(
  'A code that is recorded is a code of the edition in force.',
  'The code list of the edition',
);

/** Every code is in the edition. What an excerpt does not hold may still exist, unless its category is held or its chapter ends before it. */
export const unknownCode: Rule = {
  name: 'classification/unknown-code',
  pack: 'CLASSIFICATION',
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Require every code to exist in the edition',
  source: source.source,
  certainty: 'MEASURED',
  page,
  *check(examination) {
    for (const entry of examination.entries) {
      if (entry.code || entry.notation?.kind !== 'CODE' || entry.flaw !== null) continue;
      const codes = examination.codesIn(entry.system);
      const { release } = codes;
      const objection = { entries: [entry], citation: source };
      if (!release) {
        const message = messages.noRelease(nameOf(entry), systemName(entry.system));
        yield { ...objection, message, severity: 'INFORMATION', undecided: true };
        continue;
      }
      const absent = absence(entry, codes, release, examination);
      yield absent ? { ...objection, ...absent } : { ...objection, ...open(entry, codes, release) };
    }
  },
};

/** What cannot be decided by what is stored. A fifth character is more said of a code that is there. */
function open(
  { system, notation }: Entry,
  codes: CodesOn,
  release: Release,
): Pick<Objection, 'message' | 'severity' | 'undecided'> {
  const value = notation?.value ?? '';
  const edition = editionName(release);
  const four = withoutFifthCharacter(system, value, codes);
  return four
    ? {
        message: messages.fifthCharacter(value, four.value, edition),
        severity: 'INFORMATION',
        undecided: true,
      }
    : { message: messages.notStored(value, edition), severity: 'WARNING', undecided: true };
}

/** Why the code is known not to exist, and what to do; null when that is not known. */
function absence(
  entry: Entry,
  codes: CodesOn,
  release: Release,
  examination: Examination,
): Pick<Objection, 'message' | 'proposals'> | null {
  const { system, place } = entry;
  const { knowledge } = examination;
  const code = nameOf(entry);
  const edition = editionName(release);
  const absent = absenceOf(system, code, codes);
  if (!absent) return null;

  const successors = successorsOf(knowledge, system, code, codes).map(({ value }) => value);
  if (successors.length > 0) {
    const proposals = successors.map((value) => inPlaceOf(entry, value));
    return { message: messages.replaced(code, edition, successors), proposals };
  }
  const proposals = replacements(entry, examination);
  const other = elsewhere(knowledge, system, code, codes);
  if (other?.when) {
    const say = other.when === 'BEFORE' ? messages.retired : messages.toCome;
    return { message: say(code, edition, editionName(other.code.release)), proposals };
  }
  if (absent.because === 'CHAPTER') {
    const { value, firstCategory, lastCategory } = absent.chapter;
    const [first, last] = [firstCategory ?? '', lastCategory ?? ''];
    return { message: messages.notInChapter(code, value, first, last, edition), proposals };
  }
  const beside = absent.because === 'PLACE' ? absent.place : place;
  if (!beside) return { message: messages.notInEdition(code, edition), proposals };
  const values = beside.children.map(({ value }) => value);
  const message = messages.notInCategory(code, placeName(beside), values, edition);
  return { message, proposals };
}

function inPlaceOf(entry: Entry, code: string): Proposal {
  return { edits: [replace(entry, code)], words: `Replace ${nameOf(entry)} with ${code}` };
}

/** What the step that the code was meant for names in the same category: its one code, or a default. */
function replacements(entry: Entry, { matches }: Examination): Proposal[] {
  const filling = matches
    .flatMap(({ fillings }) => fillings)
    .find((candidate) => candidate.entry === entry || candidate.mistaken === entry);
  if (!filling) return [];
  const { choices, defaults } = filling.step;
  const named = [
    ...choices.flatMap(({ target }) =>
      target.kind === 'CODE' ? [{ code: target.firstValue }] : [],
    ),
    ...defaults.map((fallback) => ({
      code: fallback.target.firstValue,
      citation: citeDefault(fallback),
    })),
  ];
  return named
    .filter(({ code }) => code.slice(0, 3) === nameOf(entry).slice(0, 3))
    .map(({ code, ...cited }) => ({ ...inPlaceOf(entry, code), ...cited }));
}
