import { listed, listedInShort } from '../knowledge/listed.js';
import type { Citation } from '../model/index.js';
import { isOperation } from '../opcs4-chapters.js';
import type { CodeSet } from './code-set.js';
import { harvests } from './conventions/methods-of-their-own.js';
import { inPlace, insert, move, remove } from './edits.js';
import { nameOf, type Entry, type Looked } from './entry.js';
import type { Examination } from './examination.js';
import { convention, type Proposal } from './rule.js';
import { mayBeOfOnePlace } from './sites.js';

// The checks that many conventions come to. What they are held against are tables, in `conventions/`; how it is said, and
// how much it weighs, is for the rule.

/** What every row of a table says: which codes it is about, in words why, and who says so. */
export interface Convention {
  readonly codes: CodeSet;
  /** The convention in one sentence, of our own words, without the number of a standard that was not read. */
  readonly because: string;
  /** Where it was read or measured, such as "NHS Data Dictionary". */
  readonly source: string;
}

/** Codes that are not recorded beside others. */
export interface Exclusion extends Convention {
  readonly others: CodeSet;
  /** Codes whose presence makes it right all the same. */
  readonly unless?: CodeSet;
}

/** Codes that need another beside them. */
export interface Companion extends Convention {
  readonly companions: CodeSet;
  /**
   * Where it stands: anywhere in the same run of codes, anywhere behind, directly behind, directly in front, directly in
   * front or behind.
   */
  readonly where: 'ANYWHERE' | 'BEHIND' | 'DIRECTLY_BEHIND' | 'DIRECTLY_IN_FRONT' | 'BESIDE';
  /** The codes to propose, such as `V55.9` for levels that are not stated; none where it has to be chosen. */
  readonly proposed: readonly string[];
  /** Codes whose presence makes it right all the same. */
  readonly unless?: CodeSet;
}

/** Codes of which one is recorded, not several. */
export type Rivals = Convention;

/** Codes that do not stand directly in front of others, or have to. */
export interface Succession extends Convention {
  readonly next: CodeSet;
}

/** The words of a row, for a finding to cite. */
export function cite({ because, source }: Convention): Citation {
  return convention(because, source);
}

/** Whether a code is one that a table is about: the `concerns` of a rule that is held against it. */
export function isIn(rows: readonly Convention[]): (code: Looked) => boolean {
  return (code) => rowsWith(rows, code).length > 0;
}

/** Tables are long and codes are met again and again, so the rows of a code are found once. */
const rowsFound = new WeakMap<readonly Convention[], WeakMap<Looked, readonly Convention[]>>();

/** The rows of a table that are about a code. */
function rowsWith<Row extends Convention>(rows: readonly Row[], code: Looked): readonly Row[] {
  let byCode = rowsFound.get(rows) as WeakMap<Looked, readonly Row[]> | undefined;
  if (!byCode) rowsFound.set(rows, (byCode = new WeakMap()));
  let ofCode = byCode.get(code);
  if (!ofCode) byCode.set(code, (ofCode = rows.filter(({ codes }) => codes.has(code))));
  return ofCode;
}

/** The rows of a table that are about a code of a run, in the order of the table. */
function rowsAbout<Row extends Convention>(
  rows: readonly Row[],
  run: readonly Entry[],
): readonly Row[] {
  const found = run.map(({ looked }) => rowsWith(rows, looked)).filter(({ length }) => length > 0);
  const [first = []] = found;
  if (found.length < 2) return first;
  const about = new Set(found.flat());
  return rows.filter((row) => about.has(row));
}

/**
 * The procedures operation by operation, each with its methods, sites and sides. Unlike the runs of an examination, an
 * operation that fills a further step of the guidance begins its own too.
 */
export function byOperation(procedures: readonly Entry[]): [Entry, ...Entry[]][] {
  const operations: [Entry, ...Entry[]][] = [];
  for (const entry of procedures) {
    if (statesOperation(entry)) operations.push([entry]);
    else operations.at(-1)?.push(entry);
  }
  return operations;
}

/**
 * The parts of a run that each name a place: the operation with its methods, sites and side, and each harvest of what
 * was used in it with those of its own.
 */
