import { rmSync } from 'node:fs';
import path from 'node:path';
import { startSide } from './side.mjs';

/** A database for each mode, with what the app writes on its first start. @returns their files, and how to remove them */
export const makeDatabases = async (modes) => {
  const files = {};
  for (const mode of modes) {
    const side = await startSide('worker.mjs', { mode, articles: true });
    files[mode] = side.databaseFile;
    await side.ask('keep');
    await side.stop();
  }
  return {
    files,
    remove: () => Object.values(files).forEach((file) => rmSync(path.dirname(file), { recursive: true })),
  };
};
