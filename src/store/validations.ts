import { setImmediate } from 'node:timers/promises';
import type { Coding, Report } from '../model/index.js';
import type { ValidationRecord } from '../records.js';
import { insertFromJson } from './bulk.js';
import type { Connection, Row } from './connect.js';
import { databaseFault } from './failures.js';
import { Recorder } from './recorder.js';

/** A page of validations: how many, before which id, of which guidance. */
export interface PageOfValidations {
  readonly first: number;
  readonly before?: string;
  readonly reference?: string;
}

/** Validations, newest first. */
export interface ValidationsFound {
  readonly records: readonly ValidationRecord[];
  readonly hasMore: boolean;
  /** Of all pages. */
  readonly total: number;
}

/**
 * How much is committed at once, and how much may wait. A batch of 8 MiB holds up what else the server does for less
 * than a tenth of a second; what waits in a full queue is on disk in a few seconds.
 */
const bounds = {
  batch: { rows: 1_000, bytes: 8 * 1_048_576 },
  queue: { rows: 10_000, bytes: 64 * 1_048_576 },
};

/** What the database says of a row that it cannot take. Anything else is the matter of the database itself. */
const faultsOfRows: ReadonlySet<string | undefined> = new Set([
  'UniqueConstraintViolation',
  'ForeignKeyConstraintViolation',
  'NullConstraintViolation',
]);

/** Answers what records validations on a connection, many in one statement. */
export function validationRecorder(connection: Connection): Recorder {
  return new Recorder({
    bounds,
    isFaultOfOne: (error) => faultsOfRows.has(databaseFault(error)?.kind),
    async commit(rows) {
      await insertFromJson(connection, 'Validation', `[${rows.join(',')}]`);
    },
  });
}

/** The most that one call may store, in bytes of JSON. To commit as much holds up what else the server does for half a second. */
const largestCall = 32 * 1_048_576;

/** How many validations are written as JSON before the program may do something else. */
const writtenAtOnce = 100;

/** What is to be recorded together is too large for one commit. Nothing was recorded. */
export class RecordingTooLarge extends Error {
  override readonly name = 'RecordingTooLarge';

  constructor() {
    super(
      `What these codings come to is more than the ${largestCall / 1_048_576} MiB that are recorded at once. Nothing of this was recorded; send fewer codings in each request.`,
    );
  }
}

/**
 * Stores validations, all or none; they are durable when this resolves. Throws RecordingBusy when too many wait, and
 * RecordingTooLarge when they are too much for one commit.
 */
export async function recordValidations(
  recorder: Recorder,
  validations: readonly ValidationRecord[],
): Promise<void> {
  const rows: string[] = [];
  let bytes = 0;
  for (const validation of validations) {
    const row = JSON.stringify(toRow(validation));
    rows.push(row);
    bytes += Buffer.byteLength(row);
    if (bytes > largestCall) throw new RecordingTooLarge();
    if (rows.length % writtenAtOnce === 0) await setImmediate();
  }
  await recorder.record(rows);
}

/** Answers a validation; null when there is none of this id. */
export async function findValidation(
  { client }: Connection,
  id: string,
): Promise<ValidationRecord | null> {
  const row = await client.validation.findUnique({ where: { id } });
  return row && fromRow(row);
}

/** Answers a page of validations, newest first: their ids are UUIDv7, so the order of ids is that of time. */
export async function findValidations(
  { client }: Connection,
  { first, before, reference }: PageOfValidations,
): Promise<ValidationsFound> {
  const matching = reference === undefined ? {} : { reference };
  const where = before === undefined ? matching : { ...matching, id: { lt: before } };
  const [rows, total] = await Promise.all([
    client.validation.findMany({ where, orderBy: { id: 'desc' }, take: first + 1 }),
    client.validation.count({ where: matching }),
  ]);
  return { records: rows.slice(0, first).map(fromRow), hasMore: rows.length > first, total };
}

type WrittenRow = Omit<Row<'Validation'>, 'recordedAt'> & { readonly recordedAt: string };

function toRow({ coding, report, ...run }: ValidationRecord): WrittenRow {
  const { overall, codes, totality, sequencing } = report.verdict;
  return {
    id: run.id,
    // As Prisma writes a time in SQLite.
    recordedAt: run.recordedAt.toISOString().replace('Z', '+00:00'),
    revision: run.revision,
    guidancePart: report.guidance?.part ?? null,
    reference: report.guidance?.reference ?? null,
    ruleset: run.ruleset,
    overall,
    codes,
    totality,
    sequencing,
    coding: JSON.stringify(coding),
    report: JSON.stringify(report),
  };
}

/** What was recorded before rules could be chosen and guidance left out has neither choice nor matches. */
function fromRow(row: Row<'Validation'>): ValidationRecord {
  const { id, recordedAt, revision, ruleset } = row;
  return {
    id,
    recordedAt,
    revision,
    ruleset,
    coding: { rules: null, ...(JSON.parse(row.coding) as Omit<Coding, 'rules'>) },
    report: { matches: [], ...(JSON.parse(row.report) as Omit<Report, 'matches'>) },
  };
}
