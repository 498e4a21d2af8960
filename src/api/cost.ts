import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  GraphQLError,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { Context } from './context.js';

/** The most that one request may cost, in fields that could be asked for. The heaviest example in the docs costs under a tenth. */
const mostCost = 50_000;
/** How long a plain list is taken to be. */
const listLength = 5;

/**
 * A field costs one and what is asked below it, times the size of the page or a usual length for a plain list. The graph goes
 * round in circles, so without a limit a hundred characters could ask for the whole of it many times over.
 */
const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const first: unknown = args['first'];
  if (typeof first === 'number') return 1 + Math.max(1, first) * childComplexity;
  return 1 + (isList(field.type) && !isPage(field.type) ? listLength : 1) * childComplexity;
};

/** The list inside a connection was counted with its `first`. */
function isPage(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Edge');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Refuses a request that asks for too much before any of it is worked out. */
export const costLimit: ApolloServerPlugin<Context> = {
  requestDidStart() {
    return Promise.resolve({
      didResolveOperation({ schema, document, request, operationName }) {
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          estimators: [estimate],
          ...(operationName && { operationName }),
        });
        if (cost <= mostCost) return Promise.resolve();
        throw new GraphQLError(
          `This request could ask for ${cost} fields; at most ${mostCost} are answered at once. Ask for smaller pages or fewer levels.`,
          { extensions: { code: 'COST_LIMIT_EXCEEDED', http: { status: 400 } } },
        );
      },
    });
  },
};
