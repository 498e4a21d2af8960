import type { CodeSystem, ReleaseContent } from '../model/index.js';
import type { KnowledgeRecords } from '../records.js';
import { selectAmong } from './bulk.js';
import type { Connection, Row } from './connect.js';

type RevisionRecord = NonNullable<KnowledgeRecords['revision']>;
type RevisionChange = Row<'RevisionEntry'>['change'];

/** A page of revisions: how many at most, and the number they come before. */
export interface PageOfRevisions {
  readonly first: number;
  readonly before: number;
}

/** What a revision did with one version of a document. */
interface PublicationFound {
  readonly reference: string;
  readonly version: number;
  readonly title: string;
  readonly change: RevisionChange;
}

/** What a revision did with one release of a code system. */
interface ReleaseChangeFound {
  readonly system: CodeSystem;
  readonly content: ReleaseContent;
  readonly edition: string | null;
  readonly change: RevisionChange;
}

/** A revision and what it changed, in no order. */
export interface RevisionFound extends RevisionRecord {
  readonly publications: readonly PublicationFound[];
  readonly releaseChanges: readonly ReleaseChangeFound[];
}

/** A version of a document and the revision that first brought it in force. */
export interface VersionFound {
  readonly version: number;
  readonly title: string;
  readonly revision: RevisionRecord;
}

/** A stored part and the version it is of a document. */
export type PartVersion = Pick<Row<'Guidance'>, 'part' | 'reference' | 'version'>;

/** A row of what revisions did with parts. A part is one of the two, so half of the columns are null. */
interface EntryRow {
  readonly revision: number;
  readonly change: RevisionChange;
  readonly reference: string | null;
  readonly version: number | null;
  readonly title: string | null;
  readonly system: CodeSystem | null;
  readonly content: ReleaseContent | null;
  readonly edition: string | null;
}

/** A version of a document. Databases differ in the type of a minimum. */
interface VersionRow {
  readonly version: number;
  readonly title: string;
  readonly revision: number | bigint;
}

/** Answers a page of revisions, newest first, by two statements however many they are and however much they did. */
export async function findRevisions(
  { client }: Connection,
  { first, before }: PageOfRevisions,
): Promise<readonly RevisionFound[]> {
  const revisions = await client.revision.findMany({
    where: { number: { lt: before } },
    orderBy: { number: 'desc' },
    take: first,
  });
  const [newest, oldest] = [revisions[0], revisions.at(-1)];
  if (!newest || !oldest) return [];
  const entries = await client.$queryRaw<EntryRow[]>`
    SELECT entry."revision", entry."change",
      document."reference", document."version", document."title",
      codes."system", codes."content", codes."edition"
    FROM "RevisionEntry" AS entry
    LEFT JOIN "Guidance" AS document ON document."part" = entry."part"
    LEFT JOIN "Release" AS codes ON codes."part" = entry."part"
    WHERE entry."revision" BETWEEN ${oldest.number} AND ${newest.number}`;
  return revisions.map((revision) => {
    const ofRevision = entries.filter((entry) => entry.revision === revision.number);
    return {
      ...revision,
      publications: ofRevision.flatMap(publicationIn),
      releaseChanges: ofRevision.flatMap(releaseChangeIn),
    };
  });
}

function publicationIn({ reference, version, title, change }: EntryRow): PublicationFound[] {
  return reference === null || version === null || title === null
    ? []
    : [{ reference, version, title, change }];
}

function releaseChangeIn({ system, content, edition, change }: EntryRow): ReleaseChangeFound[] {
  return system === null || content === null ? [] : [{ system, content, edition, change }];
}

/** Answers the versions of a document up to a revision, newest first, by two statements however many they are. */
export async function findVersions(
  { client }: Connection,
  reference: string,
  upTo: number,
): Promise<readonly VersionFound[]> {
  const versions = await client.$queryRaw<VersionRow[]>`
    SELECT document."version", document."title", min(entry."revision") AS "revision"
    FROM "Guidance" AS document
    JOIN "RevisionEntry" AS entry ON entry."part" = document."part"
    WHERE document."reference" = ${reference}
      AND entry."change" = 'BROUGHT_IN' AND entry."revision" <= ${upTo}
    GROUP BY document."version", document."title"
    ORDER BY document."version" DESC`;
  const numbers = versions.map(({ revision }) => Number(revision));
  const revisions = await client.revision.findMany({ where: { number: { in: numbers } } });
  const byNumber = new Map(revisions.map((revision) => [revision.number, revision]));
  return versions.flatMap(({ version, title }, index) => {
    const revision = byNumber.get(numbers[index] ?? 0);
    return revision ? [{ version, title, revision }] : [];
  });
}

/** A part and the first revision that it was in force in. Databases differ in the type of a minimum. */
interface FirstRow {
  readonly part: string;
  readonly revision: number | bigint;
}

/**
 * Answers when each version of a document that was ever in force up to a revision was first published, by part, by two
 * statements however many they are.
 */
export async function firstPublished(
  { client }: Connection,
  upTo: number,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await client.$queryRaw<FirstRow[]>`
    SELECT document."part", min(entry."revision") AS "revision"
    FROM "Guidance" AS document
    JOIN "RevisionEntry" AS entry ON entry."part" = document."part"
    WHERE entry."change" = 'BROUGHT_IN' AND entry."revision" <= ${upTo}
    GROUP BY document."part"`;
  const revisions = await client.revision.findMany({
    where: { number: { lte: upTo } },
    select: { number: true, publishedAt: true },
  });
  const days = new Map(revisions.map(({ number, publishedAt }) => [number, publishedAt]));
  return new Map(
    rows.flatMap(({ part, revision }) => {
      const day = days.get(Number(revision));
      return day ? [[part, day] as const] : [];
    }),
  );
}

/** Answers the numbers of all stored versions of documents, by part. */
export async function versionsOfParts(
  connection: Connection,
  references: readonly string[],
): Promise<readonly PartVersion[]> {
  return selectAmong(
    connection,
    'Guidance',
    'reference',
    references,
    'part',
    'reference',
    'version',
  );
}
