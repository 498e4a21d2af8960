import type { Part, PublicationRecord, StoredPart } from '../records.js';
import { insertAll, selectAmong, type PartTable } from './bulk.js';
import type { Connection, Row } from './connect.js';
import { exampleRow } from './examples.js';
import { RevisionConflict, databaseFault } from './failures.js';
import type { Prisma } from './generated/sqlite/client.js';
import { latestRevision } from './load.js';

/** Stores a publication whole or not at all. Throws RevisionConflict when its number is not the next. */
export async function publish(
  connection: Connection,
  publication: PublicationRecord,
): Promise<void> {
  const { number } = publication.revision;
  // All that is read before the transaction still holds in it: whoever publishes in between takes the number.
  if (number !== (await latestRevision(connection)) + 1) throw new RevisionConflict(number);
  const newParts = await withVersions(connection, await notYetStored(connection, publication));
  try {
    await connection.client.$transaction(insertions(connection, publication, newParts));
  } catch (error) {
    throw isConflict(error) ? new RevisionConflict(number) : error;
  }
}

/** An older part that comes back in force is stored already. */
async function notYetStored(
  connection: Connection,
  { broughtIn }: PublicationRecord,
): Promise<readonly Part[]> {
  const parts = new Map(broughtIn.map((part) => [part.hash, part]));
  const stored = await selectAmong(connection, 'Part', 'hash', [...parts.keys()], 'hash');
  for (const { hash } of stored) parts.delete(hash);
  return [...parts.values()];
}

/** Gives every guidance document the number after the highest of its reference. */
async function withVersions(
  connection: Connection,
  parts: readonly Part[],
): Promise<readonly StoredPart[]> {
  const highest = await highestVersions(connection, parts);
  return parts.map((part) => {
    if (part.kind === 'RELEASE') return part;
    const { reference } = part.records.guidance;
    const version = (highest.get(reference) ?? 0) + 1;
    highest.set(reference, version);
    return { ...part, version };
  });
}

async function highestVersions(
  connection: Connection,
  parts: readonly Part[],
): Promise<Map<string, number>> {
  const references = parts.flatMap((part) =>
    part.kind === 'GUIDANCE' ? [part.records.guidance.reference] : [],
  );
  const highest = new Map<string, number>();
  const columns = ['reference', 'version'] as const;
  const stored = await selectAmong(connection, 'Guidance', 'reference', references, ...columns);
  for (const { reference, version } of stored) {
    highest.set(reference, Math.max(version, highest.get(reference) ?? 0));
  }
  return highest;
}

/** The statements of a publication: at most one for each table. */
function insertions(
  connection: Connection,
  { revision, broughtIn, takenOut }: PublicationRecord,
  newParts: readonly StoredPart[],
): Prisma.PrismaPromise<unknown>[] {
  const { number, publishedAt, message, author } = revision;
  const entries = new Map<string, Row<'RevisionEntry'>['change']>();
  for (const part of takenOut) entries.set(part, 'TAKEN_OUT');
  for (const { hash } of broughtIn) entries.set(hash, 'BROUGHT_IN');
  return [
    connection.client.revision.create({ data: { number, publishedAt, message, author } }),
    ...insertParts(connection, newParts),
    ...nameStagings(connection, broughtIn),
    insertAll(
      connection,
      'RevisionEntry',
      [...entries].map(([part, change]) => ({ revision: number, part, change })),
    ),
  ];
}

/** Of a part that comes back in force the rows may have been written anew, because they were thrown away since. */
function nameStagings(
  { client }: Connection,
  broughtIn: readonly Part[],
): Prisma.PrismaPromise<unknown>[] {
  return broughtIn.flatMap((part) =>
    part.kind === 'GUIDANCE' || part.staging === undefined
      ? []
      : [client.staging.update({ where: { number: part.staging }, data: { part: part.hash } })],
  );
}

/** A table stands after those that its foreign keys point to. */
function insertParts(
  connection: Connection,
  parts: readonly StoredPart[],
): Prisma.PrismaPromise<unknown>[] {
  const guidance = parts.filter((part) => part.kind === 'GUIDANCE');
  const releases = parts.filter((part) => part.kind === 'RELEASE');
  const insert = inserterOf(connection);
  return [
    insertAll(connection, 'Part', parts.map(partRow)),
    ...insert('Release', releases, ({ records }) => [records.release]),
    ...insert('Code', releases, ({ records }) => records.codes),
    ...insert('CodeDetail', releases, ({ records }) => records.details),
    ...insert('Rubric', releases, ({ records }) => records.rubrics),
    ...insert('Equivalence', releases, ({ records }) => records.equivalences),
    ...insert('Usage', releases, ({ records }) => records.usage),
    ...insert('Guidance', guidance, ({ version, records }) => [{ version, ...records.guidance }]),
    ...insert('Procedure', guidance, ({ records }) => [records.procedure]),
    ...insert('Recommendation', guidance, ({ records }) => [records.recommendation]),
    ...insert('Section', guidance, ({ records }) => records.sections),
    ...insert('Solution', guidance, ({ records }) => records.solutions),
    ...insert('Step', guidance, ({ records }) => records.steps),
    ...insert('Choice', guidance, ({ records }) => records.choices),
    ...insert('Placement', guidance, ({ records }) => records.placements),
    ...insert('Note', guidance, ({ records }) => records.notes),
    ...insert('Duty', guidance, ({ records }) => records.duties),
    ...insert('DutyStep', guidance, ({ records }) => records.dutySteps),
    ...insert('Default', guidance, ({ records }) => records.defaults),
    ...insert('Mention', guidance, ({ records }) => records.mentions),
    ...insert('UnreadLine', guidance, ({ records }) => records.unreadLines),
    ...insert('Replacement', guidance, ({ records }) => records.replacements),
    ...insert('CuratorQuestion', guidance, ({ records }) => records.questions),
    ...insert('Example', guidance, ({ records }) => records.examples.map(exampleRow)),
  ];
}

/** Inserts what `recordsOf` takes from each part, by one statement or, where there is nothing, by none. */
function inserterOf(connection: Connection) {
  return <T extends PartTable, P extends StoredPart>(
    table: T,
    parts: readonly P[],
    recordsOf: (part: P) => readonly Omit<Row<T>, 'part'>[],
  ): Prisma.PrismaPromise<number>[] => {
    const rows = parts.flatMap((part) =>
      recordsOf(part).map((record) => ({ ...record, part: part.hash }) as Row<T>),
    );
    return rows.length === 0 ? [] : [insertAll(connection, table, rows)];
  };
}

function partRow({ hash, kind }: StoredPart): Row<'Part'> {
  return { hash, kind };
}

/** Whether somebody else stored the revision, or a part or a version that this publication wanted to store. */
function isConflict(error: unknown): boolean {
  return ['Revision', 'Part', 'Guidance'].includes(databaseFault(error)?.table ?? '');
}
