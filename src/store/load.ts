import type { KnowledgeRecords, StoredPart } from '../records.js';
import { selectInForce, type PartTable } from './bulk.js';
import type { Connection, Row } from './connect.js';

type GuidancePart = Extract<StoredPart, { kind: 'GUIDANCE' }>;
type ReleasePart = Extract<StoredPart, { kind: 'RELEASE' }>;

/** Answers the rows of one part, in order and without the name of the part. */
type RowsOfPart<T extends PartTable> = (part: string) => Omit<Row<T>, 'part'>[];

/** Number of the newest revision; 0 before the first publication. */
export async function latestRevision({ client }: Connection): Promise<number> {
  const newest = await client.revision.findFirst({
    select: { number: true },
    orderBy: { number: 'desc' },
  });
  return newest?.number ?? 0;
}

/** The first revision that a version of a document was in force in; null when there is no such version. */
export async function revisionOf(
  { client }: Connection,
  reference: string,
  version: number,
): Promise<number | null> {
  const first = await client.revisionEntry.findFirst({
    select: { revision: true },
    where: { change: 'BROUGHT_IN', ofPart: { guidance: { is: { reference, version } } } },
    orderBy: { revision: 'asc' },
  });
  return first?.revision ?? null;
}

/** The knowledge at a revision; null when there is no such revision. */
export async function load(
  connection: Connection,
  number?: number,
): Promise<KnowledgeRecords | null> {
  const wanted = number ?? (await latestRevision(connection));
  if (wanted === 0) return { revision: null, parts: [] };
  const revision = await connection.client.revision.findUnique({ where: { number: wanted } });
  if (revision === null) return null;
  const [guidance, releases] = await Promise.all([
    loadGuidance(connection, wanted),
    loadReleases(connection, wanted),
  ]);
  return { revision, parts: [...releases, ...guidance] };
}

async function loadGuidance(connection: Connection, revision: number): Promise<GuidancePart[]> {
  const read = readerOf(connection, revision);
  const documents = await selectInForce(connection, 'Guidance', revision);
  const procedures = await read('Procedure');
  const recommendations = await read('Recommendation');
  const sections = await read('Section', 'ordinal');
  const solutions = await read('Solution', 'ordinal');
  const steps = await read('Step', 'ordinal');
  const choices = await read('Choice', 'stepOrdinal', 'ordinal');
  const notes = await read('Note', 'ordinal');
  const duties = await read('Duty', 'ordinal');
  const dutySteps = await read('DutyStep', 'dutyOrdinal', 'stepOrdinal');
  const defaults = await read('Default', 'ordinal');
  const mentions = await read('Mention', 'ordinal');
  const unreadLines = await read('UnreadLine', 'line');

  return documents.sort(by('reference', 'version')).map(({ part, version, ...guidance }) => ({
    kind: 'GUIDANCE',
    hash: part,
    version,
    records: {
      guidance,
      procedure: only(procedures(part)),
      recommendation: only(recommendations(part)),
      sections: sections(part),
      solutions: solutions(part),
      steps: steps(part),
      choices: choices(part),
      notes: notes(part),
      duties: duties(part),
      dutySteps: dutySteps(part),
      defaults: defaults(part),
      mentions: mentions(part),
      unreadLines: unreadLines(part),
    },
  }));
}

async function loadReleases(connection: Connection, revision: number): Promise<ReleasePart[]> {
  const releases = await selectInForce(connection, 'Release', revision);
  const codes = await readerOf(connection, revision)('Code', 'value');
  return releases.sort(by('system', 'part')).map(({ part, ...release }) => ({
    kind: 'RELEASE',
    hash: part,
    records: { release, codes: codes(part) },
  }));
}

/** Reads whole tables, once each however many the parts, and groups their rows by part. */
function readerOf(connection: Connection, revision: number) {
  return async <T extends PartTable>(
    table: T,
    ...order: (keyof Row<T>)[]
  ): Promise<RowsOfPart<T>> => {
    const rows = await selectInForce(connection, table, revision);
    const parts = new Map<string, Omit<Row<T>, 'part'>[]>();
    for (const { part, ...row } of rows.sort(by(...order))) {
      const ofPart = parts.get(part);
      if (ofPart) ofPart.push(row);
      else parts.set(part, [row]);
    }
    return (part) => parts.get(part) ?? [];
  };
}

/**
 * Compares by one key after the other. Texts are compared by code unit: each database would order them
 * in a way of its own.
 */
function by<R>(...keys: (keyof R)[]) {
  return (one: R, other: R): number => {
    const key = keys.find((candidate) => one[candidate] !== other[candidate]);
    if (key === undefined) return 0;
    return one[key] < other[key] ? -1 : 1;
  };
}

function only<R>(rows: readonly R[]): R {
  const [row] = rows;
  if (row === undefined)
    throw new Error('A guidance document is stored without a row it must have');
  return row;
}