export function byPlace(run: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  for (const entry of run) {
    const part = parts.at(-1);
    if (!part || harvests.has(entry)) parts.push([entry]);
    else part.push(entry);
  }
  return parts;
}

/**
 * What stands behind an operation, and behind the next ones where it names no place: several that were done in one place
 * may be recorded with it once, behind the last of them.
 *
 * @param run one of the runs
 */
export function withSharedPlace(
  run: readonly Entry[],
  runs: readonly (readonly Entry[])[],
): readonly Entry[] {
  const behind = runs.slice(runs.indexOf(run));
  const namesPlace = ({ role }: Entry) => role === 'SITE' || role === 'LATERALITY';
  const last = behind.findIndex((other) => other.some(namesPlace));
  return behind.slice(0, last + 1).flat();
}

/** The procedures in front of the first operation, all where there is none. */
export function inFrontOfOperations(procedures: readonly Entry[]): readonly Entry[] {
  const first = procedures.findIndex(statesOperation);
  return first < 0 ? procedures : procedures.slice(0, first);
}

function statesOperation({ role, notation }: Entry): boolean {
  return role === 'PROCEDURE' && isOperation(notation?.value.slice(0, 3) ?? '');
}

/** Whether an entry fills a step of the guidance, which then has the word on what goes with it and where it stands. */
export function isOfStep(entry: Entry, { matches }: Examination): boolean {
  return matches.some(({ fillings }) =>
    fillings.some((filling) => filling.entry === entry || filling.further.includes(entry)),
  );
}

/**
 * Whether the guidance itself has two codes as two steps of one solution, or of the diagnosis, so that it has the word on
 * whether both are recorded. Where it lost the word between them it has not.
 */
function areBothOfSteps(one: Entry, other: Entry, { matches }: Examination): boolean {
  return matches.some(({ fillings }) => {
    const filled = fillings.filter(({ entry }) => entry === one || entry === other);
    return filled.length === 2 && filled[1]?.step.relation !== 'UNKNOWN';
  });
}

/** Whether the guidance itself has one code in front of another, so that it has the word on their order. */
export function isOrderOfSteps(early: Entry, late: Entry, { matches }: Examination): boolean {
  return matches.some(({ fillings }) => {
    const first = fillings.findIndex(({ entry }) => entry === early);
    return first >= 0 && fillings.slice(first + 1).some(({ entry }) => entry === late);
  });
}

/** The codes of a row together with those it excludes, each pair once, in each run of codes. */
export function* excludedPairs<Row extends Exclusion>(
  rows: readonly Row[],
  runs: Iterable<readonly Entry[]>,
  examination: Examination,
): Iterable<{ row: Row; one: Entry; other: Entry }> {
  for (const run of runs) {
    for (const row of rowsAbout(rows, run)) {
      if (run.some((entry) => row.unless?.has(entry))) continue;
      const others = run.filter((entry) => row.others.has(entry));
      if (others.length === 0) continue;
      for (const one of run.filter((entry) => row.codes.has(entry))) {
        for (const other of others) {
          if (one === other || areBothOfSteps(one, other, examination)) continue;
          yield { row, one, other };
        }
      }
    }
  }
}

/** A run of codes, which begins with its operation. */
export type Run = readonly [operation: Entry, ...others: Entry[]];

/** The runs of an examination as those of operations. */
export function operationsOf(runs: Iterable<readonly Entry[]>): Run[] {
  return [...runs].filter((run): run is Run => run.length > 0);
}

/**
 * The operations of a row, each with the first other one that it excludes, in the order of the coding. Where they name
 * different sites or sides both may stand, unless told otherwise.
 */
export function* excludedOperations<Row extends Exclusion>(
  rows: readonly Row[],
  operations: readonly Run[],
  examination: Examination,
  excludes: (one: Run, other: Run) => boolean = mayBeOfOnePlace,
): Iterable<{ row: Row; one: Run; other: Run }> {
  for (const one of operations) {
    for (const row of rowsWith(rows, one[0].looked)) {
      const other = operations.find(
        (run) =>
          run !== one &&
          row.others.has(run[0]) &&
          excludes(one, run) &&
          !areBothOfSteps(one[0], run[0], examination),
      );
      if (other) yield { row, one, other };
    }
  }
}

