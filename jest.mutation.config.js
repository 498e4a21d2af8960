import config from './jest.config.js';

/**
 * The tests that changes made by Stryker are run against: pure ones, without server or database.
 *
 * @type {import('jest').Config}
 */
export default {
  ...config,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/mutation/suites.cjs'],
  testEnvironment: './test/mutation/first-failure-environment.cjs',
};
