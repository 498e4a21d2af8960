import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Publication, ReleaseChange, Revision, type Release } from '../model/index.js';
import {
  assertPageSize,
  cursorFor,
  keyIn,
  notACursor,
  PageArgs,
  type Connection,
} from './connection.js';
import { RevisionConnection } from './connections.js';
import type { Context } from './context.js';

/** What takes the whole knowledge of a revision to tell. */
type OfWholeKnowledge = 'guidanceCount' | 'codeCount' | 'releases';

/** A revision as it is listed: with what it changed, without what takes its whole knowledge. */
type ListedRevision = Omit<Revision, OfWholeKnowledge> & RevisionChanges;

/** What a revision changed. */
interface RevisionChanges {
  readonly publications: readonly Publication[];
  readonly releaseChanges: readonly ReleaseChange[];
}

@Resolver(() => Revision)
export class RevisionResolver {
  @Query(() => RevisionConnection, {
    description:
      'What was published when, by whom and why: the revisions, newest first. Example: `revisions(first: 5) { nodes { number publishedAt author message publications { reference version change } } }`.',
  })
  async revisions(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { knowledge, registry }: Context,
  ): Promise<Connection<ListedRevision>> {
    assertPageSize(first);
    const total = knowledge.revision.number;
    const before = after == null ? total + 1 : Math.min(numberIn(after), total + 1);
    const found = await registry.revisions({ first, before });
    const nodes = found.map((revision) => ({
      __typename: 'Revision' as const,
      id: `revision:${revision.number}`,
      ...revision,
    }));
    const edges = nodes.map((node) => ({
      cursor: cursorFor(String(node.number), 'revisions'),
      node,
    }));
    return {
      edges,
      nodes,
      pageInfo: {
        // Revisions are numbered from 1 without a gap.
        hasNextPage: before - nodes.length > 1,
        hasPreviousPage: after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: total,
    };
  }

  @FieldResolver(() => [Publication], {
    description:
      'The versions of documents that it brought in force or took out, in the order of their references. Example: version 1 of IPG366, brought in by revision 1.',
  })
  async publications(
    @Root() revision: Revision | ListedRevision,
    @Ctx() context: Context,
  ): Promise<readonly Publication[]> {
    return (await changesOf(revision, context)).publications;
  }

  @FieldResolver(() => [ReleaseChange], {
    description:
      'The releases of code systems that it brought in force or took out. Example: OPCS-4, brought in by revision 1.',
  })
  async releaseChanges(
    @Root() revision: Revision | ListedRevision,
    @Ctx() context: Context,
  ): Promise<readonly ReleaseChange[]> {
    return (await changesOf(revision, context)).releaseChanges;
  }

  @FieldResolver()
  async guidanceCount(
    @Root() revision: Revision | ListedRevision,
    @Ctx() context: Context,
  ): Promise<number> {
    return (await whole(revision, context)).guidanceCount;
  }

  @FieldResolver()
  async codeCount(
    @Root() revision: Revision | ListedRevision,
    @Ctx() context: Context,
  ): Promise<number> {
    return (await whole(revision, context)).codeCount;
  }

  @FieldResolver()
  async releases(
    @Root() revision: Revision | ListedRevision,
    @Ctx() context: Context,
  ): Promise<readonly Release[]> {
    return (await whole(revision, context)).releases;
  }
}

/** What a revision changed; nothing before the first. */
async function changesOf(
  revision: Revision | ListedRevision,
  { registry }: Context,
): Promise<RevisionChanges> {
  if ('publications' in revision) return revision;
  const [found] = await registry.revisions({ first: 1, before: revision.number + 1 });
  return found ?? { publications: [], releaseChanges: [] };
}

/** A revision with all that its knowledge tells, which is loaded if it is an older one. */
async function whole(
  revision: Revision | ListedRevision,
  { registry }: Context,
): Promise<Revision> {
  if (!('publications' in revision)) return revision;
  const knowledge = await registry.knowledgeAt(revision.number);
  if (!knowledge) throw new Error(`Revision ${revision.number} is listed and is not there`);
  return knowledge.revision;
}

/** The number of the revision a cursor stands for. */
function numberIn(cursor: string): number {
  const number = keyIn(cursor, 'revisions');
  if (/^\d{1,9}$/.test(number)) return Number(number);
  throw notACursor();
}
