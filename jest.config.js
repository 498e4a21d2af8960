/** Packages that are published as ES modules only, which Jest has to compile to CommonJS. */
const esModules = [
  'content-disposition',
  'dom-serializer',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'htmlparser2',
  'uuid',
];

const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
      },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
];

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': swc('typescript'),
    '^.+\\.js$': swc('ecmascript'),
    '^.+\\.md$': '<rootDir>/test/markdown-transform.cjs',
  },
  moduleNameMapper: {
    // Prisma's client imports its runtime as .mjs; Jest runs CommonJS.
    '^(@prisma/client/runtime/.*)\\.mjs$': '$1.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // Where Stryker keeps its copies of the project.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
