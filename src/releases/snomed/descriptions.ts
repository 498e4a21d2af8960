import type { ReleaseFile } from '../release-file.js';
import { Column, findIn, inForce, none, Texts } from './columns.js';
import type { Concepts } from './concepts.js';
import { fullySpecifiedName, synonym } from './identifiers.js';
import type { Preferences } from './preferences.js';
import { noPlace } from './preferences.js';
import type { Reading } from './reading.js';
import { readRows } from './rows.js';

/** The terms in use, each known by its row. */
export interface Descriptions {
  readonly ids: BigUint64Array;
  readonly terms: Texts;
  /** Rows in the order of their concepts, and among those of one concept in the order they were read. */
  readonly byConcept: Uint32Array;
  /** The place of the concept of each row. */
  readonly concepts: Uint32Array;
  /** 1 for a fully specified name, 0 for a synonym. */
  readonly areNames: Uint8Array;
  /** 1 for what is acceptable in British English. */
  readonly acceptable: Uint8Array;
  /** By concept, the row of its fully specified name, and of the synonym that is preferred; `none` where it has none. */
  readonly names: Int32Array;
  readonly preferredTerms: Int32Array;
  /** Whether descriptions of concepts that are not there were left out. */
  readonly hasStrays: boolean;
}

const columns = {
  needed: ['id', 'effectiveTime', 'active', 'conceptId', 'languageCode', 'typeId', 'term'],
} as const;

/** Reads the English names and synonyms of concepts. */
export async function readDescriptions(
  files: readonly ReleaseFile[],
  concepts: Concepts,
  preferences: Preferences,
  reading: Reading,
): Promise<Descriptions> {
  const ids = new Column(BigUint64Array);
  const days = new Column(Uint32Array);
  const places = new Column(Uint32Array);
  const used = new Column(Uint8Array);
  const areNames = new Column(Uint8Array);
  const acceptable = new Column(Uint8Array);
  const preferredAt = new Column(Uint8Array);
  const terms = new Texts();
  let hasStrays = false;
  for (const file of files) {
    await readRows(file, columns, reading, (row) => {
      const id = row.identifier('id');
      const day = row.day('effectiveTime');
      const active = row.flag('active');
      const concept = findIn(concepts.ids, row.identifier('conceptId'));
      const type = row.identifier('typeId');
      const term = row.words('term');
      if (type !== fullySpecifiedName && type !== synonym) return;
      if (!row.text('languageCode').startsWith('en')) return;
      if (concept === none) {
        hasStrays ||= active;
        return;
      }
      const preference = preferences(id);
      ids.push(id);
      days.push(day);
      places.push(concept);
      used.push(active ? 1 : 0);
      areNames.push(type === fullySpecifiedName ? 1 : 0);
      acceptable.push(preference.acceptable ? 1 : 0);
      preferredAt.push(preference.preferredAt);
      terms.push(active ? term : '');
    });
  }
  const current = inForce(ids.cells(), days.cells());
  const byConcept = inOrderOf(places.cells(), (row) => current[row] === 1 && used.at(row) === 1);
  const descriptions = {
    ids: ids.cells(),
    terms,
    byConcept,
    concepts: places.cells(),
    areNames: areNames.cells(),
    acceptable: acceptable.cells(),
    names: new Int32Array(concepts.ids.length).fill(none),
    preferredTerms: new Int32Array(concepts.ids.length).fill(none),
    hasStrays,
  };
  choose(descriptions, preferredAt.cells());
  return descriptions;
}

/** More rows than any release has, and few enough for a place and a row to fit into one number. */
const mostRows = 2 ** 27;

/** The rows for which `isWanted` holds, in the order of their places. */
function inOrderOf(places: Uint32Array, isWanted: (row: number) => boolean): Uint32Array {
  const keys = new Float64Array(places.length);
  let count = 0;
  for (let row = 0; row < places.length; row++) {
    if (isWanted(row)) keys[count++] = (places[row] as number) * mostRows + row;
  }
  return Uint32Array.from(keys.subarray(0, count).sort(), (key) => key % mostRows);
}

/** Finds the name and the preferred term of every concept: of several, the one whose reference set comes first. */
function choose(descriptions: Descriptions, preferredAt: Uint8Array): void {
  const { byConcept, concepts, areNames, names, preferredTerms } = descriptions;
  for (const row of byConcept) {
    const isName = areNames[row] === 1;
    const place = preferredAt[row] as number;
    if (!isName && place === noPlace) continue;
    const chosen = isName ? names : preferredTerms;
    const concept = concepts[row] as number;
    const before = chosen[concept] as number;
    if (before === none || place < (preferredAt[before] as number)) chosen[concept] = row;
  }
}
