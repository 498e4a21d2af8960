import { setImmediate } from 'node:timers/promises';
import type { KnowledgeRecords, StoredPart } from '../records.js';
import { selectLastChanges, selectOfParts, type PartTable } from './bulk.js';
import type { Connection, Row } from './connect.js';
import { exampleRecord } from './examples.js';

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

const nothing: KnowledgeRecords = { revision: null, parts: [] };

/**
 * The knowledge at a revision; null when there is no such revision.
 *
 * @param known the knowledge at another revision. The parts that it has are taken from it: they never change.
 */
export async function load(
  connection: Connection,
  number?: number,
  known: KnowledgeRecords = nothing,
): Promise<KnowledgeRecords | null> {
  const wanted = number ?? (await latestRevision(connection));
  if (wanted === 0) return nothing;
  const revision = await connection.client.revision.findUnique({ where: { number: wanted } });
  if (revision === null) return null;
  const inForce = await partsInForce(connection, wanted, known);
  const partsKnown = known.parts.filter(({ hash }) => inForce.delete(hash));
  const parts = [...partsKnown, ...(await readParts(connection, [...inForce]))];
  return { revision, parts: [...sortedReleases(parts), ...sortedGuidance(parts)] };
}

/** The hashes of the parts that are in force at a revision. Looks only at what was done since the one that is known. */
async function partsInForce(
  connection: Connection,
  upTo: number,
  known: KnowledgeRecords,
): Promise<Set<string>> {
  const before = (known.revision?.number ?? 0) <= upTo ? known : nothing;
  const after = before.revision?.number ?? 0;
  const inForce = new Set(before.parts.map(({ hash }) => hash));
  for (const { part, change } of await selectLastChanges(connection, { after, upTo })) {
    if (change === 'BROUGHT_IN') inForce.add(part);
    else inForce.delete(part);
  }
  return inForce;
}

function sortedReleases(parts: readonly StoredPart[]): ReleasePart[] {
  const key = ({ records, hash }: ReleasePart) => ({ system: records.release.system, hash });
  const compare = by<ReturnType<typeof key>>('system', 'hash');
  return parts
    .filter((part) => part.kind === 'RELEASE')
    .sort((one, other) => compare(key(one), key(other)));
}

function sortedGuidance(parts: readonly StoredPart[]): GuidancePart[] {
  const key = ({ records, version }: GuidancePart) => ({
    reference: records.guidance.reference,
    version,
  });
  const compare = by<ReturnType<typeof key>>('reference', 'version');
  return parts
    .filter((part) => part.kind === 'GUIDANCE')
    .sort((one, other) => compare(key(one), key(other)));
}

/** How many parts are read at a time. With more, a process that serves requests could not answer for too long. */
const partsAtATime = 500;

async function readParts(
  connection: Connection,
  hashes: readonly string[],
): Promise<readonly StoredPart[]> {
  const parts: StoredPart[] = [];
  for (let at = 0; at < hashes.length; at += partsAtATime) {
    const some = hashes.slice(at, at + partsAtATime);
    if (at > 0) await setImmediate();
    parts.push(
      ...(await readReleases(connection, some)),
      ...(await readGuidance(connection, some)),
    );
  }
  return parts;
}

async function readGuidance(
  connection: Connection,
  hashes: readonly string[],
): Promise<GuidancePart[]> {
  const documents = await selectOfParts(connection, 'Guidance', hashes);
  if (documents.size === 0) return [];
  const read = readerOf(connection, [...documents.keys()]);
  const procedures = await read('Procedure');
  const recommendations = await read('Recommendation');
  const sections = await read('Section', 'ordinal');
  const solutions = await read('Solution', 'ordinal');
  const steps = await read('Step', 'ordinal');
  const choices = await read('Choice', 'stepOrdinal', 'ordinal');
  const placements = await read('Placement', 'stepOrdinal', 'ordinal');
  const notes = await read('Note', 'ordinal');
  const duties = await read('Duty', 'ordinal');
  const dutySteps = await read('DutyStep', 'dutyOrdinal', 'stepOrdinal');
  const defaults = await read('Default', 'ordinal');
  const mentions = await read('Mention', 'ordinal');
  const unreadLines = await read('UnreadLine', 'line');
  const replacements = await read('Replacement', 'ordinal');
  const questions = await read('CuratorQuestion', 'ordinal');
  const examples = await read('Example', 'ordinal');

  return Array.from(documents, ([part, rows]) => {
    const { version, ...guidance } = only(rows);
    return {
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
        placements: placements(part),
        notes: notes(part),
        duties: duties(part),
        dutySteps: dutySteps(part),
        defaults: defaults(part),
        mentions: mentions(part),
        unreadLines: unreadLines(part),
        replacements: replacements(part),
        questions: questions(part),
        examples: examples(part).map(exampleRecord),
      },
    };
  });
}

async function readReleases(
  connection: Connection,
  hashes: readonly string[],
): Promise<ReleasePart[]> {
  const releases = await selectOfParts(connection, 'Release', hashes);
  if (releases.size === 0) return [];
  const read = readerOf(connection, [...releases.keys()]);
  const codes = await read('Code', 'value');
  const details = await read('CodeDetail', 'value');
  const rubrics = await read('Rubric', 'ordinal');
  const equivalences = await read('Equivalence', 'ordinal');
  const usage = await read('Usage', 'value');
  const stagings = await stagingsOf(connection, [...releases.keys()]);
  return Array.from(releases, ([part, rows]) => {
    const staging = stagings.get(part);
    return {
      kind: 'RELEASE',
      hash: part,
      ...(staging !== undefined && { staging }),
      records: {
        release: only(rows),
        codes: codes(part),
        details: details(part),
        rubrics: rubrics(part),
        equivalences: equivalences(part),
        usage: usage(part),
      },
    };
  });
}

/** The stagings that hold the concepts or maps of parts, by part. */
async function stagingsOf(
  { client }: Connection,
  parts: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await client.staging.findMany({ where: { part: { in: [...parts] } } });
  return new Map(rows.flatMap(({ part, number }) => (part === null ? [] : [[part, number]])));
}

/** Reads what tables have of parts, by one statement each. */
function readerOf(connection: Connection, parts: readonly string[]) {
  return async <T extends PartTable>(
    table: T,
    ...order: (keyof Omit<Row<T>, 'part'>)[]
  ): Promise<RowsOfPart<T>> => {
    const rows = await selectOfParts(connection, table, parts);
    const inOrder = by<Omit<Row<T>, 'part'>>(...order);
    for (const ofPart of rows.values()) ofPart.sort(inOrder);
    return (part) => rows.get(part) ?? [];
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