/** Operations of a row with the one that has to follow directly, where others stand between. */
export function* partedOperations<Row extends Succession>(
  rows: readonly Row[],
  operations: readonly Run[],
  examination: Examination,
): Iterable<{ row: Row; one: Run; next: Run; between: Run }> {
  for (const [at, one] of operations.entries()) {
    const [between, ...behind] = operations.slice(at + 1);
    if (!between) return;
    for (const row of rowsWith(rows, one[0].looked)) {
      if (row.codes.has(between[0]) || row.next.has(between[0])) continue;
      const next = behind.find(([operation]) => row.next.has(operation));
      if (!next || isOrderOfSteps(between[0], next[0], examination)) continue;
      yield { row, one, next, between };
    }
  }
}

/** The codes of a row that stand beside some it excludes, each once and with all of these, in each run of codes. */
export function* besideExcluded<Row extends Exclusion>(
  rows: readonly Row[],
  runs: Iterable<readonly Entry[]>,
  examination: Examination,
): Iterable<{ row: Row; entry: Entry; others: readonly Entry[] }> {
  for (const run of runs) {
    for (const row of rowsAbout(rows, run)) {
      if (run.some((entry) => row.unless?.has(entry))) continue;
      const excluded = run.filter((entry) => row.others.has(entry));
      for (const entry of run.filter((one) => row.codes.has(one))) {
        const others = excluded.filter(
          (other) => other !== entry && !areBothOfSteps(entry, other, examination),
        );
        if (others.length > 0) yield { row, entry, others };
      }
    }
  }
}

/**
 * The codes of a row that stand without the companion they need, in each run of codes. Where the guidance itself has a
 * step for the code or for its companion, it has the word: what is missing there is told in its words.
 */
export function* lackingCompanions<Row extends Companion>(
  rows: readonly Row[],
  runs: Iterable<readonly Entry[]>,
  examination: Examination,
): Iterable<{ row: Row; entry: Entry; run: readonly Entry[] }> {
  for (const run of runs) {
    for (const row of rowsAbout(rows, run)) {
      if (run.some((other) => row.unless?.has(other))) continue;
      for (const [at, entry] of run.entries()) {
        if (!row.codes.has(entry) || hasCompanion(row, run, at)) continue;
        if (isOfStep(entry, examination)) continue;
        if (!hasStepFor(row.companions, entry, examination)) yield { row, entry, run };
      }
    }
  }
}

/** Whether what an entry is a mistaken code for has a step for some codes too. */
function hasStepFor(codes: CodeSet, entry: Entry, { matches }: Examination): boolean {
  return matches.some(
    ({ fillings }) =>
      fillings.some(({ mistaken }) => mistaken === entry) &&
      fillings.some(({ step }) => step.choices.some(({ target }) => codes.names(target))),
  );
}

function hasCompanion(
  { companions, where }: Companion,
  run: readonly Entry[],
  at: number,
): boolean {
  const isOne = (entry: Entry | undefined) => entry !== undefined && companions.has(entry);
  switch (where) {
    case 'ANYWHERE':
      return run.some((entry, index) => index !== at && isOne(entry));
    case 'BEHIND':
      return run.slice(at + 1).some(isOne);
    case 'DIRECTLY_BEHIND':
      return isOne(run[at + 1]);
    case 'DIRECTLY_IN_FRONT':
      return isOne(run[at - 1]);
    case 'BESIDE':
      return isOne(run[at + 1]) || isOne(run[at - 1]);
  }
}

/** The codes of a row that are recorded at all. */
export function* recorded<Row extends Convention>(
  rows: readonly Row[],
  entries: readonly Entry[],
): Iterable<{ row: Row; entry: Entry }> {
  for (const entry of entries) {
    for (const row of rowsWith(rows, entry.looked)) yield { row, entry };
  }
}

/** The code in first place, where a row has it. */
export function* first<Row extends Convention>(
  rows: readonly Row[],
  [entry]: readonly Entry[],
): Iterable<{ row: Row; entry: Entry }> {
  if (entry) yield* recorded(rows, [entry]);
}

