import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './api/schema.js';

/** The GraphQL schema as text, in an order that does not depend on the order of the code. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
