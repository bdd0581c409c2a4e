import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inProject, Obstacle, projectRoot, say } from '../project.mjs';

const EXCEPTIONS = 'scripts/audit-exceptions.json';
const GRAVE = ['high', 'critical'];

/** Asks the registry about everything that is installed in production. */
const askNpm = () =>
  new Promise((resolve) => {
    execFile(
      'npm',
      ['audit', '--omit=dev', '--json'],
      { cwd: projectRoot, maxBuffer: 1e8, timeout: 120_000, shell: process.platform === 'win32' },
      (_error, stdout) => {
        try {
          resolve(JSON.parse(stdout));
        } catch {
          resolve({ message: 'npm audit gave no answer' });
        }
      },
    );
  });

/** @throws Obstacle when an exception lacks what it has to say, or its time is over */
const checkException = ({ advisory, reason, until }, today) => {
  if (
    !/^GHSA(-[a-z0-9]{4}){3}$/.test(advisory ?? '') ||
    (reason ?? '').length < 20 ||
    !/^\d{4}-\d\d-\d\d$/.test(until ?? '')
  )
    throw new Obstacle(
      `${EXCEPTIONS}: each entry has an advisory (GHSA-…), a reason of a sentence and a date "until".`,
    );
  if (until < today) throw new Obstacle(`${EXCEPTIONS}: ${advisory} was excepted until ${until}. Look at it again.`);
};

const idOf = ({ url }) => /GHSA(-[a-z0-9]{4}){3}/.exec(url ?? '')?.[0] ?? url;

/**
 * What a report of npm has that is grave and not excepted.
 *
 * @param report of `npm audit --json`
 * @param exceptions each with `advisory`, `reason` and `until`, the last day on which it counts
 * @param today `2026-01-31`
 * @returns a line for each advisory
 * @throws Obstacle for an exception that is no good, or of which the report has nothing any more
 */
export const judgeAudit = ({ report, exceptions, today }) => {
  for (const exception of exceptions) checkException(exception, today);
  const advisories = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const advisory of via) if (typeof advisory === 'object') advisories.set(idOf(advisory), advisory);
  }
  const unused = exceptions.filter(({ advisory }) => !advisories.has(advisory));
  if (unused.length > 0)
    throw new Obstacle(
      `${EXCEPTIONS}: nothing is excepted by ${unused.map(({ advisory }) => advisory).join(', ')}. Take it out.`,
    );
  const excepted = new Set(exceptions.map(({ advisory }) => advisory));
  return [...advisories]
    .filter(([id, { severity }]) => GRAVE.includes(severity) && !excepted.has(id))
    .map(([id, { name, severity, title }]) => `${id} (${severity}) ${name}: ${title}`);
};

/**
 * Fails for a known vulnerability, high or critical, of what is installed in production, unless it is excepted in writing.
 * A registry that cannot be asked leaves the check out, and says so; with `AUDIT_REQUIRED=true` that is a failure.
 *
 * @throws Obstacle
 */
export const audit = async () => {
  const exceptions = JSON.parse(readFileSync(inProject(EXCEPTIONS), 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  for (const exception of exceptions) checkException(exception, today);
  const report = await askNpm();
  if (report.vulnerabilities === undefined) {
    const why = `the registry does not answer it here: ${report.message ?? report.error?.summary ?? 'no reason given'}`;
    if (process.env.AUDIT_REQUIRED === 'true') throw new Obstacle(`npm audit cannot run: ${why}`);
    say(`Left out: npm audit, because ${why}`);
    return;
  }
  const grave = judgeAudit({ report, exceptions, today });
  if (grave.length > 0) throw new Obstacle(`Mend these, or except them in ${EXCEPTIONS}.`, grave.join('\n'));
};
