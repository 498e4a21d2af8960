import { systemName } from '../edition-names.js';
import type { CodeSystem } from '../model/index.js';
import { readNotation } from '../notation.js';
import type { UsageRecord } from '../records.js';
import { columnsOf, usageColumns } from './columns.js';
import { readDay } from './dates.js';
import { byValue, unreadable, type FileReading, type FileRelease } from './file-reading.js';
import { systemNamed, systemsIn } from './named.js';
import { RowReading } from './row-reading.js';
import { cellOf, headerOf, problemOfFile, readTable, type Header, type Row } from './table.js';

/** What stands in place of a count that is too small to be published. */
const suppressed = /^(?:\*+|[-–—]|:|\.\.|c|<\s*\d+)$/i;

/** The highest count that is kept, which is the highest that both databases can keep. */
const highestCount = 2_147_483_647;

/** The counts of one period. */
interface Period {
  readonly from: string | null;
  readonly to: string | null;
  readonly counts: Map<string, UsageRecord>;
}

/**
 * Reads national counts: how often each code was recorded in a period. A file may have several periods, each of which
 * makes a release. Counts that are suppressed because they are small are left out.
 */
export function readUsage(text: string, path: string): FileReading {
  const header = headerOf(text);
  const columns = header && columnsOf(header, usageColumns);
  if (!columns || columns.code === null || columns.count === null)
    return unreadable(
      problemOfFile(
        'The file has no columns code and usage. Expected a header that has both.',
        text,
      ),
    );
  const table = readTable(text, header);
  const problems = [...table.problems];
  const system = systemOf(header, columns.code, table.rows, path);
  if (system === null)
    return unreadable(
      problemOfFile(
        'It cannot be told which code system the counts are of. Name it in the name of the file or of its column, as in "opcs4-usage.csv" or "ICD10_code".',
        text,
      ),
    );
  const periods = new Map<string, Period>();
  for (const row of table.rows) {
    const reading = new RowReading(row, problems);
    const period = periodOf(reading, columns);
    const usage = reading.isWhole ? readRow(system, reading, columns) : null;
    if (!usage) continue;
    const key = `${period.from} ${period.to}`;
    const { counts } = periods.get(key) ?? { ...period, counts: new Map<string, UsageRecord>() };
    periods.set(key, { ...period, counts });
    if (counts.has(usage.value))
      reading.refuse(
        columns.code,
        `${usage.value} stands here a second time for the same period. Remove one of the two rows.`,
      );
    else counts.set(usage.value, usage);
  }
  if (table.rows.length === 0 && problems.length === 0)
    problems.push(problemOfFile('The file has a header and no rows. Give the whole file.', text));
  return {
    releases: [...periods.values()].map((period) => releaseOf(system, period)),
    problems,
    rows: table.rows.length + table.problems.length,
  };
}

function releaseOf(system: CodeSystem, { from, to, counts }: Period): FileRelease {
  return {
    stated: {
      system,
      content: 'USAGE',
      edition: nameOf(from, to),
      effectiveFrom: from,
      effectiveTo: to,
    },
    rows: { usage: [...counts.values()].sort(byValue) },
    role: 'WHOLE',
  };
}

/** `2023-24` for an NHS year, `2023` for a calendar year, and both days for another period; null when not stated. */
function nameOf(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const days = `${from.slice(4)} ${to.slice(4)}`;
  if (days === '-04-01 -03-31' && last === first + 1) return `${first}-${to.slice(2, 4)}`;
  return days === '-01-01 -12-31' && last === first ? String(first) : `${from} to ${to}`;
}

/** The code system by the name of the column, else by that of the file, else by codes that only one system has. */
function systemOf(
  header: Header,
  column: number,
  rows: readonly Row[],
  path: string,
): CodeSystem | null {
  const name = header.names[column] ?? '';
  const [named = null] = systemsIn(name.replace(/^conceptid$/, 'snomed'));
  return named ?? systemNamed(path) ?? systemOfCodes(rows.map((row) => cellOf(row, column)));
}

/** OPCS-4 has no letter I, no category 00 and no X in fourth place, and SNOMED CT has numbers only. */
function systemOfCodes(codes: readonly string[]): CodeSystem | null {
  if (codes.length > 0 && codes.every((code) => readNotation('SNOMEDCT', code))) return 'SNOMEDCT';
  return codes.some((code) => /^(?:I\d\d|[A-Z]00|[A-Z]\d\d\.?X)/.test(code)) ? 'ICD10' : null;
}

type Columns = ReturnType<typeof columnsOf<typeof usageColumns>>;

/** The first and the last day that a row counts. */
function periodOf(reading: RowReading, columns: Columns): Omit<Period, 'counts'> {
  const day = (at: number | null) =>
    reading.read(at, (words) => readDay(words) ?? undefined, 'Expected a day such as 2023-04-01.');
  const [from, to] = [day(columns.from), day(columns.to)];
  if (from !== null && to !== null && to < from)
    reading.refuse(
      columns.to,
      `The period ends on ${to}, before it begins on ${from}. Put the days right.`,
    );
  return { from, to };
}

/** A code and its count; null when the count is suppressed, or, with the problem told, when it cannot be read. */
function readRow(system: CodeSystem, reading: RowReading, columns: Columns): UsageRecord | null {
  const notation = readNotation(system, cellOf(reading.row, columns.code));
  if (!notation || notation.kind === 'CHAPTER')
    return reading.refuseWords(
      columns.code,
      `is not a code of ${systemName(system)}. If the counts are of another code system, name it in the name of the file.`,
    );
  const words = reading.words(columns.count);
  if (words === null || suppressed.test(words)) return null;
  const count = reading.read(
    columns.count,
    readCount,
    `Expected a whole number up to ${highestCount}, or * where it is suppressed.`,
  );
  return count === null ? null : { value: notation.value, count };
}

function readCount(words: string): number | undefined {
  const isNumber = /^(?:\d{1,10}|\d{1,3}(?:,\d{3}){1,3})$/.test(words);
  const count = Number(words.replaceAll(',', ''));
  return isNumber && count <= highestCount ? count : undefined;
}
