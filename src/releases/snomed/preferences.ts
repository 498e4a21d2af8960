import type { ReleaseFile } from '../release-file.js';
import { Column, placeIn } from './columns.js';
import { isBritish, placeOfLanguage, preferred } from './identifiers.js';
import type { Reading } from './reading.js';
import { readRows } from './rows.js';

/** What the language reference sets say of a description. */
interface Preference {
  /** The place of the first reference set that prefers it, from 0; `noPlace` when none does. */
  readonly preferredAt: number;
  /** Whether British English has it; where no reference set of British English is given, whether any has. */
  readonly acceptable: boolean;
}

/** Answers what the reference sets say of a description. */
export type Preferences = (description: bigint) => Preference;

/** After every place of a reference set. */
export const noPlace = 15;

const columns = {
  needed: ['active', 'refsetId', 'referencedComponentId', 'acceptabilityId'],
} as const;

/**
 * Reads language reference sets. Each row is kept as one number of 64 bits, the description in the upper 60 and in the
 * lower 4 the place of the reference set and whether it prefers the description.
 */
export async function readPreferences(
  files: readonly ReleaseFile[],
  reading: Reading,
): Promise<Preferences> {
  const members = new Column(BigUint64Array);
  let hasBritish = false;
  for (const file of files) {
    await readRows(file, columns, reading, (row) => {
      const description = row.identifier('referencedComponentId');
      const place = placeOfLanguage(row.identifier('refsetId'));
      const isPreferred = row.identifier('acceptabilityId') === preferred;
      if (!row.flag('active')) return;
      hasBritish ||= isBritish(place);
      members.push((description << 4n) | BigInt(place * 2 + (isPreferred ? 0 : 1)));
    });
  }
  const sorted = members.cells().sort();
  return (description) => {
    let preferredAt = noPlace;
    let acceptable = false;
    const first = placeIn(sorted, description << 4n);
    for (let at = first; at < sorted.length; at++) {
      const member = sorted[at] as bigint;
      if (member >> 4n !== description) break;
      const code = Number(member & 15n);
      const place = code >> 1;
      acceptable ||= isBritish(place) || !hasBritish;
      if (code % 2 === 0) preferredAt = Math.min(preferredAt, place);
    }
    return { preferredAt, acceptable };
  };
}
