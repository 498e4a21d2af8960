import type { Code, CodeSystem, Edition, Marker } from '../model/index.js';
import { editionName, placeName, systemName } from './editions.js';
import { listedInShort } from './listed.js';
import type { CodeElsewhere, Unlisted } from './look-up.js';

/** The most codes of a category that are listed in a sentence. */
const listedCodes = 10;
/** The most that is repeated of what somebody wrote. */
const repeated = 40;

/** What a coder is told about a code: what is the matter, and what to do. */
export const codeCheckWords = {
  valid: (name: string, written: string | null, edition: string) =>
    written === null
      ? `${name} is a code of ${edition} that can be recorded.`
      : `${quoted(written)} is ${name}, a code of ${edition} that can be recorded.`,
  asterisk: 'It is an asterisk code, which is recorded together with the code of its cause.',
  otherMarker: (written: Marker, marker: Marker) =>
    `It is written with ${markerNames[written]}, and is ${markerNames[marker]} code.`,

  heading: (name: string, { kind }: Code, edition: string) =>
    `${name} is a ${kind.toLowerCase()} of ${edition}, which is not recorded.`,
  oneOf: (codes: readonly string[]) =>
    codes.length === 0
      ? 'Record a code below it.'
      : `Record one of its codes: ${listedInShort(codes, listedCodes)}.`,

  retired: (value: string, edition: string, before: CodeElsewhere | null) =>
    before
      ? `${edition} does not have ${value} any more; ${editionName(before.code.release)} had it as "${before.code.title}".`
      : `${edition} does not have ${value} any more.`,
  ended: (name: string, last: string) => `${name} was valid until ${last}.`,
  inactive: (name: string, edition: string) => `${name} is not active in ${edition} any more.`,
  replacedBy: (names: readonly string[]) => {
    if (names.length === 0) return 'Look up what took its place.';
    return names.length === 1
      ? `Record ${names[0]} in its place.`
      : `Record in its place what fits of ${listedInShort(names, listedCodes)}.`;
  },

  notYet: (value: string, edition: string, later: CodeElsewhere | null) =>
    later
      ? `${edition} does not have ${value} yet; ${editionName(later.code.release)} has it. Record a code of ${edition}.`
      : `${edition} does not have ${value} yet. Record a code of ${edition}.`,
  begins: (name: string, first: string) => `${name} is valid from ${first} on.`,

  unknown: (value: string, edition: string, absence: Unlisted) => {
    switch (absence.because) {
      case 'PLACE': {
        const codes = absence.place.children.map((code) => code.value);
        return `${edition} does not have ${value}; ${placeName(absence.place)} has ${listedInShort(codes, listedCodes)}.`;
      }
      case 'CHAPTER': {
        const { firstCategory, lastCategory } = absence.chapter;
        return `${edition} does not have ${value}; ${placeName(absence.chapter)} runs from ${firstCategory} to ${lastCategory}.`;
      }
      case 'RELEASE':
        return `${edition} does not have ${value}.`;
    }
  },
  otherRelease: (value: string) =>
    `Another stored release has ${value}; which of the two editions is the later is not stated.`,
  lookUp: 'Look it up in the classification.',

  notWritten: (written: string, system: CodeSystem) =>
    `${quoted(written)} is not written like a code of ${systemName(system)}, which is ${shapes[system]}.`,

  notStored: (value: string, day: string, edition: Edition | null, system: CodeSystem) =>
    edition
      ? `On ${day} ${editionName(edition)} is mandated, which is not stored here, so ${value} was not looked up.`
      : `No edition of ${systemName(system)} is known for ${day}, so ${value} was not looked up.`,
  importEdition: 'Import the release of that edition with "kb import", and check again.',
  storedHasIt: ({ release }: Code) => `${editionName(release)}, which is stored, has it.`,
  noRelease: (value: string, system: CodeSystem) =>
    `No release of ${systemName(system)} is stored here, so ${value} was not looked up. Import one with "kb import", and check again.`,
  excerpt: (value: string, edition: string) =>
    `${value} is not in the excerpt of ${edition} that is stored here, and may exist all the same. Import the whole release with "kb import", or look it up by hand.`,
  fifthCharacter: (value: string, name: string, edition: string) =>
    `${edition} as it is stored lists no fifth characters of ${name}, so that of ${value} was not looked up. Look it up by hand.`,
  noBlocks: (value: string, edition: string) =>
    `${edition} as it is stored lists no blocks, so ${value} was not looked up. A block is not recorded; record a code of it.`,
  earlierConcepts: (value: string, day: string, edition: string, from: string) =>
    `${edition}, which is stored here, is of ${from}; whether ${value} was active on ${day} is not known. Look it up in a release of that time.`,
};

/** "V40.1 Non-rigid stabilisation of spine", or the code alone. */
export function named(value: string, title: string | null): string {
  return title === null ? value : `${value} ${title}`;
}

const markerNames: Readonly<Record<Marker, string>> = {
  DAGGER: 'a dagger',
  ASTERISK: 'an asterisk',
};

const shapes: Readonly<Record<CodeSystem, string>> = {
  OPCS4: 'a letter and three digits, such as V40.1',
  ICD10: 'a letter, two digits and a fourth character, such as M54.5',
  SNOMEDCT: 'the identifier of a concept, 6 to 18 digits, such as 448606008',
};

function quoted(written: string): string {
  const short = written.length > repeated ? `${written.slice(0, repeated)}…` : written;
  return `"${short}"`;
}

/** Sentences, one after the other. */
export function sentences(...all: readonly (string | null | undefined | false)[]): string {
  return all.filter(Boolean).join(' ');
}
