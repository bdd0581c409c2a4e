/**
 * What the plugin costs a running host app: its other endpoints, its other types, and a save of a guide. The sides
 * take turns, and only ratios between neighbours count, so that a machine that slows down half way slows both.
 */
import { makeDatabases } from './first-start.mjs';
import { load } from './load.mjs';
import { copyDatabase } from './seeded.mjs';
import { rotated, startSide } from './side.mjs';
import { median, spread } from './statistics.mjs';

/**
 * How fast a process runs differs by some percent from one start to the next, whatever is in it, so that many turns of
 * two processes would compare those two only: each comparison is made by several sets of processes. The base stands in
 * each set twice, as the control: what separates two runs of the same program separates any two.
 */
const SETS = Number(process.env.BENCH_SETS ?? 21);
/** Short turns: a machine shared with others changes its speed within seconds. */
const TURNS = 6;
const REQUESTS = 150;
const GUIDES_A_TURN = 3;
const PROFILED = 3000;

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

/** Lets the sides of a set take turns. @returns per side the median, and that of its ratios to the first side's turn */
const compareTurns = async ({ sides, measure, turns }) => {
  for (const side of sides) await measure(side, 'warm');
  const rounds = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const figures = new Map();
    for (const side of rotated(sides, turn)) figures.set(side, await measure(side, turn));
    rounds.push(sides.map((side) => figures.get(side)));
  }
  return sides.map((_, index) => ({
    figure: median(rounds.map((figures) => figures[index])),
    ratio: median(rounds.map((figures) => figures[index] / figures[0])),
  }));
};

/**
 * @param modes the base, then what is compared with it
 * @param measures by name
 * @returns for each measure, by its name, how each mode but the first compares with the first
 */
const compareSets = async ({ databases, modes, measures }) => {
  const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let set = 0; set < SETS; set += 1) {
    const copies = modes.map((mode) => copyDatabase(databases[mode]));
    const sides = [];
    for (const at of rotated([...modes.keys()], set)) {
      sides[at] = await startSide('worker.mjs', { mode: modes[at], databaseFile: copies[at].file });
    }
    for (const [name, { measure, turns }] of Object.entries(measures)) {
      found[name].push(await compareTurns({ sides, measure, turns }));
    }
    for (const side of sides) await side.stop();
    for (const copy of copies) copy.remove();
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, sets]) => [
      name,
      modes.slice(1).map((_, index) => ({
        base: median(sets.map(([base]) => base.figure)),
        tested: median(sets.map((set) => set[index + 1].figure)),
        ...spread(sets.map((set) => set[index + 1].ratio)),
      })),
    ]),
  );
};

/** @returns which part of the processor time of a GET elsewhere is spent in functions of the plugin, sampled */
const ownShare = async ({ databases }) => {
  const copy = copyDatabase(databases.active);
  const side = await startSide('worker.mjs', { mode: 'active', databaseFile: copy.file });
  const request = { path: '/api/articles', connections: 10 };
  await load(side, { ...request, amount: PROFILED / 6 });
  await side.ask('startProfile');
  await load(side, { ...request, amount: PROFILED });
  const { share } = await side.ask('stopProfile');
  await side.stop();
  copy.remove();
  return share;
};

const GET = 'Another endpoint: GET, without the plugin → with it';
const POST = 'Another type: POST, without the plugin → with it';
const CONTROL = ' (control: the same program twice)';

/**
 * @returns `rows`, one for each comparison: title, unit, both sides' medians, ratio with its spread, and the limit; and
 *   `share`, the part of a GET elsewhere that the plugin's own functions take
 */
export const measureCost = async ({ say }) => {
  const rows = [];
  const report = (title, { unit, limit, ...result }) => {
    rows.push({ title, unit, limit, ...result });
    const figures = [result.base, result.tested].map((value) => value.toFixed(2)).join(' → ');
    say(
      `${title}: ${figures} ${unit}, ${result.ratio.toFixed(3)} (${result.low.toFixed(3)}–${result.high.toFixed(3)})`,
    );
  };
  const { files: databases, remove } = await makeDatabases(['without', 'inactive', 'active']);
  const share = await ownShare({ databases });
  say(`Of the processor time of a GET elsewhere ${(share * 100).toFixed(2)} % is spent in functions of the plugin.`);
  const requests = await compareSets({
    databases,
    modes: ['without', 'without', 'active'],
    measures: { get: { measure: get, turns: TURNS }, post: { measure: post, turns: TURNS } },
  });
  for (const [title, [control, tested], limit] of [
    [GET, requests.get, 1.02],
    [POST, requests.post, 1.05],
  ]) {
    report(title, { ...tested, unit: 'CPU ms', limit });
    report(title.split(',')[0] + CONTROL, { ...control, unit: 'CPU ms', limit: '' });
  }
  const writes = await compareSets({
    databases,
    modes: ['inactive', 'active'],
    measures: { guides: { measure: guides, turns: TURNS } },
  });
  report('A guide saved, saved again and published: plain Document Service → with the plugin', {
    ...writes.guides[0],
    unit: 'ms',
    limit: 1.3,
  });
  remove();
  return { rows, share };
};
