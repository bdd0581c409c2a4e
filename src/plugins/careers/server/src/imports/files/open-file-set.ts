import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { SourceFileError } from './error';
import { ending, type FileSet } from './file-set';
import { diskFile, listFolder, openDiskFile, type DiskFile } from './folder';
import { DEFAULT_FILE_LIMITS, tooLarge, type FileLimits } from './limits';
import type { Zip } from './zip';

const checkTotal = (label: string, bytes: number, limits: FileLimits): void => {
  if (bytes > limits.totalBytes) throw tooLarge(label, { found: bytes, allowed: limits.totalBytes });
};

const readable = async (place: string): Promise<void> => {
  await stat(place).catch(() => {
    throw new SourceFileError('There is no such file or folder, or it may not be read.', { file: place });
  });
};

/**
 * Opens what a user points at or has uploaded.
 *
 * @param paths a folder, a zip, or files; several of them are taken as one set
 * @param label how the set is called when its files lie under another name, as uploads do
 * @throws SourceFileError when something is missing, too large, or a zip that is not what it should be
 */
export const openFileSet = async ({
  paths,
  label = paths.map((place) => path.basename(place)).join(', '),
  limits: given,
}: {
  readonly paths: readonly string[];
  readonly label?: string;
  readonly limits?: Partial<FileLimits>;
}): Promise<FileSet> => {
  const limits = { ...DEFAULT_FILE_LIMITS, ...given };
  const onDisk = new Map<string, DiskFile>();
  const packed = new Map<string, Zip>();
  const zips: Zip[] = [];
  // Files of several places are told apart by their names alone.
  const checkName = (name: string) => {
    if (onDisk.has(name) || packed.has(name)) {
      throw new SourceFileError('There are two files of this name.', { file: name });
    }
    return name;
  };
  const close = () => {
    for (const zip of zips) zip.close();
  };
  let bytes = 0;
  try {
    for (const place of paths) {
      await readable(place);
      const file = await diskFile(place);
      if (!file) {
        for (const found of await listFolder(place, limits)) onDisk.set(checkName(found.name), found);
      } else if (ending(file.name) === 'zip') {
        // Libraries of one format are loaded with the first file of it: most starts of the plugin see none.
        const { openZip } = await import('./zip');
        const zip = await openZip(file.path, file.name, limits);
        zips.push(zip);
        for (const name of zip.names()) packed.set(checkName(name), zip);
      } else {
        onDisk.set(checkName(file.name), file);
      }
    }
    bytes = [...onDisk.values()].reduce((sum, file) => sum + file.bytes, 0);
    bytes += zips.reduce((sum, zip) => sum + zip.totalBytes, 0);
    checkTotal(label, bytes, limits);
  } catch (error) {
    close();
    throw error;
  }

  const open = async (name: string): Promise<Readable> => {
    const file = onDisk.get(name);
    if (file) return openDiskFile(file, limits);
    const zip = packed.get(name);
    if (zip) return zip.open(name);
    throw new SourceFileError('There is no such file.', { file: name });
  };
  const names = [...new Set([...onDisk.keys(), ...packed.keys()])].sort();
  return { label, bytes, names: () => names, open, pathOf: (name) => onDisk.get(name)?.path ?? null, close };
};
