/**
 * `npm run bench`: what the plugin costs, side by side in one run. Each side is a process of its own with a database of
 * its own; the sides take turns, and only ratios between neighbouring turns are reported, so that a machine that slows
 * down half way slows both.
 */
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { ensureBuilt } from './lib/build.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const REQUESTS = 600;
const CONNECTIONS = 10;
const GUIDES_A_ROUND = 8;

const startSide = (mode) =>
  new Promise((resolve, reject) => {
    const child = fork(new URL('../tests/bench/worker.mjs', import.meta.url), [mode], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => reject(new Error(`The "${mode}" side stopped with exit code ${code}`)));
    child.once('message', ({ port }) => resolve({ mode, child, url: `http://127.0.0.1:${port}` }));
  });

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const ask = (side, task) =>
  new Promise((resolve) => {
    side.child.once('message', resolve);
    side.child.send(task);
  });

/**
 * Processor time of the server, in milliseconds a request: unlike requests per second it does not count what the load
 * generator and other programs take from the machine.
 */
const load = async (side, request) => {
  const { cpu: before } = await ask(side, { task: 'cpu' });
  const { requests, non2xx, errors } = await autocannon({
    url: `${side.url}/api/articles`,
    connections: CONNECTIONS,
    amount: REQUESTS,
    ...request,
  });
  const { cpu: after } = await ask(side, { task: 'cpu' });
  if (non2xx > 0 || errors > 0) throw new Error(`${side.mode}: ${non2xx} refused and ${errors} failed requests`);
  return (after.user + after.system - before.user - before.system) / 1000 / requests.total;
};

const post = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ data: { title: 'Written by the bench', body: 'x'.repeat(500) } }),
  connections: 1,
};

const guides = async (side, round) => {
  const { times } = await ask(side, { task: 'guides', count: GUIDES_A_ROUND, round });
  return median(times);
};

/** Lets both sides take turns; @returns the median of each side and of the ratios, and the ratios' spread */
const compare = async (base, tested, measure) => {
  const turns = [];
  await measure(base, 'warm');
  await measure(tested, 'warm');
  for (let round = 0; round < ROUNDS; round += 1) {
    const sides = round % 2 ? [tested, base] : [base, tested];
    const result = new Map();
    for (const side of sides) result.set(side, await measure(side, round));
    turns.push({ base: result.get(base), tested: result.get(tested) });
  }
  const ratios = turns.map((turn) => turn.tested / turn.base).sort((a, b) => a - b);
  return {
    base: median(turns.map((turn) => turn.base)),
    tested: median(turns.map((turn) => turn.tested)),
    ratio: median(ratios),
    low: ratios[Math.floor(ratios.length / 4)],
    high: ratios[Math.ceil((ratios.length * 3) / 4) - 1],
  };
};

const show = (title, unit, { base, tested, ratio, low, high }, limit) => {
  const figures = [base, tested].map((value) => value.toFixed(2).padStart(9)).join(' ');
  console.log(
    `${title.padEnd(58)} ${figures} ${unit.padEnd(6)} ratio ${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})  ${limit}`,
  );
};

await ensureBuilt('plugin', 'app');
const without = await startSide('without');
const inactive = await startSide('inactive');
const active = await startSide('active');
console.log(
  `${ROUNDS} rounds, Node ${process.version}, ${process.platform}; figures are medians, ratios with their quartiles\n`,
);
show(
  'another endpoint: GET, app without plugin → with',
  'CPU ms',
  await compare(without, active, (side) => load(side, {})),
  'at most 1.02',
);
show(
  'another type: POST, app without plugin → with',
  'CPU ms',
  await compare(without, active, (side) => load(side, post)),
  'at most 1.05',
);
show(
  'save, save again and publish a guide: plain → with rules',
  'ms',
  await compare(inactive, active, guides),
  'at most 1.3',
);
for (const { child } of [without, inactive, active]) child.send({ task: 'stop' });
