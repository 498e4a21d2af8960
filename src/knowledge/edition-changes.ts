import type {
  Code,
  CodeSystem,
  EditionChange,
  EditionChangeKind,
  Guidance,
  Impact,
  Mention,
} from '../model/index.js';
import type { BuiltRelease } from './build-codes.js';
import { titleChange } from './code-history.js';
import { codeIn } from './code-releases.js';
import { compareEditions, editionName, readEdition, systemName } from './editions.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { compareReferences } from './look-back.js';
import { mentionsByGuidance } from './mentions.js';
import { successorsOf } from './successors.js';
import { covers } from './targets.js';

/** Two stored editions cannot be compared, and what to do about it. */
export interface NotComparable {
  readonly reason: string;
  /** Whether other editions have to be asked for, and not others to be stored. */
  readonly isMisasked?: true;
}

export const messages = {
  notStored: (edition: string, stored: string) =>
    `${edition} is not stored here, so nothing can be said about its codes. ${stored} Import its release with: kb import FILE`,
  noSuchEdition: (written: string, system: string, stored: string) =>
    `"${written}" is no name of an edition of ${system}. ${stored} Give the name of one.`,
  wrongWayRound: (from: string, to: string) =>
    `${from} comes after ${to}, and what became of a code is told from the earlier edition to the later. Swap the two: from ${to} to ${from}.`,
  stored: (editions: readonly string[]) =>
    editions.length === 0 ? 'No edition is stored.' : `Stored: ${editions.join(', ')}.`,
  excerpt: (edition: string) =>
    `Of ${edition} only an excerpt is stored, in which an absent code may still exist. Import its whole release with: kb import FILE`,
  added: (code: string, edition: string) => `${code} was added in ${edition}.`,
  retired: (code: string, edition: string) => `${code} is no longer in ${edition}.`,
  replaced: (code: string, edition: string, by: string) =>
    `${code} is no longer in ${edition}. In its place: ${by}.`,
  movedOn: (code: string, edition: string, by: string) =>
    `${code} is still in ${edition}, and the table of equivalences leads from it to ${by}: it means something else.`,
  retitled: (value: string, before: string, after: string, edition: string) =>
    `${value} was "${before}" and is "${after}" in ${edition}.`,
  meansOther: 'The words are so different that it may mean something else.',
};

/** The most that is repeated of what somebody wrote. */
const repeated = 40;

/** The stored release of an edition by its name in any form, `4.10` or `OPCS-4.10`; or why codes of it cannot be compared. */
function comparable(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  name: string,
): BuiltRelease | NotComparable {
  const edition = readEdition(system, name);
  const stored = knowledge.storedReleases(system);
  const found = stored.find(({ release }) => edition !== null && release.edition === edition);
  if (!found) {
    const known = messages.stored(
      stored.flatMap(({ release }) => (release.edition === null ? [] : [editionName(release)])),
    );
    return edition === null
      ? {
          reason: messages.noSuchEdition(name.slice(0, repeated), systemName(system), known),
          isMisasked: true,
        }
      : { reason: messages.notStored(editionName({ system, edition }), known) };
  }
  return found.release.complete ? found : { reason: messages.excerpt(editionName(found.release)) };
}

/** Kept with the knowledge, which is frozen. */
const kept = new WeakMap<KnowledgeBase, Map<string, readonly EditionChange[]>>();

/**
 * What became of every code, category and heading from one stored edition to another, in the plain order of their
 * codes; or why that cannot be told. An excerpt is not compared: what is not in it may exist. Neither are two editions
 * the wrong way round.
 */
export function editionChanges(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  from: string,
  to: string,
): readonly EditionChange[] | NotComparable {
  const before = comparable(knowledge, system, from);
  if ('reason' in before) return before;
  const after = comparable(knowledge, system, to);
  if ('reason' in after) return after;
  if (compareEditions(before.release.edition ?? '', after.release.edition ?? '') > 0)
    return {
      reason: messages.wrongWayRound(editionName(before.release), editionName(after.release)),
      isMisasked: true,
    };
  const ofKnowledge = kept.get(knowledge) ?? new Map<string, readonly EditionChange[]>();
  kept.set(knowledge, ofKnowledge);
  const key = `${before.release.part} ${after.release.part}`;
  const known = ofKnowledge.get(key);
  if (known) return known;
  const values = new Set([...before.placeOf.keys(), ...after.placeOf.keys()]);
  const changes = [...values]
    .sort()
    .flatMap((value) => changeOf(knowledge, value, before, after) ?? []);
  ofKnowledge.set(key, Object.freeze(changes));
  return changes;
}