/** The codes of a row with the next one that stands directly behind. */
export function* directlyFollowed<Row extends Succession>(
  rows: readonly Row[],
  runs: Iterable<readonly Entry[]>,
  examination: Examination,
): Iterable<{ row: Row; entry: Entry; next: Entry }> {
  for (const run of runs) {
    for (const [at, entry] of run.entries()) {
      const next = run[at + 1];
      if (!next || isOrderOfSteps(entry, next, examination)) continue;
      for (const row of rowsWith(rows, entry.looked)) {
        if (row.next.has(next)) yield { row, entry, next };
      }
    }
  }
}

/** Codes of a row that stand in front of one that has to come first, the last such pair of each run. */
export function* outOfOrder<Row extends Succession>(
  rows: readonly Row[],
  runs: Iterable<readonly Entry[]>,
  examination: Examination,
): Iterable<{ row: Row; late: Entry; early: Entry }> {
  for (const run of runs) {
    for (const row of rowsAbout(rows, run)) {
      const early = run.find((entry) => row.next.has(entry));
      const late = run.findLast((entry) => row.codes.has(entry));
      if (!early || !late || early.position > late.position) continue;
      if (!isOrderOfSteps(early, late, examination)) yield { row, late, early };
    }
  }
}

/** Two or more different codes of a row, in each run. */
export function* rivals<Row extends Rivals>(
  rows: readonly Row[],
  runs: Iterable<readonly Entry[]>,
  examination: Examination,
): Iterable<{ row: Row; entries: readonly Entry[] }> {
  for (const run of runs) {
    for (const row of rowsAbout(rows, run)) {
      const entries = run.filter((entry) => row.codes.has(entry));
      const isToldApart = (one: Entry, other: Entry) =>
        nameOf(one) !== nameOf(other) && !areBothOfSteps(one, other, examination);
      if (entries.some((one) => entries.some((other) => isToldApart(one, other))))
        yield { row, entries };
    }
  }
}

/** The codes that a message names: the first three, and how many there are besides. */
export function listedBriefly(codes: readonly string[]): string {
  return listedInShort(codes, 3);
}

/** To take one of them out, the last first: what was added later is more often the slip. */
export function removeOneOf(entries: readonly Entry[]): Proposal[] {
  return entries.toSorted((one, other) => other.position - one.position).map(removed);
}

/** To keep one of several codes and take the others out, the first first. */
export function keepOneOf(entries: readonly Entry[]): Proposal[] {
  return entries.map((kept) => {
    const others = entries.filter((other) => other !== kept);
    return {
      edits: others.toReversed().map(remove),
      words: `Keep ${nameOf(kept)} and remove ${listed(others.map(nameOf))}`,
    };
  });
}

/** To take a code out. */
export function removed(entry: Entry): Proposal {
  return { edits: [remove(entry)], words: `Remove ${nameOf(entry)}` };
}

/** To take an operation out, with its methods and sites. */
export function removedRun(run: Run): Proposal {
  return {
    edits: run.toReversed().map(remove),
    words: `Remove ${nameOf(run[0])}${withWhatGoesWithIt(run)}`,
  };
}

/** To move an operation, with its methods and sites, in front of another that stands before it. */
export function moveRunInFront(run: Run, other: Entry): Proposal {
  return {
    edits: run.map((entry, index) => move(entry, other.position + index)),
    words: `Move ${nameOf(run[0])}${withWhatGoesWithIt(run)} in front of ${nameOf(other)}`,
  };
}

function withWhatGoesWithIt({ length }: Run): string {
  return length > 1 ? ' and what goes with it' : '';
}

/** To put a code in directly behind another. */
export function insertBehind(entry: Entry, code: string): Proposal {
  const position = entry.position + 1;
  return {
    edits: [insert(entry.list, position, code)],
    words: `Insert ${code} in ${inPlace(position)}, directly after ${nameOf(entry)}`,
  };
}

/** To move a code so that it stands directly behind another of its list. */
export function moveBehind(entry: Entry, other: Entry): Proposal {
  const to = entry.position < other.position ? other.position : other.position + 1;
  return {
    edits: [move(entry, to)],
    words: `Move ${nameOf(entry)} directly behind ${nameOf(other)}`,
  };
}

/** To let a code take the first place of its list. */
export function moveToFront(entry: Entry): Proposal {
  return { edits: [move(entry, 1)], words: `Move ${nameOf(entry)} to first place` };
}
