import { Field, Int, ObjectType } from 'type-graphql';

/** How often a code was recorded nationally in a period. */
@ObjectType({
  description:
    'How often a code was recorded nationally in a period. Example: 51 times in 2023-24 for `V40.1`.',
})
export class UsageInPeriod {
  @Field(() => String, {
    nullable: true,
    description:
      'The period by its name; null when its counts do not state one. Example: `2023-24`.',
  })
  readonly period!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day of the period; null when not stated. Example: `2023-04-01`.',
  })
  readonly from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day of the period; null when not stated. Example: `2024-03-31`.',
  })
  readonly to!: string | null;

  @Field(() => Int, { description: 'How often it was recorded. Example: `51`.' })
  readonly count!: number;
}
