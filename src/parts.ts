import { createHash } from 'node:crypto';
import type {
  GuidanceRecords,
  Part,
  QuestionRecord,
  ReleaseRecord,
  ReleaseRecords,
} from './records.js';

/**
 * A guidance document as a part of the knowledge, named by the SHA-256 of its text, of all that was read from it and of
 * the answers to what it leaves open, and of its examples where it has any: a document without them has the name it had
 * before there were examples. When answers were given is left out, so that the same answers again are nothing new.
 */
export function guidancePart(records: GuidanceRecords): Part {
  return { kind: 'GUIDANCE', hash: contentHash('GUIDANCE', records), records };
}

/**
 * A code-system release as a part of the knowledge, named by the SHA-256 of what was read. The name of its file is left
 * out: the same content from another file is nothing new.
 */
export function releasePart(records: ReleaseRecords): Part {
  return { kind: 'RELEASE', hash: contentHash('RELEASE', records), records };
}

function contentHash(kind: Part['kind'], records: GuidanceRecords | ReleaseRecords): string {
  return createHash('sha256')
    .update(`${kind}\n${canonicalJson(records)}`)
    .digest('hex');
}

/** What is kept and names nothing. */
const besideContent: ReadonlySet<string> = new Set(['answeredAt', 'source'] satisfies (
  keyof QuestionRecord | keyof ReleaseRecord
)[]);

/** What names nothing while it is empty, because there were parts before there was such a thing. */
const whereThereAre: ReadonlySet<string> = new Set([
  'examples',
] satisfies (keyof GuidanceRecords)[]);

function isContent([key, value]: [string, unknown]): boolean {
  if (besideContent.has(key)) return false;
  return !(whereThereAre.has(key) && Array.isArray(value) && value.length === 0);
}

/** JSON with the keys of every object in order, so that equal records have equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(isContent)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}
