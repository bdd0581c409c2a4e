import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import prepareApp from './prepare-app.mjs';

/** Jest's global setup for browser tests: the admin panel too, and a Chromium for the workers in `CHROMIUM_PATH`. */
export default async () => {
  const { path, missing } = findChromium();
  if (missing) throw new Error(`Browser tests cannot run: ${missing}.`);
  await ensureBuilt('plugin', 'admin', 'app');
  await prepareApp();
  process.env.CHROMIUM_PATH = path;
};
