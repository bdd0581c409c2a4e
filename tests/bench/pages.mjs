/** How fast whole guide pages are read, next to stock Strapi and next to a bare server that sends the same bytes. */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { copyDatabase, fetchOnce, PLAIN, seededDatabase } from './seeded.mjs';
import { load } from './load.mjs';
import { graphqlRequest, restPath } from './queries.mjs';
import { startSide } from './side.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
/** Enough for slow answers, of which a second holds only some dozens. */
const SLOW_SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const WARM_UP = 300;

/** Node sets these itself; a bare server would send them twice. */
const SET_BY_NODE = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length']);

/** A bare server that sends what `path` answers, byte for byte and header for header. */
const startBareCopy = async (side, { path: address, headers }) => {
  const { status, headers: sent, body } = await fetchOnce(`${side.url}${address}`, headers);
  // fetch has unpacked the body, so what went over the wire is asked for without compression.
  const kept = Object.fromEntries([...sent].filter(([name]) => !SET_BY_NODE.has(name)));
  if (status !== 304) kept['content-length'] = String(body.length);
  return startSide('bare.mjs', { status, headers: kept, body: body.toString('base64') });
};

/** Loads an address and a bare copy of it, one after the other. */
const againstBare = async (side, request) => {
  const bare = await startBareCopy(side, request);
  await load(bare, { ...request, amount: WARM_UP });
  await load(side, { ...request, amount: WARM_UP });
  const one = await load(side, { ...request, duration: SECONDS });
  const best = await load(bare, { ...request, duration: SECONDS });
  const two = await load(side, { ...request, duration: SECONDS });
  await bare.stop();
  return { ...(one.perSecond > two.perSecond ? one : two), bare: best };
};

/** Publishes another guide every second meanwhile, and reads it at once: it must show what was just written. */
const publishMeanwhile = async ({ side, slug, work }) => {
  let going = true;
  let stale = 0;
  let published = 0;
  const publisher = (async () => {
    while (going) {
      const summary = `Published at ${performance.now()}`;
      await side.ask('republish', { slug, summary });
      const { body } = await fetchOnce(`${side.url}/api/careers/pages/${slug}`, PLAIN);
      if (JSON.parse(body.toString()).data.summary !== summary) stale += 1;
      published += 1;
      await wait(1000);
    }
  })();
  const result = await work();
  going = false;
  await publisher;
  return { ...result, stale, published };
};

const measureSize = async ({ count, say, rows }) => {
  const copy = copyDatabase(seededDatabase({ count, say }));
  const databaseFile = copy.file;
  const slug = `role-${Math.ceil(count / 2)}`;
  const page = `/api/careers/pages/${slug}`;
  const report = (name, result) => {
    const row = { guides: count, name, ...result };
    rows.push(row);
    const ofBare = result.bare
      ? `, ${(result.perSecond / result.bare.perSecond).toFixed(2)} × bare (p99 ${result.bare.p99} ms)`
      : '';
    say(
      `${String(count).padStart(6)} guides  ${name.padEnd(44)} ${result.perSecond.toFixed(0).padStart(7)}/s` +
        `  p50 ${result.p50} ms  p99 ${result.p99} ms  ${result.cpuMs.toFixed(3)} CPU ms${ofBare}`,
    );
    return row;
  };

  const cold = await startSide('worker.mjs', { mode: 'cold', databaseFile });
  const stock = { path: restPath(slug), headers: PLAIN };
  await load(cold, { ...stock, amount: 50 });
  report('stock REST, whole guide', await load(cold, { ...stock, duration: SLOW_SECONDS }));
  const graphql = graphqlRequest(slug);
  await load(cold, { ...graphql, amount: 50 });
  report('stock GraphQL, whole guide', await load(cold, { ...graphql, duration: SLOW_SECONDS }));
  // Another guide each time, so that nothing at all is remembered.
  let next = 0;
  const others = {
    path: page,
    requests: [
      {
        setupRequest: (request) => {
          next = (next % count) + 1;
          return { ...request, path: `/api/careers/pages/role-${next}` };
        },
      },
    ],
  };
  await load(cold, { path: page, amount: 50 });
  report('page JSON, made anew each time', await load(cold, { ...others, duration: SLOW_SECONDS }));
  await cold.stop();

  const inFront = await startSide('worker.mjs', { mode: 'inFront', databaseFile });
  report('page JSON, stored, in front of Koa', await againstBare(inFront, { path: page, headers: PLAIN }));
  const { accessKey } = await inFront.ask('token');
  report(
    'page JSON, stored, with a read-only token',
    await againstBare(inFront, { path: page, headers: { ...PLAIN, authorization: `Bearer ${accessKey}` } }),
  );
  const { headers } = await fetchOnce(`${inFront.url}${page}`, PLAIN);
  report(
    'page JSON, not modified (304)',
    await againstBare(inFront, {
      path: page,
      headers: { ...PLAIN, 'if-none-match': headers.get('etag') },
      allow: [304],
    }),
  );
  report(
    'reader HTML, stored',
    await againstBare(inFront, { path: `/guides/${slug}`, headers: { ...PLAIN, accept: 'text/html' } }),
  );
  report('list of teasers, stored', await againstBare(inFront, { path: '/api/careers/pages', headers: PLAIN }));
  const changing = await publishMeanwhile({
    side: inFront,
    slug: `role-${count}`,
    work: () => againstBare(inFront, { path: page, headers: PLAIN }),
  });
  report(`page JSON, stored, a guide published every second (${changing.stale} stale)`, changing);
  await inFront.stop();

  const middleware = await startSide('worker.mjs', { mode: 'middleware', databaseFile });
  report('page JSON, stored, as a middleware', await againstBare(middleware, { path: page, headers: PLAIN }));
  if (count >= 2000) {
    const started = performance.now();
    let pages = 0;
    for (let number = 1; number <= 20; number += 1) {
      const { body } = await fetchOnce(
        `${middleware.url}/api/careers/pages?view=full&pageSize=100&page=${number}`,
        PLAIN,
      );
      pages += JSON.parse(body.toString()).data.length;
    }
    say(
      `${String(count).padStart(6)} guides  ${pages} whole pages in 20 requests: ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    rows.push({ guides: count, name: 'static build', pages, seconds: (performance.now() - started) / 1000 });
  }
  await middleware.stop();
  copy.remove();
};

/** @returns a row for each measurement; see `report.mjs` */
export const measurePages = async ({ say, sizes }) => {
  const rows = [];
  for (const count of sizes) await measureSize({ count, say, rows });
  return rows;
};
