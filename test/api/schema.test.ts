import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';
import { schemaText } from '../../src/schema.js';

const committed = readFileSync(path.join(__dirname, '..', '..', 'schema.graphql'), 'utf8');
const types = Object.values(buildSchema(committed).getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('schema.graphql is what the program serves', () => {
  expect(committed).toBe(schemaText());
});

type Described = [name: string, description: string | null | undefined];

/** Everything that has to show an example: types, fields, arguments and input fields. Scalars come from libraries. */
const withExample = types
  .filter((type) => !isScalarType(type))
  .flatMap((type): Described[] => [[type.name, type.description], ...fieldsOf(type)]);

/** What needs no example: the values of enums, which are examples themselves, and scalars. */
const withoutExample = types.flatMap((type): Described[] => {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]);
  return isScalarType(type) ? [[type.name, type.description]] : [];
});

function fieldsOf(type: GraphQLNamedType): Described[] {
  const fields: (GraphQLInputField | GraphQLField<unknown, unknown>)[] =
    isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
      : [];
  return fields.flatMap((field): Described[] => [
    [`${type.name}.${field.name}`, field.description],
    ...('args' in field ? field.args : []).map(({ name, description }): Described => [
      `${type.name}.${field.name}(${name})`,
      description,
    ]),
  ]);
}

const sentences = /\S.*[.)]$|`\.$/s;

test.each(withExample)('%s is described and shown by an example', (_name, description) => {
  expect(description).toEqual(expect.stringMatching(sentences));
  expect(description).toMatch(/Example: \S/);
});

test.each(withoutExample)('%s is described', (_name, description) => {
  expect(description).toEqual(expect.stringMatching(sentences));
});

test('nothing is deprecated without a day', () => {
  for (const [, reason] of committed.matchAll(/@deprecated\(reason: "([^"]*)"\)/g)) {
    expect(reason).toMatch(/\d{4}-\d\d-\d\d/);
  }
});
