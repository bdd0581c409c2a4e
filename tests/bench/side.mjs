import { fork } from 'node:child_process';

/** The order of a turn, so that no side always comes first. */
export const rotated = (list, by) => list.map((_, index) => list[(index + by) % list.length]);

/**
 * One side of a comparison: a process of its own with a server in it.
 *
 * @param script file in this folder
 * @param options handed over as JSON
 * @param heapMegabytes what the process may use of JavaScript's heap; as much as Node.js sees fit when absent
 */
export const startSide = (script, options, { heapMegabytes } = {}) =>
  new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url), [JSON.stringify(options)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--expose-gc', ...(heapMegabytes ? [`--max-old-space-size=${heapMegabytes}`] : [])],
    });
    let stopping = false;
    child.once('exit', (code) => {
      if (!stopping) reject(new Error(`${script} ${JSON.stringify(options)} stopped with exit code ${code}`));
    });
    let asked = 0;
    const waiting = new Map();
    /** @returns what the side answers to a task; several may be under way */
    const ask = (task, more = {}) =>
      new Promise((answered) => {
        asked += 1;
        waiting.set(asked, answered);
        child.send({ id: asked, task, ...more });
      });
    const stop = () =>
      new Promise((stopped) => {
        stopping = true;
        child.once('exit', stopped);
        child.send({ task: 'stop' });
      });
    child.once('message', ({ port, ...rest }) => {
      child.on('message', ({ id, answer }) => {
        waiting.get(id)(answer);
        waiting.delete(id);
      });
      resolve({ url: `http://127.0.0.1:${port}`, ask, stop, ...rest });
    });
  });
