import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PublishingBusy, RecordingBusy, RecordingTooLarge } from '../registry.js';

/** The codes of errors that clients can meet. Anything else is a bug, and leaves without its message. */
export const errorCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
  'COST_LIMIT_EXCEEDED',
  'CONFLICT',
  'EDITION_NOT_STORED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;

const known = new Set<unknown>(errorCodes);

/** What a client gets to see of an error: faults of its own with their message, bugs without theirs. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (bug: unknown) => void,
): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (known.has(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { message, ...place, extensions: { code } };
  if (!path && error instanceof GraphQLError && !error.originalError) {
    return { message, ...place, extensions: { code: 'BAD_REQUEST' } };
  }
  const cause = unwrapResolverError(error);
  const expected = expectedFault(cause);
  if (expected) return { message: expected.message, ...place, extensions: { code: expected.code } };
  report(cause);
  return {
    message: 'Something went wrong here. It has been logged.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** What is no bug: with its message, which says what to do, and its code. */
function expectedFault(
  cause: unknown,
): { readonly message: string; readonly code: (typeof errorCodes)[number] } | null {
  if (cause instanceof PublishingBusy) return { message: cause.message, code: 'CONFLICT' };
  if (cause instanceof RecordingBusy)
    return { message: cause.message, code: 'SERVICE_UNAVAILABLE' };
  if (cause instanceof RecordingTooLarge) return { message: cause.message, code: 'BAD_USER_INPUT' };
  return null;
}
