import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commands, inProject, say } from './project.mjs';
import { runCommand } from './steps.mjs';
import { folderOf } from './test-folders.mjs';

/** MiB. Starting Strapi makes much garbage that is gone at once; with more room for it, tests take a tenth less time. */
const SEMI_SPACE = 64;

/** After its report, Jest has nothing left to do but to end. */
const MAY_LINGER_MS = 15_000;

/**
 * Ends Jest when a test has left something running that keeps the process alive, instead of waiting for it forever; that
 * is a failure.
 */
const endAfterReport = (report) => (child) => {
  let reportedAt;
  const timer = setInterval(() => {
    if (reportedAt === undefined && existsSync(report)) reportedAt = Date.now();
    if (reportedAt === undefined || Date.now() - reportedAt < MAY_LINGER_MS) return;
    say('A test has left something running, and Jest does not end: it is stopped, which counts as a failure.');
    child.kill('SIGKILL');
    clearInterval(timer);
  }, 1000);
  child.once('close', () => {
    clearInterval(timer);
  });
};

const count = (results, ...statuses) =>
  results.flatMap((file) => file.assertionResults).filter(({ status }) => statuses.includes(status)).length;

/** A test file that could not even run has failed without a single test in it. */
const countBrokenFiles = (results) =>
  results.filter((file) => file.status === 'failed' && count([file], 'failed') === 0).length;

const countsOf = ({ project, results }) => {
  const own = results.filter((file) => file.name.startsWith(folderOf(project) + path.sep));
  return {
    passed: count(own, 'passed'),
    failed: count(own, 'failed') + countBrokenFiles(own),
    skipped: count(own, 'pending', 'todo', 'disabled'),
  };
};

/**
 * Runs projects of jest.config.js together.
 *
 * @param workers how many test files run at once
 * @param patterns what the paths of the test files must contain; all files when there are none
 * @param leftOut what the paths of files contain that are not run
 * @returns how many tests passed, failed and were skipped, in the order of the projects
 */
export const runProjects = async ({ projects, patterns, leftOut = [], workers }) => {
  const report = inProject('.tmp', 'reports', 'jest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = await runCommand({
    args: [
      commands.jest,
      ...['--selectProjects', ...projects],
      ...['--ci', '-w', String(workers), '--json', '--outputFile', report],
      ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
      ...(leftOut.length > 0 ? ['--testPathIgnorePatterns', '/node_modules/', ...leftOut] : []),
    ],
    env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=${SEMI_SPACE}`.trim() },
    stdio: ['ignore', 'ignore', 'inherit'],
    onStart: endAfterReport(report),
  });
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  const counts = projects.map((project) => countsOf({ project, results }));
  const isExplained = code === 0 || counts.some(({ failed }) => failed > 0);
  // No test file found, or Jest itself failed: not a pass.
  return isExplained ? counts : counts.map((own, i) => (i === 0 ? { ...own, failed: 1 } : own));
};
