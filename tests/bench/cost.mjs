/**
 * What the plugin costs a host app: its other endpoints, its other types, a save of a guide, and the start. The sides
 * take turns, and only ratios between neighbouring turns are reported, so that a machine that slows down half way slows
 * both.
 */
import { load } from './load.mjs';
import { startSide } from './side.mjs';
import { median, spread } from './statistics.mjs';

/** Short turns, and many: a machine shared with others changes its speed within seconds. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 151);
const REQUESTS = 150;
const GUIDES_A_ROUND = 3;

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

const guides = async (side, round) => median((await side.ask('guides', { count: GUIDES_A_ROUND, round })).times);

/** Lets both sides take turns; @returns the median of each side and of the ratios, and the ratios' spread */
const compare = async ({ base, tested, measure, rounds = ROUNDS }) => {
  const turns = [];
  await measure(base, 'warm');
  await measure(tested, 'warm');
  for (let round = 0; round < rounds; round += 1) {
    const sides = round % 2 ? [tested, base] : [base, tested];
    const result = new Map();
    for (const side of sides) result.set(side, await measure(side, round));
    turns.push({ base: result.get(base), tested: result.get(tested) });
  }
  return {
    base: median(turns.map((turn) => turn.base)),
    tested: median(turns.map((turn) => turn.tested)),
    ...spread(turns.map((turn) => turn.tested / turn.base)),
  };
};

/** Milliseconds from the start of the process to an app that answers, on a database that is set up already. */
const startTime = async (mode) => {
  const side = await startSide('worker.mjs', mode);
  await side.stop();
  return side.bootMs;
};

/** @returns a row for each comparison: title, unit, both sides' medians, ratio with quartiles, and the limit */
export const measureCost = async ({ say }) => {
  const rows = [];
  const report = (title, { unit, limit, ...result }) => {
    rows.push({ title, unit, limit, ...result });
    const figures = [result.base, result.tested].map((value) => value.toFixed(2)).join(' → ');
    say(
      `${title}: ${figures} ${unit}, ${result.ratio.toFixed(3)} (${result.low.toFixed(3)}–${result.high.toFixed(3)})`,
    );
  };
  const sides = await Promise.all(
    ['without', 'inactive', 'active'].map((mode) => startSide('worker.mjs', { mode, articles: true })),
  );
  const [without, inactive, active] = sides;
  report('Another endpoint: GET, without the plugin → with it', {
    ...(await compare({ base: without, tested: active, measure: get })),
    unit: 'CPU ms',
    limit: 1.02,
  });
  report('Another type: POST, without the plugin → with it', {
    ...(await compare({ base: without, tested: active, measure: post })),
    unit: 'CPU ms',
    limit: 1.05,
  });
  report('A guide saved, saved again and published: plain Document Service → with the plugin', {
    ...(await compare({ base: inactive, tested: active, measure: guides, rounds: Math.min(ROUNDS, 31) })),
    unit: 'ms',
    limit: 1.3,
  });
  const databases = Object.fromEntries(sides.map((side) => [side.mode, side.databaseFile]));
  for (const side of sides) await side.ask('keep');
  for (const side of sides) await side.stop();
  for (const [title, mode] of [
    ['Start of the app: without the plugin → with its content types only, which is work of Strapi', 'inactive'],
    ['Start of the app: without the plugin → with it', 'active'],
  ]) {
    report(title, {
      ...(await compare({
        base: { mode: 'without', databaseFile: databases.without },
        tested: { mode, databaseFile: databases[mode] },
        measure: startTime,
        rounds: Math.min(ROUNDS, 11),
      })),
      unit: 'ms',
      limit: 1.15,
    });
  }
  return rows;
};
