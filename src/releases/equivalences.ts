import { compareEditions, systemName } from '../edition-names.js';
import type { CodeSystem } from '../model/index.js';
import { readValue } from '../notation.js';
import type { EquivalenceRecord } from '../records.js';
import { equivalenceColumns, type EquivalenceColumns } from './columns.js';
import { isBlank } from './dates.js';
import { unreadable, type FileReading, type FileRelease } from './file-reading.js';
import { baseName } from './named.js';
import { RowReading } from './row-reading.js';
import { cellOf, headerOf, problemOfFile, readTable } from './table.js';

/** What stands in place of a code that has no equivalent. */
const noEquivalent =
  /^(?:[-–]|none|no (?:single |direct )?(?:equivalent|code|map)s?\b.*|not applicable|deleted|retired)$/i;

/**
 * Reads a table of coding equivalences: which code of an edition takes the place of which code of the edition before.
 * A table that leads back, from an edition to the one before it, is turned round, so that `fromValue` always is of the
 * earlier edition. Several codes in one cell are a row each. A code with no equivalent has no row, and neither has a
 * code that stands for itself unless the table says that its target differs.
 */
export function readEquivalences(system: CodeSystem, text: string, path: string): FileReading {
  const header = headerOf(text);
  const columns = header && equivalenceColumns(header);
  if (!columns)
    return unreadable(
      problemOfFile(
        `The file has no columns to lead from and to. Expected a header such as "From: ${systemName(system)} … code" and "To: ${systemName(system)} … code".`,
        text,
      ),
    );
  const table = readTable(text, header);
  const problems = [...table.problems];
  const isBackward = leadsBack(columns, path);
  const pairs = new Map<string, readonly [from: string, to: string]>();
  for (const row of table.rows) {
    const written = [columns.from, columns.to].map((at) => cellOf(row, at));
    if (written.some((cell) => isBlank(cell) || noEquivalent.test(cell))) continue;
    const [from, to] = written.map((cell) => codesIn(system, cell));
    if (!from || !to) {
      new RowReading(row, problems).refuseWords(
        from ? columns.to : columns.from,
        `is not a code of ${systemName(system)}. Expected a code, or nothing where there is no equivalent.`,
      );
      continue;
    }
    const differs = /^(?:y|yes|true|1)$/i.test(cellOf(row, columns.differs));
    for (const [one, other] of from.flatMap((first) =>
      to.map((second) => [first, second] as const),
    )) {
      if (one === other && !differs) continue;
      const pair = isBackward ? ([other, one] as const) : ([one, other] as const);
      pairs.set(pair.join(' '), pair);
    }
  }
  if (table.rows.length === 0 && problems.length === 0)
    problems.push(problemOfFile('The file has a header and no rows. Give the whole file.', text));
  const release: FileRelease = {
    stated: {
      system,
      content: 'EQUIVALENCES',
      previousEdition: isBackward ? columns.toEdition : columns.fromEdition,
      edition: isBackward ? columns.fromEdition : columns.toEdition,
    },
    rows: { equivalences: inOrder(pairs.values()) },
    role: isBackward ? 'BACKWARD' : 'WHOLE',
  };
  return {
    releases: table.rows.length === 0 ? [] : [release],
    problems,
    rows: table.rows.length + table.problems.length,
  };
}

/** Pairs of an earlier and a later code as records, in the order of the earlier. */
export function inOrder(
  pairs: Iterable<readonly [from: string, to: string]>,
): readonly EquivalenceRecord[] {
  const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  return [...pairs]
    .sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map(([fromValue, toValue], ordinal) => ({ ordinal, fromValue, toValue }));
}

/** By the editions of the columns; where they do not state them, by the name of the file. */
function leadsBack({ fromEdition, toEdition }: EquivalenceColumns, path: string): boolean {
  if (fromEdition !== null && toEdition !== null && fromEdition !== toEdition)
    return compareEditions(fromEdition, toEdition) > 0;
  return /backward/i.test(baseName(path));
}

/** The codes of a cell, one or several; null when it has anything else. */
function codesIn(system: CodeSystem, cell: string): readonly string[] | null {
  const whole = readValue(system, cell);
  if (whole !== null) return [whole];
  const parts = cell.split(/[,;&+/|]|\s+(?:and|or)\s+|\s+/i).filter((part) => part !== '');
  const values = parts.map((part) => readValue(system, part));
  return values.length > 0 && values.every((value) => value !== null) ? values : null;
}
