import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const pluginFolder = 'src/plugins/careers';
const packageFolder = (name) => [`${pluginFolder}/${name}/**/*.{ts,tsx}`];

/** Read by a Node.js of any age before it is told that it is too old: no syntax after ECMAScript 2020. */
const readByOldNode = ['scripts/quickstart.mjs', 'scripts/test.mjs', 'scripts/lib/supported-node.mjs'];

/** Imports that cross a border of the house; see the diagram in CONTRIBUTING.md. */
const fence = (files, patterns) => ({
  files,
  ignores: ['**/*.test.{ts,tsx}'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const noSibling = (...names) => ({
  group: names.flatMap((name) => [`**/${name}/src/**`, `**/${name}/src`, `**/../${name}`, `**/../${name}/**`]),
  message: `This folder depends on core only, not on ${names.join(', ')}.`,
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.cache/',
      '**/.tmp/',
      '**/.strapi/',
      '**/coverage/',
      'types/generated/',
      'tests/fixtures/',
      // A project of its own, checked by its own compiler.
      'examples/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: 'Use parseUrl of core/url.' },
      ],
    },
  },
  { files: readByOldNode, languageOptions: { ecmaVersion: 2020 } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ignores: readByOldNode,
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: { eqeqeq: 'error', 'no-undef': 'off' },
  },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: [`${pluginFolder}/{admin,react}/**/*.{ts,tsx}`, 'src/admin/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      // The functions of react-intl and of Strapi's hooks are bound, and typed as methods.
      '@typescript-eslint/unbound-method': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Jest's matchers and supertest's answers are typed loosely, and mocks are passed around unbound.
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-params': 'off',
    },
  },
  fence(packageFolder('core'), [
    {
      group: ['@strapi/*', 'react', 'react/*', 'react-dom', 'react-dom/*', 'koa', 'koa-*'],
      message: 'core is pure TypeScript: no Strapi, no React.',
    },
    {
      regex: '^(node:|(fs|path|os|http|https|net|child_process|crypto|stream|worker_threads|url|util|zlib)(/|$))',
      message: 'core does no I/O and runs in browsers too: no node modules.',
    },
    noSibling('server', 'admin', 'react', 'client'),
  ]),
  // The built-in reader renders the React parts.
  fence(packageFolder('server'), [noSibling('admin', 'client')]),
  fence(packageFolder('admin'), [noSibling('server', 'client')]),
  fence(packageFolder('react'), [noSibling('server', 'admin')]),
  fence(packageFolder('client'), [noSibling('server', 'admin', 'react')]),
);
