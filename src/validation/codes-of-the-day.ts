import type { CodesOn, KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { CodeSystem, Edition, Release } from '../model/index.js';
import { lookUp, type Looked } from './entry.js';

/** The codes that those of a coding are looked up among. */
export interface CodesOfTheDay extends CodesOn {
  /** The edition that is mandated on the day of the coding; null when none is known. */
  readonly mandated: Edition | null;
  /** Whether they are of that edition. If not, a code that is not among them may be one all the same. */
  readonly isOfTheDay: boolean;
  /** Looks a written code up among them. The same text gives the same object for as long as it is remembered. */
  looked(written: string): Looked;
}

/** Days whose codes are remembered for one knowledge; those of an audit over some years fit. */
const daysKept = 2_000;

const kept = new WeakMap<KnowledgeBase, Map<string, CodesOfTheDay>>();

/**
 * The codes of the edition that is mandated on the day of a coding; where it is not stored, of the one that answers are
 * of. A whole list of no stated edition is of more use than an excerpt of the right one.
 */
export function codesOfTheDay(
  system: CodeSystem,
  on: string,
  knowledge: KnowledgeBase,
): CodesOfTheDay {
  let days = kept.get(knowledge);
  if (!days) kept.set(knowledge, (days = new Map<string, CodesOfTheDay>()));
  const key = `${system} ${on}`;
  const known = days.get(key);
  if (known) return known;
  const codes = withMemory(system, chosenFor(system, on, knowledge));
  if (days.size >= daysKept) days.clear();
  days.set(key, codes);
  return codes;
}

type Chosen = Omit<CodesOfTheDay, 'looked'>;

function chosenFor(system: CodeSystem, on: string, knowledge: KnowledgeBase): Chosen {
  const ofTheDay = knowledge.codesOn(system, on);
  const current = knowledge.codesOn(system, null);
  const isWholeOfNoDay = current.release?.complete === true && current.edition?.from === null;
  const { release, edition: mandated } = ofTheDay;
  if (release && (release.complete || !isWholeOfNoDay))
    return { ...ofTheDay, mandated, isOfTheDay: true };
  return { ...current, day: on, mandated, isOfTheDay: mayBeOf(current.edition, mandated) };
}

/** Of a release that states neither its edition nor its day it is taken that it is the one that is mandated. */
function mayBeOf(edition: Edition | null, mandated: Edition | null): boolean {
  return mandated !== null && edition?.edition === null && edition.from === null;
}

/** Written codes that are remembered for one release: some times what a classification has, in a few notations. */
const lookedKept = 60_000;

/** What was looked up, by release where its codes have no days of their own, so that every day finds the same. */
const memories = new WeakMap<Release, Map<string, Looked>>();

function withMemory(system: CodeSystem, codes: Chosen): CodesOfTheDay {
  const { release } = codes;
  const memory = release && !hasDays(release) ? memoryOf(release) : new Map<string, Looked>();
  return Object.freeze({
    ...codes,
    looked: (written: string): Looked => {
      const known = memory.get(written);
      if (known) return known;
      const looked = lookUp(written, system, codes);
      if (memory.size >= lookedKept) memory.clear();
      memory.set(written, looked);
      return looked;
    },
  });
}

function memoryOf(release: Release): Map<string, Looked> {
  let memory = memories.get(release);
  if (!memory) memories.set(release, (memory = new Map<string, Looked>()));
  return memory;
}

const dated = new WeakMap<Release, boolean>();

/** Whether some codes of a release begin or end within its edition. */
function hasDays(release: Release): boolean {
  const known = dated.get(release);
  if (known !== undefined) return known;
  const found = release.codes.some(
    ({ detail }) => detail?.validFrom != null || detail?.validTo != null,
  );
  dated.set(release, found);
  return found;
}
