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
 * earlier edition. A code with no equivalent, or with several in one cell, has no row, and neither has a code that
 * stands for itself unless the table says that its target differs.
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
    if (isSeveral(system, written[1] ?? '')) continue;
    const [from = null, to = null] = written.map((cell) => readValue(system, cell));
    if (from === null || to === null) {
      new RowReading(row, problems).refuseWords(
        from === null ? columns.from : columns.to,
        `is not a code of ${systemName(system)}. Expected a code, or nothing where there is no equivalent.`,
      );
      continue;
    }
    const differs = /^(?:y|yes|true|1)$/i.test(cellOf(row, columns.differs));
    if (from === to && !differs) continue;
    const pair = isBackward ? ([to, from] as const) : ([from, to] as const);
    pairs.set(pair.join(' '), pair);
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

/** Whether a cell has more than one code. */
function isSeveral(system: CodeSystem, cell: string): boolean {
  const parts = cell.split(/[,;&+/|]|\s+(?:and|or)\s+|\s+/i).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => readValue(system, part) !== null);
}
