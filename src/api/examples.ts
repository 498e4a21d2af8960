import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { GuidanceCoverage } from '../model/index.js';
import { coverageOf } from '../validation/example-coverage.js';
import type { Context } from './context.js';

@Resolver(() => GuidanceCoverage)
export class ExampleResolver {
  @Query(() => GuidanceCoverage, {
    nullable: true,
    description:
      'What the examples of a guidance document exercise of it, and what they do not: they are tried when this is asked. Null when no such guidance is in force. Example: `guidanceCoverage(reference: "IPG366") { exampleCount failed { differences } unexercisedSteps { words } }`.',
  })
  guidanceCoverage(
    @Arg('reference', () => String, {
      description: 'The reference of the document. Example: `IPG366`.',
    })
    reference: string,
    @Ctx() { knowledge }: Context,
  ): GuidanceCoverage | null {
    const guidance = knowledge.guidance(reference);
    const today = new Date().toISOString().slice(0, 10);
    return guidance && coverageOf(guidance, knowledge, today);
  }
}
