import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/app-folder';
import { makeDatabase } from '../support/database';
import type { ImportReport } from '../../src/plugins/careers/core/imports/report';

const BIN = path.join(projectRoot, 'src', 'plugins', 'careers', 'bin', 'careers.js');

/** A page in plain text with 6 skill requirements, 3 steps, 2 certifications and 2 FAQs. */
export const page = path.join(projectRoot, 'tests', 'fixtures', 'documents', 'data-engineer.txt');

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line, each command in a process of its own, on a database and in a folder of the suite's own. */
export const makeCommandLine = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-cli-'));
  const database = await makeDatabase(path.join(folder, 'data.db'), { started: true });

  const careers = (...args: readonly string[]) =>
    new Promise<Answer>((resolve) => {
      const options = { cwd: projectRoot, env: { ...process.env, ...database.env } };
      execFile(process.execPath, [BIN, ...args], options, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      });
    });

  return {
    folder,
    careers,
    importJson: async (...args: readonly string[]) => {
      const answer = await careers('import', ...args, '--json');
      return { ...answer, report: JSON.parse(answer.stdout) as ImportReport };
    },
    writeFile: (name: string, content: string | Uint8Array): string => {
      const target = path.join(folder, name);
      writeFileSync(target, content);
      return target;
    },
    remove: async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type CommandLine = Awaited<ReturnType<typeof makeCommandLine>>;
