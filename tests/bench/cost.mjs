/**
 * What the plugin costs a host app: its other endpoints, its other types, a save of a guide, and the start. The sides
 * take turns, and only ratios between neighbours count, so that a machine that slows down half way slows both.
 */
import { load } from './load.mjs';
import { startSide } from './side.mjs';
import { median, spread } from './statistics.mjs';

/**
 * How fast a process runs differs by some percent from one start to the next, whatever is in it, so that many turns of
 * two processes would compare those two only: each comparison is made by several pairs of processes.
 */
const PAIRS = Number(process.env.BENCH_PAIRS ?? 11);
/** Short turns, and many: a machine shared with others changes its speed within seconds. */
const TURNS = 16;
const REQUESTS = 150;
const GUIDES_A_TURN = 3;

const get = async (side) => (await load(side, { path: '/api/articles', connections: 10, amount: REQUESTS })).cpuMs;

const post = async (side) =>
  (
    await load(side, {
      path: '/api/articles',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { title: 'Written by the bench', body: 'x'.repeat(500) } }),
      connections: 1,
      amount: REQUESTS / 3,
    })
  ).cpuMs;

const guides = async (side, round) => median((await side.ask('guides', { count: GUIDES_A_TURN, round })).times);

/** Lets both sides take turns. @returns the medians of each side and of the ratios of neighbouring turns */
const compareTurns = async ({ base, tested, measure, turns }) => {
  const figures = [];
  await measure(base, 'warm');
  await measure(tested, 'warm');
  for (let turn = 0; turn < turns; turn += 1) {
    const result = new Map();
    for (const side of turn % 2 ? [tested, base] : [base, tested]) result.set(side, await measure(side, turn));
    figures.push({ base: result.get(base), tested: result.get(tested) });
  }
  return {
    base: median(figures.map((figure) => figure.base)),
    tested: median(figures.map((figure) => figure.tested)),
    ratio: median(figures.map((figure) => figure.tested / figure.base)),
  };
};

/** One comparison out of several, with the spread of their ratios. */
const summarise = (comparisons) => ({
  base: median(comparisons.map(({ base }) => base)),
  tested: median(comparisons.map(({ tested }) => tested)),
  ...spread(comparisons.map(({ ratio }) => ratio)),
});

/** @returns for each measure, by its name, how two modes of the app compare over PAIRS pairs of processes */
const comparePairs = async ({ base, tested, measures }) => {
  const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const start = (mode) => startSide('worker.mjs', { mode, articles: true });
    const sides =
      pair % 2 ? [await start(tested), await start(base)].reverse() : [await start(base), await start(tested)];
    for (const [name, { measure, turns }] of Object.entries(measures)) {
      found[name].push(await compareTurns({ base: sides[0], tested: sides[1], measure, turns }));
    }
    for (const side of sides) await side.stop();
  }
  return Object.fromEntries(Object.entries(found).map(([name, comparisons]) => [name, summarise(comparisons)]));
};

/** Milliseconds from the start of the process to an app that answers, on a database that is set up already. */
const startTime = async (mode) => {
  const side = await startSide('worker.mjs', mode);
  await side.stop();
  return side.bootMs;
};

/** @returns a row for each comparison: title, unit, both sides' medians, ratio with its spread, and the limit */
export const measureCost = async ({ say }) => {
  const rows = [];
  const report = (title, { unit, limit, ...result }) => {
    rows.push({ title, unit, limit, ...result });
    const figures = [result.base, result.tested].map((value) => value.toFixed(2)).join(' → ');
    say(
      `${title}: ${figures} ${unit}, ${result.ratio.toFixed(3)} (${result.low.toFixed(3)}–${result.high.toFixed(3)})`,
    );
  };
  const requests = await comparePairs({
    base: 'without',
    tested: 'active',
    measures: { get: { measure: get, turns: TURNS }, post: { measure: post, turns: TURNS } },
  });
  report('Another endpoint: GET, without the plugin → with it', { ...requests.get, unit: 'CPU ms', limit: 1.02 });
  report('Another type: POST, without the plugin → with it', { ...requests.post, unit: 'CPU ms', limit: 1.05 });
  const writes = await comparePairs({
    base: 'inactive',
    tested: 'active',
    measures: { guides: { measure: guides, turns: 5 } },
  });
  report('A guide saved, saved again and published: plain Document Service → with the plugin', {
    ...writes.guides,
    unit: 'ms',
    limit: 1.3,
  });
  const databases = {};
  for (const mode of ['without', 'inactive', 'active']) {
    const side = await startSide('worker.mjs', { mode });
    databases[mode] = side.databaseFile;
    await side.ask('keep');
    await side.stop();
  }
  for (const [title, mode] of [
    ['Start of the app: without the plugin → with its content types only, which is work of Strapi', 'inactive'],
    ['Start of the app: without the plugin → with it', 'active'],
  ]) {
    const starts = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const base = await startTime({ mode: 'without', databaseFile: databases.without });
      const tested = await startTime({ mode, databaseFile: databases[mode] });
      starts.push({ base, tested, ratio: tested / base });
    }
    report(title, { ...summarise(starts), unit: 'ms', limit: 1.15 });
  }
  return rows;
};
