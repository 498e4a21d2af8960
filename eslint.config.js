import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      'data/',
      'src/store/generated/',
      '**/generated/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Every file says what it gives away by name.
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a const object, which Prisma and GraphQL both accept.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^\\$(query|execute)RawUnsafe$/]',
          message:
            'Only store/bulk.ts and what asks SNOMED CT write SQL by hand, with names that are not input.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true },
      ],
      // The classes of model/ are shapes: nodes are plain objects, made without a constructor.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Only the process itself reads its environment.
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/kb.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings come from settings.ts; only main.ts and kb.ts read the environment.',
        },
      ],
    },
  },
  {
    // SQL by hand: its names come from the schema, its values are parameters.
    files: ['src/store/bulk.ts', 'src/store/search-words.ts', 'src/store/terminology.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['*.config.ts', 'web/modules.d.ts', 'src/markdown.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Jest's matchers, such as expect.any(), are of type any.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs['flat/schema-recommended'].rules,
      ...graphqlPlugin.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true,
        },
      ],
      // Values such as a span or a finding have no id of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Lists that are short by nature, such as the steps of a solution, are plain lists.
      '@graphql-eslint/relay-edge-types': [
        'error',
        // A row of a statistic is counted anew in every revision and has no id to fetch it again by.
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Paging goes forward only.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // The answer of an answer has no better name.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Many codings come as a list of what one comes as, so the rule "input-name" cannot be kept to the letter.
      '@graphql-eslint/input-name': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ObjectTypeDefinition[name.value="Mutation"] > FieldDefinition > InputValueDefinition[name.value!=/^inputs?$/]',
          message: 'A mutation takes one "input", or a list of "inputs".',
        },
      ],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/require-deprecation-date': 'error',
    },
  },
);
