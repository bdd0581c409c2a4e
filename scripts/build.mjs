import { ensureBuilt } from './lib/build.mjs';
import { runMain } from './lib/project.mjs';

/** `node scripts/build.mjs [plugin] [app] [admin]`: builds those that changed since the last time; all when none is named. */
const names = process.argv.slice(2);

await runMain(() => ensureBuilt(...(names.length > 0 ? names : ['plugin', 'app', 'admin'])));
