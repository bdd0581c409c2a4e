import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A zip of files by name; a symbolic link is a file with the mode of one. */
export const zipOf = (
  files: Readonly<Record<string, string | Buffer>>,
  options: { readonly mode?: number } = {},
): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options);
  zip.end();
  return buffer(zip.outputStream);
};

/** The same zip with another name of the same length in it: what no honest program writes. */
export const renamedInZip = (zip: Buffer, from: string, to: string): Buffer => {
  if (from.length !== to.length) throw new Error('Names in a zip can only be replaced by ones of the same length');
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
};
