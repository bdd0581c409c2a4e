import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openFileSet, readText } from '../files';

/** The texts in a zip, by their names. */
export const openZipped = async (stream: Readable): Promise<Record<string, string>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-zip-'));
  try {
    const file = path.join(folder, 'a.zip');
    await pipeline(stream, createWriteStream(file));
    const files = await openFileSet({ paths: [file] });
    const texts: Record<string, string> = {};
    for (const name of files.names()) {
      texts[name] = await readText(await files.open(name), { file: name, maxBytes: 1_000_000 });
    }
    files.close();
    return texts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
