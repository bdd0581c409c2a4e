/**
 * Search in process over many guides whose words differ as those of real ones do: how long a search takes, how long the
 * first one waits for the index and holds everything else up, and what the index takes of memory.
 */
import { copyDatabase, seededDatabase } from './seeded.mjs';
import { startSide } from './side.mjs';

export const measureSearch = async ({ count, say }) => {
  const copy = copyDatabase(seededDatabase({ count, say }));
  const side = await startSide('search-worker.mjs', { databaseFile: copy.file });
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
  return { count, built, searches, fresh };
};
