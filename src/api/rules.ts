import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CodeSystem, Finding, Rule, RulePack, Severity } from '../model/index.js';
import { allRules } from '../validation/rules/index.js';

const rules: readonly Rule[] = allRules.map(
  ({ name, pack, system, isOff, axis, severity, summary, source, certainty, page }) =>
    Object.freeze({
      __typename: 'Rule',
      id: `rule:${name}`,
      name,
      pack,
      system,
      onByDefault: isOff !== true,
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
    @Arg('severity', () => Severity, {
      nullable: true,
      description: 'Only those of this severity. Example: `ERROR`.',
    })
    severity: Severity | null | undefined,
    @Arg('system', () => CodeSystem, {
      nullable: true,
      description:
        'Only those that judge codes of this system, which those for every system do too. Example: `ICD10`.',
    })
    system: CodeSystem | null | undefined,
  ): Rule[] {
    return rules.filter(
      (rule) =>
        (pack == null || rule.pack === pack) &&
        (severity == null || rule.severity === severity) &&
        (system == null || rule.system === null || rule.system === system),
    );
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
