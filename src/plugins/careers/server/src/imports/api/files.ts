import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { KeptFiles } from '../../../../core/imports/job-requests';
import { isFields } from '../../../../core/rules';
import { SourceFileError, type FileSet } from '../files';
import { dropUpload, findUpload, keepUpload, openFiles, type SentFile } from '../jobs';
import { detectSources, type ImportSource } from '../sources';

/** As Strapi's body parser (formidable) leaves them in `ctx.request.files.files`: one, or several. */
const toSent = (file: unknown): readonly SentFile[] => {
  if (Array.isArray(file)) return file.flatMap(toSent);
  if (!isFields(file) || typeof file.filepath !== 'string') return [];
  return [
    {
      name: typeof file.originalFilename === 'string' ? file.originalFilename : '',
      path: file.filepath,
      bytes: Number(file.size),
    },
  ];
};

/** The edition, as far as the files tell it. */
const editionOf = async (source: ImportSource, files: FileSet): Promise<string | null> => {
  try {
    return (await source.editionOf(files)).edition;
  } catch (error) {
    if (error instanceof SourceFileError) return null;
    throw error;
  }
};

const sourcesOf = async (strapi: Core.Strapi, folder: string): Promise<KeptFiles['sources']> => {
  const files = await openFiles(strapi, { folder });
  try {
    const sources = [];
    for (const { name, load } of await detectSources(files)) {
      sources.push({ name, edition: await editionOf(await load(), files) });
    }
    return sources;
  } finally {
    files.close();
  }
};

/**
 * Keeps the files of a request for the requests that are about them.
 *
 * @param sent `ctx.request.files`
 * @param label the folder that they were in
 * @returns also the sources that these files may be of
 * @throws ValidationError (400), PayloadTooLargeError (413); then nothing is kept
 */
export const keepFiles = async (
  strapi: Core.Strapi,
  { sent, label }: { readonly sent: unknown; readonly label?: string | undefined },
): Promise<KeptFiles> => {
  const folder = await keepUpload(strapi, { files: isFields(sent) ? toSent(sent.files) : [], label });
  try {
    const { paths } = await findUpload(strapi, folder);
    const files = paths.map(async (place) => ({ name: path.basename(place), bytes: (await stat(place)).size }));
    return { folder, files: await Promise.all(files), sources: await sourcesOf(strapi, folder) };
  } catch (error) {
    await dropUpload(strapi, folder);
    throw error;
  }
};
