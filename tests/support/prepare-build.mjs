import { ensureBuilt } from '../../scripts/lib/build.mjs';

/** Jest's global setup for tests of the commands: as after a build, so that they have nothing to build themselves. */
export default () => ensureBuilt('plugin', 'admin', 'app');
