import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isOver } from '../../../../core/imports/job';
import { isFields } from '../../../../core/rules';
import type { CareersConfig } from '../../config';
import { isDiskFull } from '../../../../core/imports/disk-full';
import { rowsOf } from '../../strapi/documents';

/** Files that administrators have sent, one folder a time, below `imports.folder` of the settings. */

/** Random, and so known to nobody but who sent the files; and never a path. */
const FOLDER_ID = /^[0-9a-f]{32}$/;
const DAY_MS = 86_400_000;
const MOST_FILES = 1000;
const MOST_NAME = 200;

const rootOf = (strapi: Core.Strapi): string =>
  path.resolve(strapi.dirs.app.root, strapi.config.get<CareersConfig>('plugin::careers').imports.folder);

/** @throws NotFoundError (404) for what is no name of a folder */
export const folderOf = (strapi: Core.Strapi, id: string): string => {
  if (!FOLDER_ID.test(id)) throw new errors.NotFoundError('There are no such files.');
  return path.join(rootOf(strapi), id);
};

const hasCode = (error: unknown, code: string): boolean => isFields(error) && error.code === code;

export const hasUpload = (strapi: Core.Strapi, id: string): boolean => existsSync(folderOf(strapi, id));

export interface Upload {
  /** In alphabetical order. */
  readonly paths: readonly string[];
  /** What they were called together: the folder that was dropped, or their own names. */
  readonly label: string;
}

/**
 * The files of an upload.
 *
 * @throws NotFoundError (404) when this server has none of that name
 */
export const findUpload = async (strapi: Core.Strapi, id: string): Promise<Upload> => {
  const folder = folderOf(strapi, id);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    // Nothing but a folder: they were sent as one.
    const [dropped] = entries.filter((entry) => entry.isDirectory());
    const place = dropped ? path.join(folder, dropped.name) : folder;
    const names = dropped ? await readdir(place) : entries.map(({ name }) => name);
    const paths = names.sort().map((name) => path.join(place, name));
    return { paths, label: dropped?.name ?? names.join(', ') };
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    throw new errors.NotFoundError('These files are no longer on this server; send them again.');
  }
};

/** A file as the body parser has put it into the system's temporary folder. */
export interface SentFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/**
 * The name without whatever folders the sender's system has put before it, of characters that every file system takes.
 *
 * @returns null when nothing is left of it
 */
export const safeName = (name: string): string | null => {
  const base = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .trim();
  if (base === '') return null;
  const { name: stem, ext } = path.parse(base);
  return stem.slice(0, MOST_NAME - ext.length) + ext;
};

const invalid = (message: string, name: string) =>
  new errors.ValidationError(message, {
    errors: [{ path: ['files'], message, name: 'ValidationError', value: name }],
  });

const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    await copyFile(from, to);
    await rm(from, { force: true });
  }
};

const namesOf = (files: readonly SentFile[], maxBytes: number): string[] => {
  if (files.length === 0) throw invalid('Send at least one file, in the field "files".', '');
  if (files.length > MOST_FILES) throw invalid(`At most ${MOST_FILES} files at a time.`, String(files.length));
  const names = new Set<string>();
  for (const file of files) {
    const name = safeName(file.name);
    if (name === null) throw invalid(`"${file.name}" is no name of a file.`, file.name);
    if (names.has(name)) throw invalid(`Two files are called "${name}".`, name);
    if (file.bytes > maxBytes) {
      throw new errors.PayloadTooLargeError(
        `"${name}" has ${Math.ceil(file.bytes / 1e6)} MB; ${Math.floor(maxBytes / 1e6)} MB are allowed.`,
      );
    }
    names.add(name);
  }
  return [...names];
};

/**
 * Takes files over that the body parser has received.
 *
 * @param label the folder that they were in, which often tells the edition: `db_30_2_text`
 * @returns the name of their folder, for requests that are about them
 * @throws ValidationError (400) for names that cannot be; PayloadTooLargeError (413) for a file beyond `imports.maxFileBytes`
 *   or when the disk is full
 */
export const keepUpload = async (
  strapi: Core.Strapi,
  { files, label }: { readonly files: readonly SentFile[]; readonly label?: string | undefined },
): Promise<string> => {
  const { maxFileBytes } = strapi.config.get<CareersConfig>('plugin::careers').imports;
  const names = namesOf(files, maxFileBytes);
  const id = randomBytes(16).toString('hex');
  const folder = folderOf(strapi, id);
  const place = path.join(folder, (label && safeName(label)) ?? '');
  try {
    await mkdir(place, { recursive: true });
    for (const [index, { path: from }] of files.entries()) await move(from, path.join(place, names[index] ?? ''));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!isDiskFull(error)) throw error;
    throw new errors.PayloadTooLargeError(
      'The disk of the server is full: none of these files was kept. Make room and send them again.',
    );
  }
  return id;
};

/** Makes an empty folder, for a file that a job will write. @returns its name */
export const makeFolder = async (strapi: Core.Strapi): Promise<string> => {
  const id = randomBytes(16).toString('hex');
  await mkdir(folderOf(strapi, id), { recursive: true });
  return id;
};

/** Removes files that turned out to be none of a source. */
export const dropUpload = (strapi: Core.Strapi, id: string): Promise<void> =>
  rm(folderOf(strapi, id), { recursive: true, force: true });

interface Use {
  readonly folder: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly finishedAt: string | null;
}

/** Removes files whose jobs ended some days ago, and those that no job was ever made of. @returns their folders */
export const sweepUploads = async (strapi: Core.Strapi, now = Date.now()): Promise<readonly string[]> => {
  const root = rootOf(strapi);
  const keepMs = strapi.config.get<CareersConfig>('plugin::careers').imports.keepFilesDays * DAY_MS;
  const ids = (await readdir(root).catch(() => [])).filter((name) => FOLDER_ID.test(name));
  const swept: string[] = [];
  for (const id of ids) {
    const uses = await rowsOf(strapi, 'import-job').findMany<Use>({
      select: ['folder', 'state', 'finishedAt'],
      where: { folder: id },
    });
    if (uses.some(({ state }) => !isOver(state))) continue;
    const folder = path.join(root, id);
    const about = await stat(folder).catch(() => null);
    if (about === null) continue;
    const lastUse = Math.max(about.mtimeMs, ...uses.map(({ finishedAt }) => Date.parse(finishedAt ?? '') || 0));
    // Somebody may still be picking occupations from it.
    if (now - lastUse < (uses.length === 0 ? Math.max(keepMs, DAY_MS) : keepMs)) continue;
    await rm(folder, { recursive: true, force: true });
    swept.push(id);
  }
  return swept;
};
