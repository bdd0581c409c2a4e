import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../../config';
import { openFileSet, type FileSet } from '../files';
import { findUpload } from './uploads';

/**
 * The files of a job or an upload, within the limits of the settings.
 *
 * @param folder of an upload; null when `paths` on this host are meant
 * @throws SourceFileError (400) for what cannot be read; NotFoundError (404) when the upload is not on this server
 */
export const openFiles = async (
  strapi: Core.Strapi,
  { folder, paths }: { readonly folder: string | null; readonly paths?: readonly string[] | null },
): Promise<FileSet> =>
  openFileSet({
    ...(folder === null ? { paths: paths ?? [] } : await findUpload(strapi, folder)),
    limits: { fileBytes: strapi.config.get<CareersConfig>('plugin::careers').imports.maxFileBytes },
  });
