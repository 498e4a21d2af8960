import { besideAsterisk, canBeDagger, isAsterisk } from '../asterisks.js';
import { cite, moveBehind, type Companion } from '../checks.js';
import { asteriskBeside, daggersOfAsterisks as table } from '../conventions/diagnosis-partners.js';
import { inPlace, insert } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Match } from '../match.js';
import { convention, type Proposal, type Rule } from '../rule.js';
import page from './asterisk-without-dagger.md';

export const messages = {
  missing: (asterisk: string) =>
    `${asterisk} is an asterisk code and needs the dagger code of the disease directly beside it.`,
  expected: (asterisk: string, daggers: readonly string[]) =>
    `${asterisk} is an asterisk code and needs its dagger code directly beside it, from ${daggers.join(', ')}.`,
  elsewhere: (asterisk: string, dagger: string) =>
    `${asterisk} is an asterisk code and is expected directly beside its dagger code, as ${dagger} may be.`,
};

const anyDisease = convention(asteriskBeside.because, asteriskBeside.source);

/** A manifestation stands beside the disease that it is of. */
export const asteriskWithoutDagger: Rule = {
  name: 'classification/asterisk-without-dagger',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require the dagger code directly beside an asterisk code',
  source: 'The guide to the use of ICD-10, and the coding recommendation of IPG227',
  certainty: 'PUBLISHED',
  page,
  concerns: isAsterisk,
  *check({ diagnoses, matches }) {
    for (const entry of diagnoses.filter(isAsterisk)) {
      if (isAskedFor(entry, matches)) continue;
      const row = table.find(({ codes }) => codes.has(entry));
      const isDagger = (other: Entry) => (row ? row.companions.has(other) : canBeDagger(other));
      if (besideAsterisk(entry, diagnoses).some(isDagger)) continue;
      const inFront = diagnoses.slice(0, entry.position);
      if (inFront.some((other) => row?.ofSeveral?.has(other))) continue;
      const daggers = diagnoses.filter(isDagger);
      yield {
        message: sayOf(entry, row, daggers),
        entries: [entry],
        citation: row ? cite(row) : anyDisease,
        ...(daggers.length > 0 && { severity: 'WARNING' }),
        proposals: proposalsFor(entry, row, daggers),
      };
    }
  },
};

function sayOf(entry: Entry, row: Companion | undefined, [dagger]: readonly Entry[]): string {
  const asterisk = nameOf(entry);
  if (dagger) return messages.elsewhere(asterisk, nameOf(dagger));
  return row ? messages.expected(asterisk, row.companions.written) : messages.missing(asterisk);
}

/** Whether the guidance itself misses the dagger code of an asterisk code, so that it is told in its words. */
function isAskedFor(asterisk: Entry, matches: readonly Match[]): boolean {
  return matches.some(
    ({ fillings }) =>
      fillings.some(({ entry }) => entry === asterisk) &&
      fillings.some(
        ({ step, entry }) => !entry && step.choices.some(({ marker }) => marker === 'DAGGER'),
      ),
  );
}

/** To move it behind a dagger code that is there, or else to put its only dagger code in front, which is the usual order. */
function proposalsFor(
  entry: Entry,
  row: Companion | undefined,
  daggers: readonly Entry[],
): Proposal[] {
  if (daggers.length > 0) return daggers.map((dagger) => moveBehind(entry, dagger));
  const { list, position } = entry;
  return (row?.proposed ?? []).map((code) => ({
    edits: [insert(list, position, code)],
    words: `Insert ${code} in ${inPlace(position)}, directly before ${nameOf(entry)}`,
  }));
}
