import { systemName } from '../../edition-names.js';
import { readNotation } from '../../notation.js';
import type { MapRecord } from '../../records.js';
import type { ReleaseFile } from '../release-file.js';
import { Column, orderBy, Texts } from './columns.js';
import { mapped } from './identifiers.js';
import type { Reading } from './reading.js';
import { readRows } from './rows.js';

/** Only the map of the UK has blocks. */
const columns = {
  needed: [
    'active',
    'refsetId',
    'referencedComponentId',
    'mapGroup',
    'mapPriority',
    'mapRule',
    'mapAdvice',
    'mapTarget',
  ],
  optional: ['mapBlock'],
} as const;

type MapColumn = (typeof columns)[keyof typeof columns][number];

/** Between the texts of a row. No cell of RF2 has one. */
const between = '\t';

/**
 * Reads maps to OPCS-4 and ICD-10, by the reference set that each row belongs to. Rows that lead to no code, such as
 * `#NC`, are left out. The international map has no blocks: all of it is one solution.
 */
export async function readMaps(
  files: readonly ReleaseFile[],
  reading: Reading,
): Promise<Iterable<MapRecord>> {
  const rows = new MapRows();
  for (const file of files) {
    await readRows<MapColumn>(file, columns, reading, (row) => {
      const refset = row.identifier('refsetId');
      const system = mapped.get(refset);
      const concept = row.identifier('referencedComponentId');
      const block = row.has('mapBlock') ? row.number('mapBlock') : 1;
      const group = row.number('mapGroup');
      const priority = row.number('mapPriority');
      const written = row.text('mapTarget');
      if (!row.flag('active') || system === undefined) return;
      if (written === '' || written.includes('#')) return;
      const target = readNotation(system, written)?.value;
      if (target === undefined)
        row.refuse(
          'mapTarget',
          `"${written.slice(0, 40)}" is no code of ${systemName(system)}, which the reference set ${refset} leads to. Take the file as it was released.`,
        );
      const texts = [row.text('mapRule'), row.text('mapAdvice'), target].join(between);
      rows.push({ concept, refset, block, group, priority, texts });
    });
  }
  return rows;
}

interface MapRow {
  readonly concept: bigint;
  readonly refset: bigint;
  readonly block: number;
  readonly group: number;
  readonly priority: number;
  /** Rule, advice and target. */
  readonly texts: string;
}

/** The rows of map reference sets. Are gone through by concept and reference set, then as they are to be read. */
class MapRows implements Iterable<MapRecord> {
  readonly #concepts = new Column(BigUint64Array);
  readonly #refsets = new Column(BigUint64Array);
  readonly #blocks = new Column(Uint32Array);
  readonly #groups = new Column(Uint32Array);
  readonly #priorities = new Column(Uint32Array);
  readonly #texts = new Texts();

  push({ concept, refset, block, group, priority, texts }: MapRow): void {
    this.#concepts.push(concept);
    this.#refsets.push(refset);
    this.#blocks.push(block);
    this.#groups.push(group);
    this.#priorities.push(priority);
    this.#texts.push(texts);
  }

  *[Symbol.iterator](): Generator<MapRecord> {
    const keys = [this.#concepts, this.#refsets, this.#blocks, this.#groups, this.#priorities].map(
      (column) => column.cells(),
    );
    let before: MapRecord | null = null;
    for (const row of orderBy(keys)) {
      const record = this.#recordAt(row, before);
      if (before && isSame(before, record)) continue;
      yield record;
      before = record;
    }
  }

  #recordAt(row: number, before: MapRecord | null): MapRecord {
    const refset = this.#refsets.at(row) ?? 0n;
    const concept = String(this.#concepts.at(row));
    const [rule = '', advice = '', target = ''] = this.#texts.at(row).split(between);
    const goesOn = before?.concept === concept && before.refset === String(refset);
    return {
      concept,
      system: mapped.get(refset) ?? 'ICD10',
      refset: String(refset),
      ordinal: goesOn ? before.ordinal + 1 : 1,
      block: this.#blocks.at(row) ?? 1,
      group: this.#groups.at(row) ?? 1,
      priority: this.#priorities.at(row) ?? 1,
      rule,
      advice,
      target,
    };
  }
}

/** Whether two rows say the same, as when a row stands in two packages. */
function isSame({ ordinal: _, ...one }: MapRecord, { ordinal: __, ...other }: MapRecord): boolean {
  return (Object.keys(one) as (keyof typeof one)[]).every((key) => one[key] === other[key]);
}
