/**
 * Changes the code on purpose, one small change at a time, and counts how many of the changes a test notices. Run with
 * `npm run mutation`, or for one file with `npm run mutation -- --mutate src/documents/text.ts`.
 */
export default {
  mutate: [
    'src/documents/**/*.ts',
    // Examples for people. The tests read every one of them, so a change to one is no change to the reader.
    '!src/documents/variations.ts',
  ],
  testRunner: 'jest',
  jest: { configFile: 'jest.mutation.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // The reader is made of tables, which are filled while a module loads. What is in them is its grammar, so it counts.
  ignoreStatic: false,
  concurrency: 2,
  // A busy machine must not pass for an endless loop, which is told by how often a place is reached.
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  // What was found before is asked again only for code that changed and for tests that are new.
  incrementalFile: 'reports/mutation/incremental.json',
  tempDirName: '.stryker-tmp',
};
