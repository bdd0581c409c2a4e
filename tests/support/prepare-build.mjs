import { ensureBuilt } from '../../scripts/lib/build.mjs';
import prepareApp from './prepare-app.mjs';

/** Jest's global setup for tests that need the admin panel too, or run commands that would build it themselves. */
export default async () => {
  await ensureBuilt('plugin', 'admin', 'app');
  await prepareApp();
};
