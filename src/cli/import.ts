import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDay } from '../calendar.js';
import type { ImportedRelease, Registry } from '../registry.js';
import { whatIsExpected } from '../releases/recognise.js';
import type { FileProblem } from '../releases/release-file.js';
import { faultsOf } from '../submission.js';
import { problemLine } from './files.js';
import {
  answersOf,
  contentOf,
  isBrought,
  nameOf,
  outcomeOf,
  releaseName,
  warningsAbout,
} from './import-report.js';
import { thousands } from './progress.js';
import { readPaths, type ImportReading, type ReleasePart } from './import-reading.js';
import { Stopped, type Terminal } from './terminal.js';

/** What is said on the command line besides the files. */
export interface ImportOptions {
  readonly edition?: string;
  /** The first day: `2023-04-01`. */
  readonly effective?: string;
  readonly message?: string;
  readonly author?: string;
  /** Leaves out rows and files that cannot be read, and reports them. */
  readonly keepGoing?: boolean;
  /** Shows what would change, and stores nothing. */
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Most problems that are listed. */
const problemsListed = 50;

/** Longest edition that is taken, in UTF-16 code units. */
const longestEdition = 40;

/**
 * Imports the official releases that paths lead to as one revision, all or none of them. Nothing is in force until all
 * has been read, so to stop before is to leave everything as it was. Returns the exit status: 0 when nothing was
 * refused, 1 when something was, that of the signal when it was stopped.
 */
export async function importReleases(
  paths: readonly string[],
  options: ImportOptions,
  registry: Registry,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<number> {
  const faults = faultsOfOptions(options);
  if (faults.length > 0) return refuse(faults, terminal);
  try {
    const reading = await readPaths(paths, options, registry, terminal, signal);
    await heed(signal);
    return await bringInForce(reading, options, registry, terminal, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    terminal.err('Stopped; nothing was imported.');
    return signal.reason instanceof Stopped ? signal.reason.status : 1;
  }
}

/** Stops if a signal says so. One that came while nothing else could be done is heard of only after two turns. */
async function heed(signal?: AbortSignal): Promise<void> {
  await setImmediate();
  await setImmediate();
  signal?.throwIfAborted();
}

/** What is wrong with the command line itself. */
function faultsOfOptions({ edition, effective, message, author }: ImportOptions): string[] {
  const beside = { message: message ?? 'Imported', author: author ?? null, sourceUrl: null };
  const faults = faultsOf(beside).map((fault) => fault.message);
  if (edition !== undefined && !/^[\w.-]+$/.test(edition.slice(0, longestEdition + 1)))
    faults.push(
      `--edition ${edition.slice(0, longestEdition)}: give the name of an edition, as in --edition 4.10 or --edition 5.`,
    );
  if ((edition?.length ?? 0) > longestEdition)
    faults.push(`--edition: give at most ${longestEdition} characters.`);
  if (effective !== undefined && !isDay(effective))
    faults.push(
      `--effective ${effective.slice(0, longestEdition)}: this is no day. Write it as 2023-04-01.`,
    );
  return faults;
}

function refuse(faults: readonly string[], terminal: Terminal): number {
  for (const fault of faults) terminal.err(fault);
  terminal.err('Nothing was imported.');
  return 1;
}

/** Publishes what was read, or says why it does not. */
async function bringInForce(
  reading: ImportReading,
  options: ImportOptions,
  registry: Registry,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<number> {
  const { parts, problems } = reading;
  const { json = false, dryRun = false, keepGoing = false } = options;
  if (parts.length === 0 || (problems.length > 0 && !keepGoing)) {
    if (json) terminal.out(asJson(reading, { imported: [], revision: null, warnings: [] }));
    else {
      listProblems(problems, terminal);
      for (const remark of reading.remarks) terminal.err(remark);
      if (problems.length === 0) terminal.err(`Nothing here is of a release. ${whatIsExpected}`);
      tellOthers(reading.others, terminal);
    }
    const remedy =
      parts.length > 0 || problems.length > 0
        ? ` Mend what is said above${keepGoing ? '' : ', or import the rest with --keep-going'}.`
        : '';
    if (!json) terminal.err(`Nothing was imported.${remedy}`);
    return 1;
  }
  const before = registry.knowledge.releases;
  const message = options.message ?? messageFor(parts);
  const outcome = dryRun
    ? { imported: registry.draftReleases(parts), revision: null }
    : await registry.importReleases(parts, { message, author: options.author ?? null });
  if (signal?.aborted === true && !dryRun)
    terminal.err('It was too late to stop: all of it was being stored already.');
  const { imported } = outcome;
  const revision = outcome.revision?.number ?? null;
  const warnings = warningsAbout(imported, before);
  if (json) terminal.out(asJson(reading, { imported, revision, warnings }));
  else {
    listProblems(problems, terminal);
    for (const remark of reading.remarks) terminal.err(remark);
    for (const release of imported) report(release, revision !== null, terminal);
    tellOthers(reading.others, terminal);
    for (const warning of warnings) terminal.err(`Note: ${warning}`);
    summarize(reading, imported, revision, registry, terminal);
  }
  return problems.length > 0 ? 1 : 0;
}

function listProblems(problems: readonly FileProblem[], { err }: Terminal): void {
  for (const problem of problems.slice(0, problemsListed)) err(problemLine(problem.file, problem));
  const more = problems.length - problemsListed;
  if (more > 0) err(`… and ${thousands(more)} more`);
}

function tellOthers(others: readonly string[], { out }: Terminal): void {
  if (others.length === 0) return;
  const names = others.slice(0, 5).map((other) => path.basename(other));
  const rest = others.length > names.length ? ', …' : '';
  const are = others.length === 1 ? 'file is' : 'files are';
  out(`${thousands(others.length)} other ${are} left out: ${names.join(', ')}${rest}`);
}

function messageFor(parts: readonly ReleasePart[]): string {
  const names = parts.map(({ records }) => releaseName(records.release)).join(', ');
  return `Imported ${names.length > 200 ? `${parts.length} releases` : names}`;
}

function report(imported: ImportedRelease, stored: boolean, { out }: Terminal): void {
  const { release } = imported.part.records;
  const edition =
    release.edition === null && release.content !== 'USAGE' ? ', edition not stated' : '';
  out(`${releaseName(release)}${edition}: ${outcomeOf(imported, stored)}`);
  out(`  ${contentOf(imported.part)}`);
  if (release.source !== null) out(`  read from ${release.source}`);
}

function summarize(
  { rows, problems }: ImportReading,
  imported: readonly ImportedRelease[],
  revision: number | null,
  registry: Registry,
  { out }: Terminal,
): void {
  const unchanged = imported.filter((release) => !isBrought(release)).length;
  const replacing = imported.filter(({ replaced }) => replaced.length > 0).length;
  const counts = [
    `${imported.length - unchanged - replacing} new`,
    `${replacing} in the place of others`,
    `${unchanged} unchanged`,
    ...(problems.length > 0 ? [`${thousands(problems.length)} problems`] : []),
  ].join(', ');
  const state =
    revision === null
      ? 'Nothing was stored.'
      : unchanged === imported.length
        ? `Revision ${revision} stays in force.`
        : `Revision ${revision} is in force.`;
  const answers = revision === null ? null : answersOf(registry.knowledge);
  out(`${counts} (${thousands(rows)} rows). ${state}${answers === null ? '' : ` ${answers}`}`);
}

function asJson(
  { problems, rows, others, remarks }: ImportReading,
  {
    imported,
    revision,
    warnings,
  }: {
    readonly imported: readonly ImportedRelease[];
    readonly revision: number | null;
    readonly warnings: readonly string[];
  },
): string {
  const releases = imported.map(({ part, sameAs, outdoneBy, replaced }) => ({
    ...part.records.release,
    outcome: (sameAs ?? outdoneBy) ? 'UNCHANGED' : replaced.length > 0 ? 'REPLACED' : 'NEW',
    sameAs: sameAs && nameOf(sameAs),
    outdoneBy: outdoneBy && nameOf(outdoneBy),
    replaced: replaced.map(nameOf),
    codes: part.records.codes.filter(({ kind }) => kind === 'CODE').length,
  }));
  return JSON.stringify(
    {
      stored: revision !== null,
      revision,
      rows,
      releases,
      problems,
      leftOut: others,
      remarks: [...remarks, ...warnings],
    },
    null,
    2,
  );
}
