import { fork } from 'node:child_process';

/**
 * One side of a comparison: a process of its own with a server in it.
 *
 * @param script file in this folder
 * @param options handed over as JSON
 */
export const startSide = (script, options) =>
  new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url), [JSON.stringify(options)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--expose-gc'],
    });
    let stopping = false;
    child.once('exit', (code) => {
      if (!stopping) reject(new Error(`${script} ${JSON.stringify(options)} stopped with exit code ${code}`));
    });
    /** @returns what the side answers to a task */
    const ask = (task, more = {}) =>
      new Promise((answered) => {
        child.once('message', answered);
        child.send({ task, ...more });
      });
    const stop = () =>
      new Promise((stopped) => {
        stopping = true;
        child.once('exit', stopped);
        child.send({ task: 'stop' });
      });
    child.once('message', ({ port, ...rest }) => resolve({ url: `http://127.0.0.1:${port}`, ask, stop, ...rest }));
  });
