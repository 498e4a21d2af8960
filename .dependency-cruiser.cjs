// Who may import whom. Each rule is the sentence that docs/architecture.md ends its paragraph on that folder with.

/** What a folder may reach besides packages; type imports of the nouns are always fine. */
const mayOnly = (from, to, comment) => ({
  name: `${from}-may-not`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}` },
  to: { path: '^(src|seed)/', pathNot: `^src/(${[from, ...to].join('|')})` },
});

/** The verbs know the nouns by type only, so they run without the framework. */
const nounsByTypeOnly = {
  name: 'nouns-by-type-only',
  comment:
    'The verbs import the nouns with `import type`, so that they need no framework, server or database.',
  severity: 'error',
  from: {
    path: '^src/(notation|edition-names|(?:curator-questions|question-keys)|parts|records|documents|releases|knowledge|validation|audit|store)',
  },
  to: { path: '^src/model/', dependencyTypesNot: ['type-only'] },
};

const nothingPrivate = {
  name: 'prisma-in-the-store-only',
  comment: 'store/ is the only folder that knows Prisma.',
  severity: 'error',
  from: { path: '^(src|seed)/', pathNot: '^src/store/' },
  to: { path: '@prisma|^src/store/generated' },
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Nothing points back. The nouns of model/ refer to each other, by thunks, and are the one exception.',
      severity: 'error',
      from: { pathNot: '^src/(model|store/generated)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    mayOnly(
      'model',
      [],
      'model/ may not import anything of ours: it is where everybody else starts.',
    ),
    mayOnly('notation', ['model', 'records'], 'notation may not know what is stored.'),
    mayOnly(
      '(?:curator-questions|question-keys)',
      ['model'],
      'curator-questions may not know where they are asked.',
    ),
    mayOnly(
      'documents',
      [
        'notation',
        'edition-names',
        '(?:curator-questions|question-keys)',
        'calendar',
        'encoding',
        'records',
        'model',
        'opcs4-chapters',
      ],
      'documents/ may not know which codes exist, nor store anything.',
    ),
    mayOnly(
      'releases',
      [
        'notation',
        'edition-names',
        'calendar',
        'encoding',
        'opcs4-chapters',
        'icd10-chapters',
        'records',
        'model',
      ],
      'releases/ may not know guidance, nor store anything.',
    ),
    mayOnly(
      'knowledge',
      [
        'notation',
        'edition-names',
        '(?:curator-questions|question-keys)',
        'icd10-chapters',
        'records',
        'model',
      ],
      'knowledge/ may not read text, judge codings, or change once it is built.',
    ),
    mayOnly(
      'validation',
      [
        'knowledge',
        'notation',
        'calendar',
        'opcs4-chapters',
        'icd10-chapters',
        'model',
        'markdown',
      ],
      'validation/ may not touch the store, the clock or GraphQL.',
    ),
    mayOnly(
      'audit',
      ['knowledge', 'validation', 'notation', 'encoding', 'releases/dates', 'records', 'model'],
      'audit/ may not open files, know threads, or say what is wrong with a coding: that is for validation/.',
    ),
    mayOnly(
      'search-words',
      [],
      'search-words may not know what is searched: it is the same for what is kept and for what is asked.',
    ),
    mayOnly(
      'store',
      ['records', 'search-words', 'model'],
      'store/ may not know what records mean.',
    ),
    mayOnly(
      'api',
      ['registry', 'knowledge', 'validation', 'search-words', 'model'],
      'api/ may not know Prisma or files: it turns GraphQL words into one call.',
    ),
    mayOnly(
      'export',
      ['registry', 'knowledge', 'notation', 'model'],
      'export/ may not know Prisma, files or GraphQL: it turns an address into rows.',
    ),
    mayOnly(
      'cli',
      [
        'registry',
        'submission',
        'parts',
        'audit',
        'documents',
        'releases',
        'knowledge',
        'validation',
        'records',
        'calendar',
        'encoding',
        'notation',
        'model',
      ],
      'cli/ may not know GraphQL: it turns command words into one call.',
    ),
    nounsByTypeOnly,
    nothingPrivate,
    {
      name: 'not-to-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.md$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/store/generated/(sqlite|postgresql)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json', '.md'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
