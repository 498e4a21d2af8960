import { releasePart } from './parts.js';
import type { Part, ReleaseRecord } from './records.js';

type ReleasePart = Extract<Part, { kind: 'RELEASE' }>;

/** A part in force, as far as it decides what takes its place. */
type InForce = Pick<ReleasePart, 'hash' | 'kind'> & {
  readonly records: { readonly release: ReleaseRecord };
};

/** What a release is to those in force. */
export interface Succession {
  /** The hash of the one in force that it is the same as, so that nothing changes; null when there is none. */
  readonly sameAs: string | null;
  /** The hashes of those whose place it takes. */
  readonly replaced: readonly string[];
  /** The hash of a whole one in force that it is only an excerpt of, so that nothing changes; null when there is none. */
  readonly outdoneBy: string | null;
}

/** Whether a release changes anything when it is brought. */
export function changesAnything({ sameAs, outdoneBy }: Succession): boolean {
  return sameAs === null && outdoneBy === null;
}

/**
 * Whether a release takes the place of those in force, stands beside them, or is one of them. It is also one of them
 * when it only leaves out the edition that was given to that one, and takes the place of one that it only names the
 * edition of.
 */
export function successionOf(part: ReleasePart, inForce: readonly InForce[]): Succession {
  const { release } = part.records;
  const same = inForce.find(
    (other) =>
      other.hash === part.hash ||
      (release.edition === null && differsByEdition(part, other.hash, other.records.release)),
  );
  if (same) return { sameAs: same.hash, replaced: [], outdoneBy: null };
  const replaced = inForce.filter(
    ({ hash, records: { release: other } }) =>
      succeeds(release, other) || (other.edition === null && differsByEdition(part, hash, other)),
  );
  const whole = replaced.find(
    ({ records: { release: other } }) => other.complete && other.edition === release.edition,
  );
  return whole && !release.complete
    ? { sameAs: null, replaced: [], outdoneBy: whole.hash }
    : { sameAs: null, replaced: replaced.map(({ hash }) => hash), outdoneBy: null };
}

/**
 * Whether a release takes the place of another by what both are. Editions of a classification stand side by side, and so
 * do the counts of several years; of the concepts and maps of SNOMED CT, whose releases hold what came before, there is
 * one. Tables of equivalences that state no edition cannot be told to be of the same.
 */
function succeeds(release: ReleaseRecord, other: ReleaseRecord): boolean {
  if (release.system !== other.system || release.content !== other.content) return false;
  switch (release.content) {
    case 'CONCEPTS':
    case 'MAPS':
      return true;
    case 'EQUIVALENCES':
      return (
        release.edition !== null &&
        release.edition === other.edition &&
        release.previousEdition === other.previousEdition
      );
    case 'CODES':
    case 'USAGE':
      return (
        release.edition === other.edition &&
        (release.edition !== null || release.effectiveFrom === other.effectiveFrom)
      );
  }
}

/** Whether a release would be another one, by its hash, if it were of the edition and the days of that. */
function differsByEdition(
  { records, staging }: ReleasePart,
  hash: string,
  other: ReleaseRecord,
): boolean {
  const { release } = records;
  if (staging !== undefined || release.system !== other.system) return false;
  if (release.content !== other.content || release.edition === other.edition) return false;
  const { edition, previousEdition, effectiveFrom, effectiveTo } = other;
  const renamed = { ...release, edition, previousEdition, effectiveFrom, effectiveTo };
  return releasePart({ ...records, release: renamed }).hash === hash;
}
