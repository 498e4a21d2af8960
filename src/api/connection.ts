// Before any decorator runs, whichever file is loaded first.
import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** The most that one page holds. */
export const largestPage = 100;

/** Which page of a connection is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: `How many at most, from 0 to ${largestPage}. Example: \`20\`.`,
  })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor after which the page begins; none for the first page. Example: the `endCursor` of the page before.',
  })
  readonly after?: string | null;
}

@ObjectType({
  description:
    'Where a page stands in its connection. Example: the first page, with more after it.',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page. Example: `true`.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether there is anything before this page. Example: `false`.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the first on the page; null when the page is empty. Example: `YWZ0ZXI6YWxsQ29kZXM6T1BDUzQ6VjQwLjE`.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last on the page, for `after`; null when the page is empty. Example: `YWZ0ZXI6YWxsQ29kZXM6T1BDUzQ6VjQwLjE`.',
  })
  readonly endCursor!: string | null;
}

/** A node and its place in a connection. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of nodes, in Relay's shape. */
export interface Connection<T, E extends Edge<T> = Edge<T>> {
  readonly edges: readonly E[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * Makes the GraphQL type `${name}Edge`. A subclass may say more of how the node belongs there.
 *
 * @param example one of the things, for the descriptions
 */
export function edgeType<T extends object>(
  name: string,
  nodeType: () => ClassType<T>,
  things: string,
  example: string,
) {
  @ObjectType(`${name}Edge`, {
    description: `One of the ${things} and its place in the list. Example: ${example}.`,
  })
  class EdgeType implements Edge<T> {
    @Field(() => String, {
      description:
        'Its place, for `after`. Stays valid when others are added. Example: `YWZ0ZXI6YWxsQ29kZXM6T1BDUzQ6VjQwLjE`.',
    })
    readonly cursor!: string;

    @Field(nodeType, { description: `The node itself. Example: ${example}.` })
    readonly node!: T;
  }
  return EdgeType;
}

/**
 * Makes the GraphQL type `${name}Connection` over an edge type.
 *
 * @param example what a page may hold, for the descriptions
 */
export function connectionType<T extends object, E extends Edge<T>>(
  name: string,
  nodeType: () => ClassType<T>,
  edge: ClassType<E>,
  things: string,
  example: string,
) {
  @ObjectType(`${name}Connection`, { description: `A page of the ${things}. Example: ${example}.` })
  class ConnectionType implements Connection<T, E> {
    @Field(() => [edge], {
      description: `The nodes of this page with their cursors. Example: ${example}.`,
    })
    readonly edges!: readonly E[];

    @Field(() => [nodeType()], { description: `The nodes of this page. Example: ${example}.` })
    readonly nodes!: readonly T[];

    @Field(() => PageInfo, {
      description: 'Where this page stands. Example: the first page, with more after it.',
    })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are on all pages together. Example: `62`.' })
    readonly totalCount!: number;
  }
  return ConnectionType;
}

/**
 * Cuts a page out of a sorted list. A cursor names the key after which the page begins, not a number of places,
 * so it stays right when others are added or removed.
 *
 * @param list what the list is called, with its order where it has several: a cursor is of no use in another
 * @param keyOf a text that differs for all and whose plain order is the order of the list
 */
export function page<T>(
  sorted: readonly T[],
  { first, after }: PageArgs,
  list: string,
  keyOf: (node: T) => string,
): Connection<T> {
  assertPageSize(first);
  const start = after == null ? 0 : firstAfter(sorted, keyIn(after, list), keyOf);
  const nodes = sorted.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: cursorFor(keyOf(node), list), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < sorted.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: sorted.length,
  };
}

export function assertPageSize(first: number): void {
  if (first >= 0 && first <= largestPage) return;
  throw badInput(
    `"first" is ${first}; a page holds from 0 to ${largestPage}. Ask for fewer and go on with "after".`,
  );
}

const remedy = 'Use the "endCursor" of the page before, or leave it out.';

/** An opaque cursor that stands for a key in a list. */
export function cursorFor(key: string, list: string): string {
  return Buffer.from(`after:${list}:${key}`).toString('base64url');
}

/** The key a cursor stands for. Refuses what was not given out here, and the cursors of other lists. */
export function keyIn(cursor: string, list: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, named, key] = /^after:([A-Za-z]+(?: [A-Z]+)?):(.*)$/s.exec(text) ?? [];
  if (named === undefined || key === undefined || cursorFor(key, named) !== cursor)
    throw notACursor();
  if (named !== list) throw badInput(`"after" is a cursor of another list. ${remedy}`);
  return key;
}

/** Nobody was given this cursor. */
export function notACursor(): GraphQLError {
  return badInput(`"after" is not a cursor of this server. ${remedy}`);
}

/** A fault of the client, with what to do about it. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function firstAfter<T>(sorted: readonly T[], key: string, keyOf: (node: T) => string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(sorted[middle] as T) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
