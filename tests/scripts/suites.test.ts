import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/app-folder';
import { copyProject, type Finished, type ProjectCopy } from './project-copy';

interface Suite {
  readonly name: string;
  readonly run: string;
  readonly project?: string;
}

const testsFolder = path.join(projectRoot, 'tests');
const isTestFile = (file: string | Buffer) => String(file).endsWith('.test.ts');

const readSuites = (): readonly Suite[] => {
  const print = "import('./scripts/suites.mjs').then(({ suites }) => console.log(JSON.stringify(suites)))";
  return JSON.parse(execFileSync(process.execPath, ['-e', print], { cwd: projectRoot, encoding: 'utf8' })) as Suite[];
};

const lastLine = ({ stdout }: Finished) => stdout.trimEnd().split('\n').at(-1);

describe('the table of suites', () => {
  it('gives each suite to one of the two commands', () => {
    const suites = readSuites();
    expect(suites).not.toEqual([]);
    expect(suites.filter(({ run }) => run !== 'test' && run !== 'full')).toEqual([]);
  });

  it('leaves no folder of tests out', () => {
    const projects = readSuites().map((suite) => suite.project);
    const foldersWithTests = readdirSync(testsFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'fixtures')
      .map((entry) => entry.name)
      .filter((folder) => readdirSync(path.join(testsFolder, folder), { recursive: true }).some(isTestFile));
    expect(foldersWithTests).not.toEqual([]);
    expect(projects).toEqual(expect.arrayContaining(foldersWithTests));
  });
});

describe('npm test', () => {
  let project: ProjectCopy;

  beforeEach(() => {
    project = copyProject({ links: ['node_modules', 'src'] });
    write(
      'jest.config.js',
      "module.exports = { projects: [{ displayName: 'unit', rootDir: __dirname, testMatch: ['<rootDir>/tests/unit/*.js'] }] };",
    );
  });

  afterEach(() => {
    project.remove();
  });

  const write = (name: string, text: string) => {
    const file = path.join(project.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  const useSuites = (...suites: readonly object[]) => {
    write('scripts/suites.mjs', `export const suites = ${JSON.stringify(suites)};`);
  };

  const test = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
    project.run(['scripts/test.mjs', ...args], { env });

  const passing = { title: 'fine', args: ['-e', '0'] };
  const failing = { title: 'broken', args: ['-e', 'process.exit(3)'] };
  const unit = { name: 'unit', run: 'test', project: 'unit' };

  it('adds up checks and tests, and ends with the totals', async () => {
    useSuites({ name: 'lint', run: 'test', checks: [passing, passing] }, unit);
    write('tests/unit/sums.js', "it('adds', () => expect(1 + 1).toBe(2));");
    const finished = await test();
    expect(lastLine(finished)).toBe('3 passed, 0 failed');
    expect(finished.code).toBe(0);
  });

  it('fails when a check fails or a test fails, and goes on with the rest', async () => {
    useSuites({ name: 'lint', run: 'test', checks: [failing, passing] }, unit);
    write('tests/unit/sums.js', "it('adds', () => expect(1 + 1).toBe(3)); it('stays', () => expect(1).toBe(1));");
    const finished = await test();
    expect(finished.stdout).toContain('✖ broken');
    expect(lastLine(finished)).toBe('2 passed, 2 failed');
    expect(finished.code).toBe(1);
  });

  it('counts a test file that cannot run as a failure', async () => {
    useSuites(unit);
    write('tests/unit/broken.js', "require('./not-there');");
    const finished = await test();
    expect(lastLine(finished)).toBe('0 passed, 1 failed');
    expect(finished.code).toBe(1);
  });

  it('ends a run that a test keeps alive, and counts that as a failure', async () => {
    useSuites(unit);
    write('tests/unit/lingers.js', "it('leaves a timer', () => { setInterval(() => {}, 1000); });");
    const finished = await test();
    expect(finished.stdout).toContain('Jest does not end');
    expect(lastLine(finished)).toBe('1 passed, 1 failed');
    expect(finished.code).toBe(1);
  });

  it('fails when a pattern matches no test file, instead of passing with nothing run', async () => {
    useSuites(unit);
    write('tests/unit/sums.js', "it('adds', () => expect(1 + 1).toBe(2));");
    expect(lastLine(await test(['unit', 'sums']))).toBe('1 passed, 0 failed');
    const finished = await test(['unit', 'smus']);
    expect(lastLine(finished)).toBe('0 passed, 1 failed');
    expect(finished.code).toBe(1);
  });

  it('says which suite it left out for want of a browser, and fails for it only with CI=true', async () => {
    useSuites({ name: 'lint', run: 'test', checks: [passing] }, { ...unit, name: 'e2e', browser: true });
    write('tests/unit/page.js', "it('opens', () => {});");
    const nowhere = { CHROMIUM_PATH: '/nowhere/chromium' };

    const atHome = await test([], nowhere);
    expect(atHome.stdout).toContain(
      'Left out: e2e, because CHROMIUM_PATH is /nowhere/chromium, where there is no file.',
    );
    expect(lastLine(atHome)).toBe('1 passed, 0 failed');
    expect(atHome.code).toBe(0);

    const onServer = await test([], { ...nowhere, CI: 'true' });
    expect(lastLine(onServer)).toBe('1 passed, 1 failed');
    expect(onServer.code).toBe(1);
  });

  it('counts a skipped test as left out', async () => {
    useSuites(unit);
    write('tests/unit/sums.js', "it('adds', () => expect(1 + 1).toBe(2)); it.skip('divides', () => {});");
    const atHome = await test();
    expect(atHome.stdout).toContain('Left out: 1 test marked as skipped.');
    expect(atHome.code).toBe(0);
    expect(lastLine(await test([], { CI: 'true' }))).toBe('1 passed, 1 failed');
  });

  it('runs the long suites with --full and only those', async () => {
    useSuites({ name: 'lint', run: 'test', checks: [failing] }, { name: 'soak', run: 'full', checks: [passing] });
    const finished = await test(['--full']);
    expect(finished.stdout).not.toContain('lint');
    expect(lastLine(finished)).toBe('1 passed, 0 failed');
  });

  it('lists the suites when asked for one that there is not', async () => {
    useSuites(unit);
    const finished = await test(['api']);
    expect(finished.stderr).toBe('There is no suite "api"; there are unit.\n');
    expect(finished.code).toBe(1);
  });
});
