/** What must not grow: the time of a stored page with the number of guides, and the memory of the cache. */
import { BOUND } from './app.mjs';
import { load } from './load.mjs';
import { copyDatabase, fetchOnce, PLAIN, seededDatabase } from './seeded.mjs';
import { startSide } from './side.mjs';
import { spread } from './statistics.mjs';

const READ = 3000;

/** Reads more pages than there is room for. @returns what the cache says that it holds, and what emptying it sets free */
const fillCache = async ({ databaseFile, count }) => {
  const side = await startSide('worker.mjs', { mode: 'bounded', databaseFile });
  for (let number = 1; number <= count; number += 1) {
    await fetchOnce(`${side.url}/api/careers/pages/role-${number}`, PLAIN);
  }
  const { stats } = await side.ask('stats');
  const full = await side.ask('heap');
  await side.ask('forget');
  const empty = await side.ask('heap');
  await side.stop();
  return { held: stats.bytes, entries: stats.entries, freed: full.bytes - empty.bytes };
};

/** Stored pages of the fewest and of the most guides, in turns. @returns the ratio of the processor time, with its spread */
const compareSizes = async ({ sizes, say }) => {
  const sides = [];
  for (const count of [Math.min(...sizes), Math.max(...sizes)]) {
    const copy = copyDatabase(seededDatabase({ count, say }));
    const side = await startSide('worker.mjs', { mode: 'inFront', databaseFile: copy.file });
    const request = { path: '/api/careers/pages/role-7', headers: PLAIN, amount: 10_000 };
    await load(side, request);
    sides.push({ count, side, request, copy });
  }
  const ratios = [];
  for (let round = 0; round < 41; round += 1) {
    const costs = [];
    for (const at of round % 2 ? [1, 0] : [0, 1]) {
      costs[at] = (await load(sides[at].side, sides[at].request)).cpuMs;
    }
    ratios.push(costs[1] / costs[0]);
  }
  for (const { side, copy } of sides) {
    await side.stop();
    copy.remove();
  }
  const { ratio, low, high } = spread(ratios);
  say(
    `A stored page with ${sides[1].count} guides instead of ${sides[0].count}: ${ratio.toFixed(3)} × the processor time (${low.toFixed(3)}–${high.toFixed(3)})`,
  );
  return { most: sides[1].count, fewest: sides[0].count, ratio, low, high };
};

const measureBound = async ({ count, say }) => {
  const copy = copyDatabase(seededDatabase({ count, say }));
  const { held, entries, freed } = await fillCache({ databaseFile: copy.file, count: READ });
  copy.remove();
  const ofBound = (bytes) => `${((bytes / BOUND) * 100).toFixed(0)} %`;
  say(
    `The cache holds ${entries} of ${READ} pages: ${ofBound(held)} of its bound; emptied, it sets ${ofBound(freed)} of it free`,
  );
  return { read: READ, entries, held: held / BOUND, freed: freed / BOUND };
};

/** @returns how both came out; see `report.mjs` */
export const measureLimits = async ({ say, sizes }) => ({
  flat: await compareSizes({ sizes, say }),
  bound: await measureBound({ count: Math.max(...sizes), say }),
});
