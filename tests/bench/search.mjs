/**
 * Search in process over many guides whose words differ as those of real ones do: how long a search takes, how long the
 * first one waits for the index and holds everything else up, and what a server takes of memory with all that it keeps there.
 */
import { copyDatabase, seededDatabase } from './seeded.mjs';
import { startSide } from './side.mjs';

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);

/** The bound that docs/operating.md has for a server with 10,000 guides: left to itself, V8 gives memory back late. */
const HEAP_MB = 448;

const read = async (url, options) => {
  const answer = await fetch(url, options);
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${body}`);
};

/** What a server takes of memory as it starts, then with search, then with matching, then with as many pages as it stores. */
const weigh = async ({ count, heapMegabytes, say }) => {
  const copy = copyDatabase(seededDatabase({ count, say }));
  const side = await startSide('search-worker.mjs', { databaseFile: copy.file, mode: 'inFront' }, { heapMegabytes });
  const { origin, roles, slugs } = await side.ask('serve');
  const steps = [];
  const step = async (name, load) => {
    await load();
    const { rss, used } = await side.ask('weigh');
    say(`  ${name}: ${megabytes(rss)} MB, of which ${megabytes(used)} in use`);
    steps.push({ name, rss, used });
  };
  say(`Memory of a server with ${count} guides, ${heapMegabytes ? `${heapMegabytes} MB of heap` : 'any heap'}:`);
  await step('started', () => undefined);
  await step('search', () => read(`${origin}/api/careers/search?q=electrician`));
  await step('matching', () =>
    read(`${origin}/api/careers/match`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: roles.slice(0, 50).join(', ') }),
    }),
  );
  let stored = await side.ask('stored');
  await step('stored pages', async () => {
    for (let from = 0; from < slugs.length; from += 200) {
      for (const slug of slugs.slice(from, from + 200)) await read(`${origin}/api/careers/pages/${slug}`);
      const now = await side.ask('stored');
      const isFull = now.bytes <= stored.bytes;
      stored = now;
      if (isFull) break;
    }
  });
  say(`  Stored: ${stored.entries} answers, ${megabytes(stored.bytes)} MB`);
  await side.stop();
  copy.remove();
  return { heapMegabytes, steps, stored };
};

export const measureSearch = async ({ count, say }) => {
  const memory = [];
  for (const heapMegabytes of [HEAP_MB, undefined]) memory.push(await weigh({ count, heapMegabytes, say }));
  const copy = copyDatabase(seededDatabase({ count, say }));
  const side = await startSide('search-worker.mjs', { databaseFile: copy.file, mode: 'cold' });
  const built = await side.ask('build');
  say(
    `Index of ${built.documents} documents (${count} guides): ${built.ms.toFixed(0)} ms, longest pause of the process ${built.longestPause.toFixed(0)} ms, ${(built.bytes / 2 ** 20).toFixed(0)} MB`,
  );
  const searches = await side.ask('search');
  for (const { name, p50, p99 } of searches) say(`  ${name}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  const fresh = await side.ask('publish');
  say(
    `  The first search after a publish: ${fresh.p50.toFixed(0)} ms, after a change to anything: ${fresh.whole.toFixed(0)} ms`,
  );
  await side.stop();
  copy.remove();
  return { count, built, searches, fresh, memory };
};
