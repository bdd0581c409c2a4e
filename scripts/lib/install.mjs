import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';
import { runStep } from './steps.mjs';

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/**
 * Whether node_modules holds what the lockfile asks for. npm leaves there a list of what it installed; dates say nothing
 * after a checkout, and an installation that was cut short leaves folders out. Optional packages are for other systems
 * when they are absent.
 */
const isInstalled = () => {
  const wanted = readPackages(inProject('package-lock.json'));
  const present = readPackages(inProject('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([location, entry]) => {
    if (location === '') return true;
    const found = existsSync(inProject(location)) && present[location];
    return found ? found.version === entry.version && found.integrity === entry.integrity : Boolean(entry.optional);
  });
};

/** How to run npm: the one that started this script; else, on Windows, the one beside Node.js, as its `npm.cmd` needs a shell. */
export const npm = () => {
  const started = process.env.npm_execpath;
  if (started && path.basename(started).startsWith('npm')) return { command: process.execPath, args: [started] };
  if (process.platform !== 'win32') return { command: 'npm', args: [] };
  const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return { command: process.execPath, args: [beside] };
};

/** Runs `npm ci` when dependencies are missing or the lockfile asks for others. */
export const ensureInstalled = async () => {
  // A copy on another Strapi has what its own manifest asks for.
  if (process.env.TEST_AS_BUILT === 'true' || isInstalled()) return;
  const { command, args } = npm();
  await runStep({
    name: 'install',
    title: 'Installing dependencies',
    command,
    args: [...args, 'ci', '--no-audit', '--no-fund'],
  });
};
