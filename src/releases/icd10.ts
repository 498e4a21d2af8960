import type { Marker } from '../model/index.js';
import { readHeading, readNotation, type Notation } from '../notation.js';
import type { CodeDetailRecord } from '../records.js';
import { detailOf, readSex, sexExpected } from './code-details.js';
import { columnsOf, icd10Columns } from './columns.js';
import { byValue, unreadable, type FileReading } from './file-reading.js';
import { chapterRecords, placed, undivided, type Icd10Code } from './icd10-records.js';
import { RowReading } from './row-reading.js';
import { cellOf, headerOf, problemOfFile, readTable } from './table.js';

type Columns = ReturnType<typeof columnsOf<typeof icd10Columns>>;
type Said = Partial<Omit<CodeDetailRecord, 'value'>>;

/** What one row says of a code. */
interface TitledRow {
  readonly notation: Notation;
  /** Whether it is a category that is recorded itself, with X as its fourth character. */
  readonly isUndivided: boolean;
  readonly title: string;
  readonly said: Said;
}

const markers: ReadonlyMap<string, Marker | null> = new Map([
  ['DEFAULT', null],
  ['DAGGER', 'DAGGER'],
  ['†', 'DAGGER'],
  ['ASTERISK', 'ASTERISK'],
  ['*', 'ASTERISK'],
]);

/** How codes and headings are used in the United Kingdom as a rule; only what is otherwise is kept. */
const ordinaryUsage = { code: '1', heading: '3' } as const;

/** An age from here on is no limit. */
const beyondAge = 120;

/**
 * Reads ICD-10 as TRUD gives it: codes, titles, the texts of fourth and fifth characters, dagger and asterisk with the
 * codes they are paired with, and the sex and the ages a code is valid for. The columns are found by their names.
 */
export function readIcd10(text: string): FileReading {
  const header = headerOf(text);
  const columns = header && columnsOf(header, icd10Columns);
  if (!columns || columns.code === null || columns.title === null)
    return unreadable(
      problemOfFile(
        'The file has no columns CODE and DESCRIPTION. Expected codes, titles and metadata of ICD-10 with their header.',
        text,
      ),
    );
  const table = readTable(text, header);
  const problems = [...table.problems];
  const codes = new Map<string, Icd10Code>();
  const details: CodeDetailRecord[] = [];
  for (const row of table.rows) {
    const reading = new RowReading(row, problems);
    const read = isOfNothing(reading, columns) ? null : readRow(reading, columns);
    const added = read ? codesOf(read) : [];
    const twice = added.find(({ value }) => codes.has(value));
    if (twice) {
      reading.refuse(
        columns.code,
        `${twice.value} stands here a second time. Remove one of the two lines.`,
      );
      continue;
    }
    for (const each of added) {
      codes.set(each.value, each);
      const detail = read && detailOf(each.value, read.said);
      if (detail) details.push(detail);
    }
  }
  if (table.rows.length === 0 && problems.length === 0)
    problems.push(problemOfFile('The file has a header and no rows. Give the whole file.', text));
  const records = [...chapterRecords(), ...placed(codes)].sort(byValue);
  const rows = { codes: records, details: details.sort(byValue) };
  return {
    releases:
      codes.size === 0
        ? []
        : [{ stated: { system: 'ICD10', content: 'CODES' }, rows, role: 'WHOLE' }],
    problems,
    rows: table.rows.length + table.problems.length,
  };
}

/** The heading or code of a row; of an undivided category both, so that `C61.-` and `C61.X` each lead somewhere. */
function codesOf({ notation, isUndivided, title }: TitledRow): readonly Icd10Code[] {
  const { value, kind } = notation;
  const code = { value, title, kind };
  return isUndivided ? [code, { value: undivided(value), title, kind: 'CODE' }] : [code];
}

/** Whether a row is what a database exports where it has nothing: no code and no title. */
function isOfNothing(reading: RowReading, { code, alternative, title }: Columns): boolean {
  return [code, alternative, title].every((at) => reading.words(at) === null);
}

