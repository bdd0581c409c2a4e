/**
 * Lets processes run by turns: each for its part of every period, and none of them for the last part. Ends, and lets all of
 * them run, with the process that started it.
 */
import { setTimeout as wait } from 'node:timers/promises';

const { pids, turnMs, turns } = JSON.parse(process.argv[2]);

const signal = (pid, name) => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended.
  }
};

process.on('disconnect', () => {
  for (const pid of pids) signal(pid, 'SIGCONT');
  process.exit();
});

for (const pid of pids) signal(pid, 'SIGSTOP');
process.send('begun');
for (;;) {
  for (let turn = 0; turn < turns; turn += 1) {
    const pid = pids[turn];
    if (pid !== undefined) signal(pid, 'SIGCONT');
    await wait(turnMs);
    if (pid !== undefined) signal(pid, 'SIGSTOP');
  }
}
