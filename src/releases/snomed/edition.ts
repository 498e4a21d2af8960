import { isDay } from '../../calendar.js';
import type { GivenEdition, ReleaseFile } from '../release-file.js';

/** Where a file of RF2 is from and of which day: `INT` and `20230131` in `sct2_Concept_Snapshot_INT_20230131.txt`. */
const released = /_([A-Z0-9]+)_(\d{4})(\d\d)(\d\d)\.[a-z]+$/i;

/**
 * The edition and the first day of a release: as given, else by the names of its files, of which the latest counts,
 * and those of an extension rather than the international ones. Null where neither says.
 */
export function editionOf(
  files: readonly ReleaseFile[],
  given: GivenEdition,
): { readonly edition: string | null; readonly effectiveFrom: string | null } {
  const [newest] = files
    .flatMap(({ path }) => {
      const [, from, ...parts] = released.exec(path) ?? [];
      const day = parts.join('-');
      return from !== undefined && isDay(day) ? [{ from, day }] : [];
    })
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