function changeOf(
  knowledge: KnowledgeBase,
  value: string,
  earlier: BuiltRelease,
  later: BuiltRelease,
): EditionChange | null {
  const [before, after] = [codeIn(earlier, value), codeIn(later, value)];
  const edition = editionName(later.release);
  const change = (
    kind: EditionChangeKind,
    words: string,
    rest: Partial<EditionChange> = {},
  ): EditionChange =>
    Object.freeze({
      kind,
      value,
      before,
      after,
      meaningChanged: false,
      replacedBy: [],
      words,
      ...rest,
    });
  if (!before) return after && change('ADDED', messages.added(nameOf(after), edition));
  const codes = {
    release: later.release,
    day: null,
    codeAt: (other: string) => codeIn(later, other),
  };
  const since = earlier.release.edition;
  const successors = successorsOf(knowledge, before.system, value, codes, since);
  const by = successors.map((other) => (other.code ? nameOf(other.code) : other.value)).join(', ');
  if (!after) {
    return successors.length === 0
      ? change('RETIRED', messages.retired(nameOf(before), edition))
      : change('REPLACED', messages.replaced(nameOf(before), edition, by), {
          replacedBy: successors,
        });
  }
  if (successors.length > 0) {
    return change('REPLACED', messages.movedOn(nameOf(after), edition, by), {
      replacedBy: successors,
      meaningChanged: true,
    });
  }
  const { retitled, meaningChanged } = titleChange(knowledge, before, after);
  if (!retitled) return null;
  const words = messages.retitled(value, before.title, after.title, edition);
  return change('RETITLED', meaningChanged ? `${words} ${messages.meansOther}` : words, {
    meaningChanged,
  });
}

/** Kept with the changes, which are kept with the knowledge: it is asked for page by page. */
const keptImpacts = new WeakMap<readonly EditionChange[], readonly Impact[]>();

/**
 * The guidance in force that names a code which changes between two stored editions, itself or by its category or
 * range, in the order of references. A chapter is too wide to be touched by a code.
 */
export function impactOf(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  from: string,
  to: string,
): readonly Impact[] | NotComparable {
  const changes = editionChanges(knowledge, system, from, to);
  if ('reason' in changes) return changes;
  const known = keptImpacts.get(changes);
  if (known) return known;
  const impacts = Object.freeze(impactsOf(knowledge, system, changes));
  keptImpacts.set(changes, impacts);
  return impacts;
}

function impactsOf(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  changes: readonly EditionChange[],
): Impact[] {
  const byTarget = new Map<string, readonly EditionChange[]>();
  const changesAt = (mention: Mention): readonly EditionChange[] => {
    const { kind, notation } = mention.target;
    const known = byTarget.get(`${kind} ${notation}`);
    if (known) return known;
    const touching = changes.filter((change) => touches(change, mention));
    byTarget.set(`${kind} ${notation}`, touching);
    return touching;
  };
  return Array.from(mentionsByGuidance(knowledge), ([guidance, mentions]) =>
    impactOn(
      guidance,
      mentions.filter((mention) => isNarrow(mention, system)),
      changesAt,
    ),
  )
    .filter((impact) => impact.changes.length > 0)
    .sort((one, other) => compareReferences(one.guidance.reference, other.guidance.reference));
}

function impactOn(
  guidance: Guidance,
  mentions: readonly Mention[],
  changesAt: (mention: Mention) => readonly EditionChange[],
): Impact {
  const byChange = new Map<EditionChange, Mention[]>();
  for (const mention of mentions) {
    for (const change of changesAt(mention)) {
      const ofChange = byChange.get(change);
      if (ofChange) ofChange.push(mention);
      else byChange.set(change, [mention]);
    }
  }
  const changes = Array.from(byChange, ([change, ofChange]) => ({ change, mentions: ofChange }));
  changes.sort((one, other) => (one.change.value < other.change.value ? -1 : 1));
  return { guidance, changes };
}

function isNarrow({ target }: Mention, system: CodeSystem): boolean {
  return target.system === system && target.kind !== 'CHAPTER';
}

function touches({ before, after }: EditionChange, { target }: Mention): boolean {
  return [before, after].some((code) => code !== null && covers(target, code));
}

function nameOf({ value, title }: Code): string {
  return `${value} ${title}`;
}
