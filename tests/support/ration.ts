import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const TURN_MS = 20;

/**
 * Gives each of some processes a small machine: one part in so many of a processor, one after the other, by stopping it for
 * the rest of the time. So a machine of two processors can stand for several, as long as there is a part left over.
 *
 * @param parts more than there are processes
 * @returns lets them run freely again
 */
export const ration = async (pids: readonly number[], parts: number): Promise<() => Promise<void>> => {
  const options = JSON.stringify({ pids, turnMs: TURN_MS, turns: parts });
  const child = fork(path.join(__dirname, 'take-turns.mjs'), [options], { execArgv: [] });
  await once(child, 'message');
  return async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
};
