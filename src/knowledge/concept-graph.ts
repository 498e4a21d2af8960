import type { Code, Concept, MapChoice, MapSolution, MapStep, Release } from '../model/index.js';
import { codeId } from '../notation.js';
import type { ConceptRecord, IsARecord, MapRecord } from '../records.js';
import { codeIn } from './code-releases.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { editionOfMap } from './refsets.js';

/** A concept as it stands in the graph. */
export function conceptOf({ id, ...record }: ConceptRecord, release: Release): Concept {
  return Object.freeze({
    __typename: 'Concept',
    id: codeId('SNOMEDCT', id),
    conceptId: id,
    ...record,
    release,
  });
}

/** All that is above a concept, the nearest first, by the relationships on the way up. */
export function nearestFirst(concept: string, relationships: readonly IsARecord[]): string[] {
  const parentsOf = new Map<string, string[]>();
  for (const { child, parent } of relationships)
    parentsOf.set(child, [...(parentsOf.get(child) ?? []), parent]);
  const above = new Set<string>();
  let level = [concept];
  while (level.length > 0) {
    const next = level.flatMap((id) => parentsOf.get(id) ?? []).filter((id) => !above.has(id));
    level = [...new Set(next)].sort();
    for (const id of level) above.add(id);
  }
  above.delete(concept);
  return [...above];
}

/**
 * The solutions that rows of maps make: each block of a reference set one, each group a step of it, each priority a
 * choice of the step.
 *
 * @param rows of one concept and system, in the order of their ordinals within each reference set
 */
export function solutionsOf(rows: readonly MapRecord[], knowledge: KnowledgeBase): MapSolution[] {
  const bySolution = grouped(rows, ({ refset, block }) => `${refset} ${block}`);
  return bySolution.map(([first, ofSolution]) => ({
    ordinal: first.block,
    system: first.system,
    edition: editionOfMap(first),
    refset: first.refset,
    steps: grouped(ofSolution, ({ group }) => String(group)).map(
      ([{ group }, ofStep]): MapStep => ({
        ordinal: group,
        choices: ofStep.map((row) => choiceOf(row, knowledge)),
      }),
    ),
  }));
}

/** Rows of the same key together, each lot with its first. */
function grouped(
  rows: readonly MapRecord[],
  keyOf: (row: MapRecord) => string,
): (readonly [first: MapRecord, all: readonly MapRecord[]])[] {
  const groups = new Map<string, [MapRecord, MapRecord[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group[1].push(row);
    else groups.set(keyOf(row), [row, [row]]);
  }
  return [...groups.values()];
}

function choiceOf(row: MapRecord, knowledge: KnowledgeBase): MapChoice {
  const { priority, rule, advice, target } = row;
  return { priority, value: target, code: codeOfMap(row, knowledge), rule, advice };
}

/**
 * The code that a row of a map leads to, in the edition it is for if that is stored, else in the one that answers are
 * of. The international map writes an undivided category of ICD-10 without the `X` that the NHS records it with.
 */
function codeOfMap(row: MapRecord, knowledge: KnowledgeBase): Code | null {
  const edition = editionOfMap(row);
  const stored = knowledge
    .storedReleases(row.system)
    .find(({ release }) => edition !== null && release.edition === edition);
  const find = (value: string) =>
    stored ? codeIn(stored, value) : knowledge.codeAt(row.system, value);
  const code = find(row.target);
  return code?.recordable ? code : (find(`${row.target}.X`) ?? code);
}

/** The texts by which a map may name a code: `I10.X`, and `I10` for the same. */
export function namesInMaps({ system, value }: Pick<Code, 'system' | 'value'>): readonly string[] {
  return system === 'ICD10' && value.endsWith('.X') ? [value, value.slice(0, -2)] : [value];
}
