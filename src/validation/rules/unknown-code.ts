import type { Release } from '../../model/index.js';
import { citeDefault } from '../citations.js';
import { editionName, systemName } from '../../knowledge/editions.js';
import { replace } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Examination } from '../examination.js';
import { convention, type Proposal, type Rule } from '../rule.js';
import page from './unknown-code.md';

export const messages = {
  notInCategory: (code: string, category: string, codes: readonly string[], edition: string) =>
    codes.length > 0
      ? `Unknown code ${code}: category ${category} of ${edition} has ${codes.join(', ')}.`
      : `Unknown code ${code}: category ${category} of ${edition} has no codes.`,
  notInChapter: (code: string, chapter: string, first: string, last: string, edition: string) =>
    `Unknown code ${code}: chapter ${chapter} of ${edition} runs from ${first} to ${last}.`,
  notInEdition: (code: string, edition: string) =>
    `Unknown code ${code}: ${edition} does not have it.`,
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
      const release = examination.knowledge.release(entry.system);
      const absent = release && absence(entry, release, examination);
      const objection = { entries: [entry], citation: source };
      if (absent)
        yield { ...objection, message: absent, proposals: replacements(entry, examination) };
      else if (release) {
        const message = messages.notStored(nameOf(entry), editionName(release));
        yield { ...objection, message, severity: 'WARNING', undecided: true };
      } else {
        const message = messages.noRelease(nameOf(entry), systemName(entry.system));
        yield { ...objection, message, severity: 'INFORMATION', undecided: true };
      }
    }
  },
};

/** Why the code is known not to exist, or null when that is not known. */
function absence(entry: Entry, release: Release, { knowledge }: Examination): string | null {
  const code = nameOf(entry);
  const edition = editionName(release);
  const category = code.slice(0, 3);
  if (entry.place) {
    return messages.notInCategory(
      code,
      category,
      entry.place.children.map(({ value }) => value),
      edition,
    );
  }
  const chapter = knowledge.codeAt(entry.system, code.charAt(0));
  const { firstCategory, lastCategory } = chapter ?? {};
  if (
    chapter &&
    firstCategory &&
    lastCategory &&
    (category < firstCategory || lastCategory < category)
  ) {
    return messages.notInChapter(code, chapter.value, firstCategory, lastCategory, edition);
  }
  return release.complete ? messages.notInEdition(code, edition) : null;
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
    .map(({ code, ...cited }) => ({
      edits: [replace(entry, code)],
      words: `Replace ${nameOf(entry)} with ${code}`,
      ...cited,
    }));
}
