/**
 * Unit tests of the plugin: plain functions, no running Strapi. Tests that need one are under `tests/` at the root.
 */

// These packages are published as ES modules only, so they are compiled like our own code.
const esModules = [
  'any-ascii',
  'ccount',
  'character-entities[^/]*',
  'decode-named-character-reference',
  'devlop',
  'escape-string-regexp',
  'longest-streak',
  'markdown-table',
  'mdast-util-[^/]*',
  'micromark[^/]*',
  'unist-util-[^/]*',
  'zwitch',
];

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'plugin',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{core,server,cli,client,react}/**/*.test.ts'],
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
