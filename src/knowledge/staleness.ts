import type {
  CodeEquivalence,
  Guidance,
  Mention,
  Release,
  StaleCode,
  Staleness,
  StalenessState,
  Target,
} from '../model/index.js';
import { titleChange } from './code-history.js';
import { codeIn } from './code-releases.js';
import { editionName, systemName } from './editions.js';
import { leadsTowards, replacedBy } from './equivalents.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { mentionsByGuidance } from './mentions.js';
import { standingOf } from './standing.js';
import { successorsOf, successorsUnder } from './successors.js';

export const messages = {
  noRelease: (target: string, system: string) =>
    `${target} was not looked up, because no release of ${system} is stored here.`,
  otherEdition: (target: string, mandated: string, stored: string) =>
    `${mandated} is in force and not stored here, only ${stored}, so ${target} could not be looked up. Import the release of ${mandated} with: kb import FILE`,
  notInExcerpt: (target: string, edition: string) =>
    `${target} is not in the excerpt of ${edition} that is stored here, so it could not be looked up.`,
  retired: (target: string, edition: string, remedy: string) =>
    `${edition} does not have ${target}. ${remedy}`,
  ended: (target: string, edition: string, last: string, remedy: string) =>
    `${target} of ${edition} was valid until ${last}. ${remedy}`,
  notBegun: (target: string, edition: string, first: string) =>
    `${target} of ${edition} is valid from ${first} on. Use a code that is valid now.`,
  tookItsPlace: (codes: string) => `Use what took its place: ${codes}.`,
  divided: (category: string, codes: string) =>
    `Category ${category} has ${codes}; use one of them.`,
  lookUp: 'Look up what took its place.',
  movedOn: (target: string, from: string, to: string, codes: string) =>
    `${target} of ${from} became ${codes} in ${to}. The code is still there and means something else.`,
  meaningChanged: (target: string, before: string, after: string) =>
    `${target} was "${before}" in the edition that the document is written for, and is "${after}" now.`,
};

/**
 * Whether a recommendation can still be followed as written: every code that it recommends, or names as a default, is in
 * the editions that answers are of, and means what it meant in the edition that the document states. Concepts of SNOMED
 * CT are not looked at.
 */
export function stalenessOf(knowledge: KnowledgeBase, guidance: Guidance): Staleness {
  const mentions = mentionsByGuidance(knowledge).get(guidance) ?? [];
  const codes = mentions
    .filter(({ role, target }) => role !== 'SPOKEN_OF' && target.system !== 'SNOMEDCT')
    .flatMap((mention) => staleCode(mention, guidance, knowledge) ?? []);
  const states = new Set(codes.map(({ state }) => state));
  return { state: worst(states), codes };
}

function worst(states: ReadonlySet<StalenessState>): StalenessState {
  if (states.has('STALE')) return 'STALE';
  return states.has('CANNOT_TELL') ? 'CANNOT_TELL' : 'CURRENT';
}

function staleCode(
  mention: Mention,
  { edition }: Guidance,
  knowledge: KnowledgeBase,
): StaleCode | null {
  const { target } = mention;
  const { notation, system } = target;
  const release = knowledge.release(system);
  const found = (state: StalenessState, words: string, by: readonly CodeEquivalence[] = []) => ({
    state,
    mention,
    replacedBy: by,
    words,
  });
  if (!release) return found('CANNOT_TELL', messages.noRelease(notation, systemName(system)));
  const day = knowledge.dayNotStored(system);
  if (day !== null) {
    const { edition: mandated } = knowledge.codesOn(system, day);
    const name = editionName({ system, edition: mandated?.edition ?? null });
    return found('CANNOT_TELL', messages.otherEdition(notation, name, editionName(release)));
  }
  const absent = absenceOfTarget(target, release, knowledge);
  if (absent) return found(absent.state, absent.words, absent.by);
  const claimed = system === 'OPCS4' ? edition : null;
  if (target.kind !== 'CODE' || claimed === null) return null;
  const moved = movedOn(target, claimed, release, knowledge);
  if (moved) return found('STALE', moved.words, moved.by);
  const words = changedMeaning(target, claimed, knowledge);
  return words === null ? null : found('STALE', words);
}

