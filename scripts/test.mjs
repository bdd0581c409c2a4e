import { runOnSupportedNode } from './lib/supported-node.mjs';

/** `npm test` and `npm run test:full`; see docs in ./lib/run-suites.mjs and the table in ./suites.mjs. */
runOnSupportedNode(() => import('./lib/run-suites.mjs'));
