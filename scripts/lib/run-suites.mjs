import { suites } from '../suites.mjs';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { runElsewhere } from './elsewhere.mjs';
import { runProjects } from './jest-run.mjs';
import { isInBrief, Obstacle, runMain, say, showObstacle } from './project.mjs';
import { runChecks } from './checks.mjs';
import { duration, stopRunningCommands } from './steps.mjs';
import { hasTests } from './test-folders.mjs';

/** The suites asked for: those of one command, or one by its name whichever command it belongs to. */
const choose = ({ full, name }) => {
  if (!name) return suites.filter((suite) => suite.run === (full ? 'full' : 'test') && hasTests(suite));
  const chosen = suites.filter((suite) => suite.name === name);
  if (chosen.length > 0) return chosen;
  throw new Obstacle(`There is no suite "${name}"; there are ${suites.map((suite) => suite.name).join(', ')}.`);
};

/** @returns whether everything that the suites run on is there; when not, what went wrong has been shown */
const build = (chosen) =>
  ensureBuilt(...new Set(chosen.flatMap((suite) => suite.builds ?? []))).then(
    () => true,
    (error) => {
      showObstacle(error);
      return false;
    },
  );

const tell = ({ suite, counts }) => {
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  say(`── ${suite.name}: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
};

/** Runs suites under a heading, then says what came of each and how long they took together. */
const underHeading = async (chosen, run) => {
  if (chosen.length === 0) return [];
  const started = Date.now();
  say(`\n── ${chosen.map((suite) => suite.name).join(', ')}`);
  const results = await run(chosen);
  chosen.forEach((suite, i) => tell({ suite, counts: results[i] }));
  say(`── ${duration(Date.now() - started)}`);
  return results;
};

const runAllChecks = async (chosen) => {
  const results = [];
  for (const suite of chosen) {
    results.push(...(await underHeading([suite], async () => [await runChecks(suite.checks)])));
  }
  return results;
};

const runAllElsewhere = async ({ chosen, patterns }) => {
  const results = [];
  for (const suite of chosen) {
    results.push(...(await underHeading([suite], async () => [await runElsewhere(suite.elsewhere, patterns)])));
  }
  return results;
};

/**
 * One worker more than the two processors that there are at least, since tests wait for browsers and answers; the long
 * suites start processes of their own, some of which have to answer in time.
 */
const workersFor = (chosen) => (chosen.some((suite) => suite.run !== 'test') ? 2 : 3);

/** Files that are not run when time is short. */
const leftOutOf = (chosen, patterns) => {
  if (!isInBrief(patterns)) return [];
  const leftOut = chosen.flatMap((suite) => suite.notInBrief ?? []);
  if (leftOut.length > 0) say(`In brief, without ${leftOut.join(' and ')}`);
  return leftOut;
};

const runAllTests = ({ chosen, patterns }) =>
  underHeading(chosen, () =>
    runProjects({
      projects: chosen.map((suite) => suite.project),
      patterns,
      leftOut: leftOutOf(chosen, patterns),
      workers: workersFor(chosen),
    }),
  );

const sum = (results, key) => results.reduce((total, counts) => total + (counts[key] ?? 0), 0);

const conclude = ({ results, leftOut }) => {
  for (const { suite, reason } of leftOut) say(`\nLeft out: ${suite.name}, because ${reason}.`);
  const skipped = sum(results, 'skipped');
  if (skipped > 0) say(`\nLeft out: ${skipped} ${skipped === 1 ? 'test' : 'tests'} marked as skipped.`);
  const strict = process.env.CI === 'true';
  if (strict && leftOut.length + skipped > 0) say('With CI=true that is a failure.');
  const failed = sum(results, 'failed') + (strict ? leftOut.length + skipped : 0);
  say(`\n${sum(results, 'passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

/**
 * `npm test`, `npm run test:full`; `npm test -- api rules` runs one suite, and of it the files that match "rules".
 * The last line is always `N passed, N failed`, over all suites; the exit code is not 0 when anything failed.
 *
 * Builds go on while the checks run, and the suites of Jest run together, so that every processor has work to the end.
 */
export const main = () =>
  runMain(async () => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => {
        stopRunningCommands(signal);
        process.exit(130);
      });
    }
    const [name, ...patterns] = process.argv.slice(2).filter((word) => word !== '--full');
    const asked = choose({ full: process.argv.includes('--full'), name });
    await ensureInstalled();

    const { missing } = findChromium();
    const leftOut = missing ? asked.filter((suite) => suite.browser).map((suite) => ({ suite, reason: missing })) : [];
    const chosen = asked.filter((suite) => !leftOut.some((left) => left.suite === suite));

    const building = build(chosen);
    const checked = await runAllChecks(chosen.filter((suite) => suite.checks));
    const tests = chosen.filter((suite) => suite.project ?? suite.elsewhere);
    const runnable = (await building) ? tests : tests.filter((suite) => !suite.builds);
    const notRun = tests.filter((suite) => !runnable.includes(suite)).map(() => ({ passed: 0, failed: 1 }));
    const together = runnable.filter((suite) => suite.project && !suite.isAlone);
    const tested = await runAllTests({ chosen: together, patterns });
    const alone = [];
    for (const suite of runnable.filter(({ isAlone }) => isAlone)) {
      alone.push(...(await runAllTests({ chosen: [suite], patterns })));
    }
    const elsewhere = await runAllElsewhere({ chosen: runnable.filter((suite) => suite.elsewhere), patterns });
    return conclude({ results: [...checked, ...tested, ...alone, ...elsewhere, ...notRun], leftOut });
  });
