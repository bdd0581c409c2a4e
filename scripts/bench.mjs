/**
 * `npm run bench`: what the plugin costs, side by side in one run. Each side is a process of its own with a database of
 * its own; the sides take turns, and only ratios between neighbouring turns are reported, so that a machine that slows
 * down half way slows both.
 */
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { ensureBuilt } from './lib/build.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const SECONDS = 2;
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

const load = async (side, request) => {
  const { requests, non2xx, errors } = await autocannon({
    url: `${side.url}/api/articles`,
    connections: CONNECTIONS,
    duration: SECONDS,
    ...request,
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${side.mode}: ${non2xx} refused and ${errors} failed requests`);
  return requests.average;
};

const post = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ data: { title: 'Written by the bench', body: 'x'.repeat(500) } }),
  connections: 1,
};

const guides = (side, round) =>
  new Promise((resolve) => {
    side.child.once('message', ({ times }) => resolve(median(times)));
    side.child.send({ task: 'guides', count: GUIDES_A_ROUND, round });
  });

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
  const figures = [base, tested].map((value) => value.toFixed(1).padStart(9)).join(' ');
  console.log(
    `${title.padEnd(58)} ${figures} ${unit.padEnd(4)} ratio ${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})  ${limit}`,
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
  'req/s',
  await compare(without, active, (side) => load(side, {})),
  'at least 0.98',
);
show(
  'another type: POST, app without plugin → with',
  'req/s',
  await compare(without, active, (side) => load(side, post)),
  'at least 0.95',
);
show(
  'save, save again and publish a guide: plain → with rules',
  'ms',
  await compare(inactive, active, guides),
  'at most 1.3',
);
for (const { child } of [without, inactive, active]) child.send({ task: 'stop' });
