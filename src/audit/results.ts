import { stringify } from 'csv-stringify/sync';
import type { CodingList, Finding } from '../model/index.js';
import type { Episode, UnreadRow } from './episode.js';
import type { Judgement } from './judge.js';

/** How findings are written: as a table, or as a JSON object on each line. */
export const ResultsFormat = { CSV: 'CSV', JSON_LINES: 'JSON_LINES' } as const;
export type ResultsFormat = (typeof ResultsFormat)[keyof typeof ResultsFormat];

const columns = [
  'id',
  'line',
  'guidance',
  'rule',
  'severity',
  'axis',
  'positions',
  'codes',
  'message',
] as const;

/** One finding of one episode, or a row that could not be read, of which there is only the line and the message. */
type Result = Readonly<Record<(typeof columns)[number], string | number | null>>;

/** What stands before the first finding. */
export function resultsHeader(format: ResultsFormat): string {
  return format === 'CSV' ? table([columns]) : '';
}

/** The results of some episodes, one row for each finding. */
export class ResultsWriter {
  readonly #format: ResultsFormat;
  readonly #results: Result[] = [];

  constructor(format: ResultsFormat) {
    this.#format = format;
  }

  /** Adds what was found of an episode. */
  add(episode: Episode, judgements: readonly Judgement[]): void {
    for (const { guidance, findings } of judgements)
      for (const finding of findings) this.#results.push(resultOf(episode, guidance, finding));
  }

  /** Adds a row that could not be read. */
  addUnread({ line, message }: UnreadRow): void {
    this.#results.push({ ...nothing, line, message });
  }

  /** All that was added, in the order of lines. */
  text(): string {
    const results = this.#results.sort((one, other) => Number(one.line) - Number(other.line));
    return this.#format === 'CSV'
      ? table(results.map((result) => columns.map((column) => result[column])))
      : results.map((result) => `${JSON.stringify(result)}\n`).join('');
  }
}

const nothing: Result = {
  id: null,
  line: null,
  guidance: null,
  rule: null,
  severity: null,
  axis: null,
  positions: null,
  codes: null,
  message: null,
};

const listLetters: Readonly<Record<CodingList, string>> = { PROCEDURES: 'P', DIAGNOSES: 'D' };

function resultOf(
  { id, line, procedures, diagnoses }: Episode,
  guidance: string | null,
  { ruleName: rule, severity, axis, places, message }: Finding,
): Result {
  const codes = places.map(({ list, position }) =>
    list === 'PROCEDURES' ? procedures[position - 1] : diagnoses[position - 1],
  );
  return {
    id,
    line,
    guidance,
    rule,
    severity,
    axis,
    positions: places.map(({ list, position }) => `${listLetters[list]}${position}`).join(' '),
    codes: codes.join(' '),
    message,
  };
}

/** A cell that a spreadsheet would take for a formula has an apostrophe before it. */
function table(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows as (string | number | null)[][], {
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
