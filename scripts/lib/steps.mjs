import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, Obstacle, projectRoot } from './project.mjs';

const TTY_TICK_MS = 200;
const PLAIN_TICK_MS = 10_000;
const LOG_TAIL_LINES = 40;

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Milliseconds as a person says them: `0.4 s`, `12 s`, `3 min 5 s`. */
export const duration = (ms) => {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};

/**
 * Shows that a long step is alive: a turning line on a terminal, a line every few seconds elsewhere.
 *
 * @param title what is going on, in the present: "Building the admin panel"
 * @returns `update` to add a detail ("12 of 24"), `done` and `failed` to end the line
 */
export const showProgress = (title, output = process.stdout) => {
  const started = Date.now();
  let detail = '';
  let frame = 0;
  const elapsed = () => duration(Date.now() - started);
  const text = () => `${title}${detail && ` (${detail})`}`;
  const draw = () => {
    if (output.isTTY) output.write(`\r\x1b[2K${spinner[frame++ % spinner.length]} ${text()} ${elapsed()}`);
    else output.write(`  … ${text()}, ${elapsed()} so far\n`);
  };
  if (!output.isTTY) output.write(`${title} …\n`);
  const timer = setInterval(draw, output.isTTY ? TTY_TICK_MS : PLAIN_TICK_MS);
  const end = (mark) => {
    clearInterval(timer);
    output.write(`${output.isTTY ? '\r\x1b[2K' : ''}${mark} ${text()}, ${elapsed()}\n`);
  };
  return {
    update: (next) => {
      detail = next;
    },
    done: () => end('✔'),
    failed: () => end('✖'),
  };
};

const running = new Set();

/** Stops the commands that are still running; for when this process is told to stop. */
export const stopRunningCommands = (signal) => {
  for (const child of running) child.kill(signal);
};

/**
 * Runs a command and waits for it. What it prints goes where `stdio` says.
 *
 * @returns its exit code, 1 when it was stopped by a signal
 */
export const runCommand = ({ command = process.execPath, args, cwd = '.', env = {}, stdio = 'inherit', onStart }) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: path.resolve(projectRoot, cwd), env: { ...process.env, ...env }, stdio });
    running.add(child);
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
    onStart?.(child);
  });

const lastLines = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');

/**
 * Runs a command quietly behind a progress line, its output in `.tmp/logs/<name>.log`.
 *
 * @throws Obstacle with the end of that log when the command fails
 */
export const runStep = async ({ name, title, command, args, cwd, env }) => {
  const logFile = inProject('.tmp', 'logs', `${name}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const progress = showProgress(title);
  const code = await runCommand({
    command,
    args,
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => {
      child.stdout.pipe(log, { end: false });
      child.stderr.pipe(log, { end: false });
    },
  });
  await new Promise((resolve) => log.end(resolve));
  if (code === 0) {
    progress.done();
    return;
  }
  progress.failed();
  throw new Obstacle(
    `${title} failed. The whole log is in ${path.relative(projectRoot, logFile)}.`,
    lastLines(logFile),
  );
};
