import { findChromium } from '../../scripts/lib/chromium.mjs';
import prepareBuild from './prepare-build.mjs';

/** Jest's global setup for browser tests: a Chromium for the workers in `CHROMIUM_PATH`. */
export default async () => {
  const { path, missing } = findChromium();
  if (missing) throw new Error(`Browser tests cannot run: ${missing}.`);
  await prepareBuild();
  process.env.CHROMIUM_PATH = path;
};
