import { ensureBuilt } from './build.mjs';
import { checkDatabase } from './database-check.mjs';
import { loadEnvFile } from './env-file.mjs';
import { ensureInstalled } from './install.mjs';
import { checkFolderWritable, checkPortFree, serverAddress } from './preflight.mjs';
import { runMain } from './project.mjs';
import { serve } from './serve.mjs';
import { stopRunningCommands } from './steps.mjs';

/** While a build runs, a signal must stop the build too; once Strapi is up, it handles signals itself. */
const stopCommandsOnSignal = () => {
  const handlers = ['SIGINT', 'SIGTERM'].map((signal) => {
    const handler = () => {
      stopRunningCommands(signal);
      process.exit(130);
    };
    process.once(signal, handler);
    return [signal, handler];
  });
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
};

/** Everything that can be known to fail is checked first, before minutes go into installing and building. */
export const main = () =>
  runMain(async () => {
    checkFolderWritable();
    loadEnvFile();
    const address = serverAddress();
    await checkPortFree(address);
    await checkDatabase();

    const release = stopCommandsOnSignal();
    await ensureInstalled();
    await ensureBuilt('plugin', 'app', 'admin');
    release();

    await serve();
  });
