/**
 * `npm run bench`: what the plugin costs a host app and how fast its pages are read, side by side in one run. With
 * `--write` the figures go to docs/performance.md.
 *
 * `npm run bench -- cost`, `start`, `pages`, `limits`, `editing`, `typing`, `imports` or `search` measures one of the
 * eight. `BENCH_SIZES=200` takes fewer guides for pages, `BENCH_GUIDES=200` for editing, `BENCH_OCCUPATIONS=100` for
 * imports, and `BENCH_SCREENS=Skills` only screens that are named so.
 */
import { ensureBuilt } from './lib/build.mjs';
import { runMain, say } from './lib/project.mjs';
import { measureCost } from '../tests/bench/cost.mjs';
import { measureEditing } from '../tests/bench/editing.mjs';
import { measureImports } from '../tests/bench/imports.mjs';
import { measureLimits } from '../tests/bench/limits.mjs';
import { measurePages } from '../tests/bench/pages.mjs';
import { measureSearch } from '../tests/bench/search.mjs';
import { writeReport } from '../tests/bench/report.mjs';
import { measureStart } from '../tests/bench/start.mjs';
import { measureTyping } from '../tests/bench/typing.mjs';

const SIZES = (process.env.BENCH_SIZES ?? '200,2000,10000').split(',').map(Number);

await runMain(async () => {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const wants = (part) => wanted.length === 0 || wanted.includes(part);
  await ensureBuilt('plugin', 'app', ...(wants('typing') ? ['admin'] : []));
  const cost = wants('cost') ? await measureCost({ say }) : undefined;
  const start = wants('start') ? await measureStart({ say }) : undefined;
  const pages = wants('pages') ? await measurePages({ say, sizes: SIZES }) : [];
  const limits = wants('limits') && SIZES.length > 1 ? await measureLimits({ say, sizes: SIZES }) : undefined;
  const editing = wants('editing') ? await measureEditing({ say }) : undefined;
  const typing = wants('typing') ? await measureTyping({ say }) : undefined;
  const imports = wants('imports') ? await measureImports({ say }) : undefined;
  const search = wants('search') ? await measureSearch({ count: Math.max(...SIZES), say }) : undefined;
  if (process.argv.includes('--write')) writeReport({ cost, start, pages, limits, editing, typing, imports, search });
  return 0;
});
