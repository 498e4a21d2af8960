import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
  getNamedType,
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

/** Long texts, whose example would be the document itself. */
const longTexts = new Set(['text', 'words', 'page']);

/** Everything that carries a description: types, fields, arguments, input fields and values. */
const described = types.flatMap((type): [string, string | null | undefined, boolean][] => [
  [type.name, type.description, false],
  ...membersOf(type),
]);

function membersOf(type: GraphQLNamedType): [string, string | null | undefined, boolean][] {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name, description }) => [`${type.name}.${name}`, description, false]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => [
      `${type.name}.${name}`,
      description,
      true,
    ]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(
    (field): [string, string | null | undefined, boolean][] => [
      [
        `${type.name}.${field.name}`,
        field.description,
        isLeafType(getNamedType(field.type)) && !longTexts.has(field.name),
      ],
      ...field.args.map(({ name, description }): [string, string | null | undefined, boolean] => [
        `${type.name}.${field.name}(${name})`,
        description,
        true,
      ]),
    ],
  );
}

test.each(described)(
  '%s is described, and shown by an example where it is a value',
  (_name, description, needsExample) => {
    expect(description).toEqual(expect.stringMatching(/\S.*[.)]$|`\.$/s));
    if (needsExample) expect(description).toContain('Example: ');
  },
);

test('nothing is deprecated without a day', () => {
  for (const [, reason] of committed.matchAll(/@deprecated\(reason: "([^"]*)"\)/g)) {
    expect(reason).toMatch(/\d{4}-\d\d-\d\d/);
  }
});
