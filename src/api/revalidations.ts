import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CurrentReport, Guidance, Revalidation } from '../model/index.js';
import { validationPrefix } from '../registry.js';
import type { Context } from './context.js';

@Resolver(() => CurrentReport)
export class RevalidationResolver {
  @Query(() => Revalidation, {
    nullable: true,
    description:
      'What a recorded validation would come to today, against the knowledge in force and the rules of today, and what differs. Nothing is recorded. Null when there is no such validation. Example: `revalidate(id: "validation:019ab0c2-7d3e-7000-8000-000000000001") { isSame changes appeared { message } gone { message } }`.',
  })
  revalidate(
    @Arg('id', () => ID, {
      description:
        'The id of the validation. Example: `validation:019ab0c2-7d3e-7000-8000-000000000001`.',
    })
    id: string,
    @Ctx() { registry, knowledge }: Context,
  ): Promise<Revalidation | null> {
    return registry.revalidate(id.replace(validationPrefix, ''), knowledge);
  }

  @FieldResolver(() => Guidance, {
    nullable: true,
    description:
      'The guidance document it is checked against, as it is in force; null when there is none. Example: version 2 of IPG366.',
  })
  guidance(
    @Root() { guidanceReference: reference }: CurrentReport,
    @Ctx() { knowledge }: Context,
  ): Guidance | null {
    return reference === null ? null : knowledge.guidance(reference);
  }
}
