import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Finding, Rule, RulePack } from '../model/index.js';
import { allRules } from '../validation/rules/index.js';

const rules: readonly Rule[] = allRules.map(
  ({ name, pack, axis, severity, summary, source, certainty, page }) =>
    Object.freeze({
      __typename: 'Rule',
      id: `rule:${name}`,
      name,
      pack,
      axis,
      severity,
      summary,
      source,
      certainty,
      page,
    }),
);

/** A rule by its global id, or null. */
export function ruleById(id: string): Rule | null {
  return rules.find((rule) => rule.id === id) ?? null;
}

@Resolver(() => Finding)
export class RuleResolver {
  @Query(() => [Rule], {
    description:
      'The rules that codings are checked against, in the order they are reported. Example: `rules(pack: GUIDANCE) { name summary }`.',
  })
  rules(
    @Arg('pack', () => RulePack, {
      nullable: true,
      description: 'Only those of this pack. Example: `GUIDANCE`.',
    })
    pack: RulePack | null | undefined,
  ): Rule[] {
    return rules.filter((rule) => pack == null || rule.pack === pack);
  }

  @FieldResolver(() => Rule, {
    nullable: true,
    description:
      'The rule, with its page; null when it is no longer among the rules. Example: `guidance/second-place`.',
  })
  rule(@Root() finding: Finding): Rule | null {
    return ruleById(`rule:${finding.ruleName}`);
  }
}
