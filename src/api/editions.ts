import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { editionsOf, replacedBy, replacesOf, statusOf } from '../knowledge/code-history.js';
import { editionChanges, impactOf } from '../knowledge/edition-changes.js';
import { referenceKey } from '../knowledge/look-back.js';
import { stalenessOf } from '../knowledge/staleness.js';
import {
  Code,
  CodeEdition,
  CodeEquivalence,
  CodeStatus,
  CodeSystem,
  Edition,
  EditionChangeKind,
  Recommendation,
  Staleness,
  UsageInPeriod,
  type EditionChange,
  type Impact,
} from '../model/index.js';
import { compared } from './as-of.js';
import { page, PageArgs, type Connection } from './connection.js';
import { EditionChangeConnection, ImpactConnection } from './connections.js';
import type { Context } from './context.js';

@Resolver()
export class EditionResolver {
  @Query(() => [Edition], {
    description:
      'The editions of a classification with the days they are mandated, stored or not, oldest first. Example: `editions(system: OPCS4) { edition from current release { complete } }`.',
  })
  editions(
    @Arg('system', () => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
    system: CodeSystem,
    @Ctx() { knowledge }: Context,
  ): readonly Edition[] {
    return knowledge.editions(system);
  }

  @Query(() => EditionChangeConnection, {
    nullable: true,
    description:
      'What became of every code and heading from one stored edition to another, in the plain order of their codes. An error (`EDITION_NOT_STORED`) says when one of them is not stored whole. Example: `editionChanges(system: OPCS4, from: "4.9", to: "4.10", kind: ADDED) { totalCount }`.',
  })
  editionChanges(
    @Arg('system', () => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
    system: CodeSystem,
    @Arg('from', () => String, {
      description: 'The earlier edition, by any of its names. Example: `4.9`, `OPCS-4.9`.',
    })
    from: string,
    @Arg('to', () => String, { description: 'The later edition. Example: `4.10`.' })
    to: string,
    @Arg('kind', () => EditionChangeKind, {
      nullable: true,
      description: 'Only changes of this kind. Example: `ADDED`.',
    })
    kind: EditionChangeKind | null | undefined,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<EditionChange> {
    const changes = compared(editionChanges(knowledge, system, from, to));
    const asked = kind == null ? changes : changes.filter((change) => change.kind === kind);
    return page(asked, pageArgs, 'editionChanges', ({ value }) => value);
  }

  @Query(() => ImpactConnection, {
    nullable: true,
    description:
      'The guidance in force that names a code which changes from one stored edition to another, itself or by its category or range, in the order of references. Example: `impact(system: ICD10, from: "4", to: "5") { nodes { guidance { reference } } }`.',
  })
  impact(
    @Arg('system', () => CodeSystem, { description: 'The code system. Example: `ICD10`.' })
    system: CodeSystem,
    @Arg('from', () => String, { description: 'The earlier edition. Example: `4`.' })
    from: string,
    @Arg('to', () => String, { description: 'The later edition. Example: `5`.' })
    to: string,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { knowledge }: Context,
  ): Connection<Impact> {
    const impacts = compared(impactOf(knowledge, system, from, to));
    return page(impacts, pageArgs, 'impact', ({ guidance }) => referenceKey(guidance.reference));
  }
}

@Resolver(() => Code)
export class CodeHistoryResolver {
  @FieldResolver(() => CodeStatus, {
    description:
      'How it stands to the edition that answers are of. Example: `RETIRED` for `I48.X` of ICD-10 edition 4 while edition 5 is in force.',
  })
  status(@Root() code: Code, @Ctx() { knowledge }: Context): CodeStatus {
    return statusOf(knowledge, code);
  }

  @FieldResolver(() => [CodeEdition], {
    description:
      'The stored editions that have it, oldest first, with its title in each. An edition that is not stored is not told. Example: OPCS-4.10 for `V40.1`.',
  })
  editions(@Root() code: Code, @Ctx() { knowledge }: Context): CodeEdition[] {
    return editionsOf(knowledge, code);
  }

  @FieldResolver(() => Edition, {
    description: 'The earliest stored edition that has it. Example: OPCS-4.10 for `V40.1`.',
  })
  firstSeen(@Root() code: Code, @Ctx() { knowledge }: Context): Edition {
    return endOf(editionsOf(knowledge, code), 0);
  }

  @FieldResolver(() => Edition, {
    description: 'The latest stored edition that has it. Example: OPCS-4.10 for `V40.1`.',
  })
  lastSeen(@Root() code: Code, @Ctx() { knowledge }: Context): Edition {
    return endOf(editionsOf(knowledge, code), -1);
  }

  @FieldResolver(() => [CodeEquivalence], {
    description:
      'The codes that took its place, by the tables of coding equivalences that are stored. Example: `I48.9` of ICD-10 edition 5 for `I48.X`, where a table says so.',
  })
  replacedBy(@Root() { system, value }: Code, @Ctx() { knowledge }: Context): CodeEquivalence[] {
    return replacedBy(knowledge, system, value);
  }

  @FieldResolver(() => [CodeEquivalence], {
    description:
      'The codes whose place it took, by the tables of coding equivalences that are stored. Example: `I48.X` of ICD-10 edition 4 for `I48.9`, where a table says so.',
  })
  replaces(@Root() code: Code, @Ctx() { knowledge }: Context): CodeEquivalence[] {
    return replacesOf(knowledge, code);
  }
}

@Resolver(() => Code)
export class NationalUsageResolver {
  @FieldResolver(() => [UsageInPeriod], {
    description:
      'How often it was recorded nationally, newest period first; empty where no counts of it are stored, which is not to say that it was not recorded. Example: 51 times in 2023-24 for `V40.1`.',
  })
  usage(@Root() { system, value }: Code, @Ctx() { knowledge }: Context): readonly UsageInPeriod[] {
    return knowledge.usage.of(system, value);
  }
}

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @FieldResolver(() => Staleness, {
    description:
      'Whether it can still be followed with the editions in force, and which of its codes stand in the way. Example: `CURRENT` for IPG366.',
  })
  staleness(@Root() { procedure }: Recommendation, @Ctx() { knowledge }: Context): Staleness {
    return stalenessOf(knowledge, procedure.guidance);
  }
}

/** A code is of an edition, so there is always one that has it. */
function endOf(editions: readonly CodeEdition[], at: 0 | -1): Edition {
  const found = editions.at(at);
  if (!found) throw new Error('A code is stored in no edition');
  return found.edition;
}
