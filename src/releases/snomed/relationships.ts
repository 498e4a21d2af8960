import type { ConceptReplacementRecord } from '../../records.js';
import type { ReleaseFile } from '../release-file.js';
import { Column, findIn, inForce, orderBy, sortedOnce } from './columns.js';
import { isA, replacing, stated } from './identifiers.js';
import type { Reading } from './reading.js';
import { readRows } from './rows.js';

/** Pairs of concepts, each pair once, in the order of the first and then of the second. */
export interface Pairs {
  readonly length: number;
  at(number: number): readonly [first: bigint, second: bigint];
  /** Every concept of a pair, in order and once. */
  readonly concepts: BigUint64Array;
}

const relationship = {
  needed: [
    'id',
    'effectiveTime',
    'active',
    'sourceId',
    'destinationId',
    'typeId',
    'characteristicTypeId',
  ],
} as const;

const association = {
  needed: ['active', 'refsetId', 'referencedComponentId', 'targetComponentId'],
} as const;

/** Reads which concept is a kind of which, as far as it is in use: pairs of a concept and one next above it. */
export async function readIsA(files: readonly ReleaseFile[], reading: Reading): Promise<Pairs> {
  const ids = new Column(BigUint64Array);
  const days = new Column(Uint32Array);
  const used = new Column(Uint8Array);
  const children = new Column(BigUint64Array);
  const parents = new Column(BigUint64Array);
  for (const file of files) {
    await readRows(file, relationship, reading, (row) => {
      const id = row.identifier('id');
      const day = row.day('effectiveTime');
      const active = row.flag('active');
      const child = row.identifier('sourceId');
      const parent = row.identifier('destinationId');
      if (row.identifier('typeId') !== isA) return;
      if (row.identifier('characteristicTypeId') === stated) return;
      ids.push(id);
      days.push(day);
      used.push(active ? 1 : 0);
      children.push(child);
      parents.push(parent);
    });
  }
  const current = inForce(ids.cells(), days.cells());
  return pairsOf(
    children.cells(),
    parents.cells(),
    (row) => current[row] === 1 && used.at(row) === 1,
  );
}

/** A pair is kept as one number, of the places of both among all. */
function pairsOf(
  firsts: BigUint64Array,
  seconds: BigUint64Array,
  isWanted: (row: number) => boolean,
): Pairs {
  const concepts = sortedOnce(firsts, seconds);
  const pairs = new BigUint64Array(firsts.length);
  let count = 0;
  for (let row = 0; row < firsts.length; row++) {
    if (!isWanted(row)) continue;
    const [first, second] = [firsts, seconds].map((ids) => findIn(concepts, ids[row] as bigint));
    pairs[count++] = (BigInt(first as number) << 32n) | BigInt(second as number);
  }
  const sorted = sortedOnce(pairs.subarray(0, count));
  return {
    length: sorted.length,
    at(number) {
      const pair = sorted[number] as bigint;
      const [first, second] = [Number(pair >> 32n), Number(pair & 0xffffffffn)];
      return [concepts[first] as bigint, concepts[second] as bigint];
    },
    concepts,
  };
}

/** Reads what took the place of which concept, in the order of the concepts and each once. */
export async function readReplacements(
  files: readonly ReleaseFile[],
  reading: Reading,
): Promise<Iterable<ConceptReplacementRecord>> {
  const concepts = new Column(BigUint64Array);
  const refsets = new Column(BigUint64Array);
  const replacements = new Column(BigUint64Array);
  for (const file of files) {
    await readRows(file, association, reading, (row) => {
      const refset = row.identifier('refsetId');
      const concept = row.identifier('referencedComponentId');
      const replacement = row.identifier('targetComponentId');
      if (!row.flag('active') || !replacing.has(refset)) return;
      concepts.push(concept);
      refsets.push(refset);
      replacements.push(replacement);
    });
  }
  return replacementRecords([concepts.cells(), refsets.cells(), replacements.cells()]);
}

function* replacementRecords(
  columns: readonly [concepts: BigUint64Array, refsets: BigUint64Array, others: BigUint64Array],
): Generator<ConceptReplacementRecord> {
  let before: number | null = null;
  for (const row of orderBy(columns)) {
    const isNew = columns.some((column) => before === null || column[row] !== column[before]);
    before = row;
    if (!isNew) continue;
    const [concept, refset, replacement] = columns.map((column) => String(column[row]));
    yield { concept: concept ?? '', refset: refset ?? '', replacement: replacement ?? '' };
  }
}
