const { existsSync } = require('node:fs');

const compileTypeScript = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }];

/** Tests in a folder of tests/. Which command runs which project stands in scripts/suites.mjs. */
const project = (displayName, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  roots: [`<rootDir>/tests/${displayName}`],
  testMatch: ['**/*.test.ts'],
  testEnvironment: '<rootDir>/tests/support/app-environment.cjs',
  // Only the tests are compiled: the app and the plugin run as they were built, which is what users install.
  transform: { '^.+\\.tsx?$': compileTypeScript },
  ...extra,
});

const plugin = require('./src/plugins/careers/jest.config.js');

const onBuiltApp = { globalSetup: '<rootDir>/tests/support/prepare-app.mjs' };
const inBrowser = {
  globalSetup: '<rootDir>/tests/support/prepare-browser.mjs',
  testEnvironment: '<rootDir>/tests/support/browser-environment.cjs',
};

/** @type {import('jest').Config} */
module.exports = {
  // Most tests boot Strapi or start processes, on machines that are busy with other things too.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  projects: [
    '<rootDir>/src/plugins/careers',
    {
      ...plugin,
      displayName: 'long',
      testMatch: ['<rootDir>/**/*.long.test.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
    project('scripts', { globalSetup: '<rootDir>/tests/support/prepare-build.mjs' }),
    project('api', onBuiltApp),
    project('e2e', inBrowser),
    project('host', onBuiltApp),
    project('full', onBuiltApp),
    project('security', onBuiltApp),
    project('scale', onBuiltApp),
    project('soak', onBuiltApp),
    project('admin', inBrowser),
    project('examples', inBrowser),
  ].filter(({ roots }) => !roots || existsSync(roots[0].replace('<rootDir>', __dirname))),
};
