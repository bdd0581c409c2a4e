import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { suites } from '../suites.mjs';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { commands, inProject, Obstacle, runMain } from './project.mjs';
import { duration, runCommand, stopRunningCommands } from './steps.mjs';

const JEST_WORKERS = 2;

const say = (text) => process.stdout.write(`${text}\n`);

const runChecks = async (suite) => {
  let passed = 0;
  for (const { title, args } of suite.checks) {
    const ok = (await runCommand({ args })) === 0;
    if (ok) passed += 1;
    else say(`✖ ${title}`);
  }
  return { passed, failed: suite.checks.length - passed };
};

/** Counts from Jest's own report. A test file that could not even run counts as one failure. */
const readReport = (file) => {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

const runJest = async ({ suite, patterns }) => {
  const report = inProject('.tmp', 'reports', `${suite.name}.json`);
  mkdirSync(inProject('.tmp', 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const code = await runCommand({
    args: [
      commands.jest,
      ...['--selectProjects', suite.project, '--ci', '-w', String(JEST_WORKERS)],
      ...['--json', '--outputFile', report],
      ...(patterns.length > 0 ? ['--testPathPattern', ...patterns] : []),
    ],
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = readReport(report);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};

const reasonToLeaveOut = (suite) => (suite.browser ? findChromium().missing : undefined);

const runSuite = async ({ suite, patterns }) => {
  const started = Date.now();
  say(`\n── ${suite.name}`);
  await ensureBuilt(...(suite.builds ?? []));
  const counts = suite.checks ? await runChecks(suite) : await runJest({ suite, patterns });
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  say(
    `── ${suite.name}: ${counts.passed} passed, ${counts.failed} failed${skipped}, ${duration(Date.now() - started)}`,
  );
  return counts;
};

const hasTests = (suite) =>
  !suite.project || suite.project === 'plugin' || existsSync(inProject('tests', suite.project));

/** The suites asked for: those of one command, or one by its name whichever command it belongs to. */
const choose = ({ full, name }) => {
  if (!name) return suites.filter((suite) => suite.run === (full ? 'full' : 'test') && hasTests(suite));
  const chosen = suites.filter((suite) => suite.name === name);
  if (chosen.length > 0) return chosen;
  throw new Obstacle(`There is no suite "${name}"; there are ${suites.map((suite) => suite.name).join(', ')}.`);
};

const report = ({ results, leftOut }) => {
  for (const { suite, reason } of leftOut) say(`\nLeft out: ${suite.name}, because ${reason}.`);
  const skipped = results.reduce((sum, counts) => sum + (counts.skipped ?? 0), 0);
  if (skipped > 0) say(`\nLeft out: ${skipped} ${skipped === 1 ? 'test' : 'tests'} marked as skipped.`);
  const strict = process.env.CI === 'true';
  if (strict && leftOut.length + skipped > 0) say('With CI=true that is a failure.');
  const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = results.reduce((sum, counts) => sum + counts.failed, 0) + (strict ? leftOut.length + skipped : 0);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

/**
 * `npm test`, `npm run test:full`; `npm test -- api rules` runs one suite, and of it the files that match "rules".
 * The last line is always `N passed, N failed`, over all suites; the exit code is not 0 when anything failed.
 */
export const main = () =>
  runMain(async () => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => {
        stopRunningCommands(signal);
        process.exit(130);
      });
    }
    const words = process.argv.slice(2).filter((word) => word !== '--full');
    const [name, ...patterns] = words;
    const chosen = choose({ full: process.argv.includes('--full'), name });
    await ensureInstalled();

    const results = [];
    const leftOut = [];
    for (const suite of chosen) {
      const reason = reasonToLeaveOut(suite);
      if (reason) leftOut.push({ suite, reason });
      else results.push(await runSuite({ suite, patterns }));
    }
    return report({ results, leftOut });
  });
