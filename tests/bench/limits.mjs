/**
 * What must not grow: the time of a stored page with the number of guides, the memory of the cache, and what one GraphQL
 * query takes.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { BOUND } from './app.mjs';
import { load } from './load.mjs';
import { graphqlAliases, graphqlLists } from './queries.mjs';
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

/** @returns status and milliseconds of one request, and how long the server did not answer another one meanwhile */
const hold = async (side, { path, ...request }) => {
  let isDone = false;
  let waited = 0;
  const watch = async () => {
    while (!isDone) {
      const start = performance.now();
      await fetch(`${side.url}/_health`);
      waited = Math.max(waited, performance.now() - start);
      await wait(5);
    }
  };
  const watching = watch();
  const start = performance.now();
  const response = await fetch(`${side.url}${path}`, request);
  await response.arrayBuffer();
  const ms = performance.now() - start;
  isDone = true;
  await watching;
  return { status: response.status, ms, waited };
};

/** The dearest query that the limits let pass, of whole guides in lists of 25, and the one of 100 names that they were made for. */
const measureQueries = async ({ count, say }) => {
  const copy = copyDatabase(seededDatabase({ count, say }));
  const side = await startSide('worker.mjs', { mode: 'inFront', databaseFile: copy.file });
  await hold(side, graphqlLists(1));
  let lists = 1;
  let dearest;
  for (let next = 1, refused = false; !refused; next += 1) {
    const asked = await hold(side, graphqlLists(next));
    refused = asked.status !== 200;
    if (!refused) {
      lists = next;
      dearest = asked;
    }
  }
  const aliased = await hold(side, graphqlAliases(100));
  await side.stop();
  copy.remove();
  if (!dearest || aliased.status !== 400) throw new Error('The limits of GraphQL do not hold.');
  say(
    `GraphQL: ${lists} lists of 25 whole guides pass and take ${dearest.ms.toFixed(0)} ms, others wait ${dearest.waited.toFixed(0)} ms at most; 100 aliases are refused in ${aliased.ms.toFixed(0)} ms`,
  );
  return { lists, ms: dearest.ms, waited: dearest.waited, refusedMs: aliased.ms };
};

/** @returns how each came out; see `report.mjs` */
export const measureLimits = async ({ say, sizes }) => ({
  queries: await measureQueries({ count: Math.max(...sizes), say }),
  flat: await compareSizes({ sizes, say }),
  bound: await measureBound({ count: Math.max(...sizes), say }),
});
