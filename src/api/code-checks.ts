import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { checkCodes } from '../knowledge/check-codes.js';
import { CodeCheck } from '../model/index.js';
import { atMost, CodeKey } from './codes.js';
import type { Context } from './context.js';

/** The most codes that are checked in one request: a year of one ward, or a page of a spreadsheet. */
const mostKeys = 1_000;

@Resolver()
export class CodeCheckResolver {
  @Query(() => [CodeCheck], {
    description:
      'What is known of codes as somebody wrote them, in the order of the keys: whether they exist and can be recorded, else what replaced them or what may be meant. Nothing is recorded. Example: `checkCodes(keys: [{ system: OPCS4, value: "V4O.1" }]) { verdict words lookAlikes { value } }`.',
  })
  checkCodes(
    @Arg('keys', () => [CodeKey], {
      description: `At most ${mostKeys}. Example: \`[{ system: OPCS4, value: "V40.1" }]\`.`,
    })
    keys: CodeKey[],
    @Arg('asOf', () => GraphQLLocalDate, {
      nullable: true,
      description:
        'In the edition that is mandated on this day; where that is not stored, the verdict is `CANNOT_TELL`. In the edition that answers are of when not given. Example: `2021-05-01`.',
    })
    asOf: string | null | undefined,
    @Ctx() { knowledge, loaders }: Context,
  ): Promise<readonly CodeCheck[]> {
    const written = atMost(keys, 'keys', mostKeys).map(({ system, value }) => ({
      system,
      written: value,
    }));
    return checkCodes(knowledge, written, asOf ?? null, (ids) => loaders.known(ids));
  }
}
