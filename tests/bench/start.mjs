/**
 * What the plugin adds to the start of a host app, on a database that is set up already. The sides take turns, and a start
 * is compared with that of its own turn only.
 */
import { makeDatabases } from './first-start.mjs';
import { rotated, startSide } from './side.mjs';
import { median, spread } from './statistics.mjs';

const SETS = Number(process.env.BENCH_SETS ?? 21);
const LIMIT = 1.15;

/** The base, then what is compared with it: first the same again, as the control. */
const SIDES = [
  { mode: 'without' },
  { mode: 'without', title: 'Without the plugin (control: the same program twice)' },
  { mode: 'inactive', title: 'With its content types and components only, which is mostly work of Strapi' },
  { mode: 'active', title: 'With the plugin', limit: LIMIT },
];

/** From the process's first moment to an app that answers: milliseconds, and those of the processor. */
const timeStart = async ({ mode, databaseFile }) => {
  const side = await startSide('worker.mjs', { mode, databaseFile });
  await side.stop();
  return { ms: side.bootMs, cpuMs: side.bootCpuMs };
};

/** @returns a row for each side but the base, each with its `time` and its processor time, `cpu` */
export const measureStart = async ({ say }) => {
  const { files, remove } = await makeDatabases(['without', 'inactive', 'active']);
  const turns = [];
  for (let turn = 0; turn < SETS; turn += 1) {
    const figures = [];
    for (const at of rotated([...SIDES.keys()], turn)) {
      const { mode } = SIDES[at];
      figures[at] = await timeStart({ mode, databaseFile: files[mode] });
    }
    turns.push(figures);
  }
  remove();
  const compare = (at, key) => ({
    base: median(turns.map(([base]) => base[key])),
    tested: median(turns.map((figures) => figures[at][key])),
    ...spread(turns.map((figures) => figures[at][key] / figures[0][key])),
  });
  return SIDES.slice(1).map(({ title, limit }, index) => {
    const row = { title, limit, time: compare(index + 1, 'ms'), cpu: compare(index + 1, 'cpuMs') };
    for (const [unit, { base, tested, ratio, low, high }] of [
      ['ms', row.time],
      ['CPU ms', row.cpu],
    ]) {
      const figures = `${base.toFixed(0)} → ${tested.toFixed(0)} ${unit}`;
      say(`Start: ${title}: ${figures}, ${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`);
    }
    return row;
  });
};
