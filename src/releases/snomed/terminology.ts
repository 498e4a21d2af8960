import type {
  ConceptRecord,
  ConceptReplacementRecord,
  IsARecord,
  SearchTermRecord,
  SynonymRecord,
} from '../../records.js';
import type { FileKind, ReleaseFile } from '../release-file.js';
import { findIn, none } from './columns.js';
import { readConcepts, type Concepts } from './concepts.js';
import { readDescriptions, type Descriptions } from './descriptions.js';
import { rootConcept } from './identifiers.js';
import { readPreferences } from './preferences.js';
import type { Reading } from './reading.js';
import { readIsA, readReplacements, type Pairs } from './relationships.js';

/**
 * Concepts with their terms and relationships, as rows that are made one by one as they are gone through. What was read
 * is held in columns: about 250 bytes a concept.
 */
export interface Terminology {
  /** Whether every concept that is spoken of is there, and the root of SNOMED CT among them. */
  readonly complete: boolean;
  /** In the order of their identifiers, as are the rows of all others that belong to a concept. */
  concepts(): Iterable<ConceptRecord>;
  synonyms(): Iterable<SynonymRecord>;
  isA(): Iterable<IsARecord>;
  /** Can be gone through once. */
  replacements(): Iterable<ConceptReplacementRecord>;
  /** Preferred terms and synonyms: those of concepts in use first, of these the shortest first. */
  searchTerms(): Iterable<SearchTermRecord>;
}

/** Reads the files of a terminology, of each kind as many as there are. */
export async function readTerminology(
  filesOf: (kind: FileKind) => readonly ReleaseFile[],
  reading: Reading,
): Promise<Terminology> {
  const concepts = await readConcepts(filesOf('RF2_CONCEPT'), reading);
  const preferences = await readPreferences(filesOf('RF2_LANGUAGE'), reading);
  const of = filesOf('RF2_DESCRIPTION');
  const descriptions = await readDescriptions(of, concepts, preferences, reading);
  const isA = await readIsA(filesOf('RF2_RELATIONSHIP'), reading);
  const replacements = await readReplacements(filesOf('RF2_ASSOCIATION'), reading);
  return {
    complete: isComplete(concepts, descriptions, isA),
    concepts: () => conceptRecords(concepts, descriptions),
    synonyms: () => synonymRecords(concepts, descriptions),
    isA: () => isARecords(isA),
    replacements: () => replacements,
    searchTerms: () => searchTermRecords(concepts, descriptions),
  };
}

/** The files of an extension alone speak of concepts that the international edition has. */
function isComplete({ ids }: Concepts, { hasStrays }: Descriptions, isA: Pairs): boolean {
  return (
    !hasStrays &&
    findIn(ids, rootConcept) !== none &&
    isA.concepts.every((concept) => findIn(ids, concept) !== none)
  );
}

function* conceptRecords(concepts: Concepts, descriptions: Descriptions): Generator<ConceptRecord> {
  const { names, preferredTerms, terms } = descriptions;
  const termAt = (row: number | undefined) =>
    row === undefined || row === none ? null : terms.at(row);
  for (const [place, id] of concepts.ids.entries()) {
    const fullySpecifiedName = termAt(names[place]);
    yield {
      id: String(id),
      active: concepts.active[place] === 1,
      effectiveTime: dayInWords(concepts.days[place] ?? 0),
      fullySpecifiedName,
      term: termAt(preferredTerms[place]) ?? fullySpecifiedName,
    };
  }
}

/** `2023-01-31` for 20230131. */
function dayInWords(day: number): string {
  return String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

function* synonymRecords(
  { ids }: Concepts,
  { ids: rowIds, terms, byConcept, concepts, areNames, acceptable, preferredTerms }: Descriptions,
): Generator<SynonymRecord> {
  for (const row of byConcept) {
    const place = concepts[row] ?? 0;
    if (areNames[row] === 1 || preferredTerms[place] === row) continue;
    yield {
      concept: String(ids[place]),
      id: String(rowIds[row]),
      term: terms.at(row),
      acceptable: acceptable[row] === 1,
    };
  }
}

function* isARecords(isA: Pairs): Generator<IsARecord> {
  for (let number = 0; number < isA.length; number++) {
    const [child, parent] = isA.at(number);
    yield { child: String(child), parent: String(parent) };
  }
}

/** More rows than any release has. With what comes before, a row still fits into one number. */
const mostRows = 2 ** 27;
/** What makes a term come after all terms that are in use. It is longer than any. */
const outOfUse = 2 ** 17;

function* searchTermRecords(
  concepts: Concepts,
  { terms, byConcept, concepts: places, areNames, preferredTerms }: Descriptions,
): Generator<SearchTermRecord> {
  const { lengths } = terms;
  const keys = new Float64Array(byConcept.length);
  let count = 0;
  for (const row of byConcept) {
    const place = places[row] ?? 0;
    const preferredRow = preferredTerms[place];
    // A name with its tag is searched only where there is no other term.
    if (areNames[row] === 1 && preferredRow !== none) continue;
    const isLesser = preferredRow === row ? 0 : 1;
    const late = concepts.active[place] === 1 ? 0 : outOfUse;
    keys[count++] = (late + (lengths[row] ?? 0) * 2 + isLesser) * mostRows + row;
  }
  for (const [index, key] of keys.subarray(0, count).sort().entries()) {
    const row = key % mostRows;
    yield {
      rank: index + 1,
      concept: String(concepts.ids[places[row] ?? 0]),
      term: terms.at(row),
    };
  }
}
