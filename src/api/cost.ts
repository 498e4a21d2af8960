import type { ApolloServerPlugin } from '@apollo/server';
import {
  BREAK,
  getVariableValues,
  GraphQLError,
  isListType,
  isNonNullType,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLOutputType,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { badInput } from './connection.js';
import type { Context } from './context.js';

/** The most that one request may cost, in fields that could be asked for. The heaviest example in the docs costs under a tenth. */
const mostCost = 50_000;
/** How long a plain list is taken to be. */
const listLength = 5;
/** Lists that are empty for most codes, so that a thousand codes can be checked at once. */
const mostlyEmpty: ReadonlySet<string> = new Set(['CodeCheck.replacedBy', 'CodeCheck.lookAlikes']);
/**
 * What costs more than looking at a field: work, or long texts. Measured among 5,000 documents that nearly all name the
 * same codes, a millisecond that nothing is kept of costs 25, so that what is let through takes less than two seconds.
 */
const dear: Readonly<Record<string, number>> = {
  'Mutation.validateCoding': 2_500,
  'Mutation.validateCodings': 2_500,
  'Query.revalidate': 2_500,
  'Query.compose': 2_500,
  'Mutation.publishGuidance': 10_000,
  'Mutation.withdrawGuidance': 10_000,
  // Versions and revisions of the past may each have to be loaded whole.
  'Query.guidanceChanges': 5_000,
  // Tries every example of the document: a hundred of a hundred codes each take most of a second.
  'Query.guidanceCoverage': 20_000,
  'Query.impact': 4_000,
  'Query.editionChanges': 1_500,
  // Looks through all codes, or all documents, for what a filter asks.
  'Query.allCodes': 200,
  'Query.allGuidance': 100,
  'Query.expand': 100,
  'Query.search': 350,
  // Gathers the places in all documents that name a code.
  'Code.guidance': 250,
  'Code.guidanceByObligation': 350,
  'Code.notes': 250,
  'CodeUsage.guidance': 350,
  'Code.editions': 10,
  'Code.firstSeen': 10,
  'Code.lastSeen': 10,
  'Revision.guidanceCount': 200,
  'Revision.codeCount': 200,
  'Revision.releases': 200,
  'Revision.publications': 10,
  'Guidance.versions': 50,
  // SNOMED CT is not in memory.
  'Query.concept': 10,
  'Concept.parents': 10,
  'Concept.children': 20,
  'Concept.synonyms': 5,
  'Concept.replacedBy': 5,
  'Concept.replaces': 5,
  'Target.concept': 5,
  'Concept.ancestors': 20,
  'Concept.descendants': 500,
  'Concept.isA': 10,
  'Concept.maps': 5,
  'Code.mappedFrom': 20,
  'Guidance.text': 200,
  'Rule.page': 20,
  // Looks at up to 300 codings that proposals come to.
  'Validation.corrections': 1_500,
  // Looks at every code and every document once for each revision.
  'Statistics.guidanceByCode': 1_000,
  'Statistics.guidanceByEdition': 500,
  'Statistics.guidanceByYear': 500,
  'Statistics.recommendedTogether': 1_000,
  'Statistics.obligationsByChapter': 1_000,
  'Statistics.coverage': 1_000,
  'Statistics.usagePeriods': 100,
  'Statistics.usageByCode': 2_000,
  'Statistics.usageByChapter': 1_000,
};

/** The arguments that decide what a field costs. */
const deciding = ['first', 'ids', 'keys', 'inputs', 'codes', 'asOf'] as const;
type Deciding = Readonly<Partial<Record<(typeof deciding)[number], unknown>>>;

/** The longest list of ids, keys or inputs that a field takes. It refuses a longer one itself, and says what to do. */
const longestList = 1_000;

/** What a day adds: its edition is not the one that is linked, so that all is looked up anew. */
const ofDay = 50;

/**
 * A field costs one and what is asked below it, times the size of the page, the number of ids, keys or inputs, or a usual length for a
 * plain list. The graph goes round in circles, so without a limit a hundred characters could ask for the whole of it
 * many times over.
 */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const name = `${type.name}.${field.name}`;
  const given: Deciding = args;
  const times = mostlyEmpty.has(name) ? 1 : timesAsked(type.name, field.type, given);
  const anew = type.name === 'Target' && given.asOf != null ? ofDay : 0;
  return (dear[name] ?? 1) + anew + times * childComplexity;
};

function timesAsked(
  parent: string,
  type: GraphQLOutputType,
  { first, ids, keys, inputs, codes }: Deciding,
): number {
  if (typeof first === 'number') return Math.max(1, first);
  // Each list of codes in the answer can be as long.
  if (typeof codes === 'number') return Math.max(1, codes / listLength);
  const named = ids ?? keys ?? inputs;
  if (Array.isArray(named)) return Math.min(Math.max(1, named.length), longestList);
  return isList(type) && !isPage(parent) ? listLength : 1;
}

/** The lists inside a connection, of nodes as well as of edges, were counted with its `first`. */
function isPage(parent: string): boolean {
  return parent.endsWith('Connection');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Refuses a request that asks for too much before any of it is worked out. */
export const costLimit: ApolloServerPlugin<Context> = {
  requestDidStart() {
    return Promise.resolve({
      didResolveOperation({ schema, document, operation, operationName, request }) {
        const variables = request.variables ?? {};
        assertVariables(schema, operation, variables);
        const cost = keptCost(document, operation, () =>
          getComplexity({
            schema,
            query: document,
            variables,
            estimators: [estimate],
            ...(operationName && { operationName }),
          }),
        );
        if (cost <= mostCost) return Promise.resolve();
        throw new GraphQLError(
          `This request could ask for ${cost} fields; at most ${mostCost} are answered at once. Ask for smaller pages, fewer levels, or in several requests.`,
          { extensions: { code: 'COST_LIMIT_EXCEEDED', http: { status: 400 } } },
        );
      },
    });
  },
};

/**
 * What operations cost whose variables do not decide it. To work it out takes several times as long as to answer a small
 * request; a document that is sent again is the same object.
 */
const keptCosts = new WeakMap<OperationDefinitionNode, number>();

function keptCost(
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  workOut: () => number,
): number {
  const kept = operation && keptCosts.get(operation);
  if (kept !== undefined) return kept;
  const cost = workOut();
  if (operation && !isDecidedByVariables(document)) keptCosts.set(operation, cost);
  return cost;
}

/** Whether a variable decides how often something is asked, or whether it is asked at all. */
function isDecidedByVariables(document: DocumentNode): boolean {
  let isDecided = false;
  const look = (node: ASTNode) => {
    visit(node, {
      Variable() {
        isDecided = true;
        return BREAK;
      },
    });
    return isDecided ? BREAK : undefined;
  };
  visit(document, {
    Directive: look,
    Argument: (argument) =>
      deciding.some((name) => name === argument.name.value) ? look(argument) : undefined,
  });
  return isDecided;
}

/** Variables are looked at here first, so that a wrong one is told as the fault of the client that it is. */
function assertVariables(
  schema: Parameters<typeof getVariableValues>[0],
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown>,
): void {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, {
    maxErrors: 5,
  });
  const [error] = errors ?? [];
  if (error) throw badInput(error.message);
}
