import { isDay } from '../../calendar.js';
import type { GivenEdition, ReleaseFile } from '../release-file.js';

/** Where a file of RF2 is from and of which day: `INT` and `20230131` in `sct2_Concept_Snapshot_INT_20230131.txt`. */
const released = /_([A-Z0-9]+)_(\d{4})(\d\d)(\d\d)\.[a-z]+$/i;

/** Where and of which day a file is by its name; null where its name does not say. */
function releasedAs({ path }: ReleaseFile): { readonly from: string; readonly day: string } | null {
  const [, from, ...parts] = released.exec(path) ?? [];
  const day = parts.join('-');
  return from !== undefined && isDay(day) ? { from: from.toUpperCase(), day } : null;
}

/**
 * Two files of the same origin and of different days. They are of two releases, which together are neither: each
 * snapshot holds all that there is. An extension and the international release that it stands on may differ.
 */
export function filesOfTwoReleases(
  files: readonly ReleaseFile[],
): readonly [ReleaseFile, ReleaseFile] | null {
  const first = new Map<string, { readonly day: string; readonly file: ReleaseFile }>();
  for (const file of files) {
    const { from, day } = releasedAs(file) ?? {};
    if (from === undefined || day === undefined) continue;
    const before = first.get(from);
    if (before && before.day !== day) return [before.file, file];
    first.set(from, before ?? { day, file });
  }
  return null;
}

/**
 * The edition and the first day of a release: as given, else by the names of its files, of which the latest counts,
 * and those of an extension rather than the international ones. Null where neither says.
 */
export function editionOf(
  files: readonly ReleaseFile[],
  given: GivenEdition,
): { readonly edition: string | null; readonly effectiveFrom: string | null } {
  const [newest] = files
    .flatMap((file) => releasedAs(file) ?? [])
    .sort(
      (one, other) =>
        (one.day === other.day ? 0 : one.day < other.day ? 1 : -1) ||
        Number(one.from === 'INT') - Number(other.from === 'INT'),
    );
  const stated = newest ? `${newest.from} ${newest.day.replaceAll('-', '')}` : null;
  return {
    edition: given.edition ?? stated,
    effectiveFrom: given.effectiveFrom ?? newest?.day ?? null,
  };
}
