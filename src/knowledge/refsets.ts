import type { ConceptReplacementRecord, MapRecord } from '../records.js';
import type { Association } from '../model/index.js';

/** The edition that a map reference set is for; null for one that names none. By the identifier of the set. */
const editions: Readonly<Record<string, string | null>> = {
  '999002271000000101': '5',
  '447562003': null,
  '1126441000000105': '4.9',
  '1382401000000109': '4.10',
  '1891651000000103': '4.11',
};

/** The edition that a row of a map is for; null where its reference set names none. */
export function editionOfMap({ refset }: Pick<MapRecord, 'refset'>): string | null {
  return editions[refset] ?? null;
}

const associations: Readonly<Record<string, Association>> = {
  '900000000000526001': 'REPLACED_BY',
  '900000000000527005': 'SAME_AS',
  '900000000000523009': 'POSSIBLY_EQUIVALENT_TO',
  '1186921001': 'POSSIBLY_REPLACED_BY',
  '1186924009': 'PARTIALLY_EQUIVALENT_TO',
  '900000000000524003': 'MOVED_TO',
  '900000000000530003': 'ALTERNATIVE',
};

/** How two concepts go together, by their association reference set; null for one that is not known. */
export function associationOf({
  refset,
}: Pick<ConceptReplacementRecord, 'refset'>): Association | null {
  return associations[refset] ?? null;
}
