const compileTypeScript = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }];

const project = (displayName, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  roots: [`<rootDir>/tests/${displayName}`, '<rootDir>/tests/support'],
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
  testEnvironment: 'node',
  // Only the tests are compiled: the app and the plugin run as they were built, which is what users install.
  transform: { '^.+\\.tsx?$': compileTypeScript },
  ...extra,
});

const onBuiltApp = { globalSetup: '<rootDir>/tests/support/prepare-app.mjs' };

/** @type {import('jest').Config} */
module.exports = {
  projects: ['<rootDir>/src/plugins/careers', project('api', onBuiltApp)],
};
