import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Node, Note, Revision } from '../model/index.js';
import { validationPrefix } from '../registry.js';
import { atMost } from './codes.js';
import { badInput } from './connection.js';
import { conceptNodeById } from './concepts.js';
import type { Context } from './context.js';
import { ruleById } from './rules.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Anything by its id. Null when there is no such thing. Example: `node(id: "IPG366/notes/2") { __typename }`.',
  })
  node(
    @Arg('id', () => ID, {
      description: 'The id. Example: `OPCS4:V40.1`, `IPG366`, `IPG366/notes/2`.',
    })
    id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    return nodeById(id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Anything by ids, in the order of the ids, with null for each that is not there. Example: `nodes(ids: ["OPCS4:V40.1", "IPG366"]) { __typename }`.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100. Example: `["OPCS4:V40.1", "IPG366"]`.' })
    ids: string[],
    @Ctx() context: Context,
  ): Promise<(Node | null)[]> {
    assertFewVersions(atMost(ids, 'ids'));
    // Where one cannot be answered, the others can: GraphQL takes an error in a list for that of its place.
    return Promise.all(
      ids.map((id) => nodeById(id, context).catch((error: unknown) => error as null)),
    );
  }

  @Query(() => Note, {
    nullable: true,
    description:
      'A note by its id. Null when there is none. Example: `note(id: "IPG366/notes/2") { text }`.',
  })
  async note(
    @Arg('id', () => String, { description: 'The id. Example: `IPG366/notes/2`.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Note | null> {
    const node = await nodeById(id, context);
    return node && isNote(node) ? node : null;
  }

  @Query(() => Revision, {
    nullable: true,
    description:
      'A revision of the knowledge. Null when there is no such revision. Example: `revision(number: 1) { message }`.',
  })
  async revision(
    @Arg('number', () => Int, {
      nullable: true,
      description: 'Its number; the newest when not given. Example: `1`.',
    })
    number: number | null | undefined,
    @Ctx() { knowledge, registry }: Context,
  ): Promise<Revision | null> {
    const asOf = number == null ? knowledge : await registry.knowledgeAt(number);
    return asOf?.revision ?? null;
  }
}

const withVersion = /^([A-Z]+\d+)@(\d{1,6})(?=\/|$)/;
const ofRevision = /^revision:(\d{1,9})$/;

/** Anything by its id, in force or, where the id says so, of an older version or revision. */
async function nodeById(id: string, context: Context): Promise<Node | null> {
  const { knowledge, registry } = context;
  if (id.startsWith(validationPrefix))
    return registry.validation(id.slice(validationPrefix.length));
  const [, number] = ofRevision.exec(id) ?? [];
  if (number !== undefined) return (await registry.knowledgeAt(Number(number)))?.revision ?? null;
  const [, reference, version] = withVersion.exec(id) ?? [];
  if (reference === undefined)
    return knowledge.node(id) ?? ruleById(id) ?? conceptNodeById(id, context) ?? null;
  const asOf = await registry.knowledgeWith(reference, Number(version));
  return asOf?.node(id) ?? null;
}

/** Each version of the past may have to be loaded whole. */
const mostVersions = 5;

function assertFewVersions(ids: readonly string[]): void {
  const versions = new Set(
    ids.flatMap((id) => (withVersion.exec(id) ?? ofRevision.exec(id))?.[0] ?? []),
  );
  if (versions.size <= mostVersions) return;
  throw badInput(
    `"ids" name ${versions.size} versions of the past; at most ${mostVersions} are answered at once. Ask in several requests.`,
  );
}

function isNote(node: Node): node is Note {
  return node.__typename === 'Note';
}