/** What the number of a code became since the edition that the document states; null when it still stands for the same. */
function movedOn(
  { system, firstValue, notation }: Target,
  claimed: string,
  { edition: last }: Release,
  knowledge: KnowledgeBase,
): { words: string; by: readonly CodeEquivalence[] } | null {
  const [first] = replacedBy(knowledge, system, firstValue).filter(
    (equivalence) => equivalence.fromEdition !== null && leadsTowards(equivalence, claimed, last),
  );
  const by = successorsOf(knowledge, system, firstValue, knowledge.codesOn(system, null), claimed);
  const final = by.at(-1);
  if (!first || !final) return null;
  const words = messages.movedOn(
    notation,
    editionName({ system, edition: first.fromEdition }),
    editionName({ system, edition: final.toEdition }),
    valuesOf(by),
  );
  return { words, by };
}

/** What the code meant in the edition that the document states, where that is stored and it meant something else. */
function changedMeaning(
  { system, firstValue, notation }: Target,
  claimed: string,
  knowledge: KnowledgeBase,
): string | null {
  const stored = knowledge
    .storedReleases(system)
    .find(({ release }) => release.edition === claimed);
  const before = stored ? codeIn(stored, firstValue) : null;
  const after = knowledge.codeAt(system, firstValue);
  if (!before || !after || !titleChange(knowledge, before, after).meaningChanged) return null;
  return messages.meaningChanged(notation, before.title, after.title);
}

/** What is said of a target that the release in force does not have, or of which that is not known; null when it has it. */
function absenceOfTarget(
  target: Target,
  release: Release,
  knowledge: KnowledgeBase,
): { state: StalenessState; words: string; by?: readonly CodeEquivalence[] } | null {
  const { system, kind, firstValue, notation } = target;
  const edition = editionName(release);
  const codes = knowledge.codesOn(system, null);
  const standing = standingOf(knowledge, system, firstValue, codes);
  // A release need not list the fifth characters of ICD-10.
  const isThere = standing.stands === 'THERE' || (standing.stands === 'OPEN' && standing.four);
  if (kind === 'RANGE' ? target.codes.length > 0 : isThere) return null;
  const isOpen = kind === 'RANGE' ? !release.complete : standing.stands === 'OPEN';
  if (isOpen) return { state: 'CANNOT_TELL', words: messages.notInExcerpt(notation, edition) };

  const absence = 'absence' in standing ? standing.absence : null;
  if (absence?.because === 'NOT_BEGUN')
    return { state: 'STALE', words: messages.notBegun(notation, edition, absence.first) };
  const by =
    kind === 'CODE'
      ? successorsOf(knowledge, system, firstValue, codes)
      : successorsUnder(knowledge, system, firstValue, codes);
  const remedy = remedyFor(target, by, knowledge);
  const words =
    absence?.because === 'ENDED'
      ? messages.ended(notation, edition, absence.last, remedy)
      : messages.retired(notation, edition, remedy);
  return { state: 'STALE', words, by };
}

function remedyFor(
  { system, kind, firstValue }: Target,
  successors: readonly CodeEquivalence[],
  knowledge: KnowledgeBase,
): string {
  if (successors.length > 0) return messages.tookItsPlace(valuesOf(successors));
  const category = knowledge.codeAt(system, firstValue.slice(0, 3));
  return kind === 'CODE' && category && category.children.length > 0
    ? messages.divided(category.value, valuesOf(category.children))
    : messages.lookUp;
}

function valuesOf(codes: readonly { readonly value: string }[]): string {
  return [...new Set(codes.map(({ value }) => value))].join(', ');
}
