/**
 * Unit tests of the plugin: plain functions, no running Strapi. Tests that need one are under `tests/` at the root.
 */

// These packages are published as ES modules only, so they are compiled like our own code.
const esModules = [
  'any-ascii',
  'bail',
  'ccount',
  'character-[^/]*',
  'collapse-white-space',
  'comma-separated-tokens',
  'decode-named-character-reference',
  'devlop',
  'entities',
  'escape-string-regexp',
  'feed',
  'github-slugger',
  'hast-util-[^/]*',
  'hastscript',
  'html-void-elements',
  'is-plain-obj',
  'jose',
  'longest-streak',
  'markdown-table',
  'mdast-util-[^/]*',
  'micromark[^/]*',
  'parse5',
  'property-information',
  'rehype-[^/]*',
  'remark-[^/]*',
  'space-separated-tokens',
  'stringify-entities',
  'trim-lines',
  'trim-trailing-lines',
  'trough',
  'unified',
  'unist-util-[^/]*',
  'vfile[^/]*',
  'web-namespaces',
  'zwitch',
];

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'plugin',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{admin,core,server,cli,client,react}/**/*.test.{ts,tsx}'],
  // Those are for `npm run test:full`; see the project "long" in the jest.config.js of the root.
  testPathIgnorePatterns: ['/node_modules/', '\\.long\\.test\\.ts$'],
  // Vite puts the text of such a stylesheet into the bundle.
  moduleNameMapper: { '^(.+\\.css)\\?inline$': '$1' },
  transform: {
    '\\.css$': '<rootDir>/jest-text.js',
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
