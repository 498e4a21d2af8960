import type { ReleaseRecords, StoredPart } from '../records.js';

type ReleasePart = Extract<StoredPart, { kind: 'RELEASE' }>;

/**
 * Does work on releases once for as long as they stay the same. Guidance is published far more often than releases are
 * imported, and every publication makes a knowledge base of its own.
 */
export function keptForReleases<T>(
  work: (parts: readonly ReleasePart[]) => T,
): (parts: readonly ReleasePart[]) => T {
  const kept = new WeakMap<ReleaseRecords, { readonly of: readonly ReleaseRecords[]; done: T }>();
  return (parts) => {
    const [first] = parts;
    if (!first) return work(parts);
    const known = kept.get(first.records);
    const isSame =
      known?.of.length === parts.length &&
      parts.every(({ records }, index) => records === known.of[index]);
    if (known && isSame) return known.done;
    const done = work(parts);
    kept.set(first.records, { of: parts.map(({ records }) => records), done });
    return done;
  };
}
