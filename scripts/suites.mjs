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

/**
 * Every suite of the project, in the order they run: what fails fastest first. A suite belongs either to `npm test`
 * (`run: 'test'`, a few minutes in all) or to `npm run test:full` (`run: 'full'`, the long ones).
 *
 * - `checks`: commands that pass or fail as a whole, each counted as one test
 * - `project`: a project of jest.config.js
 * - `builds`: what it runs on; see lib/build.mjs
 * - `browser`: needs a Chromium
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
  { name: 'host', run: 'full', project: 'host', builds: ['plugin'] },
  { name: 'full', run: 'full', project: 'full', builds: ['plugin', 'app'] },
  { name: 'admin', run: 'full', project: 'admin', builds: ['plugin', 'app', 'admin'], browser: true },
  { name: 'examples', run: 'full', project: 'examples', builds: ['plugin', 'app', 'admin'], browser: true },
];
