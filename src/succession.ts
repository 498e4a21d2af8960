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
  if (same) return { sameAs: same.hash, replaced: [] };
  const replaced = inForce.filter(
    ({ hash, records: { release: other } }) =>
      succeeds(release, other) || (other.edition === null && differsByEdition(part, hash, other)),
  );
  return { sameAs: null, replaced: replaced.map(({ hash }) => hash) };
}

/**
 * Whether a release takes the place of another by what both are. Editions of a classification stand side by side, and so
 * do the counts of several years; of SNOMED CT, whose releases hold what came before, there is one.
 */
function succeeds(release: ReleaseRecord, other: ReleaseRecord): boolean {
  if (release.system !== other.system || release.content !== other.content) return false;
  if (release.system === 'SNOMEDCT') return true;
  return (
    release.edition === other.edition &&
    release.previousEdition === other.previousEdition &&
    (release.edition !== null || release.effectiveFrom === other.effectiveFrom)
  );
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
