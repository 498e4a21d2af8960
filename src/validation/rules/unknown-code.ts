import { editionName, placeName, systemName } from '../../knowledge/editions.js';
import { listed } from '../../knowledge/listed.js';
import type { Unlisted } from '../../knowledge/look-up.js';
import { standingOf } from '../../knowledge/standing.js';
import type { Severity } from '../../model/index.js';
import { citeDefault } from '../citations.js';
import { replace } from '../edits.js';
import type { CodesOfTheDay } from '../codes-of-the-day.js';
import { nameOf, type Entry } from '../entry.js';
import { hasKnownFifthCharacter } from '../fifth-characters.js';
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
  notYet: (code: string, edition: string) =>
    `Unknown code ${code}: ${edition} does not have it yet.`,
  ended: (code: string, edition: string, last: string, codes: readonly string[]) =>
    codes.length > 0
      ? `${code} of ${edition} was valid until ${last}. Its place was taken by ${listed(codes)}.`
      : `${code} of ${edition} was valid until ${last}.`,
  notBegun: (code: string, edition: string, first: string) =>
    `${code} of ${edition} is valid from ${first} on.`,
  fifthCharacter: (code: string, four: string, edition: string) =>
    `${edition} as it is stored lists no fifth characters of ${four}, so that of ${code} was not looked up.`,
  notStored: (code: string, edition: string) =>
    `${code} is not in the excerpt of ${edition} that is stored here, so it could not be looked up.`,
  ofAnotherDay: (code: string, on: string, mandated: string, edition: string) =>
    `${code} was not found in ${edition}. On ${on} ${mandated} is mandated; whether that has it is not known, because it is not stored here whole.`,
  noEditionOfTheDay: (code: string, on: string, system: string, edition: string) =>
    `${code} was not found in ${edition}. Whether it was a code on ${on} is not known, because no edition of ${system} is known for that day.`,
  noRelease: (code: string, system: string) =>
    `${code} was not looked up, because no release of ${system} is stored here.`,
};

const source = convention(
  'A code that is recorded is a code of the edition in force.',
  'The code list of the edition',
);

/**
 * Every code is in the edition of the day. What an excerpt does not hold may still exist, unless its category is held or
 * its chapter ends before it; and so may what another edition than that of the day does not have.
 */
export const unknownCode: Rule = {
  name: 'classification/unknown-code',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Require every code to exist in the edition',
  source: source.source,
  certainty: 'MEASURED',
  page,
  concerns: ({ code, flaw }) => code === null && flaw === null,
  *check(examination) {
    for (const entry of examination.entries) {
      if (entry.code || entry.notation?.kind !== 'CODE' || entry.flaw !== null) continue;
      const said = sayOf(entry, examination);
      if (said) yield { entries: [entry], citation: source, ...said };
    }
  },
};

type Said = Omit<Objection, 'entries' | 'citation'>;

/** What is said of a code that was not found, and what to do; null when nothing is the matter. */
function sayOf(entry: Entry, examination: Examination): Said | null {
  const { system } = entry;
  const { knowledge } = examination;
  const code = nameOf(entry);
  const codes = examination.codesIn(system);
  if (codes.release && !codes.isOfTheDay) return ofAnotherDay(entry, codes, examination);
  const edition = editionName({ system, edition: codes.release?.edition ?? null });
  const standing = standingOf(knowledge, system, code, codes);
  switch (standing.stands) {
    case 'THERE':
      return null;
    case 'NOT_STORED':
      return undecided(messages.noRelease(code, systemName(system)), 'INFORMATION');
    case 'OPEN':
      // A fifth character is more said of a code that is there, and a list seldom has it.
      if (standing.four && hasKnownFifthCharacter(entry.looked)) return null;
      return standing.four
        ? undecided(messages.fifthCharacter(code, standing.four.value, edition), 'INFORMATION')
        : undecided(messages.notStored(code, edition), 'WARNING');
    case 'RETIRED': {
      const { absence, other } = standing;
      const successors = standing.replacedBy.map(({ value }) => value);
      const proposals =
        successors.length > 0
          ? successors.map((value) => inPlaceOf(entry, value))
          : replacements(entry, examination);
      if (absence.because === 'ENDED')
        return { message: messages.ended(code, edition, absence.last, successors), proposals };
      const message =
        successors.length > 0 || !other
          ? messages.replaced(code, edition, successors)
          : messages.retired(code, edition, editionName(other.code.release));
      return { message, proposals };
    }
    case 'NOT_YET': {
      const { absence, other } = standing;
      const proposals = replacements(entry, examination);
      if (absence.because === 'NOT_BEGUN')
        return { message: messages.notBegun(code, edition, absence.first), proposals };
      const message =
        other?.when === 'AFTER'
          ? messages.toCome(code, edition, editionName(other.code.release))
          : messages.notYet(code, edition);
      return { message, proposals };
    }
    case 'UNKNOWN':
      return {
        message: unlisted(entry, standing.absence, edition),
        proposals: replacements(entry, examination),
      };
  }
}

/** What is said where the edition that is mandated on the day is not stored, so that another one decides nothing. */
function ofAnotherDay(
  entry: Entry,
  { release, mandated }: CodesOfTheDay,
  { coding: { on } }: Examination,
): Said {
  const { system } = entry;
  const code = nameOf(entry);
  const edition = editionName({ system, edition: release?.edition ?? null });
  const message = mandated
    ? messages.ofAnotherDay(code, on, editionName(mandated), edition)
    : messages.noEditionOfTheDay(code, on, systemName(system), edition);
  return undecided(message, 'WARNING');
}

function undecided(message: string, severity: Severity): Said {
  return { message, severity, undecided: true };
}

/** Why an edition does not have a code, where no other edition does. */
function unlisted(entry: Entry, absence: Unlisted, edition: string): string {
  const code = nameOf(entry);
  if (absence.because === 'CHAPTER') {
    const { value, firstCategory, lastCategory } = absence.chapter;
    return messages.notInChapter(code, value, firstCategory ?? '', lastCategory ?? '', edition);
  }
  const beside = absence.because === 'PLACE' ? absence.place : entry.place;
  if (!beside) return messages.notInEdition(code, edition);
  const values = beside.children.map(({ value }) => value);
  return messages.notInCategory(code, placeName(beside), values, edition);
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
