import type { Coding, Report } from '../model/index.js';
import type { ValidationRecord } from '../records.js';
import type { Connection, Row } from './connect.js';

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

/** Stores a validation; it is durable when this resolves. */
export async function recordValidation(
  { client }: Connection,
  validation: ValidationRecord,
): Promise<void> {
  await client.validation.create({ data: toRow(validation) });
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

function toRow({ coding, report, ...run }: ValidationRecord): Row<'Validation'> {
  const { overall, codes, totality, sequencing } = report.verdict;
  return {
    id: run.id,
    recordedAt: run.recordedAt,
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
