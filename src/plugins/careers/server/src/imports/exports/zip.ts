import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipWriter {
  /** Writes a file, and waits until its content has gone out: one is in memory at a time. */
  add(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void>;
}

/**
 * A zip that is written while it is read.
 *
 * @param write adds the files; when it throws, so does the stream
 */
export const streamZip = (write: (zip: ZipWriter) => Promise<void>): Readable => {
  const zip = new ZipFile();
  const output = zip.outputStream;
  if (!(output instanceof Readable)) throw new Error('A zip is a stream of Node.js');
  const fail = (error: unknown): void => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', fail);
  write({
    add: (name, pieces) =>
      new Promise((resolve, reject) => {
        const content = Readable.from(pieces);
        const stop = (): void => {
          content.destroy(new Error('Nobody reads the zip any more'));
        };
        output.once('close', stop);
        content.once('error', reject);
        content.once('end', () => {
          output.off('close', stop);
          resolve();
        });
        zip.addReadStream(content, name);
      }),
  }).then(() => {
    zip.end();
  }, fail);
  return output;
};
