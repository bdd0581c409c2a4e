import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { createLending } from './lend-database';
import { fromProcessSchema, type ToProcess } from './process-messages';
import type { Lease } from './queue';

/** Loading the app takes some seconds; on a busy machine many. */
const START_MS = 120_000;
/** So long it waits for the next job: who has seen a dry run often goes on. */
const IDLE_MS = 60_000;
/** So long it may take to finish what it is writing; then it is ended, and its transaction with it. */
const STOP_MS = 10_000;

/** A process of its own, with the app in it, that imports for this server. */
export interface OwnProcess {
  /** Starts it, unless it is there. @throws when it ends before the app is loaded, or the signal says so */
  readonly ready: (signal: AbortSignal) => Promise<void>;
  /**
   * Has a job done there.
   *
   * @param stopping ends the process: the job is given back
   * @returns false when the process has ended before the job
   */
  readonly doJob: (lease: Lease, stopping: AbortSignal) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  /** Once the app is loaded. */
  readonly ready: Promise<void>;
  /** Once the process has ended, for whatever reason, and the database is this process's again. */
  readonly ended: Promise<void>;
  readonly send: (message: ToProcess) => void;
  onOver: () => void;
}

/** What is for this process alone: two cannot be debugged at the same port. */
const OWN_FLAGS = /^--(inspect|cpu-prof|heap-prof)/;

const start = (strapi: Core.Strapi, env: NodeJS.ProcessEnv): Running => {
  const { pathToPlugin } = strapi.config.get<{ pathToPlugin: string }>('enabledPlugins.careers');
  const { app, dist } = strapi.dirs;
  const child = fork(path.join(pathToPlugin, 'bin', 'import-process.js'), [app.root, dist.root], {
    env,
    execArgv: process.execArgv.filter((flag) => !OWN_FLAGS.test(flag)),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const lending = createLending(strapi);
  const send = (message: ToProcess): void => {
    // It may have ended in this moment; `exit` tells.
    if (child.connected) child.send(message, () => undefined);
  };
  const lend = async (): Promise<void> => {
    try {
      await lending.lend();
    } catch (error) {
      strapi.log.warn(`careers: an import writes beside the server: ${String(error)}`);
    }
    send({ tell: 'your-turn' });
  };
  let isReady = (): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    isReady = resolve;
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`It ended with ${signal ?? `exit code ${code}`}`));
    });
  });
  // Nobody may be waiting for it any more.
  ready.catch(() => undefined);
  // One that could not be started at all has no exit.
  const gone = Promise.race([once(child, 'exit'), new Promise((resolve) => child.once('error', resolve))]);
  const running: Running = {
    child,
    ready,
    ended: gone.then(
      () => lending.takeBack(),
      () => lending.takeBack(),
    ),
    send,
    onOver: () => undefined,
  };
  child.on('message', (message) => {
    const { tell } = fromProcessSchema.parse(message);
    if (tell === 'ready') isReady();
    else if (tell === 'over') running.onOver();
    else if (tell === 'turn') void lend();
    else void lending.takeBack();
  });
  return running;
};

/** @param env of the process, as it was when this one loaded its configuration */
export const createOwnProcess = (strapi: Core.Strapi, env: NodeJS.ProcessEnv): OwnProcess => {
  /** The one that takes jobs; beside it one may be ending. */
  let current: Running | undefined;
  const living = new Set<Running>();
  let idle: NodeJS.Timeout | undefined;

  const startOnce = (): Running => {
    if (current) return current;
    const started = start(strapi, env);
    current = started;
    living.add(started);
    void started.ended.then(() => {
      living.delete(started);
      if (current === started) current = undefined;
    });
    return started;
  };

  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const stopped = current;
    current = undefined;
    stopped?.send({ tell: 'stop' });
    const kill = setTimeout(() => stopped?.child.kill('SIGKILL'), STOP_MS);
    await Promise.all([...living].map(({ ended }) => ended));
    clearTimeout(kill);
  };

  return {
    ready: async (signal) => {
      clearTimeout(idle);
      signal.throwIfAborted();
      const { ready, child } = startOnce();
      const late = AbortSignal.any([signal, AbortSignal.timeout(START_MS)]);
      const end = () => child.kill('SIGKILL');
      late.addEventListener('abort', end, { once: true });
      try {
        await ready;
      } finally {
        late.removeEventListener('abort', end);
      }
    },
    doJob: async (lease, stopping) => {
      const working = current;
      if (working === undefined) return false;
      const over = new Promise<true>((resolve) => {
        working.onOver = () => {
          resolve(true);
        };
      });
      const end = () => void stop();
      if (stopping.aborted) end();
      else stopping.addEventListener('abort', end, { once: true });
      working.send({ tell: 'job', lease });
      const isOver = await Promise.race([over, working.ended.then(() => false)]);
      stopping.removeEventListener('abort', end);
      idle = setTimeout(() => void stop(), IDLE_MS);
      idle.unref();
      return isOver;
    },
    stop,
  };
};
