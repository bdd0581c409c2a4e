/** An import of official records against a plain loop over the Document Service that writes the same content. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { writeOccupations } from './occupations.mjs';
import { copyDatabase, fetchOnce, PLAIN, seededDatabase } from './seeded.mjs';
import { startSide } from './side.mjs';
import { percentile } from './statistics.mjs';

/** Pages that are read while an import goes on. */
const READ_GUIDES = 200;
const PAUSE_MS = 5;

const COUNT = Number(process.env.BENCH_OCCUPATIONS ?? 1000);

const run = (options) => {
  const script = fileURLToPath(new URL('import-worker.mjs', import.meta.url));
  const output = execFileSync(process.execPath, [script, JSON.stringify(options)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1));
};

/** Reads one page after the other while a server imports. @returns how long the readers waited */
export const readMeanwhile = async ({ mode, folder, say }) => {
  const copy = copyDatabase(seededDatabase({ count: READ_GUIDES, say }));
  const side = await startSide('worker.mjs', { mode, databaseFile: copy.file });
  const page = (number) => fetchOnce(`${side.url}/api/careers/pages/role-${1 + (number % READ_GUIDES)}`, PLAIN);
  for (let number = 0; number < READ_GUIDES; number += 1) await page(number);
  const { job } = await side.ask('import', { folder });
  const { stats: before } = await side.ask('stats');
  await side.ask('watchThread');
  const waits = [];
  let isOver = false;
  const watch = async () => {
    for (;;) {
      const { state, problem } = await side.ask('job', { job });
      if (state === 'done') break;
      if (state === 'failed') throw new Error(`The import failed: ${problem}`);
      await wait(250);
    }
    isOver = true;
  };
  const watching = watch();
  for (let number = 0; !isOver; number += 1) {
    const start = performance.now();
    const { status } = await page(number);
    waits.push(performance.now() - start);
    if (status !== 200) throw new Error(`A page answered ${status} during the import`);
    await wait(PAUSE_MS);
  }
  await watching;
  const held = await side.ask('threadHeld');
  const { memory } = await side.ask('usage');
  const { stats: after } = await side.ask('stats');
  await side.stop();
  copy.remove();
  return {
    reads: waits.length,
    p50: percentile(waits, 50),
    p99: percentile(waits, 99),
    most: Math.max(...waits),
    held,
    memoryMb: memory / 2 ** 20,
    misses: after.misses - before.misses,
    load: os.loadavg()[0],
  };
};

/** @returns what both took, in one run, one after the other; see `report.mjs` */
export const measureImports = async ({ say }) => {
  const place = mkdtempSync(path.join(os.tmpdir(), 'careers-bench-'));
  const folder = path.join(place, 'db_30_2_text');
  const contentFile = path.join(place, 'content.json');
  try {
    const rows = writeOccupations(folder, COUNT);
    say(`Importing ${rows.occupations} occupations, ${rows.tasks} tasks, ${rows.technologies} technology rows …`);
    const imported = run({ mode: 'import', folder, contentFile });
    say(`… ${(imported.ms / 1000).toFixed(1)} s, ${imported.memoryMb.toFixed(0)} MB. The same by a plain loop …`);
    const loop = run({ mode: 'loop', folder, contentFile });
    const isEqual = imported.digest === loop.digest;
    say(
      `… ${(loop.ms / 1000).toFixed(1)} s: the import takes ${(imported.ms / loop.ms).toFixed(3)} of it (processor time ${(imported.cpuMs / loop.cpuMs).toFixed(3)}); the content is ${isEqual ? 'equal' : 'NOT equal'}`,
    );
    const stored = await readMeanwhile({ mode: 'inFront', folder, say });
    const cold = await readMeanwhile({ mode: 'cold', folder, say });
    for (const [title, { reads, p50, p99, most, held, memoryMb }] of Object.entries({ stored, 'made anew': cold })) {
      say(
        `Pages ${title}, read meanwhile (${reads}): p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, at most ${most.toFixed(1)} ms; the server's thread is held for p99 ${held.p99.toFixed(1)} ms, at most ${held.most.toFixed(1)} ms; ${memoryMb.toFixed(0)} MB`,
      );
    }
    return { rows, imported, loop, isEqual, stored, cold };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
