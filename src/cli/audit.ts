import type { Readable } from 'node:stream';
import type { AuditorSettings } from '../audit/audit-chunk.js';
import { chunksOf, EndlessRow, type Chunk } from '../audit/chunks.js';
import type { UnreadRow } from '../audit/episode.js';
import { EpisodeApart, EpisodesSeen } from '../audit/episodes-seen.js';
import { columnsTaken, layoutOf } from '../audit/layout.js';
import { reportOf } from '../audit/report.js';
import { TooManyGroups } from '../audit/tally.js';
import type { KnowledgeRecords } from '../records.js';
import { UnreadableFile } from './archive.js';
import { AuditAccount, NotAudited, UnreadRows } from './audit-account.js';
import { nameOfAudit } from './audit-checkpoint.js';
import { openEpisodes, type EpisodesInput } from './audit-input.js';
import { readOptions, type AuditOptions, type WantedAudit } from './audit-options.js';
import type { Auditors } from './audit-pool.js';
import { printReport, reportAsJson, writeReport, type Audited } from './audit-report.js';
import { problemLine } from './files.js';
import { thousands } from './progress.js';
import { Stopped, type Progress, type Terminal } from './terminal.js';

export type { AuditOptions } from './audit-options.js';

/** The knowledge that is in force, as far as it is not for those who audit. */
export interface InForce {
  /** The references of the documents. */
  readonly references: readonly string[];
  /** The hashes of all parts. */
  readonly parts: readonly string[];
}

/** What an audit is done with. */
export interface AuditMeans {
  readonly inForce: InForce;
  /** Starts those who audit. */
  readonly start: (settings: AuditorSettings) => Auditors;
  readonly stdin: Readable;
}

/** What is in force by records. */
export function inForceBy({ parts }: KnowledgeRecords): InForce {
  return {
    references: parts.flatMap((part) =>
      part.kind === 'GUIDANCE' ? part.records.guidance.reference : [],
    ),
    parts: parts.map(({ hash }) => hash),
  };
}

/**
 * Holds the episodes of a file against guidance and conventions, writes what is found, and reports how often. Returns
 * the exit status: 0 when all was audited, whatever was found; 1 when something could not be read or the command is
 * wrong; that of the signal when it was stopped.
 */
