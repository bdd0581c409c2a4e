import { commands } from './lib/project.mjs';

/** As editors and the plugin's own build see them; `npm test` checks all of them in one program, with the types of a browser. */
const typedFolders = [
  '.',
  'src/admin',
  'tests',
  'src/plugins/careers',
  'src/plugins/careers/server',
  'src/plugins/careers/admin',
];

/** Of the API suite, what hangs most on the database; the rest of it is left out there when time is short. */
const mostOnTheDatabase = ['api/(access|content-model|feeds|graphql|pages|related|rest|rules|search|slugs)\\.test'];

/**
 * Of the long suites, files that take minutes each: what shorter ones show too, once more and at length; an installation of
 * the oldest Strapi by hand, which the API suite runs on too; and screens of the admin panel that stand by themselves. They
 * are left out when time is short; suites for each database run on one of them then, see tests/support/each-database.ts.
 */
const atLength = ['full/(cache-random|imports-killed|imports-round-trip|rules-fuzz)\\.test'];
const installedAtLength = ['host/oldest-strapi\\.test'];
const screensByThemselves = [
  'admin/(career-map|compose|match-tester|overview|quick-find|reader-tools|related|reviews|settings|taxonomy|translations)\\.test',
];

/**
 * Every suite of the project, in the order they run: what fails fastest first. A suite belongs either to `npm test`
 * (`run: 'test'`, a few minutes in all) or to `npm run test:full` (`run: 'full'`, the long ones).
 *
 * - `checks`: commands that pass or fail as a whole, each counted as one test
 * - `project`: a project of jest.config.js
 * - `elsewhere`: another suite, run once more on another database, and on another Strapi; see lib/elsewhere.mjs. With
 *   `TEST_IN_BRIEF=true`, as .ci/run has it to stay within its hour, only the files that `inBrief` names
 * - `notInBrief`: files that are left out with `TEST_IN_BRIEF=true`
 * - `builds`: what it runs on; see lib/build.mjs
 * - `browser`: needs a Chromium
 * - `isAlone`: runs after the others and beside none of them, because it measures
 */
export const suites = [
  {
    name: 'lint',
    run: 'test',
    checks: [
      { title: 'eslint', args: [commands.eslint, '.'] },
      { title: 'prettier', args: [commands.prettier, '--check', '--log-level', 'warn', '.'] },
    ],
  },
  {
    name: 'types',
    run: 'test',
    checks: [{ title: 'tsc', args: [commands.tsc, '-p', 'tsconfig.check.json'] }],
  },
  {
    name: 'supply',
    run: 'test',
    checks: [
      { title: 'licences', args: ['scripts/supply-chain.mjs', 'licences', '--check'] },
      { title: 'lockfile', args: ['scripts/supply-chain.mjs', 'lockfile'] },
      { title: 'npm audit', args: ['scripts/supply-chain.mjs', 'audit'] },
    ],
  },
  {
    name: 'folders',
    run: 'full',
    checks: typedFolders.map((folder) => ({
      title: `tsc ${folder}`,
      args: [commands.tsc, '--noEmit', '--incremental', 'false', '-p', folder],
    })),
  },
  { name: 'unit', run: 'test', project: 'plugin' },
  { name: 'api', run: 'test', project: 'api', builds: ['plugin', 'app'] },
  { name: 'e2e', run: 'test', project: 'e2e', builds: ['plugin', 'app', 'admin'], browser: true },
  { name: 'long', run: 'full', project: 'long' },
  { name: 'scripts', run: 'full', project: 'scripts', builds: ['plugin', 'admin', 'app'] },
  { name: 'host', run: 'full', project: 'host', builds: ['plugin'], notInBrief: installedAtLength },
  { name: 'full', run: 'full', project: 'full', builds: ['plugin', 'app'], notInBrief: atLength },
  { name: 'security', run: 'full', project: 'security', builds: ['plugin', 'app'] },
  { name: 'scale', run: 'full', project: 'scale', builds: ['plugin', 'app'], isAlone: true },
  { name: 'soak', run: 'full', project: 'soak', builds: ['plugin', 'app'], isAlone: true },
  {
    name: 'admin',
    run: 'full',
    project: 'admin',
    builds: ['plugin', 'app', 'admin'],
    browser: true,
    notInBrief: screensByThemselves,
  },
  // Between them: the oldest Strapi and the newest, which is the one in package.json, and the other two databases.
  {
    name: 'api-postgres',
    run: 'full',
    elsewhere: { suite: 'api', strapi: 'oldest', database: 'PostgreSQL', inBrief: mostOnTheDatabase },
    builds: ['plugin', 'app'],
  },
  {
    name: 'api-mariadb',
    run: 'full',
    elsewhere: { suite: 'api', strapi: 'newest', database: 'MariaDB', inBrief: mostOnTheDatabase },
    builds: ['plugin', 'app'],
  },
  { name: 'examples', run: 'full', project: 'examples', builds: ['plugin', 'app', 'admin'], browser: true },
];
