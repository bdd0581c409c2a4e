/**
 * Search in process over many guides whose words differ as those of real ones do: how long a search takes, how long the
 * first one waits for the index and holds everything else up, and what a server takes of memory with all that it keeps there.
 */
import { copyDatabase, seededDatabase } from './seeded.mjs';
import { startSide } from './side.mjs';

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);

/** In a process of its own, whose memory nothing else has been through. */
const weigh = async ({ count, say }) => {
  const copy = copyDatabase(seededDatabase({ count, say }));
  const side = await startSide('search-worker.mjs', { databaseFile: copy.file, mode: 'inFront' });
  const { steps, stored } = await side.ask('weigh');
  await side.stop();
  copy.remove();
  say(`Memory of a server with ${count} guides, ${stored.entries} answers stored (${megabytes(stored.bytes)} MB):`);
  for (const { name, rss, used } of steps) say(`  ${name}: ${megabytes(rss)} MB, of which ${megabytes(used)} in use`);
  return { steps, stored };
};

export const measureSearch = async ({ count, say }) => {
  const memory = await weigh({ count, say });
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
