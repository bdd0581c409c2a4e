import { Readable } from 'node:stream';
import type { FileSet } from '../file-set';

/** Files of a test that never touch the disk. */
export const memoryFiles = (contents: Readonly<Record<string, string | Buffer>>, label = 'test'): FileSet => ({
  label,
  bytes: Object.values(contents).reduce((sum, content) => sum + Buffer.byteLength(content), 0),
  names: () => Object.keys(contents).sort(),
  open: (name) => {
    const content = contents[name];
    if (content === undefined) return Promise.reject(new Error(`No file ${name} in this test`));
    return Promise.resolve(Readable.from([Buffer.from(content)]));
  },
  pathOf: () => null,
  close: () => undefined,
});