export async function audit(
  file: string,
  options: AuditOptions,
  means: AuditMeans,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<number> {
  const wanted = readOptions(options, means.inForce.references);
  if (!('choice' in wanted)) {
    for (const fault of wanted) terminal.err(fault);
    return 1;
  }
  let input: EpisodesInput | undefined;
  try {
    input = await openEpisodes(file, means.stdin);
    const audited = await auditInput(input, wanted, options, means, terminal, signal);
    if (options.report !== undefined) await writeReport(options.report, audited.report);
    if (options.json === true) terminal.out(reportAsJson(audited));
    else printReport(audited, terminal);
    return tellLeftOut(input.shown, audited.unread, terminal);
  } catch (error) {
    return tellWhy(error, input?.shown ?? file, options, terminal);
  } finally {
    input?.close();
  }
}

async function auditInput(
  input: EpisodesInput,
  wanted: WantedAudit,
  options: AuditOptions,
  { inForce, start }: AuditMeans,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<Audited> {
  const { shown, size, head } = input;
  const found = layoutOf(head);
  if ('problem' in found)
    throw new NotAudited(rowLine(shown, { line: found.line, message: found.problem }));
  const { layout, bytes: end, lines } = found;
  const beginning = { of: nameOf(input, wanted, options, inForce), today: today(), end };
  const account = await AuditAccount.open(
    wanted,
    { ...beginning, nextLine: lines + 1 },
    { resume: options.resume === true },
  );
  const from = account.reached;
  if (options.json !== true) terminal.out(columnsTaken(layout));
  const progress = terminal.progress?.('Auditing', size, 'episodes') ?? silent;
  const auditors = start({
    today: from.today,
    choice: wanted.choice,
    task: {
      layout,
      on: options.on ?? from.today,
      results: wanted.results?.format ?? null,
      by: wanted.by,
    },
  });
  // Otherwise an audit that waits for more from another program would not hear of it.
  signal?.addEventListener('abort', input.close);
  try {
    progress.advance(0, account.tally.totals.episodes);
    let read = 0;
    const blocks = input.from(from.end, (bytes) => (read += bytes));
    const chunks = chunksOf(blocks, layout, from);
    await auditAll(chunks, auditors, account, {
      keepGoing: options.keepGoing === true,
      bytesRead: () => read,
      progress,
      signal,
    });
  } catch (error) {
    await account.interrupt();
    throw signal?.aborted === true ? signal.reason : error;
  } finally {
    signal?.removeEventListener('abort', input.close);
    progress.stop();
    await auditors.close();
  }
  await account.complete();
  return {
    file: shown,
    columns: columnsTaken(layout),
    totals: account.tally.totals,
    unread: account.reached.unread,
    report: reportOf(account.tally, wanted.by, options.suppress),
  };
}

const silent: Progress = { advance: () => undefined, stop: () => undefined };

/** A name for all that the results of an audit depend on. */
function nameOf(
  { size, changedAt, head }: EpisodesInput,
  wanted: WantedAudit,
  { on }: AuditOptions,
  { parts }: InForce,
): string {
  const { choice, by, results } = wanted;
  const file = { size, changedAt, head: Buffer.from(head).toString('latin1') };
  return nameOfAudit({ file, choice, by, format: results?.format, on, parts });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** How an audit goes on from chunk to chunk. */
interface Going {
  /** Whether rows that cannot be read are left out and listed. */
  readonly keepGoing: boolean;
  /** How many bytes of the file were read until now. */
  readonly bytesRead: () => number;
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
}

/** Hands chunks over, as many as are worth it at a time, and takes in their order what comes out of them. */
async function auditAll(
  chunks: AsyncIterable<Chunk>,
  auditors: Auditors,
  account: AuditAccount,
  { keepGoing, bytesRead, progress, signal }: Going,
): Promise<void> {
  let shown = 0;
  const seen = new EpisodesSeen();
  const underWay: (() => Promise<void>)[] = [];
  const takeNext = async () => {
    signal?.throwIfAborted();
    await underWay.shift()?.();
  };
  for await (const chunk of chunks) {
    const { end, nextLine } = chunk;
    const read = bytesRead();
    const audited = auditors.audit(chunk);
    audited.catch(() => undefined); // It is heard of in its turn, if all before it went well.
    underWay.push(async () => {
      const came = await audited;
      seen.take(came.marks);
      await account.take(came, { end, nextLine }, keepGoing);
      progress.advance(read - shown, came.tally.totals.episodes);
      shown = read;
    });
    if (underWay.length >= auditors.atOnce) await takeNext();
  }
  while (underWay.length > 0) await takeNext();
}

/** Lists the rows that were left out. Answers the exit status. */
function tellLeftOut(
  shown: string,
  { count, first }: Audited['unread'],
  { err }: Terminal,
): number {
  if (count === 0) return 0;
  for (const row of first) err(rowLine(shown, row));
  if (count > first.length) err(`… and ${thousands(count - first.length)} more`);
  err(`${thousands(count)} ${count === 1 ? 'row is' : 'rows are'} left out.`);
  return 1;
}

/** Says why an audit ended before it was done. Answers the exit status. */
function tellWhy(
  error: unknown,
  shown: string,
  { results }: AuditOptions,
  { err }: Terminal,
): number {
  if (error instanceof Stopped) {
    err(
      results === undefined
        ? 'Stopped; nothing was reported.'
        : 'Stopped. The same command with --resume goes on from here.',
    );
    return error.status;
  }
  if (error instanceof UnreadRows) {
    for (const row of error.rows.slice(0, mostShown)) err(rowLine(shown, row));
    const goOn = results === undefined ? '--keep-going' : '--resume --keep-going';
    err(
      `Nothing was reported. Mend the file and start again, or leave such rows out with ${goOn}.`,
    );
  } else if (error instanceof EndlessRow || error instanceof EpisodeApart) {
    err(rowLine(shown, error));
  } else if (error instanceof UnreadableFile) {
    err(`${error.file}: ${error.message}`);
  } else if (error instanceof NotAudited || error instanceof TooManyGroups) {
    err(error.message);
  } else {
    throw error;
  }
  return 1;
}

/** Most rows that are shown when one stops the audit. */
const mostShown = 10;

/** That a row cannot be read. Of what stands in it nothing is shown. */
function rowLine(file: string, { line, message }: UnreadRow): string {
  return problemLine(file, { line, column: 1, message, excerpt: '' });
}