function readRow(reading: RowReading, columns: Columns): TitledRow | null {
  const code = readCode(reading, columns);
  if (!code) return null;
  const description = reading.words(columns.title);
  if (description === null)
    return reading.refuse(
      columns.title,
      `${code.notation.value} has no title. Put it under DESCRIPTION.`,
    );
  const modifiers = [reading.words(columns.fourth), reading.words(columns.fifth)];
  const said = readDetail(reading, columns, code);
  return reading.isWhole ? { ...code, title: titleOf(description, modifiers), said } : null;
}

/** The title with what its fourth and fifth characters say, unless it ends with it already. */
function titleOf(description: string, modifiers: readonly (string | null)[]): string {
  return modifiers.reduce<string>((title, modifier) => {
    const isSaid = modifier === null || title.toLowerCase().endsWith(modifier.toLowerCase());
    return isSaid ? title : `${title} : ${modifier}`;
  }, description);
}

/**
 * The code, which stands in a row twice: as it is printed, `C61` and `A01.1`, and as it is recorded, `C61X` and `A011`.
 * Where there is a fifth character and no fourth only the second has the X between them.
 */
function readCode(
  reading: RowReading,
  columns: Columns,
): Pick<TitledRow, 'notation' | 'isUndivided'> | null {
  const notation = readNotation('ICD10', cellOf(reading.row, columns.code));
  if (!notation)
    return reading.refuseWords(
      columns.code,
      'is not an ICD-10 code. Expected one such as A01.1, or a category such as A01.',
    );
  const recordedAs = reading.words(columns.alternative);
  if (recordedAs === null) return { notation, isUndivided: false };
  const alternative = readNotation('ICD10', recordedAs);
  const { value } = notation;
  if (alternative?.value === value) return { notation, isUndivided: false };
  if (alternative?.value === undivided(value)) return { notation, isUndivided: true };
  if (alternative?.value === value.replace('.', '.X'))
    return { notation: alternative, isUndivided: false };
  return reading.refuseWords(
    columns.alternative,
    `is not ${value} without its dot. Put right whichever of CODE and ALT_CODE is wrong.`,
  );
}

function readDetail(
  reading: RowReading,
  columns: Columns,
  { notation, isUndivided }: Pick<TitledRow, 'notation' | 'isUndivided'>,
): Said {
  const ageExpected = 'Expected an age in years, or nothing.';
  const minimumAge = reading.read(columns.minimumAge, readAge, ageExpected);
  const maximumAge = reading.read(columns.maximumAge, readAge, ageExpected);
  const usage = reading.words(columns.usageInUnitedKingdom);
  const isHeading = notation.kind === 'CATEGORY' && !isUndivided;
  return {
    marker: reading.read(
      columns.usage,
      (words) => markers.get(words.toUpperCase()),
      'Expected DEFAULT, DAGGER or ASTERISK.',
    ),
    partners: reading.read(
      columns.partners,
      readPartners,
      'Expected ICD-10 codes with ^ between them, or nothing.',
    ),
    // A mask has one for male, two for female, and three for both.
    sex: reading.read(columns.sex, (words) => (words === '3' ? null : readSex(words)), sexExpected),
    minimumAge: minimumAge === 0 ? null : minimumAge,
    maximumAge: maximumAge !== null && maximumAge >= beyondAge ? null : maximumAge,
    usageInUnitedKingdom:
      usage === (isHeading ? ordinaryUsage.heading : ordinaryUsage.code) ? null : usage,
  };
}

function readAge(words: string): number | undefined {
  return /^\d{1,3}$/.test(words) ? Number(words) : undefined;
}

function readPartners(words: string): string | undefined {
  const partners = words
    .split('^')
    .map((partner) => partner.trim())
    .filter((partner) => partner !== '')
    .map((partner) => readNotation('ICD10', partner)?.value ?? readHeading('ICD10', partner));
  return partners.length === 0 || partners.includes(null) ? undefined : partners.join(' ');
}
