import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from '../../scripts/lib/fingerprint.mjs';
import { inProject, projectRoot } from '../../scripts/lib/project.mjs';
import { runCommand } from '../../scripts/lib/steps.mjs';

const file = inProject('node_modules', '.cache', 'careers', 'template.db');
const stamp = `${file}.stamp`;

const remove = () => {
  for (const suffix of ['', '-wal', '-shm', '.stamp']) rmSync(`${file}${suffix}`, { force: true });
};

/**
 * An SQLite file as the app leaves it after its first start: tables, roles, permissions and views. Suites start on a
 * copy of it, which takes a seventh less time than making all of that anew.
 *
 * @returns the file, made again when what is built has changed
 */
export const ensureTemplateDatabase = async () => {
  const wanted = fingerprint({
    sources: ['package-lock.json', 'config', 'src/index.ts', 'src/plugins/careers/core', 'src/plugins/careers/server'],
  });
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return file;
  remove();
  mkdirSync(path.dirname(file), { recursive: true });
  const code = await runCommand({
    args: [inProject('tests', 'support', 'start-once.cjs'), projectRoot],
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    stdio: 'inherit',
  });
  if (code !== 0) throw new Error('The app did not start once, to make a database for the tests.');
  writeFileSync(stamp, wanted);
  return file;
};
