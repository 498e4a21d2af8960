import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { qualityOf } from '../knowledge/quality.js';
import { QualityRemark } from '../model/index.js';
import type { Context } from './context.js';

@Resolver(() => QualityRemark)
export class QualityResolver {
  @Query(() => [QualityRemark], {
    nullable: true,
    description:
      'What the author of a guidance document should look at, in the order of the document: likely mistakes, and what was not understood. Empty when there is nothing; null when no such guidance is in force. Example: `guidanceQuality(reference: "IPG366") { kind words }`.',
  })
  guidanceQuality(
    @Arg('reference', () => String, {
      description: 'The reference of the document. Example: `IPG366`.',
    })
    reference: string,
    @Ctx() { knowledge }: Context,
  ): readonly QualityRemark[] | null {
    const guidance = knowledge.guidance(reference);
    return guidance && qualityOf(guidance, knowledge);
  }
}
