import { availableParallelism } from 'node:os';
import { say } from './project.mjs';
import { runCommand } from './steps.mjs';

/** Runs one check, its output kept back until it is over, so that checks side by side stay readable. */
const runCheck = async ({ title, args }) => {
  const pieces = [];
  const code = await runCommand({
    args,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => {
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(piece));
    },
  });
  const output = Buffer.concat(pieces).toString('utf8').trimEnd();
  if (code === 0) {
    // What a check could not look at is not kept back.
    for (const line of output.split('\n')) if (line.startsWith('Left out: ')) say(line);
    return true;
  }
  say(`\n✖ ${title}\n${output}`);
  return false;
};

/**
 * Runs commands that pass or fail as a whole, as many at a time as there are processors.
 *
 * @param checks each with a `title` and the arguments for Node.js
 */
export const runChecks = async (checks) => {
  const waiting = [...checks];
  let passed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (await runCheck(check)) passed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { passed, failed: checks.length - passed };
};
