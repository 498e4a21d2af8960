import path from 'node:path';
import { readChoice, type Choice, type WrittenChoice } from '../audit/choice.js';
import type { ResultsFormat } from '../audit/results.js';
import { Dimension } from '../audit/tally.js';
import { isDay } from '../calendar.js';

/** What is said on the command line besides the file. */
export interface AuditOptions extends WrittenChoice {
  /** The day of episodes that have none, year first; today when not given. */
  readonly on?: string;
  /** What counts are told apart by: `period`, `specialty`, or both with a comma between them. */
  readonly by?: string;
  /** The smallest count that is shown. */
  readonly suppress: number;
  /** The file for the single findings. */
  readonly results?: string;
  /** The file for the counts. */
  readonly report?: string;
  readonly json?: boolean;
  /** Leaves out rows that cannot be read, and lists them. */
  readonly keepGoing?: boolean;
  /** Goes on behind what an audit that was interrupted has done. */
  readonly resume?: boolean;
}

/** The command line, understood. */
export interface WantedAudit {
  readonly choice: Choice;
  readonly by: readonly Dimension[];
  /** Where and how single findings are written; null when nobody wants them. */
  readonly results: { readonly path: string; readonly format: ResultsFormat } | null;
}

const formats: Readonly<Record<string, ResultsFormat>> = { '.csv': 'CSV', '.jsonl': 'JSON_LINES' };

/**
 * Reads the options, or says what is wrong with them, all faults at once.
 *
 * @param inForce the references of the documents in force
 */
export function readOptions(
  options: AuditOptions,
  inForce: readonly string[],
): WantedAudit | readonly string[] {
  const choice = readChoice(options, inForce);
  const by = dimensionsIn(options.by);
  const results = resultsAt(options.results);
  const faults = [
    ...('rules' in choice ? [] : choice),
    ...(by === null ? [`--by ${options.by}: give period, specialty, or period,specialty.`] : []),
    ...(results === undefined ? ['--results: give a file that ends with .csv or .jsonl.'] : []),
    ...(options.on === undefined || isDay(options.on)
      ? []
      : [`--on ${options.on.slice(0, 20)}: this is no day. Write it as 2026-11-23.`]),
    ...(options.resume === true && options.results === undefined
      ? ['--resume: how far an audit came is kept beside its results. Give --results, too.']
      : []),
  ];
  const isRight = faults.length === 0 && 'rules' in choice && by !== null && results !== undefined;
  return isRight ? { choice, by, results } : faults;
}

function dimensionsIn(written = ''): readonly Dimension[] | null {
  const names = written.split(',').flatMap((name) => name.trim().toUpperCase() || []);
  const dimensions = Object.values(Dimension);
  const isKnown = names.every((name) => dimensions.some((dimension) => dimension === name));
  return isKnown ? dimensions.filter((dimension) => names.includes(dimension)) : null;
}

/** Null when none are wanted, undefined when nobody can tell how to write them. */
function resultsAt(file: string | undefined): WantedAudit['results'] | undefined {
  if (file === undefined) return null;
  const format = formats[path.extname(file).toLowerCase()];
  return format && { path: file, format };
}
