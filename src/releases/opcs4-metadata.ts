import { readEdition } from '../edition-names.js';
import { readNotation } from '../notation.js';
import type { CodeDetailRecord, Problem } from '../records.js';
import { detailOf, readSex, sexExpected } from './code-details.js';
import { columnsOf, metadataColumns } from './columns.js';
import { readDay } from './dates.js';
import { unreadable, type FileReading } from './file-reading.js';
import { opcs4Records } from './opcs4.js';
import { RowReading } from './row-reading.js';
import { cellOf, headerOf, problemOf, problemOfFile, readTable, type Row } from './table.js';

/** Years from here on stand for a code that has no last day. */
const openEnd = '2100';

/** What one row says. */
interface Metadata {
  readonly value: string;
  readonly title: string;
  readonly row: Row;
  readonly edition: string | null;
  readonly detail: Partial<Omit<CodeDetailRecord, 'value'>> & {
    readonly validFrom: string | null;
    readonly validTo: string | null;
  };
}

/**
 * Reads the metadata of OPCS-4: for each code the only sex it is valid for and the one it is usual for, the status of
 * the operation, the method of delivery, and the days it is valid. The columns are found by their names. Its value
 * lists were not published with the layout, so status and method are kept as they are marked.
 */
export function readOpcs4Metadata(text: string): FileReading {
  const header = headerOf(text);
  const columns = header && columnsOf(header, metadataColumns);
  if (!columns || (columns.code ?? columns.codeWithDecimal) === null)
    return unreadable(
      problemOfFile(
        'The file has no column for the code. Expected metadata of OPCS-4 with a header that names the column Procedure_Code.',
        text,
      ),
    );
  const table = readTable(text, header);
  const problems = [...table.problems];
  const read = new Map<string, Metadata>();
  for (const row of table.rows) {
    const metadata = readRow(new RowReading(row, problems), columns);
    if (!metadata) continue;
    if (read.has(metadata.value))
      problems.push(
        problemOf(
          row,
          columns.code ?? columns.codeWithDecimal,
          `${metadata.value} stands here a second time. Give the rows of one edition only, each code once.`,
        ),
      );
    else read.set(metadata.value, metadata);
  }
  if (table.rows.length === 0 && problems.length === 0)
    problems.push(problemOfFile('The file has a header and no rows. Give the whole file.', text));
  const rows = [...read.values()];
  return {
    releases: rows.length === 0 ? [] : [releaseOf(rows, columns.title)],
    problems,
    rows: table.rows.length + table.problems.length,
  };
}

function releaseOf(
  rows: readonly Metadata[],
  titleColumn: number | null,
): FileReading['releases'][number] {
  const effectiveFrom = onlyOne(rows.map(({ detail }) => detail.validFrom));
  const details = rows.flatMap(({ value, detail }) => {
    // The day that all codes have is the first day of the edition and says nothing of a code.
    const validFrom = effectiveFrom === null ? detail.validFrom : null;
    return detailOf(value, { ...detail, validFrom }) ?? [];
  });
  return {
    stated: {
      system: 'OPCS4',
      content: 'CODES',
      edition: onlyOne(rows.map(({ edition }) => edition)),
      effectiveFrom,
    },
    rows: {
      codes: opcs4Records(rows.filter(({ title }) => title !== '')),
      details: details.sort((one, other) => (one.value < other.value ? -1 : 1)),
    },
    role: 'DETAILS',
    details: {
      rowOf: new Map(rows.map(({ value, row }) => [value, row])),
      problemsAlone: rows
        .filter(({ title }) => title === '')
        .map(({ value, row }) =>
          problemOf(
            row,
            titleColumn,
            `${value} has no title. Give the file of codes and titles of the same edition with this one.`,
          ),
        ),
    },
  };
}

/** What all rows say alike; null where they differ, or a row says nothing. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function readRow(
  reading: RowReading,
  columns: ReturnType<typeof columnsOf<typeof metadataColumns>>,
): Metadata | null {
  const { row } = reading;
  const codeAt = reading.words(columns.codeWithDecimal) ? columns.codeWithDecimal : columns.code;
  const notation = readNotation('OPCS4', cellOf(row, codeAt));
  if (!notation)
    return reading.refuseWords(codeAt, 'is not an OPCS-4 code. Expected one such as V401.');
  const day = (at: number | null) =>
    reading.read(
      at,
      (words) => readDay(words) ?? undefined,
      'Expected a day such as 2023-04-01, or nothing.',
    );
  const validTo = day(columns.to);
  const detail = {
    sex: reading.read(columns.sex, readSex, sexExpected),
    usualSex: reading.read(columns.usualSex, readSex, sexExpected),
    statusOfOperation: reading.words(columns.status),
    methodOfDelivery: reading.words(columns.deliveryCode) ?? reading.words(columns.delivery),
    validFrom: day(columns.from),
    validTo: validTo !== null && validTo >= openEnd ? null : validTo,
  };
  if (!reading.isWhole) return null;
  return {
    value: notation.value,
    title: reading.words(columns.title) ?? '',
    row,
    edition: readEdition('OPCS4', reading.words(columns.version) ?? ''),
    detail,
  };
}

/** The problems of details whose codes no file of codes and titles has. */
export function strangersAmong(
  details: NonNullable<FileReading['releases'][number]['details']>,
  known: ReadonlySet<string>,
  codesFile: string,
): readonly Problem[] {
  return [...details.rowOf]
    .filter(([value]) => !known.has(value))
    .map(([value, row]) =>
      problemOf(
        row,
        0,
        `${value} is not among the codes of ${codesFile}. Give both files as they come in one release.`,
      ),
    );
}
