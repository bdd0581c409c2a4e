/** An import of official records against a plain loop over the Document Service that writes the same content. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOccupations } from './occupations.mjs';

const COUNT = Number(process.env.BENCH_OCCUPATIONS ?? 1000);

const run = (options) => {
  const script = fileURLToPath(new URL('import-worker.mjs', import.meta.url));
  const output = execFileSync(process.execPath, [script, JSON.stringify(options)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1));
};

/** @returns what both took, in one run, one after the other; see `report.mjs` */
export const measureImports = ({ say }) => {
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
    return { rows, imported, loop, isEqual };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
