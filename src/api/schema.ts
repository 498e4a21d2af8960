import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import {
  Code,
  Concept,
  Guidance,
  Note,
  Procedure,
  Release,
  Revision,
  Rule,
  Step,
  Validation,
} from '../model/index.js';
import { CodeCheckResolver } from './code-checks.js';
import { CodeResolver, NamingByObligationResolver, TargetResolver } from './codes.js';
import { CompositionResolver } from './compositions.js';
import { ConceptResolver, ConceptTargetResolver, MappedCodeResolver } from './concepts.js';
import { ExampleResolver } from './examples.js';
import { GuidanceResolver } from './guidance.js';
import {
  CodeHistoryResolver,
  NationalUsageResolver,
  EditionResolver,
  RecommendationResolver,
} from './editions.js';
import { NodeResolver } from './nodes.js';
import { PublicationResolver } from './publications.js';
import { QualityResolver } from './quality.js';
import { RevalidationResolver } from './revalidations.js';
import { RevisionResolver } from './revisions.js';
import { SearchResolver } from './search.js';
import { RuleResolver } from './rules.js';
import { CodeUsageResolver, CoverageResolver, StatisticsResolver } from './statistics.js';
import { ValidationResolver } from './validations.js';

/** Builds the GraphQL schema. `schema.graphql` is what this prints, and is the contract with clients. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      GuidanceResolver,
      CodeResolver,
      CodeCheckResolver,
      TargetResolver,
      ConceptResolver,
      MappedCodeResolver,
      ConceptTargetResolver,
      NamingByObligationResolver,
      CodeHistoryResolver,
      NationalUsageResolver,
      EditionResolver,
      RecommendationResolver,
      SearchResolver,
      NodeResolver,
      RuleResolver,
      QualityResolver,
      ExampleResolver,
      PublicationResolver,
      RevisionResolver,
      ValidationResolver,
      RevalidationResolver,
      CompositionResolver,
      StatisticsResolver,
      CoverageResolver,
      CodeUsageResolver,
    ],
    // What is only reached through the interface Node has to be named.
    orphanedTypes: [
      Guidance,
      Procedure,
      Code,
      Concept,
      Release,
      Note,
      Step,
      Revision,
      Rule,
      Validation,
    ],
    validate: false,
  });
  describeRoots(schema);
  return schema;
}

/** TypeGraphQL makes the two root types itself and leaves them without a description. */
function describeRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (query)
    query.description =
      'What can be asked: guidance, codes, concepts, notes, rules, revisions, recorded validations and statistics. Example: `guidance(reference: "IPG366") { title }`.';
  if (mutation)
    mutation.description =
      'What can be done: publish and withdraw guidance, and validate a coding. Example: `validateCoding` for the coding `V40.1`, `V55.1`, `Z67.5`.';
}
