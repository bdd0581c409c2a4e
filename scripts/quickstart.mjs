import { runOnSupportedNode } from './lib/supported-node.mjs';

/** `npm run quickstart`: from a fresh clone to a running Careers for Strapi with content and an administrator. */
runOnSupportedNode(() => import('./lib/quickstart.mjs'));
