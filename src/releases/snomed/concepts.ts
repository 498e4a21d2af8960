import { hasValidCheckDigit } from '../../notation.js';
import type { ReleaseFile } from '../release-file.js';
import { Column, placeIn, sortedOnce } from './columns.js';
import type { Reading } from './reading.js';
import { readRows } from './rows.js';

/** The concepts of a release in the order of their identifiers, each known by its place among them. */
export interface Concepts {
  readonly ids: BigUint64Array;
  /** 1 for those in use. */
  readonly active: Uint8Array;
  /** The day it last changed, as in `20230131`. */
  readonly days: Uint32Array;
}

const columns = { needed: ['id', 'effectiveTime', 'active'] } as const;

/** Reads concepts. One that stands in several files is taken as it was last. */
export async function readConcepts(
  files: readonly ReleaseFile[],
  reading: Reading,
): Promise<Concepts> {
  const [ids, days, active] = [
    new Column(BigUint64Array),
    new Column(Uint32Array),
    new Column(Uint8Array),
  ];
  for (const file of files) {
    await readRows(file, columns, reading, (row) => {
      const id = row.identifier('id');
      if (!hasValidCheckDigit(String(id)))
        row.refuse(
          'id',
          `"id" is "${id}", whose check digit is wrong. A spreadsheet may have rounded it; take the file as it was released.`,
        );
      const day = row.day('effectiveTime');
      active.push(row.flag('active') ? 1 : 0);
      days.push(day);
      ids.push(id);
    });
  }
  const sorted = sortedOnce(ids.cells());
  const concepts = {
    ids: sorted,
    active: new Uint8Array(sorted.length),
    days: new Uint32Array(sorted.length),
  };
  for (const [row, id] of ids.cells().entries()) {
    const place = placeIn(sorted, id);
    const day = days.at(row) ?? 0;
    if (day < (concepts.days[place] ?? 0)) continue;
    concepts.days[place] = day;
    concepts.active[place] = active.at(row) ?? 0;
  }
  return concepts;
}
