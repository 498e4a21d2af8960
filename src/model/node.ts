import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

/**
 * Anything that can be fetched again by its id. Nodes are plain objects that carry the name of their
 * type in `__typename`, so the graph can be built without the framework.
 */
@InterfaceType({
  description:
    'Anything that can be fetched again by its id, with `node(id:)`. Example: note 2 of IPG366, with the id `IPG366/notes/2`.',
  resolveType: (value: Node) => value.__typename,
})
export abstract class Node {
  readonly __typename!: string;

  @Field(() => ID, {
    description: 'Readable, global and stable. Example: `OPCS4:V40.1`, `IPG366`, `IPG366/notes/2`.',
  })
  readonly id!: string;
}

/** Where in a document something was said. Offsets count UTF-16 code units, as JavaScript strings do. */
@ObjectType({
  description:
    'Where in the text of a document something was said. Example: the line `V55.- Levels of spine` of IPG366.',
})
export class Span {
  @Field(() => Int, {
    description: 'Offset of the first character in `Guidance.text`, from 0. Example: `197`.',
  })
  readonly start!: number;

  @Field(() => Int, {
    description:
      'Offset after the last character, so `text.slice(start, end)` are the words. Example: `218`.',
  })
  readonly end!: number;

  @Field(() => String, { description: 'The words themselves. Example: `V55.- Levels of spine`.' })
  readonly text!: string;
}
