import { changesBetween, nothingChanged } from './knowledge/changes.js';
import { KnowledgeBase, type Standpoint } from './knowledge/knowledge-base.js';
import type { Change, Guidance } from './model/index.js';
import type { KnowledgeRecords, Part, StoredPart } from './records.js';
import type { ReadDocument } from './submission.js';
import { changesAnything, successionOf } from './succession.js';

/** A document as it is in force now, or would be, and what changed. */
export interface ChangedGuidance {
  readonly guidance: Guidance;
  readonly changes: readonly Change[];
}

/** A stored version of a document. */
interface StoredVersion {
  readonly part: string;
  readonly reference: string;
  readonly version: number;
}

/**
 * The knowledge as it would be with parts in it, made of records and shared with nobody. Ids have the versions in them,
 * for these documents are not what is in force.
 *
 * @param stored the versions that there are of the documents
 * @param today the day that decides which editions answers are of
 */
export function draftOf(
  { revision, parts }: KnowledgeRecords,
  drafted: readonly Part[],
  stored: readonly StoredVersion[],
  today: Standpoint['today'] = null,
): KnowledgeBase {
  const releases = parts.filter((part) => part.kind === 'RELEASE');
  const changing = drafted.filter(
    (part) => part.kind === 'GUIDANCE' || changesAnything(successionOf(part, releases)),
  );
  const replaced = new Set(changing.flatMap((part) => replacedBy(part, parts)));
  const others = parts.filter((part) => !replaced.has(part.hash));
  const withVersions = changing.map((part) => withVersion(part, stored));
  const inForce = { revision, parts: [...others, ...withVersions] };
  return new KnowledgeBase(inForce, { versioned: true, today });
}

/** The hashes of the parts whose place a part takes. */
function replacedBy(drafted: Part, parts: readonly StoredPart[]): readonly string[] {
  if (drafted.kind === 'RELEASE')
    return successionOf(
      drafted,
      parts.filter((part) => part.kind === 'RELEASE'),
    ).replaced;
  const reference = referenceOf(drafted);
  return parts.filter((part) => referenceOf(part) === reference).map(({ hash }) => hash);
}

/** A part with the version it has, or would get. */
function withVersion(part: Part, stored: readonly StoredVersion[]): StoredPart {
  if (part.kind === 'RELEASE') return part;
  const versions = stored.filter(({ reference }) => reference === referenceOf(part));
  const same = versions.find(({ part: hash }) => hash === part.hash);
  const next = Math.max(0, ...versions.map(({ version }) => version)) + 1;
  return { ...part, version: same?.version ?? next };
}

/** A document after it was published, or would be, and what that changed. */
export function changedGuidance(
  { records }: ReadDocument,
  before: KnowledgeBase,
  after: KnowledgeBase,
): ChangedGuidance {
  const { reference } = records.guidance;
  const old = before.guidance(reference);
  const guidance = after.guidance(reference);
  if (!guidance) throw new Error(`${reference} was published and is not there`);
  const changes =
    old?.part === guidance.part ? [nothingChanged(guidance)] : changesBetween(old, guidance);
  return { guidance, changes };
}

/** The reference of a document; null for a release. */
export function referenceOf(part: Part): string | null {
  return part.kind === 'GUIDANCE' ? part.records.guidance.reference : null;
}
