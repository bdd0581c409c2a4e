import { createReadStream } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { SourceFileError } from './error';
import { ByteLimit, tooLarge, type FileLimits } from './limits';

/** A file on the disk. `bytes` is its size when the set was opened. */
export interface DiskFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** Deeper folders than any source has. */
const MAX_DEPTH = 8;

/** What systems leave behind in folders, and zip programs in archives. */
export const isClutter = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db');

/**
 * The files of a folder and its sub-folders.
 *
 * @throws SourceFileError when a symbolic link leads out of the folder, or when there are too many files
 */
export const listFolder = async (folder: string, limits: FileLimits): Promise<DiskFile[]> => {
  const root = await realpath(folder);
  const found: DiskFile[] = [];
  const visit = async (directory: string, prefix: string, depth: number): Promise<void> => {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const name = prefix + entry.name;
      if (isClutter(name)) continue;
      const place = await realpath(path.join(directory, entry.name));
      if (entry.isSymbolicLink() && !place.startsWith(root + path.sep)) {
        throw new SourceFileError('This is a link to a place outside of the folder; such links are not followed.', {
          file: name,
        });
      }
      const about = await stat(place);
      if (about.isDirectory() && depth < MAX_DEPTH && !entry.isSymbolicLink()) {
        await visit(place, `${name}/`, depth + 1);
      } else if (about.isFile()) {
        found.push({ name, path: place, bytes: about.size });
      }
      if (found.length > limits.files) {
        throw new SourceFileError(`The folder has more than ${limits.files} files.`, { file: path.basename(folder) });
      }
    }
  };
  await visit(root, '', 0);
  return found;
};

/** @returns the file under its own name, or null for what is no file. */
export const diskFile = async (place: string): Promise<DiskFile | null> => {
  const about = await lstat(place).then((entry) => (entry.isSymbolicLink() ? stat(place) : entry));
  return about.isFile() ? { name: path.basename(place), path: place, bytes: about.size } : null;
};

/** @throws SourceFileError when the file is larger than allowed; the stream, when it grows beyond that meanwhile */
export const openDiskFile = ({ name, path: place, bytes }: DiskFile, limits: FileLimits): Readable => {
  if (bytes > limits.fileBytes) throw tooLarge(name, { found: bytes, allowed: limits.fileBytes });
  const guard = new ByteLimit(limits.fileBytes, () => tooLarge(name, { allowed: limits.fileBytes }));
  return pipeline(createReadStream(place), guard, () => undefined);
};
