import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/app-folder';
import { collectOutput } from '../support/app-process';

const READ_BY_SCRIPTS = ['scripts', '.env.example', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** What `npm ci` and a build leave, and what they need: with these linked, a command has nothing to do first. */
export const BUILT = ['node_modules', 'dist', 'config', 'src', 'database', 'public'];

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the project in a temporary folder, for running its commands without touching the developer's own files. */
export interface ProjectCopy {
  readonly folder: string;
  readonly start: (args: readonly string[], options?: RunOptions) => ChildProcess;
  /** Runs a script to its end. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Finished>;
  readonly remove: () => void;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as another user, when the tests run as root. */
  readonly uid?: number;
}

/** @param links what to take from the project as it is, such as BUILT; without any it is a fresh clone */
export const copyProject = ({ links = [] }: { links?: readonly string[] } = {}): ProjectCopy => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-copy-'));
  for (const entry of READ_BY_SCRIPTS) {
    cpSync(path.join(projectRoot, entry), path.join(folder, entry), { recursive: true });
  }
  for (const entry of links) symlinkSync(path.join(projectRoot, entry), path.join(folder, entry));

  const start: ProjectCopy['start'] = (args, { env = {}, uid } = {}) =>
    spawn(process.execPath, args, {
      cwd: folder,
      uid,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: folder, npm_execpath: path.join(folder, 'npm-is-not-here.cjs'), ...env },
    });

  return {
    folder,
    start,
    run: async (args, options) => {
      const child = start(args, options);
      const [stdout, stderr] = [collectOutput(child, ['stdout']), collectOutput(child, ['stderr'])];
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, stdout: stdout(), stderr: stderr() };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
